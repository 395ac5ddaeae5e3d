/** Whom to look for: of every record of a person, every answer, and the newest to each question. */
import { isErased, type Id } from '../../domain/event.js';
import type { MissingProfile, ProfileField } from '../../domain/person/missing-profile.js';
import type { LastSeen } from '../../domain/missing/missing.js';
import type { Personal } from '../../domain/event.js';
import type { Instant } from '../../domain/time.js';
import type { EpisodeView } from '../../projections/missing-episodes.js';
import type { RecordedProfile } from '../../projections/people.js';
import { recordsRead } from './person.js';
import type { ReadSession } from './session.js';

/** One answer, with who gave it and when. What was erased says nothing. */
export interface ProfileAnswer {
  readonly field: ProfileField;
  readonly said: readonly string[];
  readonly at: Instant;
  readonly agency: Id;
  readonly officer: Id;
  readonly toldBy: string | null;
}

export interface ProfileRead {
  readonly newest: ReadonlyMap<ProfileField, ProfileAnswer>;
  /** All of them, the earliest first. */
  readonly answers: readonly ProfileAnswer[];
}

/** Undefined where nothing was told, or nothing is for the reader. */
export const missingProfileOf = async (
  session: ReadSession,
  personId: Id,
): Promise<ProfileRead | undefined> => {
  const records = await recordsRead(session, personId);
  const cards = await Promise.all(records.map((record) => session.load('people', record.personId)));
  const told = cards.flatMap((card) => card?.missingProfile ?? []);
  if (told.length === 0) return undefined;
  // An address that is hidden is named nowhere, nor is any other among which it may be.
  const hidden = records.some(({ safeContact }) => safeContact?.addressHidden === true);
  const answers = told
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .flatMap(answersOf)
    .filter(({ field }) => !(hidden && field === 'addresses'));
  return { newest: new Map(answers.map((answer) => [answer.field, answer])), answers };
};

const answersOf = ({ fields, content, at, agency, officer }: RecordedProfile): readonly ProfileAnswer[] =>
  fields.map((field) => ({
    ...{ field, at, agency, officer },
    toldBy: isErased(content) ? null : content.toldBy,
    said: isErased(content) ? [] : saidOf(content, field),
  }));

const saidOf = (profile: MissingProfile, field: ProfileField): readonly string[] => {
  if (field === 'associates') {
    return (profile.associates ?? []).map(({ name, relationship }) => `${name}, ${relationship}`);
  }
  const said = profile[field];
  return said === undefined ? [] : typeof said === 'string' ? [said] : said;
};

export interface SightingRead {
  readonly seenAt: Instant | null;
  readonly at: Instant;
  readonly agency: Id;
  readonly content: Personal<LastSeen>;
}

/** How somebody was last seen: the latest sighting of the episode that is going on, under whichever record. */
export const lastSeenNow = async (session: ReadSession, personId: Id): Promise<SightingRead | undefined> => {
  const goingOn = (await episodesOf(session, personId)).filter(({ ended }) => ended === null);
  return latest(goingOn.flatMap(({ lastSeen }) => lastSeen ?? []));
};

/** Every missing episode of a person, under whichever record. */
export const episodesOf = async (session: ReadSession, personId: Id): Promise<readonly EpisodeView[]> => {
  const records = await recordsRead(session, personId);
  const found = await Promise.all(records.map((record) => session.load('missing-episodes', record.personId)));
  return found.flatMap((missing) => missing?.episodes ?? []);
};

/** By when the person was seen; where nobody can say, by when it was told. */
const latest = (seen: NonNullable<EpisodeView['lastSeen']>): SightingRead | undefined =>
  seen.toSorted((a, b) => ((a.seenAt ?? a.at) < (b.seenAt ?? b.at) ? -1 : 1)).at(-1);
