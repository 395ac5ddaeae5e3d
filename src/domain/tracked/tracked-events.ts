/**
 * What happens to somebody on a tracker, as it is stored: one stream for a person and a series holds every episode, so
 * that two open ones are impossible. Which sitting hears a review, and why, is said by the events themselves, so that
 * every agenda is a plain projection.
 */
import type { RuleTrace } from '../decision.js';
import type { DomainEvent, Id, Part } from '../event.js';
import type { MovedBecause } from '../referral/moved.js';
import type { Placement } from '../referral/referral.js';
import type { Priority } from '../sitting/priority.js';
import type { RiskLevel } from '../risk/level.js';
import type { Instant, LocalDate } from '../time.js';

export type OfEpisode = { readonly series: string; readonly personId: Id; readonly episodeId: Id };

/**
 * What an agenda needs of a review: which sitting hears it and why, and what puts it earlier. Every event that gives a
 * review a place says all of it, so that no agenda has to look further.
 */
export type ReviewDue = {
  readonly reviewOn: LocalDate;
  /** By the assessment that was looked at last; null where nobody has assessed yet. */
  readonly level: RiskLevel | null;
  /** The agency that brought the person. */
  readonly agency: Id;
  /** When the person entered: of two reviews due on one day, who has waited longer comes first. */
  readonly enteredAt: Instant;
  readonly placement: Placement | null;
  readonly because: RuleTrace;
  /** Of a record that was merged: the leading one, with which it is heard. */
  readonly heardWith?: Id;
};
/** Why a review is to be heard at another sitting than before. */
export type ReviewMovedBecause =
  | Exclude<MovedBecause, 'INCOMPLETE' | 'BEGUN_ALREADY' | 'URGENT'>
  /** It was heard, and the meeting agreed when the next one is. */
  | 'REVIEWED';
type Text<Name extends string> = Part<Name, { readonly text: string }>;

/** How somebody came onto the tracker (B2, B3). */
export type EntryRoute = 'MEETING' | 'ASSESSMENT' | 'DIFFERENCE';

export type EpisodeEntered = DomainEvent<
  'EpisodeEntered',
  OfEpisode &
    ReviewDue & {
      readonly route: EntryRoute;
      /** Null for somebody without a completed assessment, who enters by a professional difference. */
      readonly assessmentId: Id | null;
      readonly differenceId: Id | null;
      readonly openToSocialCare: boolean;
      readonly enteredOn: LocalDate;
      /** The episode before this one; null for the first. */
      readonly previousEpisodeId: Id | null;
      /** Whether that ended within the months of the terms. */
      readonly reEntry: boolean;
    },
  Text<'reason'>
>;

/** Another sitting hears the review: the one that was to hear it did not, or it was heard and the next one is agreed. */
export type ReviewPlaced = DomainEvent<
  'ReviewPlaced',
  OfEpisode &
    ReviewDue & {
      /** The sitting that was to hear it; null where it had no place. */
      readonly from: Id | null;
      readonly moved: ReviewMovedBecause;
      /** The sitting that heard the review before this one; left out where none did. */
      readonly reviewedAt?: Id;
    },
  never
>;

/** A chair or the co-ordinator has it heard sooner or later than was agreed. */
export type ReviewDateMoved = DomainEvent<
  'ReviewDateMoved',
  OfEpisode &
    ReviewDue & {
      readonly was: LocalDate;
      /** Later than was agreed: counted as slipped. */
      readonly slipped: boolean;
      readonly from: Id | null;
    },
  Text<'reason'>
>;

/** What comes to be known between two reviews, and puts the item earlier. */
export type ReviewPriority = Pick<Priority, 'currentlyMissing' | 'strategyPending' | 'riskLevel'>;

/** What has been learnt since the review got its place: it holds for the sitting that hears it, until it is placed anew. */
export type ReviewPriorityRecorded = DomainEvent<
  'ReviewPriorityRecorded',
  OfEpisode & { readonly sittingId: Id; readonly priority: ReviewPriority },
  never
>;

/** By whom and by when what was agreed is written into the person's own record, which is kept elsewhere. */
export interface RecordEntryDue {
  readonly entryId: Id;
  readonly owner: Id;
  readonly ownerAgency: Id;
  readonly dueAt: Instant;
  /** The entry in whose place it stands, where the same sitting had said another before. Left out otherwise. */
  readonly replaces?: Id;
}

/**
 * "Agreed next steps (including record entry onto tracker and child's record)" (RMM terms, Agenda). Said again before
 * the item closes, the later one stands. It takes effect when the item closes: the next review is placed
 * (`ReviewPlaced`), or the episode ends (`EpisodeEnded`).
 */
export type NextStepsAgreed = DomainEvent<
  'NextStepsAgreed',
  OfEpisode & {
    /** Of what was said this time: its words can be taken back. */
    readonly stepsId: Id;
    readonly sittingId: Id;
    readonly discussionId: Id;
    /** Level as the meeting holds it, by the assessment that is named; null where nobody has assessed yet. */
    readonly level: RiskLevel | null;
    readonly assessmentId: Id | null;
    readonly next: 'REVIEW' | 'LEAVE';
    /** Why the person leaves; null for a review. */
    readonly leaves: 'LOW' | 'RESOLVED' | null;
    /** Null for who leaves. */
    readonly reviewOn: LocalDate | null;
    readonly recordEntry: RecordEntryDue;
    /** Who said it; of who leaves, the chair whose confirmation it is. */
    readonly officer: Id;
    /** Core roles that were not there for it. */
    readonly absentRoles: readonly string[];
    readonly because: RuleTrace;
  },
  Text<'steps'>
>;

export type RecordEntryWritten = DomainEvent<
  'RecordEntryWritten',
  OfEpisode & { readonly entryId: Id; readonly writtenOn: LocalDate; readonly inTime: boolean },
  Part<'entry', { readonly reference: string }>
>;

export type PausedBecause = 'CUSTODY' | 'HOSPITAL' | 'MISSING_ABROAD' | 'OTHER';
export type EpisodePaused = DomainEvent<
  'EpisodePaused',
  OfEpisode & {
    readonly pausedBecause: PausedBecause;
    /** The day on which it ends; null where an event ends it: release, discharge, return. */
    readonly until: LocalDate | null;
    /** The sitting that was to hear the review, which no longer does. */
    readonly from: Id | null;
    readonly because: RuleTrace;
  },
  Text<'reason'>
>;
export type EpisodeResumed = DomainEvent<'EpisodeResumed', OfEpisode & ReviewDue, Text<'reason'>>;

export type TransferBecause = 'MOVED' | 'TURNED_18' | 'ADOPTED';
/** Somebody else is asked to take over. Until they have accepted, the episode goes on here. */
export type TransferProposed = DomainEvent<
  'TransferProposed',
  OfEpisode & { readonly transferId: Id; readonly transferBecause: TransferBecause },
  Part<'transfer', { readonly receivingBody: string; readonly contact: string; readonly handover: string }>
>;
export type TransferDeclined = DomainEvent<
  'TransferDeclined',
  OfEpisode & { readonly transferId: Id },
  Text<'reason'>
>;
export type TransferAccepted = DomainEvent<
  'TransferAccepted',
  OfEpisode & { readonly transferId: Id; readonly acceptedOn: LocalDate },
  Part<'acceptance', { readonly by: string }>
>;

export type EndedBecause = 'LOW' | 'RESOLVED' | 'TRANSFERRED' | 'DIED' | 'MERGED';
export type EpisodeEnded = DomainEvent<
  'EpisodeEnded',
  OfEpisode & {
    readonly endedBecause: EndedBecause;
    readonly endedOn: LocalDate;
    /** The completed assessment on which it rests; null where it rests on none. */
    readonly assessmentId: Id | null;
    /** The chair who confirmed it; null where none is asked. */
    readonly confirmedBy: Id | null;
    /** The sitting that was to hear the next review, which no longer does. */
    readonly from: Id | null;
    /** The sitting at which it was agreed; left out where none agreed it. */
    readonly agreedAt?: Id;
    readonly because: RuleTrace;
    /** Of an episode that ends because the records of one person were merged: the one that goes on. */
    readonly goesOnIn?: { readonly personId: Id; readonly episodeId: Id };
  },
  Text<'reason'>
>;
/** It had ended by mistake, for example by an assessment that was corrected since. */
export type EpisodeReinstated = DomainEvent<
  'EpisodeReinstated',
  OfEpisode &
    ReviewDue & {
      /** Deaths that had been recorded by then: they end it no more. Left out where there were none. */
      readonly despite?: readonly Id[];
    },
  Text<'reason'>
>;
/** Who came by a professional difference because the case was not open is open now; the history stays. */
export type OpenedToSocialCare = DomainEvent<
  'OpenedToSocialCare',
  OfEpisode & { readonly openedOn: LocalDate },
  never
>;

export type TrackedEvent =
  | EpisodeEntered
  | ReviewPlaced
  | ReviewDateMoved
  | ReviewPriorityRecorded
  | NextStepsAgreed
  | RecordEntryWritten
  | EpisodePaused
  | EpisodeResumed
  | TransferProposed
  | TransferDeclined
  | TransferAccepted
  | EpisodeEnded
  | EpisodeReinstated
  | OpenedToSocialCare;
