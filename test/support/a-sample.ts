/** Events of one consistency sample of two invented people's items, judged by a manager who was not there. */
import type {
  ConsistencySampleClosed,
  ConsistencySampleDrawn,
  SampledItem,
  SampledItemDeclined,
  SampledItemReviewed,
} from '../../src/domain/sampling/sampling.js';
import { agency, an, ids, officer } from './a-board.js';
import { ash, discussionId, referralId, rowan } from './a-case.js';
import { MONDAY, monday } from './a-meeting.js';

/** Neither led nor heard any of the items. */
export const independent = officer('independent', agency.socialCare);
export const sampleId = an('sample', 'first');

const OF_SAMPLE = { sampleId, series: 'DRM' };

export const sampledItem = (word: string, over: Partial<SampledItem> = {}): SampledItem => ({
  ...{ itemId: an('sampled-item', word), discussionId, sittingId: monday, date: MONDAY, personId: rowan },
  ...{ referralIds: [referralId], concernTypes: ['MISSING'], closedTo: [], ...over },
});

export const ofRowan = sampledItem('of rowan');
export const ofAsh = sampledItem('of ash', { personId: ash, discussionId: ids.discussion(monday, ash) });

const named = ({ itemId, discussionId: discussion, personId, referralIds }: SampledItem) => ({
  ...{ itemId, discussionId: discussion, personId, referralIds },
});

export const sampleDrawn = (over: Partial<ConsistencySampleDrawn['data']> = {}): ConsistencySampleDrawn => {
  const data = {
    ...{ ...OF_SAMPLE, from: MONDAY, to: MONDAY, reviewer: independent.actor.id },
    ...{ seed: 'a keyed hash', size: 2, outOf: 5, items: [ofRowan, ofAsh], ...over },
  };
  const subjects = data.items.map(({ personId }) => personId);
  return { type: 'ConsistencySampleDrawn', data, parts: [], subjects };
};

export const itemReviewed = (over: Partial<SampledItemReviewed['data']> = {}): SampledItemReviewed => ({
  type: 'SampledItemReviewed',
  data: {
    ...{ ...OF_SAMPLE, ...named(ofRowan), reviewId: an('sample-review', 'first') },
    ...{ threshold: 'MET', decision: 'SAFETY_PLAN', closedTo: [] },
    meeting: { threshold: 'NOT_MET', decision: 'SAFETY_PLAN' },
    ...over,
  },
  parts: [{ name: 'reasons', of: [rowan], content: { text: 'Invented: away for a night.' } }],
  subjects: [rowan],
});

export const itemDeclined = (over: Partial<SampledItemDeclined['data']> = {}): SampledItemDeclined => ({
  type: 'SampledItemDeclined',
  data: { ...OF_SAMPLE, ...named(ofAsh), because: 'CONFLICT', ...over },
  parts: [],
  subjects: [ash],
});

export const sampleClosed = (
  over: Partial<ConsistencySampleClosed['data']> = {},
): ConsistencySampleClosed => ({
  type: 'ConsistencySampleClosed',
  data: { ...OF_SAMPLE, unreviewed: [named(ofAsh)], ...over },
  parts: [{ name: 'reason', of: [independent.actor.id], content: { text: 'Invented: has left.' } }],
  subjects: [ash],
});

/** One of each, for the walks over all events. */
export const samplingEvents = {
  ConsistencySampleClosed: sampleClosed(),
  ConsistencySampleDrawn: sampleDrawn(),
  SampledItemDeclined: itemDeclined(),
  SampledItemReviewed: itemReviewed(),
};
