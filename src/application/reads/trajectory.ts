/**
 * The way of a person as read: every step on every tracker that the reader may see, and every completed assessment, of
 * all records of the person, in the order in which they happened. How far a plan drifts is told beside it.
 */
import type { Id } from '../../domain/event.js';
import { directionOf, type RiskLevel } from '../../domain/risk/level.js';
import { localDateOf, type LocalDate } from '../../domain/time.js';
import { driftOf, type DriftSign } from '../../domain/tracked/drift.js';
import { trackedId } from '../../domain/tracked/tracked-state.js';
import type { AssessmentView } from '../../projections/assessments.js';
import type { PlanView } from '../../projections/plans.js';
import type { TrajectoryStep } from '../../projections/trajectory-steps.js';
import { assessmentsOf } from './assessments.js';
import { recordsRead } from './person.js';
import type { ReadSession } from './session.js';

/** A step on a tracker, or an assessment, which belongs to no meeting. */
export interface StepRead extends Omit<TrajectoryStep, 'kind' | 'episodeId'> {
  readonly kind: TrajectoryStep['kind'] | 'ASSESSED';
  readonly personId: Id;
  /** Null of an assessment. */
  readonly series: string | null;
  readonly episodeId: Id | null;
  /** The assessment that it rests on was corrected since: the level that was held then rested on what was wrong. */
  readonly restsOnCorrected: boolean;
}

const TRACKERS_AT_MOST = 50;

export const readTrajectory = async (session: ReadSession, personId: Id): Promise<readonly StepRead[]> => {
  const records = (await recordsRead(session, personId)).map((record) => record.personId);
  const steps = await Promise.all(
    (records.length === 0 ? [personId] : records).map((record) => stepsOf(session, record)),
  );
  const assessments = await assessmentsOf(session, personId);
  const assessed = assessmentSteps(assessments);
  // Of one instant, the assessment comes before what rests on it.
  return [...assessed, ...marked(steps.flat(), assessments)].toSorted((a, b) =>
    a.at < b.at ? -1 : Number(a.at > b.at),
  );
};

/** Of one record on one tracker. */
export const readTrajectoryOn = async (
  session: ReadSession,
  series: string,
  personId: Id,
): Promise<readonly StepRead[]> => {
  const found = await session.load('trajectories', trackedId(series, personId));
  const steps = (found?.steps ?? []).map((step) => ({ ...step, personId, series }));
  return steps.length === 0 ? [] : marked(steps, await assessmentsOf(session, personId));
};

type OnTracker = Omit<StepRead, 'restsOnCorrected'>;

const marked = (steps: readonly OnTracker[], assessments: readonly AssessmentView[]): readonly StepRead[] => {
  const corrected = new Set(
    assessments.flatMap(({ phase, assessmentId }) => (phase === 'CORRECTED' ? [assessmentId] : [])),
  );
  return steps.map((step) => ({
    ...step,
    restsOnCorrected: corrected.has(step.detail.assessmentId ?? ''),
  }));
};

const stepsOf = async (session: ReadSession, personId: Id): Promise<readonly OnTracker[]> => {
  const query = { index: 'byPerson', equal: [personId], limit: TRACKERS_AT_MOST };
  const found = await session.find('trajectories', query);
  return found.flatMap(({ document: { series = '', steps = [] } }) =>
    steps.map((step) => ({ ...step, personId, series })),
  );
};

/** Compared with the one before by the same tool; what was corrected stands for nothing. */
const assessmentSteps = (assessments: readonly AssessmentView[]): readonly StepRead[] => {
  const held = new Map<string, RiskLevel>();
  return assessments.flatMap(({ phase, completed, at, tool, assessmentId, assessedOn: on, ...of }) => {
    if (phase !== 'COMPLETED' || completed === null) return [];
    const { level } = completed;
    const before = held.get(tool);
    held.set(tool, level);
    return {
      ...{ kind: 'ASSESSED' as const, personId: of.personId, series: null, episodeId: null, at, level },
      direction: before === undefined ? null : directionOf(before, level),
      ...{ because: null, words: null, recordId: null, detail: { assessmentId, on } },
      restsOnCorrected: false,
    };
  });
};

/** Signs that a plan goes on without going anywhere; none for whoever may not see the person's way. */
export const readDrift = async (
  session: ReadSession,
  series: string,
  personId: Id,
): Promise<readonly DriftSign[]> => {
  const terms = session.terms.get(series)?.tracker?.drift;
  const found = await session.load('trajectories', trackedId(series, personId));
  if (terms === undefined || found?.course === undefined || found.open !== true) return [];
  const { carried, ...course } = found.course;
  const open = await Promise.all(
    carried.map(async (one) => {
      const status = (await session.load('actions', one.actionId))?.status;
      // Closed since the last agenda: it is not carried any further.
      return status === 'OPEN' || status === 'RETURNED' ? [one] : [];
    }),
  );
  const { board } = session;
  const { zone } = session.facts.board;
  const planChangedOn = await planChanged(session, personId);
  const known = planChangedOn === undefined ? {} : { planChangedOn };
  return driftOf({ ...course, carried: open.flat(), ...known }, terms, localDateOf(board.clock.now(), zone));
};

/**
 * The day of the last version of the plan that stands, under any record of the person; null where there
 * is none, undefined where the plan is not for the reader, for whom nothing is said of it.
 */
const planChanged = async (session: ReadSession, personId: Id): Promise<LocalDate | null | undefined> => {
  const records = (await recordsRead(session, personId)).map((record) => record.personId);
  const days: LocalDate[] = [];
  for (const record of records.length === 0 ? [personId] : records) {
    const there = await session.board.views.get<PlanView>('plans', record);
    const stand = (there?.versions ?? []).filter(({ retractedAt }) => retractedAt === undefined);
    if (stand.length === 0) continue;
    // Whether there is one leads to what the reader is granted of it, and no further.
    if ((await session.load('plans', record))?.versions === undefined) return undefined;
    days.push(...stand.map(({ setOutOn }) => setOutOn));
  }
  return days.toSorted().at(-1) ?? null;
};
