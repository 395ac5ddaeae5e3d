/** What was shared, held back, noted, decided and differed from in an item, piece by piece. */
import type {
  DecisionKind,
  DecisionRecorded,
  DissentRecorded,
  InformationShared,
  Necessity,
  NoteRevised,
  NoteStruck,
  NoteWritten,
  NotSharedBecause,
  SharingDeclined,
  ThresholdOutcome,
  ThresholdRecorded,
} from '../domain/discussion/discussion-events.js';
import { ERASED, partOf, type Id, type Personal, type Recorded } from '../domain/event.js';
import type { Instant } from '../domain/time.js';

type Text = Personal<{ readonly text: string }>;

interface Retractable {
  /** When it was taken back: it is kept elsewhere, and shown here no more. Left out where it was not. */
  readonly retractedAt?: Instant;
}

export interface SharedInformation extends Retractable {
  readonly shareId: Id;
  readonly agency: Id;
  readonly officer: Id;
  readonly gateways: readonly string[];
  readonly purpose: string;
  readonly at: Instant;
  readonly information: Text;
  readonly necessity?: Necessity;
  /** Whether it was shared otherwise than the item's default, and why, where that was said. */
  readonly differs?: boolean;
  readonly reason?: Text | null;
}

export interface NotShared extends Retractable {
  readonly declineId: Id;
  readonly agency: Id;
  readonly officer: Id;
  readonly because: NotSharedBecause;
  readonly at: Instant;
  readonly reason: Text;
}

export interface RecordedThreshold extends Retractable {
  readonly thresholdId: Id;
  readonly outcome: ThresholdOutcome;
  readonly absentRoles: readonly string[];
  readonly at: Instant;
  readonly reasons: Text;
}

/** A note that stands; one that was struck out is left out. */
export interface ItemNote extends Retractable {
  readonly noteId: Id;
  readonly officer: Id;
  readonly agency: Id;
  readonly at: Instant;
  readonly revision: number;
  readonly revisedBy: Id | null;
  readonly revisedAt: Instant | null;
  readonly beside: Id | null;
  readonly note: Text;
  /** The section of the template that it belongs to. Left out where nobody said. */
  readonly section?: string;
}

export interface Dissent extends Retractable {
  readonly dissentId: Id;
  readonly agency: Id;
  readonly officer: Id;
  readonly chair: string | null;
  readonly at: Instant;
  readonly position: Text;
}

export interface RecordedDecision extends Retractable {
  readonly decisionId: Id;
  readonly at: Instant;
  readonly absentRoles: readonly string[];
  readonly content: Personal<{ readonly decision: string; readonly rationale: string }>;
  readonly kind?: DecisionKind | null;
  readonly dissent?: readonly Dissent[];
}

export interface ItemRecord {
  readonly shared: readonly SharedInformation[];
  readonly notShared: readonly NotShared[];
  readonly thresholds: readonly RecordedThreshold[];
  readonly notes: readonly ItemNote[];
  readonly decisions: readonly RecordedDecision[];
}

export const NOTHING_SAID: ItemRecord = {
  shared: [],
  notShared: [],
  thresholds: [],
  notes: [],
  decisions: [],
};

export type SaidEvent = InformationShared | SharingDeclined | ThresholdRecorded;
export type DecidedEvent = DecisionRecorded | DissentRecorded;
export type NotedEvent = NoteWritten | NoteRevised | NoteStruck;

export const said = <View extends ItemRecord>(view: View, event: Recorded<SaidEvent>): View => {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'InformationShared':
      return { ...view, shared: [...view.shared, shareIn(event)] };
    case 'SharingDeclined': {
      const { declineId, agency, officer, because } = event.data;
      const reason = partOf(event, 'reason') ?? ERASED;
      return { ...view, notShared: [...view.notShared, { declineId, agency, officer, because, at, reason }] };
    }
    case 'ThresholdRecorded': {
      const { thresholdId, outcome, absentRoles } = event.data;
      const reasons = partOf(event, 'reasons') ?? ERASED;
      const recorded = { thresholdId, outcome, absentRoles, at, reasons };
      return { ...view, thresholds: [...view.thresholds, recorded] };
    }
  }
};

export const shareIn = (event: Recorded<InformationShared>): SharedInformation => {
  const { shareId, agency, officer, necessity = 'NECESSARY_TO_SAFEGUARD', differs = false } = event.data;
  const { gateways = [], purpose, occurredAt: at } = event;
  const information = partOf(event, 'information') ?? ERASED;
  const reason = partOf(event, 'reason') ?? null;
  return { shareId, agency, officer, gateways, purpose, at, information, necessity, differs, reason };
};

export const decided = <View extends ItemRecord>(view: View, event: Recorded<DecidedEvent>): View => ({
  ...view,
  decisions: withDecision(view.decisions, event),
});

/** For every view that shows decisions: each with the dissent from it. */
export const withDecision = (
  decisions: readonly RecordedDecision[],
  event: Recorded<DecidedEvent>,
): readonly RecordedDecision[] => {
  const { occurredAt: at } = event;
  if (event.type === 'DecisionRecorded') {
    const { decisionId, absentRoles, kind = null } = event.data;
    const content = partOf(event, 'decision') ?? ERASED;
    return [...decisions, { decisionId, at, absentRoles, content, kind, dissent: [] }];
  }
  const { decisionId, dissentId, agency, officer, chair } = event.data;
  const dissent = { dissentId, agency, officer, chair, at, position: partOf(event, 'position') ?? ERASED };
  return decisions.map((decision) =>
    decision.decisionId === decisionId
      ? { ...decision, dissent: [...(decision.dissent ?? []), dissent] }
      : decision,
  );
};

export const noted = <View extends ItemRecord>(view: View, event: Recorded<NotedEvent>): View => {
  const { noteId } = event.data;
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'NoteWritten': {
      const { officer, agency, beside, section } = event.data;
      const note = partOf(event, 'note') ?? ERASED;
      const named = section !== undefined && { section };
      const written = { noteId, officer, agency, at, revision: 1, beside, note, ...named };
      return { ...view, notes: [...view.notes, { ...written, revisedBy: null, revisedAt: null }] };
    }
    case 'NoteRevised': {
      const { revision, officer: revisedBy } = event.data;
      const revised = { revision, revisedBy, revisedAt: at, note: partOf(event, 'note') ?? ERASED };
      // What was taken back is not brought back by a revision that crossed it.
      const notes = view.notes.map((note) =>
        note.noteId === noteId && note.retractedAt === undefined ? { ...note, ...revised } : note,
      );
      return { ...view, notes };
    }
    case 'NoteStruck':
      return { ...view, notes: view.notes.filter((note) => note.noteId !== noteId) };
  }
};
