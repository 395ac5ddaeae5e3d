/** Following a log over connections that break, go silent, or are read slowly. */
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  NO_STREAM,
  START,
  type EventLog,
  type LogPage,
  type StoredEvent,
} from '../../src/store/event-log.js';
import { pauseAfter, USUAL_PATIENCE } from '../../src/store/kurrent/patience.js';
import { aStream, events } from '../contracts/an-event.js';
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
      await until(() => store.node.counts.openSubscriptions === 1);
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
  it('then what it has not taken is not held for it, and it reads that in pages when it comes to it', async () => {
    const { store, log } = await aSimulatedStore({}, { watchMs: 60_000 });
    const prompt = new Taker(log);
    await write(log);
    const pages = log.follow({ after: START, limit: 50 }, new AbortController().signal);
    const follower = pages[Symbol.asyncIterator]();
    let taken = (await follower.next()).value?.events.length ?? 0;
    await until(() => store.node.counts.openSubscriptions === 1 && prompt.taken.length === taken);
    for (let written = 0; written < 20; written++) await write(log, 'referral', 50);
    await until(() => prompt.taken.length === 1_003);
    const { calls } = store.node.counts;
    const before = calls.read;
    const ids: string[] = [];
    while (taken < 1_003) {
      const { events: more } = (await follower.next()).value as LogPage;
      taken += more.length;
      ids.push(...more.map(({ id }) => id));
    }
    expect(ids).toEqual(prompt.taken.slice(3).map(({ id }) => id));
    // All but what the tail keeps for those who are only a little late.
    expect(calls.read - before).toBeGreaterThanOrEqual((1_000 - 64) / 50 - 1);
    await follower.return?.();
    await prompt.stop();
  });
});

describe('given more followers than a server takes calls on one connection', () => {
  it('then all of them are told, and appends and reads are answered as ever', async () => {
    const { store, log } = await aSimulatedStore();
    await write(log);
    const takers = Array.from(
      { length: 150 },
      (_, at) => new Taker(log, at % 2 === 0 ? undefined : ['action']),
    );
    await until(() => store.node.counts.openSubscriptions > 0);
    await write(log, 'action');
    await write(log);
    const head = await log.head();
    await until(() => takers.every(({ reached }) => reached >= head));
    const expected = await whole(log);
    const actions = expected.filter(({ stream }) => stream.startsWith('action-'));
    for (const [at, taker] of takers.entries())
      expect(taker.taken).toEqual(at % 2 === 0 ? expected : actions);
    expect(store.node.counts.openSubscriptions).toBe(1);
    await Promise.all(takers.map((taker) => taker.stop()));
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
    const before = store.node.counts.calls.read;
    const [stopped, closed] = [new Taker(one), new Taker(other)];
    await until(() => store.node.counts.calls.read >= before + 2);
    await stopped.stop();
    await other.close();
    await closed.ended;
    store.node.faults.thaw();
  });
});
