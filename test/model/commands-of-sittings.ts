/** Steps about sittings: who chairs and attends, when one is held, opened and closed. */
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import { LEADERS, sittingDayFrom, sittingOf, type Model, type SittingModel } from './meeting-model.js';
import { agendasAgree, idOf, send, step, type Real, type Step } from './meeting-steps.js';
import { dayOf, later, plusDays } from './meeting-time.js';
import * as rules from './model-of-sittings.js';

export const chair = fc.constantFrom<TestRole>('MASH_TEAM_MANAGER', 'PPD_SUPERVISOR');
export const chairOrNot = fc.constantFrom<TestRole>(
  ...Array<TestRole>(4).fill('MASH_TEAM_MANAGER'),
  ...Array<TestRole>(2).fill('PPD_SUPERVISOR'),
  'HEALTH',
);
/** Which sitting: 0 is the one that the step suits best, or today's; the others lie before or after today's. */
export const which = fc.constantFrom(0, 0, 0, 0, 0, -1, 1);

type Suits = (sitting: SittingModel, model: Model) => boolean;

export const sittingFor = (model: Model, steps: number, suits: Suits): SittingModel => {
  const best =
    steps === 0 ? [...model.sittings.values()].find((sitting) => suits(sitting, model)) : undefined;
  return best ?? sittingOf(model, sittingDayFrom(model, steps));
};

export interface OfSitting {
  readonly role: TestRole;
  readonly model: Model;
  readonly real: Real;
  readonly sitting: SittingModel;
  readonly sittingId: string;
}

export const ofSitting = (
  name: string,
  suits: Suits,
  run: (found: OfSitting) => Promise<unknown>,
  roles: fc.Arbitrary<TestRole> = chairOrNot,
): fc.Arbitrary<Step> =>
  fc.tuple(roles, which).map(([role, steps]) =>
    step(`${name}(${role}, ${steps})`, async (model, real) => {
      const sitting = sittingFor(model, steps, suits);
      await run({ role, model, real, sitting, sittingId: idOf(real, sitting.key) });
    }),
  );

const isToday: Suits = ({ date }, model) => date === dayOf(model.now);
const isOpen: Suits = ({ phase }) => phase === 'OPEN';
const isAhead: Suits = ({ phase, date }, model) => phase === 'CONVENED' && date >= dayOf(model.now);

export const taking = ofSitting(
  'TakeChair',
  (sitting, model) => isToday(sitting, model) && (sitting.phase === 'CONVENED' || sitting.phase === 'OPEN'),
  ({ role, real, sitting, sittingId }) =>
    send(real, role, 'TakeChair', { sittingId }, rules.takeChair(sitting, role)),
);

export const opening = ofSitting(
  'OpenSitting',
  (sitting, model) => isToday(sitting, model) && sitting.phase === 'CONVENED' && sitting.chairs.size > 0,
  ({ role, model, real, sitting, sittingId }) =>
    send(real, role, 'OpenSitting', { sittingId }, rules.openSitting(model, sitting, role)),
);

const attendee = fc.constantFrom<TestRole>('HEALTH', 'HEALTH', 'EDUCATION', 'PPD_SUPERVISOR');

export const attending = fc
  .constantFrom('IN_PERSON' as const, 'IN_PERSON' as const, 'VIDEO' as const)
  .chain((mode) =>
    ofSitting(
      `attends ${mode}`,
      isOpen,
      ({ role, model, real, sitting, sittingId }) => {
        const input = { sittingId, officer: real.live.officer(role), role, mode };
        const answer = rules.recordAttendance(model, sitting, role, mode);
        return send(real, 'DRM_COORDINATOR', 'RecordAttendance', input, answer);
      },
      attendee,
    ),
  );

const leaving = ofSitting(
  'RecordLeaving',
  isOpen,
  ({ role, model, real, sitting, sittingId }) => {
    const input = { sittingId, officer: real.live.officer(role) };
    return send(real, 'DRM_COORDINATOR', 'RecordLeaving', input, rules.recordLeaving(model, sitting, role));
  },
  attendee,
);

const mistaking = ofSitting(
  'WithdrawAttendance',
  isOpen,
  ({ role, model, real, sitting, sittingId }) => {
    const input = { sittingId, officer: real.live.officer(role), role };
    const answer = rules.withdrawAttendance(model, sitting, role);
    return send(real, 'DRM_COORDINATOR', 'WithdrawAttendance', input, answer);
  },
  attendee,
);

const visiting = fc.constantFrom(true, true, false).chain((isPartner) =>
  ofSitting(`AdmitVisitor ${isPartner}`, isOpen, ({ real, sitting, sittingId }) => {
    const visitor = { name: 'Hazel Invented', position: 'school nurse' };
    const agency = isPartner ? real.live.agency('HOUSING') : real.live.nextId();
    const input = { sittingId, agency, visitor, mode: 'VIDEO' as const, observer: false };
    return send(real, 'DRM_COORDINATOR', 'AdmitVisitor', input, rules.admitVisitor(sitting, isPartner));
  }),
);

const breakingDown = fc
  .tuple(chairOrNot, fc.constantFrom(60, 60, 300, 12_000), fc.constantFrom(0, 0, -30, 400))
  .map(([role, minutes, endedAgo]) =>
    step(`DeclareOutage(${role}, ${minutes} minutes, until ${endedAgo} minutes ago)`, async (model, real) => {
      const { now } = model;
      const from = later(now, -minutes);
      const until = later(now, -endedAgo);
      const answer = rules.declareOutage(role, { from, until, now });
      const input = { series: 'DRM', from, until, reason: 'SERVICE_DOWN' } as const;
      await send(real, role, 'DeclareOutage', input, answer);
    }),
  );

const apologising = fc.boolean().chain((takesBack) =>
  ofSitting(
    takesBack ? 'WithdrawApologies' : 'RecordApologies',
    isAhead,
    ({ role, real, sitting, sittingId }) => {
      const whose = { sittingId, role, officer: real.live.officer(role) };
      if (takesBack)
        return send(real, role, 'WithdrawApologies', whose, rules.withdrawApologies(sitting, role));
      const input = { ...whose, deputy: null, informationSent: false };
      return send(real, role, 'RecordApologies', input, rules.recordApologies(sitting, role));
    },
    attendee,
  ),
);

export const closing = ofSitting(
  'CloseSitting',
  isOpen,
  async ({ role, model, real, sitting, sittingId }) => {
    await send(real, role, 'CloseSitting', { sittingId }, rules.closeSitting(model, sitting));
    await agendasAgree(model, real);
  },
  chair,
);

const cancelling = ofSitting('CancelSitting', isAhead, async ({ role, model, real, sitting, sittingId }) => {
  const input = { sittingId, reason: 'CHAIRS_UNAVAILABLE' } as const;
  await send(real, role, 'CancelSitting', input, rules.cancelSitting(model, sitting, role));
  await agendasAgree(model, real);
});

const times = fc.tuple(fc.constantFrom(0, 0, 1, 2, 3), fc.constantFrom('09:30', '12:00', '14:00', '16:30'));

const moving = times.chain(([days, startsAt]) =>
  ofSitting(
    `MoveSitting in ${days} days at ${startsAt}`,
    isAhead,
    async ({ role, model, real, sitting, sittingId }) => {
      const date = plusDays(dayOf(model.now), days);
      const input = { sittingId, date, startsAt, reason: 'MEMBERS_UNAVAILABLE' } as const;
      await send(real, role, 'MoveSitting', input, rules.moveSitting(model, sitting, date, startsAt));
      await agendasAgree(model, real);
    },
    fc.constantFrom<TestRole>(...(LEADERS as readonly TestRole[])),
  ),
);

const arranging = fc.tuple(times, chairOrNot).map(([[days, startsAt], role]) =>
  step(`ArrangeExtraSitting(${role}, in ${days} days at ${startsAt})`, async (model, real) => {
    const date = plusDays(dayOf(model.now), days);
    const input = { series: 'DRM', date, startsAt, reason: 'URGENT_BUSINESS' } as const;
    const answer = rules.arrangeExtraSitting(model, role, date, startsAt);
    const outcome = await send(real, role, 'ArrangeExtraSitting', input, answer);
    if (outcome.kind === 'ACCEPTED') rules.addExtraSitting(model, outcome.id, date, startsAt);
  }),
);

export const stepsOfSittings: readonly fc.Arbitrary<Step>[] = [
  ...[taking, opening, attending, closing, leaving, apologising, cancelling, moving, arranging],
  ...[mistaking, visiting, breakingDown],
];
