/**
 * The facts that access rests on, folded from the board's own events: who is in post, for which agency, with
 * which roles. Each node keeps them in memory and makes sure at the start of a request that it has seen everything.
 */
import { termsKind, termsOn, type AdoptedTerms } from '../domain/adopted/terms.js';
import { agencyKind, type Agency } from '../domain/agency/agency.js';
import { boardKind, type Board } from '../domain/board/board.js';
import type { LogEvent } from '../domain/catalogue.js';
import type { HeldRole } from '../domain/decision.js';
import type { Actor, Id, Recorded, StreamRevision } from '../domain/event.js';
import { inPost, officerKind, rolesOn, type Officer, type OfficerEvent } from '../domain/officer/officer.js';
import type { TermsOfReference } from '../domain/terms/terms-of-reference.js';
import { localDateOf, type Instant } from '../domain/time.js';

/** An officer, and how far their stream had been read. */
export interface OfficerAsRead extends Officer {
  readonly revision: number;
}

export interface AccessFacts {
  readonly board: Board;
  readonly agencies: ReadonlyMap<Id, Agency>;
  readonly officers: ReadonlyMap<Id, OfficerAsRead>;
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

/**
 * The facts after a page of events, in order. The maps are copied once a page, not once an event: with thousands
 * of officers that would cost their square. Facts that were handed out before stay as they were.
 */
export const evolveFacts = (facts: AccessFacts, events: readonly LogEvent[]): AccessFacts => {
  if (events.length === 0) return facts;
  const growing: GrowingFacts = {
    board: facts.board,
    agencies: new Map(facts.agencies),
    officers: new Map(facts.officers),
    byCredential: new Map(facts.byCredential),
    adopted: new Map(facts.adopted),
  };
  for (const event of events) grow(growing, event);
  return growing;
};

/** Who asks, as the board's events have them on the day: no authority comes from anywhere else. */
export interface ActorFacts {
  readonly actor: Actor;
  /** The officer's stream, as far as these facts had read it; left out for who acts without an account. */
  readonly restsOn?: StreamRevision;
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
    restsOn: { stream: `${officerKind.category}-${id}`, revision: officer.revision },
    roles,
    administrates: roles.some(({ role }) => facts.board.administratorRoles.includes(role)),
    boardBeingFounded: facts.board.phase === 'BEING_FOUNDED',
  };
};

/** For which agency somebody acts; empty for the service itself, and for its operator. */
export const agencyOf = ({ actor }: Pick<ActorFacts, 'actor'>): Id => ('agency' in actor ? actor.agency : '');

/** The agency of an officer who is in post now, by id; undefined for anybody else. */
export const agencyInPost = (
  officer: Id | null | undefined,
  { facts, now }: { readonly facts: AccessFacts; readonly now: Instant },
): Id | undefined => {
  if (officer === null || officer === undefined) return undefined;
  const found = officerFacts(facts, officer, now);
  return found === undefined ? undefined : agencyOf(found);
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

interface GrowingFacts {
  board: Board;
  readonly agencies: Map<Id, Agency>;
  readonly officers: Map<Id, OfficerAsRead>;
  readonly byCredential: Map<string, Id>;
  readonly adopted: Map<string, AdoptedTerms>;
}

const grow = (facts: GrowingFacts, event: LogEvent): void => {
  switch (event.type) {
    case 'BoardFounded':
    case 'FoundingCompleted':
      facts.board = boardKind.evolve(facts.board, event);
      return;
    case 'AgencyRegistered':
      facts.agencies.set(event.data.agencyId, agencyKind.evolve(agencyKind.initial, event));
      return;
    case 'OfficerAppointed':
      facts.byCredential.set(event.data.credential, event.data.officerId);
      growOfficer(facts.officers, event);
      return;
    case 'RoleAssigned':
    case 'RoleEnded':
    case 'OfficerLeft':
      growOfficer(facts.officers, event);
      return;
    case 'TermsAdopted': {
      const { series } = event.data;
      facts.adopted.set(series, termsKind.evolve(facts.adopted.get(series) ?? termsKind.initial, event));
      return;
    }
    default:
      return;
  }
};

const growOfficer = (officers: Map<Id, OfficerAsRead>, event: Recorded<OfficerEvent>): void => {
  const { officerId } = event.data;
  const officer = officerKind.evolve(officers.get(officerId) ?? officerKind.initial, event);
  officers.set(officerId, { ...officer, revision: event.revision });
};
