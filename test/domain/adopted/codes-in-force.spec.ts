/** Codes that the law brings and takes away: chosen between their days, and kept where they were recorded. */
import { describe, expect, it } from '@jest/globals';
import { checkAmendment } from '../../../src/application/founding-file.js';
import { hasCode, notInForce, type AdoptedCodes, type Code } from '../../../src/domain/adopted/codes.js';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { shareInformation } from '../../../src/domain/discussion/share-information.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { agency, by, nurse } from '../../support/a-board.js';
import { discussionId, started } from '../../support/a-case.js';
import { attended, chairTaken, convened, opened } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const codes = (...some: readonly Code[]): AdoptedCodes => ({
  codes: { name: 'gateway', version: 1, codes: some },
});
const bill: Code = { code: 'BILL', label: 'A bill', validFrom: '2026-10-01' };
const repealed: Code = { code: 'REPEALED', label: 'A repealed act', validTo: '2026-03-29' };
const adopted = codes(bill, repealed, { code: 'ACT', label: 'An act' });

describe('a code', () => {
  it.each([
    ['BILL', '2026-09-30', true],
    ['BILL', '2026-10-01', false],
    ['REPEALED', '2026-03-29', false],
    ['REPEALED', '2026-03-30', true],
    ['ACT', '2026-03-30', false],
    ['UNHEARD_OF', '2026-03-30', false],
  ])('%s on %s is not in force: %p', (code, on, expected) =>
    expect(notInForce(adopted, code, on)).toBe(expected),
  );
  it('is of the set all the same, for what was recorded under it', () =>
    expect(hasCode(adopted, 'REPEALED')).toBe(true));
});

describe('a file with codes', () => {
  const file = (...some: readonly object[]) =>
    checkAmendment({ codes: [{ name: 'gateway', version: 2, codes: some }] }, () => undefined);
  it('may bound them by dates, and give none', () =>
    expect(file(bill, repealed, { code: 'ACT', label: 'An act' }).ok).toBe(true));
  it.each([
    ['a date that is none', { ...bill, validFrom: '2026-13-01' }, 'codes[0].codes[0].validFrom'],
    ['a last day before the first', { ...bill, validTo: '2026-09-30' }, 'codes[0].codes[0].validTo'],
    ['an absence that is none', { ...bill, absence: 'PERHAPS' }, 'codes[0].codes[0].absence'],
  ])('does not pass with %s', (_case, code, path) =>
    expect(file(code)).toMatchObject({ ok: false, problems: [{ path }] }),
  );
});

describe('sharing under a gateway', () => {
  const sitting = folded(sittingKind, convened(), chairTaken(), attended(), opened());
  it('that is not in force today is refused by its name, and the item’s own are not asked about', () => {
    const speaking = { sitting, ownAgency: agency.health, takesMinutes: false, unknownGateways: [] };
    const input = { discussionId, agency: agency.health, information: 'Invented.' };
    const item = given(discussionKind, started());
    item
      .when(
        shareInformation,
        { ...input, gateways: ['BILL'] },
        { ...speaking, lapsedGateways: ['BILL'] },
        by(nurse),
      )
      .thenRefused('GATEWAY_NOT_IN_FORCE', { path: ['gateways'] });
    item.when(shareInformation, input, speaking, by(nurse)).thenEvents({ type: 'InformationShared' });
    // The item's own that has lapsed is left out, and nobody is kept from sharing by it, even where none is left.
    for (const [lapsedGateways, gateways] of [
      [['CA2004_S10'], ['CA2004_S11']],
      [['CA2004_S10', 'CA2004_S11'], []],
    ] as const)
      item
        .when(shareInformation, input, { ...speaking, lapsedGateways }, by(nurse))
        .thenEvents({ type: 'InformationShared', data: { differs: false }, gateways });
  });
});
