/** The meeting has heard a person of the referral: nothing is chased any more, and the referrer is to be told. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Referral, ReferralEvent } from './referral.js';
import { notInReferral } from './withdraw-referral.js';

export interface NoteHeard {
  readonly referralId: Id;
  readonly personId: Id;
  readonly sittingId: Id;
  readonly discussionId: Id;
}

export const noteHeard = (
  referral: Referral,
  { referralId, personId, sittingId, discussionId }: NoteHeard,
  _given: object,
  context: Context,
): Decision<ReferralEvent> => {
  const because = trace('It was heard, so the referrer is to be told.', HEARD, context.now);
  if (!referral.received || referral.heard.has(personId)) return already(because);
  const place = referral.places.get(personId);
  if (place != null && place.sittingId !== sittingId) {
    return already(trace('It is being heard at a later sitting, which concludes it.', HEARD, context.now));
  }
  if (!referral.subjects.some((subject) => subject.personId === personId)) return notInReferral();
  const { series } = referral;
  const data = { referralId, personId, series, sittingId, discussionId };
  return accept([{ type: 'ReferralHeard', data, parts: [], subjects: [personId] }], because);
};

const HEARD = boardsOwn('Whoever referred is told the outcome once the item has closed.');
