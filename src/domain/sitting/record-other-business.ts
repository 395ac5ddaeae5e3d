/**
 * Recording any other business, the last point of the agenda (RMM terms, Agenda). It is about nobody: a child who is
 * raised at the end of a meeting is referred, and offered to the chair as a late item.
 */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { BusinessInWords } from './other-business.js';
import { isConvened, noSitting, sittingNotOpen } from './sitting-state.js';
import type { Sitting } from './sitting.js';
import type { SittingEvent } from './sitting-events.js';

export interface RecordOtherBusiness extends BusinessInWords {
  readonly sittingId: Id;
  /** Of a point that was recorded before, whose words these take the place of; left out for a new one. */
  readonly businessId?: Id;
}

export const recordOtherBusiness = (
  sitting: Sitting,
  { sittingId, businessId, heading, text }: RecordOtherBusiness,
  _given: object,
  { actor, newId, now }: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  // Where the order of the meeting is free, no page has a place for it.
  if (terms.template === undefined) {
    return refuse(
      'NO_OTHER_BUSINESS',
      'The agenda of this meeting has no such point: what is said is recorded with the people whom it is about.',
      { clause: terms.clauses.minutesContent },
    );
  }
  if (sitting.phase !== 'OPEN') return sittingNotOpen(sitting);
  if (businessId !== undefined && sitting.otherBusiness?.includes(businessId) !== true) {
    return refuse('NO_SUCH_BUSINESS', 'Nothing of this id was recorded under any other business.', {
      path: ['business'],
    });
  }
  const because = trace(
    'It stands in the minutes under any other business. It is about nobody.',
    ABOUT_NOBODY,
    now,
  );
  const asNew = newId('business');
  if (businessId === undefined && sitting.otherBusiness?.includes(asNew) === true) return already(because);
  return accept(
    [
      {
        type: 'OtherBusinessRecorded',
        data: { sittingId, series, businessId: businessId ?? asNew },
        parts: [{ name: 'business', of: [actor.id], content: { heading, text } }],
        subjects: [],
      },
    ],
    because,
  );
};

const ABOUT_NOBODY = boardsOwn(
  'Whoever is raised under any other business is referred, so that they have an item of their own.',
);
