/** What the reads say of an officer: the roles of today, and what somebody was at a position that has passed. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { officerFacts } from '../../src/access/facts.js';
import { readerThen } from '../../src/application/reads/facts-then.js';
import { rolesToday } from '../../src/application/reads/roles-today.js';
import { openSession } from '../../src/application/reads/session.js';
import { closeLiveBoards, instead, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

describe('the roles that colleagues are shown', () => {
  const shownOf = async (live: LiveBoard, officerId: string): Promise<readonly string[]> => {
    const board = live.board();
    const facts = await board.facts();
    const reader = officerFacts(facts, live.officer('DRM_COORDINATOR'), live.clock.now());
    if (reader === undefined) throw new Error('The coordinator is not in post.');
    const session = openSession(board, reader, facts, 'SAFEGUARDING');
    return rolesToday(session, (await session.load('officers', officerId)) ?? {}).map(({ role }) => role);
  };

  it('are none from the day after the officer has left, although no role was ended', async () => {
    const live = await openLiveBoard();
    const officerId = live.officer('HEALTH');
    await live.as('DRM_COORDINATOR').does('RecordLeaver', { officerId, lastDay: '2026-03-30' });
    await live.quiet();
    expect(await shownOf(live, officerId)).toEqual(['HEALTH']);
    // Half past midnight in London, while the date in UTC is still the last day in post.
    await live.moveTo('2026-03-30T23:30:00.000Z');
    expect(await shownOf(live, officerId)).toEqual([]);
  });
});

describe('what a reader was at a position', () => {
  it('is told from their own stream and what holds for everybody: no other officer is read', async () => {
    const live = await openLiveBoard();
    const { log } = live.board();
    const officerId = live.officer('HEALTH');
    const before = await log.head();
    const role = { officerId, role: 'EDUCATION', as: 'DEPUTY' as const, from: '2026-03-30', until: null };
    const { position: after } = await live.as('DRM_COORDINATOR').does('AssignRole', role);
    const read = new Set<string>();
    const watched = instead(log, {
      readAll: async (wanted) => {
        const page = await log.readAll(wanted);
        for (const { stream } of page.events) read.add(stream);
        return page;
      },
    });
    const rolesAt = async (position: bigint) => {
      const { reader, terms } = await readerThen(watched, officerId, position);
      expect([...terms.keys()]).toEqual(['DRM']);
      return reader?.roles.map((held) => held.role);
    };
    expect(await rolesAt(before)).toEqual(['HEALTH']);
    expect(await rolesAt(after)).toEqual(['HEALTH', 'EDUCATION']);
    const officers = [...read].filter((stream) => stream.startsWith('officer-'));
    expect(officers).toEqual([]);
  });
});
