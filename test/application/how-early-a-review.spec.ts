/** What is learnt of a tracked child between two sittings puts the review earlier, also where no referral lists the child. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import type { LocalDate } from '../../src/domain/time.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import { closeLiveBoards, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { PERSONAL } from './a-story.js';
import {
  aChild,
  assess,
  entryOf,
  MONDAY,
  NEXT_MONDAY,
  onIsland,
  SERIES,
  toBeHeard,
  tracked,
} from './a-tracker-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const chair = 'INTAKE_ASSESSMENT_MANAGER';

const itemAt = async (live: LiveBoard, date: LocalDate, personId: Id) =>
  (await live.board().views.get<Agenda>('agenda', live.sitting(date)))?.items.find(
    (item) => item.personId === personId,
  );
const wednesday = '2026-04-08T08:30:00.000Z';
const goesMissing = async (live: LiveBoard, personId: Id): Promise<Id> => {
  const { events } = await live.as('SCHOOL').does('ReportMissing', {
    ...{ personId, type: 'MISSING', startedAt: wednesday, circumstances: PERSONAL },
  });
  await live.quiet();
  return (events[0]?.data as { episodeId: Id }).episodeId;
};

describe('a child on the tracker who is missing now', () => {
  it('is heard first until they are back, at whichever sitting hears them', async () => {
    const live = await onIsland();
    const { personId: first } = await tracked(live, 'VERY_HIGH');
    const { personId: second } = await tracked(live, 'MEDIUM', 'Ash');
    expect(await toBeHeard(live, MONDAY)).toEqual([first, second]);
    const missingEpisodeId = await goesMissing(live, second);
    expect(await toBeHeard(live, MONDAY)).toEqual([second, first]);
    expect(await itemAt(live, MONDAY, second)).toMatchObject({
      ...{ placedBy: { key: 'CURRENTLY_MISSING' }, referralIds: [] },
      priority: { currentlyMissing: true, riskLevel: 'MEDIUM' },
    });
    // The review is moved: it is as early where it goes.
    for (const personId of [first, second]) {
      const input = { series: SERIES, personId, reviewOn: NEXT_MONDAY, reason: PERSONAL };
      await live.as(chair).does('MoveReviewDate', input);
    }
    await live.quiet();
    expect(await toBeHeard(live, NEXT_MONDAY)).toEqual([second, first]);
    await live.as('SCHOOL').does('RecordReturn', {
      ...{ personId: second, episodeId: missingEpisodeId, ending: 'RETURNED' },
      ...{ endedAt: '2026-04-08T08:55:00.000Z', circumstances: PERSONAL },
    });
    await live.quiet();
    expect(await toBeHeard(live, NEXT_MONDAY)).toEqual([first, second]);
  });
  it('was missing before they entered', async () => {
    const live = await onIsland();
    const personId = await aChild(live);
    await goesMissing(live, personId);
    await assess(live, personId, 'HIGH');
    await live.as('SOCIAL_WORKER').does('EnterOnTracker', { series: SERIES, personId, reason: PERSONAL });
    await live.quiet();
    expect((await itemAt(live, MONDAY, personId))?.priority.currentlyMissing).toBe(true);
  });
});

describe('a child on the tracker', () => {
  it('of whom a strategy discussion is pending is heard before others at the level', async () => {
    const live = await onIsland();
    await tracked(live, 'HIGH');
    await tracked(live, 'HIGH', 'Ash');
    // Entered in one minute: which of them is first is settled by their ids.
    const [first = '', second = ''] = await toBeHeard(live, MONDAY);
    const asked = { personId: second, reason: PERSONAL };
    await live.as('SCHOOL').does('RequestStrategyDiscussion', asked);
    await live.quiet();
    expect(await toBeHeard(live, MONDAY)).toEqual([second, first]);
    expect((await itemAt(live, MONDAY, second))?.placedBy).toMatchObject({ among: 'STRATEGY_PENDING' });
  });
  it('who is assessed anew is heard by that, while the tracker keeps the level that the meeting held', async () => {
    const live = await onIsland();
    const { personId: first } = await tracked(live, 'HIGH');
    const { personId: second } = await tracked(live, 'MEDIUM', 'Ash');
    await assess(live, second, 'VERY_HIGH');
    await live.quiet();
    expect(await toBeHeard(live, MONDAY)).toEqual([second, first]);
    expect(await entryOf(live, second)).toMatchObject({ level: 'MEDIUM' });
    expect(await itemAt(live, MONDAY, second)).toMatchObject({
      ...{ review: { level: 'MEDIUM' }, priority: { riskLevel: 'VERY_HIGH' } },
    });
    // Said once: building the agenda again changes nothing.
    await live.reopen({ documentsLost: true });
    await live.quiet();
    expect(await toBeHeard(live, MONDAY)).toEqual([second, first]);
    const said = (await live.events()).filter(({ type }) => type === 'ReviewPriorityRecorded');
    expect(said).toHaveLength(1);
  });
});
