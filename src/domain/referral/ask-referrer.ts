/** Asking for what a referral lacks, until it is complete, heard or withdrawn. It is heard all the same. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { isWaiting, type Referral, type ReferralEvent } from './referral.js';

export interface AskReferrer {
  readonly referralId: Id;
  /** From 1: the same asking is recorded once. */
  readonly time: number;
}

export const askReferrer = (
  referral: Referral,
  { referralId, time }: AskReferrer,
  _given: object,
  context: Context,
): Decision<ReferralEvent> => {
  const missing = referral.subjects
    .filter((subject) => subject.missing.length > 0 && isWaiting(referral, subject.personId))
    .map((subject) => ({ personId: subject.personId, answers: subject.missing }));
  const because = trace('Answers are missing, so the referrer is asked for them.', CHASED, context.now);
  if (missing.length === 0 || referral.asked >= time) return already(because);
  const { series } = referral;
  return accept(
    [
      {
        type: 'ReferrerAsked',
        data: { referralId, series, missing, time },
        parts: [],
        subjects: missing.map(({ personId }) => personId),
      },
    ],
    because,
  );
};

const CHASED = boardsOwn('An incomplete referral is heard, and the referrer is asked for what is missing.');
