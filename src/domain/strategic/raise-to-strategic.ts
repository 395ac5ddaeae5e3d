/** Raising a theme, a child or a risk to the meeting that the terms name, with the question that it is asked. */
import { accept, already, refuse, trace, type Context, type Decision, type Refusal } from '../decision.js';
import { endOfDay } from '../due.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { decidedAt } from '../theme/theme-rules.js';
import type { Theme } from '../theme/theme.js';
import { addDays, localDateOf, sayDate } from '../time.js';
import type { RaisedKind, Strategic, StrategicEvent, StrategicPlace } from './strategic.js';
import { raisingClause } from './strategic-rules.js';

export interface RaiseToStrategic {
  readonly series: string;
  /** The sitting that raises it; left out where it cannot wait for one. */
  readonly sittingId?: Id;
  /** What is raised: a theme or a person; neither for a risk. */
  readonly themeId?: Id;
  readonly personId?: Id;
  readonly text: string;
  readonly question: string;
}

export interface RaiseGiven {
  readonly terms: TermsOfReference | undefined;
  /** Undefined where no sitting is named. */
  readonly sitting: Sitting | undefined;
  /** Undefined where no theme is named. */
  readonly theme: Theme | undefined;
  readonly personKnown: boolean;
  /** The next sitting of the series that answers; undefined where none is in sight. */
  readonly next: StrategicPlace | undefined;
}

/** Where neither a sitting nor the terms say within which time, an answer is looked for within a quarter. */
const A_QUARTER_IN_DAYS = 84;

export const raiseToStrategic = (
  strategic: Strategic,
  input: RaiseToStrategic,
  given: RaiseGiven,
  context: Context,
): Decision<StrategicEvent> => {
  const { terms, next } = given;
  const clause = raisingClause(terms);
  const said =
    next === undefined
      ? 'Raised. No sitting is in sight yet: it is given the next one as soon as there is one.'
      : `Raised: the sitting on ${sayDate(next.date)} is to answer it.`;
  const because = trace(said, clause, context.now);
  if (strategic.status !== 'NONE') return already(because);
  if (terms === undefined) {
    return refuse('NO_SUCH_SERIES', 'No meeting of this code has terms in force.', { path: ['series'] });
  }
  const { raisesTo: to } = terms;
  if (to === undefined) {
    return refuse('NOTHING_TO_RAISE_TO', 'The terms of this meeting name no other to raise anything to.', {
      clause: terms.clauses.escalation,
      path: ['series'],
    });
  }
  const { series, sittingId = null, themeId = null, personId = null, text, question } = input;
  const barred = raisingBars(input, given);
  if (barred !== undefined) return barred;
  const people = given.theme?.people ?? (personId === null ? [] : [personId]);
  const raised: RaisedKind = themeId !== null ? 'THEME' : personId !== null ? 'PERSON' : 'RISK';
  const within = terms.tracker?.reviewAtMostDays ?? A_QUARTER_IN_DAYS;
  const answerOn = next?.date ?? addDays(localDateOf(context.now, terms.zone), within);
  return accept(
    [
      {
        type: 'StrategicReferralRaised',
        data: {
          ...{ strategicId: context.newId('strategic'), series, to, people, raised, themeId, personId },
          ...{ sittingId, place: next ?? null, answerBy: endOfDay(answerOn, terms.zone), because },
        },
        parts: [
          {
            name: 'referral',
            of: people.length === 0 ? [context.actor.id] : people,
            content: { text, question },
          },
        ],
        subjects: people,
      },
    ],
    because,
  );
};

const raisingBars = (
  { series, themeId, personId }: RaiseToStrategic,
  { sitting, theme, personKnown }: RaiseGiven,
): Refusal | undefined => {
  if (themeId !== undefined && personId !== undefined) {
    return refuse('ONE_AT_A_TIME', 'Raise a theme or a child, each by itself: each gets an answer.', {
      path: ['person'],
    });
  }
  if (themeId !== undefined && (theme?.status !== 'OPEN' || theme.series !== series)) {
    return refuse('THEME_NOT_OPEN', 'A theme is raised once the meeting has identified it.', {
      path: ['theme'],
    });
  }
  if (personId !== undefined && !personKnown) {
    return refuse('NO_SUCH_PERSON', 'Nobody who was referred has this id.', { path: ['person'] });
  }
  const at = sitting && decidedAt({ sitting }, series);
  return at !== undefined && 'accepted' in at ? at : undefined;
};
