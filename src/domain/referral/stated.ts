/** What a referrer states about people: content of personal parts, which no decision reads. */
import type { Known } from '../known.js';
import type { LocalDate } from '../time.js';

/** A person as the referrer states it. Matching to a known person is a later, separate act by a person. */
export interface StatedIdentity {
  readonly name: Known<string>;
  readonly dateOfBirth: Known<LocalDate>;
  readonly gender: Known<string>;
  /** Registered sex, apart from gender; left out where nobody was asked. */
  readonly sex?: Known<string>;
  readonly ethnicity: Known<string>;
  /** Other names that the person goes by. */
  readonly aliases?: readonly string[];
  readonly associates: readonly StatedAssociate[];
}

/** A friend or associate, as the referrer states it. Friendship is not suspicion. */
export interface StatedAssociate {
  readonly name: string;
  readonly relationship: string;
}

/** What the referrer tells: facts and professional view kept apart. */
export interface Account {
  readonly whatHappened: string;
  readonly professionalView: string;
  readonly requestedOutcome: string;
}

/** A worker who is involved already. */
export interface StatedWorker {
  readonly name: string;
  readonly role: string;
  readonly contact: string;
}

/** What kind of paper it is. */
export type AttachmentKind =
  'REFERRAL_FORM' | 'ASSESSMENT' | 'CHRONOLOGY' | 'REPORT' | 'PHOTO' | 'BODY_MAP' | 'MESSAGE' | 'OTHER';

/** A paper that belongs to a referral: where it is held, never the paper itself. */
export interface Attachment {
  readonly title: string;
  readonly kind: AttachmentKind;
  /** The system and the reference under which it is kept, for whoever goes to read it. */
  readonly heldAt: string;
  /** Tells that the paper is the one that was meant; left out where it is not known. */
  readonly sha256?: string;
  readonly bytes?: number;
  /** Left out where it is that of the referral. */
  readonly marking?: ProtectiveMarking;
}

/** What else the referrer may know. Each is left out where nothing was said. */
export interface Particulars {
  /** The message by which the referral came, word for word. */
  readonly message?: string;
  /** What has to be known for the safety of the people today. */
  readonly immediateSafety?: string;
  /** Places that matter: where they were seen, where they are taken. */
  readonly locations?: readonly string[];
  /** Who lives with them, siblings included who are not referred themselves. */
  readonly household?: readonly StatedAssociate[];
  /** Whoever is thought to harm or exploit them. A concern, not a finding. */
  readonly peopleOfConcern?: readonly StatedAssociate[];
  readonly workers?: readonly StatedWorker[];
  /** Why the family was not told of the referral. */
  readonly notToldBecause?: string;
  /** The reference under which the statutory referral is kept. */
  readonly statutoryReference?: string;
  /** Papers that are held elsewhere; those told anew are added to those told before. */
  readonly attachments?: readonly Attachment[];
}

/** A professional without an account, on whose behalf a referral is registered. */
export interface Referrer {
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  readonly contact: string;
}

/** By which way a message came, or went. */
export type Channel = 'EMAIL' | 'TELEPHONE' | 'API' | 'IN_PERSON' | 'OTHER';

/** How the person or family stands to the referral being made. */
export type ConsentPosition = 'AGREED' | 'TOLD' | 'OBJECTED' | 'NOT_TOLD';

export type ProtectiveMarking = 'OFFICIAL' | 'OFFICIAL_SENSITIVE';

/** The meeting does not replace the statutory referral: whether there is one is said, or its absence flagged. */
export type StatutoryReferral = 'MADE' | 'NOT_MADE';

/** Answers that are codes; null where the referrer did not say. */
export interface Circumstances {
  readonly channel: Channel | null;
  readonly consent: ConsentPosition | null;
  readonly marking: ProtectiveMarking | null;
  readonly statutoryReferral: StatutoryReferral | null;
}
export const CIRCUMSTANCES = {
  channel: 'by which way it came; a code',
  consent: 'counts of families who were told; a code',
  marking: 'how the record may be handled; a code',
  statutoryReferral: 'flags that there is no statutory referral; a code',
};
