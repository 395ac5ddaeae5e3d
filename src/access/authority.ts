/**
 * Who may do what: one row a kind of authority, asked once by the command loop with the state that the command
 * is about. Deny by default: what no row grants is not granted.
 */
import { refuse, type Refusal } from '../domain/decision.js';
import type { Id } from '../domain/event.js';
import type { Sitting } from '../domain/sitting/sitting.js';
import { chairRoles, titlesTo, type ChairDelegate } from '../domain/sitting/who-chairs.js';
import { rolesAtMeeting, type TermsOfReference } from '../domain/terms/terms-of-reference.js';
import type { ActorFacts } from './facts.js';

export type Authority =
  /** Any professional in post, of any partner agency. */
  | { readonly of: 'ANY_PROFESSIONAL' }
  /** Who may act as chair under these terms; of one sitting also whom a chair named for it (`chairOfSitting`). */
  | ({
      readonly of: 'CHAIR';
      readonly terms: TermsOfReference | undefined;
      readonly delegates?: readonly ChairDelegate[];
    } & ButNot)
  /** Who administers meetings under these terms. */
  | ({ readonly of: 'COORDINATOR'; readonly terms: TermsOfReference | undefined } & ButNot)
  /** Who holds a role of these terms for which somebody is at the meeting: the core members and who leads it. */
  | { readonly of: 'MEMBER'; readonly terms: TermsOfReference | undefined }
  /** Who may chair a strategy discussion under these terms: a manager of social care, who decides. */
  | { readonly of: 'STRATEGY_CHAIR'; readonly terms: TermsOfReference | undefined }
  | ({ readonly of: 'AGENCY'; readonly agency: Id } & ButNot)
  /** One officer, by name. */
  | { readonly of: 'OFFICER'; readonly officer: Id }
  | { readonly of: 'ADMINISTRATOR' }
  /** The operator, while the board is being founded. */
  | { readonly of: 'OPERATOR_FOUNDING' }
  | { readonly of: 'OPERATOR' }
  | { readonly of: 'POLICY' };

/** Who may act as chair of one sitting. */
export const chairOfSitting = ({
  convening,
  chairDelegates,
}: Pick<Sitting, 'convening' | 'chairDelegates'>): Authority => ({
  of: 'CHAIR',
  terms: convening?.terms,
  delegates: chairDelegates,
});

interface ButNot {
  /** Officers whom the thing is about, and who therefore have no say in it. */
  readonly butNot?: readonly Id[];
}

/** Undefined: the actor may. Otherwise why not, and whom to ask. */
export const notEntitled = (actor: ActorFacts, anyOf: readonly Authority[]): Refusal | undefined => {
  if (anyOf.some((authority) => isEntitled(actor, authority))) return undefined;
  const roles = [...new Set(anyOf.flatMap(rolesWithAuthority))];
  return refuse('NOT_YOURS_TO_DO', 'This is for others to do, or there is no such thing.', {
    ...(roles.length > 0 && { instead: { kind: 'ASK_ROLE', roles } }),
  });
};

export const isEntitled = (facts: ActorFacts, authority: Authority): boolean => {
  const { actor } = facts;
  if ('butNot' in authority && authority.butNot?.includes(actor.id)) return false;
  switch (authority.of) {
    case 'ANY_PROFESSIONAL':
      return actor.kind === 'OFFICER';
    case 'CHAIR':
      return (
        authority.terms !== undefined &&
        titlesTo(authority.terms, authority.delegates ?? [], facts).length > 0
      );
    case 'COORDINATOR':
    case 'MEMBER':
    case 'STRATEGY_CHAIR':
      return holdsOneOf(facts, rolesWithAuthority(authority));
    case 'AGENCY':
      return (
        (actor.kind === 'OFFICER' || actor.kind === 'AGENCY_SYSTEM') && actor.agency === authority.agency
      );
    case 'OFFICER':
      return actor.kind === 'OFFICER' && actor.id === authority.officer;
    case 'ADMINISTRATOR':
      return facts.administrates;
    case 'OPERATOR_FOUNDING':
      return actor.kind === 'OPERATOR' && facts.boardBeingFounded;
    case 'OPERATOR':
      return actor.kind === 'OPERATOR';
    case 'POLICY':
      return actor.kind === 'POLICY';
  }
};

const holdsOneOf = ({ roles }: ActorFacts, wanted: readonly string[]): boolean =>
  roles.some(({ role }) => wanted.includes(role));

const rolesWithAuthority = (authority: Authority): readonly string[] => {
  if (!('terms' in authority) || authority.terms === undefined) return [];
  const { terms } = authority;
  switch (authority.of) {
    case 'CHAIR':
      return chairRoles(terms);
    case 'COORDINATOR':
      return [terms.administeredBy];
    case 'MEMBER':
      return rolesAtMeeting(terms);
    case 'STRATEGY_CHAIR':
      return terms.strategy.chairedBy;
  }
};
