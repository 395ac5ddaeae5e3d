/** Following a log over connections that break, go silent, or are read slowly. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_STREAM, START, type EventLog, type StoredEvent } from '../../src/store/event-log.js';
import { pauseAfter, USUAL_PATIENCE } from '../../src/store/kurrent/patience.js';
import { aStream, anEvent, events } from '../contracts/an-event.js';
import { accessDenied, notReady, tooSlow } from '../engines/simulated-event-store/errors.js';
import { aSimulatedStore, leaveSimulatedStores, until, type Simulated } from './a-simulated-store.js';

afterEach(leaveSimulatedStores);

/** Takes what following gives, until it is told to stop. */
class Taker {
  readonly taken: StoredEvent[] = [];
  reached = START;
  readonly #stop = new AbortController();
  readonly ended: Promise<void>;

  constructor(log: EventLog, categories?: readonly string[]) {
    const read = { after: START, limit: 7, ...(categories && { categories }) };
    this.ended = (async () => {
      for await (const page of log.follow(read, this.#stop.signal)) {
        expect(page.reached).toBeGreaterThan(this.reached);
        this.taken.push(...page.events);
        this.reached = page.reached;
      }
    })();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.ended;
  }
}

const write = async (log: EventLog, category = 'referral', count = 3): Promise<void> => {
  await log.append({ stream: aStream(category), expectedRevision: NO_STREAM, events: events(count) });
};

const whole = async (log: EventLog): Promise<readonly StoredEvent[]> =>
  (await log.readAll({ after: START, limit: 1_000 })).events;

type Trouble = 'nothing' | 'ends' | 'fails' | 'is refused' | 'is too slow' | 'is killed' | 'goes silent';

const trouble: Readonly<Record<Trouble, (simulated: Simulated) => Promise<void>>> = {
  nothing: async () => undefined,
  ends: async ({ store }) => store.node.endSubscriptions(),
  fails: async ({ store }) => store.node.endSubscriptions(notReady()),
  'is refused': async ({ store }) => store.node.endSubscriptions(accessDenied()),
  'is too slow': async ({ store }) => store.node.endSubscriptions(tooSlow()),
  'is killed': async ({ store }) => {
    store.node.kill();
    await store.node.start();
  },
  'goes silent': async ({ store, log }) => {
    const { faults, counts } = store.node;
    const { subscribe } = counts.calls;
    faults.areSubscriptionsSilent = true;
    await write(log);
    await until(() => counts.calls.subscribe > subscribe);
    faults.areSubscriptionsSilent = false;
  },
};

describe('given a subscription that breaks', () => {
  it.each(Object.keys(trouble).filter((name) => name !== 'nothing') as Trouble[])(
    'when it %s, then it goes on from where it was, without a gap and without a repeat',
    async (name) => {
      const simulated = await aSimulatedStore();
      const { log, store } = simulated;
      const all = new Taker(log);
      const some = new Taker(log, ['action']);
      await write(log);
      await until(() => store.node.counts.openSubscriptions === 2);
      await trouble[name](simulated);
      await write(log, 'action');
      await write(log);
      const head = await log.head();
      await until(() => all.reached >= head && some.reached >= head);
      await Promise.all([all.stop(), some.stop()]);
      const expected = await whole(log);
      expect(all.taken).toEqual(expected);
      expect(some.taken).toEqual(expected.filter(({ stream }) => stream.startsWith('action-')));
    },
  );

  it('when it breaks in any order and at any time, then each event still comes once and in order', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom<Trouble>('nothing', 'nothing', 'ends', 'fails', 'is too slow', 'is killed'),
          {
            maxLength: 8,
          },
        ),
        async (troubles) => {
          const simulated = await aSimulatedStore();
          const { log } = simulated;
          const taker = new Taker(log);
          for (const name of troubles) {
            const writing = write(log, 'referral', 2);
            await trouble[name](simulated);
            await writing;
          }
          const head = await log.head();
          await until(() => taker.reached >= head);
          await taker.stop();
          expect(taker.taken).toEqual(await whole(log));
          await leaveSimulatedStores();
        },
      ),
      { numRuns: 15 },
    ));

  it('then it is taken again ever more slowly, and never by all at the same moment', () => {
    const pauses = (random: number): readonly number[] =>
      [1, 2, 3, 8, 9, 500].map((failures) => pauseAfter(failures, USUAL_PATIENCE, () => random));
    expect(pauses(1)).toEqual([25, 50, 100, 2_000, 2_000, 2_000]);
    expect(pauses(0)).toEqual([12.5, 25, 50, 1_000, 1_000, 1_000]);
  });

  it('then a server that refuses every one of them is asked after pauses that grow', async () => {
    const { store, log } = await aSimulatedStore({}, { shortestPauseMs: 20, longestPauseMs: 10_000 });
    for (let times = 0; times < 100; times++) store.node.faults.failNext('subscribe', accessDenied());
    const taker = new Taker(log);
    const begun = performance.now();
    await until(() => store.node.counts.calls.subscribe >= 6);
    expect(performance.now() - begun).toBeGreaterThan(10 + 20 + 40 + 80 + 160);
    await taker.stop();
  });
});

describe('given a follower that is slow', () => {
  it('then the server holds what it has not taken, however much that is', async () => {
    const { store, log } = await aSimulatedStore({}, { watchMs: 60_000 });
    const one = { parts: [], subjects: [], data: { text: 'x'.repeat(4_000) } };
    await write(log);
    const pages = log.follow({ after: START, limit: 5 }, new AbortController().signal);
    const follower = pages[Symbol.asyncIterator]();
    await follower.next();
    const next = follower.next();
    await until(() => store.node.counts.openSubscriptions === 1);
    for (let written = 0; written < 20; written++)
      await log.append({
        stream: aStream(),
        expectedRevision: NO_STREAM,
        events: Array.from({ length: 200 }, () => anEvent(one)),
      });
    await next;
    let delivered = -1;
    while (delivered !== store.node.counts.delivered) {
      delivered = store.node.counts.delivered;
      await sleep(100);
    }
    expect(delivered).toBeLessThan(1_000);
    let taken = 3 + ((await next).value?.events.length ?? 0);
    while (taken < 4_003) taken += (await follower.next()).value?.events.length ?? 0;
    expect(taken).toBe(4_003);
    await follower.return?.();
  });
});

describe('given a follower that stops', () => {
  it('then its subscription is given back', async () => {
    const { store, log } = await aSimulatedStore();
    const taker = new Taker(log);
    await until(() => store.node.counts.openSubscriptions === 1);
    await taker.stop();
    await until(() => store.node.counts.openSubscriptions === 0);
  });
});

describe('given a server that does not answer', () => {
  it('then a follower ends at once when it is told to, and so does one whose log is closed', async () => {
    const { store, open } = await aSimulatedStore({}, { callMs: 60_000, insistMs: 60_000 });
    const [one, other] = await Promise.all([open('one'), open('other')]);
    store.node.faults.freeze();
    const [stopped, closed] = [new Taker(one), new Taker(other)];
    await until(() => store.node.counts.calls.read >= 6);
    await stopped.stop();
    await other.close();
    await closed.ended;
    store.node.faults.thaw();
  });
});
