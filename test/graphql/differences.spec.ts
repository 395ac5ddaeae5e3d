/** The register of differences and the absence ledger over the real port: every verb, who reads what, and bad input. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandId, startTestService, type TestService } from '../support/service.js';
import { DIFFERENCE_MUTATIONS } from './difference-mutations.js';
import { A_WHOLE_MEETING_MS, opened, only, referred, send, type Answered } from './meeting.js';
import { mutationWalk } from './mutation-walk.js';

const PERIOD = { series: 'DRM', from: '2026-03-30', to: '2026-03-30' };

describe('a professional difference', () => {
  let service: TestService;
  let person = '';
  let difference = '';
  let discussion = '';
  let decision = '';
  let agencies: Record<string, string> = {};
  const done = new Set<string>();
  const { goes } = mutationWalk(() => service, done);

  const raising = (position = 'At risk.', over: object = {}) => ({
    series: 'DRM',
    input: { person, about: 'ENTRY', position, evidence: 'Three absences.', requested: 'Open it.', ...over },
  });
  const register = async (by: string, state?: string): Promise<Answered[]> => {
    await service.quiet();
    const variables = { series: 'DRM', ...(state && { state }) };
    return (await send(service, by, 'see-the-differences', variables)).edges.map(
      ({ node }: Answered) => node as Answered,
    );
  };
  const ask = async (by: string, query: string, variables = {}): Promise<Answered> => {
    await service.quiet();
    return only(await service.as(by)(query, variables));
  };

  beforeAll(async () => {
    service = await startTestService('2026-03-30T07:00:00.000Z');
    const { sitting, people } = await referred(service, 'Asha Invented');
    person = people[0] ?? '';
    await service.moveTo('2026-03-30T11:00:00.000Z');
    await opened(service, sitting);
    const { agenda } = await send(service, 'coordinator', 'see-the-agenda', { sitting });
    const started = await send(service, 'coordinator', 'start-discussion', { item: agenda.items[0].id });
    discussion = started.discussion.id as string;
    const input = { decision: 'Wait.', rationale: 'Quiet.' };
    const decided = await send(service, 'coordinator', 'record-decision', { discussion, input });
    decision = decided.discussion.decisions[0].id as string;
    const found = (await send(service, 'coordinator', 'who-is-who')) as { id: string; name: string }[];
    agencies = Object.fromEntries(found.map(({ id, name }) => [name, id]));
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it('raiseDifference: any professional may, in no role', async () => {
    await goes({
      ...{ name: 'raiseDifference', success: 'DifferenceRaised', by: 'school', of: raising() },
      refused: {
        of: raising('At risk.', { person: `person-${commandId()}` }),
        code: 'NO_SUCH_PERSON',
      },
      reused: { by: 'school', of: raising('Otherwise.') },
    });
    const [found] = await register('school');
    expect(found).toMatchObject({
      ...{ about: 'ENTRY', state: 'RAISED', putToSocialCareOn: null, socialCareAnswer: null },
      positions: [{ position: 'At risk.', evidence: 'Three absences.', requested: 'Open it.', role: null }],
      age: { workingDaysOpen: 0, overdue: false, stages: [{ stage: 'OPEN', until: null }] },
    });
    difference = found.id as string;
  });

  it('takePosition: beside the first, and said anew beside that', async () => {
    const taking = (position: string) => ({ difference, input: { position } });
    await goes({
      ...{ name: 'takePosition', success: 'PositionTaken', by: 'health-lead', about: 'difference' },
      of: taking('Not at risk.'),
      refused: { by: 'social-worker', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'health-lead', of: taking('Another.') },
    });
    await send(service, 'health-lead', 'take-position', taking('Perhaps at risk.'));
    const [found] = await register('mash-manager');
    expect(found.positions.map(({ position, standing }: Answered) => [position, standing])).toEqual([
      ['At risk.', true],
      ['Not at risk.', false],
      ['Perhaps at risk.', true],
    ]);
  });

  it('putToSocialCare, answerDifference: whose answer it is', async () => {
    const put = (on: string) => ({ difference, input: { on } });
    await goes({
      ...{ name: 'putToSocialCare', success: 'DifferencePutToSocialCare', by: 'school', about: 'difference' },
      of: put('2026-03-27'),
      refused: { of: put('2026-03-31'), code: 'IN_THE_FUTURE' },
      reused: { by: 'school', of: put('2026-03-30') },
    });
    const answering = (text: string, over = {}) => ({
      difference,
      input: { answer: 'DOES_NOT_OPEN', text, ...over },
    });
    await goes({
      ...{ name: 'answerDifference', success: 'DifferenceAnswered', by: 'mash-manager', about: 'difference' },
      of: answering('Not met.'),
      refused: { by: 'school', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'mash-manager', of: answering('Met.') },
    });
    const another = await send(service, 'ppd-supervisor', 'answer-difference', answering('No.'));
    expect(another).toMatchObject({ code: 'NOT_SOCIAL_CARE', path: ['input', 'agency'] });
    const [found] = await register('school');
    expect(found).toMatchObject({ putToSocialCareOn: '2026-03-27', socialCareAnswer: 'DOES_NOT_OPEN' });
  });

  it('resolveDifference, reopenDifference, noteDifference, withdrawDifference', async () => {
    const resolving = (resolution: string) => ({
      difference,
      input: { how: 'BY_MEETING', outcome: 'STANDS', resolution, follows: 'A visit.' },
    });
    await goes({
      ...{ name: 'resolveDifference', success: 'DifferenceResolved', by: 'coordinator', about: 'difference' },
      of: resolving('Early help goes on.'),
      refused: { by: 'school', code: 'MEETING_RESOLVES', roles: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'] },
      reused: { by: 'coordinator', of: resolving('Otherwise.') },
    });
    expect(await register('school', 'RESOLVED')).toMatchObject([
      { resolved: { how: 'BY_MEETING', outcome: 'STANDS', follows: 'A visit.' } },
    ]);
    const reopening = (evidence: string) => ({ difference, input: { evidence } });
    await goes({
      ...{ name: 'reopenDifference', success: 'DifferenceReopened', by: 'school', about: 'difference' },
      of: reopening('A fourth absence.'),
      refused: { by: 'social-worker', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'school', of: reopening('A fifth.') },
    });
    const noting = (reason: string) => ({ difference, input: { reason } });
    await goes({
      ...{ name: 'noteDifference', success: 'DifferenceNoted', by: 'ppd-supervisor', about: 'difference' },
      of: noting('Both are heard.'),
      refused: { by: 'coordinator', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'ppd-supervisor', of: noting('Otherwise.') },
    });
    await send(service, 'school', 'reopen-difference', reopening('A sixth.'));
    await goes({
      ...{ name: 'withdrawDifference', success: 'DifferenceWithdrawn', by: 'education-lead' },
      ...{ about: 'difference', of: noting('Settled.') },
      refused: { by: 'health-lead', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'education-lead', of: noting('Otherwise.') },
    });
    const [found] = await register('school', 'WITHDRAWN');
    expect(found.reopened).toBeUndefined();
    expect(found.age.stages).toHaveLength(8);
  });

  it('dissent is one too, beside its decision, and is escalated as any', async () => {
    const input = { decision, position: 'See her tonight.' };
    await send(service, 'health-lead', 'record-dissent', { discussion, input });
    const [found] = await register('health-lead', 'RAISED');
    expect(found.positions).toMatchObject([{ position: 'See her tonight.', standing: true }]);
    const beside = `query ($id: ID!) { node(id: $id) { ... on Discussion { differences { id decision positions { position } } } } }`;
    expect(await ask('mash-manager', beside, { id: discussion })).toEqual({
      differences: [{ id: found.id, decision, positions: [{ position: 'See her tonight.' }] }],
    });
    const escalating = (issue: string) => ({
      difference: found.id as string,
      input: { issue, desiredOutcome: 'A visit.', concernedRoles: ['MASH_TEAM_MANAGER'] },
    });
    await goes({
      ...{ name: 'escalateDifference', success: 'DifferenceEscalated', by: 'health-lead' },
      ...{ about: 'difference', of: escalating('Nobody goes.') },
      refused: { by: 'social-worker', code: 'NOT_YOURS_TO_DO' },
      reused: { by: 'health-lead', of: escalating('Otherwise.') },
    });
    const again = await send(service, 'health-lead', 'escalate-difference', escalating('Once more.'));
    expect(again).toMatchObject({ code: 'ESCALATION_GOES_ON' });
    expect(await register('coordinator', 'ESCALATED')).toMatchObject([
      { id: found.id, escalations: [{ over: false, outcome: null }] },
    ]);
    const escalations = `query ($id: ID!) { difference(id: $id) { escalations { escalation { issue } } } }`;
    expect(await ask('health-visitor', escalations, { id: found.id })).toEqual({
      escalations: [{ escalation: { issue: 'Nobody goes.' } }],
    });
  });

  it('is for members and parties: nobody else learns that there is one', async () => {
    expect(await register('social-worker')).toEqual([]);
    const one = 'query ($id: ID!) { difference(id: $id) { id } node(id: $id) { id } }';
    const { data } = await service.as('social-worker')(one, { id: difference });
    expect(data).toEqual({ difference: null, node: null });
    const own = `query ($id: ID!) { person(id: $id) { differences { id } } }`;
    expect((await ask('mash-manager', own, { id: person })).differences).toHaveLength(2);
  });

  it('is paged, and bad input is named', async () => {
    const first = await send(service, 'mash-manager', 'see-the-differences', { series: 'DRM', first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const after = first.pageInfo.endCursor as string;
    const rest = await send(service, 'mash-manager', 'see-the-differences', {
      series: 'DRM',
      first: 1,
      after,
    });
    expect(rest.edges[0].node.id).not.toBe(first.edges[0].node.id);
    const bad = async (query: string, variables: object) =>
      (await service.as('school')(query, { ...variables, c: commandId() })).errors?.[0]?.extensions;
    const raise = `mutation ($i: RaiseDifferenceInput!, $c: UUID!) { raiseDifference(series: "DRM", input: $i, commandId: $c) { __typename } }`;
    for (const [over, path] of [
      [{ position: ' ' }, 'input.position'],
      [{ discussion: person }, 'input.discussion'],
      [{ agency: agencies['Nobody'] ?? 'x' }, 'input.agency'],
    ] as const) {
      expect(await bad(raise, { i: { ...raising().input, ...over } })).toMatchObject({
        code: 'BAD_USER_INPUT',
        violations: [{ path }],
      });
    }
    const ledger = '{ absenceLedger(series: "DRM", from: "2026-03-30", to: "2026-03-29") { sittingsHeld } }';
    expect(await bad(ledger, {})).toMatchObject({ violations: [{ path: 'to', rule: 'PERIOD' }] });
  });

  it('the absence ledger says what was decided without whom, for the meeting alone', async () => {
    await service.quiet();
    const ledger = await send(service, 'ppd-supervisor', 'see-the-absences', { ...PERIOD, first: 2 });
    expect(ledger.sittingsHeld).toBe(1);
    expect(ledger.roles).toContainEqual(
      expect.objectContaining({
        ...{ role: 'EDUCATION', sittings: 1, absentSilently: 1, decisionsWithout: 1, running: 1 },
        because: expect.arrayContaining([{ because: 'SILENT', times: 1 }]),
        agencies: [{ name: expect.any(String) }],
      }),
    );
    expect(ledger.roles).toContainEqual(
      expect.objectContaining({ role: 'HEALTH', byHolder: 1, decisionsWithout: 0 }),
    );
    expect(ledger.taken.edges[0].node).toMatchObject({
      ...{ kind: 'DECISION', record: decision, because: 'SILENT' },
      person: { name: { value: 'Asha Invented' } },
    });
    const { endCursor: after } = ledger.taken.pageInfo as { endCursor: string };
    const rest = await send(service, 'ppd-supervisor', 'see-the-absences', { ...PERIOD, first: 100, after });
    expect(rest.taken.edges[0].node.role).not.toBe(ledger.taken.edges[0].node.role);
    const role = { ...PERIOD, role: 'EDUCATION' };
    const own = await send(service, 'ppd-supervisor', 'see-the-absences', role);
    expect(own.taken.edges).toHaveLength(1);
    expect(await send(service, 'school', 'see-the-absences', PERIOD)).toBeNull();
  });

  it('has tried every verb', () => expect([...done].toSorted()).toEqual(DIFFERENCE_MUTATIONS.toSorted()));
});
