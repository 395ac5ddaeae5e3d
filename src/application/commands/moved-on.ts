/** Where a person's item went from a sitting: the agenda proposes the referrals, each of them says where it is now. */
import type { MovedOn } from '../../domain/checks/checks-state.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { referralKind, type Placement } from '../../domain/referral/referral.js';
import { openEpisode, trackedId } from '../../domain/tracked/tracked-state.js';
import { trackedKind } from '../../domain/tracked/tracked.js';
import type { Agenda } from '../../projections/agenda-items.js';
import type { Look, Surroundings } from '../command.js';

const reviewOf = async (look: Look, personId: Id, agenda: Agenda | undefined) =>
  openEpisode(await look.state(trackedKind, trackedId(agenda?.series ?? '', personId)));

/** Undefined where no referral and no review ever placed the person at the sitting of the agenda. */
export const movedOnFrom = async (
  look: Look,
  personId: Id,
  agenda: Agenda | undefined,
  { ids }: Surroundings,
): Promise<MovedOn | undefined> => {
  const item = agenda?.items.find((candidate) => candidate.personId === personId);
  const places: (Placement | null | undefined)[] = [];
  for (const referralId of item?.referralIds ?? []) {
    const referral = await look.state(referralKind, referralId);
    const wasHere = referral.placedAt.get(personId)?.includes(agenda?.sittingId ?? '') === true;
    if (wasHere) places.push(referral.places.get(personId));
  }
  const review =
    item === undefined || item.episodeIds.length === 0 ? undefined : await reviewOf(look, personId, agenda);
  if (review?.placedAt.includes(agenda?.sittingId ?? '') === true) places.push(review.placement);
  if (places.length === 0) return undefined;
  const placement = places.find((place) => place != null);
  if (placement == null) {
    return { to: places.includes(null) ? 'WAITING' : 'WITHDRAWN', there: undefined };
  }
  const { sittingId } = placement;
  const { phase } = await look.state(discussionKind, ids.discussion(sittingId, personId));
  const there = { placement, checksId: ids.checks(sittingId, personId), discussion: phase };
  return { to: 'ANOTHER_SITTING', there };
};
