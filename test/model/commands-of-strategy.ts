/** Steps about strategy discussions: asked for, declined, held with or without everybody, recorded and decided. */
import fc from 'fast-check';
import { convening as conveningInput, recording as recordingInput } from '../application/a-strategy-story.js';
import type { TestRole } from '../support/live-board.js';
import { anybody, ofPerson } from './commands-of-referrals.js';
import type { Model, PersonModel } from './meeting-model.js';
import { agendasAgree, pick, send, some, step, type Real, type Step } from './meeting-steps.js';
import { dayOf, later, plusDays } from './meeting-time.js';
import * as rules from './model-of-strategy.js';
import type { StrategyModel } from './model-of-strategy.js';

const manager = fc.constantFrom<TestRole>(
  ...Array<TestRole>(7).fill('MASH_TEAM_MANAGER'),
  ...(['ADULT_SOCIAL_CARE', 'DRM_COORDINATOR', 'HEALTH'] as const),
);

const requesting = ofPerson(
  'RequestStrategyDiscussion',
  ({ at }) => at !== '',
  async ({ role, model, real, person }) => {
    const input = { personId: person.personId, reason: 'Invented: a mark.' };
    const outcome = await send(real, role, 'RequestStrategyDiscussion', input, 'RECORDED');
    if (outcome.kind === 'ACCEPTED') rules.requested(model, person, outcome.id);
    await agendasAgree(model, real);
  },
  anybody,
);

const whoIsMissing = fc.constantFrom<readonly string[]>([], [], [], ['HEALTH'], ['HEALTH', 'POLICE']);
const ways = fc.record({
  missing: whoIsMissing,
  urgent: fc.constantFrom(false, true, true),
  chair: fc.constantFrom<TestRole>(...Array<TestRole>(9).fill('MASH_TEAM_MANAGER'), 'HEALTH'),
  minutesAgo: fc.constantFrom(0, 0, 0, 0, 0, 0, 60, 240, -30),
  kind: fc.constantFrom(...Array<undefined>(9).fill(undefined), 'ADULT' as const),
  answers: fc.constantFrom('IT', 'IT', 'IT', 'NONE', 'NONE', 'ANOTHERS'),
});

const requestFor = (model: Model, person: PersonModel, answers: string): StrategyModel | undefined => {
  if (answers === 'NONE') return undefined;
  return model.strategies.findLast((one) => (one.person === person) === (answers === 'IT'));
};

const convening = ways.chain(({ missing, urgent, chair, minutesAgo, kind, answers }) =>
  ofPerson(
    `ConveneStrategyDiscussion without ${missing.join()} ${urgent} ${chair} ${minutesAgo} ${kind ?? ''} ${answers}`,
    (person) => person.at !== '',
    async ({ role, model, real, person }) => {
      const { live } = real;
      const heldAt = later(model.now, -minutesAgo);
      const request = requestFor(model, person, answers);
      const whole = conveningInput(live, person.personId, { heldAt, chair: live.officer(chair) });
      const input = {
        ...whole,
        participants: whole.participants.filter(({ discipline }) => !missing.includes(discipline)),
        ...(request && { requestId: request.strategyId }),
        ...(kind && { kind }),
        ...(urgent && { urgentException: { reason: 'Invented: tonight.' } }),
      };
      const held = { person, request, chair, heldAt, kind, missing, urgent };
      const answer = rules.convene(model, role, held);
      const outcome = await send(real, role, 'ConveneStrategyDiscussion', input, answer);
      if (outcome.kind === 'ACCEPTED') rules.convened(model, outcome.id, held);
      await agendasAgree(model, real);
    },
    manager,
  ),
);

interface OfStrategy {
  readonly role: TestRole;
  readonly model: Model;
  readonly real: Real;
  readonly strategy: StrategyModel;
  readonly strategyId: string;
}

/** A step about a discussion that was held, mostly; otherwise about one that was asked for. */
const ofStrategy = (
  name: string,
  suits: (strategy: StrategyModel) => boolean,
  run: (found: OfStrategy) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  fc.tuple(manager, some, fc.constantFrom(true, true, true, false)).map(([role, index, suiting]) =>
    step(`${name}(${role}, ${index}, ${suiting})`, async (model, real) => {
      const strategy =
        pick(suiting ? model.strategies.filter(suits) : [], index) ?? pick(model.strategies, index);
      if (strategy === undefined) return;
      await run({ role, model, real, strategy, strategyId: strategy.strategyId });
    }),
  );

const isHeld = ({ phase }: StrategyModel): boolean => phase === 'HELD';

const declining = ofStrategy(
  'DeclineStrategyDiscussion',
  ({ phase }) => phase === 'REQUESTED',
  async ({ role, model, real, strategy, strategyId }) => {
    const answer = rules.decline(model, strategy, role);
    await send(
      real,
      role,
      'DeclineStrategyDiscussion',
      { strategyId, reasons: 'Invented: at sports.' },
      answer,
    );
    await agendasAgree(model, real);
  },
);

const following = fc
  .tuple(fc.constantFrom<TestRole>('HEALTH', 'PPD_SUPERVISOR'), fc.constantFrom(0, 0, 0, 300))
  .chain(([whom, minutesAgo]) =>
    ofStrategy(
      `RecordFollowUp ${whom} ${minutesAgo}`,
      ({ missing }) => missing.length > 0,
      ({ role, model, real, strategy, strategyId }) => {
        const discipline = whom === 'HEALTH' ? 'HEALTH' : 'POLICE';
        const at = later(model.now, -minutesAgo);
        const who = { agency: real.live.agency(whom), officer: real.live.officer(whom), discipline };
        const input = { strategyId, ...who, consultedAt: at, information: 'Invented: two calls.' };
        return send(
          real,
          role,
          'RecordFollowUp',
          input,
          rules.followUp(strategy, role, { discipline, at, whom }),
        );
      },
    ),
  );

const recording = fc.constantFrom(7, 7, 0, -60).chain((days) =>
  ofStrategy(
    `RecordStrategyDiscussion ${days}`,
    ({ phase, issued }) => phase === 'HELD' && !issued,
    ({ role, model, real, strategy, strategyId }) => {
      const reviewOn = plusDays(dayOf(model.now), days);
      const input = { ...recordingInput(real.live, strategyId), reviewOn };
      return send(real, role, 'RecordStrategyDiscussion', input, rules.record(strategy, role, reviewOn));
    },
  ),
);

const decisions = fc.constantFrom(
  ...([
    { threshold: 'MET', enquiry: 'JOINT' },
    { threshold: 'MET', enquiry: 'JOINT' },
    { threshold: 'MET', enquiry: 'SINGLE' },
    { threshold: 'NOT_MET', enquiry: null },
    { threshold: 'DEFERRED', enquiry: null },
    { threshold: 'MET', enquiry: null },
    { threshold: 'NOT_MET', enquiry: 'JOINT' },
  ] as const),
);

const deciding = decisions.chain((decided) =>
  ofStrategy(
    `DecideThreshold ${decided.threshold} ${decided.enquiry ?? '-'}`,
    isHeld,
    ({ role, real, strategy, strategyId }) => {
      const input = { strategyId, ...decided, reasons: 'Invented: it fits.', positions: [] };
      return send(real, role, 'DecideThreshold', input, rules.decide(strategy, role, decided));
    },
  ),
);

const issuing = ofStrategy('IssueStrategyRecord', isHeld, ({ role, real, strategy, strategyId }) =>
  send(real, role, 'IssueStrategyRecord', { strategyId }, rules.issue(strategy, role)),
);

const conferring = fc.constantFrom(0, 0, -3, 1, null).chain((days) =>
  ofStrategy(
    `RecordConference ${days ?? 'not needed'}`,
    ({ decided }) => decided?.threshold === 'MET',
    ({ role, model: { now }, real, strategy, strategyId }) => {
      const heldOn = days === null ? null : plusDays(dayOf(now), days);
      const outcome = heldOn === null ? { notNeededBecause: 'Invented.' } : { heldOn };
      const answer = rules.conference(strategy, role, { heldOn, now });
      return send(real, role, 'RecordConference', { strategyId, outcome }, answer);
    },
  ),
);

/** From the wish to what becomes of it. */
export const strategising: readonly fc.Arbitrary<Step>[] = [
  ...[requesting, convening, following, recording, deciding, issuing, conferring],
];

export const stepsOfStrategy: readonly fc.Arbitrary<Step>[] = [
  ...[requesting, declining, convening, convening, following, recording, deciding, issuing, conferring],
];
