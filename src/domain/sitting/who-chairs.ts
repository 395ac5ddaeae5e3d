/**
 * Who may act as chair of a sitting: whatever asks it asks here. A chair is a role of the terms. It is taken by who
 * holds that role or stands in for it, by who holds a role that the terms make its deputy ("The attending Detective
 * Chief Inspector from police will act as the deputy chair": RMM terms, Chairing arrangements), or by somebody whom
 * the chair has named for this one sitting.
 */
import type { HeldRole } from '../decision.js';
import type { Id } from '../event.js';
import { rolesAtMeeting, type Chair, type TermsOfReference } from '../terms/terms-of-reference.js';

/** Who was named to take a chair of one sitting. */
export interface ChairDelegate {
  /** The chair role. */
  readonly role: string;
  readonly officer: Id;
  readonly namedBy: Id;
}

/** By which right somebody takes a chair. */
export interface Title {
  /** The chair role. */
  readonly role: string;
  readonly as: 'HOLDER' | 'DEPUTY';
  /** The role by which the terms make them its deputy; left out of everybody else. */
  readonly deputyRole?: string;
  /** The chair who named them for this sitting; left out of everybody else. */
  readonly namedBy?: Id;
}

interface Somebody {
  readonly actor: { readonly id: Id };
  readonly roles: readonly HeldRole[];
}

interface OfSitting {
  readonly convening?: { readonly terms: TermsOfReference };
  readonly chairDelegates: readonly ChairDelegate[];
}

/** Roles whose holders may act as chair, the chairs before their deputies: whom to ask. */
export const chairRoles = ({ chairs }: { readonly chairs: readonly Chair[] }): readonly string[] => [
  ...new Set([...chairs.map(({ role }) => role), ...chairs.flatMap(({ deputies = [] }) => deputies)]),
];

/** Every chair that somebody may take, the best title first: an own role, then being named, then being deputy. */
export const titlesTo = (
  { chairs }: Pick<TermsOfReference, 'chairs'>,
  delegates: readonly ChairDelegate[],
  { actor, roles }: Somebody,
): readonly Title[] => {
  const own = roles
    .filter(({ role }) => chairs.some((chair) => chair.role === role))
    .map(({ role, as }) => ({ role, as }));
  const named = delegates
    .filter(({ officer }) => officer === actor.id)
    .map(({ role, namedBy }) => ({ role, as: 'DEPUTY' as const, namedBy }));
  const deputies = chairs.flatMap(({ role, deputies: of = [] }) =>
    roles
      .filter((held) => of.includes(held.role))
      .map((held) => ({ role, as: 'DEPUTY' as const, deputyRole: held.role })),
  );
  return [...own, ...named, ...deputies];
};

/** The same for one sitting; none until it is convened. */
export const titlesAt = ({ convening, chairDelegates }: OfSitting, somebody: Somebody): readonly Title[] =>
  convening === undefined ? [] : titlesTo(convening.terms, chairDelegates, somebody);

/** Whether somebody may act as chair of a sitting. */
export const isChairOf = (sitting: OfSitting, somebody: Somebody): boolean =>
  titlesAt(sitting, somebody).length > 0;

/** A title in its own right gives way to nobody; one who deputises or was named gives way to who holds the chair. */
export const givesWay = ({ deputyRole, namedBy }: Title): boolean =>
  deputyRole !== undefined || namedBy !== undefined;

/** Every chair has one delegate at a sitting at most: who was named last. */
export const withDelegate = (
  delegates: readonly ChairDelegate[],
  { role, officer, namedBy }: ChairDelegate,
): readonly ChairDelegate[] => [...withoutDelegate(delegates, role), { role, officer, namedBy }];

export const withoutDelegate = (
  delegates: readonly ChairDelegate[],
  role: string,
): readonly ChairDelegate[] => delegates.filter((delegate) => delegate.role !== role);

/** Who may be named: somebody who is at the meeting anyway, and so may read what it reads. */
export const isAtMeeting = (terms: TermsOfReference, roles: readonly HeldRole[]): boolean =>
  roles.some(({ role }) => rolesAtMeeting(terms).includes(role));
