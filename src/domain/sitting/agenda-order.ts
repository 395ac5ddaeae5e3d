/** The order of an agenda: what the terms put first. Ties are settled by receipt, place in the referral and id, so that it never wavers. */
import type { Id } from '../event.js';
import { riskRank, type Priority } from '../referral/referral.js';
import type { AgendaKey } from '../terms/terms-of-reference.js';
import type { Instant } from '../time.js';

/** What the order looks at. */
export interface Orderable {
  readonly personId: Id;
  readonly immediateRisk: boolean;
  readonly priority: Priority;
  readonly receivedAt: Instant;
  /** Place in the referral, from 0: siblings are heard in the order in which they were named. */
  readonly ordinal: number;
}

const KEYS: Readonly<Record<AgendaKey, (a: Orderable, b: Orderable) => number>> = {
  CRITICAL_INCIDENT: (a, b) => Number(b.priority.criticalIncident) - Number(a.priority.criticalIncident),
  IMMEDIATE_SAFETY: (a, b) => Number(b.immediateRisk) - Number(a.immediateRisk),
  CURRENTLY_MISSING: (a, b) => Number(b.priority.currentlyMissing) - Number(a.priority.currentlyMissing),
  RISK_LEVEL: (a, b) => riskRank(b.priority.riskLevel) - riskRank(a.priority.riskLevel),
  STRATEGY_PENDING: (a, b) => Number(b.priority.strategyPending) - Number(a.priority.strategyPending),
  REPEAT: (a, b) => Number(b.priority.repeat) - Number(a.priority.repeat),
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
