/** What the tracker makes of an agenda: whose review is due here, and whose no longer is. Pure. */
import type { LogEvent } from '../domain/catalogue.js';
import { inPlace, leftBy, type Agenda, type EpisodeLeftBecause } from './agenda-items.js';
import { listed } from './agenda-listed.js';
import { listedByEpisode, type ReviewWithPlace } from './agenda-listings.js';

export const reviewedHere = (document: Agenda, data: ReviewWithPlace): Agenda =>
  listed(document, [{ whom: data, by: listedByEpisode(data) }]);

type LeavesHere = Extract<
  LogEvent,
  { type: 'ReviewPlaced' | 'ReviewDateMoved' | 'EpisodePaused' | 'EpisodeEnded' }
>;

/** The review is due elsewhere, or not at all any more. What has been heard here to the end was heard here. */
export const notReviewedHere = (document: Agenda, { type, data }: LeavesHere): Agenda => {
  const gone = {
    placement: 'placement' in data ? data.placement : null,
    moved: type === 'ReviewPlaced' ? data.moved : WHY_NOT_HERE[type],
    because: data.because,
  };
  const items = document.items.map((item) =>
    item.personId !== data.personId || item.movedOn !== null || item.concluded
      ? item
      : leftBy(item, ({ id }) => id === data.episodeId, gone),
  );
  return inPlace(document, items);
};

const WHY_NOT_HERE: Readonly<Record<Exclude<LeavesHere['type'], 'ReviewPlaced'>, EpisodeLeftBecause>> = {
  ...{ ReviewDateMoved: 'DATE_MOVED', EpisodePaused: 'PAUSED', EpisodeEnded: 'ENDED' },
};
