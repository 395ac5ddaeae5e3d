/** The end of a log as many watch it: everybody sees everything once, in order, and the log is followed once. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { liveTail } from '../../src/application/live-tail.js';
import type { EventLog, LogPage, StoredEvent } from '../../src/store/event-log.js';
import { until } from '../support/instances.js';

/** A log in memory whose positions have gaps, and that counts who follows it. */
const aLog = () => {
  const events: StoredEvent[] = [];
  const told = { following: 0, atMost: 0, begun: 0 };
  const bells = new Set<() => void>();
  let failure: Error | undefined;
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const behind = (after: bigint, limit: number): LogPage => {
    const page = events.filter(({ position }) => position > after).slice(0, limit);
    return { events: page, reached: page.at(-1)?.position ?? after };
  };
  const log: Pick<EventLog, 'readAll' | 'follow'> = {
    readAll: async ({ after, limit }) => {
      // What is found was there when it was looked for, and the answer takes a while.
      const page = behind(after, limit);
      await turn();
      await turn();
      return page;
    },
    follow: async function* ({ after, limit }, signal) {
      told.begun += 1;
      told.following += 1;
      told.atMost = Math.max(told.atMost, told.following);
      try {
        for (let at = after; !signal.aborted;) {
          if (failure !== undefined) throw failure;
          const page = behind(at, limit);
          at = page.reached;
          if (page.events.length > 0) yield page;
          else
            await new Promise<void>((resolve) => {
              const wake = () => {
                bells.delete(wake);
                signal.removeEventListener('abort', wake);
                resolve();
              };
              bells.add(wake);
              signal.addEventListener('abort', wake, { once: true });
            });
        }
      } finally {
        told.following -= 1;
      }
    },
  };
  const ring = (): void => [...bells].forEach((wake) => wake());
  return {
    ...{ log, told, turn },
    positions: () => events.map(({ position }) => position),
    append: (count: number) => {
      for (let index = 0; index < count; index += 1)
        events.push({ position: BigInt(events.length * 7 + 5) } as StoredEvent);
      ring();
    },
    fail: (error?: Error) => {
      failure = error;
      ring();
    },
  };
};

const watcher = (live: ReturnType<typeof liveTail>, after: bigint) => {
  const leaving = new AbortController();
  const seen: bigint[] = [];
  let gate: Promise<void> = Promise.resolve();
  let open = (): void => undefined;
  const done = (async () => {
    for await (const page of live.follow({ after, limit: 3 }, leaving.signal)) {
      seen.push(...page.events.map(({ position }) => position));
      await gate;
    }
  })();
  done.catch(() => undefined);
  return {
    ...{ after, seen, done },
    hold: () => void (gate = new Promise((resolve) => (open = resolve))),
    goOn: () => {
      gate = Promise.resolve();
      open();
    },
    leave: async () => {
      leaving.abort();
      open();
      await done;
    },
  };
};

const step = fc.oneof(
  fc.record({ do: fc.constant('append' as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ do: fc.constant('flood' as const), count: fc.constant(1_200) }),
  fc.record({ do: fc.constant('come' as const), back: fc.nat(9) }),
  fc.record({ do: fc.constant('leave' as const), which: fc.nat(5) }),
  fc.record({ do: fc.constant('hold' as const), which: fc.nat(5) }),
  fc.record({ do: fc.constant('goOn' as const), which: fc.nat(5) }),
  fc.record({ do: fc.constant('turn' as const) }),
);

describe('given any number of watchers that come, stand still, go on and leave while events are recorded', () => {
  it('then each sees all behind where it began, once and in order, and the log is followed once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const world = aLog();
        const live = liveTail(world.log);
        const here: ReturnType<typeof watcher>[] = [];
        for (const next of steps) {
          if (next.do === 'append' || next.do === 'flood') world.append(next.count);
          if (next.do === 'come') here.push(watcher(live, world.positions().at(-1 - next.back) ?? 0n));
          if (next.do === 'leave') await here.splice(next.which, 1)[0]?.leave();
          if (next.do === 'hold') here[next.which]?.hold();
          if (next.do === 'goOn') here[next.which]?.goOn();
          if (next.do === 'turn') await world.turn();
        }
        for (const one of here) one.goOn();
        const all = world.positions();
        for (const one of here) {
          const expected = all.filter((position) => position > one.after);
          await until('it has seen all', () => one.seen.length >= expected.length);
          expect(one.seen).toEqual(expected);
        }
        expect(world.told.atMost).toBeLessThanOrEqual(1);
        for (const one of here) await one.leave();
        await until('nobody follows', () => world.told.following === 0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('given somebody who stands still for long', () => {
  it('then the others go on, and what was missed is read when it goes on', async () => {
    const world = aLog();
    const live = liveTail(world.log);
    const slow = watcher(live, 0n);
    const quick = watcher(live, 0n);
    world.append(1);
    await until('both are there', () => slow.seen.length === 1 && quick.seen.length === 1);
    slow.hold();
    for (let round = 1; round <= 30; round += 1) {
      world.append(100);
      await until('it is seen', () => quick.seen.length === 1 + round * 100);
    }
    // It had asked for one page more before it stood still.
    expect(slow.seen.length).toBeLessThanOrEqual(101);
    slow.goOn();
    await until('it has caught up', () => slow.seen.length === 3_001);
    expect(slow.seen).toEqual(world.positions());
    await Promise.all([slow.leave(), quick.leave()]);
  });
});

describe('given a log that cannot be followed', () => {
  it('then all are told, and whoever comes once it can be is served', async () => {
    const world = aLog();
    const live = liveTail(world.log);
    const watchers = [watcher(live, 0n), watcher(live, 0n)];
    await until('it is followed', () => world.told.following === 1);
    world.fail(new Error('It is broken.'));
    for (const one of watchers) await expect(one.done).rejects.toThrow('It is broken.');
    world.fail();
    const another = watcher(live, 0n);
    world.append(2);
    await until('it is served', () => another.seen.length === 2);
    await another.leave();
    expect(world.told).toMatchObject({ following: 0, atMost: 1, begun: 2 });
  });
});
