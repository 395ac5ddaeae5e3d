/** What the Channel panel decided about a person at risk of radicalisation, and the reviews after an exit from it. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import { endOfDay } from '../due.js';
import type { Id } from '../event.js';
import { listed } from '../strategy/minimum.js';
import { noTerms, type StrategyGiven } from '../strategy/strategy-state.js';
import { addMonths, localDateOf, sayDate, type LocalDate } from '../time.js';
import type { ChannelOutcome, Dimensions, OutcomeEvent, Outcomes, ReviewDue } from './outcomes.js';

export interface RecordChannelOutcome extends Dimensions {
  readonly personId: Id;
  readonly outcome: ChannelOutcome;
  readonly decidedOn: LocalDate;
  readonly rationale: string;
  /** What else was considered. */
  readonly alternatives: string;
  readonly discussionId?: Id;
}

export interface OutcomeGiven extends StrategyGiven {
  readonly referred: boolean;
  /** False where an item is named that is another person's, or none. */
  readonly ownItem: boolean;
}

export const recordChannelOutcome = (
  outcomes: Outcomes,
  input: RecordChannelOutcome,
  { referred, ownItem, under }: OutcomeGiven,
  context: Context,
): Decision<OutcomeEvent> => {
  if (!referred) return refuse('NO_SUCH_PERSON', 'There is no such person.', { path: ['personId'] });
  if (under === undefined) return noTerms();
  if (!ownItem) return noItem();
  const { terms } = under;
  const { personId, outcome, decidedOn, rationale, alternatives, discussionId = null } = input;
  if (decidedOn > localDateOf(context.now, terms.zone)) {
    return refuse('DECIDED_IN_THE_FUTURE', 'What the panel decides is recorded afterwards.', {
      path: ['decidedOn'],
    });
  }
  const reviews = outcome === 'EXITED' ? reviewsAfter(decidedOn, terms) : [];
  const outcomeId = context.newId('outcome');
  const before = outcomes.recorded.has(outcomeId) || (outcome === 'EXITED' && exitedOn(outcomes, decidedOn));
  const said = [
    SAID[outcome],
    ...(before ? ['It was recorded before and stands once.'] : []),
    ...(reviews.length === 0
      ? []
      : [`Reviews are due on ${listed(reviews.map(({ dueOn }) => sayDate(dueOn)))}.`]),
  ];
  const because = trace(said.join(' '), BY_THE_PANEL, context.now);
  if (before) return already(because);
  const { engagement, intent, capability } = input;
  return accept(
    [
      {
        type: 'ChannelOutcomeRecorded',
        data: {
          ...{ outcomeId, personId, series: terms.series, discussionId, outcome, decidedOn },
          ...{ engagement, intent, capability, reviews },
        },
        parts: [{ name: 'rationale', of: [personId], content: { rationale, alternatives } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

/** Nobody leaves the panel twice in a day: an exit that is said again is the same one. */
const exitedOn = ({ exits }: Outcomes, day: LocalDate): boolean => [...exits.values()].includes(day);

export const noItem = () =>
  refuse('NO_SUCH_DISCUSSION', 'This person is not discussed in an item of this id.', {
    path: ['discussion'],
  });

const reviewsAfter = (
  exit: LocalDate,
  { channelReviewMonths, zone }: { readonly channelReviewMonths: readonly number[]; readonly zone: string },
): readonly ReviewDue[] =>
  channelReviewMonths.map((months) => {
    const dueOn = addMonths(exit, months);
    return { dueOn, dueAt: endOfDay(dueOn, zone) };
  });

const SAID: Readonly<Record<ChannelOutcome, string>> = {
  REFERRED: 'Recorded: referred to the Channel panel.',
  ADOPTED: 'Recorded: adopted as a Channel case.',
  NOT_ADOPTED: 'Recorded: not adopted by the panel, with the alternatives that were considered.',
  EXITED: 'Recorded: left the Channel panel.',
};

const BY_THE_PANEL = boardsOwn(
  'The local authority chairs the Channel panel; who leaves it is reviewed after the months of the terms.',
);

export interface RecordChannelReview {
  readonly personId: Id;
  readonly outcomeId: Id;
  /** Which of the reviews: the day on which it was due. */
  readonly dueOn: LocalDate;
  readonly heldOn: LocalDate;
  readonly findings: string;
}

export const recordChannelReview = (
  outcomes: Outcomes,
  { personId, outcomeId, dueOn, heldOn, findings }: RecordChannelReview,
  { under }: StrategyGiven,
  context: Context,
): Decision<OutcomeEvent> => {
  if (under === undefined) return noTerms();
  const held = outcomes.reviews.get(outcomeId)?.get(dueOn);
  if (held === undefined) {
    return refuse('NO_SUCH_REVIEW', 'No review of this person is due on this day.', { path: ['dueOn'] });
  }
  const inTime = heldOn <= dueOn;
  const because = trace(
    inTime ? 'The review was held in time.' : `The review was held late: it was due on ${sayDate(dueOn)}.`,
    BY_THE_PANEL,
    context.now,
  );
  if (held === heldOn) return already(because);
  if (held !== null) return refuse('REVIEW_HELD', 'This review has been recorded.', { path: ['dueOn'] });
  if (heldOn > localDateOf(context.now, under.terms.zone)) {
    return refuse('HELD_IN_THE_FUTURE', 'A review is recorded once it was held.', { path: ['heldOn'] });
  }
  const exit = outcomes.exits.get(outcomeId);
  if (exit !== undefined && heldOn < exit) {
    return refuse(
      'HELD_BEFORE_THE_EXIT',
      `A review follows the exit from the panel, which was on ${sayDate(exit)}.`,
      { clause: BY_THE_PANEL, path: ['heldOn'] },
    );
  }
  return accept(
    [
      {
        type: 'ChannelReviewHeld',
        data: { outcomeId, personId, series: outcomes.series, dueOn, heldOn, inTime },
        parts: [{ name: 'findings', of: [personId], content: { text: findings } }],
        subjects: [personId],
      },
    ],
    because,
  );
};
