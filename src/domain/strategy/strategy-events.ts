/**
 * What may happen with a strategy discussion: the formal multi-agency decision whether and how enquiries are made
 * about one child or adult (DRM terms, Process). It is held at any hour, in or out of a sitting.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { Instant, LocalDate } from '../time.js';

/** Enquiries about a child (Children Act 1989, s47), or a safeguarding planning discussion of an adult (Care Act 2014, s42). */
export type StrategyKind = 'CHILD' | 'ADULT';
/** A discussion by telephone is as formal as a meeting. */
export type StrategyFormat = 'MEETING' | 'TELEPHONE' | 'VIDEO';
export type Threshold = 'MET' | 'NOT_MET' | 'DEFERRED';
/** By social care alone, or jointly with the police. */
export type Enquiry = 'SINGLE' | 'JOINT';
export type NeededOrNot = 'NEEDED' | 'NOT_NEEDED' | 'UNDECIDED';
export type ParentsTold = 'INFORMED' | 'NOT_INFORMED' | 'NOT_YET';

export interface OfStrategy {
  readonly strategyId: Id;
  readonly personId: Id;
  readonly series: string;
}

/** Somebody who takes part. Whoever has no account is named in a part. */
export interface Participant {
  readonly participantId: Id;
  readonly agency: Id;
  /** A code of the board's set `discipline`. */
  readonly discipline: string;
  readonly officer: Id | null;
}

export interface Apology {
  readonly apologyId: Id;
  readonly agency: Id;
  readonly discipline: string;
}

/** What the published procedures ask of a record; null where a question was not answered. */
export interface StrategyRecord {
  readonly immediateActionTaken: string;
  readonly information: readonly { readonly agency: Id; readonly text: string }[];
  readonly otherChildren: string | null;
  readonly riskAnalysis: string;
  /** How and when a criminal investigation is conducted. */
  readonly criminalInvestigation: string | null;
  readonly furtherInformation: string | null;
  /** Immediate and short-term action: who does what by when. */
  readonly plan: string;
  readonly medical: string | null;
  readonly evidence: string | null;
  readonly interviews: string | null;
  /** Whether the parents, or the adult, were told, and why or why not. */
  readonly parents: string;
  readonly legalAction: string | null;
  readonly contingency: string | null;
}

export interface NamedParticipant {
  readonly name: string;
  readonly role: string | null;
}

export type StrategyDiscussionRequested = DomainEvent<
  'StrategyDiscussionRequested',
  OfStrategy & {
    readonly kind: StrategyKind;
    readonly requestedBy: Id;
    readonly agency: Id;
    readonly concernAt: Instant;
    readonly holdBy: Instant;
    /** The person's other records, of which it was asked for too; left out where there are none. */
    readonly alsoOf?: readonly Id[];
  },
  Part<'request', { readonly reason: string }>
>;
export type StrategyDiscussionDeclined = DomainEvent<
  'StrategyDiscussionDeclined',
  OfStrategy,
  Part<'reasons', { readonly text: string }>
>;
export type StrategyRequestAnswered = DomainEvent<
  'StrategyRequestAnswered',
  OfStrategy & { readonly answeredBy: Id },
  never
>;
export type StrategyDiscussionConvened = DomainEvent<
  'StrategyDiscussionConvened',
  OfStrategy & {
    /** Tells a command that is sent again from another one. */
    readonly conveningId: Id;
    readonly kind: StrategyKind;
    readonly format: StrategyFormat;
    readonly heldAt: Instant;
    readonly heldOn: LocalDate;
    readonly concernAt: Instant;
    readonly heldInTime: boolean;
    readonly chair: Id;
    readonly participants: readonly Participant[];
    readonly apologies: readonly Apology[];
    /** Disciplines of the minimum that were not there: an urgent exception, to be followed up. */
    readonly missingDisciplines: readonly string[];
    readonly followUpDueAt: Instant | null;
    readonly recordDueAt: Instant;
    /** Whether the statutory referral's own reference is on record: the meeting does not replace it. */
    readonly statutoryReference: boolean;
    /** The discussion before, where facts have moved on since. */
    readonly earlier: Id | null;
    readonly discussionId: Id | null;
    readonly sittingId: Id | null;
    /** Participants for whom a conflict about the person was declared: they do not count. Left out for none. */
    readonly inConflict?: readonly Id[];
    /** The person's other records, of which it was held too; left out where there are none. */
    readonly alsoOf?: readonly Id[];
  },
  | Part<'participant', NamedParticipant>
  | Part<'apology', { readonly reason: string }>
  | Part<'exception', { readonly reason: string }>
  | Part<'statutoryReference', { readonly reference: string }>
>;
export type DisciplineConsulted = DomainEvent<
  'DisciplineConsulted',
  OfStrategy & Participant & { readonly consultedAt: Instant; readonly inTime: boolean },
  Part<'participant', NamedParticipant> | Part<'consultation', { readonly information: string }>
>;
export type StrategyDiscussionRecorded = DomainEvent<
  'StrategyDiscussionRecorded',
  OfStrategy & {
    readonly recordId: Id;
    /** From 1; until it is issued, a record may be written again. */
    readonly version: number;
    /** Others known to the board whom it speaks of; each child has a discussion of its own. */
    readonly otherPeople: readonly Id[];
    readonly criminalInvestigation: NeededOrNot;
    readonly medical: NeededOrNot;
    readonly legalAction: NeededOrNot;
    readonly parents: ParentsTold;
    readonly reviewOn: LocalDate;
    /** Names of the published questions that it leaves open. */
    readonly unanswered: readonly string[];
    readonly statutoryReference: boolean;
  },
  Part<'record', StrategyRecord> | Part<'statutoryReference', { readonly reference: string }>
>;
export type ThresholdDecided = DomainEvent<
  'ThresholdDecided',
  OfStrategy & {
    /** Tells a command that is sent again from another one. Left out before decisions had ids. */
    readonly decisionId?: Id;
    readonly threshold: Threshold;
    readonly enquiry: Enquiry | null;
    /** The date of the discussion that starts enquiries; null where none start, and for an adult. */
    readonly s47StartedOn: LocalDate | null;
    readonly conferenceDueAt: Instant | null;
    readonly positions: readonly { readonly agency: Id; readonly threshold: Threshold }[];
    /** Whether an agency took another position. */
    readonly disagreed: boolean;
  },
  | Part<'reasons', { readonly text: string }>
  | Part<'positions', { readonly reasons: readonly { readonly agency: Id; readonly text: string }[] }>
>;
export type StrategyRecordIssued = DomainEvent<
  'StrategyRecordIssued',
  OfStrategy & { readonly version: number; readonly to: readonly Id[]; readonly inTime: boolean },
  never
>;
export type ConferenceHeld = DomainEvent<
  'ConferenceHeld',
  OfStrategy & { readonly heldOn: LocalDate; readonly inTime: boolean },
  never
>;
export type ConferenceRuledOut = DomainEvent<
  'ConferenceRuledOut',
  OfStrategy,
  Part<'reasons', { readonly text: string }>
>;
export type StrategyEvent =
  | StrategyDiscussionRequested
  | StrategyDiscussionDeclined
  | StrategyRequestAnswered
  | StrategyDiscussionConvened
  | DisciplineConsulted
  | StrategyDiscussionRecorded
  | ThresholdDecided
  | StrategyRecordIssued
  | ConferenceHeld
  | ConferenceRuledOut;
