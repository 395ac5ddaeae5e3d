/**
 * What stands under which heading of an item, where the terms of a meeting give it a fixed order (RMM terms, Agenda).
 * The one place that knows: the API, the agenda and the minutes ask here, so that all three follow the same order.
 */
import type { Id } from '../domain/event.js';
import type { TemplateSection, TemplateTerms } from '../domain/terms/tracking-settings.js';

/** What an item is made of. */
export type ItemPiece =
  | 'REPORT'
  | 'THRESHOLDS'
  | 'EARLIER_ACTIONS'
  | 'SHARED'
  | 'NOT_SHARED'
  | 'PLANNING'
  | 'DECISIONS'
  | 'ACTIONS'
  | 'DISSENT';

/** The section in which each is at home, by its code. A further piece is one more row. */
const HOME: Readonly<Record<ItemPiece, string>> = {
  REPORT: 'REPORT',
  THRESHOLDS: 'ASSESSMENT',
  EARLIER_ACTIONS: 'AGREED_STEPS',
  SHARED: 'NEW_INFORMATION',
  NOT_SHARED: 'NEW_INFORMATION',
  PLANNING: 'SAFETY_PLANNING',
  DECISIONS: 'SAFETY_PLANNING',
  ACTIONS: 'SAFETY_PLANNING',
  DISSENT: 'DIFFERENCES',
};
/** Where a note stands that names no section. */
const NOTES_HOME = 'NEW_INFORMATION';

interface NamedNote {
  readonly noteId: Id;
  readonly beside: Id | null;
  readonly section?: string;
}

/** A heading, what stands under it, and the notes that belong there. */
export interface ItemSection<Note extends NamedNote> extends TemplateSection {
  readonly pieces: readonly ItemPiece[];
  readonly notes: readonly Note[];
}

/**
 * The sections in the order of the template; none where the order is free. Everything stands under exactly one of
 * them: what is at home in a section that a board's own template does not have stands under the last one.
 */
export const itemSections = <Note extends NamedNote>(
  template: TemplateTerms | undefined,
  notes: readonly Note[],
): readonly ItemSection<Note>[] => {
  const sections = template?.item ?? [];
  const last = sections.at(-1)?.code;
  const found = (code: string): string | undefined =>
    sections.some((section) => section.code === code) ? code : last;
  const pieces = Object.entries(HOME) as readonly (readonly [ItemPiece, string])[];
  return sections.map(({ code, heading }) => ({
    ...{ code, heading },
    pieces: pieces.flatMap(([piece, home]) => (found(home) === code ? [piece] : [])),
    notes: notes.filter((note) => found(sectionOf(note, notes)) === code),
  }));
};

/** Words that were kept beside a note belong where that does. */
const sectionOf = (note: NamedNote, notes: readonly NamedNote[]): string => {
  if (note.section !== undefined) return note.section;
  const meant = notes.find(({ noteId }) => noteId === note.beside);
  return meant?.section ?? NOTES_HOME;
};
