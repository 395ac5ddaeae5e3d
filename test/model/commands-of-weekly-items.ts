/** Steps of the weekly meeting: who chairs, who signs, and what is done with each item. */
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import type { InputOf } from '../../src/application/commands/table.js';
import type { Real } from './meeting-steps.js';
import { at, dayOf, plusDays } from './meeting-time.js';
import * as items from './weekly-of-items.js';
import * as sittings from './weekly-of-sittings.js';
import {
  openEpisode,
  standing,
  type ChildModel,
  type SittingModel,
  type StepsModel,
  type WeeklyModel,
} from './weekly-model.js';
import { childFor, SERIES, sends, sittingNow, some, step, type WeeklyStep } from './weekly-steps.js';

interface OfSitting {
  readonly role: TestRole;
  readonly model: WeeklyModel;
  readonly real: Real;
  readonly sitting: SittingModel;
  readonly sittingId: string;
}

const CHAIR = 'INTAKE_ASSESSMENT_MANAGER';
const leading = fc.constantFrom<TestRole>(
  ...Array<TestRole>(9).fill(CHAIR),
  ...(['POLICE_DCI', 'RMM_ADMINISTRATOR', 'CAMHS_SAFEGUARDING'] as const),
);
const anybody = fc.constantFrom<TestRole>(
  ...Array<TestRole>(5).fill(CHAIR),
  ...(['POLICE_DCI', 'POLICE_DCI', 'RMM_ADMINISTRATOR', 'RMM_ADMINISTRATOR', 'CAMHS_SAFEGUARDING'] as const),
);
const before = fc.constantFrom(false, false, false, false, false, false, true);

const ofSitting = (
  name: string,
  run: (found: OfSitting) => Promise<unknown>,
  roles: fc.Arbitrary<TestRole> = leading,
): fc.Arbitrary<WeeklyStep> =>
  fc.tuple(roles, before).map(([role, back]) =>
    step(`${name}(${role}${back ? ', the one before' : ''})`, async (model, real) => {
      const sitting = sittingNow(model, back);
      await run({ role, model, real, sitting, sittingId: real.live.sitting(sitting.key) });
    }),
  );

const taking = ofSitting('TakeChair', ({ role, real, sitting, sittingId }) =>
  sends(real, role, 'TakeChair', { input: { sittingId }, answer: sittings.takeChair(sitting, role) }),
);
const opening = ofSitting('OpenSitting', ({ role, model, real, sitting, sittingId }) => {
  const answer = sittings.openSitting(model, sitting, role);
  return sends(real, role, 'OpenSitting', { input: { sittingId }, answer });
});
const closing = ofSitting('CloseSitting', ({ role, model, real, sitting, sittingId }) => {
  const answer = sittings.closeSitting(model, sitting, role);
  return sends(real, role, 'CloseSitting', { input: { sittingId }, answer });
});
const cancelling = ofSitting('CancelSitting', ({ role, model, real, sitting, sittingId }) => {
  const input = { sittingId, reason: 'OTHER' as const, note: 'Snow.' };
  return sends(real, role, 'CancelSitting', { input, answer: sittings.cancelSitting(model, sitting, role) });
});
const moving = fc.constantFrom(-1, 1, 2, 3).chain((days) =>
  ofSitting(`MoveSitting ${days}`, ({ role, model, real, sitting, sittingId }) => {
    const date = plusDays(sitting.key, days);
    const input = { sittingId, date, startsAt: '14:00', reason: 'OTHER' as const, note: 'Snow.' };
    const answer = sittings.moveSitting(model, sitting, role, date);
    return sends(real, role, 'MoveSitting', { input, answer });
  }),
);

const signing = ofSitting(
  'SignDeclaration',
  ({ role, real, sitting, sittingId }) => {
    const input = { sittingId, signer: real.live.officer(role), version: 1, method: 'ON_SCREEN' as const };
    return sends(real, role, 'SignDeclaration', { input, answer: sittings.sign(sitting, role) });
  },
  anybody,
);
const refusing = ofSitting(
  'RefuseDeclaration',
  ({ role, real, sitting, sittingId }) => {
    const input = { sittingId, signer: real.live.officer(role), version: 1 };
    return sends(real, role, 'RefuseDeclaration', { input, answer: sittings.refuse(sitting, role) });
  },
  anybody,
);
const withdrawing = ofSitting(
  'WithdrawSignature',
  ({ role, real, sitting, sittingId }) => {
    const input = { sittingId, signer: real.live.officer(role) };
    const answer = sittings.withdrawSignature(sitting, role);
    return sends(real, role, 'WithdrawSignature', { input, answer });
  },
  anybody,
);
const readingOut = ofSitting('RecordDeclarationReadOut', ({ role, real, sitting, sittingId }) => {
  const input = { sittingId, version: 1, readBy: real.live.officer(role) };
  const answer = sittings.readOut(sitting, role);
  return sends(real, role, 'RecordDeclarationReadOut', { input, answer });
});

interface OfItem extends OfSitting {
  readonly child: ChildModel;
  readonly discussionId: string;
}

const ofItem = (
  name: string,
  phase: 'NOT_STARTED' | 'GOING_ON',
  run: (found: OfItem) => Promise<unknown>,
): fc.Arbitrary<WeeklyStep> =>
  fc.tuple(some, leading).map(([index, role]) =>
    step(`${name}(${role}, ${index})`, async (model, real) => {
      const sitting = sittingNow(model);
      const child = childFor(model, index, (one) => {
        const isThere = openEpisode(one)?.at === sitting.key || phase === 'GOING_ON';
        return isThere && (sitting.items.get(one)?.phase ?? 'NOT_STARTED') === phase;
      });
      const sittingId = real.live.sitting(sitting.key);
      const discussionId = real.live.board().ids.discussion(sittingId, child.personId);
      await run({ role, model, real, sitting, sittingId, child, discussionId });
    }),
  );

const startIt = (found: OfItem) => {
  const { role, real, sittingId, child } = found;
  const input = { sittingId, personId: child.personId };
  return sends(real, role, 'StartDiscussion', { input, answer: items.start(found, role) });
};
const decideIt = (found: OfItem) => {
  const input = { discussionId: found.discussionId, decision: 'Safe.', rationale: 'Together.' };
  const answer = items.decide(found, found.role);
  return sends(found.real, found.role, 'RecordDecision', { input, answer });
};
const closeIt = (found: OfItem) => {
  const { role, real, discussionId } = found;
  return sends(real, role, 'CloseDiscussion', { input: { discussionId }, answer: items.close(found, role) });
};
const rollItOver = (found: OfItem) => {
  const { role, real, sittingId, child } = found;
  const input = { sittingId, personId: child.personId, because: 'OUT_OF_TIME' as const, note: 'No time.' };
  return sends(real, role, 'RollOver', { input, answer: items.rollOver(found, role) });
};
const starting = ofItem('StartDiscussion', 'NOT_STARTED', startIt);
const deciding = ofItem('RecordDecision', 'GOING_ON', decideIt);
const closingItem = ofItem('CloseDiscussion', 'GOING_ON', closeIt);
const rollingOver = ofItem('RollOver', 'NOT_STARTED', rollItOver);
const rollingOverBegun = ofItem('RollOver', 'GOING_ON', rollItOver);

type Next = 'LOW' | 'RESOLVED' | number | null;

const agree = async (found: OfItem, next: Next, outdated: boolean): Promise<void> => {
  const { role, model, real, sitting, child, discussionId } = found;
  const assessmentId = outdated ? null : (standing(model, child)?.assessmentId ?? null);
  const records = sitting.items.get(child)?.records ?? [];
  const of = records.find((record) => openEpisode(record)?.phase === 'ACTIVE') ?? child;
  const reviewOn = typeof next === 'number' ? plusDays(sitting.date, next) : undefined;
  const agreeing = typeof next === 'string' ? next : { ...(reviewOn !== undefined && { reviewOn }) };
  const { answer, reviewOn: on = null } = items.agree(found, role, { of, assessmentId, next: agreeing });
  const input: InputOf<'AgreeNextSteps'> = {
    ...{ personId: of.personId, discussionId, assessmentId, series: SERIES, steps: 'As agreed.' },
    next:
      typeof agreeing === 'string' ? { kind: 'LEAVE', because: agreeing } : { kind: 'REVIEW', ...agreeing },
    recordEntry: { owner: real.live.officer('SOCIAL_WORKER') },
  };
  const outcome = await sends(real, role, 'AgreeNextSteps', { input, answer });
  if (outcome?.kind !== 'ACCEPTED') return;
  const { recordEntry } = outcome.events[0]?.data as { recordEntry: { entryId: string } };
  const steps: StepsModel = {
    ...{ assessmentId, reviewOn: on, leaves: typeof agreeing === 'string' ? agreeing : null },
    ...{ entry: { entryId: recordEntry.entryId, written: false }, inForce: false },
  };
  openEpisode(of)?.agreed.set(sitting.key, steps);
};

const agreeing = fc
  .tuple(
    fc.constantFrom<Next>(null, null, null, 'LOW', 'LOW', 'RESOLVED', 7, 0, 100),
    fc.constantFrom(false, false, false, false, true),
  )
  .chain(([next, outdated]) =>
    ofItem(`AgreeNextSteps ${next ?? 'by the tool'}${outdated ? ' on none' : ''}`, 'GOING_ON', (found) =>
      agree(found, next, outdated),
    ),
  );

export const pass = (minutes: number): WeeklyStep =>
  step(`pass(${minutes} minutes)`, async (model, real) => {
    sittings.passTime(model, minutes);
    await real.live.moveTo(model.now);
  });

/** To two o'clock of the day of the next sitting, where none is open. */
const toTheNext = fc.constantFrom(0, 0, 30, -60).map((off) =>
  step(`to ${off} minutes after the next sitting begins`, async (model, real) => {
    const { startsAt, phase } = sittingNow(model);
    const minutes = Math.floor((Date.parse(startsAt) - Date.parse(model.now)) / 60_000) + off;
    if (phase === 'OPEN' || minutes <= 0) return;
    sittings.passTime(model, minutes);
    await real.live.moveTo(model.now);
  }),
);

/** Eight in the morning of tomorrow, so that steps fall on days and not on minutes. */
const tomorrow = fc.constantFrom(1, 1, 2, 7).map((days) =>
  step(`until ${days} days later`, async (model, real) => {
    const then = at(plusDays(dayOf(model.now), days), '08:00');
    sittings.passTime(model, (Date.parse(then) - Date.parse(model.now)) / 60_000);
    await real.live.moveTo(model.now);
  }),
);

/** The chair comes, and does in their order the things that a sitting is for. */
const meeting = fc.constantFrom<TestRole>(CHAIR, CHAIR, CHAIR, 'POLICE_DCI').map((role) =>
  step(`meet(${role})`, async (model, real) => {
    const sitting = sittingNow(model);
    const sittingId = real.live.sitting(sitting.key);
    const text = { sittingId, version: 1 };
    const signer = { ...text, signer: real.live.officer(role), method: 'ON_SCREEN' as const };
    const reader = { ...text, readBy: real.live.officer(role) };
    await sends(real, role, 'TakeChair', { input: { sittingId }, answer: sittings.takeChair(sitting, role) });
    const opened = sittings.openSitting(model, sitting, role);
    await sends(real, role, 'OpenSitting', { input: { sittingId }, answer: opened });
    await sends(real, role, 'SignDeclaration', { input: signer, answer: sittings.sign(sitting, role) });
    const wasRead = sittings.readOut(sitting, role);
    await sends(real, role, 'RecordDeclarationReadOut', { input: reader, answer: wasRead });
  }),
);
const someNext = fc.constantFrom<Next>(null, null, null, 'LOW', 'LOW', 'RESOLVED', 7);
/** One item from its beginning to its close, whatever is refused of it. */
export const hearing = someNext.chain((next) =>
  fc.constantFrom(0, 0, 0, 1, 2, 3).chain((without) =>
    ofItem(`hear ${next ?? 'by the tool'} without ${without}`, 'NOT_STARTED', async (by) => {
      const found = { ...by, role: CHAIR as TestRole };
      await startIt(found);
      if (without !== 1) await decideIt(found);
      if (without !== 2) await agree(found, next, false);
      if (without !== 3) await closeIt(found);
    }),
  ),
);
export const meetings = [toTheNext, meeting];
export const passing = [tomorrow, toTheNext];
export const aboutSittings = [
  ...[taking, opening, closing, closing, cancelling, moving, signing, refusing, withdrawing, readingOut],
];
export const aboutItems = [
  starting,
  deciding,
  agreeing,
  agreeing,
  closingItem,
  rollingOver,
  rollingOverBegun,
];
