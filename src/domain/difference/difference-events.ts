/** What happens to a professional difference, as it is stored. Each event says itself whom and which meeting it concerns. */
import type { EscalationOutcome } from '../escalation/escalation-events.js';
import type { DomainEvent, Id, Part } from '../event.js';
import type { Instant, LocalDate } from '../time.js';
import type { DifferenceAbout, DifferenceOutcome, SocialCareAnswer } from './difference-state.js';

export type OfDifference = { readonly differenceId: Id; readonly series: string; readonly personId: Id };
type Text<Name extends string> = Part<Name, { readonly text: string }>;

/** What it stands beside: an item, and in it a decision or a threshold. */
export interface Beside {
  readonly discussionId: Id | null;
  readonly decisionId: Id | null;
  readonly thresholdId: Id | null;
}

/** The sitting whose minutes have it: said while an item of the person went on. Null for what is said outside one. */
interface Minuted {
  readonly sittingId: Id | null;
}

/** Who says something, and for whom: the officer of another agency where whoever leads the meeting records it for them. */
export interface Speaker {
  readonly agency: Id;
  readonly officer: Id;
  /** The role of the terms in which the officer speaks for their own agency; null for anybody else. */
  readonly role: string | null;
}

export type DifferenceRaised = DomainEvent<
  'DifferenceRaised',
  OfDifference &
    Beside &
    Minuted &
    Speaker & {
      readonly about: DifferenceAbout;
      readonly positionId: Id;
      readonly evidenced: boolean;
      readonly raisedOn: LocalDate;
      /** By when it is to be resolved, noted or escalated. */
      readonly settleBy: Instant;
    },
  Text<'position'> | Text<'evidence'> | Text<'requested'>
>;
/** Dissent from a decision, or a threshold that was not agreed upon, is followed to its end as every difference is. */
export type DisagreementTakenUp = DomainEvent<
  'DisagreementTakenUp',
  OfDifference &
    Beside & {
      readonly about: DifferenceAbout;
      /** Whose dissent it is, which is said where the decision stands; null for a threshold. */
      readonly dissent: { readonly dissentId: Id; readonly agency: Id; readonly officer: Id } | null;
      readonly raisedOn: LocalDate;
      readonly settleBy: Instant;
    },
  never
>;
export type PositionTaken = DomainEvent<
  'PositionTaken',
  OfDifference &
    Minuted &
    Speaker & {
      readonly positionId: Id;
      readonly evidenced: boolean;
      /** The position of the same agency before this one; null for the first. */
      readonly restates: Id | null;
    },
  Text<'position'> | Text<'evidence'> | Text<'requested'>
>;
export type DifferencePutToSocialCare = DomainEvent<
  'DifferencePutToSocialCare',
  OfDifference & { readonly putOn: LocalDate; readonly answerBy: Instant },
  never
>;
export type SocialCareAnswered = DomainEvent<
  'SocialCareAnswered',
  OfDifference &
    Speaker & {
      readonly positionId: Id;
      readonly answer: SocialCareAnswer;
      readonly inTime: boolean;
      /** By when it is to be resolved, noted or escalated from here on. */
      readonly settleBy: Instant;
    },
  Text<'answer'>
>;
export type DifferenceEscalated = DomainEvent<
  'DifferenceEscalated',
  OfDifference & { readonly escalationId: Id },
  never
>;
/** The escalation has come to its end. Whether the difference has too is for those to say whose it is. */
export type DifferenceHandedBack = DomainEvent<
  'DifferenceHandedBack',
  OfDifference & {
    readonly escalationId: Id;
    /** Null where the escalation was withdrawn. */
    readonly outcome: EscalationOutcome | null;
    readonly settleBy: Instant;
  },
  never
>;
export type ResolvedHow = 'BY_MEETING' | 'BETWEEN_PROFESSIONALS';
export type DifferenceResolved = DomainEvent<
  'DifferenceResolved',
  OfDifference &
    Minuted & {
      readonly how: ResolvedHow;
      readonly outcome: DifferenceOutcome;
      readonly resolvedBy: Id;
      readonly resolvedOn: LocalDate;
    },
  Part<'resolution', { readonly resolution: string; readonly follows: string | null }>
>;
export type DifferenceNoted = DomainEvent<
  'DifferenceNoted',
  OfDifference & Minuted & { readonly notedBy: Id; readonly notedOn: LocalDate },
  Text<'reason'>
>;
export type DifferenceReopened = DomainEvent<
  'DifferenceReopened',
  OfDifference & {
    readonly agency: Id;
    readonly officer: Id;
    readonly evidenced: boolean;
    readonly reopenedOn: LocalDate;
    readonly settleBy: Instant;
  },
  Text<'evidence'>
>;
export type DifferenceWithdrawn = DomainEvent<
  'DifferenceWithdrawn',
  OfDifference & { readonly agency: Id; readonly officer: Id; readonly withdrawnOn: LocalDate },
  Text<'reason'>
>;
export type DifferenceEvent =
  | DifferenceRaised
  | DisagreementTakenUp
  | PositionTaken
  | DifferencePutToSocialCare
  | SocialCareAnswered
  | DifferenceEscalated
  | DifferenceHandedBack
  | DifferenceResolved
  | DifferenceNoted
  | DifferenceReopened
  | DifferenceWithdrawn;
