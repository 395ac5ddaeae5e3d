/** Correcting an assessment that was wrong: it is kept and marked, and another stands in its place. */
import {
  accept,
  already,
  boardsOwn,
  refuse,
  trace,
  type Context,
  type Decision,
  type Refusal,
} from '../decision.js';
import type { Id } from '../event.js';
import { assessmentOf, type Assessed } from './assessed.js';
import type { CorrectedBecause, RiskAssessmentCorrected, RiskEvent } from './assessment-events.js';
import { isRefusal, made, type AssessingGiven, type Completing } from './made.js';

export interface CorrectRiskAssessment {
  readonly personId: Id;
  readonly assessmentId: Id;
  readonly because: CorrectedBecause;
  readonly reason: string;
  /** What stands in its place, whole; left out of one that was about another person. */
  readonly replacement?: Completing;
}

export const correctRiskAssessment = (
  assessed: Assessed,
  input: CorrectRiskAssessment,
  given: AssessingGiven,
  context: Context,
): Decision<RiskEvent> => {
  const { personId, assessmentId, because, reason, replacement } = input;
  const wrong = assessmentOf(assessed, assessmentId);
  if (wrong === undefined || wrong.phase === 'DRAFT') {
    return refuse('NO_SUCH_ASSESSMENT', 'There is no completed assessment of this id about this person.', {
      path: ['assessment'],
    });
  }
  const replacedBy = replacement === undefined ? null : context.newId('assessment');
  if (wrong.phase === 'CORRECTED') {
    return replacedBy === null || assessmentOf(assessed, replacedBy) !== undefined
      ? already(trace('It is marked as wrong, and counts no more.', KEPT_AND_MARKED, context.now))
      : refuse(
          'CORRECTED_ALREADY',
          'This one is marked as wrong already. Correct the one that stands in its place.',
          {
            clause: KEPT_AND_MARKED,
            path: ['assessment'],
          },
        );
  }
  const corrected: RiskAssessmentCorrected = {
    type: 'RiskAssessmentCorrected',
    data: {
      ...{ assessmentId, personId, correctedBecause: because, by: context.actor.id },
      ...{ agency: wrong.agency, replacedBy },
      ...(wrong.sittingId != null && { sittingId: wrong.sittingId }),
    },
    parts: [{ name: 'reason', of: [personId], content: { text: reason } }],
    subjects: [personId],
  };
  if (replacement === undefined) {
    if (because !== 'WRONG_PERSON') return nothingInItsPlace();
    const said = 'It is marked as wrong, and counts no more: the one before it is the latest again.';
    return accept([corrected], trace(said, KEPT_AND_MARKED, context.now));
  }
  if (because === 'WRONG_PERSON') return notOfThisPerson();
  const ids = { personId, assessmentId: replacedBy ?? '', standsFor: assessmentId };
  // It stands where the wrong one stood, unless it says otherwise: a tracker may have been entered by it.
  const inItem = replacement.discussionId ?? wrong.discussionId;
  const inPlace = { ...replacement, ...(inItem !== null && { discussionId: inItem }) };
  const found = made(assessed, { ids, input: inPlace }, given, context);
  if (isRefusal(found)) return within(found);
  const sentence = `The earlier one is marked as wrong. ${found.because.sentence}`;
  return accept([corrected, found.event], { ...found.because, sentence });
};

const nothingInItsPlace = (): Refusal =>
  refuse('NOTHING_IN_ITS_PLACE', 'Say what is right: the corrected assessment stands in its place, whole.', {
    clause: KEPT_AND_MARKED,
    path: ['replacement'],
  });

const notOfThisPerson = (): Refusal =>
  refuse(
    'NOTHING_OF_THIS_PERSON',
    'It was about another person, so nothing stands in its place here. Assess this person anew.',
    { clause: KEPT_AND_MARKED, path: ['replacement'] },
  );

/** What is at fault in the replacement is named there. */
const within = (refusal: Refusal): Refusal =>
  refusal.path === undefined || refusal.path[0] === 'personId'
    ? refusal
    : { ...refusal, path: ['replacement', ...refusal.path] };

const KEPT_AND_MARKED = boardsOwn(
  'An assessment is never edited. One that was wrong is kept and marked, and whoever reads it sees what stands in its place.',
);
