/** What the model answers about sittings and their declaration, and what happens as time passes. */
import type { TestRole } from '../support/live-board.js';
import type { Answer } from './meeting-model.js';
import { at, dayOf, later, midnightAfter } from './meeting-time.js';
import { conclude, wanted } from './weekly-of-items.js';
import {
  CHAIRS,
  inOrder,
  LEADERS,
  missedAt,
  moveOn,
  nextFrom,
  openEpisode,
  placeAt,
  timesOf,
  type SittingModel,
  type WeeklyModel,
} from './weekly-model.js';

const isOver = ({ phase }: SittingModel): boolean => phase !== 'CONVENED' && phase !== 'OPEN';

export const takeChair = (sitting: SittingModel, role: TestRole): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.chair === role) return 'NOTHING';
  if (isOver(sitting)) return 'SITTING_OVER';
  if (sitting.signed.get(role) === 'REFUSED') return 'DECLARATION_REFUSED';
  // The deputy gives way to who holds the chair.
  if (sitting.chair !== null && role === 'POLICE_DCI') return 'CHAIR_TAKEN';
  sitting.chair = role;
  return 'RECORDED';
};

export const openSitting = (model: WeeklyModel, sitting: SittingModel, role: TestRole): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.phase === 'OPEN') return 'NOTHING';
  if (isOver(sitting)) return 'SITTING_OVER';
  if (dayOf(model.now) < sitting.date) return 'NOT_YET';
  if (sitting.chair === null) return 'NOBODY_IN_THE_CHAIR';
  sitting.phase = 'OPEN';
  return 'RECORDED';
};

/** Items that still go on close with the sitting: concluded where they were decided and nothing is wanted. */
const closeWith = (model: WeeklyModel, sitting: SittingModel): void => {
  sitting.phase = 'CLOSED';
  for (const [child, item] of sitting.items) {
    if (item.phase !== 'GOING_ON') continue;
    const found = { model, sitting, child };
    if (item.isDecided && wanted(found) === undefined) conclude(found);
    else item.phase = 'CLOSED';
  }
  moveOn(model, sitting);
};

export const closeSitting = (model: WeeklyModel, sitting: SittingModel, role: TestRole): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.phase === 'CLOSED') return 'NOTHING';
  if (sitting.phase !== 'OPEN') return 'SITTING_NOT_OPEN';
  if ([...sitting.items.values()].some(({ phase }) => phase === 'GOING_ON')) return 'DISCUSSION_GOING_ON';
  closeWith(model, sitting);
  return 'RECORDED';
};

export const cancelSitting = (model: WeeklyModel, sitting: SittingModel, role: TestRole): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.phase === 'CANCELLED') return 'NOTHING';
  if (sitting.phase === 'OPEN') return 'SITTING_OPEN';
  if (isOver(sitting)) return 'SITTING_OVER';
  sitting.phase = 'CANCELLED';
  moveOn(model, sitting);
  return 'RECORDED';
};

/** To two o'clock of another day. */
export const moveSitting = (
  model: WeeklyModel,
  sitting: SittingModel,
  role: TestRole,
  date: string,
): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.phase === 'OPEN') return 'SITTING_OPEN';
  if (isOver(sitting)) return 'SITTING_OVER';
  const times = timesOf(date);
  if (sitting.startsAt === times.startsAt) return 'NOTHING';
  if (times.startsAt <= model.now) return 'IN_THE_PAST';
  const isThere = inOrder(model).some((other) => other.startsAt === times.startsAt && !isOver(other));
  if (isThere) return 'SITTING_THERE_ALREADY';
  Object.assign(sitting, times);
  return 'RECORDED';
};

/** Everybody for themself. */
export const sign = ({ signed }: SittingModel, role: TestRole): Answer => {
  if (signed.get(role) === 'SIGNED') return 'NOTHING';
  signed.set(role, 'SIGNED');
  return 'RECORDED';
};

/** Who refuses is not in the room: a chair who refuses is in it no more. */
export const refuse = (sitting: SittingModel, role: TestRole): Answer => {
  if (sitting.signed.get(role) === 'REFUSED') return 'NOTHING';
  sitting.signed.set(role, 'REFUSED');
  if (sitting.chair === role && !isOver(sitting)) sitting.chair = null;
  return 'RECORDED';
};

export const withdrawSignature = ({ signed }: SittingModel, role: TestRole): Answer => {
  const before = signed.get(role);
  if (before === 'WITHDRAWN') return 'NOTHING';
  if (before !== 'SIGNED') return 'NOT_SIGNED';
  signed.set(role, 'WITHDRAWN');
  return 'RECORDED';
};

export const readOut = (sitting: SittingModel, role: TestRole): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.isReadOut) return 'NOTHING';
  if (sitting.phase !== 'OPEN') return 'SITTING_NOT_OPEN';
  sitting.isReadOut = true;
  return 'RECORDED';
};

interface Happening {
  readonly at: string;
  readonly happens: () => void;
}

/** Sittings that nobody opened, or closed; and pauses that are over. */
const ahead = (model: WeeklyModel): readonly Happening[] => [
  ...[...model.sittings.values()].flatMap((sitting): readonly Happening[] => {
    if (sitting.phase === 'OPEN')
      return [{ at: midnightAfter(sitting.date), happens: () => closeWith(model, sitting) }];
    const missed = () => {
      sitting.phase = 'MISSED';
      moveOn(model, sitting);
    };
    return sitting.phase === 'CONVENED' ? [{ at: missedAt(sitting), happens: missed }] : [];
  }),
  ...model.children.flatMap((child): readonly Happening[] => {
    const episode = openEpisode(child);
    const until = episode?.pause?.until ?? null;
    if (episode === undefined || until === null) return [];
    const resumes = () => {
      Object.assign(episode, { phase: 'ACTIVE', pause: null, waitsSince: dayOf(model.now) });
      const next = nextFrom(model, dayOf(model.now));
      placeAt(child, episode, next, next.date);
    };
    return [{ at: at(until, '00:00'), happens: resumes }];
  }),
];

export const passTime = (model: WeeklyModel, minutes: number): void => {
  const then = later(model.now, minutes);
  for (;;) {
    const [first] = ahead(model).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    if (first === undefined || first.at > then) break;
    // The board's clock is moved at once to where it stands: what is over is placed from there.
    model.now = then;
    first.happens();
  }
  model.now = then;
};
