/** Steps about escalations: Health raises them, and takes them further where nothing comes of it. */
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import type { EscalationModel, Model } from './meeting-model.js';
import { pick, send, some, step, type Real, type Step } from './meeting-steps.js';
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
): fc.Arbitrary<Step> =>
  fc.tuple(roles, some).map(([role, index]) =>
    step(`${name}(${role}, ${index})`, async (model, real) => {
      const escalation = pick(model.escalations, index);
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

const resolving = fc.boolean().chain((upheld) =>
  ofEscalation(
    `ResolveEscalation ${upheld}`,
    ({ role, real, escalation, escalationId }) => {
      const outcome = upheld ? 'UPHELD' : 'NOT_UPHELD';
      const input = { escalationId, outcome, resolution: 'As it was.', actionIds: [] } as const;
      return send(real, role, 'ResolveEscalation', input, rules.resolveEscalation(escalation, role, upheld));
    },
    either,
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

export const stepsOfEscalations: readonly fc.Arbitrary<Step>[] = [
  ...[raising, answering, goingFurther, resolving, withdrawing],
];
