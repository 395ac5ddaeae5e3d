import { describe, expect, it } from '@jest/globals';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { ERASED } from '../../src/domain/event.js';
import { missingEpisodes } from '../../src/projections/missing-episodes.js';
import { people } from '../../src/projections/people.js';
import type { Projection } from '../../src/projections/projection.js';
import { an } from '../support/a-board.js';
import { received, rowan } from '../support/a-case.js';
import { lastSeen, lastSeenRecorded, profile, profileRecorded } from '../support/a-missing-profile.js';
import { missingReported } from '../support/a-safeguarding-story.js';
import { erased, inLog } from '../support/in-log.js';

const built = <Doc extends object>(view: Projection<Doc>, ...events: readonly BoardsEvent[]) =>
  inLog(events).reduce<Doc | null>(
    (doc, event) => (view.keys(event).includes(rowan) ? view.apply(doc, event, rowan) : doc),
    null,
  );

describe('whom to look for, on the card', () => {
  it('is left out until something is told, and kept in order from then on', () => {
    expect(built(people, received())?.missingProfile).toBeUndefined();
    expect(
      built(people, received(), profileRecorded(), profileRecorded({ profileId: 'second' }, { phone: 'x' })),
    ).toMatchObject({ missingProfile: [{ content: profile }, { fields: ['phone'] }] });
  });
  it('copes with what was erased', () =>
    expect(built(people, received(), erased(profileRecorded()))).toMatchObject({
      missingProfile: [{ content: ERASED }],
    }));
  it('is no card by itself', () => expect(built(people, profileRecorded())).toBeNull());
});

describe('how somebody was last seen', () => {
  it('stands with its episode, and with no other', () => {
    const other = missingReported({ episodeId: an('episode', 'second') });
    expect(built(missingEpisodes, missingReported(), other, lastSeenRecorded())?.episodes).toMatchObject([
      { lastSeen: [{ content: lastSeen, seenAt: '2026-03-30T07:30:00.000Z' }] },
      { episodeId: an('episode', 'second') },
    ]);
    expect(built(missingEpisodes, missingReported())?.episodes[0]?.lastSeen).toBeUndefined();
  });
  it('copes with what was erased', () =>
    expect(built(missingEpisodes, missingReported(), erased(lastSeenRecorded()))?.episodes[0]).toMatchObject({
      lastSeen: [{ content: ERASED }],
    }));
});
