/** Recording whom to look for should the person ever be missing: from whoever looks after them, answer by answer. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { LocalDate } from '../time.js';
import type { MissingProfile, ProfileField } from './missing-profile.js';
import type { Person, PersonEvent } from './person.js';
import { noPerson, type OfPerson } from './person-state.js';

export interface RecordMissingProfile {
  readonly personId: Id;
  readonly profile: MissingProfile;
  /** Who told it, in words; null where the officer knows it themself. */
  readonly toldBy: string | null;
}

export interface ProfileGiven extends OfPerson {
  /** The agency that says so. */
  readonly agency: Id;
  readonly today: LocalDate;
}

/** What is said takes the place of the answers before; what nothing is said of stays. */
export const recordMissingProfile = (
  person: Person,
  { personId, profile, toldBy }: RecordMissingProfile,
  { referred, agency, today }: ProfileGiven,
  context: Context,
): Decision<PersonEvent> => {
  if (!referred) return noPerson();
  const profileId = context.newId('missing-profile');
  const because = trace(
    'Recorded, with who told it. It is at hand whenever the person is missing.',
    KEPT_BEFORE,
    context.now,
  );
  if (person.recorded.has(profileId)) return already(because);
  const fields = (Object.keys(profile) as ProfileField[]).toSorted();
  if (fields.length === 0) {
    return refuse('NOTHING_SAID', 'Say at least one thing of whom to look for.', { path: ['profile'] });
  }
  if (profile.photoTakenOn !== undefined && profile.photoTakenOn > today) {
    return refuse('IN_THE_FUTURE', 'A photo has been taken by today.', { path: ['profile', 'photoTakenOn'] });
  }
  return accept(
    [
      {
        type: 'MissingProfileRecorded',
        data: { personId, profileId, agency, fields },
        parts: [{ name: 'profile', of: [personId], content: { ...profile, toldBy } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

const KEPT_BEFORE = boardsOwn('Whom to look for is written down before anybody is missing.');
