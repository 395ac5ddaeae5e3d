/** The order of an agenda: what the terms put first. Ties are settled by receipt, place in the referral and id, so that it never wavers. */
import type { Id } from '../event.js';
import type { AgendaKey } from '../terms/terms-of-reference.js';
import type { Instant } from '../time.js';

/** What the order looks at. */
export interface Orderable {
  readonly personId: Id;
  readonly immediateRisk: boolean;
  readonly receivedAt: Instant;
  /** Place in the referral, from 0: siblings are heard in the order in which they were named. */
  readonly ordinal: number;
}

const KEYS: Readonly<Record<AgendaKey, (a: Orderable, b: Orderable) => number>> = {
  IMMEDIATE_SAFETY: (a, b) => Number(b.immediateRisk) - Number(a.immediateRisk),
  RECEIPT: (a, b) => compare(a.receivedAt, b.receivedAt),
};

export const inAgendaOrder = <Item extends Orderable>(
  keys: readonly AgendaKey[],
  items: readonly Item[],
): readonly Item[] =>
  items.toSorted((a, b) => {
    for (const key of keys) {
      const order = KEYS[key](a, b);
      if (order !== 0) return order;
    }
    return compare(a.receivedAt, b.receivedAt) || a.ordinal - b.ordinal || compare(a.personId, b.personId);
  });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
