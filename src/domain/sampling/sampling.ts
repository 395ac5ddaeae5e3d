/**
 * A sample of concluded items, judged anew by somebody independent from whom the outcome is hidden: how a meeting
 * sees whether it is consistent in practice. It counts agreement; it judges nobody, and changes no decision.
 */
import type { DecisionKind, ThresholdOutcome } from '../discussion/discussion-events.js';
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { LocalDate } from '../time.js';

/** Whether whoever judges anew holds the threshold for a joint investigation to be met. */
export type ReviewedThreshold = Exclude<ThresholdOutcome, 'DISAGREED'>;

/** Why an item of a sample is not judged: no fault of whoever says so. */
export type NotReviewedBecause = 'CONFLICT' | 'OUTCOME_KNOWN' | 'TOO_LITTLE_RECORDED' | 'NO_TIME';

export interface SampledItem {
  readonly itemId: Id;
  readonly discussionId: Id;
  readonly sittingId: Id;
  readonly date: LocalDate;
  readonly personId: Id;
  readonly referralIds: readonly Id[];
  readonly concernTypes: readonly string[];
  /** Officers who had a conflict on the item: what is said of it stays closed to them. */
  readonly closedTo: readonly Id[];
}

type OfSample = { readonly sampleId: Id; readonly series: string };

/** What the meeting held and decided, as it stands; null where nobody recorded it, or it was taken back. */
export interface Outcome {
  readonly threshold: ThresholdOutcome | null;
  readonly decision: DecisionKind | null;
}

export type ConsistencySampleDrawn = DomainEvent<
  'ConsistencySampleDrawn',
  OfSample & {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly reviewer: Id;
    readonly seed: string;
    /** How many were asked for. */
    readonly size: number;
    /** Out of how many they were drawn. */
    readonly outOf: number;
    readonly items: readonly SampledItem[];
  },
  never
>;

/** The item of a sample of which something is said, as far as views need to find it again. */
type OfSampledItem = OfSample & Pick<SampledItem, 'itemId' | 'discussionId' | 'personId' | 'referralIds'>;

export type SampledItemReviewed = DomainEvent<
  'SampledItemReviewed',
  OfSampledItem & {
    readonly reviewId: Id;
    readonly threshold: ReviewedThreshold;
    readonly decision: DecisionKind;
    /** Written down beside it in the same moment, so that neither can be fitted to the other. */
    readonly meeting: Outcome;
    readonly closedTo: readonly Id[];
  },
  Part<'reasons', { readonly text: string }>
>;
export type SampledItemDeclined = DomainEvent<
  'SampledItemDeclined',
  OfSampledItem & { readonly because: NotReviewedBecause },
  never
>;
export type ConsistencySampleClosed = DomainEvent<
  'ConsistencySampleClosed',
  OfSample & {
    /** Those that nobody has judged, and nobody will. */
    readonly unreviewed: readonly Pick<SampledItem, 'itemId' | 'discussionId' | 'personId' | 'referralIds'>[];
  },
  Part<'reason', { readonly text: string }>
>;
export type SamplingEvent =
  ConsistencySampleDrawn | SampledItemReviewed | SampledItemDeclined | ConsistencySampleClosed;

export type SampledItemStatus = 'AWAITED' | 'REVIEWED' | 'NOT_REVIEWED';

export interface ItemOfSample extends SampledItem {
  readonly status: SampledItemStatus;
  /** The review, once there is one: what is sent twice is recorded once. */
  readonly reviewId: Id | null;
}

export interface Sample {
  readonly drawn: boolean;
  readonly closed: boolean;
  readonly series: string;
  readonly reviewer: Id;
  readonly items: ReadonlyMap<Id, ItemOfSample>;
}

const OF_SAMPLE = {
  sampleId: 'which sample; a random id',
  series: 'whose practice is looked at; a code',
};
const ITEM = {
  itemId: 'which item of the sample; a random id',
  discussionId: 'which discussion is judged anew; an id',
  personId: 'who was discussed; a random pseudonym',
  referralIds: 'what may be read of it; ids',
};

export const samplingKind: StreamKind<Sample, SamplingEvent> = {
  category: 'sample',
  initial: { drawn: false, closed: false, series: '', reviewer: '', items: new Map() },
  evolve: (sample, event) => {
    switch (event.type) {
      case 'ConsistencySampleDrawn': {
        const { series, reviewer, items } = event.data;
        const awaited = items.map((item) => ({ ...item, status: 'AWAITED' as const, reviewId: null }));
        const byId = new Map(awaited.map((item) => [item.itemId, item]));
        return { drawn: true, closed: false, series, reviewer, items: byId };
      }
      case 'SampledItemReviewed':
        return withItem(sample, event.data.itemId, { status: 'REVIEWED', reviewId: event.data.reviewId });
      case 'SampledItemDeclined':
        return withItem(sample, event.data.itemId, { status: 'NOT_REVIEWED' });
      case 'ConsistencySampleClosed':
        return { ...sample, closed: true };
    }
  },
  catalogue: {
    ConsistencySampleDrawn: {
      version: 1,
      clear: {
        ...OF_SAMPLE,
        from: 'first day of the period; a date',
        to: 'last day of the period; a date',
        reviewer: 'who judges anew; a random pseudonym',
        seed: 'how the draw is repeated; a keyed hash',
        size: 'how many were asked for; a count',
        outOf: 'how many there were; a count',
        items: {
          ...ITEM,
          sittingId: 'where it was heard; an id',
          date: 'when it was heard; a date',
          concernTypes: 'counts of agreement, by concern; codes',
          closedTo: 'who must not read it; random pseudonyms',
        },
      },
      parts: {},
    },
    SampledItemReviewed: {
      version: 1,
      clear: {
        ...OF_SAMPLE,
        ...ITEM,
        reviewId: 'which review it is; a random id',
        threshold: 'counts of agreement, by threshold; a code',
        decision: 'counts of agreement, by decision; a code',
        meeting: 'what it is compared with; codes',
        closedTo: 'who must not read it; random pseudonyms',
      },
      parts: { reasons: 'why the threshold is met or not, and why that decision' },
    },
    SampledItemDeclined: {
      version: 1,
      clear: { ...OF_SAMPLE, ...ITEM, because: 'counts of items not judged; a code' },
      parts: {},
    },
    ConsistencySampleClosed: {
      version: 1,
      clear: { ...OF_SAMPLE, unreviewed: ITEM },
      parts: { reason: 'why it is closed before every item was judged' },
    },
  },
};

const withItem = (sample: Sample, itemId: Id, now: Partial<ItemOfSample>): Sample => {
  const item = sample.items.get(itemId);
  if (item === undefined) return sample;
  return { ...sample, items: new Map(sample.items).set(itemId, { ...item, ...now }) };
};
