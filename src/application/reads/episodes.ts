/** Under which record of a person an episode is kept: who names the person need not know of the records that were merged. */
import type { Id } from '../../domain/event.js';
import type { EpisodeView, MissingView } from '../../projections/missing-episodes.js';
import { recordsRead } from './person.js';
import type { ReadSession } from './session.js';

/** The record that holds an episode; the one that was named where none of the person's does. */
export const recordOfEpisode = (session: ReadSession, personId: Id, episodeId: Id): Promise<Id> =>
  recordWith(session, personId, (episode) => episode.episodeId === episodeId);

/** The record under which the person is missing now, so that another report is added to it; else the one named. */
export const recordMissingNow = (session: ReadSession, personId: Id): Promise<Id> =>
  recordWith(session, personId, ({ ended }) => ended === null);

/** An id leads to the stream that decides, and tells the reader nothing: it is looked up whoever asks. */
const recordWith = async (
  session: ReadSession,
  personId: Id,
  holds: (episode: EpisodeView) => boolean,
): Promise<Id> => {
  const others = (await recordsRead(session, personId)).map((record) => record.personId);
  for (const record of new Set([personId, ...others])) {
    const missing = await session.board.views.get<MissingView>('missing-episodes', record);
    if (missing?.episodes.some(holds)) return record;
  }
  return personId;
};
