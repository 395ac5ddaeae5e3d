/**
 * Drift: a plan that goes on without going anywhere. Each sign is a sentence that a chair can read out and ask about;
 * none decides anything (domain.md (d) 9).
 */
import type { Id } from '../event.js';
import { directionOf, type RiskLevel } from '../risk/level.js';
import type { DriftTerms } from '../terms/tracking-settings.js';
import { sayDate, type LocalDate } from '../time.js';

/** What happened in the episode that goes on, as far as drift looks at it. */
export interface EpisodeCourse {
  /** The level that each review held, the latest last; null where nobody had assessed. */
  readonly reviews: readonly { readonly on: LocalDate; readonly level: RiskLevel | null }[];
  /** The level at entry and at each review or assessment since, in order. */
  readonly levels: readonly { readonly on: LocalDate; readonly level: RiskLevel }[];
  /** Actions that are open, with how many sittings they have been carried to. */
  readonly carried: readonly { readonly actionId: Id; readonly times: number }[];
  /** Reviews put off since the last one was held: the day it was due at first, and the day it is due now. */
  readonly slipped: { readonly times: number; readonly was: LocalDate; readonly now: LocalDate } | null;
  /** The day of the last change to the plan; null where there is no plan, undefined where nothing is known of plans. */
  readonly planChangedOn?: LocalDate | null;
}

export type DriftKind = 'SAME_LEVEL' | 'ACTION_CARRIED' | 'REVIEW_SLIPPED' | 'PLAN_UNCHANGED';

export interface DriftSign {
  readonly kind: DriftKind;
  readonly sentence: string;
  /** The actions that were carried; none for other signs. */
  readonly actionIds: readonly Id[];
}

export const driftOf = (course: EpisodeCourse, terms: DriftTerms, today: LocalDate): readonly DriftSign[] =>
  [
    sameLevel(course, terms),
    actionCarried(course, terms),
    reviewSlipped(course),
    planUnchanged(course, today),
  ].flatMap((found) => found ?? []);

const sign = (kind: DriftKind, sentence: string, actionIds: readonly Id[] = []): DriftSign => ({
  ...{ kind, sentence, actionIds },
});

const sameLevel = ({ reviews }: EpisodeCourse, { sameLevelReviews }: DriftTerms): DriftSign | undefined => {
  const level = reviews.at(-1)?.level;
  if (level == null) return undefined;
  const before = reviews.findLastIndex((review) => review.level !== level);
  const times = reviews.length - 1 - before;
  if (times < sameLevelReviews) return undefined;
  return sign('SAME_LEVEL', `Risk was held at the same level at the last ${times} reviews.`);
};

const actionCarried = (
  { carried }: EpisodeCourse,
  { actionRolledTimes }: DriftTerms,
): DriftSign | undefined => {
  const rolled = carried.filter(({ times }) => times >= actionRolledTimes);
  if (rolled.length === 0) return undefined;
  const most = Math.max(...rolled.map(({ times }) => times));
  const which = rolled.length === 1 ? 'An open action has' : `${rolled.length} open actions have`;
  return sign(
    'ACTION_CARRIED',
    `${which} been carried over ${rolled.length === 1 ? timesOf(most) : `up to ${timesOf(most)}`}.`,
    rolled.map(({ actionId }) => actionId),
  );
};

const reviewSlipped = ({ slipped }: EpisodeCourse): DriftSign | undefined =>
  slipped === null || slipped.times === 0
    ? undefined
    : sign(
        'REVIEW_SLIPPED',
        `The review that was due on ${sayDate(slipped.was)} has been put off ${timesOf(slipped.times)}, to ${sayDate(slipped.now)}.`,
      );

/** Risk rose, a day has passed since, and the plan is what it was before. */
const planUnchanged = ({ levels, planChangedOn }: EpisodeCourse, today: LocalDate): DriftSign | undefined => {
  if (planChangedOn === undefined) return undefined;
  const before = levels.at(-2);
  const now = levels.at(-1);
  if (before === undefined || now === undefined || directionOf(before.level, now.level) !== 'INCREASED') {
    return undefined;
  }
  if (now.on >= today || (planChangedOn !== null && planChangedOn >= now.on)) return undefined;
  return sign(
    'PLAN_UNCHANGED',
    planChangedOn === null
      ? `Risk increased on ${sayDate(now.on)}, and there is no plan.`
      : `Risk increased on ${sayDate(now.on)}; the plan has not been looked at anew since ${sayDate(planChangedOn)}.`,
  );
};

const timesOf = (times: number): string => (times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`);
