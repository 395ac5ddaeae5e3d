/** What is remembered of somebody on a tracker. */
import type { Id } from '../event.js';
import type { Placement } from '../referral/referral.js';
import type { RiskLevel } from '../risk/level.js';
import type { Instant, LocalDate } from '../time.js';
import type { Afterwards } from './afterwards.js';
import type {
  EndedBecause,
  EntryRoute,
  PausedBecause,
  ReviewPriority,
  TransferBecause,
} from './tracked-events.js';

/** `ENDED` is left only by a reinstatement. */
export type EpisodePhase = 'ACTIVE' | 'PAUSED' | 'ENDED';

/** What a sitting agreed. */
export interface AgreedSteps {
  readonly sittingId: Id;
  readonly discussionId: Id;
  readonly level: RiskLevel | null;
  readonly assessmentId: Id | null;
  readonly next: 'REVIEW' | 'LEAVE';
  readonly leaves: 'LOW' | 'RESOLVED' | null;
  readonly reviewOn: LocalDate | null;
  readonly entryId: Id;
  /** Who said it; of who leaves, the chair whose confirmation it is. */
  readonly officer: Id;
  /** Whether it has taken effect: the item was closed. */
  readonly inForce: boolean;
}

export interface RecordEntry {
  readonly owner: Id;
  readonly ownerAgency: Id;
  readonly dueAt: Instant;
  /** Null until it has been written. */
  readonly writtenOn: LocalDate | null;
}

export interface Episode {
  readonly episodeId: Id;
  readonly phase: EpisodePhase;
  readonly route: EntryRoute;
  readonly agency: Id;
  readonly enteredAt: Instant;
  readonly enteredOn: LocalDate;
  readonly openToSocialCare: boolean;
  readonly level: RiskLevel | null;
  /** The assessment that the level rests on; null where there is none. */
  readonly assessmentId: Id | null;
  readonly reviewOn: LocalDate;
  /** When the person was reviewed last; before a review, when they came, or when the episode went on again. */
  readonly waitsSince: Instant;
  /** The sitting that hears the next review; null where none is in sight, or none is due. */
  readonly placement: Placement | null;
  /** What puts the item earlier at that sitting. */
  readonly priority: ReviewPriority;
  /** Every sitting at which it was to be heard, the newest last. */
  readonly placedAt: readonly Id[];
  /** Sittings that it moved on from because nobody was known to have opened them. */
  readonly leftAsMissed: readonly Id[];
  /** By sitting, what was agreed last; in the order in which the sittings were held. */
  readonly agreed: ReadonlyMap<Id, AgreedSteps>;
  readonly recordEntries: ReadonlyMap<Id, RecordEntry>;
  /** How often a review was put off. */
  readonly slipped: number;
  readonly pause: { readonly because: PausedBecause; readonly until: LocalDate | null } | null;
  readonly transfer: { readonly transferId: Id; readonly because: TransferBecause } | null;
  /** Deaths that had been recorded when a chair let it go on: they end it no more. */
  readonly despite: readonly Id[];
  readonly ended: { readonly because: EndedBecause; readonly on: LocalDate } | null;
}

/** The id of the stream: a person and a series. */
export const trackedId = (series: string, personId: Id): string => `${series}-${personId}`;

export interface Tracked extends Afterwards {
  readonly series: string;
  readonly personId: Id;
  /** The newest last; none but the last is open. */
  readonly episodes: readonly Episode[];
}

/** The episode that goes on, be it paused; undefined where the person is not on the tracker. */
export const openEpisode = ({ episodes }: Tracked): Episode | undefined => {
  const last = episodes.at(-1);
  return last === undefined || last.phase === 'ENDED' ? undefined : last;
};
