/**
 * What the minutes of a meeting that follows people from sitting to sitting record of an item besides: the report, the
 * review of what was agreed before, the assessment, how the plan was found, what is known beyond the person, and the
 * next steps. All of it by value. Each is left out where there is none, so that the minutes of other meetings do not
 * change.
 */
import type { LogEvent } from '../domain/catalogue.js';
import type { NotDoneReason } from '../domain/action-status.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Outcome, RiskAssessmentCompleted } from '../domain/risk/assessment-events.js';
import type { CarriedAction } from '../domain/sitting/sitting-events.js';
import type { Instant, LocalDate } from '../domain/time.js';
import type { VoltKind } from '../domain/volt/volt-events.js';
import { stepsIn, withSteps, type AgreedSteps } from './agreed-steps.js';
import { assuranceIn, type PlanAssuranceView } from './plans.js';
import { reportIn, type ReportView } from './presenting.js';
import { struck, type TakenBack } from './without-retracted.js';

type Text = Personal<{ readonly text: string }>;

export interface MinutedReport extends ReportView {
  readonly personId: Id;
}
export interface MinutedAssurance extends PlanAssuranceView {
  readonly personId: Id;
}

/** Whether somebody came to present the item, and who. What was said of an absence stays with the invitation. */
export interface MinutedPresenter {
  readonly personId: Id;
  readonly came: boolean;
  /** Who presented it, or who was asked and did not come; null where nobody was asked by name. */
  readonly officer: Id | null;
  readonly agency: Id | null;
  readonly deputising: boolean;
}

/** An assessment that was made in the item. Score, judgement and level are kept apart here too (ADR 37). */
export interface MinutedAssessment extends Pick<
  Outcome,
  'total' | 'scoredLevel' | 'proposedLevel' | 'settledLevel' | 'adjustment' | 'level' | 'harmOccurred'
> {
  readonly assessmentId: Id;
  readonly personId: Id;
  readonly tool: string;
  readonly toolVersion: number;
  readonly assessedOn: LocalDate;
  readonly officer: Id;
  readonly agency: Id;
  readonly at: Instant;
  readonly narrative: Text;
  /** Why judgement differs from the score; null where it does not. */
  readonly judgement: Text | null;
  readonly retractedAt?: Instant;
  /** It was about somebody else, and says nothing of this person. Left out where it was not. */
  readonly ofAnotherPerson?: true;
}

/** A step that was agreed before, as it stood when the sitting opened: its words stand with the action. */
export interface MinutedEarlierStep extends Pick<
  CarriedAction,
  'actionId' | 'status' | 'dueAt' | 'ownerAgency' | 'owner'
> {
  readonly personId: Id;
  /** Circumstances changed, or the agency did not act; null for one that was not given up. */
  readonly notDone: NotDoneReason | null;
}

/** That something was told, and by whom: what it says stays in its register, for those who may read it there. */
export interface MinutedVolt {
  readonly voltId: Id;
  readonly personId: Id;
  readonly kind: VoltKind;
  readonly agency: Id;
  readonly at: Instant;
}

export interface MinutedReview {
  /** The newest report on each person: it may come before the item is listed. */
  readonly reports?: readonly MinutedReport[];
  /** Of each item that was heard; the last word on it. */
  readonly presentedBy?: readonly MinutedPresenter[];
  readonly earlierSteps?: readonly MinutedEarlierStep[];
  readonly assessments?: readonly MinutedAssessment[];
  /** How plans were found, in order. */
  readonly assurances?: readonly MinutedAssurance[];
  readonly volt?: readonly MinutedVolt[];
  readonly nextSteps?: readonly AgreedSteps[];
}

/** The lists of a record that say of whom each entry is. */
export const REVIEW_LISTS = [
  'reports',
  'presentedBy',
  'earlierSteps',
  'assessments',
  'assurances',
  'volt',
  'nextSteps',
] as const;

interface Item {
  readonly personId: Id;
  readonly discussionId?: Id;
}

/** The record after something that only such a meeting records. */
export const reviewing = <Record extends MinutedReview & { readonly items: readonly Item[] }>(
  record: Record,
  event: LogEvent,
): Record => {
  switch (event.type) {
    case 'DiscussionStarted': {
      const { personId, alsoStatedAs = [] } = event.data;
      const { earlierSteps } = record;
      if (earlierSteps === undefined || alsoStatedAs.length === 0) return record;
      // Two records of one person are one item.
      const steps = earlierSteps.map((one) =>
        alsoStatedAs.includes(one.personId) ? { ...one, personId } : one,
      );
      return { ...record, earlierSteps: steps };
    }
    case 'WorkerReportSubmitted': {
      const { personId } = event.data;
      const others = (record.reports ?? []).filter((report) => report.personId !== personId);
      return { ...record, reports: [...others, { ...reportIn(event), personId }] };
    }
    case 'ItemPresented':
    case 'WorkerAbsenceRecorded': {
      const { personId } = event.data;
      const others = (record.presentedBy ?? []).filter((one) => one.personId !== personId);
      return { ...record, presentedBy: [...others, presenterIn(event)] };
    }
    case 'PlanAssured': {
      const { personId } = event.data;
      const assurances = [...(record.assurances ?? []), { ...assuranceIn(event), personId }];
      return { ...record, assurances };
    }
    case 'RiskAssessmentCompleted': {
      const { standsFor } = event.data;
      const personId = personIn(record, event.data);
      const others = (record.assessments ?? []).filter(({ assessmentId }) => assessmentId !== standsFor);
      return { ...record, assessments: [...others, { ...assessmentIn(event), personId }] };
    }
    case 'VoltItemRecorded': {
      const { voltId, kind, agency } = event.data;
      const personId = personIn(record, { ...event.data, personId: '' });
      const told = { voltId, personId, kind, agency, at: event.occurredAt };
      return personId === '' ? record : { ...record, volt: [...(record.volt ?? []), told] };
    }
    case 'NextStepsAgreed': {
      const steps = { ...stepsIn(event), personId: personIn(record, event.data) };
      return { ...record, nextSteps: withSteps(record.nextSteps ?? [], steps) };
    }
    default:
      return record;
  }
};

/** What was agreed before, for a meeting that reviews it under a heading of its own. */
export const withEarlierSteps = <Record extends MinutedReview>(
  record: Record,
  { settled }: Extract<LogEvent, { type: 'SittingOpened' }>['data'],
): Record => {
  const earlierSteps = settled.flatMap(({ personId, carriedForward = [] }) =>
    carriedForward.map(({ actionId, status, dueAt, ownerAgency, owner, notDone = null }) => ({
      ...{ personId, actionId, status, dueAt, ownerAgency, owner, notDone },
    })),
  );
  return earlierSteps.length === 0 ? record : { ...record, earlierSteps };
};

/** Under whom the item stands: another record of the person may be the one that was assessed, or is on the tracker. */
const personIn = (
  { items }: { readonly items: readonly Item[] },
  { discussionId, personId }: { readonly discussionId: Id | null; readonly personId: Id },
): Id => items.find((item) => item.discussionId === discussionId)?.personId ?? personId;

const presenterIn = ({
  type,
  data,
}: Extract<LogEvent, { type: 'ItemPresented' | 'WorkerAbsenceRecorded' }>): MinutedPresenter => {
  const { personId, officer, agency } = data;
  const came = type === 'ItemPresented';
  return { personId, came, officer, agency, deputising: came && data.deputising };
};

const assessmentIn = (event: Extract<LogEvent, { type: 'RiskAssessmentCompleted' }>): MinutedAssessment => {
  const { assessmentId, personId, tool, toolVersion, assessedOn, officer, agency } = event.data;
  return {
    ...{ assessmentId, personId, tool, toolVersion, assessedOn, officer, agency },
    ...outcomeIn(event.data),
    at: event.occurredAt,
    narrative: partOf(event, 'narrative') ?? ERASED,
    judgement: partOf(event, 'judgement') ?? null,
  };
};

const outcomeIn = ({
  total,
  scoredLevel,
  proposedLevel,
  settledLevel,
  adjustment,
  level,
  harmOccurred,
}: RiskAssessmentCompleted['data']) => ({
  ...{ total, scoredLevel, proposedLevel, settledLevel, adjustment, level, harmOccurred },
});

/** Without the words of what was taken back. */
export const reviewWithout = (
  { reports, assurances, assessments, nextSteps }: MinutedReview,
  back: TakenBack,
): MinutedReview => ({
  ...(reports && { reports: struck(reports, back, 'reportId', ['content']) }),
  ...(assurances && { assurances: struck(assurances, back, 'assuranceId', ['content']) }),
  ...(assessments && { assessments: struck(assessments, back, 'assessmentId', ['narrative', 'judgement']) }),
  ...(nextSteps && { nextSteps: struck(nextSteps, back, 'stepsId', ['steps']) }),
});

/** An assessment that was about another person leaves its place in the record, marked, and nothing of what it said. */
export const withoutWrongPerson = (
  { assessments }: MinutedReview,
  { data, occurredAt: retractedAt }: Extract<LogEvent, { type: 'RiskAssessmentCorrected' }>,
): MinutedReview => {
  const { assessmentId: recordId, correctedBecause } = data;
  if (assessments === undefined || correctedBecause !== 'WRONG_PERSON') return {};
  const marked = struck(assessments, { recordId, retractedAt }, 'assessmentId', ['narrative', 'judgement']);
  return {
    assessments: marked.map((one) =>
      one.assessmentId === recordId ? { ...one, ofAnotherPerson: true } : one,
    ),
  };
};
