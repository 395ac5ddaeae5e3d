/**
 * Assessments of risk in two views. `assessments`: each by itself, for its author while it is a draft and for the
 * author's agency then. `risk`: all that were completed of one record of a person, for whoever knows the person; a
 * series that comes to know the person later, by a referral or by following them, reads what was assessed before.
 */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { AssessmentPhase } from '../domain/risk/assessed.js';
import type {
  CorrectedBecause,
  MadeBy,
  OfAssessment,
  Outcome,
  RiskAssessmentCompleted,
  Typed,
} from '../domain/risk/assessment-events.js';
import { placed } from '../domain/risk/risk.js';
import type { Answers } from '../domain/risk/score.js';
import type { Instant } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';
import { struck } from './without-retracted.js';

type Told = Personal<{ readonly text: string }> | null;

/** What stands of an assessment that was completed. */
export interface CompletedView extends Outcome {
  readonly answers: Personal<Answers & { readonly overrides: readonly string[] }>;
  readonly standsFor: Id | null;
}

export interface AssessmentView extends OfAssessment, MadeBy {
  readonly phase: AssessmentPhase;
  /** When it was last written on, or completed. */
  readonly at: Instant;
  /** Null once it is completed. */
  readonly draft: {
    readonly answered: number;
    readonly asked: number;
    readonly typed: Personal<Typed>;
  } | null;
  /** Null while it is a draft. */
  readonly completed: CompletedView | null;
  /** Null of a draft; the others also where nothing was said. */
  readonly narrative: Told;
  readonly judgement: Told;
  readonly ownWords: Told;
  readonly whyEarlier: Told;
  readonly corrected: {
    readonly because: CorrectedBecause;
    readonly by: Id;
    readonly at: Instant;
    readonly replacedBy: Id | null;
    readonly reason: Personal<{ readonly text: string }>;
  } | null;
  /** Its words were taken back. Left out where they were not. */
  readonly retractedAt?: Instant;
}

export interface RiskView {
  readonly personId: Id;
  /** The series that know the person. */
  readonly series: readonly string[];
  /** In the order in which they were made; what stands for another stands right after it. */
  readonly assessments: readonly AssessmentView[];
}

export const assessments = projection<AssessmentView>({
  name: 'assessments',
  version: 1,
  indexes: { byPerson: ['personId', 'assessedOn'], byAuthor: ['officer', 'phase', 'at'] },
  index: ({ personId, assessedOn, officer, phase, at }) => ({ personId, assessedOn, officer, phase, at }),
  keys: (event) => {
    switch (event.type) {
      case 'RiskAssessmentDrafted':
      case 'RiskAssessmentCompleted':
      case 'RiskAssessmentCorrected':
        return [event.data.assessmentId];
      case 'InformationRetracted':
        return event.data.what === 'ASSESSMENT' ? [event.data.recordId] : [];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'RiskAssessmentDrafted':
        return drafted(event);
      case 'RiskAssessmentCompleted':
        return completed(event);
      default:
        return document && after(document, event);
    }
  },
});

export const risk = projection<RiskView>({
  name: 'risk',
  version: 2,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'RiskAssessmentCompleted':
      case 'RiskAssessmentCorrected':
        return [event.data.personId];
      case 'ReferralReceived':
        return event.data.subjects.map(({ personId }) => personId);
      // A meeting that follows somebody knows them, by whichever series they were referred.
      case 'EpisodeEntered':
        return [event.data.personId];
      case 'InformationRetracted':
        return event.data.what === 'ASSESSMENT' ? [...new Set(event.data.personIds)] : [];
      default:
        return [];
    }
  },
  apply: (document, event, personId) => {
    switch (event.type) {
      case 'RiskAssessmentCompleted': {
        const { knownTo, standsFor } = event.data;
        const all = placed(document?.assessments ?? [], completed(event), standsFor);
        return { personId, series: together(document?.series ?? [], knownTo), assessments: all };
      }
      case 'ReferralReceived':
      case 'EpisodeEntered':
        return document && { ...document, series: together(document.series, [event.data.series]) };
      default:
        return document && { ...document, assessments: document.assessments.map((one) => after(one, event)) };
    }
  },
});

const together = (before: readonly string[], also: readonly string[]): readonly string[] =>
  [...new Set([...before, ...also])].toSorted();

type Event<Type extends LogEvent['type']> = Extract<LogEvent, { type: Type }>;

const madeBy = ({
  assessmentId,
  personId,
  tool,
  toolVersion,
  assessedOn,
  officer,
  agency,
  discussionId,
  series,
  ageInYears,
}: OfAssessment & MadeBy): OfAssessment & MadeBy => ({
  ...{ assessmentId, personId, tool, toolVersion, assessedOn },
  ...{ officer, agency, discussionId, series, ageInYears },
});

const drafted = (event: Event<'RiskAssessmentDrafted'>): AssessmentView => {
  const { answered, asked } = event.data;
  return {
    ...{ ...madeBy(event.data), phase: 'DRAFT', at: event.occurredAt, completed: null, corrected: null },
    draft: { answered, asked, typed: partOf(event, 'draft') ?? ERASED },
    ...{ narrative: null, judgement: null, ownWords: null, whyEarlier: null },
  };
};

const completed = (event: Event<'RiskAssessmentCompleted'>): AssessmentView => ({
  ...{ ...madeBy(event.data), phase: 'COMPLETED', at: event.occurredAt, draft: null, corrected: null },
  completed: {
    ...outcomeOf(event.data),
    answers: partOf(event, 'answers') ?? ERASED,
    standsFor: event.data.standsFor,
  },
  narrative: partOf(event, 'narrative') ?? ERASED,
  judgement: partOf(event, 'judgement') ?? null,
  ownWords: partOf(event, 'ownWords') ?? null,
  whyEarlier: partOf(event, 'whyEarlier') ?? null,
});

const outcomeOf = ({
  scores,
  total,
  scoredLevel,
  proposedLevel,
  settledLevel,
  adjustment,
  level,
  reviewDays,
  harmOccurred,
  protectiveFactors,
}: RiskAssessmentCompleted['data']): Outcome => ({
  ...{ scores, total, scoredLevel, proposedLevel, settledLevel, adjustment },
  ...{ level, reviewDays, harmOccurred, protectiveFactors },
});

/** What becomes of an assessment that is there. */
const after = (one: AssessmentView, event: LogEvent): AssessmentView => {
  if (event.type === 'RiskAssessmentCorrected') {
    const { assessmentId, correctedBecause: because, by, replacedBy } = event.data;
    if (assessmentId !== one.assessmentId) return one;
    const reason = partOf(event, 'reason') ?? ERASED;
    return {
      ...one,
      phase: 'CORRECTED',
      corrected: { because, by, at: event.occurredAt, replacedBy, reason },
    };
  }
  if (event.type !== 'InformationRetracted' || event.data.recordId !== one.assessmentId) return one;
  const back = { recordId: event.data.recordId, retractedAt: event.occurredAt };
  const [marked = one] = struck([one], back, 'assessmentId', WORDS);
  return marked.completed === null
    ? marked
    : { ...marked, completed: { ...marked.completed, answers: ERASED } };
};

const WORDS = ['narrative', 'judgement', 'ownWords', 'whyEarlier'] as const;
