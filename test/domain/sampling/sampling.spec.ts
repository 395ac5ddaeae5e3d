import { describe, expect, it } from '@jest/globals';
import { closeConsistencySample } from '../../../src/domain/sampling/close-consistency-sample.js';
import { declineSampledItem } from '../../../src/domain/sampling/decline-sampled-item.js';
import {
  drawConsistencySample,
  type DrawConsistencySample,
  type DrawGiven,
} from '../../../src/domain/sampling/draw-consistency-sample.js';
import { reviewSampledItem } from '../../../src/domain/sampling/review-sampled-item.js';
import { samplingKind, type SamplingEvent } from '../../../src/domain/sampling/sampling.js';
import { an, by, coordinator } from '../../support/a-board.js';
import { ash, rowan } from '../../support/a-case.js';
import { MONDAY, TUESDAY } from '../../support/a-meeting.js';
import {
  independent,
  itemDeclined,
  itemReviewed,
  ofAsh,
  ofRowan,
  sampleClosed,
  sampleDrawn,
  sampleId,
} from '../../support/a-sample.js';
import { given } from '../../support/given.js';

const events = (...all: readonly SamplingEvent[]) => given(samplingKind, ...all);

describe('drawing a sample', () => {
  const input: DrawConsistencySample = {
    ...{ series: 'DRM', from: MONDAY, to: MONDAY, size: 1, reviewer: independent.actor.id },
  };
  const also: DrawGiven = {
    ...{ today: TUESDAY, seed: 'a seed', reviewerInPost: true, eligible: [ofRowan, ofAsh] },
  };
  const drawn = (over: Partial<DrawConsistencySample> = {}, found: Partial<DrawGiven> = {}) =>
    events().when(drawConsistencySample, { ...input, ...over }, { ...also, ...found }, by(coordinator));

  it('takes as many as were asked for, by chance, and records how the draw is repeated', () => {
    drawn().thenEvents({
      type: 'ConsistencySampleDrawn',
      data: { seed: 'a seed', size: 1, outOf: 2, reviewer: independent.actor.id, items: [{}] },
    });
    drawn().thenSays(/^Drawn by chance: 1 of the 2 items concluded from Monday 30 March 2026 to /);
  });
  it('takes fewer where there are no more', () =>
    drawn({ size: 50 }).thenEvents({ type: 'ConsistencySampleDrawn', data: { items: [{}, {}] } }));
  it('keeps with each item whom it is closed to', () =>
    drawn({}, { eligible: [{ ...ofRowan, closedTo: [an('officer', 'aunt')] }] }).thenEvents({
      type: 'ConsistencySampleDrawn',
      data: { items: [{ closedTo: [an('officer', 'aunt')] }] },
      subjects: [rowan],
    }));
  it.each([
    ['a period that ends before it begins', { to: '2026-03-29' }, {}, 'ENDS_BEFORE_IT_BEGINS'],
    ['days that are not over', { to: '2026-04-01' }, {}, 'NOT_OVER'],
    ['more than a quarter', { from: '2025-12-28' }, {}, 'TOO_LONG'],
    ['a reviewer who is not in post', {}, { reviewerInPost: false }, 'NO_SUCH_OFFICER'],
    ['whoever draws as the reviewer', { reviewer: coordinator.actor.id }, {}, 'NOT_INDEPENDENT'],
    ['nothing to draw from', {}, { eligible: [] }, 'NOTHING_TO_REVIEW'],
  ] as const)('refuses %s', (_what, over, found, code) => void drawn(over, found).thenRefused(code));
  it('takes a quarter to the day', () =>
    void drawn({ from: '2025-12-29' }).thenEvents({ type: 'ConsistencySampleDrawn' }));
});

describe('judging an item of a sample', () => {
  const input = {
    ...{ sampleId, itemId: ofRowan.itemId, threshold: 'MET' as const, decision: 'REFER_ON' as const },
    reasons: 'Invented: away for a night.',
  };
  const meeting = { threshold: 'NOT_MET' as const, decision: null };
  const reviewed = (
    before: readonly SamplingEvent[],
    conflicted: readonly string[] = [],
    over: object = {},
  ) =>
    events(...before).when(
      reviewSampledItem,
      { ...input, ...over },
      { meeting, conflicted },
      by(independent),
    );

  it('records both judgements in one moment, and the reasons as personal', () => {
    reviewed([sampleDrawn()]).thenEvents({
      type: 'SampledItemReviewed',
      data: { itemId: ofRowan.itemId, threshold: 'MET', decision: 'REFER_ON', meeting },
      parts: [{ name: 'reasons', of: [rowan] }],
      subjects: [rowan],
    });
    reviewed([sampleDrawn()]).thenSays(/may now be seen/);
  });
  it('keeps it closed to whoever has a conflict by now', () =>
    reviewed(
      [sampleDrawn({ items: [{ ...ofRowan, closedTo: ['before'] }] })],
      ['since', 'before'],
    ).thenEvents({
      type: 'SampledItemReviewed',
      data: { closedTo: ['before', 'since'] },
    }));
  it('is not for whoever has a conflict on the person by now', () =>
    reviewed([sampleDrawn()], [independent.actor.id]).thenRefused('CONFLICT_DECLARED'));
  it('is done once: the outcome is known from then on', () =>
    reviewed([sampleDrawn(), itemReviewed()]).thenRefused('REVIEWED_ALREADY'));
  it('is not done of what was given back', () =>
    reviewed([sampleDrawn(), itemDeclined()], [], { itemId: ofAsh.itemId }).thenRefused(
      'NOT_TO_BE_REVIEWED',
    ));
  it('is not done in a sample that was closed', () =>
    reviewed([sampleDrawn(), sampleClosed()]).thenRefused('SAMPLE_CLOSED'));
  it('is not done of what was not drawn', () =>
    reviewed([sampleDrawn()], [], { itemId: an('sampled-item', 'another') }).thenRefused('NO_SUCH_ITEM'));
});

describe('giving an item back', () => {
  const declined = (...before: readonly SamplingEvent[]) =>
    events(...before).when(
      declineSampledItem,
      { sampleId, itemId: ofAsh.itemId, because: 'OUTCOME_KNOWN' },
      {},
      by(independent),
    );
  it('is recorded with the reason, and for no fault', () => {
    declined(sampleDrawn()).thenEvents({
      type: 'SampledItemDeclined',
      data: { because: 'OUTCOME_KNOWN' },
      subjects: [ash],
    });
    declined(sampleDrawn()).thenSays(/no fault/);
  });
  it('comes too late once it was judged, or its sample closed', () => {
    declined(sampleDrawn({ items: [ofAsh] }), itemReviewed({ itemId: ofAsh.itemId })).thenRefused(
      'REVIEWED_ALREADY',
    );
    declined(sampleDrawn(), sampleClosed()).thenRefused('SAMPLE_CLOSED');
  });
  it('needs an item', () => void declined().thenRefused('NO_SUCH_ITEM'));
});

describe('closing a sample', () => {
  const closed = (...before: readonly SamplingEvent[]) =>
    events(...before).when(closeConsistencySample, { sampleId, reason: 'Has left.' }, {}, by(coordinator));
  it('names what nobody judges any more: what was judged counts', () => {
    closed(sampleDrawn(), itemReviewed()).thenEvents({
      type: 'ConsistencySampleClosed',
      data: { unreviewed: [{ itemId: ofAsh.itemId }] },
      subjects: [ash],
    });
    closed(sampleDrawn(), itemReviewed()).thenSays(/1 of its items were not judged/);
  });
  it('is done once', () => void closed(sampleDrawn(), sampleClosed()).thenNothing());
  it('needs a sample', () => void closed().thenRefused('NO_SUCH_SAMPLE'));
});

it('an item of which nothing is known changes no sample', () =>
  expect(samplingKind.evolve(samplingKind.initial, itemReviewed())).toEqual(samplingKind.initial));
