/** Who is asked to present an item of a meeting that keeps a tracker, what they report and whether they came, as stored. */
import type { RuleTrace } from '../decision.js';
import type { DomainEvent, Id, Part } from '../event.js';
import type { Instant } from '../time.js';

type OfItem = {
  readonly discussionId: Id;
  readonly sittingId: Id;
  readonly personId: Id;
  readonly series: string;
};
type Text<Name extends string> = Part<Name, { readonly text: string }>;

/**
 * "The allocated social worker will be asked to attend the meeting" (RMM terms, Child selection and preparation). A
 * child not open to social care may have none: the agency that raised the child presents.
 */
export type PresentsAs = 'ALLOCATED_WORKER' | 'RAISING_AGENCY';

/** Who is asked. */
export interface Asked {
  readonly presentsAs: PresentsAs;
  /** Null where nobody is asked by name: a worker without an account, or an agency that says itself who comes. */
  readonly officer: Id | null;
  /** Null where only the case file says who the worker is. */
  readonly agency: Id | null;
}

export type PresenterInvited = DomainEvent<
  'PresenterInvited',
  OfItem &
    Asked & {
      /** When the sitting begins; the slot in it follows from the agenda as it stands. */
      readonly startsAt: Instant;
      readonly reportDueAt: Instant;
      /** The item of an earlier sitting that did not get so far: the report for it stands for this one too. */
      readonly carriedFrom: Id | null;
      readonly because: RuleTrace;
    },
  never
>;
/** The item is not heard at this sitting any more, or not as an item of its own. */
export type InvitationWithdrawn = DomainEvent<
  'InvitationWithdrawn',
  OfItem & { readonly because: RuleTrace },
  never
>;
export type InvitationAccepted = DomainEvent<
  'InvitationAccepted',
  OfItem & { readonly officer: Id; readonly agency: Id },
  never
>;
export type DeputySent = DomainEvent<
  'DeputySent',
  OfItem & { readonly deputy: Id; readonly agency: Id; readonly insteadOf: Id | null },
  Text<'reason'>
>;

/** The five questions of the source (RMM terms, Child selection and preparation), each answered in the worker's words. */
export interface WorkerReport {
  /** "What is the assessed risk?" */
  readonly assessedRisk: string;
  /** "Who or is the risk for the child or young person?" Read as: who or what. */
  readonly whoOrWhat: string;
  /** "What is the plan to reduce or remove the risk?" */
  readonly plan: string;
  /** "How effectively is this working?" */
  readonly effectiveness: string;
  /** "What if any barriers are happening to prevent the reduction of risk?" */
  readonly barriers: string;
}

export type WorkerReportSubmitted = DomainEvent<
  'WorkerReportSubmitted',
  OfItem & {
    readonly reportId: Id;
    /** From 1; an earlier one stays. */
    readonly version: number;
    readonly agency: Id;
    readonly officer: Id;
    /** Entered by the co-ordinator, for somebody who cannot. */
    readonly onBehalf: boolean;
    /** Before the item began. */
    readonly inAdvance: boolean;
    /** After it was due. */
    readonly late: boolean;
  },
  Part<'report', WorkerReport>
>;
/** It was due, and there was none. */
export type WorkerReportMissed = DomainEvent<
  'WorkerReportMissed',
  OfItem & { readonly dueAt: Instant },
  never
>;

/** The item was heard with whoever was to present it. */
export type ItemPresented = DomainEvent<
  'ItemPresented',
  OfItem & { readonly officer: Id; readonly agency: Id; readonly deputising: boolean },
  never
>;
export type WorkerAbsenceRecorded = DomainEvent<
  'WorkerAbsenceRecorded',
  OfItem &
    Asked & {
      /** Whether the meeting had a report all the same. */
      readonly reported: boolean;
      /** Whether somebody said so, or it followed from who was there. */
      readonly saidBy: 'MEETING' | 'ATTENDANCE';
    },
  Text<'note'>
>;

export type PresentingEvent =
  | PresenterInvited
  | InvitationWithdrawn
  | InvitationAccepted
  | DeputySent
  | WorkerReportSubmitted
  | WorkerReportMissed
  | ItemPresented
  | WorkerAbsenceRecorded;
