/** One way to follow a disagreement to its end, on live boards: the daily meeting's dissent, and the island's children. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { absencesOf } from '../../src/application/reads/absences.js';
import { ageOf, differencesOf } from '../../src/application/reads/differences.js';
import { differenceKind } from '../../src/domain/difference/difference.js';
import type { DifferenceEvent } from '../../src/domain/difference/difference-events.js';
import { standsForEntry } from '../../src/domain/difference/difference-state.js';
import type { Id } from '../../src/domain/event.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import type { DifferenceView } from '../../src/projections/differences.js';
import { sign } from '../support/declared.js';
import type { DocumentStore } from '../../src/store/documents.js';
import type { EventLog } from '../../src/store/event-log.js';
import { closeLiveBoards, instead, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { closeSitting, onAgenda, openSitting, PERSONAL, refer, referInput, referralMade } from './a-story.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
const ISLAND = '2026-04-13T13:00:00.000Z';

const register = async (live: LiveBoard, id: Id): Promise<DifferenceView | undefined> => {
  await live.quiet();
  return live.board().views.get<DifferenceView>('differences', id);
};

/** An item of Monday's daily meeting that goes on, with a decision in it. */
const decidedItem = async (live: LiveBoard) => {
  const { personId } = await refer(live);
  await live.moveTo('2026-03-30T11:00:00.000Z');
  await openSitting(live, MONDAY);
  const chair = live.as('MASH_TEAM_MANAGER');
  const sittingId = live.sitting(MONDAY);
  const { id: discussionId } = await chair.does('StartDiscussion', { sittingId, personId });
  const decided = await chair.does('RecordDecision', {
    discussionId,
    decision: 'Wait.',
    rationale: 'Quiet.',
  });
  const { decisionId } = decided.events[0]?.data as { decisionId: Id };
  return { personId, discussionId, decisionId };
};

const dissents = (live: LiveBoard, discussionId: Id, decisionId: Id) =>
  live.as('HEALTH').does('RecordDissent', {
    ...{ discussionId, decisionId, agency: live.agency('HEALTH') },
    position: `${PERSONAL} see her tonight.`,
  });

describe('the dissent of a daily meeting', () => {
  it('is in the register by itself, once, under the id of the decision', async () => {
    const live = await openLiveBoard();
    const { discussionId, decisionId, personId } = await decidedItem(live);
    await dissents(live, discussionId, decisionId);
    expect(await register(live, decisionId)).toMatchObject({
      ...{ series: 'DRM', personId, discussionId, decisionId, about: 'DECISION', phase: 'RAISED' },
      raisedBy: live.agency('HEALTH'),
      positions: [{ agency: live.agency('HEALTH'), position: null }],
    });
    await live.reopen({ documentsLost: true });
    await live.quiet();
    const taken = (await live.events()).filter(({ type }) => type === 'DisagreementTakenUp');
    expect(taken).toHaveLength(1);
    expect(JSON.stringify(taken.map(({ data, parts }) => [data, parts]))).not.toContain(PERSONAL);
  });

  it('is in the register also where it was said before there was one, as old as it is', async () => {
    const unread = (log: EventLog): EventLog =>
      instead(log, {
        follow: async function* (read, signal) {
          for await (const page of log.follow(read, signal))
            yield { ...page, events: page.events.filter(({ type }) => type !== 'DissentRecorded') };
        },
      });
    const unnoted = (documents: DocumentStore): DocumentStore =>
      instead(documents, {
        setSetting: (name, expected, value) =>
          name.includes('through the log')
            ? Promise.resolve(true)
            : documents.setSetting(name, expected, value),
      });
    const live = await openLiveBoard({ between: { log: unread, documents: unnoted } });
    const { discussionId, decisionId } = await decidedItem(live);
    await dissents(live, discussionId, decisionId);
    await live.quiet();
    await live.moveTo('2026-04-10T11:00:00.000Z');
    expect(await register(live, decisionId)).toBeUndefined();
    for (const _time of ['the first', 'again']) {
      await live.reopen();
      const found = await register(live, decisionId);
      expect(found).toMatchObject({ phase: 'RAISED', raisedOn: MONDAY });
      const session = await reading(live, 'MASH_TEAM_MANAGER');
      expect(await ageOf(session, found ?? {})).toMatchObject({
        ...{ workingDaysOpen: 7, stages: [{ overdue: true, workingDays: 7 }] },
      });
    }
    const taken = (await live.events()).filter(({ type }) => type === 'DisagreementTakenUp');
    expect(taken).toHaveLength(1);
  });

  it('is resolved as every difference is, by the agency that differed', async () => {
    const live = await openLiveBoard();
    const { discussionId, decisionId } = await decidedItem(live);
    await dissents(live, discussionId, decisionId);
    await live.quiet();
    const resolving = {
      ...{ differenceId: decisionId, how: 'BETWEEN_PROFESSIONALS' as const, outcome: 'TAKEN_UP' as const },
      resolution: `${PERSONAL} she was visited.`,
    };
    expect(await live.as('EDUCATION').execute('ResolveDifference', resolving)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    await live.as('HEALTH').does('ResolveDifference', resolving);
    expect(await register(live, decisionId)).toMatchObject({
      ...{ phase: 'RESOLVED', resolved: { outcome: 'TAKEN_UP', how: 'BETWEEN_PROFESSIONALS' } },
    });
  });

  it('of two agencies is one difference, also where one of them raised it beside the decision', async () => {
    const live = await openLiveBoard();
    const { discussionId, decisionId, personId } = await decidedItem(live);
    await dissents(live, discussionId, decisionId);
    await live.quiet();
    const raised = await live.as('EDUCATION').does('RaiseDifference', {
      ...{ series: 'DRM', personId, about: 'DECISION', discussionId, decisionId },
      position: `${PERSONAL} at school first.`,
    });
    expect(raised.id).toBe(decisionId);
    expect((await register(live, decisionId))?.positions.map(({ agency }) => agency)).toEqual([
      ...[live.agency('HEALTH'), live.agency('EDUCATION')],
    ]);
  });

  it('has a threshold that was not agreed upon beside it, which waits for positions', async () => {
    const live = await openLiveBoard();
    const { discussionId } = await decidedItem(live);
    const outcome = { discussionId, outcome: 'DISAGREED' as const, reasons: `${PERSONAL} two views.` };
    const held = await live.as('MASH_TEAM_MANAGER').does('RecordThreshold', outcome);
    const { thresholdId } = held.events[0]?.data as { thresholdId: Id };
    expect(await register(live, thresholdId)).toMatchObject({
      ...{ about: 'THRESHOLD', thresholdId, decisionId: null, raisedBy: null, positions: [] },
    });
    const position = { differenceId: thresholdId, position: `${PERSONAL} it is met.` };
    await live.as('HEALTH').does('TakePosition', position);
    await live.as('MASH_TEAM_MANAGER').does('RecordThreshold', { ...outcome, outcome: 'MET' });
    await live.quiet();
    expect((await live.events()).filter(({ type }) => type === 'DisagreementTakenUp')).toHaveLength(1);
  });
});

describe('an escalated difference', () => {
  it('is escalated once, also where two officers do it in the same moment', async () => {
    const live = await openLiveBoard();
    const { discussionId, decisionId } = await decidedItem(live);
    await dissents(live, discussionId, decisionId);
    await live.quiet();
    const escalate = () =>
      live.as('HEALTH').execute('EscalateDifference', {
        ...{ differenceId: decisionId, concernedRoles: [], concernedOfficers: [], riskToday: false },
        ...{ issue: `${PERSONAL} nobody goes.`, desiredOutcome: `${PERSONAL} a visit.` },
      });
    const outcomes = await Promise.all([escalate(), escalate()]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['ACCEPTED', 'NOT_ACCEPTED']);
    expect(outcomes).toContainEqual(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'ESCALATION_GOES_ON' }) }),
    );
    expect((await register(live, decisionId))?.escalations).toHaveLength(1);
  });
  it('shows that somebody has it, comes back when that is over, and is settled by those whose it is', async () => {
    const live = await openLiveBoard();
    const { discussionId, decisionId } = await decidedItem(live);
    await dissents(live, discussionId, decisionId);
    await live.quiet();
    const { id: escalationId } = await live.as('HEALTH').does('EscalateDifference', {
      ...{ differenceId: decisionId, concernedRoles: [], concernedOfficers: [], riskToday: false },
      ...{ issue: `${PERSONAL} nobody goes.`, desiredOutcome: `${PERSONAL} a visit.` },
    });
    expect(await register(live, decisionId)).toMatchObject({
      ...{ phase: 'ESCALATED', escalations: [{ escalationId, over: false }] },
    });
    const noting = { differenceId: decisionId, reason: `${PERSONAL} heard.` };
    expect(await live.as('PPD_SUPERVISOR').execute('NoteDifference', noting)).toMatchObject({
      refusal: { code: 'ESCALATION_GOES_ON' },
    });
    const resolution = { outcome: 'NOT_UPHELD' as const, resolution: `${PERSONAL} read.`, actionIds: [] };
    await live.as('HEALTH').does('ResolveEscalation', { escalationId, ...resolution });
    expect(await register(live, decisionId)).toMatchObject({
      ...{ phase: 'RAISED', resolved: null, escalations: [{ over: true, outcome: 'NOT_UPHELD' }] },
    });
    await live.as('PPD_SUPERVISOR').does('NoteDifference', noting);
    expect((await register(live, decisionId))?.stages.map(({ stage }) => stage)).toEqual([
      ...['OPEN', 'ESCALATED', 'HANDED_BACK', 'NOTED'],
    ]);
  });
});

describe('a child of the island who is not open to social care', () => {
  const differed = async (live: LiveBoard) => {
    const { personId } = referralMade(
      await live.as('SCHOOL').execute('ReferPerson', referInput({ series: rmm.series })),
    );
    await live.quiet();
    const raised = await live.as('SCHOOL').does('RaiseDifference', {
      ...{ series: rmm.series, personId, about: 'ENTRY' },
      ...{ position: `${PERSONAL} she is at risk.`, evidence: `${PERSONAL} three absences.` },
    });
    return { personId, differenceId: raised.id };
  };
  const stateOf = async (live: LiveBoard, id: Id) => {
    const events = await live.board().log.readStream(`difference-${id}`, 0, 100);
    return (events as unknown as readonly DifferenceEvent[]).reduce(
      differenceKind.evolve,
      differenceKind.initial,
    );
  };

  it('may come to the meeting by a difference that any professional raised, with each position kept', async () => {
    const live = await openLiveBoard({ island: true });
    const { personId, differenceId } = await differed(live);
    const notOpen = { notOpen: true };
    expect(standsForEntry(await stateOf(live, differenceId), [personId], notOpen)).toBe(false);
    await live.as('RMM_ADMINISTRATOR').does('TakePosition', {
      ...{ differenceId, agency: live.agency('CSC_GROUP_MANAGER') },
      position: `${PERSONAL} closed last week.`,
    });
    expect(standsForEntry(await stateOf(live, differenceId), [personId], notOpen)).toBe(false);
    await live.as('SCHOOL').does('PutToSocialCare', { differenceId, on: MONDAY });
    expect(standsForEntry(await stateOf(live, differenceId), [personId], notOpen)).toBe(true);
    const answer = { differenceId, answer: 'DOES_NOT_OPEN' as const, text: `${PERSONAL} not met.` };
    expect(await live.as('EDUCATION_CHILD_PROTECTION').execute('AnswerDifference', answer)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    await live.as('CSC_GROUP_MANAGER').does('AnswerDifference', answer);
    expect(standsForEntry(await stateOf(live, differenceId), [personId], notOpen)).toBe(true);
  });

  it('is in the register with how long it has waited, for members and for the agency that raised it', async () => {
    const live = await openLiveBoard({ island: true });
    const { differenceId } = await differed(live);
    await live.moveTo('2026-04-02T09:00:00.000Z');
    await live.as('SCHOOL').does('PutToSocialCare', { differenceId, on: '2026-04-02' });
    await live.moveTo(ISLAND);
    const page = { series: rmm.series, state: undefined, first: 10, after: undefined };
    await sign(live, 'POLICE_DCI', live.sitting('2026-04-07'));
    for (const role of ['POLICE_DCI', 'SCHOOL'] as const) {
      const session = await reading(live, role);
      const [found] = (await differencesOf(session, page)).entries;
      // Good Friday and Easter Monday are no working days.
      expect(await ageOf(session, found?.document ?? {})).toMatchObject({
        workingDaysOpen: 8,
        stages: [
          { stage: 'OPEN', workingDays: 3, overdue: false },
          { stage: 'WITH_SOCIAL_CARE', workingDays: 5, until: null, overdue: true },
        ],
      });
    }
    const worker = await reading(live, 'SOCIAL_WORKER');
    expect((await differencesOf(worker, page)).entries).toEqual([]);
    const resolved = { ...page, state: 'RESOLVED' as const };
    expect((await differencesOf(await reading(live, 'POLICE_DCI'), resolved)).entries).toEqual([]);
  });

  it('is closed to whoever has a conflict, who can still tell what they know', async () => {
    const live = await openLiveBoard({ island: true });
    const { personId, differenceId } = await differed(live);
    await live.moveTo(ISLAND);
    const [sittingId] = [live.sitting('2026-04-13')];
    expect(await onAgenda(live, '2026-04-13', rmm.series)).toBeDefined();
    const conflict = { sittingId, personId, officer: live.officer('POLICE_DCI'), kind: 'RELATIVE' as const };
    await live.as('POLICE_DCI').does('DeclareConflict', { ...conflict, conflict: `${PERSONAL} uncle.` });
    const session = await reading(live, 'POLICE_DCI');
    expect(await session.load('differences', differenceId)).toBeUndefined();
    const position = { differenceId, position: `${PERSONAL} leave her.` };
    expect(await live.as('POLICE_DCI').execute('TakePosition', position)).toMatchObject({
      refusal: { code: 'CONFLICT_DECLARED' },
    });
    const news = { series: rmm.series, personId, about: 'LEVEL' as const, position: `${PERSONAL} seen.` };
    await live.as('POLICE_DCI').does('RaiseDifference', news);
  });
});

describe('the absence ledger of a daily meeting', () => {
  it('tells what was decided without whom, and who had said so', async () => {
    const live = await openLiveBoard();
    const sittingId = live.sitting(MONDAY);
    const apologies = { sittingId, role: null, officer: live.officer('EDUCATION') };
    await live
      .as('EDUCATION')
      .does('RecordApologies', { ...apologies, deputy: null, informationSent: false });
    const { personId, discussionId } = await decidedItem(live);
    const conflict = { sittingId, personId, officer: live.officer('HEALTH'), kind: 'RELATIVE' as const };
    await live.as('HEALTH').does('DeclareConflict', { ...conflict, conflict: `${PERSONAL} her aunt.` });
    const decision = { discussionId, decision: `${PERSONAL} visit.`, rationale: `${PERSONAL} second night.` };
    await live.as('MASH_TEAM_MANAGER').does('RecordDecision', decision);
    await live.as('MASH_TEAM_MANAGER').does('CloseDiscussion', { discussionId });
    await closeSitting(live, MONDAY);
    const wanted = {
      series: 'DRM',
      from: MONDAY,
      to: '2026-04-03',
      role: undefined,
      first: 100,
      after: undefined,
    };
    const ledger = await absencesOf(await reading(live, 'PPD_SUPERVISOR'), wanted);
    expect(ledger?.sittingsHeld).toBe(1);
    const counts = Object.fromEntries((ledger?.roles ?? []).map((role) => [role.role, role]));
    expect(counts['HEALTH']).toMatchObject({
      byHolder: 1,
      decisions: 1,
      because: { CONFLICT: 1 },
      running: 0,
    });
    expect(counts['EDUCATION']).toMatchObject({
      ...{ withApologies: 1, silently: 0, decisions: 2, because: { APOLOGIES: 2 }, running: 1 },
    });
    expect(counts['ADULT_SOCIAL_CARE']).toMatchObject({ silently: 1, decisions: 2, because: { SILENT: 2 } });
    const own = await absencesOf(await reading(live, 'PPD_SUPERVISOR'), { ...wanted, role: 'HEALTH' });
    expect(own?.taken.map(({ taken }) => taken.because)).toEqual(['CONFLICT']);
    const first = await absencesOf(await reading(live, 'PPD_SUPERVISOR'), { ...wanted, first: 2 });
    const rest = await absencesOf(await reading(live, 'PPD_SUPERVISOR'), { ...wanted, after: first?.next });
    expect([...(first?.taken ?? []), ...(rest?.taken ?? [])]).toEqual(ledger?.taken);
    // Whoever has a conflict sees nothing of the item, nor that there was one.
    const theirs = await absencesOf(await reading(live, 'HEALTH'), wanted);
    expect(theirs).toMatchObject({ sittingsHeld: 1, taken: [] });
    expect(await absencesOf(await reading(live, 'HOUSING'), wanted)).toBeUndefined();
  });
});
