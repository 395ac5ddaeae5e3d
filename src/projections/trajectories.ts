/**
 * The way of one person on one tracker, step by step: how they came, what each review held, what put it off, why it
 * rested, who was asked to take over, how they left and came back. Steps are in the order in which they were recorded.
 */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, type Id } from '../domain/event.js';
import { directionOf, type RiskLevel } from '../domain/risk/level.js';
import type { LocalDate } from '../domain/time.js';
import { trackedId } from '../domain/tracked/tracked-state.js';
import type { TransferBecause } from '../domain/tracked/tracked-events.js';
import { projection } from './projection.js';
import { entriesTakenBack } from './tracker.js';
import { struck } from './without-retracted.js';
import { carriedTo, putOff, reviewed, slippedTo, type CourseView } from './trajectory-course.js';
import { stepOf, textOf, type TrajectoryStep } from './trajectory-steps.js';

export interface TrajectoryView {
  readonly series: string;
  readonly personId: Id;
  /** The last episode, and whether it goes on. */
  readonly episodeId: Id;
  readonly open: boolean;
  readonly level: RiskLevel | null;
  /** The difference by which the person came; null for who came otherwise. */
  readonly differenceId: Id | null;
  /** The assessment that the level rests on, or rested on at the end; null where there is none. */
  readonly assessmentId: Id | null;
  /** Of an episode that ended because two records were merged: where it goes on; null otherwise. */
  readonly goesOnIn: { readonly personId: Id; readonly episodeId: Id } | null;
  readonly transfer: { readonly transferId: Id; readonly because: TransferBecause } | null;
  readonly steps: readonly TrajectoryStep[];
  /** What a sitting has agreed, until its item closes; null where nothing waits for that. */
  readonly agreed: {
    readonly sittingId: Id;
    readonly on: LocalDate;
    readonly levelBefore: RiskLevel | null;
    readonly step: TrajectoryStep;
  } | null;
  readonly course: CourseView;
}

export const trajectories = projection<TrajectoryView>({
  name: 'trajectories',
  version: 3,
  indexes: { byPerson: ['personId', 'series'] },
  index: ({ personId, series }) => ({ personId, series }),
  keys: (event) => {
    switch (event.type) {
      case 'SittingOpened': {
        const { series, settled } = event.data;
        return settled.map(({ personId }) => trackedId(series, personId));
      }
      case 'EpisodeEntered':
      case 'ReviewPlaced':
      case 'ReviewDateMoved':
      case 'NextStepsAgreed':
      case 'EpisodePaused':
      case 'EpisodeResumed':
      case 'TransferProposed':
      case 'TransferDeclined':
      case 'TransferAccepted':
      case 'OpenedToSocialCare':
      case 'ChairAsked':
      case 'ChairsQuestionSettled':
      case 'EpisodeEnded':
      case 'EpisodeReinstated':
        return [trackedId(event.data.series, event.data.personId)];
      case 'InformationRetracted':
        return entriesTakenBack(event.data);
      default:
        return [];
    }
  },
  apply: (document, event, key) => {
    if (event.type === 'EpisodeEntered') return entered(document, event);
    if (document === null) return null;
    if (event.type === 'InformationRetracted') return takenBack(document, event);
    if (event.type === 'SittingOpened') {
      const item = event.data.settled.find(({ personId }) => trackedId(event.data.series, personId) === key);
      return { ...document, course: carriedTo(document.course, item?.carriedForward ?? []) };
    }
    const before = concludedBy(document, event);
    const step = stepOf(before, event);
    const steps = step === undefined ? before.steps : [...before.steps, step];
    return becomes({ ...before, steps }, event);
  },
});

const entered = (
  document: TrajectoryView | null,
  event: Extract<LogEvent, { type: 'EpisodeEntered' }>,
): TrajectoryView => {
  const { series, personId, episodeId, level, enteredOn, route, reEntry, reviewOn } = event.data;
  const { assessmentId, differenceId, because } = event.data;
  const step: TrajectoryStep = {
    ...{ kind: 'ENTERED', episodeId, at: event.occurredAt, level, direction: null, because },
    ...{ words: textOf(event, 'reason'), recordId: event.id },
    detail: { route, reEntry, reviewOn, ...(assessmentId !== null && { assessmentId }) },
  };
  return {
    ...{ series, personId, episodeId, open: true, level, differenceId, assessmentId },
    ...{ goesOnIn: null, transfer: null, agreed: null },
    steps: [...(document?.steps ?? []), step],
    course: {
      ...{ episodeId, reviews: [], carried: [], slipped: null, reviewOn },
      levels: level === null ? [] : [{ on: enteredOn, level }],
    },
  };
};

const takenBack = (
  document: TrajectoryView,
  { data: { recordId }, occurredAt: retractedAt }: Extract<LogEvent, { type: 'InformationRetracted' }>,
): TrajectoryView => {
  const without = (steps: readonly TrajectoryStep[]) =>
    struck(steps, { recordId, retractedAt }, 'recordId', ['words']).map((step) =>
      // Where somebody moves is told by who is asked to take over.
      step.recordId === recordId && step.detail.receivingBody !== undefined
        ? { ...step, detail: { ...step.detail, receivingBody: ERASED } }
        : step,
    );
  const { agreed } = document;
  const [step] = agreed === null ? [] : without([agreed.step]);
  return {
    ...{ ...document, steps: without(document.steps) },
    agreed: agreed && step ? { ...agreed, step } : agreed,
  };
};

const concludedBy = (document: TrajectoryView, event: LogEvent): TrajectoryView => {
  if (event.type === 'ReviewPlaced') return concluded(document, event.data.reviewedAt);
  return event.type === 'EpisodeEnded' ? concluded(document, event.data.agreedAt) : document;
};

/** What the meeting agreed holds once its item has closed: the review has been held then. */
const concluded = (document: TrajectoryView, sittingId: Id | undefined): TrajectoryView => {
  const { agreed, course } = document;
  if (agreed === null || agreed.sittingId !== sittingId) return document;
  const { step, on } = agreed;
  const { level } = step;
  return {
    ...{ ...document, agreed: null, steps: [...document.steps, step] },
    course: reviewed(course, { sittingId, on, level }),
  };
};

/** Said again before the item closes, the later one stands in the place of the earlier. */
const agreedBy = (
  document: TrajectoryView,
  event: Extract<LogEvent, { type: 'NextStepsAgreed' }>,
): TrajectoryView => {
  const { episodeId, level, sittingId, reviewOn, assessmentId, because } = event.data;
  const { agreed } = document;
  const before = agreed?.sittingId === sittingId ? agreed.levelBefore : document.level;
  const step: TrajectoryStep = {
    ...{ kind: 'REVIEWED', episodeId, at: event.occurredAt, level, because },
    direction: level === null || before === null ? null : directionOf(before, level),
    ...{ words: textOf(event, 'steps'), recordId: event.data.stepsId },
    detail: {
      ...{ sittingId, ...(reviewOn !== null && { reviewOn }) },
      ...(assessmentId !== null && { assessmentId }),
    },
  };
  const on = event.occurredAt.slice(0, DATE);
  return { ...document, level, assessmentId, agreed: { sittingId, on, levelBefore: before, step } };
};

const DATE = 10;

const becomes = (document: TrajectoryView, event: LogEvent): TrajectoryView => {
  const { course } = document;
  switch (event.type) {
    case 'NextStepsAgreed':
      return agreedBy(document, event);
    case 'ReviewPlaced': {
      const { moved, reviewOn, placement } = event.data;
      return { ...document, course: putOff(course, moved, reviewOn, placement?.date ?? reviewOn) };
    }
    case 'ReviewDateMoved': {
      const { slipped, was, reviewOn } = event.data;
      const again = slipped ? slippedTo(course, was, reviewOn) : course.slipped;
      return { ...document, course: { ...course, reviewOn, slipped: again } };
    }
    case 'EpisodePaused':
      return { ...document, course: { ...course, slipped: null } };
    case 'EpisodeResumed':
      return { ...document, course: { ...course, reviewOn: event.data.reviewOn, slipped: null } };
    case 'EpisodeReinstated': {
      const { level, reviewOn } = event.data;
      const goesOn = { open: true, goesOnIn: null, transfer: null, level };
      return { ...document, ...goesOn, course: { ...course, reviewOn, slipped: null } };
    }
    case 'TransferProposed': {
      const { transferId, transferBecause } = event.data;
      return { ...document, transfer: { transferId, because: transferBecause } };
    }
    case 'TransferDeclined':
      return { ...document, transfer: null };
    case 'EpisodeEnded':
      return { ...document, open: false, transfer: null, goesOnIn: event.data.goesOnIn ?? null };
    default:
      return document;
  }
};
