/** The shape of a copy of the minutes: what it may say, for whom it is made. Made in `minutes-copy.ts`. */
import type { Id, Personal } from '../domain/event.js';
import type { Known } from '../domain/known.js';
import type { DateOfBirthAccuracy } from '../domain/person/identity.js';
import type { Correction } from '../domain/minutes/minutes.js';
import type { ReferredSubject } from '../domain/referral/referral.js';
import type { StatedIdentity } from '../domain/referral/stated.js';
import type { Apology } from '../domain/sitting/attendance.js';
import type { Chairing } from '../domain/sitting/sitting-events.js';
import type { Instant, LocalDate } from '../domain/time.js';
import type { NumberOnCard } from './card-history.js';
import type { CopiedReview } from './copied-review.js';
import type {
  ItemNote,
  NotShared,
  RecordedDecision,
  RecordedThreshold,
  SharedInformation,
} from './discussion-record.js';
import type { MinutedDeclaration } from './minuted-declaration.js';
import type { MinutedDifference } from './minuted-differences.js';
import type { MinutedBusiness } from './minutes-business.js';
import type { Attendee } from './minuted-attendance.js';
import type { MinutedAction } from './minutes-record.js';
import type { ApprovalGiven, CorrectionMade } from './minutes-versions.js';

/** For whom a copy is made, which says what it holds. */
export type CopyFor =
  | { readonly profile: 'FULL' }
  | { readonly profile: 'OWN_ACTIONS'; readonly agency: Id }
  | { readonly profile: 'OWN_CHILD'; readonly personId: Id };

/** Of one person. What the profile leaves out is null; what is lacking says why. */
export interface CopiedItem extends CopiedReview {
  readonly personId: Id;
  readonly name: Personal<Known<string>>;
  readonly dateOfBirth: Personal<Known<LocalDate>>;
  /** How far it can be relied on; null where there is none. */
  readonly dateOfBirthAccuracy: DateOfBirthAccuracy | null;
  /** Numbers by which services know the person. */
  readonly identifiers: readonly NumberOnCard[] | null;
  readonly aliases: Personal<{ readonly all: readonly string[] }> | null;
  /** What whoever acts must heed; null where there is nothing. */
  readonly safeContact: { readonly addressHidden: boolean; readonly doNotContact: boolean } | null;
  readonly sex: Personal<Known<string>> | null;
  readonly gender: Personal<Known<string>> | null;
  readonly ethnicity: Personal<Known<string>> | null;
  readonly associates: Personal<{ readonly all: StatedIdentity['associates'] }> | null;
  readonly concernTypes: readonly string[] | null;
  readonly known: {
    readonly status: ReferredSubject['knownStatus'];
    readonly openStatus: 'OPEN' | 'CLOSED' | null;
    readonly legalStatus: string | null;
  } | null;
  readonly discussed: boolean;
  readonly concluded: boolean;
  readonly rolledOver: boolean;
  readonly conflicts: readonly Id[] | null;
  readonly shared: readonly SharedInformation[] | null;
  readonly notShared: readonly NotShared[] | null;
  readonly thresholds: readonly RecordedThreshold[] | null;
  /** What was noted while the item went on. */
  readonly notes: readonly ItemNote[] | null;
  readonly decisions: readonly RecordedDecision[] | null;
  readonly actions: readonly MinutedAction[];
  readonly differences: readonly MinutedDifference[] | null;
}

/** Why there is this version; its words are null where they are not for whom the copy is made. */
export type CopiedCorrection = Omit<CorrectionMade, 'content'> & {
  readonly content: Personal<Correction> | null;
};

export interface MinutesCopy {
  readonly sittingId: Id;
  readonly series: string;
  readonly date: LocalDate;
  /** 0 for what has been recorded and not been drafted yet. */
  readonly version: number;
  readonly for: CopyFor;
  readonly chairs: readonly Chairing[];
  readonly present: readonly Attendee[] | null;
  readonly apologies: readonly Apology[] | null;
  readonly absentRoles: readonly string[] | null;
  /** Left out where the sitting has none, and of a copy that does not say who was there. */
  readonly declaration?: MinutedDeclaration;
  readonly approvals: readonly ApprovalGiven[];
  readonly issuedAt: Instant | null;
  readonly corrections: readonly CopiedCorrection[];
  readonly items: readonly CopiedItem[];
  /** Of a full copy, what was decided behind the people. Left out where nothing was. */
  readonly business?: readonly MinutedBusiness[];
  /** How many items are left out because the reader declared a conflict on them. */
  readonly leftOut?: number;
}
