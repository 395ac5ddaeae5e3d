/** A death is a pathway of its own: the reviews here end with it, and it is nobody's success and no exit. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { LocalDate } from '../time.js';
import type { OfTracked } from './episode-bars.js';
import type { TrackedEvent } from './tracked-events.js';
import { openEpisode, type Tracked } from './tracked-state.js';

/** Sent when a death has been recorded. */
export interface EndOnDeath extends OfTracked {
  readonly harmId: Id;
}

export interface DeathGiven {
  /** The day of the death; null where what was recorded is no death. */
  readonly diedOn: LocalDate | null;
}

export const endOnDeath = (
  tracked: Tracked,
  { series, personId, harmId }: EndOnDeath,
  { diedOn }: DeathGiven,
  context: Context,
): Decision<TrackedEvent> => {
  const because = trace(
    'The person has died. What follows is a pathway of its own, with its own notification and review; everything here stays on record.',
    OWN_PATHWAY,
    context.now,
  );
  const episode = openEpisode(tracked);
  // A chair who lets an episode go on has looked at the death that was reported: going through the log again does not undo it.
  if (episode === undefined || diedOn === null || episode.despite.includes(harmId)) return already(because);
  return accept(
    [
      {
        type: 'EpisodeEnded',
        data: {
          ...{ series, personId, episodeId: episode.episodeId, endedBecause: 'DIED', endedOn: diedOn },
          ...{ assessmentId: null, confirmedBy: null, from: episode.placement?.sittingId ?? null, because },
        },
        parts: [],
        subjects: [personId],
      },
    ],
    because,
  );
};

const OWN_PATHWAY = boardsOwn(
  'A death is a pathway of its own. It ends the reviews, and is counted with no other way of leaving.',
);
