/** What the co-ordinator learns of a copy on its way: that it has arrived, or that somebody has opened it. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import type { CopyChannel } from './distribution.js';
import type { Minutes, MinutesEvent } from './minutes.js';
import { copyFor, noCopy } from './minutes-state.js';

export interface RecordDelivery {
  readonly sittingId: Id;
  readonly version: number;
  readonly agency: Id;
  readonly channel: CopyChannel;
  readonly deliveredAt: Instant;
  /** Left out while nobody is known to have opened it. */
  readonly openedAt?: Instant;
}

export const recordDelivery = (
  minutes: Minutes,
  input: RecordDelivery,
  _given: object,
  context: Context,
): Decision<MinutesEvent> => {
  const { sittingId, version, agency, channel, deliveredAt, openedAt } = input;
  const copy = copyFor(minutes, version, agency);
  if (copy === undefined) return noCopy('This agency has not been sent a copy of this version.');
  if (deliveredAt > context.now || (openedAt ?? '') > context.now) {
    return refuse('IN_THE_FUTURE', 'Record it once it has happened.', {
      path: [deliveredAt > context.now ? 'deliveredAt' : 'openedAt'],
    });
  }
  if (openedAt !== undefined && openedAt < deliveredAt) {
    return refuse('OPENED_BEFORE_DELIVERED', 'Nobody opens a copy before it has arrived.', {
      path: ['openedAt'],
    });
  }
  const because = trace('Recorded how far the copy has come.', DELIVERING, context.now);
  const nobody = { parts: [], subjects: [] };
  const ofCopy = { sittingId, version, agency };
  const events: readonly MinutesEvent[] = [
    ...(copy.delivered
      ? []
      : [
          {
            ...{ type: 'MinutesDelivered' as const, data: { ...ofCopy, channel }, ...nobody },
            occurredAt: deliveredAt,
          },
        ]),
    ...(copy.opened || openedAt === undefined
      ? []
      : [{ type: 'MinutesOpened' as const, data: ofCopy, ...nobody, occurredAt: openedAt }]),
  ];
  return events.length === 0 ? already(because) : accept(events, because);
};

const DELIVERING = boardsOwn('Each copy of the minutes is followed from sending to acknowledgement.');
