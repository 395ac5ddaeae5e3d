/** Small questions that every decision on what is raised asks. */
import { boardsOwn, refuse, type Clause, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { Strategic } from './strategic.js';

export const raisingClause = (terms: TermsOfReference | undefined): Clause =>
  terms?.tracker?.clauses.raising ?? RAISING;

/** What every event says of it. */
export const ofStrategic = (strategicId: Id, { series, to, people }: Strategic) => ({
  ...{ strategicId, series, to, people },
});

export const notRaised = ({ status }: Strategic): Refusal => {
  if (status === 'NONE') return noReferral();
  if (status === 'WITHDRAWN') {
    return refuse('REFERRAL_WITHDRAWN', 'The meeting that raised this has withdrawn it.', {
      clause: RAISING,
    });
  }
  return refuse('ANSWERED_ALREADY', 'This was answered. What is new is raised anew.', { clause: RAISING });
};

export const noReferral = (): Refusal =>
  refuse('NO_SUCH_REFERRAL', 'Nothing of this id was raised.', { path: ['strategicId'] });

const RAISING = boardsOwn('What one meeting cannot resolve is raised to the meeting that its terms name.');
export const RETURNS = boardsOwn(
  'A decision returns to the meeting that asked for it, and is shown there until it was heard.',
);
