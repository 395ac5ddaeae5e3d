/** What becomes of an append when the event store fails in the ways in which it was seen to fail. */
import { status } from '@grpc/grpc-js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { LogUnavailable, NO_STREAM, type Append, type AppendResult } from '../../src/store/event-log.js';
import { Gate } from '../../src/store/kurrent/gate.js';
import { aStream, events } from '../contracts/an-event.js';
import { failing, noLeader, notReady, timedOut } from '../engines/simulated-event-store/errors.js';
import { aSimulatedStore, leaveSimulatedStores, until } from './a-simulated-store.js';

afterEach(leaveSimulatedStores);

const anAppend = (count = 2): Append => ({
  stream: aStream(),
  expectedRevision: NO_STREAM,
  events: events(count),
});

const position = (result: AppendResult): bigint => (result.appended ? result.position : -1n);

describe('given a server that is killed with 48 appends in flight, of which some are stored', () => {
  it('when it is back, then each is there once and was answered with its place', async () => {
    const { store, log } = await aSimulatedStore({}, { callMs: 5_000 });
    const appends = Array.from({ length: 48 }, () => anAppend());
    let arrived = 0;
    const killed = new Promise<void>((resolve) => {
      store.node.faults.onFate = () => {
        arrived += 1;
        if (arrived !== appends.length) return;
        store.node.kill();
        resolve();
      };
    });
    store.node.faults.fateOfNext(...appends.map((_, at) => (at % 7 < 3 ? 'stored' : 'lost')));
    const answers = Promise.all(appends.map((append) => log.append(append)));
    await killed;
    const stored = store.log.events.filter(({ type }) => type === 'ConcernNoted').length;
    expect(stored).toBe(2 * appends.filter((_, at) => at % 7 < 3).length);
    await store.node.start();
    for (const [at, answer] of (await answers).entries()) {
      const read = await log.readStream(appends[at]?.stream ?? '', 0, 10);
      expect(read.map(({ id }) => id)).toEqual(appends[at]?.events.map(({ id }) => id));
      const { revision, position: place } = read[1] ?? {};
      expect(answer).toEqual({ appended: true, revision, position: place });
    }
  });
});

describe('given a server that is frozen', () => {
  it('when an append has waited as long as a call may, then it is sent again, and stored once when it thaws', async () => {
    const { store, log } = await aSimulatedStore();
    store.node.faults.freeze();
    const append = anAppend();
    const answer = log.append(append);
    const { calls } = store.node.counts;
    const before = calls.append;
    await until(() => calls.append >= before + 3);
    store.node.faults.thaw();
    expect(await answer).toMatchObject({ appended: true, revision: 1 });
    expect(await log.readStream(append.stream, 0, 10)).toHaveLength(2);
  });

  it('when it stays so, then the append fails after a bounded time, and says that it may have been stored', async () => {
    const { store, log } = await aSimulatedStore({}, { callMs: 100, insistMs: 300 });
    store.node.faults.freeze();
    const begun = performance.now();
    const failed = log.append(anAppend());
    await expect(failed).rejects.toThrow(LogUnavailable);
    await expect(failed).rejects.toThrow(
      /^It is not known whether this was stored: the event store failed \(it did not answer in time\)\.$/,
    );
    // One call more than the time for all of them, and the grace for finding a node.
    expect(performance.now() - begun).toBeGreaterThan(290);
    store.node.faults.thaw();
  });
});

describe('given an answer that is lost', () => {
  it('when the append is sent again, then the first answer comes, also behind what others have appended since', async () => {
    const { store, log, open } = await aSimulatedStore();
    const append = anAppend();
    store.node.faults.fateOfNext('stored');
    const answer = log.append(append);
    await until(() => store.log.events.some(({ id }) => id === append.events[1]?.id));
    const other = await open();
    await other.append({ stream: append.stream, expectedRevision: 1, events: events(1) });
    const [, second] = await other.readStream(append.stream, 0, 2);
    expect(await answer).toEqual({ appended: true, revision: 1, position: second?.position });
  });

  it('when the server has forgotten that it stored it, then a wrong revision is looked into', async () => {
    const { store, log } = await aSimulatedStore();
    const append = anAppend();
    store.log.forgetsRepeats = true;
    store.node.faults.fateOfNext('stored');
    const answer = await log.append(append);
    expect(answer).toMatchObject({ appended: true, revision: 1 });
    expect(await log.append(append)).toEqual(answer);
    const others = { ...append, events: events(2) };
    expect(await log.append(others)).toEqual({ appended: false, actualRevision: 1 });
    expect(await log.readStream(append.stream, 0, 10)).toHaveLength(2);
  });

  it('when the server does not tell its place, then that is looked for', async () => {
    const { store, log } = await aSimulatedStore();
    const append = anAppend();
    const first = await log.append(append);
    store.log.forgetsPlaces = true;
    await log.append({ ...append, expectedRevision: 1, events: events(1) });
    expect(await log.append(append)).toEqual(first);
  });

  it('when the process has gone in between, then the next one finds what it stored', async () => {
    const { store, log, connect, open } = await aSimulatedStore();
    const append = anAppend();
    const first = await log.append(append);
    store.log.forgetsRepeats = true;
    await connect();
    const next = await open();
    await next.head();
    expect(await next.append(append)).toEqual(first);
  });
});

describe('given an error of the server that passes', () => {
  it.each([
    ['not ready', notReady()],
    ['timed out', timedOut()],
    ['electing', noLeader()],
    ['cancelled', failing(status.CANCELLED, 'Reset by the server')],
    ['internal', failing(status.INTERNAL, 'Stream closed')],
    ['deadline', failing(status.DEADLINE_EXCEEDED, 'Too late')],
  ])('%s: then the append is sent again until it is stored', async (_, error) => {
    const { store, log } = await aSimulatedStore();
    for (let times = 0; times < 3; times++) store.node.faults.failNext('append', error);
    const append = anAppend();
    expect(await log.append(append)).toMatchObject({ appended: true });
    expect(store.node.counts.calls.append).toBe(5);
    expect(await log.readStream(append.stream, 0, 10)).toHaveLength(2);
  });
});

describe('given an error that stays', () => {
  it('then it is told at once, typed, without an address', async () => {
    const { store, log } = await aSimulatedStore();
    const address = `${store.node.host}:${store.node.port}`;
    store.node.faults.failNext('append', failing(status.PERMISSION_DENIED, `Denied at ${address}`));
    const error = await log.append(anAppend()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LogUnavailable);
    expect((error as Error).message).toBe(
      'It is not known whether this was stored: the event store failed (it refused the user and password).',
    );
    expect(store.node.counts.calls.append).toBe(2);
  });
});

describe('given more appends than the server takes at once', () => {
  it('then 48 are on their way, and the rest waits in order', async () => {
    const { store, log } = await aSimulatedStore({}, { callMs: 5_000 });
    const before = store.node.counts.calls.append;
    store.node.faults.freeze();
    const answers = Promise.all(Array.from({ length: 200 }, () => log.append(anAppend(1))));
    await until(() => store.node.counts.calls.append === before + 48);
    // One that did not go through the gate tells that the server has taken whatever was on its way.
    const probe = log.head();
    await until(() => store.node.counts.calls.read > 0);
    expect(store.node.counts.calls.append).toBe(before + 48);
    store.node.faults.thaw();
    const positions = (await answers).map(position);
    await probe;
    expect(new Set(positions).size).toBe(200);
  });

  it('then nobody waits too long, and what waited is not sent', async () => {
    const { store, log } = await aSimulatedStore({}, { insistMs: 300 });
    store.node.faults.freeze();
    const answers = await Promise.allSettled(Array.from({ length: 54 }, () => log.append(anAppend(1))));
    const reasons = answers.map((answer) => (answer as { reason?: Error }).reason?.message ?? '');
    expect(reasons.filter((reason) => reason.includes('this was not sent'))).toHaveLength(6);
    expect(reasons.filter((reason) => reason.startsWith('It is not known'))).toHaveLength(48);
    store.node.faults.thaw();
  });

  it('then nobody waits behind too many', async () => {
    const gate = new Gate({ most: 1, mostWaiting: 2, longestWait: 60_000 });
    let finish: () => void = () => undefined;
    const order: number[] = [];
    const first = gate.through(() => new Promise<void>((resolve) => (finish = resolve)));
    const waiting = [1, 2].map((number) => gate.through(async () => void order.push(number)));
    await expect(gate.through(async () => undefined)).rejects.toThrow(
      new LogUnavailable('2 others are waiting for the event store already.'),
    );
    finish();
    await Promise.all([first, ...waiting]);
    expect(order).toEqual([1, 2]);
    await gate.through(async () => void order.push(3));
    expect(order).toEqual([1, 2, 3]);
  });
});

describe('given more reads than the server takes at once', () => {
  it('then 24 are on their way, the rest waits, and appends find their way beside them', async () => {
    const { store, log } = await aSimulatedStore({}, { callMs: 5_000 });
    const { stream } = anAppend(1);
    const { calls } = store.node.counts;
    const before = { ...calls };
    store.node.faults.freeze();
    const answers = Promise.all(Array.from({ length: 150 }, () => log.readStream(stream, 0, 10)));
    const append = log.append(anAppend(1));
    await until(() => calls.append > before.append);
    expect(calls.read).toBe(before.read + 24);
    store.node.faults.thaw();
    expect(await append).toMatchObject({ appended: true });
    expect(await answers).toEqual(Array.from({ length: 150 }, () => []));
    expect(calls.read).toBe(before.read + 150);
  });
});

describe('given the same append from several callers of the process', () => {
  it('then it is stored once, and each has the same answer', async () => {
    const { log } = await aSimulatedStore();
    const append = anAppend();
    const answers = await Promise.all([1, 2, 3].map(() => log.append({ ...append })));
    expect(new Set(answers.map(position)).size).toBe(1);
    expect(await log.readStream(append.stream, 0, 10)).toHaveLength(2);
  });
});

describe('given a log that is closed', () => {
  it('then what was sent before is waited for, and nothing is taken any more', async () => {
    const { log } = await aSimulatedStore();
    const last = log.append(anAppend());
    const waiting = log.follow({ after: 0n, limit: 1 }, new AbortController().signal);
    const followed = waiting[Symbol.asyncIterator]();
    await log.close();
    await log.close();
    expect(await last).toMatchObject({ appended: true });
    expect(await followed.next()).toMatchObject({ done: true });
    await expect(log.append(anAppend())).rejects.toThrow(LogUnavailable);
    await expect(log.readStream('referral-1', 0, 1)).rejects.toThrow(LogUnavailable);
    await expect(log.head()).rejects.toThrow(LogUnavailable);
  });

  it('then what is not answered is not sent again, and does not keep it from being closed', async () => {
    const { store, log } = await aSimulatedStore({}, { insistMs: 60_000 });
    store.node.faults.freeze();
    const { calls } = store.node.counts;
    const before = calls.append;
    const unknown = log.append(anAppend());
    const ended = expect(unknown).rejects.toThrow(/^It is not known whether this was stored/);
    await until(() => calls.append > before);
    await log.close();
    await ended;
    expect(calls.append).toBe(before + 1);
    store.node.faults.thaw();
  });
});
