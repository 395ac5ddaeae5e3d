/**
 * A child, young person or adult under discussion, as the board keeps them over time: whether the authority
 * knows them, and whose case they are. What a referrer stated stands in the referral.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import { IDENTITY_CATALOGUE, type IdentityEvent } from './identity.js';
import { MATCHING_CATALOGUE, type MatchingEvent } from './matching.js';
import { MISSING_PROFILE_CATALOGUE, type MissingProfileRecorded } from './missing-profile.js';
import { SURROUNDINGS_CATALOGUE, type SafeContact, type SurroundingsEvent } from './surroundings.js';

/** Whether the recording authority knows the person, and if so how. */
export interface KnownStanding {
  readonly known: 'KNOWN' | 'UNKNOWN';
  /** Whether the case is open to the authority; null for an unknown person. */
  readonly openStatus: 'OPEN' | 'CLOSED' | null;
  /** A code of the board's set `legal-status`, for example a child protection plan; null for none. */
  readonly legalStatus: string | null;
  /** The officer whose case it is, where that is somebody with an account; null otherwise. */
  readonly allocatedOfficer: Id | null;
}

/** What names the case: personal, because it leads to the person. */
export interface CaseFile {
  readonly reference: string;
  /** Name and team of the worker whose case it is, as text, where they have no account or to be read aloud. */
  readonly allocatedWorker: string;
  readonly allocatedTeam: string;
}

export type KnownStatusRecorded = DomainEvent<
  'KnownStatusRecorded',
  { readonly personId: Id } & KnownStanding,
  Part<'caseFile', CaseFile>
>;
export type PersonEvent =
  KnownStatusRecorded | IdentityEvent | SurroundingsEvent | MissingProfileRecorded | MatchingEvent;

export interface Person {
  /** What was found when somebody checked last; undefined until then. */
  readonly standing?: KnownStanding;
  /** How to reach the person safely; undefined where nobody has said that there is anything to heed. */
  readonly safeContact?: SafeContact & { readonly safeContactId: Id };
  /** No document that leaves may name the address. */
  readonly addressHidden: boolean;
  /** By kind: the token of the number, or why there is none. */
  readonly identifiers: ReadonlyMap<string, string>;
  /** Friends and associates by id, and whether that is over. */
  readonly associates: ReadonlyMap<Id, 'GOING_ON' | 'ENDED'>;
  /** Ids of what was recorded and corrected: what is sent twice is recorded once. */
  readonly recorded: ReadonlySet<Id>;
  /** The record that leads, where this one was merged. */
  readonly mergedInto?: Id;
  /** People who are known to be somebody else. */
  readonly dismissed: ReadonlySet<Id>;
}

export const personKind: StreamKind<Person, PersonEvent> = {
  category: 'person',
  initial: {
    addressHidden: false,
    identifiers: new Map(),
    associates: new Map(),
    recorded: new Set(),
    dismissed: new Set(),
  },
  evolve: (person, event) => {
    switch (event.type) {
      case 'KnownStatusRecorded': {
        const { known, openStatus, legalStatus, allocatedOfficer } = event.data;
        return { ...person, standing: { known, openStatus, legalStatus, allocatedOfficer } };
      }
      case 'IdentifierRecorded': {
        const { kind, token, absent } = event.data;
        return { ...person, identifiers: new Map(person.identifiers).set(kind, token ?? absent ?? '') };
      }
      case 'IdentityCorrected':
        return withRecorded(person, event.data.correctionId);
      case 'SafeContactRecorded': {
        const { safeContactId, addressHidden, doNotContact } = event.data;
        const safeContact = { safeContactId, addressHidden, doNotContact };
        return { ...withRecorded(person, safeContactId), safeContact, addressHidden };
      }
      case 'SafeContactEnded': {
        const { safeContact: _ended, ...rest } = person;
        return { ...rest, addressHidden: false };
      }
      case 'HouseholdRecorded':
        return withRecorded(person, event.data.householdId);
      case 'MissingProfileRecorded':
        return withRecorded(person, event.data.profileId);
      case 'AssociateRecorded':
        return {
          ...person,
          associates: new Map(person.associates).set(event.data.associateId, 'GOING_ON'),
        };
      case 'AssociateEnded':
        return { ...person, associates: new Map(person.associates).set(event.data.associateId, 'ENDED') };
      case 'PeopleMerged':
        return { ...person, mergedInto: event.data.into };
      case 'PeopleUnmerged': {
        const { mergedInto: _left, ...rest } = person;
        return rest;
      }
      case 'MatchDismissed':
        return { ...person, dismissed: new Set([...person.dismissed, event.data.other]) };
    }
  },
  catalogue: {
    ...IDENTITY_CATALOGUE,
    ...SURROUNDINGS_CATALOGUE,
    ...MISSING_PROFILE_CATALOGUE,
    ...MATCHING_CATALOGUE,
    KnownStatusRecorded: {
      version: 1,
      clear: {
        personId: 'which person; a random pseudonym',
        known: 'whether a case note is due; a code',
        openStatus: 'whether a worker is told; a code',
        legalStatus: 'shown beside each child; a code',
        allocatedOfficer: 'who is told; a random pseudonym',
      },
      parts: { caseFile: 'where the case is kept and whose it is' },
    },
  },
};

const withRecorded = (person: Person, id: Id): Person => ({
  ...person,
  recorded: new Set([...person.recorded, id]),
});
