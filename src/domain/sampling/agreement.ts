/**
 * How far those who judged anew agree with the meetings: counts over items, by what they differ. It names nobody. A
 * difference is a question to both, not a mistake of either.
 */
import type { DecisionKind, ThresholdOutcome } from '../discussion/discussion-events.js';
import type { NotReviewedBecause, Outcome, ReviewedThreshold, SampledItemStatus } from './sampling.js';

export interface Judged {
  readonly status: SampledItemStatus;
  readonly concernTypes: readonly string[];
  readonly review: { readonly threshold: ReviewedThreshold; readonly decision: DecisionKind } | null;
  readonly meeting: Outcome | null;
  readonly because: NotReviewedBecause | null;
}

/** What the meeting held and what was held anew, and of how many items. */
export interface Pair<Held, Anew> {
  readonly meeting: Held | null;
  readonly review: Anew;
  readonly items: number;
}

export interface Agreement<Held, Anew> {
  /** Items of which both held something that can be compared. */
  readonly compared: number;
  readonly agreed: number;
  /** Null where too few were compared for a percentage to say anything. */
  readonly percentage: number | null;
  readonly pairs: readonly Pair<Held, Anew>[];
}

export interface ConsistencyReport {
  readonly drawn: number;
  readonly reviewed: number;
  readonly awaited: number;
  readonly notReviewed: readonly { readonly because: NotReviewedBecause | null; readonly items: number }[];
  readonly threshold: Agreement<ThresholdOutcome, ReviewedThreshold>;
  readonly decision: Agreement<DecisionKind, DecisionKind>;
  /** Of items where the threshold or the decision differs: about which concerns. */
  readonly differByConcern: readonly {
    readonly concernType: string;
    readonly compared: number;
    readonly differing: number;
  }[];
}

/** With fewer, one item more or less would move it by more than five points. */
const COMPARED_AT_LEAST = 20;

export const agreementOf = (items: readonly Judged[]): ConsistencyReport => {
  const reviewed = items.flatMap(({ review, meeting, concernTypes }) =>
    review === null || meeting === null ? [] : [{ review, meeting, concernTypes }],
  );
  const gaveBack = items.filter(({ status }) => status === 'NOT_REVIEWED');
  return {
    drawn: items.length,
    reviewed: reviewed.length,
    awaited: items.filter(({ status }) => status === 'AWAITED').length,
    notReviewed: counted(gaveBack.map(({ because }) => because)).map(([because, count]) => ({
      ...{ because, items: count },
    })),
    threshold: agreed(
      reviewed.map(({ review, meeting }) => ({ meeting: meeting.threshold, review: review.threshold })),
      // A meeting that could not agree holds neither.
      (held) => held !== null && held !== 'DISAGREED',
    ),
    decision: agreed(
      reviewed.map(({ review, meeting }) => ({ meeting: meeting.decision, review: review.decision })),
      (held) => held !== null,
    ),
    differByConcern: byConcern(reviewed),
  };
};

type Compared = Pick<Judged, 'concernTypes'> & {
  readonly review: NonNullable<Judged['review']>;
  readonly meeting: Outcome;
};

const byConcern = (reviewed: readonly Compared[]): ConsistencyReport['differByConcern'] => {
  const types = [...new Set(reviewed.flatMap(({ concernTypes }) => concernTypes))].toSorted();
  return types.map((concernType) => {
    const about = reviewed.filter(({ concernTypes }) => concernTypes.includes(concernType));
    return { concernType, compared: about.length, differing: about.filter(differs).length };
  });
};

const differs = ({ review, meeting }: Compared): boolean =>
  (meeting.threshold !== null && meeting.threshold !== review.threshold) ||
  (meeting.decision !== null && meeting.decision !== review.decision);

const agreed = <Held extends string, Anew extends Held>(
  held: readonly { readonly meeting: Held | null; readonly review: Anew }[],
  comparable: (meeting: Held | null) => boolean,
): Agreement<Held, Anew> => {
  const compared = held.filter(({ meeting }) => comparable(meeting));
  const alike = compared.filter(({ meeting, review }) => meeting === review).length;
  const pairs = counted(held.map(({ meeting, review }) => JSON.stringify([meeting, review])));
  return {
    compared: compared.length,
    agreed: alike,
    percentage:
      compared.length < COMPARED_AT_LEAST ? null : Math.round((1_000 * alike) / compared.length) / 10,
    pairs: pairs.map(([pair, items]) => {
      const [meeting, review] = JSON.parse(pair) as [Held | null, Anew];
      return { meeting, review, items };
    }),
  };
};

/** The most frequent first; of equally frequent ones in a fixed order. */
const counted = <T extends string | null>(all: readonly T[]): readonly (readonly [T, number])[] => {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([a, first], [b, second]) => second - first || (`${a}` < `${b}` ? -1 : 1));
};
