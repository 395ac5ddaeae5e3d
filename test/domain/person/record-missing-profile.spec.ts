import { describe, it } from '@jest/globals';
import { personKind } from '../../../src/domain/person/person.js';
import {
  recordMissingProfile,
  type ProfileGiven,
  type RecordMissingProfile,
} from '../../../src/domain/person/record-missing-profile.js';
import { agency, by, nurse } from '../../support/a-board.js';
import { rowan } from '../../support/a-case.js';
import { MONDAY } from '../../support/a-meeting.js';
import { profile, profileRecorded } from '../../support/a-missing-profile.js';
import { given } from '../../support/given.js';

describe('recording whom to look for', () => {
  const recorded = (over: Partial<RecordMissingProfile> = {}, also: Partial<ProfileGiven> = {}) =>
    given(personKind, profileRecorded()).when(
      recordMissingProfile,
      { personId: rowan, profile, toldBy: null, ...over },
      { referred: true, agency: agency.health, today: MONDAY, ...also },
      by(nurse),
    );

  it('keeps what is said as personal, and in clear only which questions were answered', () => {
    recorded({ profile: { phone: 'Invented: a new one.', description: 'Invented: short hair.' } }).thenEvents(
      {
        type: 'MissingProfileRecorded',
        data: { personId: rowan, agency: agency.health, fields: ['description', 'phone'] },
        parts: [{ name: 'profile', of: [rowan], content: { toldBy: null, phone: 'Invented: a new one.' } }],
        subjects: [rowan],
      },
    );
    recorded().thenSays(/at hand whenever the person is missing/);
  });
  it('takes a photo of today, and none of tomorrow', () => {
    recorded({ profile: { photoTakenOn: MONDAY } }).thenEvents({ type: 'MissingProfileRecorded' });
    recorded({ profile: { photoTakenOn: '2026-03-31' } }).thenRefused('IN_THE_FUTURE', {
      path: ['profile', 'photoTakenOn'],
    });
  });
  it('needs something to be said', () => void recorded({ profile: {} }).thenRefused('NOTHING_SAID'));
  it('needs a person', () => void recorded({}, { referred: false }).thenRefused('NO_SUCH_PERSON'));
});
