/** What happens to an action, and why the clear fields of each event may stand in clear. */
import type { NotDoneReason } from '../action-status.js';
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { Instant, LocalDate } from '../time.js';

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
    /** They follow what comes of it, besides its owner. */
    readonly raisingAgency: Id;
    readonly agreedBy: Id;
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
  OfAction & {
    readonly because: WithdrawnBecause;
    /** Left out for one from an escalation, and by those withdrawn before it was recorded. */
    readonly sittingId?: Id;
  },
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
/** The owner has a conflict about the person: somebody else is to be found. */
export type OwnerBarred = DomainEvent<
  'OwnerBarred',
  OfAction & {
    readonly personId: Id;
    readonly series: string;
    readonly owner: Id;
    readonly dueAt: Instant;
  },
  never
>;
export type OwnerUnbarred = DomainEvent<
  'OwnerUnbarred',
  OfAction & { readonly personId: Id; readonly owner: Id },
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
  | OwnerReminded
  | OwnerBarred
  | OwnerUnbarred;

/** Why an action was taken back by the meeting. */
export type WithdrawnBecause = 'ITEM_CORRECTED' | 'AGREED_IN_ERROR' | 'ALREADY_AGREED_ELSEWHERE';

const OF_ACTION = { actionId: 'which action; an id', personId: 'whom it protects; a random pseudonym' };
const OWNED = {
  ownerAgency: 'which agency answers for it; an id',
  owner: 'which officer does it; a random pseudonym',
  dueOn: 'the day by which it is due',
  dueAt: 'the instant by which it is due; reminders and counts',
};

export const actionCatalogue: EventCatalogue<ActionEvent> = {
  ActionAgreed: {
    version: 1,
    clear: {
      ...OF_ACTION,
      ...OWNED,
      discussionId: 'where it was agreed; an id',
      sittingId: 'at which sitting; an id',
      series: 'code of the meeting series',
      agreedOn: 'the day of the meeting that agreed it; nothing was done before',
    },
    parts: { action: 'what is to be done about the person' },
  },
  ActionAgreedFromEscalation: {
    version: 1,
    clear: {
      ...OF_ACTION,
      ...OWNED,
      escalationId: 'which escalation led to it; an id',
      series: 'code of the meeting series',
      agreedOn: 'the day on which it was agreed; nothing was done before',
      raisingAgency: 'which agency raised the issue; an id',
      agreedBy: 'which officer agreed it; a random pseudonym',
      closedTo: 'who must not learn of it; random pseudonyms',
    },
    parts: { action: 'what is to be done' },
  },
  ActionReleased: {
    version: 1,
    clear: { ...OF_ACTION, discussionId: 'which item closed; an id' },
    parts: {},
  },
  ActionAccepted: {
    version: 1,
    clear: {
      ...OF_ACTION,
      ownerAgency: 'which agency took it on; an id',
      acceptedBy: 'which officer said so; a random pseudonym',
    },
    parts: {},
  },
  ActionReturned: {
    version: 1,
    clear: {
      ...OF_ACTION,
      ownerAgency: 'which agency returned it; an id',
      returnedBy: 'which officer said so; a random pseudonym',
    },
    parts: { reason: 'why it is not theirs to do' },
  },
  ActionReassigned: {
    version: 1,
    clear: {
      ...OF_ACTION,
      from: {
        ownerAgency: 'which agency answered for it before; an id',
        owner: 'which officer had it before; a random pseudonym',
      },
      ownerAgency: OWNED.ownerAgency,
      owner: OWNED.owner,
    },
    parts: {},
  },
  ProgressReported: {
    version: 1,
    clear: {
      ...OF_ACTION,
      progressId: 'which report of progress; an id',
      agency: 'which agency reported it; an id',
      reportedBy: 'which officer reported it; a random pseudonym',
    },
    parts: { progress: 'how far it has got, for the person' },
  },
  ActionExtended: {
    version: 1,
    clear: {
      ...OF_ACTION,
      dueOn: OWNED.dueOn,
      dueAt: OWNED.dueAt,
      before: 'the instant by which it was due before',
      extensions: 'how often it has been extended; counts',
    },
    parts: { reason: 'why it takes longer' },
  },
  ActionCompleted: {
    version: 1,
    clear: {
      ...OF_ACTION,
      doneOn: 'the day on which it was done',
      doneAt: 'the instant at which it was done, where the time was said',
      inTime: 'counts of actions done in time',
    },
    parts: { outcome: 'what came of it for the person' },
  },
  ActionNotDone: {
    version: 1,
    clear: { ...OF_ACTION, because: 'counts of actions not done, by reason' },
    parts: { explanation: 'what stood in the way, for the person' },
  },
  ActionWithdrawn: {
    version: 1,
    clear: {
      ...OF_ACTION,
      because: 'counts of actions withdrawn, by reason',
      sittingId: 'whose minutes leave it out; an id',
    },
    parts: { reason: 'why the meeting took it back' },
  },
  OwnerReminded: {
    version: 1,
    clear: {
      ...OF_ACTION,
      officer: 'which officer was reminded; a random pseudonym',
      role: 'code of the role that was reminded',
      dueAt: 'the instant by which it is due',
      overdue: 'counts of reminders of overdue actions',
      nextAt: 'the instant of the next reminder',
    },
    parts: {},
  },
  OwnerBarred: {
    version: 1,
    clear: {
      ...OF_ACTION,
      series: 'whose co-ordinator finds somebody else; a code',
      owner: 'who has a conflict; a random pseudonym',
      dueAt: 'the instant by which it is due',
    },
    parts: {},
  },
  OwnerUnbarred: {
    version: 1,
    clear: { ...OF_ACTION, owner: 'who may do it again; a random pseudonym' },
    parts: {},
  },
};
