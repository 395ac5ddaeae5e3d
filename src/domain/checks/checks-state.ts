/** Small questions that every decision on checks asks. */
import { refuse, type Refusal } from '../decision.js';
import type { Discussion } from '../discussion/discussion.js';
import type { Id } from '../event.js';
import type { Placement } from '../referral/referral.js';
import type { Sitting } from '../sitting/sitting.js';
import { sayDate } from '../time.js';

/** What surrounds the checks on a person, looked up by the loop. */
export interface ChecksGiven {
  readonly sitting: Sitting;
  readonly checksId: Id;
  /** Whether a referral places the person at this sitting. */
  readonly listed: boolean;
  /** Where the item went from here; undefined where it is here, or never was. */
  readonly movedOn: MovedOn | undefined;
  readonly discussion: Discussion['phase'];
}

/** What became of an item that was to be heard here. */
export interface MovedOn {
  /** `WITHDRAWN`: by every referral that listed it. `WAITING`: no later sitting is in sight yet. */
  readonly to: 'ANOTHER_SITTING' | 'WAITING' | 'WITHDRAWN';
  /** The sitting that hears it now, with the checks before it; undefined where there is none. */
  readonly there:
    | { readonly placement: Placement; readonly checksId: Id; readonly discussion: Discussion['phase'] }
    | undefined;
}

/** Nobody is asked any more about who is not to be heard here. */
export const notListed = ({ movedOn }: ChecksGiven): Refusal => {
  const placement = movedOn?.there?.placement;
  return refuse('NOT_ON_THE_AGENDA', sentence(movedOn), {
    path: ['agendaItem'],
    ...(placement && {
      instead: { kind: 'NEXT_SITTING', sittingId: placement.sittingId, date: placement.date },
    }),
  });
};

const sentence = (movedOn: MovedOn | undefined): string => {
  const date = movedOn?.there?.placement.date;
  if (date !== undefined)
    return `This person is heard at another sitting now, on ${sayDate(date)}: ask there.`;
  switch (movedOn?.to) {
    case 'WITHDRAWN':
      return 'The referral was withdrawn, so nobody is to be heard. If what is held gives cause for concern, refer the person: a referral is never refused.';
    case 'WAITING':
      return 'This person is not heard at this sitting any more, and no later one is in sight yet.';
    case 'ANOTHER_SITTING':
    case undefined:
      return 'This person is not to be heard at this sitting.';
  }
};
