/** What the referrer is told of the outcome, once the meeting has heard the person. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { ANSWERED } from './acknowledge-referral.js';
import type { Referral, ReferralEvent } from './referral.js';
import { notInReferral } from './withdraw-referral.js';

export interface TellReferrerOutcome {
  readonly referralId: Id;
  readonly personId: Id;
  readonly outcome: string;
}

export const tellReferrerOutcome = (
  referral: Referral,
  { referralId, personId, outcome }: TellReferrerOutcome,
  _given: object,
  context: Context,
): Decision<ReferralEvent> => {
  if (!referral.received) return refuse('NO_SUCH_REFERRAL', 'There is no such referral.');
  if (!referral.subjects.some((subject) => subject.personId === personId)) return notInReferral();
  const because = trace('The referrer is told what came of it.', ANSWERED, context.now);
  const tellingId = context.newId('telling');
  if (referral.recorded.has(tellingId)) return already(because);
  if (!referral.heard.has(personId)) {
    return refuse(
      'NOT_HEARD_YET',
      'The meeting has not concluded the item yet, so there is no outcome to tell.',
      {
        clause: ANSWERED,
      },
    );
  }
  return accept(
    [
      {
        type: 'OutcomeTold',
        data: { referralId, personId, tellingId },
        parts: [{ name: 'outcome', of: [personId], content: { text: outcome } }],
        subjects: [personId],
      },
    ],
    because,
  );
};
