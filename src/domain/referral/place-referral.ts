/** Moving people of a referral to the next sitting that can hear them: nothing falls between two sittings. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { SittingPhase } from '../sitting/sitting.js';
import { sayDate, type LocalDate } from '../time.js';
import { heardAsOne, type Leading } from './heard-as-one.js';
import {
  isWaiting,
  type MovedBecause,
  type Placement,
  type Referral,
  type ReferralEvent,
} from './referral.js';

export interface PlaceReferral {
  readonly referralId: Id;
  readonly series: string;
  readonly personIds: readonly Id[];
  /** The sitting that could not hear them; null where they had no place. */
  readonly from: Id | null;
  readonly moved: MovedByPolicy;
  /** Back to a sitting that was held after all; left out for the next one. */
  readonly to?: Id;
}

/** A chair's urgent hearing is a decision of its own, and so is keeping what was withdrawn too late. */
export type MovedByPolicy = Exclude<MovedBecause, 'URGENT' | 'BEGUN_ALREADY'>;

/**
 * The next sitting that has not opened yet, from today on; undefined where none is in sight. For one that is named,
 * that one; undefined where the people can no longer be heard there, or are being heard where they are.
 */
export interface MoveGiven {
  readonly next:
    { readonly sittingId: Id; readonly date: LocalDate; readonly phase: SittingPhase } | undefined;
  /** Whether what had no place came in after a cut-off; left out where it did not. */
  readonly late?: boolean;
  /** What is heard as one item moves as one, whichever record of the person this referral names. */
  readonly leading?: Leading;
}

export const placeReferral = (
  referral: Referral,
  input: PlaceReferral,
  { next, late: cameLate = false, leading }: MoveGiven,
  context: Context,
): Decision<ReferralEvent> => {
  if (!referral.received) return refuse('NO_SUCH_REFERRAL', 'There is no such referral.');
  const { referralId, from, moved } = input;
  const staying = referral.subjects.filter(
    ({ personId }) =>
      isMeant(personId, input.personIds, leading) &&
      isWaiting(referral, personId) &&
      (referral.places.get(personId)?.sittingId ?? null) === from,
  );
  const because = trace(sentence(moved, next?.date), MOVING, context.now);
  const stay = next === undefined && (from === null || input.to !== undefined);
  if (staying.length === 0 || stay) return already(because);
  const late = cameLate || staying.some(({ personId }) => referral.places.get(personId)?.late === true);
  const placement: Placement | null =
    next === undefined ? null : { sittingId: next.sittingId, date: next.date, late, lateItem: false };
  const { series, agency, receivedAt } = referral;
  const subjects = staying
    .map((subject) => heardAsOne(subject, leading))
    .map((subject) => (HAD_THEM[moved] ? { ...subject, carriedForward: true as const } : subject));
  const data = { referralId, series, agency, receivedAt, subjects, from, placement, moved, because };
  const people = staying.map(({ personId }) => personId);
  return accept([{ type: 'ReferralPlaced', data, parts: [], subjects: people }], because);
};

/** A referral may name the person by a record that was merged into the one that is meant. */
const isMeant = (personId: Id, meant: readonly Id[], leading: Leading | undefined): boolean =>
  meant.includes(personId) || meant.includes(leading?.get(personId) ?? personId);

const sentence = (moved: MovedByPolicy, date: LocalDate | undefined): string =>
  moved === 'HELD_AFTER_ALL'
    ? `${WHY[moved]}, so it is heard there.`
    : date === undefined
      ? `${WHY[moved]}, and no later sitting is in sight. The co-ordinator has been shown it.`
      : `${WHY[moved]}, so it will be heard at the next sitting, on ${sayDate(date)}.`;

const WHY: Readonly<Record<MovedByPolicy, string>> = {
  SITTING_MISSED: 'Nobody opened the sitting that was to hear it',
  SITTING_CANCELLED: 'The sitting that was to hear it was cancelled',
  HELD_AFTER_ALL: 'The sitting that was recorded as missed was held after all',
  NOT_REACHED: 'The sitting did not reach it',
  NOT_CONCLUDED: 'The sitting ended before it was concluded',
  NO_PLACE_BEFORE: 'It had no place before',
  ROLLED_OVER: 'The chair rolled it over',
  LATE_ITEM_DECLINED: 'The chair did not take it as a late item',
  INCOMPLETE: 'Answers were still missing at the cut-off, and this board hears complete referrals',
};

/** Whether a sitting that closed had had them on its agenda: what came since then came overnight, and they did not. */
const HAD_THEM: Readonly<Record<MovedByPolicy, boolean>> = {
  SITTING_MISSED: false,
  SITTING_CANCELLED: false,
  HELD_AFTER_ALL: false,
  NOT_REACHED: true,
  NOT_CONCLUDED: true,
  NO_PLACE_BEFORE: false,
  ROLLED_OVER: true,
  // Nobody heard it, though it was offered.
  LATE_ITEM_DECLINED: false,
  INCOMPLETE: false,
};

const MOVING = boardsOwn('An item that a sitting did not hear moves to the next one, with the reason.');
