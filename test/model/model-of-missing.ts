/** What the model answers to news of somebody who is missing, of their return, and of the interview after it. */
import type { Answer, EpisodeModel, Model, PersonModel, Role } from './meeting-model.js';
import { inStep } from './model-of-agendas.js';
import { conflictAbout } from './model-of-conflicts.js';
import { notAMember } from './model-of-people.js';

/** News of a risk is never refused: a second report is added to the first. */
export const reportMissing = (model: Model, person: PersonModel, episodeId: string): void => {
  if (person.episode === null || person.episode.endedAt !== null) {
    person.episode = { episodeId, endedAt: null, offered: null, accepted: null };
  }
  inStep(model, person);
};

export const recordReturn = (model: Model, person: PersonModel, episode: EpisodeModel): Answer => {
  if (episode.endedAt === model.now) return 'NOTHING';
  if (episode.endedAt !== null) return 'EPISODE_ENDED';
  episode.endedAt = model.now;
  inStep(model, person);
  return 'RECORDED';
};

/** Nobody who is missing is forgotten: whoever has seen them says so. */
export const recordLastSeen = (seenAt: string | null, now: string): Answer => {
  if (seenAt === null) return 'NOTHING_SAID';
  return seenAt > now ? 'IN_THE_FUTURE' : 'RECORDED';
};

/** It follows the return, and is recorded afterwards. */
const outOfTime = ({ endedAt }: EpisodeModel, at: string | null, now: string): boolean =>
  at !== null && (at < (endedAt ?? '') || at > now);

export interface Offer {
  readonly offered: 'YES' | 'NO';
  readonly offeredAt: string;
  readonly reason?: string;
}

/** Members, who have no conflict. */
const notTheirs = (person: PersonModel, role: Role): Answer | undefined =>
  notAMember(role) ?? conflictAbout(role, person);

export const offerInterview = (
  person: PersonModel,
  episode: EpisodeModel,
  role: Role,
  { offered, offeredAt, reason, now }: Offer & { readonly now: string },
): Answer => {
  const refused = notTheirs(person, role);
  if (refused !== undefined) return refused;
  if (episode.endedAt === null) return 'STILL_MISSING';
  if (outOfTime(episode, offeredAt, now)) return 'AFTER_THE_RETURN';
  if (offered !== 'YES' && reason === undefined) return 'WHY_NOT_OFFERED';
  if (episode.offered === offered) return 'NOTHING';
  if (episode.offered === 'YES' || episode.accepted !== null) return 'INTERVIEW_OFFERED';
  episode.offered = offered;
  return 'RECORDED';
};

export interface Interview {
  readonly accepted: 'YES' | 'NO';
  readonly heldAt: string | null;
  readonly carerAsked: boolean;
}

/** Who has declined may still accept; what was held is on record. */
export const recordInterview = (
  person: PersonModel,
  episode: EpisodeModel,
  role: Role,
  { accepted, heldAt, carerAsked, now }: Interview & { readonly now: string },
): Answer => {
  const refused = notTheirs(person, role);
  if (refused !== undefined) return refused;
  if (episode.endedAt === null) return 'STILL_MISSING';
  if (episode.accepted === accepted) return 'NOTHING';
  if (episode.accepted === 'YES') return 'INTERVIEW_RECORDED';
  if (accepted === 'YES' && heldAt === null) return 'WHEN_HELD';
  if (accepted === 'NO' && heldAt !== null) return 'NOT_HELD';
  if (accepted === 'NO' && !carerAsked) return 'ASK_THE_CARER';
  if (outOfTime(episode, heldAt, now)) return 'AFTER_THE_RETURN';
  episode.accepted = accepted;
  return 'RECORDED';
};
