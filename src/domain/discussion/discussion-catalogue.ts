/** Why each clear field of a discussion's events may stand in clear, and what their parts hold. */
import type { EventCatalogue } from '../event.js';
import type { DiscussionEvent } from './discussion-events.js';

const OF_DISCUSSION = {
  discussionId: 'which discussion; an id made from sitting and person',
  sittingId: 'which sitting; an id',
  personId: 'whom it is about; a random pseudonym',
};
const OF_ITEM = { ...OF_DISCUSSION, series: 'code of the meeting series' };
const PRESENCE = {
  officer: 'who is present for the item; a random pseudonym',
  agency: 'for which agency; an id',
  role: 'for which role of the terms; a code',
  as: 'holder or deputy; the record says who stood in',
  mode: 'in person, video, telephone or in writing; a code',
  deputisingFor: 'for whom a deputy stands in; a random pseudonym',
  observer: 'whether somebody only listens; yes or left out',
};
const OFFICER = 'which officer did it; a random pseudonym';
const REFERRALS = 'which referrals it answers; random ids';
const LISTED = {
  referralIds: REFERRALS,
  episodeIds: 'which episodes on the tracker are reviewed; random ids',
};
const RECORDS = 'other records of one person; random pseudonyms';

export const discussionCatalogue: EventCatalogue<DiscussionEvent> = {
  DiscussionStarted: {
    version: 1,
    clear: {
      ...OF_ITEM,
      ...LISTED,
      present: PRESENCE,
      adult: 'decides the legal gateway; yes or no, no age',
      alsoStatedAs: RECORDS,
    },
    parts: {},
  },
  ArrivedForItem: { version: 1, clear: { ...OF_DISCUSSION, ...PRESENCE }, parts: {} },
  LeftItem: {
    version: 1,
    clear: { ...OF_DISCUSSION, officer: OFFICER, because: 'left by choice or for a conflict; a code' },
    parts: {},
  },
  PresenceWithdrawn: {
    version: 1,
    clear: {
      ...OF_DISCUSSION,
      officer: 'who was not there; a random pseudonym',
      role: 'for which role they were marked; a code',
      altogether: 'whether they heard nothing of it; yes or no',
    },
    parts: {},
  },
  ConflictDeclared: {
    version: 1,
    clear: {
      ...OF_ITEM,
      officer: 'who takes no part in the item; a random pseudonym',
      agency: 'of which agency; an id',
      kind: 'counts of conflicts by kind; a code',
    },
    parts: { conflict: 'how the officer stands to the person' },
  },
  ConflictWithdrawn: {
    version: 1,
    clear: {
      ...OF_ITEM,
      officer: 'who takes part again; a random pseudonym',
      alsoOf: 'other records of the person on which it ends; random pseudonyms',
    },
    parts: { reason: 'why there is no conflict after all' },
  },
  ConflictCarried: {
    version: 1,
    clear: {
      ...OF_ITEM,
      officer: 'who takes no part in the item; a random pseudonym',
      agency: 'of which agency; an id',
      kind: 'counts of conflicts by kind; a code',
      declaredIn: 'the item on which it was declared; an id',
    },
    parts: {},
  },
  InformationShared: {
    version: 1,
    clear: {
      ...OF_DISCUSSION,
      shareId: 'which piece of information; an id',
      agency: 'whose information it is; an id',
      officer: 'who shared it; a random pseudonym',
      necessity: 'why sharing is needed; a code',
      differs: 'whether the gateway was chosen; yes or no',
    },
    parts: {
      information: 'what the agency knows about the person',
      reason: 'why it is shared under another gateway than the item',
    },
  },
  SharingDeclined: {
    version: 1,
    clear: {
      ...OF_DISCUSSION,
      declineId: 'which decision not to share; an id',
      agency: 'whose information it is; an id',
      officer: 'who decided not to share; a random pseudonym',
      because: 'counts of what is not shared; a code',
    },
    parts: { reason: 'why the agency does not share what it knows' },
  },
  ThresholdRecorded: {
    version: 1,
    clear: {
      ...OF_DISCUSSION,
      thresholdId: 'which decision on the threshold; an id',
      outcome: 'whether a strategy discussion is due; a code',
      absentRoles: 'core roles that nobody held at the time; codes',
    },
    parts: { reasons: 'why the threshold is met or not for the person' },
  },
  NoteWritten: {
    version: 1,
    clear: {
      ...OF_DISCUSSION,
      noteId: 'which note; an id',
      officer: 'who wrote it; a random pseudonym',
      agency: 'for which agency; an id',
      beside: 'the note that was meant; an id',
    },
    parts: { note: 'what was said about the person' },
  },
  NoteRevised: {
    version: 1,
    clear: {
      ...OF_DISCUSSION,
      noteId: 'which note; an id',
      revisionId: 'which revision of it; an id',
      revision: 'how often it was written, from 1',
      officer: 'who revised it; a random pseudonym',
    },
    parts: { note: 'what was said about the person, as it now stands' },
  },
  NoteStruck: {
    version: 1,
    clear: { ...OF_DISCUSSION, noteId: 'which note; an id', officer: OFFICER },
    parts: {},
  },
  DecisionRecorded: {
    version: 1,
    clear: {
      ...OF_DISCUSSION,
      decisionId: 'which decision; an id',
      absentRoles: 'core roles that nobody held at the time; codes',
      kind: 'what sort of decision; a code',
    },
    parts: { decision: 'what was decided about the person, and why' },
  },
  DissentRecorded: {
    version: 1,
    clear: {
      ...OF_DISCUSSION,
      dissentId: 'which dissent it is; an id',
      decisionId: 'from which decision; an id',
      agency: 'which agency differs; an id',
      officer: 'who differs for it; a random pseudonym',
      chair: 'whether a chair differs; a role code',
    },
    parts: { position: 'what the agency holds instead, about the person' },
  },
  LateItemAccepted: {
    version: 1,
    clear: { ...OF_ITEM, ...LISTED, alsoStatedAs: RECORDS },
    parts: {},
  },
  LateItemDeclined: {
    version: 1,
    clear: {
      ...{ ...OF_ITEM, ...LISTED, alsoStatedAs: RECORDS },
      because: 'counts of what was not heard; a code',
    },
    parts: { note: 'why the chair did not take the item' },
  },
  ItemRolledOver: {
    version: 1,
    clear: {
      ...{ ...OF_ITEM, ...LISTED, alsoStatedAs: RECORDS },
      because: 'counts of what was not heard; a code',
    },
    parts: { note: 'why the chair rolled the item over' },
  },
  DiscussionClosed: {
    version: 1,
    clear: { ...OF_DISCUSSION, concluded: 'false where the sitting ended before the item did' },
    parts: {},
  },
};
