/** What happens in the discussion of one person at one sitting, as it is stored. */
import type { DomainEvent, Id, Part } from '../event.js';
import type { Presence } from '../sitting/attendance.js';

type OfDiscussion = {
  readonly discussionId: Id;
  readonly sittingId: Id;
  readonly personId: Id;
};
/** What may happen before an item begins says itself to which meeting it belongs. */
type OfItem = OfDiscussion & { readonly series: string };
type Text<Name extends string> = Part<Name, { readonly text: string }>;

/** Why sharing is needed, where nobody says otherwise: to safeguard the person. */
export type Necessity = 'NECESSARY_TO_SAFEGUARD' | 'NECESSARY_TO_PREVENT_CRIME' | 'REQUIRED_BY_LAW';
export type NotSharedBecause =
  | 'NOT_NECESSARY'
  | 'NOT_PROPORTIONATE'
  | 'WOULD_INCREASE_RISK'
  | 'NO_LAWFUL_BASIS'
  | 'ANOTHER_PROCESS'
  | 'OTHER';
export type ThresholdOutcome = 'MET' | 'NOT_MET' | 'DISAGREED';
export type DecisionKind = 'SAFETY_PLAN' | 'NO_FURTHER_ACTION' | 'REFER_ON' | 'CONTINUE' | 'OTHER';
export type ConflictKind = 'RELATIVE' | 'PERSONAL' | 'OWN_CONDUCT' | 'FINANCIAL' | 'OTHER';
export type DeclinedBecause = 'NO_TIME' | 'CHECKS_NOT_DONE' | 'CAN_WAIT' | 'OTHER';
export type RolledOverBecause = 'OUT_OF_TIME' | 'INFORMATION_AWAITED' | 'AGENCY_ABSENT' | 'OTHER';

export type DiscussionStarted = DomainEvent<
  'DiscussionStarted',
  OfItem & {
    readonly referralIds: readonly Id[];
    /** Episodes on the tracker whose review the item is; left out where it is none. */
    readonly episodeIds?: readonly Id[];
    /** Who was in the room; left out by those who began an item before it was recorded. */
    readonly present?: readonly Presence[];
    /** Whether every referral states an age of 18 or more; left out where it was not asked. */
    readonly adult?: boolean;
    /** Records that were merged into the person's and are heard with it; left out where there are none. */
    readonly alsoStatedAs?: readonly Id[];
  },
  never
>;
export type ArrivedForItem = DomainEvent<'ArrivedForItem', OfDiscussion & Presence, never>;
export type LeftItem = DomainEvent<
  'LeftItem',
  OfDiscussion & { readonly officer: Id; readonly because: 'LEFT' | 'CONFLICT' },
  never
>;
/** Recorded as present by mistake: they were never there. Also said of an item that is closed. */
export type PresenceWithdrawn = DomainEvent<
  'PresenceWithdrawn',
  OfDiscussion & {
    readonly officer: Id;
    readonly role: string | null;
    /** Whether they were not there for any other role either. */
    readonly altogether: boolean;
  },
  never
>;
export type ConflictDeclared = DomainEvent<
  'ConflictDeclared',
  OfItem & { readonly officer: Id; readonly agency: Id; readonly kind: ConflictKind },
  Text<'conflict'>
>;
export type ConflictWithdrawn = DomainEvent<
  'ConflictWithdrawn',
  OfItem & {
    readonly officer: Id;
    /** The person's other records, on which it ends too; left out where there are none. */
    readonly alsoOf?: readonly Id[];
  },
  Text<'reason'>
>;
/** Declared on another item of the same person, it holds for this one: nobody is asked to say it twice. */
export type ConflictCarried = DomainEvent<
  'ConflictCarried',
  OfItem & {
    readonly officer: Id;
    readonly agency: Id;
    readonly kind: ConflictKind;
    /** The item on which it was declared. */
    readonly declaredIn: Id;
  },
  never
>;
export type InformationShared = DomainEvent<
  'InformationShared',
  OfDiscussion & {
    readonly shareId: Id;
    readonly agency: Id;
    readonly officer: Id;
    readonly necessity?: Necessity;
    /** True where the gateways or the necessity are not those of the item. */
    readonly differs?: boolean;
  },
  Text<'information'> | Text<'reason'>
>;
export type SharingDeclined = DomainEvent<
  'SharingDeclined',
  OfDiscussion & {
    readonly declineId: Id;
    readonly agency: Id;
    readonly officer: Id;
    readonly because: NotSharedBecause;
  },
  Text<'reason'>
>;
export type ThresholdRecorded = DomainEvent<
  'ThresholdRecorded',
  OfDiscussion & {
    readonly thresholdId: Id;
    readonly outcome: ThresholdOutcome;
    readonly absentRoles: readonly string[];
  },
  Text<'reasons'>
>;
export type NoteWritten = DomainEvent<
  'NoteWritten',
  OfDiscussion & {
    readonly noteId: Id;
    readonly officer: Id;
    readonly agency: Id;
    /** The note that was meant, where it had been revised or struck out meanwhile. */
    readonly beside: Id | null;
  },
  Text<'note'>
>;
export type NoteRevised = DomainEvent<
  'NoteRevised',
  OfDiscussion & {
    readonly noteId: Id;
    readonly revisionId: Id;
    readonly revision: number;
    readonly officer: Id;
  },
  Text<'note'>
>;
export type NoteStruck = DomainEvent<
  'NoteStruck',
  OfDiscussion & { readonly noteId: Id; readonly officer: Id },
  never
>;
export type DecisionRecorded = DomainEvent<
  'DecisionRecorded',
  OfDiscussion & {
    readonly decisionId: Id;
    readonly absentRoles: readonly string[];
    readonly kind?: DecisionKind;
  },
  Part<'decision', { readonly decision: string; readonly rationale: string }>
>;
export type DissentRecorded = DomainEvent<
  'DissentRecorded',
  OfDiscussion & {
    readonly dissentId: Id;
    readonly decisionId: Id;
    readonly agency: Id;
    readonly officer: Id;
    /** The chair role that the officer has taken; null for anybody else. */
    readonly chair: string | null;
  },
  Text<'position'>
>;
/** What the chair says of an item holds for every record that is heard with it; left out where there is one only. */
type OfEveryRecord = OfItem & {
  readonly referralIds: readonly Id[];
  /** Episodes on the tracker, for which it holds too; left out where there are none. */
  readonly episodeIds?: readonly Id[];
  readonly alsoStatedAs?: readonly Id[];
};
export type LateItemAccepted = DomainEvent<'LateItemAccepted', OfEveryRecord, never>;
export type LateItemDeclined = DomainEvent<
  'LateItemDeclined',
  OfEveryRecord & { readonly because: DeclinedBecause },
  Text<'note'>
>;
export type ItemRolledOver = DomainEvent<
  'ItemRolledOver',
  OfEveryRecord & { readonly because: RolledOverBecause },
  Text<'note'>
>;
export type DiscussionClosed = DomainEvent<
  'DiscussionClosed',
  OfDiscussion & { readonly concluded: boolean },
  never
>;
export type DiscussionEvent =
  | DiscussionStarted
  | ArrivedForItem
  | LeftItem
  | PresenceWithdrawn
  | ConflictDeclared
  | ConflictWithdrawn
  | ConflictCarried
  | InformationShared
  | SharingDeclined
  | ThresholdRecorded
  | NoteWritten
  | NoteRevised
  | NoteStruck
  | DecisionRecorded
  | DissentRecorded
  | LateItemAccepted
  | LateItemDeclined
  | ItemRolledOver
  | DiscussionClosed;
