/**
 * A case discussion: what was said and decided about one person at one sitting. A stream of its own, so that
 * twelve people typing do not queue on the sitting. Its id is known in advance: a conflict may be declared, and a
 * late item answered, before the item begins.
 */
import type { Id } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import { discussionCatalogue } from './discussion-catalogue.js';
import type { DecisionKind, DiscussionEvent, ThresholdOutcome } from './discussion-events.js';

/** A draft note: how often it was written, by whom, and whether it stands. */
export interface Note {
  readonly revision: number;
  readonly officer: Id;
  readonly standing: boolean;
}

export interface Discussion {
  readonly phase: 'NOT_STARTED' | 'GOING_ON' | 'CLOSED';
  readonly sittingId: Id;
  readonly personId: Id;
  /** Referrals that the item answers, from when it begins. */
  readonly referralIds: readonly Id[];
  /** Episodes on the tracker whose review the item is, from when it begins. */
  readonly episodeIds: readonly Id[];
  /** Records that were merged into the person's and are heard with it, from when it begins. */
  readonly alsoStatedAs: readonly Id[];
  /** Whether it was heard to the end. One that was not can begin again, if a chair brings it back here. */
  readonly concluded: boolean;
  /** Its decisions in order, by id, with their kind where one was said: dissent stands beside one. */
  readonly decided: ReadonlyMap<Id, DecisionKind | null>;
  /** Whether anything has been decided since it began last: an item closes with a decision. */
  readonly isDecided: boolean;
  /** Ids of what has been shared, decided and written: what is sent twice is recorded once. */
  readonly recorded: ReadonlySet<Id>;
  /** Officers who are recorded as present for the item now. */
  readonly here: ReadonlySet<Id>;
  /** Everybody who was ever recorded as present for the item, with their agency. */
  readonly heardBy: ReadonlyMap<Id, Id>;
  /** Officers who have left the item; whoever else is in the room takes part in it. */
  readonly away: ReadonlySet<Id>;
  /** Officers for whom a conflict is declared. */
  readonly conflicted: ReadonlySet<Id>;
  readonly adult: boolean;
  readonly threshold: ThresholdOutcome | null;
  readonly notes: ReadonlyMap<Id, Note>;
  /** Late referrals, and reviews of episodes, that the chair has taken. */
  readonly taken: ReadonlySet<Id>;
  /** Referrals, and reviews of episodes, that have moved on from here, each with how often. */
  readonly moved: ReadonlyMap<Id, number>;
}

const added = (set: ReadonlySet<Id>, ...ids: readonly Id[]): ReadonlySet<Id> => new Set([...set, ...ids]);
const without = (set: ReadonlySet<Id>, id: Id): ReadonlySet<Id> =>
  new Set([...set].filter((other) => other !== id));

const sentOn = (before: ReadonlyMap<Id, number>, ids: readonly Id[]): ReadonlyMap<Id, number> =>
  new Map([...before, ...ids.map((id) => [id, (before.get(id) ?? 0) + 1] as const)]);

/** Whatever lists the person: ids of referrals and of episodes never meet. */
const listedBy = ({ referralIds, episodeIds = [] }: Listed): readonly Id[] => [...referralIds, ...episodeIds];
type Listed = { readonly referralIds: readonly Id[]; readonly episodeIds?: readonly Id[] };

export const discussionKind: StreamKind<Discussion, DiscussionEvent> = {
  category: 'discussion',
  initial: {
    ...{ phase: 'NOT_STARTED', sittingId: '', personId: '', referralIds: [], episodeIds: [] },
    ...{ alsoStatedAs: [], concluded: false, isDecided: false },
    ...{ decided: new Map(), recorded: new Set(), here: new Set(), heardBy: new Map(), away: new Set() },
    conflicted: new Set(),
    ...{ adult: false, threshold: null, notes: new Map(), taken: new Set(), moved: new Map() },
  },
  evolve: (discussion, event) => {
    switch (event.type) {
      case 'DiscussionStarted': {
        const { sittingId, personId, referralIds, present = [], adult = false } = event.data;
        const { alsoStatedAs = [], episodeIds = [] } = event.data;
        const here = new Set(present.map(({ officer }) => officer));
        const cameIn = present.map(({ officer, agency }) => [officer, agency] as const);
        // Where it begins again, whoever heard it before heard it.
        const heardBy = new Map([...discussion.heardBy, ...cameIn]);
        const whom = { sittingId, personId, referralIds, episodeIds, alsoStatedAs };
        const started = { ...whom, here, heardBy, adult };
        return { ...discussion, phase: 'GOING_ON', isDecided: false, ...started };
      }
      case 'DiscussionClosed':
        return { ...discussion, phase: 'CLOSED', concluded: event.data.concluded };
      case 'ArrivedForItem':
      case 'LeftItem':
      case 'PresenceWithdrawn':
      case 'ConflictDeclared':
      case 'ConflictWithdrawn':
      case 'ConflictCarried':
        return peopled(discussion, event);
      case 'NoteWritten':
      case 'NoteRevised':
      case 'NoteStruck':
        return noted(discussion, event);
      case 'LateItemAccepted':
        return { ...discussion, taken: added(discussion.taken, ...listedBy(event.data)) };
      case 'LateItemDeclined':
      case 'ItemRolledOver':
        return { ...discussion, moved: sentOn(discussion.moved, listedBy(event.data)) };
      case 'InformationShared':
      case 'SharingDeclined':
      case 'ThresholdRecorded':
      case 'DecisionRecorded':
      case 'DissentRecorded':
        return said(discussion, event);
    }
  },
  catalogue: discussionCatalogue,
};

type Event<Type extends DiscussionEvent['type']> = Extract<DiscussionEvent, { type: Type }>;

/** Who takes part. */
const peopled = (
  discussion: Discussion,
  event: Event<
    | 'ArrivedForItem'
    | 'LeftItem'
    | 'PresenceWithdrawn'
    | 'ConflictDeclared'
    | 'ConflictWithdrawn'
    | 'ConflictCarried'
  >,
): Discussion => {
  const { here, away, conflicted } = discussion;
  const { officer } = event.data;
  switch (event.type) {
    case 'ArrivedForItem': {
      const heardBy = new Map(discussion.heardBy).set(officer, event.data.agency);
      return { ...discussion, here: added(here, officer), heardBy, away: without(away, officer) };
    }
    case 'LeftItem':
      return { ...discussion, here: without(here, officer), away: added(away, officer) };
    case 'PresenceWithdrawn': {
      if (!event.data.altogether) return discussion;
      const heardBy = new Map([...discussion.heardBy].filter(([heard]) => heard !== officer));
      return { ...discussion, here: without(here, officer), heardBy };
    }
    case 'ConflictDeclared':
    case 'ConflictCarried':
      return { ...discussion, conflicted: added(conflicted, officer) };
    case 'ConflictWithdrawn':
      return { ...discussion, conflicted: without(conflicted, officer) };
  }
};

/** What was typed. */
const noted = (
  discussion: Discussion,
  event: Event<'NoteWritten' | 'NoteRevised' | 'NoteStruck'>,
): Discussion => {
  const { notes, recorded } = discussion;
  const { noteId } = event.data;
  const before = notes.get(noteId);
  const noteNow = (note: Note): ReadonlyMap<Id, Note> => new Map([...notes, [noteId, note]]);
  switch (event.type) {
    case 'NoteWritten': {
      const { officer } = event.data;
      const written = noteNow({ revision: 1, officer, standing: true });
      return { ...discussion, notes: written, recorded: added(recorded, noteId) };
    }
    case 'NoteRevised': {
      const { revision, revisionId, officer } = event.data;
      const revised = noteNow({ officer, standing: true, ...before, revision });
      return { ...discussion, notes: revised, recorded: added(recorded, revisionId) };
    }
    case 'NoteStruck': {
      const { officer } = event.data;
      return { ...discussion, notes: noteNow({ revision: 1, officer, ...before, standing: false }) };
    }
  }
};

/** What was shared and decided. */
const said = (
  discussion: Discussion,
  event: Event<
    'InformationShared' | 'SharingDeclined' | 'ThresholdRecorded' | 'DecisionRecorded' | 'DissentRecorded'
  >,
): Discussion => {
  const { recorded } = discussion;
  switch (event.type) {
    case 'InformationShared':
      return { ...discussion, recorded: added(recorded, event.data.shareId) };
    case 'SharingDeclined':
      return { ...discussion, recorded: added(recorded, event.data.declineId) };
    case 'ThresholdRecorded': {
      const { thresholdId, outcome: threshold } = event.data;
      return { ...discussion, threshold, recorded: added(recorded, thresholdId) };
    }
    case 'DecisionRecorded': {
      const { decisionId, kind = null } = event.data;
      const decided = new Map(discussion.decided).set(decisionId, kind);
      return { ...discussion, decided, isDecided: true, recorded: added(recorded, decisionId) };
    }
    case 'DissentRecorded':
      return { ...discussion, recorded: added(recorded, event.data.dissentId) };
  }
};
