/** Samples of concluded items that are judged anew, and each item of one. Two views: an item is about one person. */
import type { DecisionKind } from '../domain/discussion/discussion-events.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type {
  NotReviewedBecause,
  Outcome,
  ReviewedThreshold,
  SampledItem,
  SampledItemStatus,
} from '../domain/sampling/sampling.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { sampledIn } from './judged-anew.js';
import { projection } from './projection.js';

type Text = Personal<{ readonly text: string }>;

export interface SampleView {
  readonly sampleId: Id;
  readonly series: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reviewer: Id;
  readonly drawnBy: Id;
  readonly drawnAt: Instant;
  readonly seed: string;
  readonly size: number;
  readonly outOf: number;
  readonly itemIds: readonly Id[];
  /** Before every item was judged; null where that did not happen. */
  readonly closed: { readonly at: Instant; readonly by: Id; readonly reason: Text } | null;
}

export const samples = projection<SampleView>({
  name: 'samples',
  version: 1,
  indexes: { bySeries: ['series', 'drawnAt'] },
  index: ({ series, drawnAt }) => ({ series, drawnAt }),
  keys: (event) =>
    event.type === 'ConsistencySampleDrawn' || event.type === 'ConsistencySampleClosed'
      ? [event.data.sampleId]
      : [],
  apply: (document, event) => {
    switch (event.type) {
      case 'ConsistencySampleDrawn': {
        const { items, ...drawn } = event.data;
        const itemIds = items.map(({ itemId }) => itemId);
        return { ...drawn, drawnBy: event.actor.id, drawnAt: event.occurredAt, itemIds, closed: null };
      }
      case 'ConsistencySampleClosed': {
        const reason = partOf(event, 'reason') ?? ERASED;
        return document && { ...document, closed: { at: event.occurredAt, by: event.actor.id, reason } };
      }
      default:
        return document;
    }
  },
});

export interface SampledItemView extends SampledItem {
  readonly sampleId: Id;
  readonly series: string;
  readonly reviewer: Id;
  readonly drawnAt: Instant;
  readonly status: SampledItemStatus;
  readonly review: {
    readonly threshold: ReviewedThreshold;
    readonly decision: DecisionKind;
    readonly at: Instant;
    readonly reasons: Text;
  } | null;
  /** What the meeting held and decided: null until the item was judged, so that nobody can be told before. */
  readonly meeting: Outcome | null;
  /** Why it is not judged; null where it is or will be, or its sample was closed. */
  readonly because: NotReviewedBecause | null;
}

export const sampledItems = projection<SampledItemView>({
  name: 'sampled-items',
  version: 2,
  indexes: {
    ...{ byReviewer: ['reviewer', 'status', 'drawnAt'], bySeries: ['series', 'date'] },
    byPerson: ['personId'],
  },
  index: ({ reviewer, status, drawnAt, series, date, personId }) => ({
    ...{ reviewer, status, drawnAt, series, date, personId },
  }),
  keys: (event) => sampledIn(event).map(({ itemId }) => itemId),
  apply: (document, event, key) => {
    switch (event.type) {
      case 'ConsistencySampleDrawn': {
        const { sampleId, series, reviewer, items } = event.data;
        const item = items.find(({ itemId }) => itemId === key);
        if (item === undefined) return document;
        const of = { sampleId, series, reviewer, drawnAt: event.occurredAt };
        return { ...item, ...of, status: 'AWAITED', review: null, meeting: null, because: null };
      }
      case 'SampledItemReviewed': {
        const { threshold, decision, meeting, closedTo } = event.data;
        const reasons = partOf(event, 'reasons') ?? ERASED;
        const review = { threshold, decision, at: event.occurredAt, reasons };
        return document && { ...document, status: 'REVIEWED', review, meeting, closedTo };
      }
      case 'SampledItemDeclined':
        return document && { ...document, status: 'NOT_REVIEWED', because: event.data.because };
      case 'ConsistencySampleClosed':
        return document && { ...document, status: 'NOT_REVIEWED' };
      default:
        return document;
    }
  },
});
