/**
 * Taking back what was recorded wrongly, or about the wrong person. Nothing is deleted: what was recorded is kept and
 * marked, and everybody who read, heard or received it is told, each with an acknowledgement (P5).
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';

/** What can be taken back: whatever was said or decided about a person in words of its own. */
export type RetractableKind =
  | 'SHARE'
  | 'NOT_SHARED'
  | 'NOTE'
  | 'THRESHOLD'
  | 'DECISION'
  | 'DISSENT'
  | 'ACTION'
  | 'CHECK_ANSWER'
  | 'SAFETY_PLAN'
  | 'REFERRAL'
  | 'ASSESSMENT'
  | 'VOLT'
  | 'WORKER_REPORT'
  | 'PLAN'
  | 'PLAN_ASSURANCE'
  | 'BARRIER'
  | 'SUPPORT'
  | 'NEXT_STEPS'
  /** What an agency holds in a professional difference. */
  | 'POSITION'
  /** How a professional difference was settled, why it was taken back, or what opened it again. */
  | 'DIFFERENCE_REASON'
  /** Why somebody came onto a tracker, left it, or what put a review off. */
  | 'TRACKER_REASON'
  /** What somebody elsewhere was told who is asked to take over. */
  | 'TRANSFER';

export type RetractedBecause = 'WRONG_FACT' | 'WRONG_PERSON';

/** How it came to a recipient, so that they know where to look for it. */
export type CameBy =
  | 'HEARD'
  | 'REFERRED'
  | 'OWNS_ACTION'
  | 'RECEIVED_MINUTES'
  | 'TOLD_AS_WORKER'
  /** A worker without an account was told, who cannot be asked here: the co-ordinator is to tell them. */
  | 'TO_TELL_WORKER'
  /** A body that is asked to take over was told, and has nobody here: the co-ordinator is to tell it. */
  | 'TO_TELL_RECEIVING_BODY'
  | 'WROTE_CASE_NOTE'
  | 'ASKED_TO_CHECK'
  /** Stood on a board that every member has open before and after a sitting. */
  | 'OPEN_TO_MEMBERS'
  /** Was shown the item, to judge it anew without its outcome. */
  | 'JUDGED_ANEW'
  /** The agency has a position in the same difference. */
  | 'HAS_A_POSITION';

/** Not somebody who has it, but somebody who is to tell others: a task also for whoever takes it back. */
export const IS_A_TASK: ReadonlySet<CameBy> = new Set(['TO_TELL_WORKER', 'TO_TELL_RECEIVING_BODY']);

/** What is taken back, and where it stands. */
export interface Retractable {
  readonly what: RetractableKind;
  readonly recordId: Id;
  /** The event that recorded it. */
  readonly eventId: Id;
  readonly personIds: readonly Id[];
  readonly sittingId: Id | null;
  readonly discussionId: Id | null;
  readonly referralId: Id | null;
  /** Whose information it is; null for what is the meeting's: a decision, a threshold, an action. */
  readonly agency: Id | null;
  /** Of what belongs to a professional difference, which one it is; left out of everything else. */
  readonly differenceId?: Id;
  /** Of why somebody else writes what goes into a person's own record, which entry it is; left out of everything else. */
  readonly entryId?: Id;
}

type OfRetraction = { readonly retractionId: Id; readonly series: string };

export type InformationRetracted = DomainEvent<
  'InformationRetracted',
  OfRetraction &
    Omit<Retractable, 'eventId'> & {
      readonly because: RetractedBecause;
      /** Whom it is about in truth; null where it is about nobody, or was wrong altogether. */
      readonly rightPersonId: Id | null;
      /** Officers with a conflict on the item, who learn nothing of it; left out where there are none. */
      readonly closedTo?: readonly Id[];
    },
  Part<'reason', { readonly text: string }>
>;
/** What is true of the right person, in words that are about them: said anew, never copied. */
export type InformationRestated = DomainEvent<
  'InformationRestated',
  OfRetraction & { readonly personId: Id; readonly agency: Id },
  | Part<'information', { readonly text: string }>
  /** How it is known whom it is about, where it had only been known to be wrong. */
  | Part<'reason', { readonly text: string }>
>;
export type RecallRequested = DomainEvent<
  'RecallRequested',
  OfRetraction & {
    readonly recallId: Id;
    /** Null where the agency as a whole has it. */
    readonly officer: Id | null;
    readonly agency: Id;
    readonly cameBy: CameBy;
    /** Of which note the worker was told who is to be told again; left out otherwise. */
    readonly caseNoteId?: Id;
  },
  never
>;
export type RecallAcknowledged = DomainEvent<
  'RecallAcknowledged',
  OfRetraction & { readonly recallId: Id; readonly by: Id },
  never
>;
export type RetractionEvent =
  InformationRetracted | InformationRestated | RecallRequested | RecallAcknowledged;

export interface Recall {
  readonly agency: Id;
  readonly acknowledged: boolean;
}

export interface Retraction {
  readonly retracted: boolean;
  /** Said anew on the right person. */
  readonly restated: boolean;
  readonly series: string;
  readonly recalls: ReadonlyMap<Id, Recall>;
}

const OF_RETRACTION = {
  retractionId: 'which retraction; an id made from what it takes back',
  series: 'whose co-ordinator follows it; a code',
};

export const retractionKind: StreamKind<Retraction, RetractionEvent> = {
  category: 'retraction',
  initial: { retracted: false, restated: false, series: '', recalls: new Map() },
  evolve: (retraction, event) => {
    switch (event.type) {
      case 'InformationRetracted':
        return { ...retraction, retracted: true, series: event.data.series };
      case 'InformationRestated':
        return { ...retraction, restated: true };
      case 'RecallRequested': {
        const { recallId, agency } = event.data;
        const recalls = new Map(retraction.recalls).set(recallId, { agency, acknowledged: false });
        return { ...retraction, recalls };
      }
      case 'RecallAcknowledged': {
        const { recallId } = event.data;
        const recall = retraction.recalls.get(recallId);
        if (recall === undefined) return retraction;
        return {
          ...retraction,
          recalls: new Map(retraction.recalls).set(recallId, { ...recall, acknowledged: true }),
        };
      }
    }
  },
  catalogue: {
    InformationRetracted: {
      version: 1,
      clear: {
        ...OF_RETRACTION,
        what: 'what kind of record it was; a code',
        recordId: 'which record is taken back; an id',
        personIds: 'about whom it was recorded; random pseudonyms',
        sittingId: 'where it was heard; an id',
        discussionId: 'where it stands marked; an id',
        referralId: 'which referral told it; an id',
        agency: 'whose information it was; an id',
        differenceId: 'which difference it belonged to; an id',
        entryId: 'which entry somebody else was given; a random id',
        because: 'counts of corrections, by reason; a code',
        rightPersonId: 'whom it is about; a random pseudonym',
        closedTo: 'who has a conflict and learns nothing; random pseudonyms',
      },
      parts: { reason: 'how it is known to be wrong' },
    },
    InformationRestated: {
      version: 1,
      clear: {
        ...OF_RETRACTION,
        personId: 'whom it is about; a random pseudonym',
        agency: 'whose information it is; an id',
      },
      parts: {
        information: 'what is true of the right person',
        reason: 'how it is known to be about this person',
      },
    },
    RecallRequested: {
      version: 1,
      clear: {
        ...OF_RETRACTION,
        recallId: 'which recipient is asked; a random id',
        officer: 'who read or heard it; a random pseudonym',
        agency: 'which agency has it; an id',
        cameBy: 'where to look for it; a code',
        caseNoteId: 'which worker is to be told; the id of a note',
      },
      parts: {},
    },
    RecallAcknowledged: {
      version: 1,
      clear: {
        ...OF_RETRACTION,
        recallId: 'which recipient has done it; a random id',
        by: 'who says so; a random pseudonym',
      },
      parts: {},
    },
  },
};
