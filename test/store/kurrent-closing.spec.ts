/** What becomes of connections that are given up or closed: they are no more, and nothing comes after them. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { LogUnavailable, NO_STREAM, START, type EventLog } from '../../src/store/event-log.js';
import { connectKurrent, type KurrentConnection } from '../../src/store/kurrent/connection.js';
import { openKurrentEventLog } from '../../src/store/kurrent/event-log.js';
import { aStream, events } from '../contracts/an-event.js';
import { openFaultProxy, type Fault, type FaultProxy } from '../engines/fault-proxy.js';
import { http2Wire } from '../engines/fault-proxy-frames.js';
import { SimulatedEventStore } from '../engines/simulated-event-store/simulated-event-store.js';
import { until } from './a-simulated-store.js';

/** Tried for shorter than gRPC's keep-alive takes to find out that a connection is dead. */
const PATIENCE = { callMs: 300, insistMs: 5_000, watchMs: 100, shortestPauseMs: 5, longestPauseMs: 50 };
const clock = (): string => new Date().toISOString();

const leaving: (() => unknown)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) await leave();
});

const aWire = async (): Promise<{ proxy: FaultProxy; url: string }> => {
  const store = await SimulatedEventStore.start();
  leaving.push(() => store.stop());
  const { host, port } = store.node;
  const proxy = await openFaultProxy({ host, port, wire: http2Wire });
  leaving.push(() => proxy.close());
  return { proxy, url: store.url().replace(`${host}:${port}`, `127.0.0.1:${proxy.port}`) };
};

const connected = async (url: string): Promise<{ connection: KurrentConnection; log: EventLog }> => {
  const connection = await connectKurrent(url, PATIENCE);
  leaving.push(() => connection.close());
  const log = await openKurrentEventLog({ connection, board: 'one', clock });
  leaving.push(() => log.close());
  return { connection, log };
};

/** Follows until it is left. @returns how many events have come. */
const following = (log: EventLog): { count: () => number; leave: () => Promise<void> } => {
  let count = 0;
  const stop = new AbortController();
  const followed = (async () => {
    for await (const page of log.follow({ after: START, limit: 10 }, stop.signal))
      count += page.events.length;
  })();
  const leave = async (): Promise<void> => {
    stop.abort();
    await followed;
  };
  leaving.push(leave);
  return { count: () => count, leave };
};

describe('a connection that is half-open', () => {
  it('is given up when a call is not answered, and the next one is made over another', async () => {
    const { proxy, url } = await aWire();
    const { log } = await connected(url);
    const { count } = following(log);
    const stream = aStream();
    await log.append({ stream, expectedRevision: NO_STREAM, events: events(1) });
    await until(() => count() === 1);
    proxy.befalls({ kind: 'HALF_OPEN', deaf: 'CLIENT' });
    expect(await log.readStream(stream, 0, 10)).toHaveLength(1);
    await log.append({ stream, expectedRevision: 0, events: events(1) });
    expect(await log.readStream(stream, 0, 10)).toHaveLength(2);
    await until(() => count() === 2);
  });
});

describe('a connection that is closed', () => {
  it('is gone, with whoever followed over it', async () => {
    const { proxy, url } = await aWire();
    const { connection, log } = await connected(url);
    const { count } = following(log);
    await log.append({ stream: aStream(), expectedRevision: NO_STREAM, events: events(1) });
    await until(() => count() === 1);
    await connection.close();
    await until(() => proxy.connections().length === 0);
  });

  it('is not made again by whoever still waited for an answer', async () => {
    const { proxy, url } = await aWire();
    const { connection, log } = await connected(url);
    following(log);
    const stream = aStream();
    proxy.befalls({ kind: 'STALL' });
    const unanswered = log.readStream(stream, 0, 10);
    await connection.close();
    await expect(unanswered).rejects.toThrow(LogUnavailable);
    await expect(log.readStream(stream, 0, 10)).rejects.toThrow(LogUnavailable);
    proxy.lift();
    await until(() => proxy.connections().length === 0);
    expect(proxy.carried()).toBe(1);
  });
});

describe('connections that come and go with their followers, whatever befalls the wire', () => {
  const faults: readonly Fault[] = [
    { kind: 'CUT' },
    { kind: 'RESET' },
    { kind: 'STALL' },
    { kind: 'HALF_OPEN', deaf: 'CLIENT' },
    { kind: 'HALF_OPEN', deaf: 'SERVER' },
  ];

  it('leave no socket and no timer behind', async () => {
    const { proxy, url } = await aWire();
    const timers = open('Timeout');
    for (const fault of faults) {
      const { connection, log } = await connected(url);
      const followers = Array.from({ length: 4 }, () => following(log));
      const stream = aStream();
      await log.append({ stream, expectedRevision: NO_STREAM, events: events(1) });
      await until(() => followers.every(({ count }) => count() > 0));
      proxy.befalls(fault);
      const unknown = log.append({ stream, expectedRevision: 0, events: events(1) }).catch(() => undefined);
      for (const { leave } of followers) await leave();
      await log.close();
      await unknown;
      await connection.close();
      proxy.lift();
      proxy.befalls({ kind: 'RESET' });
    }
    await until(() => open('TCPSocketWrap') === 0 && open('Timeout') <= timers);
  });
});

/** How many things of a kind keep the process from its end. */
const open = (kind: 'TCPSocketWrap' | 'Timeout'): number =>
  process.getActiveResourcesInfo().filter((one) => one === kind).length;
