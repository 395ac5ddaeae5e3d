/** Every mutation: tried, accepted, repeated, reused, refused, and asked of a thing of another kind. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officerFacts } from '../../src/access/facts.js';
import { commandId, startTestService, type TestService } from '../support/service.js';
import { agendaSteps } from './agenda-steps.js';
import { child, officersOf, referral, type Answered } from './meeting.js';
import { documentOf, MUTATIONS, TRIED_APART, type Attempt, type Step } from './mutation-steps.js';
import {
  stepsBeforeAnItem,
  stepsInAnItem,
  stepsOfTheChair,
  stepsOnADecision,
  stepsOnANote,
} from './room-steps.js';

const DRM_CHAIRS = ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'];

describe('every mutation', () => {
  let service: TestService;
  const kept: Record<string, string> = {};
  let officers: Record<string, string>;
  const done = new Set<string>();

  beforeAll(async () => {
    service = await startTestService('2026-03-30T07:00:00.000Z');
    officers = await officersOf(service);
  });
  afterAll(() => service.close());

  const attempt = async (name: string, { by, of }: Attempt, command = commandId(), dryRun = false) => {
    const answer = await service.as(by)(documentOf(name), { ...of, commandId: command, dryRun });
    return { answer, result: answer.errors ?? answer.data[name] };
  };

  const recordedFor = async (command: string): Promise<number> => {
    const { events } = await service.board.log.readAll({ after: 0n, limit: 10_000 });
    return events.filter((event) => event.commandId === command).length;
  };

  const goes = async (step: Step): Promise<void> => {
    const { name, success, about } = step;
    done.add(name);
    const refusal = await attempt(name, {
      by: step.refused.by ?? step.by,
      of: { ...step.of, ...step.refused.of },
    });
    expect(refusal.result).toMatchObject({ __typename: 'NotAccepted', code: step.refused.code });
    expect(refusal.result.sentence).toMatch(/\.$/);
    if (step.refused.roles) expect(refusal.result.instead).toEqual({ roles: step.refused.roles });

    if (about !== undefined) {
      const of = { ...step.of, [about]: `agency-${commandId()}` };
      const { answer } = await attempt(name, { by: step.by, of });
      expect(answer.errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        violations: [{ path: about, rule: 'ID' }],
      });
    }

    const command = commandId();
    const before = await service.board.log.head();
    const tried = await attempt(name, step, command, true);
    expect(tried.result).toMatchObject({ __typename: 'WouldBeAccepted', trace: { clause: {} } });
    expect(tried.result.trace.sentence).toMatch(/\.$/);
    expect(await service.board.log.head()).toBe(before);

    const accepted = await attempt(name, step, command.toUpperCase());
    expect(accepted.result).toEqual({ __typename: success, position: expect.any(String) });
    const recorded = await recordedFor(command);
    expect(recorded).toBeGreaterThan(0);

    const repeated = await attempt(name, step, command);
    expect(repeated.result).toEqual(accepted.result);
    const again = await attempt(name, step, command, true);
    expect(again.result).toEqual(accepted.result);

    const reused = await attempt(step.reused.name ?? name, step.reused, command);
    expect(reused.result).toMatchObject({ code: 'COMMAND_ID_REUSED', path: ['commandId'], instead: null });
    expect(await recordedFor(command)).toBe(recorded);
    kept['command'] = command;
  };

  const ask = async (query: string, variables?: Record<string, unknown>): Promise<Answered> =>
    (await service.as('coordinator')(query, variables)).data;

  it('referPerson', async () => {
    const of = { series: 'DRM', input: referral(child('Asha Invented')) };
    await goes({
      ...{ name: 'referPerson', success: 'ReferralReceived', by: 'school', of },
      refused: { of: { input: referral(child('A', { concernTypes: ['NONE'] })) }, code: 'UNKNOWN_CODE' },
      reused: { by: 'school', of: { series: 'DRM', input: referral(child('Bela Invented')) } },
    });
    await service.moveTo('2026-03-30T11:00:00.000Z');
    const { nextSitting } = await ask('{ nextSitting(series: "DRM") { id agenda { items { id } } } }');
    kept['sitting'] = nextSitting.id;
    kept['item'] = nextSitting.agenda.items[0].id;
  });

  it('takeChair', async () => {
    const of = { sitting: kept['sitting'] };
    await goes({
      ...{ name: 'takeChair', success: 'ChairTaken', by: 'mash-manager', of, about: 'sitting' },
      refused: { by: 'health-lead', code: 'NOT_YOURS_TO_DO', roles: DRM_CHAIRS },
      reused: { name: 'openSitting', by: 'mash-manager', of },
    });
    await attempt('takeChair', { by: 'ppd-supervisor', of });
  });

  it('openSitting', async () => {
    const of = { sitting: kept['sitting'] };
    await goes({
      ...{ name: 'openSitting', success: 'SittingOpened', by: 'mash-manager', of, about: 'sitting' },
      refused: { by: 'coordinator', code: 'NOT_YOURS_TO_DO', roles: DRM_CHAIRS },
      reused: { name: 'takeChair', by: 'mash-manager', of },
    });
  });

  it('moveItem, askAgency, answerCheck, recordSafetyPlan', async () => {
    const { agencies } = await ask('{ agencies { id code } }');
    const asc = agencies.find(({ code }: Answered) => code === 'ASC').id;
    for (const step of agendaSteps(kept['item'] ?? '', asc)) await goes(step);
  });

  it('recordAttendance', async () => {
    const present = (role: string) => ({
      sitting: kept['sitting'],
      input: { officer: officers[role], role, mode: 'IN_PERSON' },
    });
    await goes({
      ...{ name: 'recordAttendance', success: 'AttendanceRecorded', by: 'coordinator', about: 'sitting' },
      of: present('PPD_SUPERVISOR'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'coordinator', of: present('HEALTH') },
    });
    await attempt('recordAttendance', { by: 'coordinator', of: present('HEALTH') });
  });

  it('what may be said of an item that has not begun', async () => {
    for (const step of stepsBeforeAnItem(kept['item'] ?? '', officers['HEALTH'] ?? '')) await goes(step);
  });

  it('startDiscussion', async () => {
    await goes({
      ...{ name: 'startDiscussion', success: 'DiscussionStarted', by: 'coordinator', about: 'item' },
      of: { item: kept['item'] },
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { name: 'closeDiscussion', by: 'coordinator', of: { discussion: await discussionId() } },
    });
    kept['discussion'] = await discussionId();
  });

  /** Known before it begins: it follows from the sitting and the person. */
  const discussionId = async (): Promise<string> => {
    const [, sitting = '', person = ''] = /^item-(.+)\.(.+)$/.exec(kept['item'] ?? '') ?? [];
    return `discussion-${service.board.ids.discussion(sitting, person)}`;
  };

  it('shareInformation', async () => {
    const of = (information: string) => ({ discussion: kept['discussion'], input: { information } });
    await goes({
      ...{
        name: 'shareInformation',
        success: 'InformationShared',
        by: 'ppd-supervisor',
        about: 'discussion',
      },
      of: of('Two reports.'),
      refused: { by: 'social-worker', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'ppd-supervisor', of: of('Three reports.') },
    });
  });

  it('what is done and said in an item', async () => {
    const discussion = kept['discussion'] ?? '';
    for (const step of stepsInAnItem(discussion, officers['HEALTH'] ?? '')) await goes(step);
    const { notes } = await discussionNow('notes { id }');
    for (const step of stepsOnANote(discussion, notes[0].id)) await goes(step);
  });

  const discussionNow = async (fields: string): Promise<Answered> => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Discussion { ${fields} } } }`;
    return (await ask(query, { id: kept['discussion'] })).node;
  };

  it('recordDecision', async () => {
    const of = (decision: string) => ({
      discussion: kept['discussion'],
      input: { decision, rationale: 'Not seen.' },
    });
    await goes({
      ...{ name: 'recordDecision', success: 'DecisionRecorded', by: 'coordinator', about: 'discussion' },
      of: of('Visit today.'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'coordinator', of: of('Visit tomorrow.') },
    });
  });

  it('what is said of a decision', async () => {
    const { decisions } = await discussionNow('decisions { id }');
    for (const step of stepsOnADecision(kept['discussion'] ?? '', decisions[0].id)) await goes(step);
  });

  it('agreeAction', async () => {
    const of = (dueOn: string) => ({
      discussion: kept['discussion'],
      input: { owner: officers['HEALTH'], action: 'Visit the home.', dueOn },
    });
    await goes({
      ...{ name: 'agreeAction', success: 'ActionAgreed', by: 'coordinator', about: 'discussion' },
      of: of('2026-03-30'),
      refused: { of: of('2026-03-29'), code: 'DUE_IN_THE_PAST' },
      reused: { by: 'coordinator', of: of('2026-03-31') },
    });
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Discussion { actions { id } } } }',
      {
        id: kept['discussion'],
      },
    );
    kept['action'] = node.actions[0].id;
  });

  it('closeDiscussion', async () => {
    const of = { discussion: kept['discussion'] };
    await goes({
      ...{ name: 'closeDiscussion', success: 'DiscussionClosed', by: 'coordinator', of, about: 'discussion' },
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { name: 'startDiscussion', by: 'coordinator', of: { item: kept['item'] } },
    });
    await service.quiet();
  });

  it('what a chair says of items that came late', async () => {
    const earlierReceipt = { receivedAt: '2026-03-30T08:58:00.000Z', reason: 'Came by mail.' };
    const late = referral(child('Lena Invented'), child('Mara Invented'));
    const of = { series: 'DRM', input: { ...late, earlierReceipt } };
    await attempt('referPerson', { by: 'coordinator', of });
    await service.quiet();
    const { nextSitting } = await ask('{ nextSitting(series: "DRM") { agenda { items { id lateItem } } } }');
    const items = nextSitting.agenda.items.filter(({ lateItem }: Answered) => lateItem);
    const [taken, declined] = items.map(({ id }: Answered) => id as string) as string[];
    for (const step of stepsOfTheChair(taken ?? '', declined ?? '')) await goes(step);
    await service.quiet();
  });

  it('completeAction', async () => {
    const of = (outcome: string) => ({
      action: kept['action'],
      input: { doneOn: '2026-03-30', outcome },
    });
    await goes({
      ...{ name: 'completeAction', success: 'ActionCompleted', by: 'health-visitor', about: 'action' },
      of: of('Seen, safe tonight.'),
      refused: { by: 'social-worker', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'health-visitor', of: of('Not seen.') },
    });
  });

  it('closeSitting', async () => {
    const of = { sitting: kept['sitting'] };
    await goes({
      ...{ name: 'closeSitting', success: 'SittingClosing', by: 'ppd-supervisor', of, about: 'sitting' },
      refused: { by: 'coordinator', code: 'NOT_YOURS_TO_DO', roles: DRM_CHAIRS },
      reused: { name: 'openSitting', by: 'ppd-supervisor', of },
    });
    await service.quiet();
    kept['minutes'] = (kept['sitting'] ?? '').replace('sitting-', 'minutes-');
  });

  it('nameDelegate', async () => {
    const of = (officer = '') => ({
      minutes: kept['minutes'],
      input: { officer, role: 'MASH_TEAM_MANAGER' },
    });
    await goes({
      ...{ name: 'nameDelegate', success: 'DelegateNamed', by: 'mash-manager', about: 'minutes' },
      of: of(officers['HEALTH']),
      refused: { of: of(officers['PPD_SUPERVISOR']), code: 'DELEGATE_IS_CHAIR' },
      reused: { by: 'mash-manager', of: of(officers['EDUCATION']) },
    });
  });

  it('correctMinutes', async () => {
    const of = (what: string, version = 1) => ({
      minutes: kept['minutes'],
      input: { version, what, reason: 'A slip.' },
    });
    await goes({
      ...{ name: 'correctMinutes', success: 'MinutesCorrected', by: 'coordinator', about: 'minutes' },
      of: of('Three reports.'),
      refused: { of: of('Three reports.', 2), code: 'MINUTES_SUPERSEDED' },
      reused: { by: 'coordinator', of: of('Four reports.') },
    });
  });

  it('approveMinutes', async () => {
    const of = { minutes: kept['minutes'], input: { version: 2 } };
    await goes({
      ...{ name: 'approveMinutes', success: 'MinutesApproved', by: 'mash-manager', of, about: 'minutes' },
      refused: { of: { ...of, input: { version: 9 } }, code: 'MINUTES_SUPERSEDED' },
      reused: { by: 'mash-manager', of: { ...of, input: { version: 9 } } },
    });
    await attempt('approveMinutes', { by: 'ppd-supervisor', of });
  });

  it('issueMinutes', async () => {
    const of = { minutes: kept['minutes'], input: { version: 2 } };
    await goes({
      ...{ name: 'issueMinutes', success: 'MinutesIssued', by: 'coordinator', of, about: 'minutes' },
      refused: { by: 'mash-manager', code: 'NOT_YOURS_TO_DO', roles: ['DRM_COORDINATOR'] },
      reused: { by: 'coordinator', of: { ...of, input: { version: 9 } } },
    });
  });

  it('recordDelivery', async () => {
    await service.quiet();
    const { agencies } = await ask('{ agencies { id code } }');
    const agency = agencies.find(({ code }: { code: string }) => code === 'HEALTH').id;
    const of = (channel: string, deliveredAt = '2026-03-30T11:00:00.000Z') => ({
      minutes: kept['minutes'],
      input: { version: 2, agency, channel, deliveredAt },
    });
    await goes({
      ...{ name: 'recordDelivery', success: 'DeliveryRecorded', by: 'coordinator', about: 'minutes' },
      of: of('SECURE_EMAIL'),
      refused: { of: of('SECURE_EMAIL', '2026-03-31T11:00:00.000Z'), code: 'IN_THE_FUTURE' },
      reused: { by: 'coordinator', of: of('POST') },
    });
  });

  it('acknowledgeMinutes', async () => {
    const of = { minutes: kept['minutes'], input: { version: 2 } };
    await goes({
      ...{
        name: 'acknowledgeMinutes',
        success: 'MinutesAcknowledged',
        by: 'health-lead',
        of,
        about: 'minutes',
      },
      refused: { of: { ...of, input: { version: 1 } }, code: 'NO_COPY_SENT' },
      reused: { by: 'health-lead', of: { ...of, input: { version: 1 } } },
    });
  });

  it('recordCaseNoteWritten', async () => {
    await becomesKnown();
    kept['caseNote'] = (kept['discussion'] ?? '').replace('discussion-', 'case-note-');
    const of = (reference: string) => ({
      caseNote: kept['caseNote'],
      input: { system: 'Invented', reference },
    });
    await goes({
      ...{ name: 'recordCaseNoteWritten', success: 'CaseNoteWritten', by: 'mash-manager', about: 'caseNote' },
      of: of('N-1'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'mash-manager', of: of('N-2') },
    });
  });

  /** The authority finds a file, and the case open with a worker: a note is due, and feedback. */
  const becomesKnown = async () => {
    const [, , personId = ''] = /^item-(.+)\.(.+)$/.exec(kept['item'] ?? '') ?? [];
    const allocatedOfficer = (officers['Invented social-worker'] ?? '').replace('officer-', '');
    const { board, clock } = service;
    const coordinator = (officers['DRM_COORDINATOR'] ?? '').replace('officer-', '');
    const actor = officerFacts(await board.facts(), coordinator, clock.now());
    if (actor === undefined) throw new Error('The co-ordinator is not in post.');
    const id = commandId();
    const meta = { commandId: id, correlationId: id, now: clock.now(), purpose: 'SAFEGUARDING', actor };
    const standing = { known: 'KNOWN', openStatus: 'OPEN', legalStatus: null, allocatedOfficer } as const;
    await board.execute('RecordKnownStatus', { personId, ...standing }, meta);
    await service.quiet();
  };

  it('acknowledgeCaseNote', async () => {
    const of = { caseNote: kept['caseNote'] };
    await goes({
      ...{
        name: 'acknowledgeCaseNote',
        success: 'CaseNoteAcknowledged',
        by: 'coordinator',
        of,
        about: 'caseNote',
      },
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { name: 'recordWorkerTold', by: 'coordinator', of: { ...of, input: { toldBy: 'VIDEO' } } },
    });
  });

  it('recordWorkerTold', async () => {
    const of = (toldBy: string) => ({ caseNote: kept['caseNote'], input: { toldBy } });
    await goes({
      ...{ name: 'recordWorkerTold', success: 'WorkerTold', by: 'mash-manager', about: 'caseNote' },
      of: of('TELEPHONE'),
      refused: { by: 'social-worker', code: 'NOT_YOURS_TO_DO', roles: [...DRM_CHAIRS, 'DRM_COORDINATOR'] },
      reused: { by: 'mash-manager', of: of('VIDEO') },
    });
  });

  it('acknowledgeFeedback', async () => {
    const of = { caseNote: kept['caseNote'] };
    await goes({
      ...{
        name: 'acknowledgeFeedback',
        success: 'FeedbackAcknowledged',
        by: 'social-worker',
        of,
        about: 'caseNote',
      },
      refused: { by: 'mash-manager', code: 'NOT_YOURS_TO_DO' },
      reused: { name: 'acknowledgeCaseNote', by: 'social-worker', of },
    });
  });

  it('reverseCaseNote', async () => {
    const of = (explanation: string) => ({
      caseNote: kept['caseNote'],
      input: { because: 'WRONG_PERSON', explanation },
    });
    await goes({
      ...{ name: 'reverseCaseNote', success: 'CaseNoteReversed', by: 'coordinator', about: 'caseNote' },
      of: of('Two people of one name.'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'coordinator', of: of('Another reason.') },
    });
  });

  it('appointOfficer', async () => {
    const of = (name: string) => ({
      input: {
        ...{ agency: kept['agency'], name, contact: 'ext. 1', issuer: service.issuer.issuer },
        ...{ subject: 'newcomer', from: '2026-03-30' },
      },
    });
    kept['agency'] = (await ask('{ agencies { id } }')).agencies[0].id;
    await goes({
      ...{
        name: 'appointOfficer',
        success: 'OfficerAppointed',
        by: 'coordinator',
        of: of('Newcomer Invented'),
      },
      refused: { by: 'mash-manager', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'coordinator', of: of('Somebody Invented') },
    });
    officers = await officersOf(service);
    kept['newcomer'] = officers['Newcomer Invented'] ?? '';
  });

  it('assignRole', async () => {
    const of = (as: string) => ({
      officer: kept['newcomer'],
      input: { role: 'HEALTH', as, from: '2026-03-30' },
    });
    await goes({
      ...{
        name: 'assignRole',
        success: 'RoleAssigned',
        by: 'coordinator',
        of: of('DEPUTY'),
        about: 'officer',
      },
      refused: { by: 'mash-manager', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'coordinator', of: of('HOLDER') },
    });
  });

  it('endRole', async () => {
    const of = (lastDay: string) => ({ officer: kept['newcomer'], input: { role: 'HEALTH', lastDay } });
    await goes({
      ...{ name: 'endRole', success: 'RoleEnded', by: 'coordinator', of: of('2026-04-30'), about: 'officer' },
      refused: { by: 'mash-manager', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'coordinator', of: of('2026-04-29') },
    });
  });

  it('recordLeaver', async () => {
    const of = (lastDay: string) => ({ officer: kept['newcomer'], input: { lastDay } });
    await goes({
      ...{
        name: 'recordLeaver',
        success: 'LeaverRecorded',
        by: 'coordinator',
        of: of('2026-05-29'),
        about: 'officer',
      },
      refused: { by: 'mash-manager', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'coordinator', of: of('2026-05-28') },
    });
  });

  it('has been tried', () => {
    expect([...done, ...TRIED_APART].toSorted()).toEqual(Object.keys(MUTATIONS).toSorted());
  });

  it('leaves nothing for the reports', () => {
    expect(service.reports).toEqual([]);
  });
});
