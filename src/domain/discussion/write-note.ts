/**
 * Draft notes of an item while it goes on. Two people type at once, so what is accepted is never overwritten: words
 * that rest on an older revision are kept beside, as a note of their own.
 */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Discussion } from './discussion.js';
import type { DiscussionEvent } from './discussion-events.js';
import { conflictBars, notGoingOn, ofDiscussion } from './discussion-state.js';
import type { SpeakingGiven } from './share-information.js';

export interface WriteNote {
  readonly discussionId: Id;
  readonly note: string;
  /** The section of the item's template that it belongs to. */
  readonly section?: string;
}

export const writeNote = (
  discussion: Discussion,
  input: WriteNote,
  { ownAgency, sitting }: SpeakingGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  const because = trace('Kept as a draft until the item closes.', DRAFTS, context.now);
  if (discussion.recorded.has(context.newId('note'))) return already(because);
  const barred = writingBars(discussion, context);
  if (barred !== undefined) return barred;
  const { note, discussionId, section } = input;
  const template = sitting.convening?.terms.template;
  if (section !== undefined && !template?.item.some(({ code }) => code === section)) {
    return refuse('NO_SUCH_SECTION', noSuchSection(template?.item.map(({ code }) => code) ?? []), {
      clause: DRAFTS,
      path: ['section'],
    });
  }
  const words = { discussionId, note, ...(section !== undefined && { section }) };
  return accept([written(discussion, { ...words, ownAgency, beside: null }, context)], because);
};

export interface ReviseNote {
  readonly discussionId: Id;
  readonly noteId: Id;
  /** The revision that the words rest on: the one that was read. */
  readonly basedOn: number;
  readonly note: string;
}

export interface ReviseNoteGiven extends SpeakingGiven {
  /** Whether the note was taken back: then the words stand beside it, and are not taken back with it. */
  readonly takenBack?: boolean;
}

export const reviseNote = (
  discussion: Discussion,
  { discussionId, noteId, basedOn, note }: ReviseNote,
  { ownAgency, takenBack = false }: ReviseNoteGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  const revisionId = context.newId('note');
  const newest = trace('The note is revised.', DRAFTS, context.now);
  if (discussion.recorded.has(revisionId)) return already(newest);
  const barred = writingBars(discussion, context);
  if (barred !== undefined) return barred;
  const before = discussion.notes.get(noteId);
  if (before === undefined) return noNote();
  if (basedOn > before.revision) {
    return refuse('NO_SUCH_REVISION', 'The note has not been revised so often. Read it again.', {
      path: ['basedOn'],
    });
  }
  if (takenBack || !before.standing || basedOn < before.revision) {
    const beside = written(discussion, { discussionId, note, ownAgency, beside: noteId }, context);
    return accept([beside], trace(takenBack ? TAKEN_BACK : KEPT_BESIDE, DRAFTS, context.now));
  }
  const item = ofDiscussion(discussionId, discussion);
  const { id: officer } = context.actor;
  return accept(
    [
      {
        type: 'NoteRevised',
        data: { ...item, noteId, revisionId, revision: before.revision + 1, officer },
        parts: [{ name: 'note', of: [discussion.personId], content: { text: note } }],
        subjects: [discussion.personId],
      },
    ],
    newest,
  );
};

export interface StrikeNote {
  readonly discussionId: Id;
  readonly noteId: Id;
  /** The revision that was read: what has been written since is not struck out unread. */
  readonly basedOn: number;
}

export const strikeNote = (
  discussion: Discussion,
  { discussionId, noteId, basedOn }: StrikeNote,
  { takesMinutes }: SpeakingGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  const before = discussion.notes.get(noteId);
  const because = trace('Struck out. It stays in the log, and not in the record.', DRAFTS, context.now);
  if (before?.standing === false) return already(because);
  const barred = writingBars(discussion, context);
  if (barred !== undefined) return barred;
  if (before === undefined) return noNote();
  const { id: officer } = context.actor;
  if (before.officer !== officer && !takesMinutes) {
    return refuse(
      'ANOTHERS_NOTE',
      'A note is struck out by who wrote it, by a chair or by the co-ordinator.',
      {
        clause: DRAFTS,
      },
    );
  }
  if (basedOn !== before.revision) {
    return refuse('NOTE_REVISED', 'The note has been revised since. Read it again before striking it out.', {
      clause: DRAFTS,
      path: ['basedOn'],
    });
  }
  const data = { ...ofDiscussion(discussionId, discussion), noteId, officer };
  return accept([{ type: 'NoteStruck', data, parts: [], subjects: [discussion.personId] }], because);
};

const written = (
  discussion: Discussion,
  {
    discussionId,
    note,
    section,
    ownAgency: agency,
    beside,
  }: WriteNote & Pick<SpeakingGiven, 'ownAgency'> & { readonly beside: Id | null },
  { newId, actor }: Context,
): DiscussionEvent => ({
  type: 'NoteWritten',
  data: {
    ...ofDiscussion(discussionId, discussion),
    ...{ noteId: newId('note'), officer: actor.id, agency, beside },
    ...(section !== undefined && { section }),
  },
  parts: [{ name: 'note', of: [discussion.personId], content: { text: note } }],
  subjects: [discussion.personId],
});

const writingBars = (discussion: Discussion, context: Context) =>
  discussion.phase === 'GOING_ON' ? conflictBars(discussion, context) : notGoingOn(discussion);

const noNote = () => refuse('NO_SUCH_NOTE', 'No note of this item has this id.', { path: ['note'] });

const KEPT_BESIDE = 'Somebody else wrote meanwhile, so your words are kept beside, as a note of their own.';
const TAKEN_BACK =
  'The note was taken back and stays so: your words stand beside it, as a note of their own.';
const DRAFTS = boardsOwn('Notes are drafts of an item until it closes; nobody’s words are overwritten.');

const noSuchSection = (sections: readonly string[]): string =>
  sections.length === 0
    ? 'This meeting has no template with sections: leave it out.'
    : `The template of this meeting has no such section. It has ${sections.join(', ')}.`;
