/** Recording how somebody who is missing was last seen. News: it is kept also where the person has come back since. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import { noEpisode } from './episode-state.js';
import type { LastSeen, MissingEpisodes, MissingEvent } from './missing.js';

export interface RecordLastSeen {
  readonly personId: Id;
  readonly episodeId: Id;
  /** Null where nobody can say. */
  readonly seenAt: Instant | null;
  readonly lastSeen: LastSeen;
}

export const recordLastSeen = (
  missing: MissingEpisodes,
  { personId, episodeId, seenAt, lastSeen }: RecordLastSeen,
  { agency }: { readonly agency: Id },
  context: Context,
): Decision<MissingEvent> => {
  const episode = missing.episodes.get(episodeId);
  if (episode === undefined) return noEpisode();
  const { series } = missing;
  const lastSeenId = context.newId('last-seen');
  const because = trace(
    episode.endedAt === null
      ? 'Recorded with the episode, for whoever looks for the person.'
      : 'Recorded with the episode, though it has ended.',
    NEVER_REFUSED,
    context.now,
  );
  if (missing.reports.has(lastSeenId)) return already(because);
  if (Object.keys(lastSeen).length === 0 && seenAt === null) {
    return refuse('NOTHING_SAID', 'Say at least when or where the person was seen, or what they wore.');
  }
  if (seenAt !== null && seenAt > context.now) {
    return refuse('IN_THE_FUTURE', 'Nobody can have been seen later than now.', { path: ['seenAt'] });
  }
  return accept(
    [
      {
        type: 'LastSeenRecorded',
        data: { episodeId, personId, series, lastSeenId, agency, seenAt },
        parts: [{ name: 'lastSeen', of: [personId], content: lastSeen }],
        subjects: [personId],
      },
    ],
    because,
  );
};

const NEVER_REFUSED = boardsOwn('News of a risk is never refused.');
