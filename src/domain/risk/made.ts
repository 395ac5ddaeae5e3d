/** What an assessment comes to: what the tool makes of the answers, and the level that the assessor settles on. */
import { boardsOwn, refuse, trace, type Context, type Refusal, type RuleTrace } from '../decision.js';
import type { Id } from '../event.js';
import { listed } from '../strategy/minimum.js';
import { sayDate, type LocalDate } from '../time.js';
import { AS_ASKED, missingAnswers, unfitAnswers } from './answers.js';
import { assessedTogether, latestAssessment, type Assessed } from './assessed.js';
import type { RiskAssessmentCompleted, Typed } from './assessment-events.js';
import { score, stepsBetween, type Scored } from './score.js';
import { labelOf, levelByCode, type RiskTool, type ToolLevel } from './tool.js';

/** An assessment as it is completed: the level and the narrative are there. */
export interface Completing extends Typed {
  readonly tool: string;
  readonly assessedOn: LocalDate;
  readonly discussionId?: Id;
  readonly level: string;
  readonly narrative: string;
  /** Why it is only told now, where a later one has been completed before. */
  readonly whyEarlier?: string;
}

export interface AssessingGiven {
  readonly referred: boolean;
  /** In the version in force on the date of the assessment. */
  readonly tool: RiskTool | undefined;
  readonly today: LocalDate;
  readonly agency: Id;
  /** False where an item is named that is another person's, or none, or that the assessor took no part in. */
  readonly ownItem: boolean;
  /** Of the item that is named. */
  readonly sittingId: Id | null;
  readonly series: string | null;
  readonly ageInYears: number | null;
  readonly knownTo: readonly string[];
  /** What was assessed under the other records of the person. */
  readonly others: readonly Assessed[];
}

export interface IdsOfAssessment {
  readonly personId: Id;
  readonly assessmentId: Id;
  readonly standsFor: Id | null;
}

export interface Made {
  readonly event: RiskAssessmentCompleted;
  readonly because: RuleTrace;
}

/** What stops an assessment before its answers are looked at; otherwise the tool of its date. */
export const fitToAssess = (
  { assessedOn }: Pick<Completing, 'assessedOn'>,
  { referred, tool, today, ownItem }: AssessingGiven,
): RiskTool | Refusal => {
  if (!referred) return refuse('NO_SUCH_PERSON', 'There is no such person.', { path: ['personId'] });
  if (tool === undefined) {
    return refuse('NO_SUCH_TOOL', 'The board has not adopted a risk tool of this id.', { path: ['tool'] });
  }
  if (assessedOn > today) {
    return refuse('ASSESSED_IN_THE_FUTURE', 'An assessment is of the day on which it was made, or earlier.', {
      path: ['assessedOn'],
    });
  }
  if (!ownItem) {
    return refuse('NO_SUCH_DISCUSSION', 'You took part in no item of this id about this person.', {
      path: ['discussion'],
    });
  }
  return tool;
};

export const isRefusal = (found: object): found is Refusal => 'accepted' in found;

export const made = (
  assessed: Assessed,
  { ids, input }: { readonly ids: IdsOfAssessment; readonly input: Completing },
  given: AssessingGiven,
  context: Context,
): Made | Refusal => {
  const tool = fitToAssess(input, given);
  if (isRefusal(tool)) return tool;
  const unfit =
    unfitAnswers(tool, input) ?? incomplete(tool, input) ?? comesLate(assessed, ids, input, given);
  if (unfit !== undefined) return unfit;
  const scored = score(tool, input, given.ageInYears, input.points ?? 0);
  const settled = levelByCode(tool, input.level) ?? scored.proposedLevel;
  const barred = judgementBars(tool, input, scored, settled);
  if (barred !== undefined) return barred;
  const { assessedOn, discussionId = null, harmOccurred, protectiveFactors } = input;
  const { agency, sittingId, series, ageInYears, knownTo } = given;
  const adjustment = adjusted(tool, input, scored, settled);
  return {
    because: trace(
      [...saidOf(tool, scored), saidOfLevel(scored, settled, adjustment)].join(' '),
      THE_ASSESSORS,
      context.now,
    ),
    event: {
      type: 'RiskAssessmentCompleted',
      data: {
        ...{
          ...ids,
          tool: tool.id,
          toolVersion: tool.version,
          assessedOn,
          officer: context.actor.id,
          agency,
        },
        ...{ discussionId, series, ageInYears, scores: scored.domains, total: scored.total },
        ...{ scoredLevel: scored.scoredLevel.code, proposedLevel: scored.proposedLevel.code },
        ...{ settledLevel: settled.code, adjustment, level: settled.as, reviewDays: settled.reviewDays },
        ...{ harmOccurred, protectiveFactors, knownTo, sittingId },
      },
      parts: partsOf(ids.personId, input, scored),
      subjects: [ids.personId],
    },
  };
};

const partsOf = (
  personId: Id,
  { indicators, facts, narrative, judgement, ownWords, whyEarlier }: Completing,
  { overrides }: Scored,
): RiskAssessmentCompleted['parts'] => {
  const of = [personId];
  const answers = { indicators, facts, overrides: overrides.map(({ code }) => code) };
  return [
    { name: 'answers', of, content: answers },
    { name: 'narrative', of, content: { text: narrative } },
    ...(judgement === null ? [] : [{ name: 'judgement' as const, of, content: { text: judgement } }]),
    ...(ownWords === null ? [] : [{ name: 'ownWords' as const, of, content: { text: ownWords } }]),
    ...(whyEarlier === undefined ? [] : [{ name: 'whyEarlier' as const, of, content: { text: whyEarlier } }]),
  ];
};

const NAMED_AT_MOST = 5;

const incomplete = (tool: RiskTool, input: Completing): Refusal | undefined => {
  const missing = missingAnswers(tool, input);
  if (missing.length === 0) return undefined;
  const more = missing.length - NAMED_AT_MOST;
  const named = [...missing.slice(0, NAMED_AT_MOST), ...(more > 0 ? [`${more} more`] : [])];
  return refuse(
    'ANSWERS_MISSING',
    `Still to be answered: ${named.join('; ')}. Keep it as a draft until then: nothing of it is lost.`,
    { clause: AS_ASKED, path: ['indicators'] },
  );
};

/** What is told after a later one would pass for news of today. */
const comesLate = (
  assessed: Assessed,
  { standsFor }: { readonly standsFor: Id | null },
  { assessedOn, whyEarlier, tool }: Completing,
  { others }: AssessingGiven,
): Refusal | undefined => {
  if (whyEarlier !== undefined || standsFor !== null) return undefined;
  const latest = latestAssessment(assessedTogether([assessed, ...others]), tool);
  if (latest === undefined || latest.assessedOn <= assessedOn) return undefined;
  return refuse(
    'LATER_ONE_COMPLETED',
    `One of ${sayDate(latest.assessedOn)} has been completed, and it stays the latest. Say why this one is only told now.`,
    { clause: IN_ORDER, path: ['whyEarlier'] },
  );
};

/** In points, of a tool that takes them; otherwise in levels. */
const adjusted = (
  tool: RiskTool,
  { points }: Typed,
  { proposedLevel }: Scored,
  settled: ToolLevel,
): number =>
  tool.judgement.unit === 'SCORE' ? (points ?? 0) : stepsBetween(tool, proposedLevel.code, settled.code);

const judgementBars = (
  tool: RiskTool,
  input: Completing,
  scored: Scored,
  settled: ToolLevel,
): Refusal | undefined => {
  const { unit, min, max } = tool.judgement;
  if (unit === 'LEVEL' && input.points !== null && input.points !== 0) {
    return refuse(
      'POINTS_NOT_TAKEN',
      'By this tool judgement moves the level, not the score: settle on the level, and say why.',
      { clause: THE_ASSESSORS, path: ['points'] },
    );
  }
  const adjustment = adjusted(tool, input, scored, settled);
  if (adjustment < min || adjustment > max) {
    const what = unit === 'SCORE' ? 'points' : 'levels';
    return refuse(
      'ADJUSTMENT_OUT_OF_BOUNDS',
      `By this tool judgement goes from ${-min} ${what} down to ${max} ${what} up from what is proposed, ${scored.proposedLevel.label}.`,
      { clause: THE_ASSESSORS, path: [unit === 'SCORE' ? 'points' : 'level'] },
    );
  }
  if (input.judgement !== null || (adjustment === 0 && settled.code === scored.proposedLevel.code)) {
    return undefined;
  }
  return refuse(
    'JUDGEMENT_WITHOUT_REASON',
    `The tool proposes ${scored.proposedLevel.label}. Your judgement may differ: say why.`,
    { clause: THE_ASSESSORS, path: ['judgement'] },
  );
};

/** What the tool makes of the answers, for a practitioner. */
export const saidOf = (
  tool: RiskTool,
  { total, scoredLevel, overrides, proposedLevel }: Scored,
): readonly string[] => [
  `Scored ${total} by ${tool.title}, version ${tool.version}: ${scoredLevel.label}.`,
  ...overrides.map(({ sentence, raisesTo }) => `${sentence} At least ${labelOf(tool, raisesTo)}.`),
  ...(proposedLevel.code === scoredLevel.code ? [] : [`The tool proposes ${proposedLevel.label}.`]),
  ...(tool.placeholder === undefined ? [] : ["The tool holds the place of the board's own instrument."]),
];

const saidOfLevel = ({ proposedLevel }: Scored, settled: ToolLevel, adjustment: number): string =>
  settled.code === proposedLevel.code && adjustment === 0
    ? `The assessor settles on ${settled.label}.`
    : `The assessor settles on ${settled.label}, by professional judgement and for a reason that is kept.`;

export const saidMissing = (missing: readonly string[]): string =>
  missing.length === 0
    ? 'Everything is answered.'
    : `Still to be answered: ${listed(missing.slice(0, NAMED_AT_MOST))}${missing.length > NAMED_AT_MOST ? ' and more' : ''}.`;

export const THE_ASSESSORS = boardsOwn(
  'A tool proposes a level and decides nothing. The level is the assessor’s; where it differs, the reason is kept.',
);
const IN_ORDER = boardsOwn('What was assessed is read in the order of its dates.');
