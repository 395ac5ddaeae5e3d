/** Whom to look for: told before an invented person is missing, and how they were last seen. */
import type { LastSeenRecorded } from '../../src/domain/missing/missing.js';
import type { MissingProfile, MissingProfileRecorded } from '../../src/domain/person/missing-profile.js';
import { agency, an } from './a-board.js';
import { rowan } from './a-case.js';
import { episodeId } from './a-safeguarding-story.js';

export const profile: MissingProfile = {
  description: 'Invented: tall, red hair.',
  photoTakenOn: '2026-01-10',
  photoHeldBy: 'Invented: the school office.',
  associates: [{ name: 'Sorrel Invented', relationship: 'friend' }],
  addresses: ['1 Invented Street'],
  places: ['Invented Park'],
  medicalNeeds: 'Invented: an inhaler.',
  money: 'Invented: a card of her aunt.',
  socialMedia: 'Invented: @rowan.',
  phone: 'Invented: none.',
  transport: 'Invented: buses.',
};

export const profileRecorded = (
  over: Partial<MissingProfileRecorded['data']> = {},
  told: MissingProfile = profile,
): MissingProfileRecorded => {
  const fields = Object.keys(told).toSorted() as MissingProfileRecorded['data']['fields'];
  const data = {
    personId: rowan,
    profileId: an('profile', 'first'),
    agency: agency.education,
    fields,
    ...over,
  };
  const content = { ...told, toldBy: 'Invented: her aunt.' };
  return {
    type: 'MissingProfileRecorded',
    data,
    parts: [{ name: 'profile', of: [data.personId], content }],
    subjects: [data.personId],
  };
};

export const lastSeen = { where: 'Invented: the station.', clothing: 'Invented: a green coat.' };

export const lastSeenRecorded = (over: Partial<LastSeenRecorded['data']> = {}): LastSeenRecorded => ({
  type: 'LastSeenRecorded',
  data: {
    ...{ episodeId, personId: rowan, series: 'DRM', lastSeenId: an('last-seen', 'first') },
    ...{ agency: agency.police, seenAt: '2026-03-30T07:30:00.000Z', ...over },
  },
  parts: [{ name: 'lastSeen', of: [rowan], content: lastSeen }],
  subjects: [rowan],
});

/** One of each, for the walks over all events. */
export const missingProfileEvents = {
  LastSeenRecorded: lastSeenRecorded(),
  MissingProfileRecorded: profileRecorded(),
};
