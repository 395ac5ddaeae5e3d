/** What drift is told by: what the reviews of the episode that goes on held, what was carried and what was put off. Pure. */
import type { Id } from '../domain/event.js';
import type { RiskLevel } from '../domain/risk/level.js';
import type { CarriedAction } from '../domain/sitting/sitting-events.js';
import type { ReviewMovedBecause } from '../domain/tracked/tracked-events.js';
import type { LocalDate } from '../domain/time.js';

export interface CourseView {
  readonly episodeId: Id;
  readonly reviews: readonly {
    readonly sittingId: Id;
    readonly on: LocalDate;
    readonly level: RiskLevel | null;
  }[];
  readonly levels: readonly { readonly on: LocalDate; readonly level: RiskLevel }[];
  /** Open actions, with how many sittings they were carried to. */
  readonly carried: readonly { readonly actionId: Id; readonly times: number }[];
  readonly slipped: { readonly times: number; readonly was: LocalDate; readonly now: LocalDate } | null;
  readonly reviewOn: LocalDate;
}

/** Why a review was not held when it was due. */
export const PUT_OFF: ReadonlySet<ReviewMovedBecause> = new Set([
  ...(['SITTING_MISSED', 'SITTING_CANCELLED', 'NOT_REACHED', 'NOT_CONCLUDED', 'ROLLED_OVER'] as const),
]);

export const putOff = (
  course: CourseView,
  moved: ReviewMovedBecause,
  reviewOn: LocalDate,
  now: LocalDate,
): CourseView => {
  if (PUT_OFF.has(moved)) return { ...course, reviewOn, slipped: slippedTo(course, course.reviewOn, now) };
  // Held after all when it was due: it was not put off.
  const before = course.slipped;
  const undone = before === null || before.times <= 1 ? null : { ...before, times: before.times - 1, now };
  return { ...course, reviewOn, slipped: moved === 'HELD_AFTER_ALL' ? undone : before };
};

export const slippedTo = (
  { slipped }: CourseView,
  was: LocalDate,
  now: LocalDate,
): CourseView['slipped'] => ({
  times: (slipped?.times ?? 0) + 1,
  was: slipped?.was ?? was,
  now,
});

export const reviewed = (course: CourseView, review: CourseView['reviews'][number]): CourseView => {
  const { on, level } = review;
  return {
    ...course,
    reviews: [...course.reviews, review],
    levels: level === null ? course.levels : [...course.levels, { on, level }],
    slipped: null,
  };
};

/** What the agenda of a sitting carries of earlier sittings; what is closed is not carried any further. */
export const carriedTo = (course: CourseView, actions: readonly CarriedAction[]): CourseView => ({
  ...course,
  carried: actions
    .filter(({ status }) => OPEN.has(status))
    .map(({ actionId }) => ({
      actionId,
      times: 1 + (course.carried.find((before) => before.actionId === actionId)?.times ?? 0),
    })),
});

/** What somebody still has to do. */
const OPEN: ReadonlySet<CarriedAction['status']> = new Set(['OPEN', 'RETURNED']);
