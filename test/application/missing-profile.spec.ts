/** Whom to look for: told before, completed while somebody is missing, found under any record, printed for the night. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { handoverPage } from '../../src/application/reads/handover-page.js';
import { handoverSheet } from '../../src/application/reads/handover.js';
import { lastSeenNow, missingProfileOf } from '../../src/application/reads/missing-profile.js';
import type { Id } from '../../src/domain/event.js';
import type { MissingProfile } from '../../src/domain/person/missing-profile.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { closeSitting, discuss, openSitting, PERSONAL, refer } from './a-story.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';

const tell = (live: LiveBoard, personId: Id, profile: MissingProfile, toldBy: string | null = null) =>
  live.as('HOUSING').does('RecordMissingProfile', { personId, profile, toldBy });

const goesMissing = async (live: LiveBoard, personId: Id): Promise<Id> => {
  const { events } = await live.as('EDUCATION').does('ReportMissing', {
    ...{ personId, type: 'MISSING', startedAt: '2026-03-30T06:30:00.000Z', circumstances: PERSONAL },
  });
  return (events[0]?.data as { episodeId: Id }).episodeId;
};

describe('whom to look for', () => {
  it('is told by whoever looks after the person; the newest answer counts, and none is lost', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await tell(live, personId, { description: 'Long hair.', phone: 'One.' }, 'her carer');
    await live.moveTo('2026-03-30T08:00:00.000Z');
    await tell(live, personId, { description: 'Short hair.' });
    const profile = await missingProfileOf(await reading(live, 'HEALTH'), personId);
    expect(profile?.newest.get('description')).toMatchObject({ said: ['Short hair.'], toldBy: null });
    expect(profile?.newest.get('phone')).toMatchObject({
      ...{ said: ['One.'], toldBy: 'her carer', agency: live.agency('HOUSING') },
    });
    expect(profile?.answers).toMatchObject([
      { field: 'description', said: ['Long hair.'] },
      { field: 'phone' },
      { field: 'description', said: ['Short hair.'] },
    ]);
    expect(await missingProfileOf(await reading(live, 'HOUSING'), personId)).toBeUndefined();
  });

  it('is of every record that was said to be of the person, and so is how they were last seen', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const { personId: other } = await refer(live, {}, 'EDUCATION');
    await live.quiet();
    await tell(live, other, { places: ['The park.'] });
    await tell(live, personId, { description: 'Tall.' });
    const episodeId = await goesMissing(live, other);
    const seen = (where: string, seenAt: string) =>
      live.as('HOUSING').does('RecordLastSeen', { personId: other, episodeId, seenAt, lastSeen: { where } });
    await seen('The station.', '2026-03-30T06:58:00.000Z');
    await seen('The bridge.', '2026-03-30T06:45:00.000Z');
    await live
      .as('DRM_COORDINATOR')
      .does('MergePeople', { personId: other, into: personId, reason: PERSONAL });
    const session = await reading(live, 'HEALTH');
    for (const record of [personId, other]) {
      const profile = await missingProfileOf(session, record);
      expect([...(profile?.newest.keys() ?? [])].toSorted()).toEqual(['description', 'places']);
      expect(await lastSeenNow(session, record)).toMatchObject({ content: { where: 'The station.' } });
    }
  });

  it('names no address while one is hidden', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await tell(live, personId, { addresses: ['1 Invented Street'], places: ['The park.'] });
    const hide = { personId, doNotContact: false, instructions: PERSONAL, addressHidden: true };
    await live.as('HEALTH').does('RecordSafeContact', hide);
    const profile = await missingProfileOf(await reading(live, 'DRM_COORDINATOR'), personId);
    expect([...(profile?.newest.keys() ?? [])]).toEqual(['places']);
  });

  it('is handed over of who goes missing after the item was concluded, until they are found', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    await discuss(live, { date: MONDAY, personId });
    await closeSitting(live, MONDAY);
    const sheet = async () => handoverSheet(await reading(live, 'DRM_COORDINATOR'), live.sitting(MONDAY));
    expect((await sheet())?.people).toMatchObject([{ personId, heard: 'HEARD', missingNow: false }]);
    await live.moveTo('2026-03-30T20:00:00.000Z');
    const startedAt = '2026-03-30T19:00:00.000Z';
    const gone = { personId, type: 'MISSING' as const, startedAt, circumstances: PERSONAL };
    const { events } = await live.as('EDUCATION').does('ReportMissing', gone);
    await live.quiet();
    expect((await sheet())?.people).toMatchObject([{ personId, missingNow: true }]);
    const { episodeId } = events[0]?.data as { episodeId: string };
    const back = { personId, episodeId, ending: 'FOUND' as const, endedAt: live.clock.now() };
    await live.as('EDUCATION').does('RecordReturn', { ...back, circumstances: PERSONAL });
    await live.quiet();
    expect((await sheet())?.people).toMatchObject([{ personId, missingNow: false }]);
  });

  it('is handed over with what was agreed under any record of the person', async () => {
    const live = await openLiveBoard();
    const { personId: other } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    const { actionId } = await discuss(live, { date: MONDAY, personId: other });
    await closeSitting(live, MONDAY);
    const { personId } = await refer(live, {}, 'EDUCATION');
    await live.moveTo('2026-03-31T11:00:00.000Z');
    await openSitting(live, '2026-03-31');
    await discuss(live, { date: '2026-03-31', personId });
    await closeSitting(live, '2026-03-31');
    const merging = { personId: other, into: personId, reason: `${PERSONAL} one child.` };
    await live.as('DRM_COORDINATOR').does('MergePeople', merging);
    const sheet = await handoverSheet(await reading(live, 'DRM_COORDINATOR'), live.sitting('2026-03-31'));
    expect(sheet?.people[0]?.actions.map((action) => action.actionId)).toContain(actionId);
  });

  it('stands on the handover sheet of who is missing now, and of nobody else', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const { personId: home } = await refer(live, {}, 'EDUCATION');
    await tell(live, home, { description: 'Home all night.' });
    await tell(live, personId, {
      ...{ description: 'Tall, red hair.', photoTakenOn: '2026-01-10', money: 'A card.' },
      associates: [{ name: 'Sorrel Invented', relationship: 'friend' }],
    });
    const episodeId = await goesMissing(live, personId);
    await live.as('HEALTH').does('RecordLastSeen', {
      ...{ personId, episodeId, seenAt: '2026-03-30T06:58:00.000Z', lastSeen: { clothing: 'A green coat.' } },
    });
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    await closeSitting(live, MONDAY);
    const page = await handoverPage(await reading(live, 'DRM_COORDINATOR'), live.sitting(MONDAY));
    for (const text of [
      ...['Tall, red hair.', 'Saturday 10 January 2026', 'Sorrel Invented, friend', 'A green coat.'],
      'Monday 30 March 2026 at 7:58am',
    ])
      expect(page?.html).toContain(text);
    expect(page?.html).not.toContain('A card.');
    expect(page?.html).not.toContain('Home all night.');
  });
});
