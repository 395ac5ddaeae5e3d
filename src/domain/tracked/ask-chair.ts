/** Showing a chair that something about somebody on a tracker is theirs to decide. Nothing follows by itself. */
import { accept, already, boardsOwn, trace, type Clause, type Context, type Decision } from '../decision.js';
import { endOfDay } from '../due.js';
import type { Id } from '../event.js';
import type { RiskLevel } from '../risk/level.js';
import type { TrackerTerms } from '../terms/tracking-settings.js';
import { addDays, type Instant } from '../time.js';
import { questionKey, type AfterwardsEvent, type ChairsQuestion } from './afterwards.js';
import { noTracker } from './enter-on-tracker.js';
import type { NextReview, OfTracked, TrackerGiven } from './episode-bars.js';
import { entryOf } from './record-entries.js';
import { openEpisode, type Episode, type Tracked } from './tracked-state.js';

/** Sent by the service. */
export interface AskChair extends OfTracked {
  readonly question: ChairsQuestion;
  /** What it is about: an assessment, a difference, the other episode, or an entry. */
  readonly about: Id;
  /** Left out where the next sitting answers. */
  readonly answerBy?: Instant;
}

export interface AskGiven extends TrackerGiven, Pick<NextReview, 'next'> {
  readonly zone: string;
  /** By the assessment that stands now, which no sitting may have looked at yet; left out where there is none. */
  readonly assessedNow?: RiskLevel;
}

/** Where no sitting is in sight, a chair answers within a week all the same. */
const DAYS_WITHOUT_A_SITTING = 7;

export const askChair = (
  tracked: Tracked,
  { series, personId, question, about, answerBy }: AskChair,
  { terms, today, next, zone, assessedNow }: AskGiven,
  context: Context,
): Decision<AfterwardsEvent> => {
  if (terms?.tracker === undefined) return noTracker();
  const because = trace(SENTENCES[question], CLAUSES[question] ?? terms.tracker.clauses.stays, context.now);
  const episode = ARISES[question](tracked, about, { ...terms.tracker, assessedNow });
  if (episode === undefined) return already(because);
  const { episodeId } = episode;
  if (tracked.questions.has(questionKey({ question, episodeId, about }))) return already(because);
  const day = next?.date ?? addDays(today, DAYS_WITHOUT_A_SITTING);
  const data = { series, personId, episodeId, question, about };
  return accept(
    [
      {
        type: 'ChairAsked',
        data: { ...data, answerBy: answerBy ?? endOfDay(day, zone), because },
        parts: [],
        subjects: [personId],
      },
    ],
    because,
  );
};

type Asked = TrackerTerms & { readonly assessedNow: RiskLevel | undefined };
type Arises = (tracked: Tracked, about: Id, asked: Asked) => Episode | undefined;

/** The episode that goes on where no level keeps the person on the tracker; undefined where one does. */
export const mayLeave = (
  tracked: Tracked,
  { entersAt = [], assessedNow }: Partial<Pick<Asked, 'entersAt' | 'assessedNow'>>,
): Episode | undefined =>
  open(tracked, ({ level: held }) => {
    const level = assessedNow ?? held;
    return level === null || !entersAt.includes(level);
  });

const last = ({ episodes }: Tracked): Episode | undefined => episodes.at(-1);
const open = (tracked: Tracked, that: (episode: Episode) => boolean): Episode | undefined =>
  [openEpisode(tracked)].find((episode) => episode !== undefined && that(episode));

/** The episode that a question is about, where it arises at all: what has changed meanwhile is not asked about. */
const ARISES: Readonly<Record<ChairsQuestion, Arises>> = {
  WHICH_EPISODE_GOES_ON: openEpisode,
  RECORDS_TAKEN_APART: (tracked, about) => {
    const episode = last(tracked);
    return episode && tracked.endings.get(episode.episodeId)?.goesOnIn?.episodeId === about
      ? episode
      : undefined;
  },
  ASSESSMENT_CORRECTED: (tracked, about) => {
    const episode = last(tracked);
    if (episode === undefined) return undefined;
    const restsOn = tracked.endings.get(episode.episodeId)?.assessmentId ?? episode.assessmentId;
    return restsOn === about ? episode : undefined;
  },
  TURNING_18: (tracked) => open(tracked, ({ transfer }) => transfer === null),
  PAUSE_LASTS: (tracked) => open(tracked, ({ pause }) => pause !== null),
  MAY_LEAVE: (tracked, _about, asked) => mayLeave(tracked, asked),
  RECORD_ENTRY_WITHOUT_OWNER: (tracked, about) => {
    const found = entryOf(tracked, about);
    return found?.entry.writtenOn === null ? found.episode : undefined;
  },
};

const SENTENCES: Readonly<Record<ChairsQuestion, string>> = {
  WHICH_EPISODE_GOES_ON:
    'Two records of one person are both on the tracker. They are heard as one item; a chair says which episode goes on.',
  RECORDS_TAKEN_APART:
    'An episode ended because two records were said to be of one person, and they have been taken apart. A chair says whether it goes on.',
  ASSESSMENT_CORRECTED:
    'The assessment that the level here rests on has been corrected. A chair looks at the level; where the person left by it, whether the episode goes on.',
  TURNING_18:
    'The person turns 18 in the months to come. A transfer is begun in time: nobody leaves by age alone.',
  PAUSE_LASTS:
    'The episode has rested for as long as a review may be away. A chair says whether it still does.',
  MAY_LEAVE:
    'The difference of opinion by which the person came is resolved, and no assessed level keeps them here. A chair may let them leave at a sitting.',
  RECORD_ENTRY_WITHOUT_OWNER:
    "Who was to write what was agreed into the person's own record has left the board. Somebody else is named.",
};

/** Where the terms' own words on who stays are not the rule. */
const CLAUSES: Readonly<Partial<Record<ChairsQuestion, Clause>>> = {
  WHICH_EPISODE_GOES_ON: boardsOwn('Of two episodes of one person a chair says which goes on.'),
  PAUSE_LASTS: boardsOwn('No pause goes on unseen.'),
  RECORD_ENTRY_WITHOUT_OWNER: boardsOwn('What is owed to a record always has an owner in post.'),
};
