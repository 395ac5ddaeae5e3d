/** Of two records of one person that are both on a tracker: which episode goes on. The other ends as merged. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import {
  beingDiscussed,
  openNow,
  type ItemAtSitting,
  type OfTracked,
  type TrackerGiven,
} from './episode-bars.js';
import type { TrackedEvent } from './tracked-events.js';
import { openEpisode, type Tracked } from './tracked-state.js';

/** The stream is that of the episode that ends. */
export interface ChooseEpisode extends OfTracked {
  /** The record whose episode goes on. */
  readonly goesOn: Id;
  readonly reason: string;
}

export interface ChooseGiven extends TrackerGiven, ItemAtSitting {
  /** Whether the two were said to be of one person. */
  readonly onePerson: boolean;
  readonly other: Tracked;
}

export const chooseEpisode = (
  tracked: Tracked,
  { series, personId, goesOn, reason }: ChooseEpisode,
  given: ChooseGiven,
  context: Context,
): Decision<TrackedEvent> => {
  if (goesOn === personId) {
    return refuse('SAME_RECORD', 'These are not two entries of the tracker but one.', {
      path: ['insteadOf'],
    });
  }
  const because = trace(
    'The person is followed in one episode from here on. The other stays on record, and leads to it.',
    ONE_EPISODE,
    context.now,
  );
  const last = tracked.episodes.at(-1);
  const into = last === undefined ? undefined : tracked.endings.get(last.episodeId)?.goesOnIn;
  if (into?.personId === goesOn) return already(because);
  const open = openNow(tracked, given);
  if (open.tracker === undefined) return open;
  const { tracker, episode } = open;
  if (!given.onePerson) {
    return refuse(
      'NOT_ONE_PERSON',
      'Nobody has said that these two records are of one person: merge them first.',
      {
        clause: ONE_EPISODE,
        path: ['insteadOf'],
      },
    );
  }
  const other = openEpisode(given.other);
  if (other === undefined) {
    return refuse('OTHER_IS_OVER', 'The episode that is to go on is over itself: nobody would be followed.', {
      clause: tracker.clauses.stays,
      path: ['trackerEntry'],
    });
  }
  if (given.discussing) return beingDiscussed(tracker);
  const people = [personId, goesOn];
  return accept(
    [
      {
        type: 'EpisodeEnded',
        data: {
          ...{ series, personId, episodeId: episode.episodeId, endedBecause: 'MERGED', endedOn: given.today },
          ...{ assessmentId: null, confirmedBy: context.actor.id },
          ...{ from: episode.placement?.sittingId ?? null, because },
          goesOnIn: { personId: goesOn, episodeId: other.episodeId },
        },
        parts: [{ name: 'reason', of: people, content: { text: reason } }],
        subjects: people,
      },
    ],
    because,
  );
};

const ONE_EPISODE = boardsOwn('Of two episodes of one person a chair says which goes on.');
