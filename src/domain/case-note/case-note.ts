/**
 * What one concluded discussion leaves on the person's own case file, and what the worker whose case it is was told
 * of it: "a case note is recorded on the subject's case file (if known)" (DRM terms, Recording). One for each person
 * discussed, so that siblings never share a note. A note on a wrong file is reversed, never deleted.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant, LocalDate } from '../time.js';

/** A case note is known by its discussion: its id is that of the discussion. */
type OfNote = { readonly caseNoteId: Id; readonly personId: Id };
const OF_NOTE = {
  caseNoteId: 'which note; the id of its discussion',
  personId: 'whose file it goes on; a random pseudonym',
};

/** Why a note is due: its discussion was concluded, or left with something said, or the person became known after. */
export type NoteBecause = 'CONCLUDED' | 'NOT_CONCLUDED' | 'KNOWN_LATER';

export type ReversedBecause = 'WRONG_PERSON' | 'RECORDED_TWICE' | 'NOT_KNOWN_AFTER_ALL';

/** Where the note stands on the file: personal, because it leads to the person. */
export interface FileReference {
  /** The case management system, for example the one of children's social care. */
  readonly system: string;
  readonly reference: string;
}

/** How the worker was told. */
export type ToldBy = 'IN_PERSON' | 'TELEPHONE' | 'VIDEO' | 'SECURE_EMAIL' | 'CASE_SYSTEM';

export type CaseNoteRequested = DomainEvent<
  'CaseNoteRequested',
  OfNote & {
    readonly sittingId: Id;
    readonly series: string;
    readonly noteBecause: NoteBecause;
    readonly dueOn: LocalDate;
    readonly dueAt: Instant;
    /** Other records that were the person's then; left out where there were none. */
    readonly alsoRecords?: readonly Id[];
  },
  never
>;
export type CaseNoteWritten = DomainEvent<
  'CaseNoteWritten',
  OfNote & { readonly officer: Id; readonly inTime: boolean },
  Part<'file', FileReference>
>;
export type CaseNoteAcknowledged = DomainEvent<
  'CaseNoteAcknowledged',
  OfNote & { readonly officer: Id },
  never
>;
export type CaseNoteReversed = DomainEvent<
  'CaseNoteReversed',
  OfNote & { readonly officer: Id; readonly reversedBecause: ReversedBecause },
  Part<'explanation', { readonly text: string }>
>;
/** Nobody wrote it by the time it was due. */
export type CaseNoteMissed = DomainEvent<'CaseNoteMissed', OfNote & { readonly dueAt: Instant }, never>;
/** The worker whose case it is has to be told; asked again where the case has gone to another worker. */
export type FeedbackRequested = DomainEvent<
  'FeedbackRequested',
  OfNote & { readonly allocatedOfficer: Id | null },
  never
>;
export type WorkerTold = DomainEvent<
  'WorkerTold',
  OfNote & { readonly officer: Id; readonly toldBy: ToldBy; readonly allocatedOfficer: Id | null },
  never
>;
export type FeedbackAcknowledged = DomainEvent<
  'FeedbackAcknowledged',
  OfNote & { readonly officer: Id },
  never
>;
export type CaseNoteEvent =
  | CaseNoteRequested
  | CaseNoteWritten
  | CaseNoteAcknowledged
  | CaseNoteReversed
  | CaseNoteMissed
  | FeedbackRequested
  | WorkerTold
  | FeedbackAcknowledged;

/** `REVERSED`: what was written has been taken back on the file; it may be written again, on the right one. */
export type NoteStatus = 'REQUESTED' | 'WRITTEN' | 'ACKNOWLEDGED' | 'REVERSED';
export type FeedbackStatus = 'REQUESTED' | 'TOLD' | 'ACKNOWLEDGED';

export interface Feedback {
  readonly status: FeedbackStatus;
  /** Whose case it is; null for a worker without an account, whose name stands in the case file. */
  readonly allocatedOfficer: Id | null;
}

export interface CaseNote {
  readonly status: 'NONE' | NoteStatus;
  readonly personId: Id;
  readonly sittingId: Id;
  readonly dueAt: Instant;
  readonly missed: boolean;
  /** Other records that were the person's when it was asked for: the file may be of one of them. */
  readonly alsoRecords: readonly Id[];
  /** Why it was taken back on the file; null where it was not. */
  readonly reversedBecause: ReversedBecause | null;
  /** Who wrote it on the file, and which workers were told: also those of before. */
  readonly writers: ReadonlySet<Id>;
  readonly told: ReadonlySet<Id>;
  /** Whether a worker without an account was told: somebody did it for the service. */
  readonly toldElsewhere: boolean;
  /** Undefined where nobody is to be told. */
  readonly feedback?: Feedback;
}

export const caseNoteKind: StreamKind<CaseNote, CaseNoteEvent> = {
  category: 'case-note',
  initial: {
    ...{ status: 'NONE', personId: '', sittingId: '', dueAt: '', missed: false },
    ...{ alsoRecords: [], reversedBecause: null },
    ...{ writers: new Set(), told: new Set(), toldElsewhere: false },
  },
  evolve: (note, event) => {
    switch (event.type) {
      case 'CaseNoteRequested': {
        const { personId, sittingId, dueAt, alsoRecords = [] } = event.data;
        const asked = { personId, sittingId, dueAt, alsoRecords, missed: false, reversedBecause: null };
        return { ...note, ...asked, status: 'REQUESTED' };
      }
      case 'CaseNoteWritten':
        return { ...note, status: 'WRITTEN', writers: new Set([...note.writers, event.data.officer]) };
      case 'CaseNoteAcknowledged':
        return { ...note, status: 'ACKNOWLEDGED' };
      case 'CaseNoteReversed':
        return { ...note, status: 'REVERSED', reversedBecause: event.data.reversedBecause };
      case 'CaseNoteMissed':
        return { ...note, missed: true };
      case 'WorkerTold': {
        const { allocatedOfficer } = event.data;
        const told = allocatedOfficer === null ? note.told : new Set([...note.told, allocatedOfficer]);
        const toldElsewhere = note.toldElsewhere || allocatedOfficer === null;
        return { ...note, told, toldElsewhere, feedback: feedbackAfter(note.feedback, event) };
      }
      case 'FeedbackAcknowledged': {
        // Of a worker without an account the team says so, which has told them by then.
        const toldElsewhere = note.toldElsewhere || note.feedback?.allocatedOfficer === null;
        return { ...note, toldElsewhere, feedback: feedbackAfter(note.feedback, event) };
      }
      case 'FeedbackRequested':
        return { ...note, feedback: feedbackAfter(note.feedback, event) };
    }
  },
  catalogue: {
    CaseNoteRequested: {
      version: 1,
      clear: {
        ...OF_NOTE,
        sittingId: 'where it was discussed; an id',
        series: 'code of the meeting series',
        noteBecause: 'counts of notes that came late; a code',
        dueOn: 'the day by which it is written',
        dueAt: 'the instant by which it is written; counts',
        alsoRecords: 'whose file it may be as well; random pseudonyms',
      },
      parts: {},
    },
    CaseNoteWritten: {
      version: 1,
      clear: {
        ...OF_NOTE,
        officer: 'who wrote it; a random pseudonym',
        inTime: 'counts of notes written in time',
      },
      parts: { file: 'where the note stands on the person’s file' },
    },
    CaseNoteAcknowledged: {
      version: 1,
      clear: { ...OF_NOTE, officer: 'who has seen it on the file; a random pseudonym' },
      parts: {},
    },
    CaseNoteReversed: {
      version: 1,
      clear: {
        ...OF_NOTE,
        officer: 'who reversed it; a random pseudonym',
        reversedBecause: 'counts of notes on wrong files; a code',
      },
      parts: { explanation: 'what went wrong with the note, for the person' },
    },
    CaseNoteMissed: {
      version: 1,
      clear: { ...OF_NOTE, dueAt: 'when it should have been written' },
      parts: {},
    },
    FeedbackRequested: {
      version: 1,
      clear: { ...OF_NOTE, allocatedOfficer: 'who is to be told; a random pseudonym' },
      parts: {},
    },
    WorkerTold: {
      version: 1,
      clear: {
        ...OF_NOTE,
        officer: 'who told the worker; a random pseudonym',
        toldBy: 'in which way; a code',
        allocatedOfficer: 'who was told; a random pseudonym',
      },
      parts: {},
    },
    FeedbackAcknowledged: {
      version: 1,
      clear: { ...OF_NOTE, officer: 'who acknowledges it; a random pseudonym' },
      parts: {},
    },
  },
};

export const feedbackAfter = (
  before: Feedback | undefined,
  event: FeedbackRequested | WorkerTold | FeedbackAcknowledged,
): Feedback => {
  switch (event.type) {
    case 'FeedbackRequested':
      return { status: 'REQUESTED', allocatedOfficer: event.data.allocatedOfficer };
    case 'WorkerTold':
      return { status: 'TOLD', allocatedOfficer: event.data.allocatedOfficer };
    case 'FeedbackAcknowledged':
      return { status: 'ACKNOWLEDGED', allocatedOfficer: before?.allocatedOfficer ?? null };
  }
};
