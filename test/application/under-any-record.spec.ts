/** Whose assessments a meeting reads, where two records are said to be of one person. */
import { describe, expect, it } from '@jest/globals';
import { viewTable } from '../../src/application/reads/readable/table.js';
import { underAnyRecord } from '../../src/application/reads/under-any-record.js';
import type { RiskView } from '../../src/projections/assessments.js';
import type { PersonView } from '../../src/projections/people.js';
import { an } from '../support/a-board.js';
import { ash, rowan } from '../support/a-case.js';

const referredTo = (series: string) => [
  { referralId: an('referral', series), series, agency: an('agency', 'x') },
];
const leading = {
  personId: rowan,
  mergedInto: null,
  mergedFrom: [ash],
  referrals: referredTo('DEM'),
  trackedIn: ['RMM'],
};
const merged = { personId: ash, mergedInto: rowan, mergedFrom: [], referrals: referredTo('SEM') };
const cardsOf =
  (...cards: readonly { readonly personId: string }[]) =>
  (id: string): Promise<PersonView | undefined> =>
    Promise.resolve(cards.find((card) => card.personId === id) as PersonView | undefined);

const ofAsh: RiskView = { personId: ash, series: ['SEM'], assessments: [] };
const own = { series: ['SEM'] };

describe('what was assessed under one record of a person', () => {
  it('is for every meeting that knows the person by any record, and closed until one of their sittings is signed for', async () => {
    const { about, gated } = await underAnyRecord(cardsOf(leading, merged), viewTable.risk, ofAsh, own);
    expect(about.series).toEqual(['SEM', 'DEM', 'RMM']);
    expect(gated).toMatchObject({ asOne: true });
    expect(gated === 'NEVER' ? [] : gated.people?.(ofAsh)).toEqual([rowan, ash]);
  });
  it('is for its own again once they are taken apart, and wherever nothing was merged', async () => {
    const apart = { ...merged, mergedInto: null };
    expect(
      await underAnyRecord(cardsOf({ ...leading, ...{ mergedFrom: [] } }, apart), viewTable.risk, ofAsh, own),
    ).toEqual({
      about: own,
      gated: viewTable.risk.gated,
    });
  });
});
