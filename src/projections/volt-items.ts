/**
 * Items of VOLT as they are read. What is restricted stands in a field of its own, so that the table of readers grants
 * it or not; everything else is what everybody entitled reads.
 */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, isErased, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import type { ThingKind } from '../domain/volt/things.js';
import type {
  LinkedPerson,
  VoltGrading,
  VoltKind,
  VoltSensitivity,
  VoltSource,
} from '../domain/volt/volt-events.js';
import { projection } from './projection.js';

type Text = Personal<{ readonly text: string }>;

export interface ThingInWords {
  readonly thingId: Id;
  readonly kind: ThingKind;
  readonly words: Text;
}

/** What only some may read of what is restricted, and everybody entitled of what is open. */
export interface VoltInFull {
  readonly text: Text;
  readonly things: readonly ThingInWords[];
  readonly source: VoltSource | null;
  /** The officer who told it. */
  readonly recordedBy: Id | null;
  readonly correctedBecause: Text | null;
  readonly withdrawnBecause: Text | null;
}

export interface VoltView extends VoltInFull {
  readonly voltId: Id;
  readonly series: string;
  readonly kind: VoltKind;
  readonly sensitivity: VoltSensitivity;
  readonly status: 'RECORDED' | 'WITHDRAWN';
  readonly agency: Id;
  readonly grading: VoltGrading | null;
  readonly discussionId: Id | null;
  readonly sittingId: Id | null;
  readonly people: readonly LinkedPerson[];
  readonly recordedAt: Instant;
  readonly correctedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  /** When it was taken back, because it was wrong; null where it was not. */
  readonly retractedAt: Instant | null;
  /** Null where nothing is restricted. */
  readonly restricted: VoltInFull | null;
}

export const voltItems = projection<VoltView>({
  name: 'volt-items',
  version: 2,
  indexes: {
    bySeries: ['series', 'recordedAt'],
    byDiscussion: ['discussionId', 'recordedAt'],
  },
  index: ({ series, discussionId, recordedAt }) => ({ series, discussionId, recordedAt }),
  keys: (event) => {
    switch (event.type) {
      case 'VoltItemRecorded':
      case 'VoltItemCorrected':
      case 'VoltItemLinked':
      case 'VoltItemWithdrawn':
        return [event.data.voltId];
      case 'InformationRetracted':
        return event.data.what === 'VOLT' ? [event.data.recordId] : [];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    if (event.type === 'VoltItemRecorded') return recorded(event);
    return document && changed(document, event);
  },
});

type Event<Type extends LogEvent['type']> = Extract<LogEvent, { type: Type }>;

const recorded = (event: Event<'VoltItemRecorded'>): VoltView => {
  const { voltId, series, kind, sensitivity, agency, grading, discussionId, sittingId } = event.data;
  const { people, source } = event.data;
  const full: VoltInFull = {
    text: partOf(event, 'text') ?? ERASED,
    things: inWords(event),
    source,
    recordedBy: event.actor.id,
    ...{ correctedBecause: null, withdrawnBecause: null },
  };
  const of = { voltId, series, kind, sensitivity, agency, grading, discussionId, sittingId, people };
  const times = { recordedAt: event.occurredAt, correctedAt: null, withdrawnAt: null, retractedAt: null };
  return shown({ ...of, ...times, ...full, status: 'RECORDED', restricted: null }, full, sanitised(event));
};

const changed = (document: VoltView, event: LogEvent): VoltView => {
  const full = document.restricted ?? fullOf(document);
  switch (event.type) {
    case 'VoltItemCorrected': {
      // Words that were taken back are not said again by a correction that crossed it, nor by a link.
      if (document.retractedAt !== null) return document;
      const { sensitivity, grading } = event.data;
      const text = partOf(event, 'text') ?? ERASED;
      const correctedBecause = partOf(event, 'reason') ?? ERASED;
      const after = { ...document, sensitivity, grading, correctedAt: event.occurredAt };
      return shown(after, { ...full, text, correctedBecause }, sanitised(event));
    }
    case 'VoltItemLinked': {
      if (document.retractedAt !== null) return { ...document, people: event.data.people };
      const things = [...full.things, ...inWords(event, full.things)];
      return shown({ ...document, people: event.data.people }, { ...full, things }, document.text);
    }
    case 'VoltItemWithdrawn': {
      const withdrawnBecause = partOf(event, 'reason') ?? ERASED;
      const after = { ...document, status: 'WITHDRAWN' as const, withdrawnAt: event.occurredAt };
      return shown(after, { ...full, withdrawnBecause }, document.text);
    }
    case 'InformationRetracted': {
      const gone = (text: Text | null): Text | null => text && ERASED;
      const things = full.things.map((thing) => ({ ...thing, words: ERASED }));
      const { correctedBecause, withdrawnBecause } = full;
      const without = {
        ...{ ...full, text: ERASED, things },
        ...{ correctedBecause: gone(correctedBecause), withdrawnBecause: gone(withdrawnBecause) },
      };
      return shown({ ...document, retractedAt: event.occurredAt }, without, ERASED);
    }
    default:
      return document;
  }
};

const sanitised = (event: Event<'VoltItemRecorded'> | Event<'VoltItemCorrected'>): Text =>
  (event.type === 'VoltItemRecorded' ? partOf(event, 'sanitised') : partOf(event, 'sanitised')) ?? ERASED;

const fullOf = ({
  text,
  things,
  source,
  recordedBy,
  correctedBecause,
  withdrawnBecause,
}: VoltInFull): VoltInFull => ({ text, things, source, recordedBy, correctedBecause, withdrawnBecause });

const NOTHING_IN_FULL: Omit<VoltInFull, 'text'> = {
  ...{ things: [], source: null, recordedBy: null, correctedBecause: null, withdrawnBecause: null },
};

/** What everybody entitled reads: all of what is open, and of what is restricted the sanitised text. */
const shown = (document: VoltView, full: VoltInFull, clean: Text): VoltView =>
  document.sensitivity === 'OPEN'
    ? { ...document, ...full, restricted: null }
    : { ...document, ...NOTHING_IN_FULL, text: clean, restricted: full };

const inWords = (
  event: Event<'VoltItemRecorded' | 'VoltItemLinked'>,
  before: readonly ThingInWords[] = [],
): readonly ThingInWords[] => {
  const content = partOf(event, 'things');
  return event.data.things
    .filter(({ thingId }) => before.every((thing) => thing.thingId !== thingId))
    .map(({ thingId, kind }) => {
      const words = content === undefined || isErased(content) ? undefined : content.words[thingId];
      return { thingId, kind, words: words === undefined ? ERASED : { text: words } };
    });
};
