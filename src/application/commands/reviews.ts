/** Which review is due at a sitting: an agenda proposes it, the stream of the episode says so itself. */
import type { Id } from '../../domain/event.js';
import { localDateOf, type LocalDate } from '../../domain/time.js';
import { openEpisode, trackedId, type Episode } from '../../domain/tracked/tracked-state.js';
import { trackedKind } from '../../domain/tracked/tracked.js';
import type { Agenda } from '../../projections/agenda-items.js';
import type { Look, Surroundings } from '../command.js';

/** The day from which on a sitting may hear a review: what is overdue is heard at the next. */
export const heardFrom = (reviewOn: LocalDate, { now, facts }: Surroundings): LocalDate => {
  const today = localDateOf(now, facts.board.zone);
  return reviewOn < today ? today : reviewOn;
};

/** The episode that goes on, where an agenda says that the person was ever listed by one. */
const episodeProposed = async (
  look: Look,
  personId: Id,
  agenda: Agenda | undefined,
): Promise<Episode | undefined> => {
  const item = agenda?.items.find((candidate) => candidate.personId === personId);
  if (agenda === undefined || item === undefined || item.episodeIds.length === 0) return undefined;
  return openEpisode(await look.state(trackedKind, trackedId(agenda.series, personId)));
};

/** The episode whose review is due at the sitting of an agenda: the view proposes, its stream decides. */
export const reviewPlacing = async (
  look: Look,
  personId: Id,
  agenda: Agenda | undefined,
): Promise<Episode | undefined> => {
  const episode = await episodeProposed(look, personId, agenda);
  return episode?.phase === 'ACTIVE' && episode.placement?.sittingId === agenda?.sittingId
    ? episode
    : undefined;
};

/** The episode whose review was due at the sitting of an agenda until that was recorded as missed. */
export const reviewLeftAsMissed = async (
  look: Look,
  personId: Id,
  agenda: Agenda | undefined,
): Promise<Episode | undefined> => {
  const episode = await episodeProposed(look, personId, agenda);
  return episode?.leftAsMissed.includes(agenda?.sittingId ?? '') === true ? episode : undefined;
};
