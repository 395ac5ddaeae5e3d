import { describe, it } from '@jest/globals';
import { agencyKind, registerAgency } from '../../../src/domain/agency/agency.js';
import { agencyRegistered, by, operator } from '../../support/a-board.js';
import { given } from '../../support/given.js';

const { data } = agencyRegistered();

describe('registering a partner agency', () => {
  it('given a board being founded, when the operator names a partner, then it is registered', () =>
    given(agencyKind).when(registerAgency, data, {}, by(operator)).thenEvents(agencyRegistered()));
  it('given the same agency, then there is nothing to record', () =>
    given(agencyKind, agencyRegistered()).when(registerAgency, data, {}, by(operator)).thenNothing());
  it.each([
    ['code', { ...data, code: 'NHS' }],
    ['name', { ...data, name: 'Another Invented Trust' }],
  ])('given another agency with that id, when its %s differs, then it is refused', (_what, other) =>
    given(agencyKind, agencyRegistered())
      .when(registerAgency, other, {}, by(operator))
      .thenRefused('AGENCY_ALREADY_REGISTERED'),
  );
});
