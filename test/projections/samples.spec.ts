import { describe, expect, it } from '@jest/globals';
import type { LogEvent } from '../../src/domain/catalogue.js';
import { ERASED } from '../../src/domain/event.js';
import { discussions } from '../../src/projections/discussions.js';
import { people } from '../../src/projections/people.js';
import { referrals } from '../../src/projections/referrals.js';
import { sampledItems, samples } from '../../src/projections/samples.js';
import type { Projection } from '../../src/projections/projection.js';
import { ash, received, referralId, rowan, started, subject } from '../support/a-case.js';
import {
  independent,
  itemDeclined,
  itemReviewed,
  ofAsh,
  ofRowan,
  sampleClosed,
  sampleDrawn,
  sampleId,
} from '../support/a-sample.js';
import { erased, inLog } from '../support/in-log.js';

const built = <Doc extends object>(view: Projection<Doc>, key: string, events: readonly LogEvent[]) =>
  events.reduce<Doc | null>(
    (doc, event) => (view.keys(event).includes(key) ? view.apply(doc, event, key) : doc),
    null,
  );

const before = () => [received({ subjects: [subject(), subject({ personId: ash })] }), started()];

describe('the view of samples', () => {
  it('tells how a sample was drawn, and when it was closed', () => {
    expect(built(samples, sampleId, inLog([sampleDrawn(), sampleClosed()]))).toMatchObject({
      ...{ reviewer: independent.actor.id, seed: 'a keyed hash', size: 2, outOf: 5 },
      itemIds: [ofRowan.itemId, ofAsh.itemId],
      closed: { reason: { text: 'Invented: has left.' } },
    });
  });
  it('copes with a reason that was erased', () =>
    expect(built(samples, sampleId, inLog([sampleDrawn(), erased(sampleClosed())]))).toMatchObject({
      closed: { reason: ERASED },
    }));
});

describe('the view of sampled items', () => {
  it('holds nothing of the outcome until the item was judged', () =>
    expect(built(sampledItems, ofRowan.itemId, inLog([sampleDrawn()]))).toMatchObject({
      ...{ status: 'AWAITED', personId: rowan, review: null, meeting: null },
    }));
  it('holds both judgements from then on, and touches no neighbour', () => {
    const log = inLog([sampleDrawn(), itemReviewed({ closedTo: ['aunt'] })]);
    expect(built(sampledItems, ofRowan.itemId, log)).toMatchObject({
      ...{ status: 'REVIEWED', review: { threshold: 'MET' }, meeting: { threshold: 'NOT_MET' } },
      closedTo: ['aunt'],
    });
    expect(built(sampledItems, ofAsh.itemId, log)).toMatchObject({ status: 'AWAITED', meeting: null });
  });
  it('tells why one is not judged, and that its sample was closed', () => {
    expect(built(sampledItems, ofAsh.itemId, inLog([sampleDrawn(), itemDeclined()]))).toMatchObject({
      ...{ status: 'NOT_REVIEWED', because: 'CONFLICT' },
    });
    expect(built(sampledItems, ofAsh.itemId, inLog([sampleDrawn(), sampleClosed()]))).toMatchObject({
      ...{ status: 'NOT_REVIEWED', because: null },
    });
  });
});

describe('who judges an item anew', () => {
  const judges = [{ itemId: ofRowan.itemId, officer: independent.actor.id }];
  const views = [
    ['discussions', discussions, ofRowan.discussionId],
    ['people', people, rowan],
  ] as const;

  it.each(views)('stands in %s from the draw until it is judged', (_name, view, key) => {
    const of = (...more: Parameters<typeof inLog>[0]) =>
      built(view as unknown as Projection<{ judgedAnew?: unknown }>, key, inLog([...before(), ...more]));
    expect(of()?.judgedAnew).toBeUndefined();
    expect(of(sampleDrawn())?.judgedAnew).toEqual(judges);
    expect(of(sampleDrawn(), sampleDrawn())?.judgedAnew).toEqual(judges);
    expect(of(sampleDrawn(), itemDeclined())?.judgedAnew).toEqual(judges);
    expect(of(sampleDrawn(), itemReviewed())?.judgedAnew).toEqual([]);
  });
  it('stands in the referral until the last of its items was judged or given back', () => {
    const of = (...more: Parameters<typeof inLog>[0]) =>
      built(referrals, referralId, inLog([...before(), sampleDrawn(), ...more]))?.judgedAnew;
    expect(of()).toHaveLength(2);
    expect(of(itemReviewed())).toHaveLength(1);
    expect(of(itemReviewed(), itemDeclined())).toEqual([]);
    expect(of(itemReviewed(), sampleClosed())).toEqual([]);
  });
});
