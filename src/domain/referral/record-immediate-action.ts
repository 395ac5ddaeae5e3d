/** What an agency did without waiting ("No agency should delay action": DRM terms, Purpose). */
import {
  accept,
  already,
  boardsOwn,
  refuse,
  trace,
  type Clause,
  type Context,
  type Decision,
} from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import type { Referral, ReferralEvent } from './referral.js';
import { notInReferral } from './withdraw-referral.js';

export interface RecordImmediateAction {
  readonly referralId: Id;
  readonly personId: Id;
  readonly action: string;
  /** When it was done; now where left out. */
  readonly takenAt?: Instant;
}

export interface ImmediateActionGiven {
  readonly agency: Id;
  /** "No agency should delay action", in the words of the terms. */
  readonly clause: Clause | undefined;
}

export const recordImmediateAction = (
  referral: Referral,
  { referralId, personId, action, takenAt }: RecordImmediateAction,
  { agency, clause = NO_DELAY }: ImmediateActionGiven,
  context: Context,
): Decision<ReferralEvent> => {
  if (!referral.received) return refuse('NO_SUCH_REFERRAL', 'There is no such referral.');
  if (!referral.subjects.some((subject) => subject.personId === personId)) return notInReferral();
  const because = trace('The agency acted without waiting for the meeting.', clause, context.now);
  const immediateActionId = context.newId('immediate-action');
  if (referral.recorded.has(immediateActionId)) return already(because);
  const at = takenAt ?? context.now;
  if (at > context.now) {
    return refuse('TAKEN_IN_THE_FUTURE', 'What has yet to be done is agreed as an action.', {
      path: ['takenAt'],
    });
  }
  return accept(
    [
      {
        type: 'ImmediateActionRecorded',
        data: { referralId, personId, immediateActionId, agency, officer: context.actor.id, takenAt: at },
        parts: [{ name: 'immediateAction', of: [personId], content: { text: action } }],
        subjects: [personId],
        occurredAt: at,
      },
    ],
    because,
  );
};

const NO_DELAY = boardsOwn('No agency delays action while it waits for a meeting.');
