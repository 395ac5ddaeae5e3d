/** Withdrawing what was raised by mistake, or is settled: it needs no answer any more. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Strategic, StrategicEvent } from './strategic.js';
import { notRaised, ofStrategic, RETURNS } from './strategic-rules.js';

export interface WithdrawStrategicReferral {
  readonly strategicId: Id;
  readonly reason: string;
}

export const withdrawStrategicReferral = (
  strategic: Strategic,
  { strategicId, reason }: WithdrawStrategicReferral,
  _given: object,
  context: Context,
): Decision<StrategicEvent> => {
  const because = trace('Withdrawn, with the reason: nobody answers it any more.', RETURNS, context.now);
  if (strategic.status === 'WITHDRAWN') return already(because);
  if (strategic.status !== 'RAISED') return notRaised(strategic);
  const { people, raisedAt } = strategic;
  return accept(
    [
      {
        type: 'StrategicReferralWithdrawn',
        data: {
          ...ofStrategic(strategicId, strategic),
          ...(raisedAt !== null && { sittingId: raisedAt }),
        },
        parts: [
          {
            name: 'reason',
            of: people.length === 0 ? [context.actor.id] : people,
            content: { text: reason },
          },
        ],
        subjects: people,
      },
    ],
    because,
  );
};
