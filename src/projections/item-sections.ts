/**
 * What stands under which heading of an item, where the terms of a meeting give it a fixed order (RMM terms, Agenda).
 * The one place that knows: the API, the agenda and the minutes ask here, so that all three follow the same order.
 */
import type { Id } from '../domain/event.js';
import type { TemplateSection, TemplateTerms } from '../domain/terms/tracking-settings.js';

/** What an item is made of. */
export type ItemPiece =
  | 'REPORT'
  | 'ASSESSMENTS'
  | 'THRESHOLDS'
  | 'EARLIER_ACTIONS'
  | 'SHARED'
  | 'NOT_SHARED'
  | 'VOLT'
  | 'PLANNING'
  | 'DECISIONS'
  | 'ACTIONS'
  | 'DISSENT'
  | 'DIFFERENCES'
  | 'NEXT_STEPS';

/** The section in which each is at home, by its code. A further piece is one more row. */
const HOME: Readonly<Record<ItemPiece, string>> = {
  REPORT: 'REPORT',
  ASSESSMENTS: 'ASSESSMENT',
  THRESHOLDS: 'ASSESSMENT',
  EARLIER_ACTIONS: 'AGREED_STEPS',
  SHARED: 'NEW_INFORMATION',
  NOT_SHARED: 'NEW_INFORMATION',
  VOLT: 'NEW_INFORMATION',
  PLANNING: 'SAFETY_PLANNING',
  DECISIONS: 'SAFETY_PLANNING',
  ACTIONS: 'SAFETY_PLANNING',
  DISSENT: 'DIFFERENCES',
  DIFFERENCES: 'DIFFERENCES',
  NEXT_STEPS: 'NEXT_STEPS',
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
  return placed(sections, HOME).map((section) => ({
    ...section,
    notes: notes.filter((note) => inOneOf(sections, sectionOf(note, notes)) === section.code),
  }));
};

/** Words that were kept beside a note belong where that does. */
const sectionOf = (note: NamedNote, notes: readonly NamedNote[]): string => {
  if (note.section !== undefined) return note.section;
  const meant = notes.find(({ noteId }) => noteId === note.beside);
  return meant?.section ?? NOTES_HOME;
};

/** What a meeting as a whole is made of. */
export type MeetingPiece = 'ATTENDANCE' | 'PEOPLE' | 'THEMES' | 'RAISED' | 'OTHER_BUSINESS';

const MEETING_HOME: Readonly<Record<MeetingPiece, string>> = {
  ATTENDANCE: 'INTRODUCTIONS',
  PEOPLE: 'CASES',
  THEMES: 'THEMES',
  RAISED: 'RAISED',
  OTHER_BUSINESS: 'OTHER_BUSINESS',
};

export interface MeetingSection extends TemplateSection {
  readonly pieces: readonly MeetingPiece[];
}

/** The sections of the meeting in the order of the template; as of an item, everything stands under exactly one. */
export const meetingSections = ({ meeting }: TemplateTerms): readonly MeetingSection[] =>
  placed(meeting, MEETING_HOME);

const placed = <Piece extends string>(
  sections: readonly TemplateSection[],
  home: Readonly<Record<Piece, string>>,
): readonly (TemplateSection & { readonly pieces: readonly Piece[] })[] => {
  const pieces = Object.entries(home) as [Piece, string][];
  return sections.map(({ code, heading }) => ({
    ...{ code, heading },
    pieces: pieces.flatMap(([piece, at]) => (inOneOf(sections, at) === code ? [piece] : [])),
  }));
};

/** The section with this code; the last one where there is none. */
const inOneOf = (sections: readonly TemplateSection[], code: string): string | undefined =>
  (sections.find((section) => section.code === code) ?? sections.at(-1))?.code;
