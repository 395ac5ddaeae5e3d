/** What each event says of the way of a person on a tracker, as a step that can be read out. Pure. */
import type { LogEvent } from '../domain/catalogue.js';
import type { RuleTrace } from '../domain/decision.js';
import { ERASED, isErased, partOf, type Id, type Personal } from '../domain/event.js';
import type { Direction, RiskLevel } from '../domain/risk/level.js';
import type { ChairsQuestion } from '../domain/tracked/afterwards.js';
import type {
  EndedBecause,
  EntryRoute,
  PausedBecause,
  ReviewMovedBecause,
  TransferBecause,
} from '../domain/tracked/tracked-events.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { PUT_OFF } from './trajectory-course.js';

export type TrajectoryStepKind =
  | 'ENTERED'
  | 'REVIEWED'
  | 'REVIEW_PUT_OFF'
  | 'PAUSED'
  | 'RESUMED'
  | 'TRANSFER_PROPOSED'
  | 'TRANSFER_DECLINED'
  | 'TRANSFER_ACCEPTED'
  | 'OPENED_TO_SOCIAL_CARE'
  | 'CHAIR_ASKED'
  | 'LEFT_AS_IT_STANDS'
  | 'ENDED'
  | 'REINSTATED';

export interface TrajectoryStep {
  readonly kind: TrajectoryStepKind;
  readonly episodeId: Id;
  readonly at: Instant;
  /** The level that is held from here on; null where nobody has assessed yet. */
  readonly level: RiskLevel | null;
  /** Against the level that was held before; null where there is nothing to compare. */
  readonly direction: Direction | null;
  /** Why, for whoever has to explain it; null where the step needs no rule. */
  readonly because: RuleTrace | null;
  /** What somebody wrote about it; null where nobody had to. */
  readonly words: Personal<string> | null;
  /** By which its words can be taken back; null where it has none, or they are of another kind. */
  readonly recordId: Id | null;
  /** When they were. Left out where they were not. */
  readonly retractedAt?: Instant;
  readonly detail: StepDetail;
}

/** What only some steps have. */
export interface StepDetail {
  readonly route?: EntryRoute;
  readonly reEntry?: boolean;
  readonly assessmentId?: Id;
  readonly sittingId?: Id;
  readonly reviewOn?: LocalDate;
  readonly moved?: ReviewMovedBecause;
  readonly pausedBecause?: PausedBecause;
  readonly until?: LocalDate;
  readonly transferId?: Id;
  readonly transferBecause?: TransferBecause;
  readonly receivingBody?: Personal<string>;
  readonly endedBecause?: EndedBecause;
  readonly on?: LocalDate;
  readonly question?: ChairsQuestion;
}

/** The step that an event is; undefined where it is none. */
export const stepOf = (
  { level }: Pick<TrajectoryStep, 'level'>,
  event: LogEvent,
): TrajectoryStep | undefined => {
  const step = (kind: TrajectoryStepKind, more: Partial<TrajectoryStep> = {}): TrajectoryStep => {
    const { episodeId } = event.data as { readonly episodeId: Id };
    const of = { kind, episodeId, at: event.occurredAt, level, direction: null, because: null };
    const recordId = hasReason(event) ? event.id : null;
    return { ...of, words: null, recordId, detail: {}, ...more };
  };
  switch (event.type) {
    case 'ReviewPlaced': {
      const { moved, reviewOn, placement, from, because } = event.data;
      if (!PUT_OFF.has(moved)) return undefined;
      const detail = {
        moved,
        reviewOn: placement?.date ?? reviewOn,
        ...(from !== null && { sittingId: from }),
      };
      return step('REVIEW_PUT_OFF', { because, detail });
    }
    case 'ReviewDateMoved': {
      const { slipped, reviewOn, because } = event.data;
      if (!slipped) return undefined;
      return step('REVIEW_PUT_OFF', { because, words: textOf(event, 'reason'), detail: { reviewOn } });
    }
    case 'EpisodePaused': {
      const { pausedBecause, until, because } = event.data;
      const detail = { pausedBecause, ...(until !== null && { until }) };
      return step('PAUSED', { because, words: textOf(event, 'reason'), detail });
    }
    case 'EpisodeResumed':
    case 'EpisodeReinstated': {
      const { because, reviewOn, level } = event.data;
      const kind = event.type === 'EpisodeResumed' ? 'RESUMED' : 'REINSTATED';
      return step(kind, { because, level, words: textOf(event, 'reason'), detail: { reviewOn } });
    }
    case 'TransferProposed':
    case 'TransferDeclined':
    case 'TransferAccepted':
      return transferStep(event, step);
    case 'OpenedToSocialCare':
      return step('OPENED_TO_SOCIAL_CARE', { detail: { on: event.data.openedOn } });
    case 'ChairAsked': {
      const { question, because } = event.data;
      return step('CHAIR_ASKED', { because, detail: { question } });
    }
    case 'ChairsQuestionSettled': {
      const { question, settledBecause } = event.data;
      if (settledBecause === 'NO_LONGER_ARISES') return undefined;
      return step('LEFT_AS_IT_STANDS', { words: textOf(event, 'reason'), detail: { question } });
    }
    case 'EpisodeEnded': {
      const { endedBecause, endedOn, assessmentId, because } = event.data;
      const detail = { endedBecause, on: endedOn, ...(assessmentId !== null && { assessmentId }) };
      return step('ENDED', { because, words: textOf(event, 'reason'), detail });
    }
    default:
      return undefined;
  }
};

const hasReason = ({ parts }: Pick<LogEvent, 'parts'>): boolean =>
  parts.some(({ name }) => name === 'reason');

type OfTransfer = Extract<LogEvent, { type: 'TransferProposed' | 'TransferDeclined' | 'TransferAccepted' }>;

const transferStep = (
  event: OfTransfer,
  step: (kind: TrajectoryStepKind, more: Partial<TrajectoryStep>) => TrajectoryStep,
): TrajectoryStep => {
  const { transferId } = event.data;
  switch (event.type) {
    case 'TransferProposed': {
      const told = partOf(event, 'transfer') ?? ERASED;
      const receivingBody = 'erased' in told ? ERASED : told.receivingBody;
      const words = 'erased' in told ? ERASED : told.handover;
      const { transferBecause } = event.data;
      const detail = { transferId, transferBecause, receivingBody };
      return step('TRANSFER_PROPOSED', { words, recordId: transferId, detail });
    }
    case 'TransferDeclined':
      return step('TRANSFER_DECLINED', { words: textOf(event, 'reason'), detail: { transferId } });
    case 'TransferAccepted': {
      const told = partOf(event, 'acceptance') ?? ERASED;
      const words = 'erased' in told ? ERASED : told.by;
      const detail = { transferId, on: event.data.acceptedOn };
      return step('TRANSFER_ACCEPTED', { words, recordId: event.id, detail });
    }
  }
};

export const textOf = <Name extends string>(
  event: { readonly parts: readonly { readonly name: string; readonly content: unknown }[] },
  name: Name,
): Personal<string> | null => {
  const content = event.parts.find((part) => part.name === name)?.content;
  if (content === undefined) return null;
  return isErased(content) ? ERASED : (content as { readonly text: string }).text;
};
