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

export interface SharedInformation {
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

export interface NotShared {
  readonly agency: Id;
  readonly officer: Id;
  readonly because: NotSharedBecause;
  readonly at: Instant;
  readonly reason: Text;
}

export interface RecordedThreshold {
  readonly outcome: ThresholdOutcome;
  readonly absentRoles: readonly string[];
  readonly at: Instant;
  readonly reasons: Text;
}

/** A note that stands; one that was struck out is left out. */
export interface ItemNote {
  readonly noteId: Id;
  readonly officer: Id;
  readonly agency: Id;
  readonly at: Instant;
  readonly revision: number;
  readonly revisedBy: Id | null;
  readonly revisedAt: Instant | null;
  readonly beside: Id | null;
  readonly note: Text;
}

export interface Dissent {
  readonly agency: Id;
  readonly officer: Id;
  readonly chair: string | null;
  readonly at: Instant;
  readonly position: Text;
}

export interface RecordedDecision {
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
      const { agency, officer, because } = event.data;
      const reason = partOf(event, 'reason') ?? ERASED;
      return { ...view, notShared: [...view.notShared, { agency, officer, because, at, reason }] };
    }
    case 'ThresholdRecorded': {
      const { outcome, absentRoles } = event.data;
      const reasons = partOf(event, 'reasons') ?? ERASED;
      return { ...view, thresholds: [...view.thresholds, { outcome, absentRoles, at, reasons }] };
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
  const { decisionId, agency, officer, chair } = event.data;
  const dissent = { agency, officer, chair, at, position: partOf(event, 'position') ?? ERASED };
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
      const { officer, agency, beside } = event.data;
      const note = partOf(event, 'note') ?? ERASED;
      const written = { noteId, officer, agency, at, revision: 1, beside, note };
      return { ...view, notes: [...view.notes, { ...written, revisedBy: null, revisedAt: null }] };
    }
    case 'NoteRevised': {
      const { revision, officer: revisedBy } = event.data;
      const revised = { revision, revisedBy, revisedAt: at, note: partOf(event, 'note') ?? ERASED };
      const notes = view.notes.map((note) => (note.noteId === noteId ? { ...note, ...revised } : note));
      return { ...view, notes };
    }
    case 'NoteStruck':
      return { ...view, notes: view.notes.filter((note) => note.noteId !== noteId) };
  }
};
