/** A chair leaves things as they stand, with the reason; or what was asked about is no more. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import {
  questionKey,
  type AfterwardsEvent,
  type ChairsQuestion,
  type QuestionSettledBecause,
} from './afterwards.js';
import { notTracked } from './agree-next-steps.js';
import { mayLeave, type AskGiven } from './ask-chair.js';
import type { OfTracked } from './episode-bars.js';
import type { Tracked } from './tracked-state.js';

export interface LeaveAsItStands extends OfTracked {
  readonly question: ChairsQuestion;
  readonly reason: string;
}

/** Only an act answers these: two episodes of one person never stay, nor does an entry without an owner. */
const NEEDS_AN_ACT: readonly ChairsQuestion[] = ['WHICH_EPISODE_GOES_ON', 'RECORD_ENTRY_WITHOUT_OWNER'];

export const leaveAsItStands = (
  tracked: Tracked,
  { question, reason }: LeaveAsItStands,
  _given: object,
  context: Context,
): Decision<AfterwardsEvent> => {
  if (tracked.episodes.length === 0) {
    return notTracked();
  }
  if (NEEDS_AN_ACT.includes(question)) {
    return refuse('NEEDS_AN_ACT', 'This cannot stay as it is: do what it asks for.', {
      clause: CHAIRS,
      path: ['question'],
    });
  }
  const because = trace('It stays as it stands, with the reason.', CHAIRS, context.now);
  return settled(tracked, { question, reason, settledBecause: 'AS_IT_STANDS' }, because);
};

/**
 * Sent by the service where what was asked about is no more: two records were taken apart before a chair had chosen, or
 * a level keeps somebody here who might have left.
 */
export interface WithdrawQuestion extends OfTracked {
  readonly question: ChairsQuestion;
}
export type WithdrawGiven = Pick<AskGiven, 'terms' | 'assessedNow'>;

export const withdrawQuestion = (
  tracked: Tracked,
  { question }: WithdrawQuestion,
  { terms, assessedNow }: WithdrawGiven,
  context: Context,
): Decision<AfterwardsEvent> =>
  question === 'MAY_LEAVE' && mayLeave(tracked, { ...terms?.tracker, assessedNow }) !== undefined
    ? already(trace('No level keeps the person here: a chair is still asked.', CHAIRS, context.now))
    : settled(
        tracked,
        { question, settledBecause: 'NO_LONGER_ARISES' },
        trace('This is asked no more: what it was about has changed.', CHAIRS, context.now),
      );

interface Settling {
  readonly question: ChairsQuestion;
  readonly settledBecause: QuestionSettledBecause;
  readonly reason?: string;
}

const settled = (
  { series, personId, episodes, questions }: Tracked,
  { question, settledBecause, reason }: Settling,
  because: ReturnType<typeof trace>,
): Decision<AfterwardsEvent> => {
  const asked = episodes
    .map(({ episodeId }) => questions.get(questionKey({ question, episodeId, about: '' })))
    .find((found) => found !== undefined);
  if (asked === undefined) return already(because);
  const { episodeId, about } = asked;
  return accept(
    [
      {
        type: 'ChairsQuestionSettled',
        data: { series, personId, episodeId, question, about, settledBecause },
        parts: reason === undefined ? [] : [{ name: 'reason', of: [personId], content: { text: reason } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

const CHAIRS = boardsOwn('What the service asks about somebody on a tracker, a chair decides.');
