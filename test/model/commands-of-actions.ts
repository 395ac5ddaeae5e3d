/** Steps about actions: their owners follow them up, the meeting gives time, gives them to others and takes them back. */
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import { chairOrNot } from './commands-of-sittings.js';
import type { ActionModel, Answer, Model } from './meeting-model.js';
import { pick, send, some, step, type Real, type Step } from './meeting-steps.js';
import { dayOf, plusDays } from './meeting-time.js';
import * as rules from './model-of-actions.js';

interface OfAction {
  readonly role: TestRole;
  readonly model: Model;
  readonly real: Real;
  readonly action: ActionModel;
}

/** `OWNER` is whoever owns it then. */
const anyone = fc.constantFrom<TestRole | 'OWNER'>(
  ...Array<'OWNER'>(4).fill('OWNER'),
  ...(['DRM_COORDINATOR', 'EDUCATION', 'MASH_TEAM_MANAGER'] as const),
);

const ofAction = (
  name: string,
  run: (found: OfAction) => Promise<unknown>,
  roles: fc.Arbitrary<TestRole | 'OWNER'> = anyone,
): fc.Arbitrary<Step> =>
  fc.tuple(roles, some).map(([who, index]) =>
    step(`${name}(${who}, ${index})`, async (model, real) => {
      const open = model.actions.filter(({ status }) => status === 'OPEN' || status === 'RETURNED');
      const action = (index % 4 > 0 ? pick(open, index) : undefined) ?? pick(model.actions, index);
      if (action === undefined) return;
      const role = who === 'OWNER' ? (action.owner as TestRole) : who;
      await run({ role, model, real, action });
    }),
  );

/** A command that says no more than which action it is about, and some words. */
const simple = <Name extends 'AcceptAction' | 'ReturnAction' | 'ReportProgress'>(
  name: Name,
  rule: (action: ActionModel, role: string) => Answer,
) =>
  ofAction(name, ({ role, real, action }) => {
    const { actionId } = action;
    const words = { progress: 'Rang twice.', reason: 'Not ours.' };
    return send(real, role, name, { actionId, ...words }, rule(action, role));
  });

const reassigning = fc.constantFrom<TestRole>('HEALTH', 'EDUCATION').chain((owner) =>
  ofAction(`ReassignAction to ${owner}`, ({ role, real, action }) => {
    const input = { actionId: action.actionId, owner: real.live.officer(owner) };
    return send(real, role, 'ReassignAction', input, rules.reassignAction(action, role, owner));
  }),
);

const extending = fc.constantFrom(-1, 0, 1, 3, 7).chain((days) =>
  ofAction(
    `ExtendAction ${days}`,
    ({ role, model, real, action }) => {
      const dueOn = plusDays(dayOf(model.now), days);
      const input = { actionId: action.actionId, dueOn, reason: 'The school is closed.' };
      return send(real, role, 'ExtendAction', input, rules.extendAction(action, role, dueOn, model.now));
    },
    chairOrNot,
  ),
);

export const completing = fc.constantFrom(0, 0, 0, -1, 1).chain((daysAhead) =>
  ofAction(`CompleteAction ${daysAhead}`, ({ role, model, real, action }) => {
    const { now } = model;
    const doneOn = plusDays(dayOf(now), daysAhead);
    const input = { actionId: action.actionId, doneOn, outcome: 'Done.' };
    const answer = rules.completeAction(action, role, { daysAhead, now });
    return send(real, role, 'CompleteAction', input, answer);
  }),
);

const givingUp = ofAction('RecordActionNotDone', ({ role, real, action }) => {
  const input = { because: 'CIRCUMSTANCES_CHANGED', explanation: 'She has moved.' } as const;
  const answer = rules.recordActionNotDone(action, role);
  return send(real, role, 'RecordActionNotDone', { actionId: action.actionId, ...input }, answer);
});

const takingBack = ofAction(
  'WithdrawAction',
  ({ role, real, action }) => {
    const input = { because: 'AGREED_IN_ERROR', reason: 'It was agreed twice.' } as const;
    const answer = rules.withdrawAction(action, role);
    return send(real, role, 'WithdrawAction', { actionId: action.actionId, ...input }, answer);
  },
  chairOrNot,
);

export const stepsOfActions: readonly fc.Arbitrary<Step>[] = [
  simple('AcceptAction', rules.acceptAction),
  simple('ReturnAction', rules.returnAction),
  simple('ReportProgress', rules.reportProgress),
  ...[reassigning, extending, completing, givingUp, takingBack],
];
