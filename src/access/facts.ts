/**
 * The facts that access rests on, folded from the board's own events: who is in post, for which agency, with
 * which roles. Each node keeps them in memory and makes sure at the start of a request that it has seen everything.
 */
import { termsKind, termsOn, type AdoptedTerms, type TermsAdopted } from '../domain/adopted/terms.js';
import { agencyKind, type Agency } from '../domain/agency/agency.js';
import { boardKind, type Board } from '../domain/board/board.js';
import type { LogEvent } from '../domain/catalogue.js';
import type { HeldRole } from '../domain/decision.js';
import type { Actor, Id } from '../domain/event.js';
import { inPost, officerKind, rolesOn, type Officer } from '../domain/officer/officer.js';
import type { TermsOfReference } from '../domain/terms/terms-of-reference.js';
import { localDateOf, type Instant } from '../domain/time.js';

export interface AccessFacts {
  readonly board: Board;
  readonly agencies: ReadonlyMap<Id, Agency>;
  readonly officers: ReadonlyMap<Id, Officer>;
  /** Officer by the keyed hash of issuer and subject. */
  readonly byCredential: ReadonlyMap<string, Id>;
  /** Every version of the terms of each series. */
  readonly adopted: ReadonlyMap<string, AdoptedTerms>;
}

/** The kinds of stream that these facts come from. */
export const ACCESS_CATEGORIES = ['board', 'agency', 'officer', 'terms'] as const;

export const noFacts: AccessFacts = {
  board: boardKind.initial,
  agencies: new Map(),
  officers: new Map(),
  byCredential: new Map(),
  adopted: new Map(),
};

export const evolveFacts = (facts: AccessFacts, event: LogEvent): AccessFacts => {
  switch (event.type) {
    case 'BoardFounded':
    case 'FoundingCompleted':
      return { ...facts, board: boardKind.evolve(facts.board, event) };
    case 'AgencyRegistered': {
      const agency = agencyKind.evolve(agencyKind.initial, event);
      return { ...facts, agencies: new Map([...facts.agencies, [event.data.agencyId, agency]]) };
    }
    case 'OfficerAppointed':
    case 'RoleAssigned':
    case 'RoleEnded':
    case 'OfficerLeft':
      return evolveOfficer(facts, event);
    case 'TermsAdopted':
      return {
        ...facts,
        adopted: new Map([...facts.adopted, [event.data.series, adoptedWith(facts, event)]]),
      };
    default:
      return facts;
  }
};

/** Who asks, as the board's events have them on the day: no authority comes from anywhere else. */
export interface ActorFacts {
  readonly actor: Actor;
  readonly roles: readonly HeldRole[];
  /** May appoint officers and assign roles. */
  readonly administrates: boolean;
  readonly boardBeingFounded: boolean;
}

/** The officer behind a token, if in post now; undefined: not let in. */
export const officerBehind = (
  facts: AccessFacts,
  credential: string,
  now: Instant,
): ActorFacts | undefined => {
  const id = facts.byCredential.get(credential);
  return id === undefined ? undefined : officerFacts(facts, id, now);
};

export const officerFacts = (facts: AccessFacts, id: Id, now: Instant): ActorFacts | undefined => {
  const officer = facts.officers.get(id);
  const today = localDateOf(now, facts.board.zone);
  if (officer === undefined || !inPost(officer, today)) return undefined;
  const roles = rolesOn(officer, today).map(({ role, as }) => ({ role, as }));
  return {
    actor: { kind: 'OFFICER', id, agency: officer.agency },
    roles,
    administrates: roles.some(({ role }) => facts.board.administratorRoles.includes(role)),
    boardBeingFounded: facts.board.phase === 'BEING_FOUNDED',
  };
};

/** The terms in force today, by series. */
export const termsNow = (facts: AccessFacts, now: Instant): ReadonlyMap<string, TermsOfReference> => {
  const today = localDateOf(now, facts.board.zone);
  const inForce = [...facts.adopted].flatMap(([series, adopted]) => {
    const terms = termsOn(adopted, today);
    return terms === undefined ? [] : [[series, terms] as const];
  });
  return new Map(inForce);
};

/** The operator and the policies act without an account. */
export const machineFacts = (facts: AccessFacts, kind: 'POLICY' | 'OPERATOR', id: string): ActorFacts => ({
  actor: { kind, id },
  roles: [],
  administrates: false,
  boardBeingFounded: facts.board.phase !== 'FOUNDED',
});

const adoptedWith = (facts: AccessFacts, event: TermsAdopted): AdoptedTerms =>
  termsKind.evolve(facts.adopted.get(event.data.series) ?? termsKind.initial, event);

const evolveOfficer = (
  facts: AccessFacts,
  event: Extract<LogEvent, { type: 'OfficerAppointed' | 'RoleAssigned' | 'RoleEnded' | 'OfficerLeft' }>,
): AccessFacts => {
  const { officerId } = event.data;
  const officer = officerKind.evolve(facts.officers.get(officerId) ?? officerKind.initial, event);
  const officers = new Map([...facts.officers, [officerId, officer]]);
  if (event.type !== 'OfficerAppointed') return { ...facts, officers };
  return {
    ...facts,
    officers,
    byCredential: new Map([...facts.byCredential, [event.data.credential, officerId]]),
  };
};
