/**
 * Whom to look for, kept before anybody is missing: what those who look after the person would have to be asked at
 * night. Each answer has who told it and when; the newest counts, and none is lost.
 */
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { LocalDate } from '../time.js';

/** A friend or associate to whom the person may have gone. Friendship is not suspicion. */
export interface ProfiledAssociate {
  readonly name: string;
  readonly relationship: string;
}

/** Each is left out where nothing is said of it. */
export interface MissingProfile {
  /** Height, build, hair, marks: what a stranger would know the person by. */
  readonly description?: string;
  /** Of the most recent photo, which is not kept here. */
  readonly photoTakenOn?: LocalDate;
  readonly photoHeldBy?: string;
  readonly associates?: readonly ProfiledAssociate[];
  /** Where the person has lived or stayed. */
  readonly addresses?: readonly string[];
  /** Where the person goes. */
  readonly places?: readonly string[];
  readonly medicalNeeds?: string;
  /** Cards, accounts, cash: what leaves a trace, or lets them go far. */
  readonly money?: string;
  readonly socialMedia?: string;
  readonly phone?: string;
  readonly transport?: string;
}

export type ProfileField = keyof MissingProfile;

export type MissingProfileRecorded = DomainEvent<
  'MissingProfileRecorded',
  {
    readonly personId: Id;
    readonly profileId: Id;
    /** The agency that says so. */
    readonly agency: Id;
    readonly fields: readonly ProfileField[];
  },
  Part<'profile', MissingProfile & { readonly toldBy: string | null }>
>;

export const MISSING_PROFILE_CATALOGUE: EventCatalogue<MissingProfileRecorded> = {
  MissingProfileRecorded: {
    version: 1,
    clear: {
      personId: 'which person; a random pseudonym',
      profileId: 'which statement of it; a random id',
      agency: 'which agency says so; an id',
      fields: 'which answers are the newest; codes',
    },
    parts: { profile: 'whom to look for and where, and who told it' },
  },
};
