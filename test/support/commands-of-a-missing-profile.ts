/** One ordinary case of each command on whom to look for. */
import { missingKind } from '../../src/domain/missing/missing.js';
import { recordLastSeen } from '../../src/domain/missing/record-last-seen.js';
import { personKind } from '../../src/domain/person/person.js';
import { recordMissingProfile } from '../../src/domain/person/record-missing-profile.js';
import { agency, by, nurse } from './a-board.js';
import { rowan } from './a-case.js';
import { MONDAY } from './a-meeting.js';
import { lastSeen, profile } from './a-missing-profile.js';
import { episodeId, missingReported } from './a-safeguarding-story.js';
import { sent } from './sent.js';

export const whomToLookFor = {
  RecordMissingProfile: sent({
    of: personKind,
    decide: recordMissingProfile,
    input: { personId: rowan, profile, toldBy: 'Invented: her aunt.' },
    also: () => ({ referred: true, agency: agency.health, today: MONDAY }),
    by: by(nurse),
  }),
  RecordLastSeen: sent({
    of: missingKind,
    before: [missingReported()],
    decide: recordLastSeen,
    input: { personId: rowan, episodeId, seenAt: null, lastSeen },
    also: () => ({ agency: agency.health }),
    by: by(nurse),
  }),
};
