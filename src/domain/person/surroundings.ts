/**
 * Facts about a person that travel with every view, minute and action concerning them: how to reach them safely,
 * with whom they live, whom they know. Friendship is not suspicion: an associate has a source, a grading and an end.
 */
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { LocalDate } from '../time.js';

/** What a letter, a call or a visit could give away; in clear, so that whoever is about to act is stopped. */
export interface SafeContact {
  /** The address must not be named in any document, nor told to anybody. */
  readonly addressHidden: boolean;
  /** The person is not to be contacted, except as the instructions say. */
  readonly doNotContact: boolean;
}

export type SafeContactRecorded = DomainEvent<
  'SafeContactRecorded',
  { readonly personId: Id; readonly safeContactId: Id } & SafeContact,
  Part<'instructions', { readonly text: string }>
>;
export type SafeContactEnded = DomainEvent<
  'SafeContactEnded',
  { readonly personId: Id; readonly safeContactId: Id },
  Part<'reason', { readonly text: string }>
>;

export interface HouseholdMember {
  readonly name: string;
  readonly relationship: string;
}
export interface Household {
  readonly members: readonly HouseholdMember[];
  /** Null where it is not known, or is not to be written down. */
  readonly address: string | null;
}
export type HouseholdRecorded = DomainEvent<
  'HouseholdRecorded',
  {
    readonly personId: Id;
    readonly householdId: Id;
    readonly members: number;
    readonly namesAddress: boolean;
  },
  Part<'household', Household>
>;

/** How far the source has shown itself to be right before. */
export type SourceGrading = 'RELIABLE' | 'UNTESTED' | 'NOT_RELIABLE';

export type AssociateRecorded = DomainEvent<
  'AssociateRecorded',
  {
    readonly personId: Id;
    readonly associateId: Id;
    /** The associate's own record, where there is one; null otherwise. */
    readonly associatePersonId: Id | null;
    readonly source: Id;
    readonly grading: SourceGrading;
  },
  Part<'associate', { readonly name: string; readonly relationship: string }>
>;
export type AssociateEnded = DomainEvent<
  'AssociateEnded',
  { readonly personId: Id; readonly associateId: Id; readonly endedOn: LocalDate },
  Part<'reason', { readonly text: string }>
>;

export type SurroundingsEvent =
  SafeContactRecorded | SafeContactEnded | HouseholdRecorded | AssociateRecorded | AssociateEnded;

const WHICH_PERSON = { personId: 'which person; a random pseudonym' };

export const SURROUNDINGS_CATALOGUE: EventCatalogue<SurroundingsEvent> = {
  SafeContactRecorded: {
    version: 1,
    clear: {
      ...WHICH_PERSON,
      safeContactId: 'which instructions; a random id',
      addressHidden: 'stops documents that would name it; yes or no',
      doNotContact: 'stops whoever is about to ring; yes or no',
    },
    parts: { instructions: 'how the person can be reached without harm' },
  },
  SafeContactEnded: {
    version: 1,
    clear: { ...WHICH_PERSON, safeContactId: 'which instructions; a random id' },
    parts: { reason: 'why it is safe now' },
  },
  HouseholdRecorded: {
    version: 1,
    clear: {
      ...WHICH_PERSON,
      householdId: 'which statement of it; a random id',
      members: 'how many live there; a count',
      namesAddress: 'documents with an address are checked; yes or no',
    },
    parts: { household: 'with whom the person lives, and where' },
  },
  AssociateRecorded: {
    version: 1,
    clear: {
      ...WHICH_PERSON,
      associateId: 'which friend or associate; a random id',
      associatePersonId: 'their own record; a random pseudonym',
      source: 'which agency says so; an id',
      grading: 'how reliable the source is; a code',
    },
    parts: { associate: 'who it is, and how they stand to the person' },
  },
  AssociateEnded: {
    version: 1,
    clear: {
      ...WHICH_PERSON,
      associateId: 'which friend or associate; a random id',
      endedOn: 'from when it is history; a date',
    },
    parts: { reason: 'how it is known to be over' },
  },
};
