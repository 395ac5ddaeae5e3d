/** Steps about escalations: Health raises them, and takes them further where nothing comes of it. */
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import type { EscalationModel, Model } from './meeting-model.js';
import { pick, send, some, step, type Real, type Step } from './meeting-steps.js';
import { dayOf, plusDays } from './meeting-time.js';
import * as rules from './model-of-escalations.js';

const raising = fc.boolean().map((riskToday) =>
  step(`RaiseEscalation(${riskToday})`, async (model, real) => {
    const about = { series: 'DRM', type: 'DECISION', concernedRoles: [], concernedOfficers: [] } as const;
    const words = { issue: 'Nobody visited.', desiredOutcome: 'A visit.' };
    const outcome = await send(
      real,
      'HEALTH',
      'RaiseEscalation',
      { ...about, ...words, riskToday },
      'RECORDED',
    );
    if (outcome.kind === 'ACCEPTED') model.escalations.push(rules.raised(outcome.id, riskToday, model.now));
  }),
);

interface OfEscalation {
  readonly role: TestRole;
  readonly model: Model;
  readonly real: Real;
  readonly escalation: EscalationModel;
  readonly escalationId: string;
}

const either = fc.constantFrom<TestRole>('HEALTH', 'HOUSING', 'PANEL_CHAIR', 'EDUCATION');
const mostlyHealth = fc.constantFrom<TestRole>('HEALTH', 'HEALTH', 'HEALTH', 'HOUSING');

const ofEscalation = (
  name: string,
  run: (found: OfEscalation) => Promise<unknown>,
  roles: fc.Arbitrary<TestRole>,
  suits: (escalation: EscalationModel) => boolean = () => true,
): fc.Arbitrary<Step> =>
  fc.tuple(roles, some).map(([role, index]) =>
    step(`${name}(${role}, ${index})`, async (model, real) => {
      const escalation = pick(model.escalations.filter(suits), index) ?? pick(model.escalations, index);
      if (escalation === undefined) return;
      await run({ role, model, real, escalation, escalationId: escalation.escalationId });
    }),
  );

const answering = ofEscalation(
  'AnswerEscalation',
  ({ role, real, escalation, escalationId }) => {
    const input = { escalationId, response: 'We shall.', plan: 'Tomorrow.' };
    return send(real, role, 'AnswerEscalation', input, rules.answerEscalation(escalation, role));
  },
  either,
);

const goingFurther = fc.constantFrom(0, 0, 0, -1, 1).chain((off) =>
  ofEscalation(
    `EscalateFurther ${off}`,
    ({ role, model: { now }, real, escalation, escalationId }) => {
      const stage = Math.max(0, escalation.stage + off);
      const answer = rules.escalateFurther(escalation, role, { stage, now });
      return send(real, role, 'EscalateFurther', { escalationId, stage, reason: 'Still nobody.' }, answer);
    },
    mostlyHealth,
  ),
);

/** With an action that came of it, with one that did not, or with none. */
const resolving = fc
  .tuple(
    fc.constantFrom<rules.Outcome>('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'NOT_UPHELD'),
    fc.constantFrom('OWN', 'OWN', 'ANOTHERS', 'NONE'),
  )
  .chain(([outcome, whose]) =>
    ofEscalation(
      `ResolveEscalation ${outcome} ${whose}`,
      ({ role, model, real, escalation, escalationId }) => {
        const actions = model.actions
          .filter((action) => (action.escalationId === escalationId) === (whose === 'OWN'))
          .slice(whose === 'NONE' ? model.actions.length : -1);
        const actionIds = actions.map(({ actionId }) => actionId);
        const input = { escalationId, outcome, resolution: 'As it was.', actionIds } as const;
        const answer = rules.resolveEscalation(escalation, role, { outcome, actions });
        return send(real, role, 'ResolveEscalation', input, answer);
      },
      either,
    ),
  );

const handing = fc.constantFrom<TestRole>('EDUCATION', 'HEALTH', 'PANEL_CLERK').chain((to) =>
  ofEscalation(
    `HandEscalation to ${to}`,
    ({ role, model: { now }, real, escalation, escalationId }) => {
      const answer = rules.handEscalation(escalation, role, { to, now });
      return send(real, role, 'HandEscalation', { escalationId, officer: real.live.officer(to) }, answer);
    },
    fc.constantFrom<TestRole>('DRM_COORDINATOR', 'MASH_TEAM_MANAGER', 'HEALTH'),
    ({ status }) => status === 'UNROUTED',
  ),
);

const linking = some.chain((index) =>
  ofEscalation(
    `LinkEscalations ${index}`,
    ({ role, model, real, escalation, escalationId }) => {
      const other = pick(model.escalations, index) ?? escalation;
      const input = { escalationId, other: other.escalationId };
      return send(real, role, 'LinkEscalations', input, rules.linkEscalations(escalation, role, other));
    },
    either,
  ),
);

const agreeing = fc.constantFrom(0, 2, -1).chain((days) =>
  ofEscalation(
    `AgreeActionFromEscalation ${days}`,
    async ({ role, model, real, escalation, escalationId }) => {
      const agreedOn = dayOf(model.now);
      const dueOn = plusDays(agreedOn, days);
      const input = { escalationId, owner: real.live.officer('EDUCATION'), action: 'Visit.', dueOn };
      const answer = rules.agreeActionFrom(escalation, role, { dueOn, now: model.now });
      const outcome = await send(real, role, 'AgreeActionFromEscalation', input, answer);
      if (outcome.kind !== 'ACCEPTED') return;
      const agreed = {
        actionId: outcome.id,
        person: null,
        escalationId,
        agreedOn,
        owner: 'EDUCATION',
        dueOn,
      };
      model.actions.push({ ...agreed, accepted: false, status: 'OPEN' });
    },
    either,
    ({ status }) => status === 'WITH_STAGE',
  ),
);

const withdrawing = ofEscalation(
  'WithdrawEscalation',
  ({ role, real, escalation, escalationId }) => {
    const answer = rules.withdrawEscalation(escalation, role);
    return send(real, role, 'WithdrawEscalation', { escalationId, reason: 'Visited.' }, answer);
  },
  mostlyHealth,
);

/** Up to nobody that the terms name, and to what is done about it. */
export const escalating: readonly fc.Arbitrary<Step>[] = [
  ...[raising, goingFurther, goingFurther, handing, answering, agreeing, resolving, goingFurther],
];

export const stepsOfEscalations: readonly fc.Arbitrary<Step>[] = [
  ...[raising, answering, goingFurther, resolving, withdrawing, handing, linking, agreeing, agreeing],
];
