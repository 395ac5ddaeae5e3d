import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  inAgendaOrder,
  placedBy,
  sayPlacedBy,
  speakingFor,
  type Orderable,
} from '../../src/domain/sitting/agenda-order.js';
import { NO_PRIORITY, type Priority } from '../../src/domain/sitting/priority.js';
import { drm } from '../../src/domain/terms/drm.js';
import type { AgendaKey } from '../../src/domain/terms/terms-of-reference.js';
import { riverside } from '../support/terms.js';

const item = (personId: string, receivedAt: string, immediateRisk = false, ordinal = 0): Orderable => ({
  personId,
  immediateRisk,
  ...{ overnightIncident: false, overdueDays: 0 },
  priority: NO_PRIORITY,
  ordinal,
  receivedAt: `2026-03-30T${receivedAt}:00.000Z`,
});
const people = (keys: readonly AgendaKey[], ...items: readonly Orderable[]) =>
  inAgendaOrder(keys, items).map(({ personId }) => personId);

describe('the order of an agenda', () => {
  it('begins, at the DRM, with whoever is in danger now, then by receipt', () =>
    expect(
      people(
        drm.agendaOrder,
        item('early', '08:00'),
        item('late', '09:00'),
        item('in danger', '09:30', true),
      ),
    ).toEqual(['in danger', 'early', 'late']));
  it('is by receipt alone where the terms name nothing else', () =>
    expect(people(riverside.agendaOrder, item('in danger', '09:30', true), item('early', '08:00'))).toEqual([
      'early',
      'in danger',
    ]));
  it('hears siblings in the order in which the referral names them', () =>
    expect(people(['RECEIPT'], item('a', '08:00', false, 1), item('b', '08:00', false, 0))).toEqual([
      'b',
      'a',
    ]));
  it('settles those received in the same instant, so that it is the same on every screen', () =>
    expect(people(['IMMEDIATE_SAFETY'], item('b', '08:00'), item('a', '08:00'))).toEqual(['a', 'b']));
});

describe('why an item is where it is', () => {
  const weighed = (personId: string, receivedAt: string, over: Partial<Orderable> = {}): Orderable => ({
    ...item(personId, receivedAt),
    ...over,
  });
  const why = (keys: readonly AgendaKey[], ...items: readonly Orderable[]) => {
    const ordered = inAgendaOrder(keys, items);
    return placedBy(keys, ordered).map((by, index) => [ordered[index]?.personId, by.key, by.among]);
  };
  const missing = { priority: { ...NO_PRIORITY, currentlyMissing: true } };
  const atRisk = (riskLevel: Priority['riskLevel']) => ({ priority: { ...NO_PRIORITY, riskLevel } });

  it('is what it comes first for, in the order of A4', () =>
    expect(
      why(
        drm.agendaOrder,
        weighed('plain', '08:00'),
        weighed('repeat', '08:00', { priority: { ...NO_PRIORITY, repeat: true } }),
        weighed('strategy', '08:00', { priority: { ...NO_PRIORITY, strategyPending: true } }),
        weighed('low', '08:00', atRisk('LOW')),
        weighed('missing', '08:00', missing),
        weighed('unsafe', '08:00', { immediateRisk: true }),
        weighed('overnight', '08:00', { overnightIncident: true }),
      ),
    ).toEqual([
      ['overnight', 'CRITICAL_INCIDENT', null],
      ['unsafe', 'IMMEDIATE_SAFETY', null],
      ['missing', 'CURRENTLY_MISSING', null],
      ['low', 'RISK_LEVEL', null],
      ['strategy', 'STRATEGY_PENDING', null],
      ['repeat', 'REPEAT', null],
      ['plain', 'RECEIPT', null],
    ]));
  it('is told from its neighbours that come first for the same', () =>
    expect(
      why(
        drm.agendaOrder,
        weighed('low', '08:00', atRisk('LOW')),
        weighed('high', '09:00', atRisk('HIGH')),
        weighed('later', '09:30'),
        weighed('earlier', '08:30'),
      ),
    ).toEqual([
      ['high', 'RISK_LEVEL', 'RISK_LEVEL'],
      ['low', 'RISK_LEVEL', 'RISK_LEVEL'],
      ['earlier', 'RECEIPT', 'RECEIPT'],
      ['later', 'RECEIPT', 'RECEIPT'],
    ]));
  it('is its receipt where the terms look at that first', () =>
    expect(why(['RECEIPT', 'IMMEDIATE_SAFETY'], weighed('a', '08:00', { immediateRisk: true }))).toEqual([
      ['a', 'RECEIPT', null],
    ]));
  it('does not count a critical incident as overnight that was carried forward', () => {
    const carried = weighed('carried', '08:00', { priority: { ...NO_PRIORITY, criticalIncident: true } });
    const unsafe = weighed('unsafe', '09:00', { immediateRisk: true });
    expect(why(drm.agendaOrder, carried, unsafe).map(([personId]) => personId)).toEqual([
      'unsafe',
      'carried',
    ]);
  });
  it('can be read out', () => {
    expect(sayPlacedBy({ key: 'CURRENTLY_MISSING', among: null })).toBe('The person is missing now.');
    expect(sayPlacedBy({ key: 'CURRENTLY_MISSING', among: 'RECEIPT' })).toBe(
      'The person is missing now; among these the earlier received comes first.',
    );
  });
  it.each(drm.agendaOrder.flatMap((key) => [null, ...drm.agendaOrder].map((among) => ({ key, among }))))(
    'is one sentence that names nobody: $key, $among',
    (by) => expect(sayPlacedBy(by)).toMatch(/^[A-Z][^.]+\.$/),
  );
  it('leaves out nothing else that speaks for it', () =>
    expect(
      speakingFor(drm.agendaOrder, weighed('a', '08:00', { ...missing, overnightIncident: true })),
    ).toEqual(['CRITICAL_INCIDENT', 'CURRENTLY_MISSING']));
});

describe('for whatever items', () => {
  const keys = fc.constantFrom<readonly AgendaKey[]>(
    drm.agendaOrder,
    ['IMMEDIATE_SAFETY', 'RECEIPT'],
    ['RECEIPT', 'IMMEDIATE_SAFETY'],
    ['IMMEDIATE_SAFETY'],
    ['RECEIPT'],
    ['REVIEW_DUE', 'RISK_LEVEL', 'RECEIPT'],
  );
  const items = fc.uniqueArray(
    fc.record<Orderable>({
      personId: fc.uuid(),
      immediateRisk: fc.boolean(),
      overnightIncident: fc.boolean(),
      overdueDays: fc.nat({ max: 60 }),
      priority: fc.record<Priority>({
        criticalIncident: fc.boolean(),
        currentlyMissing: fc.boolean(),
        riskLevel: fc.constantFrom(null, 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'),
        strategyPending: fc.boolean(),
        repeat: fc.boolean(),
      }),
      ordinal: fc.nat(3),
      receivedAt: fc.constantFrom('08:00', '08:01', '09:00').map((time) => `2026-03-30T${time}:00.000Z`),
    }),
    { selector: ({ personId }) => personId, maxLength: 12 },
  );
  const shuffled = items.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );
  const before = (order: readonly AgendaKey[], a: Orderable, b: Orderable): boolean =>
    inAgendaOrder(order, [b, a])[0] === a;

  it('the order does not depend on the order in which they came', () =>
    fc.assert(
      fc.property(keys, shuffled, (order, [all, otherwise]) =>
        expect(inAgendaOrder(order, otherwise)).toEqual(inAgendaOrder(order, all)),
      ),
    ));
  it('nobody is lost, and nobody is listed twice', () =>
    fc.assert(
      fc.property(keys, items, (order, all) =>
        expect(new Set(inAgendaOrder(order, all))).toEqual(new Set(all)),
      ),
    ));
  it('the order is total: of two, one comes first, and what comes before that comes before both', () =>
    fc.assert(
      fc.property(keys, items, (order, all) => {
        const [a, b, c] = all;
        if (a === undefined || b === undefined || c === undefined) return;
        expect(before(order, a, b)).toBe(!before(order, b, a));
        if (before(order, a, b) && before(order, b, c)) expect(before(order, a, c)).toBe(true);
      }),
    ));
  it('of two neighbours, the earlier has as much that speaks for it by the first key that tells them apart', () =>
    fc.assert(
      fc.property(keys, items, (order, all) => {
        const ordered = inAgendaOrder(order, all);
        const reasons = placedBy(order, ordered);
        expect(reasons).toHaveLength(ordered.length);
        for (const [index, { key }] of reasons.entries()) {
          const next = reasons[index + 1];
          if (next !== undefined) expect(place(order, key)).toBeLessThanOrEqual(place(order, next.key));
        }
      }),
    ));
  /** A key that the terms do not look at is the same as receipt, which settles what they leave open. */
  const place = (order: readonly AgendaKey[], key: AgendaKey): number =>
    order.includes(key) ? order.indexOf(key) : order.length;
  it('putting it in order again changes nothing, and what was given stays as it was', () =>
    fc.assert(
      fc.property(keys, items, (order, all) => {
        const asGiven = [...all];
        const once = inAgendaOrder(order, all);
        expect(inAgendaOrder(order, once)).toEqual(once);
        expect(all).toEqual(asGiven);
      }),
    ));
});

describe('reviews on the tracker', () => {
  const dueSince = (personId: string, overdueDays: number, over: Partial<Orderable> = {}): Orderable => ({
    ...{ ...item(personId, '09:00'), overdueDays, ...over },
  });
  const keys: readonly AgendaKey[] = ['REVIEW_DUE', 'RISK_LEVEL', 'RECEIPT'];

  it('come first where they are overdue, the earlier due before the later', () =>
    expect(people(keys, dueSince('c', 0), dueSince('b', 2), dueSince('a', 9))).toEqual(['a', 'b', 'c']));
  it('are heard by risk among those that are due on the day', () => {
    const high: Partial<Orderable> = { priority: { ...NO_PRIORITY, riskLevel: 'VERY_HIGH' } };
    expect(people(keys, dueSince('a', 0), dueSince('b', 0, high))).toEqual(['b', 'a']);
  });
  it('say why they are where they are', () => {
    const ordered = [dueSince('a', 9), dueSince('b', 2)];
    expect(placedBy(keys, ordered).map(sayPlacedBy)).toEqual([
      expect.stringContaining('The review is overdue'),
      expect.stringContaining('the earlier due comes first'),
    ]);
  });
});
