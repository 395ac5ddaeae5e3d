/** The facts that access rests on have seen everything, and each event once, however many ask at the same time. */
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { factsOf } from '../../src/application/facts-tail.js';
import { LogUnavailable } from '../../src/store/event-log.js';
import { closeLiveBoards, instead, openLiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

describe('given requests that ask at the same time as a role is assigned', () => {
  it('then no look at the log overlaps another, and the role is counted once', async () => {
    const live = await openLiveBoard();
    const { log } = live.board();
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const facts = factsOf(
      instead(log, {
        readAll: async (read) => {
          const page = await log.readAll(read);
          await gate;
          await turn();
          return page;
        },
      }),
    );
    const officerId = live.officer('HEALTH');
    const held = async () => (await facts()).officers.get(officerId)?.tenures.map(({ role }) => role);
    const first = held();
    const waiting = held();
    // Asks the moment that the first look is over, while another already waits for the next one.
    const again = first.then(held);
    const role = { officerId, role: 'EDUCATION', as: 'DEPUTY' as const, from: '2026-03-30', until: null };
    await live.as('DRM_COORDINATOR').does('AssignRole', role);
    letGo();
    expect(await first).toEqual(['HEALTH']);
    expect([await waiting, await again, await held()]).toEqual(Array(3).fill(['HEALTH', 'EDUCATION']));
  });

  it('then pages that end early are read on from, up to where the log was when they asked', async () => {
    const live = await openLiveBoard();
    const { log } = live.board();
    const early = factsOf(instead(log, { readAll: (read) => log.readAll({ ...read, limit: 1 }) }));
    const { officers } = await early();
    expect(officers).toEqual((await live.board().facts()).officers);
    const stuck = factsOf(
      instead(log, { readAll: ({ after }) => Promise.resolve({ events: [], reached: after }) }),
    );
    await expect(stuck()).rejects.toThrow(LogUnavailable);
  });

  it('then a log that cannot be read is no answer, and the next request looks again', async () => {
    const live = await openLiveBoard();
    const { log } = live.board();
    let broken = true;
    const facts = factsOf(
      instead(log, { head: () => (broken ? Promise.reject(new Error('The disk is gone.')) : log.head()) }),
    );
    const asked = [facts(), facts()].map((asking) => expect(asking).rejects.toThrow('The disk is gone.'));
    await Promise.all(asked);
    broken = false;
    expect((await facts()).board.phase).toBe('FOUNDED');
  });
});
