import { describe, it } from '@jest/globals';
import { missingKind, type MissingEvent } from '../../../src/domain/missing/missing.js';
import { recordLastSeen, type RecordLastSeen } from '../../../src/domain/missing/record-last-seen.js';
import { agency, an, by, MIDDAY, nurse } from '../../support/a-board.js';
import { rowan } from '../../support/a-case.js';
import { lastSeen } from '../../support/a-missing-profile.js';
import { episodeEnded, episodeId, missingReported } from '../../support/a-safeguarding-story.js';
import { given } from '../../support/given.js';

describe('recording how somebody was last seen', () => {
  const seen = (before: readonly MissingEvent[], over: Partial<RecordLastSeen> = {}) =>
    given(missingKind, ...before).when(
      recordLastSeen,
      { personId: rowan, episodeId, seenAt: null, lastSeen, ...over },
      { agency: agency.health },
      by(nurse),
    );

  it('is kept with the episode, and what is said as personal', () =>
    seen([missingReported()], { seenAt: MIDDAY }).thenEvents({
      type: 'LastSeenRecorded',
      data: { episodeId, personId: rowan, series: 'DRM', agency: agency.health, seenAt: MIDDAY },
      parts: [{ name: 'lastSeen', of: [rowan], content: lastSeen }],
      subjects: [rowan],
    }));
  it('is news, and kept also once the person has come back', () => {
    seen([missingReported(), episodeEnded()]).thenEvents({ type: 'LastSeenRecorded' });
    seen([missingReported(), episodeEnded()]).thenSays(/though it has ended/);
  });
  it('may be a time alone, and needs something', () => {
    seen([missingReported()], { lastSeen: {}, seenAt: MIDDAY }).thenEvents({ type: 'LastSeenRecorded' });
    seen([missingReported()], { lastSeen: {} }).thenRefused('NOTHING_SAID');
  });
  it('cannot lie ahead', () =>
    seen([missingReported()], { seenAt: '2026-03-30T11:00:00.001Z' }).thenRefused('IN_THE_FUTURE', {
      path: ['seenAt'],
    }));
  it('needs an episode', () => {
    seen([]).thenRefused('NO_SUCH_EPISODE');
    seen([missingReported()], { episodeId: an('episode', 'another') }).thenRefused('NO_SUCH_EPISODE');
  });
});
