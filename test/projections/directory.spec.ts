import { describe, expect, it } from '@jest/globals';
import { agencies, officers } from '../../src/projections/directory.js';
import {
  agency,
  agencyRegistered,
  an,
  officerAppointed,
  officerId,
  officerLeft,
  roleAssigned,
  roleEnded,
} from '../support/a-board.js';
import { documentOf, projected } from '../support/projected.js';

describe('the partner agencies', () => {
  it('given agencies, then each is listed by its name', () => {
    const documents = projected(
      agencies,
      agencyRegistered(),
      agencyRegistered({ agencyId: agency.police, code: 'POLICE', name: 'Invented Police' }),
    );
    expect([...documents.values()]).toEqual([
      { agencyId: agency.health, code: 'HEALTH', name: 'Invented Health Trust' },
      { agencyId: agency.police, code: 'POLICE', name: 'Invented Police' },
    ]);
    expect([...documents.values()].map(agencies.index)).toEqual([
      { name: 'Invented Health Trust' },
      { name: 'Invented Police' },
    ]);
  });
});

describe('the officers', () => {
  it('given an officer with a role, then colleagues find name, contact, agency and role', () =>
    expect(documentOf(officers, officerId, officerAppointed(), roleAssigned())).toEqual({
      officerId,
      agency: agency.health,
      from: '2026-01-05',
      lastDay: null,
      tenures: [{ role: 'HEALTH', as: 'HOLDER', from: '2026-01-05', until: null }],
      card: { name: 'Nurse Invented', contact: 'extension 1' },
    }));
  it('shows nobody which token is whose', () =>
    expect(JSON.stringify([...projected(officers, officerAppointed(), roleAssigned())])).not.toContain(
      'a keyed hash',
    ));
  it('given the role has ended and the officer left, then both last days are shown', () =>
    expect(
      documentOf(
        officers,
        officerId,
        officerAppointed(),
        roleAssigned(),
        roleEnded(),
        officerLeft('2026-04-30'),
      ),
    ).toMatchObject({ lastDay: '2026-04-30', tenures: [{ until: '2026-03-27' }] }));
  it('given another officer, then this one does not change', () => {
    const other = { officerId: an('officer', 'another') };
    expect(
      documentOf(officers, officerId, officerAppointed(), officerAppointed(other), roleAssigned(other)),
    ).toEqual(documentOf(officers, officerId, officerAppointed()));
  });
});
