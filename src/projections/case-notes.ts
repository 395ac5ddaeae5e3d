/** What each discussion leaves on the person's own file, and whether the worker whose case it is was told. */
import {
  feedbackAfter,
  type Feedback,
  type FileReference,
  type NoteBecause,
  type NoteStatus,
  type ReversedBecause,
  type ToldBy,
} from '../domain/case-note/case-note.js';
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { projection } from './projection.js';

/**
 * `GOING_ON`: the discussion is not closed. `KEPT_IN_MINUTES`: the person is not known to the authority, so the
 * minutes are the record.
 */
export type CaseRecordStatus = 'GOING_ON' | 'KEPT_IN_MINUTES' | NoteStatus;

export interface CaseNoteView {
  /** The id of the discussion. */
  readonly caseNoteId: Id;
  readonly sittingId: Id;
  readonly personId: Id;
  readonly series: string;
  readonly referralIds: readonly Id[];
  readonly status: CaseRecordStatus;
  readonly startedAt: Instant;
  readonly concludedAt: Instant | null;
  readonly noteBecause: NoteBecause | null;
  readonly dueOn: LocalDate | null;
  readonly dueAt: Instant | null;
  readonly missed: boolean;
  readonly writtenAt: Instant | null;
  readonly inTime: boolean | null;
  readonly file: Personal<FileReference> | null;
  readonly reversal: {
    readonly because: ReversedBecause;
    /** Where in the log it was taken back: whoever was known before that is not known by it. */
    readonly position: string;
    readonly at: Instant;
    readonly explanation: Personal<{ readonly text: string }>;
  } | null;
  readonly feedback: Feedback | null;
  readonly toldBy: ToldBy | null;
  readonly toldAt: Instant | null;
}

export const caseNotes = projection<CaseNoteView>({
  name: 'case-notes',
  version: 4,
  indexes: {
    byPerson: ['personId', 'startedAt'],
    bySeries: ['series', 'status', 'dueAt'],
    byWorker: ['worker', 'feedbackStatus', 'startedAt'],
  },
  // What there is not yet is looked up as an empty text.
  index: ({ personId, series, status, dueAt, startedAt, feedback }) => ({
    ...{ personId, series, status, startedAt, dueAt: dueAt ?? '' },
    ...{ worker: feedback?.allocatedOfficer ?? '', feedbackStatus: feedback?.status ?? '' },
  }),
  keys: (event) => {
    switch (event.type) {
      case 'DiscussionStarted':
      case 'DiscussionClosed':
        return [event.data.discussionId];
      case 'CaseNoteRequested':
      case 'CaseNoteWritten':
      case 'CaseNoteAcknowledged':
      case 'CaseNoteReversed':
      case 'CaseNoteMissed':
      case 'FeedbackRequested':
      case 'WorkerTold':
      case 'FeedbackAcknowledged':
        return [event.data.caseNoteId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    if (event.type === 'DiscussionStarted') {
      const { discussionId, sittingId, personId, series, referralIds } = event.data;
      if (document !== null) return { ...begunAgain(document), referralIds };
      return {
        ...{ caseNoteId: discussionId, sittingId, personId, series, referralIds, status: 'GOING_ON' },
        ...{
          startedAt: event.occurredAt,
          concludedAt: null,
          noteBecause: null,
          dueOn: null,
          dueAt: null,
          missed: false,
        },
        ...{ writtenAt: null, inTime: null, file: null, reversal: null },
        ...{ feedback: null, toldBy: null, toldAt: null },
      };
    }
    return document && noted(document, event);
  },
});

/** An item that is brought back and begins again has one note, which may have been asked for already. */
const begunAgain = (document: CaseNoteView): CaseNoteView =>
  document.status === 'KEPT_IN_MINUTES' ? { ...document, status: 'GOING_ON' } : document;

const noted = (document: CaseNoteView, event: LogEvent): CaseNoteView => {
  switch (event.type) {
    case 'DiscussionClosed':
      return {
        ...document,
        status: document.status === 'GOING_ON' ? 'KEPT_IN_MINUTES' : document.status,
        concludedAt: event.data.concluded ? event.occurredAt : null,
      };
    case 'CaseNoteRequested': {
      const { noteBecause, dueOn, dueAt } = event.data;
      // One that was taken back and is asked for again is to be written anew.
      const anew = { missed: false, writtenAt: null, inTime: null, file: null, reversal: null };
      return { ...document, ...anew, status: 'REQUESTED', noteBecause, dueOn, dueAt };
    }
    case 'CaseNoteWritten': {
      const file = partOf(event, 'file') ?? ERASED;
      const { inTime } = event.data;
      return { ...document, status: 'WRITTEN', missed: false, writtenAt: event.occurredAt, inTime, file };
    }
    case 'CaseNoteAcknowledged':
      return { ...document, status: 'ACKNOWLEDGED' };
    case 'CaseNoteReversed': {
      const explanation = partOf(event, 'explanation') ?? ERASED;
      const taken = { at: event.occurredAt, position: String(event.position) };
      const reversal = { because: event.data.reversedBecause, ...taken, explanation };
      return { ...document, status: 'REVERSED', missed: false, reversal };
    }
    case 'CaseNoteMissed':
      return { ...document, missed: true };
    case 'FeedbackRequested':
      return {
        ...{ ...document, toldBy: null, toldAt: null },
        feedback: feedbackAfter(document.feedback ?? undefined, event),
      };
    case 'WorkerTold':
      return {
        ...{ ...document, toldBy: event.data.toldBy, toldAt: event.occurredAt },
        feedback: feedbackAfter(document.feedback ?? undefined, event),
      };
    case 'FeedbackAcknowledged':
      return { ...document, feedback: feedbackAfter(document.feedback ?? undefined, event) };
    default:
      return document;
  }
};
