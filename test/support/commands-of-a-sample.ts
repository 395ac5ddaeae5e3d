/** One ordinary case of each command on a consistency sample. */
import { closeConsistencySample } from '../../src/domain/sampling/close-consistency-sample.js';
import { declineSampledItem } from '../../src/domain/sampling/decline-sampled-item.js';
import { drawConsistencySample } from '../../src/domain/sampling/draw-consistency-sample.js';
import { reviewSampledItem } from '../../src/domain/sampling/review-sampled-item.js';
import { samplingKind } from '../../src/domain/sampling/sampling.js';
import { by, coordinator } from './a-board.js';
import { MONDAY } from './a-meeting.js';
import { independent, ofAsh, ofRowan, sampleDrawn, sampleId } from './a-sample.js';
import { sent } from './sent.js';

export const sampling = {
  DrawConsistencySample: sent({
    of: samplingKind,
    decide: drawConsistencySample,
    input: { series: 'DRM', from: MONDAY, to: MONDAY, size: 1, reviewer: independent.actor.id },
    also: () => ({
      ...{ today: MONDAY, seed: 'a keyed hash', reviewerInPost: true, eligible: [ofRowan, ofAsh] },
    }),
    by: by(coordinator),
  }),
  ReviewSampledItem: sent({
    of: samplingKind,
    before: [sampleDrawn()],
    decide: reviewSampledItem,
    input: {
      ...{ sampleId, itemId: ofRowan.itemId, threshold: 'MET' as const, decision: 'SAFETY_PLAN' as const },
      reasons: 'Invented: away for a night.',
    },
    also: () => ({
      meeting: { threshold: 'NOT_MET' as const, decision: 'SAFETY_PLAN' as const },
      conflicted: [],
    }),
    by: by(independent),
  }),
  DeclineSampledItem: sent({
    of: samplingKind,
    before: [sampleDrawn()],
    decide: declineSampledItem,
    input: { sampleId, itemId: ofAsh.itemId, because: 'CONFLICT' as const },
    by: by(independent),
  }),
  CloseConsistencySample: sent({
    of: samplingKind,
    before: [sampleDrawn()],
    decide: closeConsistencySample,
    input: { sampleId, reason: 'Invented: has left.' },
    by: by(coordinator),
  }),
};
