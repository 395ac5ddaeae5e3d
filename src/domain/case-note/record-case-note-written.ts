/** The MASH team has written the note on the person's own file, and says where it stands. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { CaseNote, CaseNoteEvent, FileReference } from './case-note.js';
import { clauseOf, noNote, ofNote, type NoteGiven } from './case-note-state.js';

export interface RecordCaseNoteWritten {
  readonly caseNoteId: Id;
  readonly file: FileReference;
}

export interface WrittenGiven extends NoteGiven {
  /** Whether whoever checked last did not find a file. */
  readonly foundUnknown: boolean;
}

export const recordCaseNoteWritten = (
  note: CaseNote,
  { caseNoteId, file }: RecordCaseNoteWritten,
  { sitting, foundUnknown }: WrittenGiven,
  context: Context,
): Decision<CaseNoteEvent> => {
  if (note.status === 'NONE') return noNote();
  const because = trace('The note stands on the person’s own file.', clauseOf(sitting), context.now);
  if (note.status === 'WRITTEN' || note.status === 'ACKNOWLEDGED') return already(because);
  if (foundUnknown) {
    return refuse(
      'PERSON_NOT_KNOWN',
      'The authority was found not to know the person: there is no file to write on. Check again, or reverse the request.',
      { clause: clauseOf(sitting) },
    );
  }
  return accept(
    [
      {
        type: 'CaseNoteWritten',
        data: {
          ...ofNote(caseNoteId, note),
          officer: context.actor.id,
          inTime: context.now < note.dueAt,
        },
        parts: [{ name: 'file', of: [note.personId], content: file }],
        subjects: [note.personId],
      },
    ],
    because,
  );
};
