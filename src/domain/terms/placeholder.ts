/**
 * Rows for meetings whose source gives their name and their place beside another meeting, and none of their terms. They
 * stand so that the other meeting can be fed by them and can raise to them. Settings lean on the other row; no clause
 * is passed off as a source's, except the sentence in which the meeting is named.
 */
import { boardsOwn, type Clause } from '../decision.js';
import type { ClauseName, TermsOfReference } from './terms-of-reference.js';

/** What a placeholder says for itself. */
export type OfPlaceholder = Pick<
  TermsOfReference,
  | 'series'
  | 'title'
  | 'placeholder'
  | 'sitsOn'
  | 'weeksOfMonth'
  | 'startsAt'
  | 'durationMinutes'
  | 'bankHolidays'
  | 'cutOff'
  | 'conveneAheadDays'
  | 'agendaOrder'
> & {
  /** The sentence that names the meeting. */
  readonly named: Clause;
  readonly clauses: Pick<
    Readonly<Record<ClauseName, Clause>>,
    'sittingDays' | 'referral' | 'cutOff' | 'afterCutOff' | 'agendaOrder'
  >;
};

export const placeholderBeside = (
  beside: TermsOfReference,
  { named, clauses, ...own }: OfPlaceholder,
): TermsOfReference => {
  const { tracker: _tracker, declaration: _declaration, template: _template, ...shared } = beside;
  const { timeBudget: _timeBudget, raisesTo: _raisesTo, ...engine } = shared;
  const { noDelay, strategy, minutesContent } = beside.clauses;
  return {
    ...engine,
    ...own,
    clauses: {
      ...{ purpose: named, noDelay, strategy, minutesContent, ...clauses },
      membership: untilNamed('The members of the weekly meeting are its members'),
      chairing: untilNamed('Whoever chairs the weekly meeting chairs it'),
      informationSharing: untilNamed('Information is shared as at the weekly meeting'),
      recording: untilNamed('What is decided, and why, is recorded as at the weekly meeting'),
      caseNote: untilNamed("What was decided goes onto the child's own record"),
      actionPlan: untilNamed('Actions are agreed with an owner and a day'),
      escalation: untilNamed('A disagreement is escalated as at the weekly meeting'),
      escalationFurther: untilNamed('A disagreement is escalated as at the weekly meeting'),
    },
    openPoints: [
      {
        field: 'series',
        because: 'The source names the meeting and gives none of its terms: every field is a setting.',
      },
    ],
  };
};

const untilNamed = (words: string): Clause =>
  boardsOwn(`${words}, until the board has adopted this meeting's own terms.`);
