/** Small questions that every decision on checks asks. */
import { refuse, type Refusal } from '../decision.js';
import type { Discussion } from '../discussion/discussion.js';
import type { Id } from '../event.js';
import type { Placement } from '../referral/referral.js';
import type { Sitting } from '../sitting/sitting.js';

/** What surrounds the checks on a person, looked up by the loop. */
export interface ChecksGiven {
  readonly sitting: Sitting;
  readonly checksId: Id;
  /** Whether a referral places the person at this sitting. */
  readonly listed: boolean;
  /** Where the item went instead; undefined where it never was here, or where none is in sight. */
  readonly movedTo: Placement | undefined;
  readonly discussion: Discussion['phase'];
}

/** Where the item has moved on, what is found belongs to the sitting that hears it. */
export const notListed = ({ movedTo }: ChecksGiven): Refusal =>
  refuse(
    'NOT_ON_THE_AGENDA',
    movedTo === undefined
      ? 'This person is not to be heard at this sitting.'
      : 'This person is heard at another sitting now: answer there.',
    {
      path: ['person'],
      ...(movedTo && {
        instead: { kind: 'NEXT_SITTING', sittingId: movedTo.sittingId, date: movedTo.date },
      }),
    },
  );
