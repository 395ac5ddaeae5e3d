/** What the model answers to those who take part in an item: who is in it, what they say and what they type. */
import { LEADERS, type Answer, type NoteModel } from './meeting-model.js';
import { conflictAbout, conflictedAbout, declare, end } from './model-of-conflicts.js';
import { conflictBars, isListed, notGoingOn, spoken, takesNoPart, type ItemAt } from './model-of-items.js';

/** Somebody of the agency takes part in the item. */
const speaks = (found: ItemAt, role: string): Answer => {
  const { item, sitting } = found;
  const barred = conflictBars(found, role);
  if (barred !== undefined) return barred;
  return sitting.present.has(role) && !item.away.has(role) ? spoken(found) : 'AGENCY_NOT_PRESENT';
};

export const sayInItem = (found: ItemAt, role: string): Answer =>
  takesNoPart(found, role) ?? speaks(found, role);

export const recordDissent = (found: ItemAt, role: string): Answer => {
  const refused = takesNoPart(found, role);
  if (refused !== undefined) return refused;
  return found.item.decisions.length === 0 ? 'NO_SUCH_DECISION' : speaks(found, role);
};

export const arriveForItem = (found: ItemAt, role: string): Answer => {
  const { item, sitting, person } = found;
  const refused = notGoingOn(found);
  if (refused !== undefined) return refused;
  if (item.here.has(role)) return 'NOTHING';
  if (item.conflicted.has(role) || conflictedAbout(person).has(role)) return 'CONFLICT_DECLARED';
  if (!sitting.present.has(role)) return 'NOT_AT_THE_SITTING';
  item.here.add(role);
  item.away.delete(role);
  return 'RECORDED';
};

export const leaveItem = (found: ItemAt, role: string): Answer => {
  const { item, sitting } = found;
  const refused = notGoingOn(found);
  if (refused !== undefined) return refused;
  if (item.away.has(role)) return 'NOTHING';
  const isThere = item.here.has(role) || (sitting.present.has(role) && !item.conflicted.has(role));
  if (!isThere) return 'NOT_IN_THE_ITEM';
  item.here.delete(role);
  item.away.add(role);
  return 'RECORDED';
};

export const declareConflict = (found: ItemAt, role: string): Answer => {
  const { item, person, sitting } = found;
  if (item.phase === 'NOT_STARTED' && !isListed(found)) return 'NOT_ON_THE_AGENDA';
  if (item.conflicted.has(role) && conflictedAbout(person).has(role)) return 'NOTHING';
  declare(person, sitting.key, role);
  return 'RECORDED';
};

/** Whoever has a conflict does not judge one; there is none any more, wherever it was declared. */
export const withdrawConflict = (found: ItemAt, by: string, role: string): Answer => {
  const { model, item, person } = found;
  const barred = conflictAbout(by, person) ?? conflictBars(found, by);
  if (barred !== undefined) return barred;
  if (!item.conflicted.has(role) && !conflictedAbout(person).has(role)) return 'NOTHING';
  item.conflicted.delete(role);
  end(model, person, role);
  return 'RECORDED';
};

export const writeNote = (found: ItemAt, role: string): Answer =>
  takesNoPart(found, role) ?? conflictBars(found, role) ?? spoken(found);

/** What rests on an older wording, or on a note that was struck out or taken back, becomes a note of its own: `beside`. */
export const reviseNote = (
  found: ItemAt,
  role: string,
  note: NoteModel,
  basedOn: number,
): { readonly answer: Answer; readonly beside: boolean } => {
  const refused = writeNote(found, role);
  const isTakenBack = found.model.records.some((one) => one.recordId === note.noteId && one.retracted);
  const beside = isTakenBack || !note.standing || basedOn < note.words.length;
  if (refused !== 'RECORDED') return { answer: refused, beside };
  return { answer: basedOn > note.words.length ? 'NO_SUCH_REVISION' : 'RECORDED', beside };
};

export const strikeNote = (found: ItemAt, role: string, note: NoteModel, basedOn: number): Answer => {
  const barred = found.item.phase === 'NOT_STARTED' ? undefined : conflictAbout(role, found.person);
  if (barred !== undefined) return barred;
  if (!note.standing) return 'NOTHING';
  const refused = writeNote(found, role);
  if (refused !== 'RECORDED') return refused;
  if (note.writtenBy !== role && !LEADERS.includes(role)) return 'ANOTHERS_NOTE';
  if (basedOn !== note.words.length) return 'NOTE_REVISED';
  note.standing = false;
  return 'RECORDED';
};
