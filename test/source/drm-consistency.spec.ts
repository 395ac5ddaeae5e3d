/** What the terms of reference want of practice, each sentence against the rules that look at it. */
import { describe, expect, it } from '@jest/globals';
import { grantedFields } from '../../src/access/reading.js';
import { viewTable } from '../../src/application/reads/readable/table.js';
import type { Id } from '../../src/domain/event.js';
import { agreementOf } from '../../src/domain/sampling/agreement.js';
import { drawConsistencySample } from '../../src/domain/sampling/draw-consistency-sample.js';
import { samplingKind } from '../../src/domain/sampling/sampling.js';
import { drm } from '../../src/domain/terms/drm.js';
import type { DiscussionView } from '../../src/projections/discussions.js';
import { by, coordinator, supervisor } from '../support/a-board.js';
import { MONDAY } from '../support/a-meeting.js';
import { independent, ofAsh, ofRowan } from '../support/a-sample.js';

const drawnBySeed = (seed: string): readonly Id[] => {
  const input = { series: 'DRM', from: MONDAY, to: MONDAY, size: 1, reviewer: independent.actor.id };
  const given = { today: MONDAY, seed, reviewerInPost: true, eligible: [ofRowan, ofAsh] };
  const drawn = drawConsistencySample(samplingKind.initial, input, given, by(coordinator));
  const [event] = drawn.accepted ? drawn.events : [];
  return event?.type === 'ConsistencySampleDrawn'
    ? event.data.items.map(({ discussionId }) => discussionId)
    : [];
};

describe('Ensure consistency in practice', () => {
  it('concluded items are drawn by chance, and the same seed draws the same ones again', () => {
    const drawn = Array.from({ length: 40 }, (_, nth) => drawnBySeed(`seed ${nth}`)[0]);
    expect(new Set(drawn)).toEqual(new Set([ofRowan.discussionId, ofAsh.discussionId]));
    expect(drawnBySeed('seed 1')).toEqual(drawnBySeed('seed 1'));
  });

  it('whoever judges one anew, a chair too, reads what was known and nothing of what came of it', () => {
    const { actor, roles } = supervisor;
    const item = {
      ...{ series: 'DRM', conflicts: [] },
      judgedAnew: [{ itemId: ofRowan.itemId, officer: actor.id }],
    } as unknown as DiscussionView;
    const reader = { actor, roles, administrates: false, boardBeingFounded: false };
    const terms = new Map([['DRM', drm]]);
    const { about, readBy } = viewTable.discussions;
    const granted = grantedFields(reader, terms, readBy, about(item, ['DRM']));
    expect(granted).toEqual(expect.arrayContaining(['shared', 'notShared']));
    for (const outcome of ['decisions', 'thresholds', 'actionIds']) expect(granted).not.toContain(outcome);
  });

  it('agreement is reported as counts over items, and holds nobody’s name or id', () => {
    const review = { threshold: 'MET', decision: 'CONTINUE' } as const;
    const meeting = { threshold: 'NOT_MET', decision: 'CONTINUE' } as const;
    const judged = { status: 'REVIEWED', concernTypes: ['MISSING'], review, meeting, because: null } as const;
    expect(agreementOf([{ ...judged, reviewer: independent.actor.id } as typeof judged])).toMatchObject({
      threshold: { compared: 1, agreed: 0, percentage: null },
      decision: { compared: 1, agreed: 1 },
    });
    expect(JSON.stringify(agreementOf([judged]))).not.toContain('officer');
  });
});
