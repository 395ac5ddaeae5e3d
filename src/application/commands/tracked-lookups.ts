/** What the commands on an episode ask of other streams: where the next review is heard, and whether the item is going on. */
import { termsNow } from '../../access/facts.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import { localDateOf } from '../../domain/time.js';
import type {
  ItemAtSitting,
  NextReview,
  OfTracked,
  TrackerGiven,
} from '../../domain/tracked/episode-bars.js';
import { trackedKind } from '../../domain/tracked/tracked.js';
import { openEpisode, trackedId } from '../../domain/tracked/tracked-state.js';
import type { Look, Services, Surroundings } from '../command.js';
import { leadingOf, recordIdsOf } from '../leading.js';
import { proposedOthers } from './other-sittings.js';
import { nextSitting, NOT_OPENED } from './sittings-ahead.js';

/** One stream a person and a series. */
export const trackedStream = ({ series, personId }: OfTracked): string => trackedId(series, personId);

export const trackerOf = (
  { series }: Pick<OfTracked, 'series'>,
  { facts, now }: Pick<Surroundings, 'facts' | 'now'>,
): TrackerGiven => ({
  terms: termsNow(facts, now).get(series),
  today: localDateOf(now, facts.board.zone),
});

/** Every record of the person, as the view has them: an item may be discussed under any of them. */
export const recordsOfTracked = (
  { personId }: Pick<OfTracked, 'personId'>,
  services: Services,
): Promise<readonly Id[]> => recordIdsOf(personId, services);

export const itemAtSitting = async (
  of: OfTracked,
  look: Look,
  { ids }: Pick<Surroundings, 'ids'>,
  records: readonly Id[],
): Promise<ItemAtSitting> => {
  const tracked = await look.state(trackedKind, trackedStream(of));
  const sittingId = openEpisode(tracked)?.placement?.sittingId;
  if (sittingId === undefined) return { discussing: false };
  for (const record of new Set([of.personId, ...records])) {
    const { phase } = await look.state(discussionKind, ids.discussion(sittingId, record));
    if (phase === 'GOING_ON') return { discussing: true };
  }
  return { discussing: false };
};

/** Sittings with times of their own: the view proposes them. */
export const sittingsProposed = (
  { series }: Pick<OfTracked, 'series'>,
  services: Services,
): Promise<readonly Id[]> => proposedOthers(services, series, services.now);

export const nextReview = async (
  { series, personId }: OfTracked,
  look: Look,
  around: Surroundings,
  proposed: readonly Id[],
): Promise<NextReview> => {
  const { next } = await nextSitting(series, look, around, { phases: NOT_OPENED, proposed });
  const leading = await leadingOf(personId, async (one) => (await look.state(personKind, one)).mergedInto);
  return { next, heardWith: leading === personId ? undefined : leading };
};
