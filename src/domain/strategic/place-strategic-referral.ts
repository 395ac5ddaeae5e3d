/** What a sitting did not answer is for the next one; what had no place gets one. It falls between no two of them. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import { endOfDay } from '../due.js';
import type { Id } from '../event.js';
import { sayDate } from '../time.js';
import type { Strategic, StrategicEvent, StrategicMoved, StrategicPlace } from './strategic.js';
import { noReferral, ofStrategic, raisingClause } from './strategic-rules.js';

export interface PlaceStrategicReferral {
  readonly strategicId: Id;
  /** The series that answers. */
  readonly to: string;
  /** The sitting that was to answer it; null where none was. */
  readonly from: Id | null;
  readonly moved: StrategicMoved;
}

export interface PlaceGiven {
  readonly next: StrategicPlace | undefined;
  readonly zone: string;
}

export const placeStrategicReferral = (
  strategic: Strategic,
  { strategicId, from, moved }: PlaceStrategicReferral,
  { next, zone }: PlaceGiven,
  context: Context,
): Decision<StrategicEvent> => {
  const said =
    next === undefined
      ? 'No sitting is in sight: it is given the next one as soon as there is one.'
      : `${MOVED[moved]} The sitting on ${sayDate(next.date)} is to answer it.`;
  const because = trace(said, raisingClause(undefined), context.now);
  const { status, place, answerBy } = strategic;
  if (status === 'NONE') return noReferral();
  const stands = (place?.sittingId ?? null) !== from || (next?.sittingId ?? null) === from;
  if (status !== 'RAISED' || stands) return already(because);
  // What is late stays late, wherever it goes; what gets a place sooner than was thought is due then.
  const then = next === undefined ? answerBy : endOfDay(next.date, zone);
  return accept(
    [
      {
        type: 'StrategicReferralPlaced',
        data: {
          ...{ ...ofStrategic(strategicId, strategic), from, place: next ?? null, moved },
          ...{ answerBy: then < answerBy ? then : answerBy, because },
        },
        parts: [],
        subjects: strategic.people,
      },
    ],
    because,
  );
};

const MOVED: Readonly<Record<StrategicMoved, string>> = {
  NO_PLACE_BEFORE: 'It had no place before.',
  NOT_ANSWERED: 'It was not answered.',
  SITTING_NOT_HELD: 'The sitting was not held.',
};
