/**
 * An action: what one agency, and one named officer of it, does by when. Agreed in a discussion and released when
 * it closes, or agreed from an escalation and released at once; then accepted or returned, chased, and ended with
 * what came of it.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant, LocalDate } from '../time.js';
import { actionCatalogue } from './action-catalogue.js';

/** Null for an action that protects nobody in particular: what a thematic escalation led to. */
export type OfAction = { readonly actionId: Id; readonly personId: Id | null };

/** Whose it is, and by when. */
type Owned = {
  readonly ownerAgency: Id;
  readonly owner: Id;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
};

export type ActionAgreed = DomainEvent<
  'ActionAgreed',
  OfAction & {
    readonly personId: Id;
    readonly discussionId: Id;
    readonly sittingId: Id;
    readonly series: string;
    readonly agreedOn: LocalDate;
  } & Owned,
  Part<'action', { readonly text: string }>
>;
export type ActionAgreedFromEscalation = DomainEvent<
  'ActionAgreedFromEscalation',
  OfAction & {
    readonly escalationId: Id;
    readonly series: string;
    readonly agreedOn: LocalDate;
    /** Whose conduct led to it: they do not learn of it. */
    readonly closedTo: readonly Id[];
  } & Owned,
  Part<'action', { readonly text: string }>
>;
export type ActionReleased = DomainEvent<
  'ActionReleased',
  OfAction & { readonly personId: Id; readonly discussionId: Id },
  never
>;
export type ActionAccepted = DomainEvent<
  'ActionAccepted',
  OfAction & { readonly ownerAgency: Id; readonly acceptedBy: Id },
  never
>;
export type ActionReturned = DomainEvent<
  'ActionReturned',
  OfAction & { readonly ownerAgency: Id; readonly returnedBy: Id },
  Part<'reason', { readonly text: string }>
>;
export type ActionReassigned = DomainEvent<
  'ActionReassigned',
  OfAction & {
    readonly from: { readonly ownerAgency: Id; readonly owner: Id };
    readonly ownerAgency: Id;
    readonly owner: Id;
  },
  never
>;
export type ProgressReported = DomainEvent<
  'ProgressReported',
  OfAction & { readonly progressId: Id; readonly agency: Id; readonly reportedBy: Id },
  Part<'progress', { readonly text: string }>
>;
export type ActionExtended = DomainEvent<
  'ActionExtended',
  OfAction & {
    readonly dueOn: LocalDate;
    readonly dueAt: Instant;
    readonly before: Instant;
    readonly extensions: number;
  },
  Part<'reason', { readonly text: string }>
>;
export type ActionCompleted = DomainEvent<
  'ActionCompleted',
  OfAction & { readonly doneOn: LocalDate; readonly doneAt?: Instant; readonly inTime: boolean },
  Part<'outcome', { readonly text: string }>
>;
export type ActionNotDone = DomainEvent<
  'ActionNotDone',
  OfAction & { readonly because: NotDoneReason },
  Part<'explanation', { readonly text: string }>
>;
export type ActionWithdrawn = DomainEvent<
  'ActionWithdrawn',
  OfAction & { readonly because: WithdrawnBecause },
  Part<'reason', { readonly text: string }>
>;
export type OwnerReminded = DomainEvent<
  'OwnerReminded',
  OfAction & {
    /** The officer who was reminded; null where it was a role. */
    readonly officer: Id | null;
    /** Whoever holds the role was reminded; null where it was an officer. */
    readonly role: string | null;
    readonly dueAt: Instant;
    readonly overdue: boolean;
    /** When to remind again, if nothing happens. */
    readonly nextAt: Instant;
  },
  never
>;
export type ActionEvent =
  | ActionAgreed
  | ActionAgreedFromEscalation
  | ActionReleased
  | ActionAccepted
  | ActionReturned
  | ActionReassigned
  | ProgressReported
  | ActionExtended
  | ActionCompleted
  | ActionNotDone
  | ActionWithdrawn
  | OwnerReminded;

/** Why an action was not done, as its owner says. The two are never counted together. */
export type NotDoneReason = 'CIRCUMSTANCES_CHANGED' | 'AGENCY_DID_NOT_ACT';

/** Why an action was taken back by the meeting. */
export type WithdrawnBecause = 'ITEM_CORRECTED' | 'AGREED_IN_ERROR' | 'ALREADY_AGREED_ELSEWHERE';

/**
 * `AGREED`: a draft of its item. `OPEN`: released, to be done. `RETURNED`: its owner says that it is not theirs; it
 * waits for another. `DONE`: completed with its outcome. `NOT_DONE`: given up, with the reason. `WITHDRAWN`: the
 * meeting took it back.
 */
export type ActionStatus = 'AGREED' | 'OPEN' | 'RETURNED' | 'DONE' | 'NOT_DONE' | 'WITHDRAWN';

export interface Action {
  readonly status: 'NONE' | ActionStatus;
  readonly personId: Id | null;
  /** Where it was agreed; null for one from an escalation. */
  readonly discussionId: Id | null;
  readonly escalationId: Id | null;
  readonly series: string;
  readonly ownerAgency: Id;
  readonly owner: Id;
  /** Whether the owner has said so. */
  readonly accepted: boolean;
  readonly dueAt: Instant;
  /** Nothing can have been done about it before. */
  readonly agreedOn: LocalDate;
  readonly extensions: number;
  readonly progressIds: readonly Id[];
  /** When its owner is reminded again; null where the last reminder is of another owner or deadline. */
  readonly remindNextAt: Instant | null;
}

export const actionKind: StreamKind<Action, ActionEvent> = {
  category: 'action',
  initial: {
    status: 'NONE',
    personId: null,
    discussionId: null,
    escalationId: null,
    series: '',
    ownerAgency: '',
    owner: '',
    accepted: false,
    dueAt: '',
    agreedOn: '',
    extensions: 0,
    progressIds: [],
    remindNextAt: null,
  },
  evolve: (action, event) => {
    switch (event.type) {
      case 'ActionAgreed': {
        const { personId, discussionId, series, ownerAgency, owner, dueAt, agreedOn } = event.data;
        const agreed = { personId, discussionId, series, ownerAgency, owner, dueAt, agreedOn };
        return { ...action, ...agreed, status: 'AGREED' };
      }
      case 'ActionAgreedFromEscalation': {
        const { personId, escalationId, series, ownerAgency, owner, dueAt, agreedOn } = event.data;
        const agreed = { personId, escalationId, series, ownerAgency, owner, dueAt, agreedOn };
        return { ...action, ...agreed, status: 'OPEN' };
      }
      case 'ActionReleased':
        return { ...action, status: 'OPEN' };
      case 'ActionAccepted':
        return { ...action, accepted: true };
      case 'ActionReturned':
        return { ...action, status: 'RETURNED', accepted: false };
      case 'ActionReassigned': {
        const { ownerAgency, owner } = event.data;
        return { ...action, status: 'OPEN', accepted: false, ownerAgency, owner, remindNextAt: null };
      }
      case 'ActionExtended': {
        const { dueAt, extensions } = event.data;
        return { ...action, dueAt, extensions, remindNextAt: null };
      }
      case 'ActionCompleted':
        return { ...action, status: 'DONE' };
      case 'ActionNotDone':
        return { ...action, status: 'NOT_DONE' };
      case 'ActionWithdrawn':
        return { ...action, status: 'WITHDRAWN' };
      case 'ProgressReported':
        return { ...action, progressIds: [...action.progressIds, event.data.progressId] };
      case 'OwnerReminded':
        return { ...action, remindNextAt: event.data.nextAt };
    }
  },
  catalogue: actionCatalogue,
};
