/**
 * Who may read what: rules, deny by default. Each view names its own where it is described (`application/reads/
 * readable`); no view is known here by name. Asked in `application/reads` and nowhere else, for every document, with
 * what the document is about; granted is a document as a whole or field by field, whatever the order of the rules.
 */
import type { Id } from '../domain/event.js';
import { isEntitled } from './authority.js';
import type { TermsOfReference } from '../domain/terms/terms-of-reference.js';
import type { ActorFacts } from './facts.js';

/** How a reader stands to what is read. */
export type Relation =
  | 'ANY_PROFESSIONAL'
  /** Holds a core role of the series, by the terms in force. */
  | 'MEMBER'
  | 'CHAIR'
  | 'COORDINATOR'
  /** Works for an agency that referred. */
  | 'REFERRING_AGENCY'
  /** Works for an agency that has something to do: an action, or to acknowledge that something was taken back. */
  | 'OWNING_AGENCY'
  /** Works for an agency that took part in it, or was consulted. */
  | 'PARTICIPATING_AGENCY'
  /** Works for an agency that was asked what it holds before a sitting. */
  | 'ASKED_AGENCY'
  /** Works for an agency that was sent a copy meant for all of its officers. */
  | 'RECEIVING_AGENCY'
  /** Is named by the record: as a delegate, or as the worker whose case it is. */
  | 'NAMED_OFFICER'
  /** Holds a role that was reminded of an action in its owner's place, out of hours. */
  | 'REMINDED_ROLE'
  /** Works for the agency that raised it. */
  | 'RAISING_AGENCY'
  /** Was turned to, or holds the role that was. */
  | 'TURNED_TO'
  /** It is about them, and they may know. */
  | 'CONCERNED'
  /** Judges an item anew in a sample that is open. */
  | 'REVIEWER'
  /** Holds a role that the terms of its meeting let read what is restricted. */
  | 'PRIVY'
  /** Takes part in the meeting that it was raised to. */
  | 'RAISED_TO'
  /** Is asked to present the item, comes in the place of whoever is, or said that they come. */
  | 'PRESENTER';

/** What a document is about, in clear: all that the decision looks at. */
export interface About {
  /** Codes of the series that it belongs to. */
  readonly series?: readonly string[];
  readonly referringAgencies?: readonly Id[];
  readonly owningAgencies?: readonly Id[];
  readonly participatingAgencies?: readonly Id[];
  readonly askedAgencies?: readonly Id[];
  readonly receivingAgencies?: readonly Id[];
  readonly officers?: readonly Id[];
  readonly remindedRoles?: readonly string[];
  readonly raisingAgencies?: readonly Id[];
  readonly turnedTo?: readonly {
    readonly officer: Id;
    readonly role: string | null;
    /** Only holders of the role in this agency; null: of any. */
    readonly agency: Id | null;
  }[];
  readonly concerned?: readonly Id[];
  /** Codes of the series that it was raised to. */
  readonly raisedTo?: readonly string[];
  /** Officers who judge it anew. */
  readonly reviewers?: readonly Id[];
  /** Officers who present an item of it. */
  readonly presenters?: readonly Id[];
  /** Officers whom it is closed to, whatever else they may see: it is about them, or they have a conflict. */
  readonly closedTo?: readonly Id[];
  /** Whether it has been issued to the members. */
  readonly issued?: boolean;
}

/** Grants fields of the documents of one view to whoever stands in one of these relations to them. */
export interface ReadRule<Field extends string = string> {
  readonly to: readonly Relation[];
  /** Only once it has been issued. */
  readonly onceIssued?: true;
  /** Whoever reads it by this rule reads it by no other meanwhile. */
  readonly alone?: true;
  /** Of what it lists, only the items that the reader presents. */
  readonly own?: true;
  readonly fields: 'ALL' | readonly Field[];
}

/** The fields that the reader may see of a document; none: it is as if there were no document. */
export const grantedFields = (
  reader: ActorFacts,
  terms: ReadonlyMap<string, TermsOfReference>,
  rules: readonly ReadRule[],
  about: About,
): 'ALL' | readonly string[] => {
  if (about.closedTo?.includes(reader.actor.id)) return [];
  const granted = grantedBy(reader, terms, rules, about);
  if (granted.some(({ fields }) => fields === 'ALL')) return 'ALL';
  return [...new Set(granted.flatMap(({ fields }) => fields))];
};

/** Whether the reader sees, of what the document lists, only the items that they present. */
export const ownItemsOnly = (
  reader: ActorFacts,
  terms: ReadonlyMap<string, TermsOfReference>,
  rules: readonly ReadRule[],
  about: About,
): boolean => grantedBy(reader, terms, rules, about).every(({ own }) => own === true);

const grantedBy = (
  reader: ActorFacts,
  terms: ReadonlyMap<string, TermsOfReference>,
  rules: readonly ReadRule[],
  about: About,
): readonly ReadRule[] => {
  const all = rules.filter(
    (rule) =>
      (rule.onceIssued !== true || about.issued === true) &&
      rule.to.some((relation) => stands(reader, terms, relation, about)),
  );
  const alone = all.filter((rule) => rule.alone === true);
  return alone.length > 0 ? alone : all;
};

const stands = (
  reader: ActorFacts,
  terms: ReadonlyMap<string, TermsOfReference>,
  relation: Relation,
  about: About,
): boolean => {
  switch (relation) {
    case 'ANY_PROFESSIONAL':
      return isEntitled(reader, { of: 'ANY_PROFESSIONAL' });
    case 'MEMBER':
    case 'CHAIR':
    case 'COORDINATOR':
      return (about.series ?? []).some((series) =>
        isEntitled(reader, { of: relation, terms: terms.get(series) }),
      );
    case 'REFERRING_AGENCY':
      return (about.referringAgencies ?? []).some((agency) => isEntitled(reader, { of: 'AGENCY', agency }));
    case 'OWNING_AGENCY':
      return (about.owningAgencies ?? []).some((agency) => isEntitled(reader, { of: 'AGENCY', agency }));
    case 'PARTICIPATING_AGENCY':
      return (about.participatingAgencies ?? []).some((agency) =>
        isEntitled(reader, { of: 'AGENCY', agency }),
      );
    case 'ASKED_AGENCY':
      return (about.askedAgencies ?? []).some((agency) => isEntitled(reader, { of: 'AGENCY', agency }));
    case 'RECEIVING_AGENCY':
      return (about.receivingAgencies ?? []).some((agency) => isEntitled(reader, { of: 'AGENCY', agency }));
    case 'NAMED_OFFICER':
      return (about.officers ?? []).some((officer) => isEntitled(reader, { of: 'OFFICER', officer }));
    case 'REMINDED_ROLE':
      return reader.roles.some(({ role }) => about.remindedRoles?.includes(role));
    case 'RAISING_AGENCY':
      return (about.raisingAgencies ?? []).some((agency) => isEntitled(reader, { of: 'AGENCY', agency }));
    case 'TURNED_TO':
      return (about.turnedTo ?? []).some(
        ({ officer, role, agency }) =>
          isEntitled(reader, { of: 'OFFICER', officer }) ||
          (reader.roles.some((held) => held.role === role) &&
            (agency === null || isEntitled(reader, { of: 'AGENCY', agency }))),
      );
    case 'REVIEWER':
      return (about.reviewers ?? []).some((officer) => isEntitled(reader, { of: 'OFFICER', officer }));
    case 'PRIVY':
      return (about.series ?? []).some((series) =>
        reader.roles.some(({ role }) => terms.get(series)?.tracker?.restrictedTo?.includes(role)),
      );
    case 'RAISED_TO':
      return (about.raisedTo ?? []).some((series) =>
        (['MEMBER', 'CHAIR', 'COORDINATOR'] as const).some((of) =>
          isEntitled(reader, { of, terms: terms.get(series) }),
        ),
      );
    case 'PRESENTER':
      return (about.presenters ?? []).some((officer) => isEntitled(reader, { of: 'OFFICER', officer }));
    case 'CONCERNED':
      return (about.concerned ?? []).some((officer) => isEntitled(reader, { of: 'OFFICER', officer }));
  }
};
