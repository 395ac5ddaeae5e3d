/** How far the review of somebody on a tracker has got where it is placed, and where it may go back to. */
import { discussionKind, type Discussion } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { isOver } from '../../domain/sitting/sitting-state.js';
import { openEpisode, trackedId } from '../../domain/tracked/tracked-state.js';
import { trackedKind } from '../../domain/tracked/tracked.js';
import type { Look, Surroundings } from '../command.js';
import { sittingById } from './lookups.js';
import { leadingRecord } from './matching.js';
import { GIVES_BACK, type SittingAhead } from './sittings-ahead.js';

interface OfTracked {
  readonly series: string;
  readonly personId: Id;
}

/** The discussion of a person at a sitting, under the record that leads or the person's own. */
const discussionsAt = async (
  sittingId: Id,
  personId: Id,
  look: Look,
  { ids }: Pick<Surroundings, 'ids'>,
): Promise<readonly Discussion[]> => {
  const records = new Set([personId, await leadingRecord(look, personId)]);
  return Promise.all([...records].map((one) => look.state(discussionKind, ids.discussion(sittingId, one))));
};

/** Whether a review is being heard where it is placed, and whether it has just been sent on from there. */
export const reviewBegun = async (
  { series, personId }: OfTracked,
  look: Look,
  around: Pick<Surroundings, 'ids'>,
): Promise<{ readonly begun: boolean; readonly sentOn: boolean }> => {
  const episode = openEpisode(await look.state(trackedKind, trackedId(series, personId)));
  if (episode?.placement == null) return { begun: false, sentOn: false };
  const { placement, episodeId } = episode;
  const there = await discussionsAt(placement.sittingId, personId, look, around);
  return {
    begun: there.some(({ phase, concluded }) => phase === 'GOING_ON' || concluded),
    sentOn: there.some(({ moved }) => (moved.get(episodeId) ?? 0) > (placement.again ?? 0)),
  };
};

/** How often a review has been sent on from a sitting. */
export const reviewSentOn = async (
  { series, personId }: OfTracked,
  sittingId: Id | undefined,
  look: Look,
  around: Pick<Surroundings, 'ids'>,
): Promise<number> => {
  const episode = openEpisode(await look.state(trackedKind, trackedId(series, personId)));
  if (episode === undefined || sittingId === undefined) return 0;
  const there = await discussionsAt(sittingId, personId, look, around);
  return Math.max(0, ...there.map(({ moved }) => moved.get(episode.episodeId) ?? 0));
};

/**
 * A sitting that was held after all takes back a review that had moved from it, unless that is being heard where it
 * went.
 */
export const backToReview = async (
  { personId, from, to }: { readonly personId: Id; readonly from: Id | null; readonly to: Id },
  look: Look,
  around: Pick<Surroundings, 'ids'>,
): Promise<{ readonly next: SittingAhead | undefined }> => {
  const { phase, convening } = await sittingById(look, to);
  if (convening === undefined || isOver({ phase })) return { next: undefined };
  if (from !== null) {
    const begun = (await discussionsAt(from, personId, look, around)).some(
      (discussion) => discussion.phase !== 'NOT_STARTED',
    );
    if (begun || !GIVES_BACK.includes((await sittingById(look, from)).phase)) return { next: undefined };
  }
  return { next: { sittingId: to, date: convening.date, phase } };
};
