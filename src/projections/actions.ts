/** The action plan: what each agency owes, by when, how far it has got, and what came of it. */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { ActionStatus, NotDoneReason } from '../domain/action-status.js';
import type { WithdrawnBecause } from '../domain/action/action-events.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { projection } from './projection.js';

type Text = Personal<{ readonly text: string }>;

/** Somebody did something, and said why or what. */
interface Said {
  readonly by: Id;
  readonly agency: Id;
  readonly at: Instant;
  readonly text: Text;
}

export interface Reminder {
  readonly at: Instant;
  readonly officer: Id | null;
  readonly role: string | null;
  readonly dueAt: Instant;
  readonly overdue: boolean;
}

export interface ActionView {
  readonly actionId: Id;
  /** Null where it protects nobody in particular. */
  readonly personId: Id | null;
  readonly discussionId: Id | null;
  readonly sittingId: Id | null;
  readonly escalationId: Id | null;
  readonly series: string;
  readonly ownerAgency: Id;
  readonly owner: Id;
  readonly action: Text;
  /** When its text was taken back. Left out where it was not. */
  readonly retractedAt?: Instant;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly status: ActionStatus;
  readonly agreedAt: Instant;
  readonly agreedOn: LocalDate;
  /** Whose conduct led to it: they do not learn of it. */
  readonly closedTo: readonly Id[];
  /** Who follows what came of an escalation, besides its owner; null for one of a discussion. */
  readonly raisingAgency: Id | null;
  readonly agreedBy: Id | null;
  /** Since its present owner has had it. */
  readonly accepted: { readonly by: Id; readonly at: Instant } | null;
  /** Every time that an owner gave it back. */
  readonly returns: readonly Said[];
  readonly formerOwners: readonly { readonly ownerAgency: Id; readonly owner: Id; readonly until: Instant }[];
  readonly progress: readonly (Said & { readonly progressId: Id })[];
  readonly extensions: readonly {
    readonly at: Instant;
    readonly before: Instant;
    readonly dueAt: Instant;
    readonly reason: Text;
  }[];
  readonly doneOn: LocalDate | null;
  readonly doneAt: Instant | null;
  readonly inTime: boolean | null;
  readonly outcome: Text | null;
  readonly notDone: {
    readonly because: NotDoneReason;
    readonly at: Instant;
    readonly explanation: Text;
  } | null;
  readonly withdrawn: {
    readonly because: WithdrawnBecause;
    readonly at: Instant;
    readonly reason: Text;
  } | null;
  /** Its owner has a conflict about the person: it needs another. */
  readonly ownerBarred: boolean;
  /** The latest ones, the newest last. */
  readonly reminders: readonly Reminder[];
}

const REMINDERS_AT_MOST = 20;

export const actions = projection<ActionView>({
  name: 'actions',
  version: 3,
  indexes: {
    byAgency: ['ownerAgency', 'status', 'dueAt'],
    bySeries: ['series', 'status', 'dueAt'],
    bySitting: ['sittingId', 'status', 'dueAt'],
    byPerson: ['personId', 'status', 'dueAt'],
    byReminded: ['remindedTo', 'dueAt'],
    byOwner: ['owner', 'status', 'dueAt'],
  },
  index: (action) => {
    const { ownerAgency, owner, series, status, dueAt, sittingId, personId } = action;
    const remindedTo = isToBeDone(action) ? lastReminded(action) : null;
    const found = { sittingId, personId, remindedTo };
    return { ownerAgency, owner, series, status, dueAt, ...withoutNull(found) };
  },
  keys: (event) => {
    switch (event.type) {
      case 'ActionAgreed':
      case 'ActionAgreedFromEscalation':
      case 'ActionReleased':
      case 'ActionAccepted':
      case 'ActionReturned':
      case 'ActionReassigned':
      case 'ProgressReported':
      case 'ActionExtended':
      case 'ActionCompleted':
      case 'ActionNotDone':
      case 'ActionWithdrawn':
      case 'OwnerReminded':
      case 'OwnerBarred':
      case 'OwnerUnbarred':
        return [event.data.actionId];
      case 'InformationRetracted':
        return event.data.what === 'ACTION' ? [event.data.recordId] : [];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'ActionAgreed':
        return {
          ...NEW,
          ...event.data,
          ...{ escalationId: null, closedTo: [], raisingAgency: null, agreedBy: null },
          ...{ status: 'AGREED', agreedAt: event.occurredAt },
          action: partOf(event, 'action') ?? ERASED,
        };
      case 'ActionAgreedFromEscalation':
        return {
          ...NEW,
          ...event.data,
          ...{ discussionId: null, sittingId: null, status: 'OPEN', agreedAt: event.occurredAt },
          action: partOf(event, 'action') ?? ERASED,
        };
      case 'InformationRetracted':
        return document && { ...document, action: ERASED, retractedAt: event.occurredAt };
      default:
        return document && (owned(document, event) ?? ended(document, event) ?? document);
    }
  },
});

/** Whether somebody has still to do it. */
export const isToBeDone = ({ status }: Pick<ActionView, 'status'>): boolean =>
  status === 'OPEN' || status === 'RETURNED';

const lastReminded = ({ reminders }: ActionView): string | null => {
  const last = reminders.at(-1);
  return last === undefined ? null : (last.officer ?? last.role);
};

/** Nothing is found by an empty text, so that it can stand for what there is none of. */
const withoutNull = (values: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '']));

/** Whose it is and by when, as it moves from hand to hand; undefined for an event that says nothing of it. */
const owned = (document: ActionView, event: LogEvent): ActionView | undefined => {
  const at = event.occurredAt;
  switch (event.type) {
    case 'ActionReleased':
      return { ...document, status: 'OPEN' };
    case 'ActionAccepted':
      return { ...document, accepted: { by: event.data.acceptedBy, at } };
    case 'ActionReturned': {
      const { returnedBy: by, ownerAgency: agency } = event.data;
      const returned = { by, agency, at, text: partOf(event, 'reason') ?? ERASED };
      return { ...document, status: 'RETURNED', accepted: null, returns: [...document.returns, returned] };
    }
    case 'ActionReassigned': {
      const { from, ownerAgency, owner } = event.data;
      const formerOwners = [...document.formerOwners, { ...from, until: at }];
      return {
        ...document,
        status: 'OPEN',
        accepted: null,
        ownerAgency,
        owner,
        formerOwners,
        ownerBarred: false,
      };
    }
    case 'ActionExtended': {
      const { dueOn, dueAt, before } = event.data;
      const extension = { at, before, dueAt, reason: partOf(event, 'reason') ?? ERASED };
      return { ...document, dueOn, dueAt, extensions: [...document.extensions, extension] };
    }
    case 'OwnerBarred':
    case 'OwnerUnbarred':
      return { ...document, ownerBarred: event.type === 'OwnerBarred' };
    case 'OwnerReminded': {
      const { officer, role, dueAt, overdue } = event.data;
      const reminders = [...document.reminders, { at, officer, role, dueAt, overdue }];
      return { ...document, reminders: reminders.slice(-REMINDERS_AT_MOST) };
    }
    default:
      return undefined;
  }
};

/** What came of it. */
const ended = (document: ActionView, event: LogEvent): ActionView | undefined => {
  const at = event.occurredAt;
  switch (event.type) {
    case 'ProgressReported': {
      const { progressId, agency, reportedBy: by } = event.data;
      const said = { progressId, by, agency, at, text: partOf(event, 'progress') ?? ERASED };
      return { ...document, progress: [...document.progress, said] };
    }
    case 'ActionCompleted': {
      const { doneOn, doneAt = null, inTime } = event.data;
      const outcome = partOf(event, 'outcome') ?? ERASED;
      return { ...document, status: 'DONE', doneOn, doneAt, inTime, outcome, notDone: null };
    }
    case 'ActionNotDone': {
      const notDone = {
        because: event.data.because,
        at,
        explanation: partOf(event, 'explanation') ?? ERASED,
      };
      return { ...document, status: 'NOT_DONE', notDone };
    }
    case 'ActionWithdrawn': {
      const withdrawn = { because: event.data.because, at, reason: partOf(event, 'reason') ?? ERASED };
      return { ...document, status: 'WITHDRAWN', withdrawn };
    }
    default:
      return undefined;
  }
};

const NEW = {
  ...{ accepted: null, returns: [], formerOwners: [], progress: [], extensions: [] },
  ...{ doneOn: null, doneAt: null, inTime: null, outcome: null, notDone: null, withdrawn: null },
  ...{ reminders: [], ownerBarred: false },
} as const;
