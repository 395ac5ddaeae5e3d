/**
 * An officer: a professional with an account, the agency they work for, and the roles they hold or stand in
 * for, each with its tenure. Authority is looked up here; a token only says who is asking.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { LocalDate } from '../time.js';

/** A role with its tenure; both days belong to it. */
export interface Tenure {
  readonly role: string;
  readonly as: 'HOLDER' | 'DEPUTY';
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** How colleagues know and reach the officer. */
export interface OfficerCard {
  readonly name: string;
  readonly contact: string;
}

export type OfficerAppointed = DomainEvent<
  'OfficerAppointed',
  { readonly officerId: Id; readonly agency: Id; readonly credential: string; readonly from: LocalDate },
  Part<'card', OfficerCard>
>;
export type RoleAssigned = DomainEvent<'RoleAssigned', { readonly officerId: Id } & Tenure, never>;
export type RoleEnded = DomainEvent<
  'RoleEnded',
  { readonly officerId: Id; readonly role: string; readonly lastDay: LocalDate },
  never
>;
export type OfficerLeft = DomainEvent<
  'OfficerLeft',
  { readonly officerId: Id; readonly lastDay: LocalDate },
  never
>;
export type OfficerEvent = OfficerAppointed | RoleAssigned | RoleEnded | OfficerLeft;

export interface Officer {
  readonly appointed: boolean;
  readonly agency: Id;
  readonly credential: string;
  readonly from: LocalDate;
  readonly lastDay: LocalDate | null;
  readonly tenures: readonly Tenure[];
}

export const officerKind: StreamKind<Officer, OfficerEvent> = {
  category: 'officer',
  initial: { appointed: false, agency: '', credential: '', from: '', lastDay: null, tenures: [] },
  evolve: (officer, event) => {
    switch (event.type) {
      case 'OfficerAppointed': {
        const { agency, credential, from } = event.data;
        return { appointed: true, agency, credential, from, lastDay: null, tenures: [] };
      }
      case 'RoleAssigned': {
        const { role, as, from, until } = event.data;
        return { ...officer, tenures: [...officer.tenures, { role, as, from, until }] };
      }
      case 'RoleEnded':
        return { ...officer, tenures: officer.tenures.map((tenure) => ended(tenure, event.data)) };
      case 'OfficerLeft':
        return { ...officer, lastDay: event.data.lastDay };
    }
  },
  catalogue: {
    OfficerAppointed: {
      version: 1,
      clear: {
        officerId: 'which officer; a random pseudonym',
        agency: 'whom they act for; decides what they may see',
        credential: 'keyed hash of issuer and subject of their tokens; finds the officer, names nobody',
        from: 'first day in post; authority depends on it',
      },
      parts: { card: 'name and contact of the professional' },
    },
    RoleAssigned: {
      version: 1,
      clear: {
        officerId: 'which officer; a random pseudonym',
        role: 'role code; authority depends on it',
        as: 'holder or deputy; the record says who stood in',
        from: 'first day of the tenure',
        until: 'last day of the tenure',
      },
      parts: {},
    },
    RoleEnded: {
      version: 1,
      clear: {
        officerId: 'which officer; a random pseudonym',
        role: 'role code; authority depends on it',
        lastDay: 'last day of the tenure',
      },
      parts: {},
    },
    OfficerLeft: {
      version: 1,
      clear: { officerId: 'which officer; a random pseudonym', lastDay: 'last day in post' },
      parts: {},
    },
  },
};

/** What says whether, and as what, an officer is in post. */
export type Post = Pick<Officer, 'appointed' | 'from' | 'lastDay' | 'tenures'>;

/** Whether the officer is in post on a day. */
export const inPost = (officer: Post, on: LocalDate): boolean =>
  officer.appointed && officer.from <= on && (officer.lastDay === null || on <= officer.lastDay);

/**
 * The roles that the officer holds or stands in for on a day; none for who is not in post. Those held come
 * first, so that nobody is recorded as standing in for a role of their own.
 */
export const rolesOn = (officer: Post, on: LocalDate): readonly Tenure[] =>
  inPost(officer, on)
    ? officer.tenures
        .filter((tenure) => covers(tenure, on))
        .toSorted((a, b) => Number(a.as === 'DEPUTY') - Number(b.as === 'DEPUTY'))
    : [];

export const covers = (tenure: Tenure, on: LocalDate): boolean =>
  tenure.from <= on && (tenure.until === null || on <= tenure.until);

const ended = (tenure: Tenure, end: { readonly role: string; readonly lastDay: LocalDate }): Tenure =>
  tenure.role === end.role &&
  tenure.from <= end.lastDay &&
  (tenure.until === null || tenure.until > end.lastDay)
    ? { ...tenure, until: end.lastDay }
    : tenure;
