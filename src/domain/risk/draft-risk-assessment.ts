/** Keeping an assessment as far as it goes: nobody loses an hour's work, and nothing counts until it is completed. */
import { accept, boardsOwn, refuse, trace, type Context, type Decision, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { LocalDate } from '../time.js';
import { askedBy, fittingAnswers, missingAnswers } from './answers.js';
import { assessmentOf, type Assessed } from './assessed.js';
import type { RiskEvent, Typed } from './assessment-events.js';
import { fitToAssess, isRefusal, saidMissing, saidOf, type AssessingGiven } from './made.js';
import { score } from './score.js';

export interface DraftRiskAssessment extends Typed {
  readonly personId: Id;
  /** The draft that is written on; left out of a new one. */
  readonly assessmentId?: Id;
  readonly tool: string;
  readonly assessedOn: LocalDate;
  readonly discussionId?: Id;
}

export const draftRiskAssessment = (
  assessed: Assessed,
  input: DraftRiskAssessment,
  given: AssessingGiven,
  context: Context,
): Decision<RiskEvent> => {
  const tool = fitToAssess(input, given);
  if (isRefusal(tool)) return tool;
  const barred = draftBars(assessed, input.assessmentId, context);
  if (barred !== undefined) return barred;
  const { personId, assessmentId: before, assessedOn, discussionId = null, ...rest } = input;
  const { indicators, facts, protectiveFactors, harmOccurred } = rest;
  const { level, points, narrative, judgement, ownWords } = rest;
  const content: Typed = {
    ...{ indicators, facts, protectiveFactors, harmOccurred },
    ...{ level, points, narrative, judgement, ownWords },
  };
  const counting = fittingAnswers(tool, content);
  const asked = askedBy(tool);
  const missing = missingAnswers(tool, counting);
  const { agency, series, ageInYears } = given;
  const because = trace(
    [
      'Kept as a draft; nothing rests on it yet.',
      ...saidOf(tool, score(tool, counting, ageInYears, points ?? 0)),
      saidMissing(missing),
    ].join(' '),
    KEPT,
    context.now,
  );
  return accept(
    [
      {
        type: 'RiskAssessmentDrafted',
        data: {
          ...{ assessmentId: before ?? context.newId('assessment'), personId },
          ...{ tool: tool.id, toolVersion: tool.version, assessedOn, officer: context.actor.id, agency },
          ...{ discussionId, series, ageInYears, answered: asked - missing.length, asked },
        },
        parts: [{ name: 'draft', of: [personId], content }],
        subjects: [personId],
      },
    ],
    because,
  );
};

/** Undefined: the actor may write on the draft, or complete it. */
export const draftBars = (
  assessed: Assessed,
  assessmentId: Id | undefined,
  { actor }: Context,
): Refusal | undefined => {
  if (assessmentId === undefined) return undefined;
  const before = assessmentOf(assessed, assessmentId);
  if (before === undefined) {
    return refuse('NO_SUCH_ASSESSMENT', 'There is no assessment of this id about this person.', {
      path: ['assessment'],
    });
  }
  if (before.officer !== actor.id) {
    return refuse('NOT_YOUR_DRAFT', 'Another officer is writing this one. Begin one of your own.', {
      clause: KEPT,
      path: ['assessment'],
    });
  }
  return before.phase === 'DRAFT'
    ? undefined
    : refuse(
        'COMPLETED_ALREADY',
        'This assessment is completed. Correct it where it is wrong, or make a new one.',
        {
          clause: KEPT,
          path: ['assessment'],
        },
      );
};

const KEPT = boardsOwn('An assessment is its author’s until it is completed, and is kept as it is typed.');
