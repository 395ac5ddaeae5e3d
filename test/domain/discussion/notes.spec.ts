import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import type { DiscussionEvent } from '../../../src/domain/discussion/discussion-events.js';
import { reviseNote, strikeNote, writeNote } from '../../../src/domain/discussion/write-note.js';
import { isErased, type Id } from '../../../src/domain/event.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { discussions } from '../../../src/projections/discussions.js';
import { agency, an, by, coordinator, MIDDAY, nurse, teacher } from '../../support/a-board.js';
import { decided, discussionClosed, discussionId, rowan, started } from '../../support/a-case.js';
import { noteId, noteRevised, noteStruck, noteWritten } from '../../support/a-discussion.js';
import { attended, convened, opened } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';
import { documentOf } from '../../support/projected.js';

const sitting = folded(sittingKind, convened(), attended(), opened());
const own = { sitting, ownAgency: agency.health, takesMinutes: false };
const write = { discussionId, note: 'Invented: at the park.' };
const revise = { discussionId, noteId, basedOn: 1, note: 'Invented: with a friend.' };
const strike = { discussionId, noteId, basedOn: 1 };

describe('a note', () => {
  it('given an item, when something is noted, then it is kept apart as personal', () =>
    given(discussionKind, started())
      .when(writeNote, write, own, by(nurse))
      .thenEvents({
        type: 'NoteWritten',
        data: { noteId: by(nurse).newId('note'), officer: nurse.actor.id, beside: null },
        parts: [{ name: 'note', of: [rowan], content: { text: write.note } }],
      }));
  it('given the same sent again, also once the item has closed, then it is recorded once', () => {
    const repeated = noteWritten({ noteId: by(nurse).newId('note') });
    given(discussionKind, started(), repeated, decided(), discussionClosed())
      .when(writeNote, write, own, by(nurse))
      .thenNothing();
  });
  it.each([
    ['DISCUSSION_NOT_STARTED', []],
    ['DISCUSSION_CLOSED', [started(), noteWritten(), decided(), discussionClosed()]],
  ] as const)('given an item that is not going on, then nothing is typed in it: %s', (code, events) => {
    given(discussionKind, ...events)
      .when(writeNote, write, own, by(nurse))
      .thenRefused(code);
    given(discussionKind, ...events)
      .when(reviseNote, revise, own, by(nurse))
      .thenRefused(code);
    given(discussionKind, ...events)
      .when(strikeNote, strike, own, by(nurse))
      .thenRefused(code);
  });
});

describe('revising a note', () => {
  it('given the newest revision was read, then the note says what was typed', () =>
    given(discussionKind, started(), noteWritten())
      .when(reviseNote, revise, own, by(nurse))
      .thenEvents({ type: 'NoteRevised', data: { noteId, revision: 2, officer: nurse.actor.id } }));
  it.each([
    ['somebody has revised it since', [noteWritten(), noteRevised()]],
    ['somebody has struck it out since', [noteWritten(), noteStruck()]],
  ] as const)('given %s, then the words are kept beside, and the answer says so', (_case, events) => {
    const revising = given(discussionKind, started(), ...events).when(
      reviseNote,
      revise,
      { ...own, ownAgency: agency.education },
      by(teacher),
    );
    revising.thenEvents({
      type: 'NoteWritten',
      data: { beside: noteId, officer: teacher.actor.id, agency: agency.education },
      parts: [{ content: { text: revise.note } }],
    });
    revising.thenSays(
      'Somebody else wrote meanwhile, so your words are kept beside, as a note of their own.',
    );
  });
  it('given the note was taken back, then the words stand beside it, and are not taken back with it', () => {
    const revising = given(discussionKind, started(), noteWritten()).when(
      reviseNote,
      revise,
      { ...own, takenBack: true },
      by(nurse),
    );
    revising.thenEvents({ type: 'NoteWritten', data: { beside: noteId } });
    revising.thenSays(
      'The note was taken back and stays so: your words stand beside it, as a note of their own.',
    );
  });
  it('given a revision that there is not, then it is refused', () =>
    given(discussionKind, started(), noteWritten())
      .when(reviseNote, { ...revise, basedOn: 2 }, own, by(nurse))
      .thenRefused('NO_SUCH_REVISION', { path: ['basedOn'] }));
  it('given a note that there is not, then it is refused', () =>
    given(discussionKind, started())
      .when(reviseNote, revise, own, by(nurse))
      .thenRefused('NO_SUCH_NOTE', { path: ['note'] }));
});

describe('striking a note out', () => {
  it('given one’s own, then it is struck out', () =>
    given(discussionKind, started(), noteWritten())
      .when(strikeNote, strike, own, by(nurse))
      .thenEvents(noteStruck()));
  it('given another’s, then only who takes the minutes does', () => {
    given(discussionKind, started(), noteWritten())
      .when(strikeNote, strike, own, by(teacher))
      .thenRefused('ANOTHERS_NOTE');
    given(discussionKind, started(), noteWritten())
      .when(strikeNote, strike, { ...own, takesMinutes: true }, by(coordinator))
      .thenEvents({ type: 'NoteStruck', data: { officer: coordinator.actor.id } });
  });
  it('given it was revised since, then nothing is struck out unread', () =>
    given(discussionKind, started(), noteWritten(), noteRevised())
      .when(strikeNote, strike, own, by(nurse))
      .thenRefused('NOTE_REVISED', { path: ['basedOn'] }));
  it('given it is struck out, then there is nothing to record', () =>
    given(discussionKind, started(), noteWritten(), noteStruck())
      .when(strikeNote, strike, own, by(nurse))
      .thenNothing());
  it('given a note that there is not, then it is refused', () =>
    given(discussionKind, started()).when(strikeNote, strike, own, by(nurse)).thenRefused('NO_SUCH_NOTE'));
});

/** What a typist does next: the note by its place among those written, and how old the reading of it is. */
interface Typed {
  readonly who: 'nurse' | 'teacher';
  readonly note: number;
  readonly behind: number;
}
const TYPISTS = { nurse, teacher };

describe('two people who type in one item at once', () => {
  it('lose no accepted words, in whatever order they are: each stands, or was replaced by who had read it', () => {
    const typed = fc.record({
      who: fc.constantFrom<Typed['who']>('nurse', 'teacher'),
      note: fc.nat(4),
      behind: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 12 }), (steps) => {
        const events: DiscussionEvent[] = [started()];
        /** What may be gone: words that somebody had read before writing others in their place. */
        const readAndReplaced = new Set<string>();
        const accepted: string[] = [];
        steps.forEach(({ who, note, behind }, turn) => {
          const state = folded(discussionKind, ...events);
          const context = by(TYPISTS[who], MIDDAY, `turn ${String(turn)}`);
          const words = `Invented words ${String(turn)}`;
          const [target, before] = [...state.notes][note] ?? [];
          const basedOn = Math.max(1, (before?.revision ?? 1) - behind);
          const decision =
            target === undefined
              ? writeNote(state, { discussionId, note: words }, own, context)
              : reviseNote(state, { discussionId, noteId: target, basedOn, note: words }, own, context);
          if (!decision.accepted) throw new Error(decision.sentence);
          if (decision.events[0]?.type === 'NoteRevised') readAndReplaced.add(newestOf(events, target ?? ''));
          accepted.push(words);
          events.push(...decision.events);
        });
        const notes = documentOf(discussions, discussionId, ...events)?.notes ?? [];
        const standing = notes.map(({ note }) => (isErased(note) ? '' : note.text));
        expect(standing.toSorted()).toEqual(
          accepted.filter((words) => !readAndReplaced.has(words)).toSorted(),
        );
      }),
    );
  });
});

/** The words of a note as they stand. */
const newestOf = (events: readonly DiscussionEvent[], id: Id): string => {
  const note = documentOf(discussions, discussionId, ...events)?.notes.find(
    (each) => each.noteId === id,
  )?.note;
  return note === undefined || isErased(note) ? '' : note.text;
};

describe('a note of another item', () => {
  it('is not of this one', () =>
    given(discussionKind, started(), noteWritten({ noteId: an('note', 'other') }))
      .when(reviseNote, revise, own, by(nurse))
      .thenRefused('NO_SUCH_NOTE'));
});
