/**
 * At which sittings each person was to be heard, and is: what the gate of the declaration asks of whatever is about a
 * person and not of one sitting. In ids and dates only.
 */
import type { Id } from '../domain/event.js';
import type { LogEvent } from '../domain/catalogue.js';
import type { Placement } from '../domain/referral/referral.js';
import type { LocalDate } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

export interface HeardWhere {
  readonly personId: Id;
  /** Each sitting once, in the order in which it was named first. */
  readonly sittings: readonly HeardAt[];
}

export interface HeardAt {
  readonly sittingId: Id;
  readonly date: LocalDate;
  /** It has begun to discuss the person. Left out until then. */
  readonly takenUp?: true;
}

/** By whatever event somebody is placed at a sitting: a referral that came or moved, or a review that is due. */
const placementIn = ({ data }: LogEvent): Placement | null | undefined =>
  'placement' in data ? data.placement : undefined;

export const heardWhere = projection<HeardWhere>({
  name: 'heard-where',
  version: 2,
  ...byKeyOnly,
  keys: (event) =>
    event.type === 'DiscussionStarted' || placementIn(event) !== undefined
      ? [...new Set(event.subjects)]
      : [],
  apply: (document, event, personId) => {
    if (event.type === 'DiscussionStarted') return document && takenUp(document, event.data.sittingId);
    const placement = placementIn(event);
    if (placement === undefined) return document;
    const before = document?.sittings ?? [];
    if (placement === null || before.some(({ sittingId }) => sittingId === placement.sittingId)) {
      return { personId, sittings: before };
    }
    const { sittingId, date } = placement;
    return { personId, sittings: [...before, { sittingId, date }] };
  },
});

const takenUp = (document: HeardWhere, at: Id): HeardWhere => ({
  ...document,
  sittings: document.sittings.map((one) => (one.sittingId === at ? { ...one, takenUp: true } : one)),
});
