/** What an item about somebody on the tracker still wants before it may close (B5). */
import { refuse, type Clause, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Assessment } from '../risk/assessed.js';
import { openEpisode, type Tracked } from './tracked-state.js';

/** Of one record of the person who is heard. */
export interface TrackedHere {
  readonly tracked: Tracked;
  /** The assessment that stands, by the tool of the tracker; undefined where there is none. */
  readonly assessment: Assessment | undefined;
}

/** Undefined: nothing is wanted. An episode that rests wants nothing. */
export const nextStepsWanted = (
  people: readonly TrackedHere[],
  sittingId: Id,
  clause: Clause,
): Refusal | undefined => {
  const here = people.flatMap(({ tracked, assessment }) => {
    const episode = openEpisode(tracked);
    return episode?.phase === 'ACTIVE' ? [{ episode, assessment }] : [];
  });
  if (here.length > 1) {
    return refuse(
      'TRACKED_TWICE',
      'The person is on the tracker under two records. Say first which episode goes on.',
      { clause, path: ['discussion'] },
    );
  }
  const [one] = here;
  if (one === undefined) return undefined;
  const steps = one.episode.agreed.get(sittingId);
  if (steps === undefined) {
    return refuse(
      'NEXT_STEPS_NOT_AGREED',
      "The person is on the tracker. Agree the next steps first: the level, the day of the next review, and who writes the entry in the person's own record by when.",
      { clause, path: ['nextSteps'] },
    );
  }
  if (steps.assessmentId === (one.assessment?.assessmentId ?? null)) return undefined;
  return refuse(
    'ASSESSED_SINCE',
    'An assessment was completed or corrected since the next steps were agreed. Agree them anew: the level is by the one that stands.',
    { clause, path: ['nextSteps'] },
  );
};
