/** Events of one invented case note: requested, written, seen, reversed, and the worker told. */
import type {
  CaseNoteAcknowledged,
  CaseNoteMissed,
  CaseNoteRequested,
  CaseNoteReversed,
  CaseNoteWritten,
  FeedbackAcknowledged,
  FeedbackRequested,
  WorkerTold,
} from '../../src/domain/case-note/case-note.js';
import { manager, officer, agency } from './a-board.js';
import { discussionId, rowan } from './a-case.js';
import { monday, TUESDAY } from './a-meeting.js';

/** The worker whose case it is, and the one who takes it over. */
export const worker = officer('worker', agency.socialCare);
export const nextWorker = officer('next worker', agency.socialCare);

const OF_NOTE = { caseNoteId: discussionId, personId: rowan };
/** The end of Tuesday in London. */
export const NOTE_DUE_AT = '2026-03-31T23:00:00.000Z';
const by = { officer: manager.actor.id };

const event = <Type extends string, Data extends object>(type: Type, data: Data) => ({
  ...{ type, data, parts: [] as const, subjects: [rowan] },
});

export const noteRequested = (over: Partial<CaseNoteRequested['data']> = {}): CaseNoteRequested =>
  event('CaseNoteRequested', {
    ...{ ...OF_NOTE, sittingId: monday, series: 'DRM', noteBecause: 'CONCLUDED' as const },
    ...{ dueOn: TUESDAY, dueAt: NOTE_DUE_AT, ...over },
  });

export const file = { system: 'Invented system', reference: 'INVENTED-NOTE-1' };

export const noteWritten = (over: Partial<CaseNoteWritten['data']> = {}): CaseNoteWritten => ({
  ...event('CaseNoteWritten', { ...OF_NOTE, ...by, inTime: true, ...over }),
  parts: [{ name: 'file', of: [rowan], content: file }],
});

export const noteAcknowledged = (): CaseNoteAcknowledged =>
  event('CaseNoteAcknowledged', { ...OF_NOTE, ...by });

export const noteReversed = (over: Partial<CaseNoteReversed['data']> = {}): CaseNoteReversed => ({
  ...event('CaseNoteReversed', { ...OF_NOTE, ...by, reversedBecause: 'WRONG_PERSON' as const, ...over }),
  parts: [{ name: 'explanation', of: [rowan], content: { text: 'Invented: two people of one name.' } }],
});

export const noteMissed = (): CaseNoteMissed => event('CaseNoteMissed', { ...OF_NOTE, dueAt: NOTE_DUE_AT });

export const feedbackRequested = (allocatedOfficer: string | null = worker.actor.id): FeedbackRequested =>
  event('FeedbackRequested', { ...OF_NOTE, allocatedOfficer });

export const workerTold = (allocatedOfficer: string | null = worker.actor.id): WorkerTold =>
  event('WorkerTold', { ...OF_NOTE, ...by, toldBy: 'TELEPHONE' as const, allocatedOfficer });

export const feedbackAcknowledged = (): FeedbackAcknowledged =>
  event('FeedbackAcknowledged', { ...OF_NOTE, officer: worker.actor.id });

/** One of each, for the walks over all events. */
export const caseNoteEvents = {
  CaseNoteAcknowledged: noteAcknowledged(),
  CaseNoteMissed: noteMissed(),
  CaseNoteRequested: noteRequested(),
  CaseNoteReversed: noteReversed(),
  CaseNoteWritten: noteWritten(),
  FeedbackAcknowledged: feedbackAcknowledged(),
  FeedbackRequested: feedbackRequested(),
  WorkerTold: workerTold(),
};
