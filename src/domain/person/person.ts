/**
 * A child, young person or adult under discussion, as the board keeps them over time: whether the authority
 * knows them, and whose case they are. What a referrer stated stands in the referral.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';

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
export type PersonEvent = KnownStatusRecorded;

export interface Person {
  /** What was found when somebody checked last; undefined until then. */
  readonly standing?: KnownStanding;
}

export const personKind: StreamKind<Person, PersonEvent> = {
  category: 'person',
  initial: {},
  evolve: (person, event) => {
    switch (event.type) {
      case 'KnownStatusRecorded': {
        const { known, openStatus, legalStatus, allocatedOfficer } = event.data;
        return { ...person, standing: { known, openStatus, legalStatus, allocatedOfficer } };
      }
    }
  },
  catalogue: {
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
