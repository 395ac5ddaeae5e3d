/** The partner agencies and their officers, as colleagues look them up. */
import type { Agency } from '../domain/agency/agency.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import { officerKind, type Officer, type OfficerCard } from '../domain/officer/officer.js';
import { projection } from './projection.js';

export type AgencyView = Pick<Agency, 'code' | 'name'> & { readonly agencyId: Id };

export const agencies = projection<AgencyView>({
  name: 'agencies',
  version: 1,
  indexes: { byName: ['name'] },
  index: ({ name }) => ({ name }),
  keys: (event) => (event.type === 'AgencyRegistered' ? [event.data.agencyId] : []),
  apply: (document, event) => (event.type === 'AgencyRegistered' ? event.data : document),
});

/** Without the credential: which token is whose is nobody's business but the access decision's. */
export type OfficerView = Omit<Officer, 'credential' | 'appointed'> & {
  readonly officerId: Id;
  readonly card: Personal<OfficerCard>;
};

export const officers = projection<OfficerView>({
  name: 'officers',
  version: 1,
  indexes: { byAgency: ['agency'] },
  index: ({ agency }) => ({ agency }),
  keys: (event) => {
    switch (event.type) {
      case 'OfficerAppointed':
      case 'RoleAssigned':
      case 'RoleEnded':
      case 'OfficerLeft':
        return [event.data.officerId];
      default:
        return [];
    }
  },
  apply: (document, event, officerId) => {
    switch (event.type) {
      case 'OfficerAppointed': {
        const { agency, from } = event.data;
        return { officerId, agency, from, lastDay: null, tenures: [], card: partOf(event, 'card') ?? ERASED };
      }
      case 'RoleAssigned':
      case 'RoleEnded':
      case 'OfficerLeft': {
        if (document === null) return null;
        const { agency, from, lastDay, tenures } = officerKind.evolve(
          { ...document, appointed: true, credential: '' },
          event,
        );
        return { ...document, agency, from, lastDay, tenures };
      }
      default:
        return document;
    }
  },
});
