/** What becomes of somebody on a tracker, over the real port: paused, handed over, reinstated, chosen, written down. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { indicatorsOf } from '../../src/domain/risk/tool.js';
import { ceam } from '../../src/domain/risk/tools/ceam.js';
import { startIslandService, type TestService } from '../support/service.js';
import { readsOut, signs } from './declared-meeting.js';
import { child, referral, send, type Answered } from './meeting.js';
import { AFTERWARDS_MUTATIONS } from './mutation-steps.js';
import { mutationWalk } from './mutation-walk.js';

const chair = 'intake-manager';
const RMM_ADMIN = 'administrator';
const WEDNESDAY = '2026-04-08T09:00:00.000Z';
const MONDAY = '2026-04-13T13:00:00.000Z';

describe('somebody on a tracker, over the API', () => {
  let service: TestService;
  let officers: Record<string, string> = {};
  let rowan = { person: '', entry: '' };
  let ash = { person: '', entry: '' };
  const done = new Set<string>();
  const { attempt, goes } = mutationWalk(() => service, done);

  const ask = async (by: string, query: string, variables = {}): Promise<Answered> => {
    await service.quiet();
    return (await service.as(by)(query, variables)).data;
  };
  const does = async (name: string, by: string, of: Record<string, unknown>): Promise<Answered> => {
    const { result, answer } = await attempt(name, { by, of });
    if (result?.__typename === undefined || result.__typename === 'NotAccepted')
      throw new Error(`${name}: ${JSON.stringify(answer)}`);
    await service.quiet();
    return result;
  };
  const way = async (by: string, person: string): Promise<Answered[]> =>
    (
      await ask(
        by,
        'query ($p: ID!) { person(id: $p) { trajectory { kind episode transfer words { value } } } }',
        {
          p: person,
        },
      )
    ).person?.trajectory;

  const onTracker = async (name: string) => {
    const input = referral(child(name));
    const sent = { series: 'DEM', input };
    const received = await send(service, 'school', 'refer-person', sent);
    await service.quiet();
    const person = received.referral.people[0].person.id as string;
    const known = { known: 'KNOWN', openStatus: 'OPEN' };
    await does('recordKnownStatus', 'group-manager', { person, input: known });
    await does('completeRiskAssessment', 'social-worker', {
      person,
      input: {
        ...{ tool: ceam.id, assessedOn: '2026-04-08', level: 'HIGH', narrative: 'Invented: seen in cars.' },
        indicators: indicatorsOf(ceam).map(({ code }) => ({ indicator: code, score: 2 })),
        facts: ceam.facts.map(({ code }) => ({ fact: code, holds: false })),
        ...{ protectiveFactors: [], harmOccurred: false },
      },
    });
    // A social worker does not meet there: the entry is not shown to them, and they are told which it is.
    const brought = { series: 'RMM', person, input: { reason: 'Invented.' } };
    const answer = await send(service, 'social-worker', 'enter-on-tracker', brought);
    const { entry, heardOn, trackerEntry } = answer;
    expect({ heardOn, trackerEntry }).toEqual({ heardOn: '2026-04-13', trackerEntry: null });
    return { person, entry: entry as string };
  };

  beforeAll(async () => {
    service = await startIslandService(WEDNESDAY);
    const { agencies } = await ask(chair, '{ agencies { officers { id name } } }');
    const all = (agencies as { officers: { id: string; name: string }[] }[]).flatMap((one) => one.officers);
    officers = Object.fromEntries(all.map(({ id, name }) => [name, id]));
    rowan = await onTracker('Rowan Invented');
    ash = await onTracker('Ash Invented');
    const { nextSitting } = await ask(chair, '{ nextSitting(series: "RMM") { id } }');
    for (const by of [chair, RMM_ADMIN, 'dci']) await signs(service, by, nextSitting.id as string);
  }, 60_000);
  afterAll(() => service.close());

  it('pauseEpisode', async () => {
    const pause = (until: string) => ({
      trackerEntry: rowan.entry,
      input: { because: 'HOSPITAL', until, reason: 'Invented: admitted.' },
    });
    await goes({
      ...{ name: 'pauseEpisode', success: 'EpisodePaused', by: chair, about: 'trackerEntry' },
      of: pause('2026-05-01'),
      refused: { of: pause('2026-04-08'), code: 'PAUSE_IS_OVER' },
      reused: { by: chair, of: pause('2026-05-08') },
    });
    const { result } = await attempt('pauseEpisode', { by: 'school', of: pause('2026-06-01') });
    expect(result).toMatchObject({ code: 'NOT_YOURS_TO_DO' });
    const bad = await attempt('pauseEpisode', { by: chair, of: pause('2026-02-31') });
    expect(bad.answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('resumeEpisode', async () => {
    const resume = (reason: string) => ({ trackerEntry: rowan.entry, input: { reason } });
    await goes({
      ...{ name: 'resumeEpisode', success: 'EpisodeResumed', by: RMM_ADMIN, about: 'trackerEntry' },
      of: resume('Invented: discharged.'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: RMM_ADMIN, of: resume('Invented: released.') },
    });
  });

  it('proposeTransfer and declineTransfer', async () => {
    const propose = (receivingBody: string) => ({
      trackerEntry: rowan.entry,
      input: { because: 'MOVED', receivingBody, contact: 'Invented desk', handover: 'Invented.' },
    });
    await goes({
      ...{ name: 'proposeTransfer', success: 'TransferProposed', by: chair, about: 'trackerEntry' },
      of: propose('An invented board'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: chair, of: propose('Another invented board') },
    });
    const transfer = (await way(chair, rowan.person)).at(-1)?.transfer as string;
    const decline = (reason: string) => ({ trackerEntry: rowan.entry, input: { transfer, reason } });
    await goes({
      ...{ name: 'declineTransfer', success: 'TransferDeclined', by: chair, about: 'trackerEntry' },
      of: decline('Invented: not theirs.'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: chair, of: decline('Invented: another reason.') },
    });
  });

  it('acceptTransfer and reinstateEpisode', async () => {
    const body = { because: 'MOVED', receivingBody: 'A board', contact: 'Desk', handover: 'Invented.' };
    const again = { trackerEntry: rowan.entry, input: body };
    const { transfer } = await send(service, chair, 'propose-transfer', again);
    const { episode } = (await way(chair, rowan.person)).at(-1) as Record<string, string>;
    const accept = (acceptedOn: string) => ({
      trackerEntry: rowan.entry,
      input: { transfer, acceptedOn, by: 'Invented: a manager' },
    });
    await goes({
      ...{ name: 'acceptTransfer', success: 'TransferAccepted', by: chair, about: 'trackerEntry' },
      of: accept('2026-04-08'),
      refused: { of: accept('2026-05-08'), code: 'NOT_ACCEPTED_THEN' },
      reused: { by: chair, of: accept('2026-04-07') },
    });
    const reinstate = (reason: string) => ({ trackerEntry: rowan.entry, input: { episode, reason } });
    await goes({
      ...{ name: 'reinstateEpisode', success: 'EpisodeReinstated', by: chair, about: 'trackerEntry' },
      of: reinstate('Invented: recorded of the wrong child.'),
      refused: { by: RMM_ADMIN, code: 'NOT_YOURS_TO_DO' },
      reused: { by: chair, of: reinstate('Invented: another reason.') },
    });
  });

  it('the way of a person shows each step to members, and nothing to others', async () => {
    const kinds = (await way('dci', rowan.person)).map(({ kind }) => kind as string);
    expect(kinds).toEqual([
      ...['ASSESSED', 'ENTERED', 'PAUSED', 'RESUMED', 'TRANSFER_PROPOSED', 'TRANSFER_DECLINED'],
      ...['TRANSFER_PROPOSED', 'TRANSFER_ACCEPTED', 'ENDED', 'REINSTATED'],
    ]);
    expect(await way('school', rowan.person)).toEqual([]);
  });

  it('recordEntryWritten and reassignRecordEntry', async () => {
    await service.moveTo(MONDAY);
    const { nextSitting } = await ask(
      chair,
      '{ nextSitting(series: "RMM") { id agenda { items { id person { id } } } } }',
    );
    const sitting = nextSitting.id as string;
    await does('takeChair', chair, { sitting });
    await does('openSitting', chair, { sitting });
    await readsOut(service, sitting);
    const item = (nextSitting.agenda.items as Answered[]).find(
      ({ person }) => person.id === rowan.person,
    )?.id;
    await does('startDiscussion', chair, { item });
    const discussion = `discussion-${service.board.ids.discussion(sitting.replace('sitting-', ''), rowan.person.replace('person-', ''))}`;
    const { person } = await ask(
      chair,
      'query ($p: ID!) { person(id: $p) { trajectory { assessment kind } } }',
      {
        p: rowan.person,
      },
    );
    const assessment = (person.trajectory as Answered[]).find(({ kind }) => kind === 'ASSESSED')?.assessment;
    const owner = officers['Reese Example'];
    await does('agreeNextSteps', chair, {
      ...{ trackerEntry: rowan.entry, discussion },
      input: { assessment, recordEntry: { owner }, steps: 'Invented.' },
    });
    const decision = { decision: 'Invented: visit.', rationale: 'Invented.' };
    await does('recordDecision', chair, { discussion, input: decision });
    await does('closeDiscussion', chair, { discussion });
    const { recordEntriesToWrite } = await ask(
      'social-worker',
      '{ recordEntriesToWrite { id trackerEntry overdue person { id name { value } } } }',
    );
    expect(recordEntriesToWrite).toMatchObject([{ trackerEntry: rowan.entry, overdue: false }]);
    expect((await ask('school', '{ recordEntriesToWrite { id } }')).recordEntriesToWrite).toEqual([]);
    const recordEntry = recordEntriesToWrite[0].id as string;
    const reassign = (reason: string) => ({
      trackerEntry: rowan.entry,
      input: { recordEntry, owner: officers['Sage Example'], reason },
    });
    await goes({
      ...{ name: 'reassignRecordEntry', success: 'RecordEntryReassigned', by: chair, about: 'trackerEntry' },
      of: reassign('Invented: on leave.'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: chair, of: reassign('Invented: another reason.') },
    });
    const written = (writtenOn: string) => ({
      trackerEntry: rowan.entry,
      input: { recordEntry, writtenOn, reference: 'Invented: entry 12' },
    });
    await goes({
      ...{
        name: 'recordEntryWritten',
        success: 'RecordEntryRecorded',
        by: 'social-worker',
        about: 'trackerEntry',
      },
      of: written('2026-04-13'),
      refused: { of: written('2026-05-13'), code: 'NOT_WRITTEN_THEN' },
      reused: { by: 'social-worker', of: written('2026-04-12') },
    });
  }, 60_000);

  it('chooseEpisode', async () => {
    await does('mergePeople', RMM_ADMIN, {
      person: ash.person,
      input: { into: rowan.person, reason: 'Invented: one child.' },
    });
    const choose = (reason: string) => ({
      trackerEntry: rowan.entry,
      input: { insteadOf: ash.entry, reason },
    });
    await goes({
      ...{ name: 'chooseEpisode', success: 'EpisodeChosen', by: chair, about: 'trackerEntry' },
      of: choose('Invented: the longer history.'),
      refused: { by: RMM_ADMIN, code: 'NOT_YOURS_TO_DO' },
      reused: { by: chair, of: choose('Invented: another reason.') },
    });
    const bad = await attempt('chooseEpisode', {
      by: chair,
      of: { ...choose('Invented.'), trackerEntry: rowan.entry.replace('RMM', 'DEM') },
    });
    expect(bad.answer.errors?.[0]?.extensions).toMatchObject({
      violations: [{ path: 'input.insteadOf', rule: 'ID' }],
    });
  });

  it('leaveAsItStands', async () => {
    await does('unmergePeople', RMM_ADMIN, {
      person: ash.person,
      input: { reason: 'Invented: two children.' },
    });
    const leave = (reason: string) => ({
      trackerEntry: ash.entry,
      input: { question: 'RECORDS_TAKEN_APART', reason },
    });
    await goes({
      ...{ name: 'leaveAsItStands', success: 'LeftAsItStands', by: chair, about: 'trackerEntry' },
      of: leave('Invented: low all the same.'),
      refused: {
        of: { trackerEntry: ash.entry, input: { question: 'WHICH_EPISODE_GOES_ON', reason: 'Invented.' } },
        code: 'NEEDS_AN_ACT',
      },
      reused: { by: chair, of: leave('Invented: another reason.') },
    });
  });

  it('has tried all of its own', () => expect([...done].toSorted()).toEqual(AFTERWARDS_MUTATIONS.toSorted()));
});
