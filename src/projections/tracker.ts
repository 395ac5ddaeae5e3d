/**
 * The tracker of a meeting: each person on it, when they are reviewed next and how their risk goes. One document a
 * person and a series, with the episode that counts now; what is due follows from its date on reading.
 */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import { directionOf, type Direction, type RiskLevel } from '../domain/risk/level.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { trackedId, type EpisodePhase } from '../domain/tracked/tracked-state.js';
import type { RecordEntryReassigned } from '../domain/tracked/afterwards.js';
import { TRACKED_CATALOGUE } from '../domain/tracked/tracked-catalogue.js';
import type {
  EndedBecause,
  EntryRoute,
  PausedBecause,
  ReviewDue,
  TrackedEvent,
} from '../domain/tracked/tracked-events.js';
import { stepsIn, type AgreedSteps } from './agreed-steps.js';
import { projection } from './projection.js';
import { struck } from './without-retracted.js';

/** By whom and by when something is written into the person's own record. */
export interface RecordEntryView {
  readonly entryId: Id;
  readonly owner: Id;
  readonly ownerAgency: Id;
  readonly dueAt: Instant;
  /** Null until it has been written. */
  readonly writtenOn: LocalDate | null;
}

/** Somebody on a tracker, by the episode that counts now. */
export interface TrackerEntryView extends Pick<ReviewDue, 'reviewOn' | 'level' | 'placement' | 'because'> {
  readonly series: string;
  readonly personId: Id;
  readonly episodeId: Id;
  readonly phase: EpisodePhase;
  readonly route: EntryRoute;
  readonly broughtBy: Id;
  readonly reason: Personal<{ readonly text: string }>;
  /** Of the event that gave it: by that id it can be taken back. */
  readonly reasonId: Id;
  readonly openToSocialCare: boolean;
  readonly enteredOn: LocalDate;
  readonly enteredAt: Instant;
  readonly differenceId: Id | null;
  readonly assessmentId: Id | null;
  readonly reEntry: boolean;
  /** How often the person has entered, this time included. */
  readonly episodes: number;
  /** How the level went since the sitting before, or since the entry; null where one of the two is not known. */
  readonly direction: Direction | null;
  /** The level as it was before the last sitting agreed one. */
  readonly levelBefore: RiskLevel | null;
  /** Reviews that were concluded in this episode. */
  readonly reviews: number;
  readonly lastReviewedAt: Instant | null;
  /** How often a review was put off. */
  readonly slipped: number;
  /** What the last sitting agreed that reviewed the person; null until one did. */
  readonly agreed: AgreedSteps | null;
  /** Of every episode, the newest last. */
  readonly recordEntries: readonly RecordEntryView[];
  /** Sittings that were to hear the review and have not, since it was heard last. */
  readonly cameFrom: readonly Id[];
  readonly pause: { readonly because: PausedBecause; readonly until: LocalDate | null } | null;
  readonly ended: { readonly because: EndedBecause; readonly on: LocalDate } | null;
}

/** Since when nobody has reviewed the person: what has happened from then on is news to the next review. */
export const unheardSince = ({
  lastReviewedAt,
  enteredAt,
}: Pick<TrackerEntryView, 'lastReviewedAt' | 'enteredAt'>): Instant => lastReviewedAt ?? enteredAt;

type Shown = TrackedEvent | RecordEntryReassigned;

/** What a chair is asked about an entry is shown among what is due. */
const isOfTracked = (event: LogEvent): event is Extract<LogEvent, Shown> =>
  Object.hasOwn(TRACKED_CATALOGUE, event.type) || event.type === 'RecordEntryReassigned';

export const tracker = projection<TrackerEntryView>({
  name: 'tracker',
  version: 2,
  indexes: {
    byReview: ['series', 'phase', 'reviewOn'],
    byLevel: ['series', 'phase', 'level', 'reviewOn'],
    withoutPlace: ['series', 'waits', 'reviewOn'],
    byPerson: ['personId', 'series'],
  },
  index: ({ series, phase, reviewOn, level, placement, personId }) => ({
    ...{ series, phase, reviewOn, level, personId },
    // Nobody hears it, and somebody has to see to that.
    waits: phase === 'ACTIVE' && placement === null,
  }),
  keys: (event) => {
    if (event.type === 'InformationRetracted') return entriesTakenBack(event.data);
    return isOfTracked(event) ? [trackedId(event.data.series, event.data.personId)] : [];
  },
  apply: (document, event) => {
    if (event.type === 'InformationRetracted') return document && takenBack(document, event);
    if (!isOfTracked(event)) return document;
    if (event.type === 'EpisodeEntered') return entered(document, event);
    return document && after(document, event);
  },
});

type Of<Type extends LogEvent['type']> = Extract<LogEvent, { type: Type }>;

/** The entries from which the words of a retraction are to vanish. */
export const entriesTakenBack = ({
  what,
  series,
  personIds,
}: Of<'InformationRetracted'>['data']): readonly Id[] =>
  what === 'NEXT_STEPS' || what === 'TRACKER_REASON' || what === 'TRANSFER'
    ? personIds.map((personId) => trackedId(series, personId))
    : [];

const takenBack = (
  entry: TrackerEntryView,
  { data: { recordId }, occurredAt: retractedAt }: Of<'InformationRetracted'>,
): TrackerEntryView => ({
  ...entry,
  reason: entry.reasonId === recordId ? ERASED : entry.reason,
  agreed:
    entry.agreed && (struck([entry.agreed], { recordId, retractedAt }, 'stepsId', ['steps'])[0] ?? null),
});

const entered = (before: TrackerEntryView | null, event: Of<'EpisodeEntered'>): TrackerEntryView => {
  const { series, personId, episodeId, route, agency, openToSocialCare, enteredOn, enteredAt } = event.data;
  const { reviewOn, level, placement, because, differenceId, assessmentId, reEntry } = event.data;
  return {
    ...{ series, personId, episodeId, phase: 'ACTIVE', route, broughtBy: agency, openToSocialCare },
    ...{ enteredOn, enteredAt, reviewOn, level, placement, because, differenceId, assessmentId, reEntry },
    reason: partOf(event, 'reason') ?? ERASED,
    reasonId: event.id,
    episodes: (before?.episodes ?? 0) + 1,
    ...{
      direction: null,
      levelBefore: null,
      reviews: 0,
      lastReviewedAt: null,
      slipped: 0,
      agreed: null,
      cameFrom: [],
    },
    recordEntries: before?.recordEntries ?? [],
    ...{ pause: null, ended: null },
  };
};

const after = (
  entry: TrackerEntryView,
  event: Exclude<Extract<LogEvent, Shown>, { type: 'EpisodeEntered' }>,
): TrackerEntryView => {
  switch (event.type) {
    case 'ReviewPlaced': {
      const { moved, from } = event.data;
      const cameFrom = from === null ? entry.cameFrom : [...new Set([...entry.cameFrom, from])];
      const placed = { ...due(entry, event.data), cameFrom };
      if (moved !== 'REVIEWED') return placed;
      return { ...placed, cameFrom: [], reviews: entry.reviews + 1, lastReviewedAt: event.occurredAt };
    }
    case 'ReviewDateMoved':
      return { ...due(entry, event.data), slipped: entry.slipped + Number(event.data.slipped) };
    case 'NextStepsAgreed':
      return agreed(entry, event);
    case 'RecordEntryWritten': {
      const { entryId, writtenOn } = event.data;
      const recordEntries = entry.recordEntries.map((one) =>
        one.entryId === entryId ? { ...one, writtenOn } : one,
      );
      return { ...entry, recordEntries };
    }
    case 'EpisodePaused': {
      const { pausedBecause: because, until } = event.data;
      return { ...entry, phase: 'PAUSED', pause: { because, until }, placement: null };
    }
    case 'RecordEntryReassigned': {
      const { entryId, owner, ownerAgency } = event.data;
      const recordEntries = entry.recordEntries.map((one) =>
        one.entryId === entryId ? { ...one, owner, ownerAgency } : one,
      );
      return { ...entry, recordEntries };
    }
    case 'EpisodeResumed':
    case 'EpisodeReinstated': {
      const { level } = event.data;
      return { ...due(entry, event.data), level, phase: 'ACTIVE', pause: null, ended: null };
    }
    case 'EpisodeEnded': {
      const { endedBecause, endedOn, agreedAt } = event.data;
      const reviewed = agreedAt !== undefined && {
        ...{ reviews: entry.reviews + 1, lastReviewedAt: event.occurredAt },
      };
      const ended = { because: endedBecause, on: endedOn };
      return { ...entry, ...reviewed, phase: 'ENDED', ended, pause: null, placement: null, cameFrom: [] };
    }
    case 'OpenedToSocialCare':
      return { ...entry, openToSocialCare: true };
    // How early an item stands is shown by its agenda.
    case 'ReviewPriorityRecorded':
    case 'TransferProposed':
    case 'TransferDeclined':
    case 'TransferAccepted':
      return entry;
  }
};

const due = (entry: TrackerEntryView, { reviewOn, placement, because }: ReviewDue): TrackerEntryView => ({
  ...{ ...entry, reviewOn, placement, because },
});

/** Said again at one sitting, the later one stands, and its entry takes the place of the one before. */
const agreed = (entry: TrackerEntryView, event: Of<'NextStepsAgreed'>): TrackerEntryView => {
  const { sittingId, level, assessmentId, recordEntry } = event.data;
  const again = entry.agreed?.sittingId === sittingId ? entry.agreed : undefined;
  const others = entry.recordEntries.filter(
    ({ entryId, writtenOn }) => writtenOn !== null || !replaced(entry, again, entryId),
  );
  const levelBefore = again === undefined ? entry.level : entry.levelBefore;
  const isKnown = level !== null && levelBefore !== null;
  return {
    ...{ ...entry, level, assessmentId, levelBefore, agreed: stepsIn(event) },
    direction: isKnown ? directionOf(levelBefore, level) : null,
    recordEntries: [...others, { ...recordEntry, writtenOn: null }],
  };
};

/** Of the same sitting, the entry that stood last. */
const replaced = (entry: TrackerEntryView, again: AgreedSteps | undefined, entryId: Id): boolean =>
  again !== undefined && entry.recordEntries.at(-1)?.entryId === entryId;
