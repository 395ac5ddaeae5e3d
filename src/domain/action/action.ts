/**
 * An action: what one agency, and one named officer of it, does by when. Agreed in a discussion and released when
 * it closes, or agreed from an escalation and released at once; then accepted or returned, chased, and ended with
 * what came of it.
 */
import type { ActionStatus, NotDoneReason } from '../action-status.js';
import type { Id } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant, LocalDate } from '../time.js';
import { actionCatalogue, type ActionEvent } from './action-events.js';

export interface Action {
  readonly status: 'NONE' | ActionStatus;
  readonly personId: Id | null;
  /** Where it was agreed; null for one from an escalation. */
  readonly discussionId: Id | null;
  /** Whose minutes name it; null for one from an escalation. */
  readonly sittingId: Id | null;
  readonly escalationId: Id | null;
  readonly series: string;
  readonly ownerAgency: Id;
  readonly owner: Id;
  /** Agencies that owned it before. */
  readonly formerAgencies: readonly Id[];
  /** Whether the owner has said so. */
  readonly accepted: boolean;
  readonly dueAt: Instant;
  /** Nothing can have been done about it before. */
  readonly agreedOn: LocalDate;
  readonly extensions: number;
  readonly progressIds: readonly Id[];
  /** When its owner is reminded again; null where the last reminder is of another owner or deadline. */
  readonly remindNextAt: Instant | null;
  /** Whom it is about, where they must not learn of it: they neither own it nor decide on it. */
  readonly closedTo: readonly Id[];
  /** Why it is not done; left out while it is not given up. */
  readonly notDone?: NotDoneReason;
  /** Whether its owner has a conflict about the person: it needs another. */
  readonly ownerBarred?: boolean;
}

export const actionKind: StreamKind<Action, ActionEvent> = {
  category: 'action',
  initial: {
    status: 'NONE',
    personId: null,
    discussionId: null,
    sittingId: null,
    escalationId: null,
    series: '',
    ownerAgency: '',
    owner: '',
    formerAgencies: [],
    accepted: false,
    dueAt: '',
    agreedOn: '',
    extensions: 0,
    progressIds: [],
    remindNextAt: null,
    closedTo: [],
  },
  evolve: (action, event) => {
    switch (event.type) {
      case 'ActionAgreed': {
        const { personId, discussionId, sittingId, series, ownerAgency, owner, dueAt, agreedOn } = event.data;
        const agreed = { personId, discussionId, sittingId, series, ownerAgency, owner, dueAt, agreedOn };
        return { ...action, ...agreed, status: 'AGREED' };
      }
      case 'ActionAgreedFromEscalation': {
        const { personId, escalationId, series, ownerAgency, owner, dueAt, agreedOn, closedTo } = event.data;
        const agreed = { personId, escalationId, series, ownerAgency, owner, dueAt, agreedOn, closedTo };
        return { ...action, ...agreed, status: 'OPEN' };
      }
      case 'ActionReleased':
        return { ...action, status: 'OPEN' };
      case 'ActionAccepted':
        return { ...action, accepted: true };
      case 'ActionReturned':
        return { ...action, status: 'RETURNED', accepted: false };
      case 'ActionReassigned': {
        const { ownerAgency, owner, from } = event.data;
        const formerAgencies = [...action.formerAgencies, from.ownerAgency];
        const now = { ownerAgency, owner, formerAgencies, remindNextAt: null, ownerBarred: false };
        return { ...action, ...now, status: 'OPEN', accepted: false };
      }
      case 'ActionExtended': {
        const { dueAt, extensions } = event.data;
        return { ...action, dueAt, extensions, remindNextAt: null };
      }
      case 'ActionCompleted':
        return { ...action, status: 'DONE' };
      case 'ActionNotDone':
        return { ...action, status: 'NOT_DONE', notDone: event.data.because };
      case 'ActionWithdrawn':
        return { ...action, status: 'WITHDRAWN' };
      case 'ProgressReported':
        return { ...action, progressIds: [...action.progressIds, event.data.progressId] };
      case 'OwnerReminded':
        return { ...action, remindNextAt: event.data.nextAt };
      case 'OwnerBarred':
        return { ...action, ownerBarred: true };
      case 'OwnerUnbarred':
        return { ...action, ownerBarred: false };
    }
  },
  catalogue: actionCatalogue,
};
