/** A partner agency: police, social care, health, education and the others. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { DomainEvent, Id } from '../event.js';
import type { StreamKind } from '../stream-kind.js';

export type AgencyRegistered = DomainEvent<
  'AgencyRegistered',
  { readonly agencyId: Id; readonly code: string; readonly name: string },
  never
>;
export type AgencyEvent = AgencyRegistered;

export interface Agency {
  readonly registered: boolean;
  readonly code: string;
  readonly name: string;
}

export interface RegisterAgency {
  readonly agencyId: Id;
  readonly code: string;
  readonly name: string;
}

export const agencyKind: StreamKind<Agency, AgencyEvent> = {
  category: 'agency',
  initial: { registered: false, code: '', name: '' },
  evolve: (_agency, event) => ({ registered: true, code: event.data.code, name: event.data.name }),
  catalogue: {
    AgencyRegistered: {
      version: 1,
      clear: {
        agencyId: 'which agency; an id',
        code: 'short public code of an organisation',
        name: 'public name of an organisation',
      },
      parts: {},
    },
  },
};

export const registerAgency = (
  agency: Agency,
  input: RegisterAgency,
  _given: object,
  context: Context,
): Decision<AgencyEvent> => {
  const because = trace('The agency is a partner of this board.', PARTNERS, context.now);
  if (!agency.registered) {
    return accept([{ type: 'AgencyRegistered', data: input, parts: [], subjects: [] }], because);
  }
  if (agency.code === input.code && agency.name === input.name) return already(because);
  return refuse('AGENCY_ALREADY_REGISTERED', 'An agency with this id is registered under another name.');
};

const PARTNERS = boardsOwn('The partner agencies are named when the board is founded.');
