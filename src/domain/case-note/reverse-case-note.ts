/**
 * A note on a wrong file, or one that should not be there, is taken back with the reason. It stays on record here and
 * may then be written again where it belongs.
 */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { CaseNote, CaseNoteEvent, ReversedBecause } from './case-note.js';
import { noNote, ofNote } from './case-note-state.js';

export interface ReverseCaseNote {
  readonly caseNoteId: Id;
  readonly reversedBecause: ReversedBecause;
  readonly explanation: string;
}

export const reverseCaseNote = (
  note: CaseNote,
  { caseNoteId, reversedBecause, explanation }: ReverseCaseNote,
  _given: object,
  context: Context,
): Decision<CaseNoteEvent> => {
  if (note.status === 'NONE') return noNote();
  const sentence =
    note.status === 'REQUESTED'
      ? 'The request is withdrawn; nothing had been written.'
      : 'The note is reversed on the file. It may be written again where it belongs.';
  const because = trace(sentence, REVERSING, context.now);
  if (note.status === 'REVERSED') return already(because);
  const { personId } = note;
  return accept(
    [
      {
        type: 'CaseNoteReversed',
        data: { ...ofNote(caseNoteId, note), officer: context.actor.id, reversedBecause },
        parts: [{ name: 'explanation', of: [personId], content: { text: explanation } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

const REVERSING = boardsOwn('A case note on a wrong file is reversed, never deleted.');
