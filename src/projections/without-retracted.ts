/** What was said and decided of one person, without what was taken back: marked where it stood, and shown no more. */
import { ERASED, type Id } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import type { ItemRecord } from './discussion-record.js';

/** What was taken back, and when. */
export interface TakenBack {
  readonly recordId: Id;
  readonly retractedAt: Instant;
}

/** The record of an item without it. Ids tell which record it is: one of another kind is not touched. */
export const withoutRetracted = <Item extends ItemRecord>(item: Item, back: TakenBack): Item => ({
  ...item,
  shared: struck(item.shared, back, 'shareId', ['information', 'reason']),
  notShared: struck(item.notShared, back, 'declineId', ['reason']),
  notes: struck(item.notes, back, 'noteId', ['note']),
  thresholds: struck(item.thresholds, back, 'thresholdId', ['reasons']),
  decisions: struck(item.decisions, back, 'decisionId', ['content']).map((decision) =>
    decision.dissent === undefined
      ? decision
      : { ...decision, dissent: struck(decision.dissent, back, 'dissentId', ['position']) },
  ),
});

/** A list without the texts of the record that was taken back: the record stays, marked, in its place. */
export const struck = <One extends object>(
  all: readonly One[],
  back: TakenBack,
  id: keyof One,
  texts: readonly (keyof One)[],
): readonly One[] => all.map((one) => struckOne(one, back, id, texts));

/** One of them without its texts, where it is what was taken back. */
export const struckOne = <One extends object>(
  one: One,
  { recordId, retractedAt }: TakenBack,
  id: keyof One,
  texts: readonly (keyof One)[],
): One => {
  if (one[id] !== recordId) return one;
  // Where there was no text, none was taken back.
  const gone = texts.filter((text) => one[text] !== null && one[text] !== undefined);
  return { ...one, ...Object.fromEntries(gone.map((text) => [text, ERASED])), retractedAt };
};
