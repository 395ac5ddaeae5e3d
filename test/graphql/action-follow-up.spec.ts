/** An action after its item closed, told over the wire: from hand to hand, with more time, and to its end. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, discussed, opened, referred, send, type Answered } from './meeting.js';

describe('following an action up', () => {
  let service: TestService;
  let officers: Record<string, string>;
  let sitting: string;
  let actions: readonly string[];

  beforeAll(async () => {
    service = await startTestService('2026-03-30T07:00:00.000Z');
    ({ sitting } = await referred(service, 'Asha Invented', 'Bela Invented', 'Cleo Invented'));
    await service.moveTo('2026-03-30T11:00:00.000Z');
    officers = await opened(service, sitting);
    const { agenda } = await send(service, 'coordinator', 'see-the-agenda', { sitting });
    const made: string[] = [];
    for (const { id } of agenda.items as readonly { id: string }[]) {
      const { action } = await discussed(service, id, officers['Invented social-worker'] ?? '');
      made.push(action);
    }
    actions = made;
    await service.quiet();
  }, A_WHOLE_MEETING_MS);
  afterAll(() => service.close());

  const tell = (by: string, verb: string, action: string | undefined, input?: object): Promise<Answered> =>
    send(service, by, verb, { action, ...(input && { input }) });
  const plan = async (by = 'coordinator'): Promise<Answered> =>
    (await send(service, by, 'see-the-action-plan', { sitting })).actionPlan;

  it('is for its owner’s agency, though the owner was not there, and for nobody else', async () => {
    const [first] = actions;
    expect(await tell('health-visitor', 'accept-action', first)).toMatchObject({ code: 'NOT_YOURS_TO_DO' });
    expect(await tell('social-worker', 'accept-action', first)).toMatchObject({
      __typename: 'ActionAccepted',
      action: { status: 'OPEN', acceptedAt: '2026-03-30T11:00:00.000Z', overdue: false },
    });
    const progress = { progress: 'Rang twice.' };
    expect(await tell('social-worker', 'report-progress', first, progress)).toMatchObject({
      __typename: 'ProgressReported',
    });
  });

  it('goes back with a reason, and to another owner, whom the former cannot speak for any more', async () => {
    const [first] = actions;
    const reason = { reason: 'She is with another team.' };
    expect(await tell('social-worker', 'return-action', first, reason)).toMatchObject({
      action: { status: 'RETURNED', acceptedAt: null },
    });
    const done = { doneOn: '2026-03-30', outcome: 'Seen.' };
    expect(await tell('social-worker', 'complete-action', first, done)).toMatchObject({
      code: 'ACTION_RETURNED',
    });
    const owner = { owner: officers['HEALTH'] };
    expect(await tell('health-lead', 'reassign-action', first, owner)).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(await tell('mash-manager', 'reassign-action', first, owner)).toMatchObject({
      action: { status: 'OPEN', owner: { name: 'Invented health-lead' } },
    });
    expect(await tell('social-worker', 'complete-action', first, done)).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(
      await tell('health-visitor', 'complete-action', first, { ...done, doneTime: '12:00' }),
    ).toMatchObject({
      action: { status: 'DONE', inTime: true },
    });
  });

  it('is given more time by a chair', async () => {
    const [, second] = actions;
    const more = { dueOn: '2026-04-01', dueBy: '15:00', reason: 'The school was closed.' };
    expect(await tell('coordinator', 'extend-action', second, more)).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(
      await tell('mash-manager', 'extend-action', second, { ...more, dueOn: '2026-03-30', dueBy: '14:00' }),
    ).toMatchObject({
      ...{ code: 'DUE_EARLIER_THAN_BEFORE', path: ['input', 'dueOn'] },
    });
    expect(await tell('mash-manager', 'extend-action', second, more)).toMatchObject({
      action: { dueAt: '2026-04-01T14:00:00.000Z' },
    });
  });

  it('is reminded of: its owner in the office, the duty team at night', async () => {
    await service.moveTo('2026-04-01T13:00:00.000Z');
    const reminders = async (by: string): Promise<readonly unknown[]> =>
      (await service.as(by)('{ viewer { reminders { id overdue history { reminders { role overdue } } } } }'))
        .data.viewer.reminders;
    expect(await reminders('social-worker')).toMatchObject([
      { id: actions[2], overdue: true },
      { id: actions[1], overdue: false },
    ]);
    expect(await reminders('health-visitor')).toEqual([]);
    const { data } = await service.as('coordinator')(
      'query ($s: ID!) { actions(filter: { sitting: $s, overdue: true }) { edges { node { id } } } }',
      { s: sitting },
    );
    expect(data.actions.edges).toEqual([{ node: { id: actions[2] } }]);
  });

  it('is not done, and the two reasons are counted apart; or taken back', async () => {
    const [, second, third] = actions;
    const moved = { because: 'CIRCUMSTANCES_CHANGED', explanation: 'She has moved.' };
    expect(await tell('social-worker', 'record-action-not-done', third, moved)).toMatchObject({
      __typename: 'ActionNotDone',
    });
    expect(await tell('social-worker', 'record-action-not-done', third, moved)).toMatchObject({
      code: 'ACTION_NOT_DONE',
    });
    const corrected = { because: 'ITEM_CORRECTED', reason: 'It was another child.' };
    expect(await tell('social-worker', 'withdraw-action', second, corrected)).toMatchObject({
      code: 'NOT_YOURS_TO_DO',
    });
    expect(await tell('coordinator', 'withdraw-action', second, corrected)).toMatchObject({
      action: { status: 'WITHDRAWN' },
    });
    const { actions: all, ...counts } = await plan();
    expect(all).toHaveLength(3);
    expect(counts).toEqual({
      ...{ toBeDone: 0, overdue: 0, doneInTime: 1, doneLate: 0 },
      ...{ circumstancesChanged: 1, agencyDidNotAct: 0 },
    });
    expect((await plan('school')).actions).toEqual([]);
  });

  it('refuses input that says nothing', async () => {
    const answer = await service.as('social-worker')(
      `mutation ($a: ID!, $c: UUID!) { reportProgress(action: $a, input: { progress: " " }, commandId: $c) { __typename } }`,
      { a: actions[0], c: '11111111-1111-4111-8111-111111111111' },
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
