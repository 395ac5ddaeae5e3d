import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RiskLevel } from '../../../src/domain/risk/level.js';
import { driftOf, type EpisodeCourse } from '../../../src/domain/tracked/drift.js';
import { an } from '../../support/a-board.js';

const terms = { sameLevelReviews: 3, actionRolledTimes: 2 };
const today = '2026-05-01';
const nothing: EpisodeCourse = { reviews: [], levels: [], carried: [], slipped: null };
const at = (...levels: readonly (RiskLevel | null)[]): EpisodeCourse['reviews'] =>
  levels.map((level, week) => ({ on: `2026-04-${String(1 + week * 7).padStart(2, '0')}`, level }));
const said = (course: Partial<EpisodeCourse>) =>
  driftOf({ ...nothing, ...course }, terms, today).map(({ sentence }) => sentence);
const kinds = (course: Partial<EpisodeCourse>) =>
  driftOf({ ...nothing, ...course }, terms, today).map(({ kind }) => kind);

describe('the same level review after review', () => {
  it('shows from the number of the terms on', () => {
    expect(said({ reviews: at('HIGH', 'HIGH') })).toEqual([]);
    expect(said({ reviews: at('HIGH', 'HIGH', 'HIGH') })).toEqual([
      'Risk was held at the same level at the last 3 reviews.',
    ]);
  });
  it('begins anew with another level, and counts nothing where nobody has assessed', () => {
    expect(kinds({ reviews: at('HIGH', 'HIGH', 'MEDIUM', 'HIGH', 'HIGH') })).toEqual([]);
    expect(kinds({ reviews: at(null, null, null) })).toEqual([]);
    expect(kinds({ reviews: at('HIGH', null, 'HIGH', 'HIGH') })).toEqual([]);
  });
});

describe('actions that are carried over', () => {
  const action = (word: string, times: number) => ({ actionId: an('action', word), times });
  it('show from the number of the terms on, each by its id', () => {
    expect(kinds({ carried: [action('once', 1)] })).toEqual([]);
    expect(driftOf({ ...nothing, carried: [action('once', 1), action('twice', 2)] }, terms, today)).toEqual([
      {
        kind: 'ACTION_CARRIED',
        sentence: 'An open action has been carried over twice.',
        actionIds: [an('action', 'twice')],
      },
    ]);
  });
  it('are counted together', () =>
    expect(said({ carried: [action('a', 2), action('b', 4)] })).toEqual([
      '2 open actions have been carried over up to 4 times.',
    ]));
});

describe('a review that was put off', () => {
  it('shows from the first time on, with the day on which it was due', () =>
    expect(said({ slipped: { times: 1, was: '2026-04-08', now: '2026-04-15' } })).toEqual([
      'The review that was due on Wednesday 8 April 2026 has been put off once, to Wednesday 15 April 2026.',
    ]));
});

describe('a plan that stays as it was while risk rises', () => {
  const rise: EpisodeCourse['levels'] = [
    { on: '2026-04-01', level: 'MEDIUM' },
    { on: '2026-04-15', level: 'HIGH' },
  ];
  it('shows from the day after the rise on', () => {
    expect(said({ levels: rise, planChangedOn: '2026-04-02' })).toEqual([
      'Risk increased on Wednesday 15 April 2026; the plan has not been looked at anew since Thursday 2 April 2026.',
    ]);
    expect(driftOf({ ...nothing, levels: rise, planChangedOn: '2026-04-02' }, terms, '2026-04-15')).toEqual(
      [],
    );
  });
  it('shows where there is no plan at all', () =>
    expect(said({ levels: rise, planChangedOn: null })).toEqual([
      'Risk increased on Wednesday 15 April 2026, and there is no plan.',
    ]));
  it('shows no more once the plan was changed, on the day itself or later', () =>
    expect(kinds({ levels: rise, planChangedOn: '2026-04-15' })).toEqual([]));
  it('shows nothing while risk stays or falls, nor where nothing is known of plans', () => {
    expect(kinds({ levels: rise.toReversed(), planChangedOn: null })).toEqual([]);
    expect(kinds({ levels: rise })).toEqual([]);
  });
});

describe('whatever the history', () => {
  const level = fc.constantFrom<RiskLevel>('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH');
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-04-${String(date).padStart(2, '0')}`);
  const course = fc.record({
    reviews: fc.array(fc.record({ on: day, level: fc.option(level) }), { maxLength: 8 }),
    levels: fc.array(fc.record({ on: day, level }), { maxLength: 8 }),
    carried: fc.array(fc.record({ actionId: fc.uuid(), times: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 4,
    }),
    slipped: fc.option(fc.record({ times: fc.integer({ min: 1, max: 5 }), was: day, now: day })),
    planChangedOn: fc.option(day),
  });
  it('each sign shows once, as a sentence', () =>
    fc.assert(
      fc.property(course, (any) => {
        const signs = driftOf(any, terms, today);
        expect(new Set(signs.map(({ kind }) => kind)).size).toBe(signs.length);
        expect(signs.every(({ sentence }) => /^[A-Z0-9].*\.$/.test(sentence))).toBe(true);
      }),
    ));
  it('a stricter board sees whatever a laxer one sees', () =>
    fc.assert(
      fc.property(course, fc.integer({ min: 2, max: 6 }), (any, more) => {
        const strict = driftOf(any, { sameLevelReviews: 2, actionRolledTimes: 1 }, today).map(
          ({ kind }) => kind,
        );
        const lax = driftOf(any, { sameLevelReviews: more, actionRolledTimes: more }, today);
        expect(strict).toEqual(expect.arrayContaining(lax.map(({ kind }) => kind)));
      }),
    ));
});
