/**
 * What happens to assessments of the risk to a person, as it is stored. Score, judgement, narrative and level are kept
 * apart. What was answered to each question stays personal; what was made of it, by domain, stands in clear.
 */
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { LocalDate } from '../time.js';
import type { RiskLevel } from './level.js';
import type { Answers, DomainScore } from './score.js';

export interface OfAssessment {
  readonly assessmentId: Id;
  readonly personId: Id;
}

export interface MadeBy {
  readonly tool: string;
  readonly toolVersion: number;
  readonly assessedOn: LocalDate;
  readonly officer: Id;
  readonly agency: Id;
  /** The item of a sitting in which it was made, and that meeting's series; null where it was made elsewhere. */
  readonly discussionId: Id | null;
  readonly series: string | null;
  /** On the day of the assessment, by the statement that makes the person youngest; null where nobody knows. */
  readonly ageInYears: number | null;
}

/** Everything that an assessor writes and ticks, finished or not. */
export interface Typed extends Answers {
  readonly protectiveFactors: readonly string[];
  readonly harmOccurred: boolean | null;
  /** Code of the tool's level that the assessor settles on; null until then. */
  readonly level: string | null;
  /** Points of judgement that are added to the score, of a tool that takes them. */
  readonly points: number | null;
  readonly narrative: string | null;
  /** Why professional judgement differs from the score. */
  readonly judgement: string | null;
  /** What the person says, in their own words where they are known. */
  readonly ownWords: string | null;
}

/** Written down as far as it goes. Said again, the later one stands. */
export type RiskAssessmentDrafted = DomainEvent<
  'RiskAssessmentDrafted',
  OfAssessment & MadeBy & { readonly answered: number; readonly asked: number },
  Part<'draft', Typed>
>;

/** What the tool made of the answers, and what the assessor made of that. */
export interface Outcome {
  readonly scores: readonly DomainScore[];
  readonly total: number;
  /** Codes of the tool's levels: of the score alone, as the tool proposes, and as the assessor settled. */
  readonly scoredLevel: string;
  readonly proposedLevel: string;
  readonly settledLevel: string;
  /** Points, or levels, by which judgement went beyond the score, as the tool counts it. */
  readonly adjustment: number;
  /** What the level that was settled on stands for. */
  readonly level: RiskLevel;
  readonly reviewDays: number;
  readonly harmOccurred: boolean | null;
  readonly protectiveFactors: readonly string[];
}

export type RiskAssessmentCompleted = DomainEvent<
  'RiskAssessmentCompleted',
  OfAssessment &
    MadeBy &
    Outcome & {
      /** The series that the person was known to then, whose members read it; others that come to know them do as well. */
      readonly knownTo: readonly string[];
      /** The sitting of the item that it was made in; null where it was made elsewhere. */
      readonly sittingId: Id | null;
      /** The assessment in whose place it stands, which was wrong; null for one that stands for itself. */
      readonly standsFor: Id | null;
    },
  | Part<'answers', Answers & { readonly overrides: readonly string[] }>
  | Part<'narrative', { readonly text: string }>
  | Part<'judgement', { readonly text: string }>
  | Part<'ownWords', { readonly text: string }>
  | Part<'whyEarlier', { readonly text: string }>
>;

/** `WRONG_PERSON`: it was never about this one, and nothing stands in its place. */
export type CorrectedBecause = 'WRONG_CONTENT' | 'WRONG_PERSON';

/** It was wrong. It is kept and marked, and counts no more. */
export type RiskAssessmentCorrected = DomainEvent<
  'RiskAssessmentCorrected',
  OfAssessment & {
    readonly correctedBecause: CorrectedBecause;
    readonly by: Id;
    readonly agency: Id;
    /** Null where nothing stands in its place. */
    readonly replacedBy: Id | null;
    /** The sitting of the item that it was made in, whose minutes have it; left out where it was made elsewhere. */
    readonly sittingId?: Id;
  },
  Part<'reason', { readonly text: string }>
>;

export type RiskEvent = RiskAssessmentDrafted | RiskAssessmentCompleted | RiskAssessmentCorrected;

const OF_ASSESSMENT = {
  assessmentId: 'which assessment; a random id',
  personId: 'whose risk was assessed; a random pseudonym',
};
const MADE_BY = {
  tool: 'by which tool; a public code',
  toolVersion: 'by which version it is scored for ever',
  assessedOn: 'which assessment is the latest',
  officer: 'who assessed and may go on; a random pseudonym',
  agency: 'whose colleagues read it; an id',
  discussionId: 'the item it was made in; an id',
  series: 'which meeting it was made in; a code',
  ageInYears: 'whole years only; an override may ask',
};

export const RISK_CATALOGUE: EventCatalogue<RiskEvent> = {
  RiskAssessmentDrafted: {
    version: 1,
    clear: {
      ...OF_ASSESSMENT,
      ...MADE_BY,
      answered: 'how far the draft is; a number',
      asked: 'how far the draft is; a number',
    },
    parts: { draft: 'everything typed so far, of the person' },
  },
  RiskAssessmentCompleted: {
    version: 1,
    clear: {
      ...OF_ASSESSMENT,
      ...MADE_BY,
      scores: { domain: 'a domain of the tool; a code', score: 'compared with the assessment before' },
      total: 'never computed again; a number',
      scoredLevel: 'the level of the score; a code',
      proposedLevel: 'what the tool proposed; a code',
      settledLevel: 'what the assessor settled on; a code',
      adjustment: 'how far judgement went; a number',
      level: 'entry to and leaving a tracker rest on it',
      reviewDays: 'when the level is looked at again',
      harmOccurred: 'counts of harm already done; yes or no',
      protectiveFactors: 'counts by protective factor; codes',
      knownTo: 'whose members read it; codes of series',
      sittingId: 'where it was heard; an id',
      standsFor: 'which wrong assessment it replaces; an id',
    },
    parts: {
      answers: 'what was found by each question about the person',
      narrative: 'what the risk is, in words',
      judgement: 'why judgement differs from the score',
      ownWords: 'what the person says about it',
      whyEarlier: 'why it comes after a later one',
    },
  },
  RiskAssessmentCorrected: {
    version: 1,
    clear: {
      ...OF_ASSESSMENT,
      correctedBecause: 'counts of corrections by reason; a code',
      by: 'who set it right; a random pseudonym',
      agency: 'whose assessment it was; an id',
      replacedBy: 'which assessment stands in its place; an id',
      sittingId: 'whose minutes have it; an id',
    },
    parts: { reason: 'what was wrong with it' },
  },
};
