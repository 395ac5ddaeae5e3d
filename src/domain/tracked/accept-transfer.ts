/** The receiving body has accepted: only then does the episode end here (B4, P13). */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { sayDate, type LocalDate } from '../time.js';
import {
  beingDiscussed,
  openNow,
  type ItemAtSitting,
  type OfTracked,
  type TrackerGiven,
} from './episode-bars.js';
import { answered, noTransfer, ofEarlier } from './transfers.js';
import type { TrackedEvent } from './tracked-events.js';
import type { Tracked } from './tracked-state.js';

export interface AcceptTransfer extends OfTracked {
  readonly transferId: Id;
  /** From which day the receiving body answers. */
  readonly acceptedOn: LocalDate;
  /** Who accepted there, and how. */
  readonly by: string;
}

export const acceptTransfer = (
  tracked: Tracked,
  { series, personId, transferId, acceptedOn, by }: AcceptTransfer,
  given: TrackerGiven & ItemAtSitting,
  context: Context,
): Decision<TrackedEvent> => {
  const status = tracked.transfers.get(transferId);
  if (status === undefined) return noTransfer();
  const clause = given.terms?.tracker?.clauses.stays ?? answered;
  const because = trace(
    `The receiving body accepted on ${sayDate(acceptedOn)}: the person leaves the tracker, and nothing was left between the two.`,
    clause,
    context.now,
  );
  if (status === 'ACCEPTED') return already(because);
  const open = openNow(tracked, given);
  if (open.tracker === undefined) return open;
  const { tracker, episode } = open;
  if (status === 'DECLINED') {
    return refuse(
      'TRANSFER_DECLINED',
      'This was declined. Ask anew, so that what they are told is of today.',
      {
        clause,
        path: ['transfer'],
      },
    );
  }
  const over = ofEarlier(episode, transferId);
  if (over !== undefined) return over;
  if (acceptedOn > given.today || acceptedOn < episode.enteredOn) {
    return refuse(
      'NOT_ACCEPTED_THEN',
      'They accept while the person is on the tracker, and it is recorded when they have.',
      { clause, path: ['acceptedOn'] },
    );
  }
  if (given.discussing) return beingDiscussed(tracker);
  const of = { series, personId, episodeId: episode.episodeId };
  return accept(
    [
      {
        type: 'TransferAccepted',
        data: { ...of, transferId, acceptedOn },
        parts: [{ name: 'acceptance', of: [personId], content: { by } }],
        subjects: [personId],
      },
      {
        type: 'EpisodeEnded',
        data: {
          ...{
            ...of,
            endedBecause: 'TRANSFERRED',
            endedOn: acceptedOn,
            assessmentId: null,
            confirmedBy: null,
          },
          ...{ from: episode.placement?.sittingId ?? null, because },
        },
        parts: [],
        subjects: [personId],
      },
    ],
    because,
  );
};
