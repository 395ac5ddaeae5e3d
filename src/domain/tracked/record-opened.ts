/** Who came by a professional difference is open to social care now: the difference of entry is history, and kept (B3). */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { OfTracked, TrackerGiven } from './episode-bars.js';
import type { TrackedEvent } from './tracked-events.js';
import { openEpisode, type Tracked } from './tracked-state.js';

/** Sent when the authority was found to know the person, with an open case. */
export type RecordOpened = OfTracked;

export const recordOpened = (
  tracked: Tracked,
  { series, personId }: RecordOpened,
  { terms, today }: TrackerGiven,
  context: Context,
): Decision<TrackedEvent> => {
  const because = trace(
    'The case is open to social care now. How the person came onto the tracker stays on record.',
    terms?.tracker?.clauses.notOpen ?? boardsOwn('Whether a case is open to social care is checked again.'),
    context.now,
  );
  const episode = openEpisode(tracked);
  if (episode === undefined || episode.openToSocialCare) return already(because);
  const data = { series, personId, episodeId: episode.episodeId, openedOn: today };
  return accept([{ type: 'OpenedToSocialCare', data, parts: [], subjects: [personId] }], because);
};
