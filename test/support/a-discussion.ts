/** Events of one invented item besides what was shared and decided: who took part, what was typed, what the chair did. */
import type {
  ArrivedForItem,
  ConflictCarried,
  ConflictDeclared,
  ConflictWithdrawn,
  DissentRecorded,
  ItemRolledOver,
  LateItemAccepted,
  LateItemDeclined,
  LeftItem,
  PresenceWithdrawn,
  NoteRevised,
  NoteStruck,
  NoteWritten,
  SharingDeclined,
  ThresholdRecorded,
} from '../../src/domain/discussion/discussion-events.js';
import type { Presence } from '../../src/domain/sitting/attendance.js';
import { agency, an, nurse, teacher } from './a-board.js';
import { discussionId, referralId, rowan } from './a-case.js';
import { monday } from './a-meeting.js';

const OF_DISCUSSION = { discussionId, sittingId: monday, personId: rowan };
const OF_ITEM = { ...OF_DISCUSSION, series: 'DRM' };
const clear = { parts: [], subjects: [rowan] } as const;
const text = <Name extends string>(name: Name, words: string) =>
  ({ name, of: [rowan], content: { text: words } }) as const;

export const noteId = an('note', 'first');
const nurseIsHere: Presence = {
  ...{ officer: nurse.actor.id, agency: agency.health, role: 'HEALTH' },
  ...{ as: 'HOLDER', mode: 'IN_PERSON' },
};

export const arrived = (over: Partial<ArrivedForItem['data']> = {}): ArrivedForItem => ({
  ...clear,
  type: 'ArrivedForItem',
  data: { ...OF_DISCUSSION, ...nurseIsHere, ...over },
});
export const left = (over: Partial<LeftItem['data']> = {}): LeftItem => ({
  ...clear,
  type: 'LeftItem',
  data: { ...OF_DISCUSSION, officer: nurse.actor.id, because: 'LEFT', ...over },
});
export const presenceWithdrawn = (over: Partial<PresenceWithdrawn['data']> = {}): PresenceWithdrawn => ({
  ...clear,
  type: 'PresenceWithdrawn',
  data: { ...OF_DISCUSSION, officer: nurse.actor.id, role: 'HEALTH', altogether: true, ...over },
});
export const conflictDeclared = (over: Partial<ConflictDeclared['data']> = {}): ConflictDeclared => {
  const data = {
    ...OF_ITEM,
    ...{ officer: nurse.actor.id, agency: agency.health, kind: 'RELATIVE' as const },
    ...over,
  };
  const conflict = { text: 'Invented: her aunt.' };
  return {
    ...clear,
    type: 'ConflictDeclared',
    data,
    parts: [{ name: 'conflict', of: [rowan, data.officer], content: conflict }],
  };
};
export const conflictCarried = (over: Partial<ConflictCarried['data']> = {}): ConflictCarried => {
  const from = { agency: agency.health, kind: 'RELATIVE' as const, declaredIn: an('discussion', 'earlier') };
  const data = { ...OF_ITEM, officer: nurse.actor.id, ...from, ...over };
  return { ...clear, type: 'ConflictCarried', data };
};
export const conflictWithdrawn = (over: Partial<ConflictWithdrawn['data']> = {}): ConflictWithdrawn => {
  const data = { ...OF_ITEM, officer: nurse.actor.id, ...over };
  const reason = { text: 'Invented: another family of that name.' };
  return {
    ...clear,
    type: 'ConflictWithdrawn',
    data,
    parts: [{ name: 'reason', of: [rowan, data.officer], content: reason }],
  };
};
export const notShared = (over: Partial<SharingDeclined['data']> = {}): SharingDeclined => ({
  ...clear,
  type: 'SharingDeclined',
  data: {
    ...OF_DISCUSSION,
    ...{ declineId: an('decline', 'first'), agency: agency.health, officer: nurse.actor.id },
    because: 'NOT_PROPORTIONATE',
    ...over,
  },
  parts: [text('reason', 'Invented: her mother’s own treatment.')],
});
export const threshold = (over: Partial<ThresholdRecorded['data']> = {}): ThresholdRecorded => ({
  ...clear,
  type: 'ThresholdRecorded',
  data: {
    ...OF_DISCUSSION,
    ...{ thresholdId: an('threshold', 'first'), outcome: 'MET', absentRoles: ['EDUCATION'] },
    ...over,
  },
  parts: [text('reasons', 'Invented: likely to suffer significant harm.')],
});
export const noteWritten = (over: Partial<NoteWritten['data']> = {}): NoteWritten => ({
  ...clear,
  type: 'NoteWritten',
  data: {
    ...OF_DISCUSSION,
    ...{ noteId, officer: nurse.actor.id, agency: agency.health, beside: null },
    ...over,
  },
  parts: [text('note', 'Invented: was at the park.')],
});
export const noteRevised = (over: Partial<NoteRevised['data']> = {}): NoteRevised => ({
  ...clear,
  type: 'NoteRevised',
  data: {
    ...OF_DISCUSSION,
    ...{ noteId, revisionId: an('note', 'second'), revision: 2, officer: nurse.actor.id },
    ...over,
  },
  parts: [text('note', 'Invented: was at the park with a friend.')],
});
export const noteStruck = (over: Partial<NoteStruck['data']> = {}): NoteStruck => ({
  ...clear,
  type: 'NoteStruck',
  data: { ...OF_DISCUSSION, noteId, officer: nurse.actor.id, ...over },
});
export const dissented = (over: Partial<DissentRecorded['data']> = {}): DissentRecorded => ({
  ...clear,
  type: 'DissentRecorded',
  data: {
    ...OF_DISCUSSION,
    ...{ dissentId: an('dissent', 'first'), decisionId: an('decision', 'first') },
    ...{ agency: agency.education, officer: teacher.actor.id, chair: null },
    ...over,
  },
  parts: [text('position', 'Invented: see her at school first.')],
});
export const lateAccepted = (over: Partial<LateItemAccepted['data']> = {}): LateItemAccepted => ({
  ...clear,
  type: 'LateItemAccepted',
  data: { ...OF_ITEM, referralIds: [referralId], ...over },
});
export const lateDeclined = (over: Partial<LateItemDeclined['data']> = {}): LateItemDeclined => ({
  ...clear,
  type: 'LateItemDeclined',
  data: { ...OF_ITEM, referralIds: [referralId], because: 'NO_TIME', ...over },
  parts: [text('note', 'Invented: seen by the duty team an hour ago.')],
});
export const rolledOver = (over: Partial<ItemRolledOver['data']> = {}): ItemRolledOver => ({
  ...clear,
  type: 'ItemRolledOver',
  data: { ...OF_ITEM, referralIds: [referralId], because: 'INFORMATION_AWAITED', ...over },
  parts: [text('note', 'Invented: the hospital rings back tonight.')],
});

/** One of each, for the walks over all events. */
export const discussionEvents = {
  ArrivedForItem: arrived(),
  LeftItem: left(),
  ConflictDeclared: conflictDeclared(),
  ConflictCarried: conflictCarried(),
  PresenceWithdrawn: presenceWithdrawn(),
  ConflictWithdrawn: conflictWithdrawn(),
  SharingDeclined: notShared(),
  ThresholdRecorded: threshold(),
  NoteWritten: noteWritten(),
  NoteRevised: noteRevised(),
  NoteStruck: noteStruck(),
  DissentRecorded: dissented(),
  LateItemAccepted: lateAccepted(),
  LateItemDeclined: lateDeclined(),
  ItemRolledOver: rolledOver(),
};
