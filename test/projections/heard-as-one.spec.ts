/** Records of one person on one agenda are one item, whichever of them are there and in whatever order they came. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asHeard, heardUnder, type AgendaItem } from '../../src/projections/agenda-items.js';
import { an } from '../support/a-board.js';

const people = Array.from({ length: 6 }, (_, index) => an('person', String(index)));

/** Records of an agenda, each merged into another one or not, that may be elsewhere; some of them have moved on. */
const agendas = fc
  .shuffledSubarray(people, { minLength: 1 })
  .chain((here) =>
    fc.tuple(
      ...here.map((personId) =>
        fc
          .record({ heardWith: fc.option(fc.constantFrom(...people)), gone: fc.boolean() })
          .map(({ heardWith, gone }) => item(personId, heardWith === personId ? null : heardWith, gone)),
      ),
    ),
  );

const item = (personId: string, heardWith: string | null, gone: boolean) =>
  ({
    ...{
      personId,
      heardWith,
      referralIds: [`of ${personId}`],
      ...{ episodeIds: [], review: null, overdueDays: 0 },
      agencies: [],
      receivedAt: '',
      concernTypes: [],
    },
    ...{ priority: {}, listings: [], carriedActions: null },
    movedOn: gone ? {} : null,
  }) as unknown as AgendaItem;

const isHere = ({ movedOn }: AgendaItem): boolean => movedOn === null;

describe('the records of an agenda', () => {
  it('are each heard in exactly one item, under a record that is there', () =>
    fc.assert(
      fc.property(agendas, (items) => {
        const here = items.filter(isHere);
        const heard = asHeard(here);
        const referrals = heard.flatMap(({ referralIds }) => referralIds);
        expect(referrals.toSorted()).toEqual(here.flatMap(({ referralIds }) => referralIds).toSorted());
        const ids = here.map(({ personId }) => personId);
        expect(heard.every(({ personId }) => ids.includes(personId))).toBe(true);
      }),
    ));
  it('are heard under the same record whatever the order in which they came', () =>
    fc.assert(
      fc.property(agendas, (items) => {
        for (const one of items.filter(isHere))
          expect(heardUnder(items, one)).toBe(heardUnder(items.toReversed(), one));
      }),
    ));
  it('that were merged into one and the same record are one item', () =>
    fc.assert(
      fc.property(agendas, (items) => {
        const here = items.filter(isHere);
        for (const one of here) {
          const alike = here.filter(({ heardWith }) => heardWith !== null && heardWith === one.heardWith);
          expect(new Set(alike.map((other) => heardUnder(items, other))).size).toBeLessThanOrEqual(1);
        }
      }),
    ));
});
