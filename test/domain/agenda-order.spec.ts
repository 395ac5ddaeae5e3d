import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inAgendaOrder, type Orderable } from '../../src/domain/sitting/agenda-order.js';
import { NO_PRIORITY, type Priority } from '../../src/domain/referral/referral.js';
import { drm } from '../../src/domain/terms/drm.js';
import type { AgendaKey } from '../../src/domain/terms/terms-of-reference.js';
import { riverside } from '../support/terms.js';

const item = (personId: string, receivedAt: string, immediateRisk = false, ordinal = 0): Orderable => ({
  personId,
  immediateRisk,
  overnightIncident: false,
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

describe('for whatever items', () => {
  const keys = fc.constantFrom<readonly AgendaKey[]>(
    drm.agendaOrder,
    ['IMMEDIATE_SAFETY', 'RECEIPT'],
    ['RECEIPT', 'IMMEDIATE_SAFETY'],
    ['IMMEDIATE_SAFETY'],
    ['RECEIPT'],
  );
  const items = fc.uniqueArray(
    fc.record<Orderable>({
      personId: fc.uuid(),
      immediateRisk: fc.boolean(),
      overnightIncident: fc.boolean(),
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
