/** An escalation over the wire: routed past whom it is about, answered, resolved with an action, and closed to some. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandId, startTestService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, officersOf, only, referred, send, type Answered } from './meeting.js';

describe('an escalation', () => {
  let service: TestService;
  let officers: Record<string, string>;
  let person: string | undefined;

  const assign = async (name: string, role: string): Promise<void> => {
    const assigned = await service.as('coordinator')(
      `mutation ($o: ID!, $r: String!, $c: UUID!) { assignRole(officer: $o, input: { role: $r, as: HOLDER, from: "2026-03-30" }, commandId: $c) { __typename } }`,
      { o: officers[name], r: role, c: commandId() },
    );
    expect(only(assigned)).toEqual({ __typename: 'RoleAssigned' });
  };
  const tell = (by: string, verb: string, escalation: string, input: object): Promise<Answered> =>
    send(service, by, verb, { escalation, input });
  const raise = (by: string, over: object = {}): Promise<Answered> =>
    send(service, by, 'raise-escalation', {
      series: 'DRM',
      input: {
        ...{ type: 'DECISION', person, issue: 'No visit was agreed.', desiredOutcome: 'A visit today.' },
        ...{ concernedRoles: ['PPD_SUPERVISOR'], ...over },
      },
    });
  const sees = async (by: string, id: string): Promise<boolean> =>
    (await service.as(by)('query ($id: ID!) { escalation(id: $id) { issue } }', { id })).data.escalation !==
    null;

  beforeAll(async () => {
    service = await startTestService('2026-03-30T07:00:00.000Z');
    const { people } = await referred(service, 'Asha Invented');
    [person] = people;
    officers = await officersOf(service);
    await assign('Invented social-worker', 'HEAD_OF_MASH');
    await assign('Invented health-visitor', 'AGENCY_LINE_MANAGER');
    await service.quiet();
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  it('about somebody who was never referred names the field at fault as the client sent it', async () => {
    const nobody = `person-${commandId()}`;
    expect(await raise('health-lead', { person: nobody })).toMatchObject({
      ...{ code: 'NO_SUCH_PERSON', path: ['input', 'person'] },
    });
    const missing = { type: 'MISSING', startedAt: '2026-03-30T06:00:00.000Z', circumstances: 'Invented.' };
    const reported = await service.as('health-lead')(
      `mutation ($p: ID!, $i: ReportMissingInput!, $c: UUID!) {
        reportMissing(person: $p, input: $i, commandId: $c) { ... on NotAccepted { code path } }
      }`,
      { p: nobody, i: missing, c: commandId() },
    );
    expect(only(reported)).toEqual({ code: 'NO_SUCH_PERSON', path: ['person'] });
  });

  it('about a decision goes to the Head of MASH, and further to the agency’s line manager', async () => {
    const { escalation } = await raise('health-lead');
    expect(escalation.steps).toMatchObject([
      { routes: [{ stage: 1, role: 'HEAD_OF_MASH', officer: { name: 'Invented social-worker' } }] },
    ]);
    const seen = await Promise.all(
      ['health-lead', 'social-worker', 'ppd-supervisor', 'mash-manager', 'school'].map((by) =>
        sees(by, escalation.id),
      ),
    );
    expect(seen).toEqual([true, true, true, false, false]);
    const answer = { response: 'Read.', plan: 'A visit tonight.' };
    expect(await tell('ppd-supervisor', 'answer-escalation', escalation.id, answer)).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(await tell('social-worker', 'answer-escalation', escalation.id, answer)).toMatchObject({
      escalation: { status: 'ANSWERED' },
    });
    const further = { stage: 1, reason: 'No visit yet.' };
    expect(await tell('health-lead', 'escalate-further', escalation.id, further)).toMatchObject({
      escalation: { steps: [{}, { routes: [{ stage: 2, role: 'AGENCY_LINE_MANAGER' }] }] },
    });
    const upheld = { outcome: 'UPHELD', resolution: 'A visit was made.' };
    expect(await tell('health-visitor', 'resolve-escalation', escalation.id, upheld)).toMatchObject({
      ...{ code: 'ACTION_NEEDED', path: ['input', 'actions'] },
    });
    const agreed = await tell('health-visitor', 'agree-action-from-escalation', escalation.id, {
      ...{ owner: officers['EDUCATION'], action: 'Visit her.', dueOn: '2026-03-30' },
    });
    expect(agreed).toMatchObject({ __typename: 'ActionAgreedFromEscalation', action: { status: 'OPEN' } });
    const withAction = { ...upheld, learning: 'Ask the night before.', actions: [agreed.action.id] };
    expect(await tell('health-visitor', 'resolve-escalation', escalation.id, withAction)).toMatchObject({
      escalation: { status: 'RESOLVED' },
    });
  });

  it('about the conduct of the co-ordinator passes by nobody else, and the co-ordinator learns nothing of it', async () => {
    const conduct = { type: 'CONDUCT', concernedRoles: ['DRM_COORDINATOR'] };
    const { escalation } = await raise('health-lead', conduct);
    expect(await sees('coordinator', escalation.id)).toBe(false);
    const { action } = await tell('social-worker', 'agree-action-from-escalation', escalation.id, {
      ...{ owner: officers['EDUCATION'], action: 'Have it looked at.', dueOn: '2026-03-31' },
    });
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await service.as('coordinator')(node, { id: action.id })).data.node).toBeNull();
    expect((await service.as('school')(node, { id: action.id })).data.node).toEqual({ id: action.id });
    const { data } = await service.as('coordinator')('{ escalations { id } viewer { workItems { code } } }');
    expect(data).toEqual({ escalations: [], viewer: { workItems: [] } });
    const reason = { reason: 'Settled.' };
    expect(await tell('coordinator', 'withdraw-escalation', escalation.id, reason)).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(await tell('health-visitor', 'withdraw-escalation', escalation.id, reason)).toMatchObject({
      escalation: { status: 'WITHDRAWN' },
    });
  });

  it('that nobody is left for waits with whoever leads the meeting, and is never lost', async () => {
    const roles = ['HEAD_OF_MASH', 'AGENCY_LINE_MANAGER', 'ASSISTANT_DIRECTOR'];
    const { escalation } = await raise('education-lead', { concernedRoles: roles });
    const other = (await raise('education-lead')).escalation;
    expect(escalation).toMatchObject({ status: 'UNROUTED' });
    expect(await tell('school', 'link-escalations', escalation.id, { other: other.id })).toMatchObject({
      __typename: 'EscalationsLinked',
    });
    expect(await sees('health-lead', escalation.id)).toBe(false);
    const { data } = await service.as('coordinator')('{ viewer { workItems { code sentence } } }');
    expect(data.viewer.workItems).toMatchObject([{ code: 'ESCALATION_UNROUTED' }]);
    const hand = { officer: officers['MASH_TEAM_MANAGER'] };
    expect(await tell('health-lead', 'hand-escalation', escalation.id, hand)).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(await tell('coordinator', 'hand-escalation', escalation.id, hand)).toMatchObject({
      ...{ __typename: 'EscalationHanded', escalation: { id: escalation.id, status: 'WITH_STAGE' } },
    });
    expect(await sees('mash-manager', escalation.id)).toBe(true);
  });

  it('that nobody answers in time goes further by itself', async () => {
    const { escalation } = await raise('health-lead');
    await service.moveTo('2026-04-02T08:00:00.000Z');
    const { data } = await service.as('health-lead')(
      'query ($id: ID!) { escalation(id: $id) { status takenFurther { because } steps { routes { role } } } }',
      { id: escalation.id },
    );
    expect(data.escalation).toMatchObject({
      ...{ status: 'WITH_STAGE', takenFurther: [{ because: 'ANSWER_OVERDUE' }] },
      steps: [{ routes: [{ role: 'HEAD_OF_MASH' }] }, { routes: [{ role: 'AGENCY_LINE_MANAGER' }] }],
    });
  });

  it('that nobody answers at the last stage is shown to the co-ordinator, and may still be answered', async () => {
    const { escalation } = await raise('health-lead', { riskToday: true });
    await service.moveTo('2026-04-03T08:00:00.000Z');
    const { data } = await service.as('coordinator')('{ viewer { workItems { id code sentence command } } }');
    expect(data.viewer.workItems).toContainEqual({
      ...{
        id: expect.stringContaining(escalation.id.slice('escalation-'.length)),
        command: 'HandEscalation',
      },
      ...{ code: 'ESCALATION_UNANSWERED', sentence: expect.stringMatching(/^Nobody answered/) },
    });
    const answer = { response: 'I was away.', plan: 'A visit today.' };
    expect(await tell('ppd-supervisor', 'answer-escalation', escalation.id, answer)).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(await tell('health-visitor', 'answer-escalation', escalation.id, answer)).toMatchObject({
      escalation: { status: 'ANSWERED' },
    });
    const seen = await service.as('health-lead')(
      'query ($id: ID!) { escalation(id: $id) { answers { stage inTime } } }',
      { id: escalation.id },
    );
    expect(seen.data.escalation.answers).toEqual([{ stage: 2, inTime: false }]);
  });

  it('that was not upheld is taken further by who raised it, until the last stage has decided', async () => {
    const { escalation } = await raise('health-lead');
    const not = { outcome: 'NOT_UPHELD', resolution: 'What was decided stands.' };
    const further = { stage: 1, reason: 'Nobody has seen her.' };
    expect(await tell('social-worker', 'resolve-escalation', escalation.id, not)).toMatchObject({
      escalation: { status: 'RESOLVED' },
    });
    expect(await tell('school', 'escalate-further', escalation.id, further)).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(await tell('health-lead', 'escalate-further', escalation.id, further)).toMatchObject({
      escalation: { status: 'WITH_STAGE', steps: [{}, { routes: [{ role: 'AGENCY_LINE_MANAGER' }] }] },
    });
    const shown =
      'query ($id: ID!) { escalation(id: $id) { resolved { stage } contested { stage outcome resolution } } }';
    const { data } = await service.as('health-lead')(shown, { id: escalation.id });
    expect(data.escalation).toEqual({
      resolved: null,
      contested: [{ stage: 1, outcome: 'NOT_UPHELD', resolution: not.resolution }],
    });
    await tell('health-visitor', 'resolve-escalation', escalation.id, not);
    expect(
      await tell('health-lead', 'escalate-further', escalation.id, { ...further, stage: 2 }),
    ).toMatchObject({
      code: 'LAST_STAGE_DECIDED',
    });
  });

  it('is refused for a series that there is not', async () => {
    const input = { type: 'DECISION', issue: 'x', desiredOutcome: 'x' };
    expect(await send(service, 'school', 'raise-escalation', { series: 'NONE', input })).toMatchObject({
      ...{ code: 'NO_SUCH_SERIES', path: ['series'] },
    });
  });
});
