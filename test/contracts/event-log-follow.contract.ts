/** Following a log: everything once and in order, whatever happens in between, and an end when it is asked for. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  categoryOf,
  NO_STREAM,
  type EventLog,
  type LogPage,
  type ReadAll,
  type StoredEvent,
} from '../../src/store/event-log.js';
import { aStream, events } from './an-event.js';

/** Everything that following gives until it has looked as far as `until`, which may be settled later. */
const followed = async (
  log: EventLog,
  read: ReadAll,
  until: Promise<bigint>,
): Promise<readonly StoredEvent[]> => {
  const stop = new AbortController();
  const taken: StoredEvent[] = [];
  let reached = read.after;
  let goal: bigint | undefined;
  const stopWhenThere = (): void => {
    if (goal !== undefined && reached >= goal) stop.abort();
  };
  const known = until.then((position) => {
    goal = position;
    stopWhenThere();
  });
  for await (const page of log.follow(read, stop.signal)) {
    expect(page.reached).toBeGreaterThan(reached);
    expect(page.events.length).toBeLessThanOrEqual(read.limit);
    taken.push(...page.events);
    reached = page.reached;
    stopWhenThere();
  }
  await known;
  return taken;
};

const write = async (log: EventLog, category: string, count: number): Promise<void> => {
  const result = await log.append({
    stream: aStream(category),
    expectedRevision: NO_STREAM,
    events: events(count),
  });
  expect(result.appended).toBe(true);
};

export const eventLogFollowContract = (log: () => EventLog): void => {
  describe('when the log is followed', () => {
    it('then what is there comes first, and what is appended later comes after', async () => {
      const after = await log().head();
      await write(log(), 'referral', 5);
      const stop = new AbortController();
      const pages = log().follow({ after, limit: 3 }, stop.signal)[Symbol.asyncIterator]();
      const next = async (): Promise<LogPage> => (await pages.next()).value as LogPage;
      expect((await next()).events).toHaveLength(3);
      expect((await next()).events).toHaveLength(2);
      const waiting = next();
      await write(log(), 'referral', 1);
      expect((await waiting).events).toHaveLength(1);
      stop.abort();
      expect(await pages.next()).toMatchObject({ done: true });
    });

    it('then a filtered follower is told how far was looked, past events that are not for it', async () => {
      const after = await log().head();
      await write(log(), 'referral', 2);
      const head = await log().head();
      const none = await followed(log(), { after, limit: 10, categories: ['theme'] }, Promise.resolve(head));
      expect(none).toEqual([]);
    });

    it('then it ends when the signal is aborted while it waits', async () => {
      const stop = new AbortController();
      const pages = log()
        .follow({ after: await log().head(), limit: 10 }, stop.signal)
        [Symbol.asyncIterator]();
      const waiting = pages.next();
      stop.abort();
      expect(await waiting).toMatchObject({ done: true });
    });

    it('then it ends without reading where the signal was aborted before', async () => {
      const pages = log().follow({ after: 0n, limit: 10 }, AbortSignal.abort())[Symbol.asyncIterator]();
      expect(await pages.next()).toMatchObject({ done: true });
    });

    it('then a reader who stops in the middle leaves nothing behind', async () => {
      const after = await log().head();
      await write(log(), 'referral', 3);
      for await (const page of log().follow({ after, limit: 1 }, new AbortController().signal)) {
        expect(page.events).toHaveLength(1);
        break;
      }
      await write(log(), 'referral', 1);
      expect((await log().readAll({ after, limit: 10 })).events).toHaveLength(4);
    });

    it('then each event comes once and in order, whatever the interleaving of appends and readers', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(appending, { minLength: 1, maxLength: 20 }),
          fc.array(reading, { minLength: 1, maxLength: 4 }),
          async (appends, readers) => {
            const after = await log().head();
            const written: Promise<void>[] = [];
            const read: Promise<readonly StoredEvent[]>[] = [];
            let endAt: (position: bigint) => void = () => undefined;
            const end = new Promise<bigint>((resolve) => (endAt = resolve));
            const begin = (at: number): void => {
              for (const { beginsAt, limit, categories } of readers)
                if (beginsAt % appends.length === at)
                  read.push(followed(log(), { after, limit, ...(categories && { categories }) }, end));
            };
            for (const [at, { category, count, isWaitedFor }] of appends.entries()) {
              begin(at);
              const done = write(log(), category, count);
              written.push(done);
              if (isWaitedFor) await done;
            }
            await Promise.all(written);
            endAt(await log().head());
            const all = (await log().readAll({ after, limit: 1_000 })).events;
            const results = await Promise.all(read);
            const expected = inOrderOfBeginning(readers, appends.length).map(({ categories }) =>
              all.filter(({ stream }) => categories?.includes(categoryOf(stream)) ?? true),
            );
            expect(results).toEqual(expected);
          },
        ),
        { numRuns: 40 },
      ));
  });
};

const appending = fc.record({
  category: fc.constantFrom('referral', 'action', 'sitting'),
  count: fc.integer({ min: 1, max: 4 }),
  isWaitedFor: fc.boolean(),
});

const reading = fc.record({
  beginsAt: fc.nat(20),
  limit: fc.integer({ min: 1, max: 7 }),
  categories: fc.constantFrom<readonly string[] | undefined>(
    undefined,
    ['referral'],
    ['action', 'sitting'],
    ['theme'],
  ),
});

const inOrderOfBeginning = <R extends { readonly beginsAt: number }>(
  readers: readonly R[],
  steps: number,
): R[] => [...readers].sort((one, other) => (one.beginsAt % steps) - (other.beginsAt % steps));
