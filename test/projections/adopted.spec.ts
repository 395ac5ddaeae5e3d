import { describe, expect, it } from '@jest/globals';
import { drm } from '../../src/domain/terms/drm.js';
import { codeSets, series } from '../../src/projections/adopted.js';
import { codesAdopted, concernTypes, termsAdopted } from '../support/a-board.js';
import { projected } from '../support/projected.js';
import { riverside } from '../support/terms.js';

describe('the series of the board', () => {
  it('given two series, when one is amended, then it has both versions, and the other is not touched', () => {
    const documents = projected(
      series,
      termsAdopted(),
      termsAdopted(riverside),
      termsAdopted({ ...drm, version: 2 }),
    );
    expect(documents.get('DRM')).toMatchObject({ series: 'DRM', versions: [{ version: 1 }, { version: 2 }] });
    expect(documents.get('RIVERSIDE')).toEqual({ series: 'RIVERSIDE', versions: [riverside] });
    expect([...documents.values()].map(series.index)).toEqual([{ series: 'DRM' }, { series: 'RIVERSIDE' }]);
  });
});

describe('the code sets of the board', () => {
  it('given a set, when its next version is adopted, then forms offer that, and other sets stay', () => {
    const gateways = {
      name: 'gateway',
      version: 1,
      codes: [{ code: 'CA2004_S10', label: 'Children Act 2004, section 10' }],
    };
    const next = { ...concernTypes, version: 2, codes: concernTypes.codes.slice(1) };
    const documents = projected(codeSets, codesAdopted(), codesAdopted(gateways), codesAdopted(next));
    expect(Object.fromEntries(documents)).toEqual({ 'concern-type': next, gateway: gateways });
  });
});
