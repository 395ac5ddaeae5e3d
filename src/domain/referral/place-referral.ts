/** Moving people of a referral to the next sitting that can hear them: nothing falls between two sittings. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { SittingPhase } from '../sitting/sitting.js';
import { sayDate, type LocalDate } from '../time.js';
import type { MovedBecause, Placement, ReferredSubject, Referral, ReferralEvent } from './referral.js';

export interface PlaceReferral {
  readonly referralId: Id;
  readonly series: string;
  readonly personIds: readonly Id[];
  /** The sitting that could not hear them; null where they had no place. */
  readonly from: Id | null;
  readonly moved: MovedBecause;
}

/** The next sitting that has not opened yet, from today on; undefined where none is in sight. */
export interface MoveGiven {
  readonly next:
    { readonly sittingId: Id; readonly date: LocalDate; readonly phase: SittingPhase } | undefined;
  /** Of records that were merged: the leading one. What is heard as one item moves as one. */
  readonly leading?: ReadonlyMap<Id, Id>;
}

export const placeReferral = (
  referral: Referral,
  input: PlaceReferral,
  { next, leading }: MoveGiven,
  context: Context,
): Decision<ReferralEvent> => {
  if (!referral.received) return refuse('NO_SUCH_REFERRAL', 'There is no such referral.');
  const { referralId, from, moved } = input;
  const staying = referral.subjects.filter(
    ({ personId }) =>
      input.personIds.includes(personId) && (referral.places.get(personId)?.sittingId ?? null) === from,
  );
  const because = trace(sentence(moved, next?.date), MOVING, context.now);
  if (staying.length === 0 || (next === undefined && from === null)) return already(because);
  const late = staying.some(({ personId }) => referral.places.get(personId)?.late === true);
  const placement: Placement | null =
    next === undefined ? null : { sittingId: next.sittingId, date: next.date, late, lateItem: false };
  const { series, agency, receivedAt } = referral;
  const subjects = staying.map((subject) => heardAsOne(subject, leading?.get(subject.personId)));
  const data = { referralId, series, agency, receivedAt, subjects, from, placement, moved, because };
  const people = staying.map(({ personId }) => personId);
  return accept([{ type: 'ReferralPlaced', data, parts: [], subjects: people }], because);
};

/** A record that leads, or has been taken apart again, is heard by itself. */
const heardAsOne = (
  { heardWith: _before, ...subject }: ReferredSubject,
  heardWith: Id | undefined,
): ReferredSubject => (heardWith === undefined ? subject : { ...subject, heardWith });

const sentence = (moved: MovedBecause, date: LocalDate | undefined): string =>
  date === undefined
    ? `${WHY[moved]}, and no later sitting is in sight. The co-ordinator has been shown it.`
    : `${WHY[moved]}, so it will be heard at the next sitting, on ${sayDate(date)}.`;

const WHY: Readonly<Record<MovedBecause, string>> = {
  SITTING_MISSED: 'Nobody opened the sitting that was to hear it',
  NOT_REACHED: 'The sitting did not reach it',
  NOT_CONCLUDED: 'The sitting ended before it was concluded',
  NO_PLACE_BEFORE: 'It had no place before',
};

const MOVING = boardsOwn('An item that a sitting did not hear moves to the next one, with the reason.');
