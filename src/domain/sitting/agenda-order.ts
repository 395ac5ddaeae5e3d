/** The order of an agenda: what the terms put first. Ties are settled by receipt, place in the referral and id, so that it never wavers. */
import type { Id } from '../event.js';
import type { Priority } from './priority.js';
import { riskRank } from '../risk/level.js';
import type { AgendaKey } from '../terms/terms-of-reference.js';
import type { Instant } from '../time.js';

/** What the order looks at. */
export interface Orderable {
  readonly personId: Id;
  readonly immediateRisk: boolean;
  readonly priority: Priority;
  /** A critical incident that came since the sitting before closed: one that was carried forward did not. */
  readonly overnightIncident: boolean;
  /** How long a review on the tracker is overdue; 0 where it is not, and where there is none. */
  readonly overdueDays: number;
  readonly receivedAt: Instant;
  /** Place in the referral, from 0: siblings are heard in the order in which they were named. */
  readonly ordinal: number;
}

/** What put an item where it is. */
export interface PlacedBy {
  /** What it comes first for; `RECEIPT` where nothing but its receipt speaks for it. */
  readonly key: AgendaKey;
  /** What tells it from its neighbours that come first for the same; null where it has no such neighbour. */
  readonly among: AgendaKey | null;
}

/** How much speaks for an item by a key; more is heard earlier. Receipt alone is told from two items only. */
const WEIGHT: Readonly<Record<Exclude<AgendaKey, 'RECEIPT'>, (item: Orderable) => number>> = {
  CRITICAL_INCIDENT: (item) => Number(item.overnightIncident),
  IMMEDIATE_SAFETY: (item) => Number(item.immediateRisk),
  CURRENTLY_MISSING: (item) => Number(item.priority.currentlyMissing),
  RISK_LEVEL: (item) => riskRank(item.priority.riskLevel),
  STRATEGY_PENDING: (item) => Number(item.priority.strategyPending),
  REPEAT: (item) => Number(item.priority.repeat),
  REVIEW_DUE: (item) => item.overdueDays,
};

export const inAgendaOrder = <Item extends Orderable>(
  keys: readonly AgendaKey[],
  items: readonly Item[],
): readonly Item[] =>
  items.toSorted((a, b) => {
    for (const key of keys) {
      const order = compared(key, a, b);
      if (order !== 0) return order;
    }
    return compare(a.receivedAt, b.receivedAt) || a.ordinal - b.ordinal || compare(a.personId, b.personId);
  });

/** Why each item is where the terms put it, in the order in which they stand. */
export const placedBy = (keys: readonly AgendaKey[], ordered: readonly Orderable[]): readonly PlacedBy[] => {
  const firstFor = ordered.map((item) => keys.find((key) => speaksFor(key, item)) ?? 'RECEIPT');
  return ordered.map((item, index) => {
    const key = firstFor[index] ?? 'RECEIPT';
    // The one before it says why it is not earlier; the first of several is told from the one behind it.
    const neighbour = [index - 1, index + 1].find((other) => firstFor[other] === key);
    const other = neighbour === undefined ? undefined : ordered[neighbour];
    if (other === undefined) return { key, among: null };
    return { key, among: keys.find((each) => compared(each, item, other) !== 0) ?? 'RECEIPT' };
  });
};

/** Everything that speaks for hearing an item earlier, in the order of the terms. */
export const speakingFor = (keys: readonly AgendaKey[], item: Orderable): readonly AgendaKey[] =>
  keys.filter((key) => key !== 'RECEIPT' && speaksFor(key, item));

/** The sentence of it for a practitioner. */
export const sayPlacedBy = ({ key, among }: PlacedBy): string =>
  among === null ? `${FIRST_FOR[key]}.` : `${FIRST_FOR[key]}; among these ${AMONG[among]}.`;

const FIRST_FOR: Readonly<Record<AgendaKey, string>> = {
  CRITICAL_INCIDENT:
    'An overnight critical incident: it came since the sitting before closed, and such items come first',
  IMMEDIATE_SAFETY: 'A referrer fears for the safety of the person now',
  CURRENTLY_MISSING: 'The person is missing now',
  RISK_LEVEL: 'The risk to the person has been assessed',
  STRATEGY_PENDING: 'A strategy discussion on the person is pending',
  REPEAT: 'The person was referred before, so that this is a repeat',
  REVIEW_DUE: 'The review is overdue: it was due before the day of this sitting',
  RECEIPT: 'Listed in the order in which referrals came in',
};

const AMONG: Readonly<Record<AgendaKey, string>> = {
  CRITICAL_INCIDENT: 'overnight critical incidents come first',
  IMMEDIATE_SAFETY: 'those whose safety is feared for now come first',
  CURRENTLY_MISSING: 'those who are missing now come first',
  RISK_LEVEL: 'the higher risk comes first',
  STRATEGY_PENDING: 'those with a strategy discussion pending come first',
  REPEAT: 'repeats come first',
  REVIEW_DUE: 'the earlier due comes first',
  RECEIPT: 'the earlier received comes first',
};

const speaksFor = (key: AgendaKey, item: Orderable): boolean => key === 'RECEIPT' || WEIGHT[key](item) > 0;

const compared = (key: AgendaKey, a: Orderable, b: Orderable): number =>
  key === 'RECEIPT' ? compare(a.receivedAt, b.receivedAt) : WEIGHT[key](b) - WEIGHT[key](a);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
