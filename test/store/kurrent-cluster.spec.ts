/** A cluster of three nodes: who leads is asked, whoever leads, and nothing is lost while that changes. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { LogUnavailable, NO_STREAM, START } from '../../src/store/event-log.js';
import { boardsIn } from '../../src/store/kurrent/register.js';
import { aStream, events } from '../contracts/an-event.js';
import { aSimulatedStore, leaveSimulatedStores, until } from './a-simulated-store.js';

afterEach(leaveSimulatedStores);

const anAppend = () => ({ stream: aStream(), expectedRevision: NO_STREAM, events: events(2) });

describe('given a cluster whose followers lag behind', () => {
  it('then every read that decides something is answered by the leader, also right after a change', async () => {
    const { store, log } = await aSimulatedStore({ nodes: 3 });
    for (const leader of [1, 2, 0]) {
      for (const node of store.nodes) node.lag();
      store.elect(store.nodes[leader]);
      const append = anAppend();
      const result = await log.append(append);
      expect(result).toMatchObject({ appended: true });
      expect(await log.readStream(append.stream, 0, 10)).toHaveLength(2);
      expect(await log.head()).toBe(result.appended && result.position);
      const { events: all } = await log.readAll({ after: START, limit: 1_000 });
      expect(all.at(-1)?.id).toBe(append.events[1]?.id);
    }
    expect(store.nodes.map(({ counts }) => counts.withoutLeader)).toEqual([0, 0, 0]);
  });
});

describe('given a leader that steps down or dies with appends in flight', () => {
  it('when another is elected, then all are stored once, and who follows misses nothing', async () => {
    const { store, log } = await aSimulatedStore({ nodes: 3 });
    const stop = new AbortController();
    const followed: string[] = [];
    let reached = START;
    const following = (async () => {
      for await (const page of log.follow({ after: START, limit: 50 }, stop.signal)) {
        followed.push(...page.events.map(({ id }) => id));
        reached = page.reached;
      }
    })();
    const appends = [];
    for (let round = 0; round < 4; round++) {
      const sent = Array.from({ length: 20 }, anAppend);
      appends.push(...sent);
      const leader = store.leader ?? store.node;
      const answers = Promise.all(sent.map((append) => log.append(append)));
      store.elect();
      if (round % 2 === 1) leader.kill();
      const other = store.nodes.find((node) => node !== leader && node.isRunning);
      store.elect(other);
      for (const answer of await answers) expect(answer).toMatchObject({ appended: true });
      if (!leader.isRunning) await leader.start();
    }
    const head = await log.head();
    await until(() => reached >= head);
    stop.abort();
    await following;
    const stored = (await log.readAll({ after: START, limit: 1_000 })).events.map(({ id }) => id);
    expect(stored).toHaveLength(2 * appends.length);
    expect(new Set(stored)).toEqual(new Set(appends.flatMap((append) => append.events.map(({ id }) => id))));
    expect(followed).toEqual(stored);
  });

  it('when it is cut off without a word, then whoever leads now is found as soon as a call is late', async () => {
    const { store, log } = await aSimulatedStore({ nodes: 3 }, { callMs: 300, insistMs: 6_000 });
    const [first, second] = store.nodes;
    await log.append(anAppend());
    first?.faults.freeze();
    store.elect(second);
    const append = anAppend();
    expect(await log.append(append)).toMatchObject({ appended: true });
    expect(await log.readStream(append.stream, 0, 10)).toHaveLength(2);
    expect(second?.counts.calls.append).toBeGreaterThan(0);
    first?.faults.thaw();
    expect(await log.readStream(append.stream, 0, 10)).toHaveLength(2);
  });

  it('when nobody leads, then an append waits a bounded time for somebody to', async () => {
    const { store, log } = await aSimulatedStore({ nodes: 3 }, { insistMs: 300 });
    store.elect();
    await expect(log.append(anAppend())).rejects.toThrow(LogUnavailable);
    store.elect(store.node);
    expect(await log.append(anAppend())).toMatchObject({ appended: true });
  });
});

describe('given a cluster that is gone', () => {
  it('then calls end within their time with a typed error', async () => {
    const { store, log } = await aSimulatedStore({ nodes: 3 }, { callMs: 150, insistMs: 1_500 });
    for (const node of store.nodes) node.faults.freeze();
    const calls = Array.from({ length: 20 }, () => log.append(anAppend()));
    const ended = Promise.allSettled([...calls, log.head(), log.readStream('referral-1', 0, 1)]);
    await until(() => store.node.counts.calls.append > 0);
    for (const node of store.nodes) node.kill();
    for (const one of await ended)
      expect(one).toMatchObject({ status: 'rejected', reason: expect.any(LogUnavailable) });
    for (const node of store.nodes) await node.start();
    await until(async () => (await log.append(anAppend()).catch(() => undefined)) !== undefined);
  });

  it('then what was given up before a node was found is not sent when one is', async () => {
    const { store, log } = await aSimulatedStore({ nodes: 3 }, { callMs: 150, insistMs: 300 });
    for (const node of store.nodes) node.faults.freeze();
    // Late, so that the connection is given up, and a node is looked for in vain from here on.
    await expect(log.head()).rejects.toThrow(LogUnavailable);
    const append = anAppend();
    await expect(log.append(append)).rejects.toThrow(LogUnavailable);
    const stop = new AbortController();
    const following = (async () => {
      for await (const page of log.follow({ after: START, limit: 5 }, stop.signal))
        expect(page.events).toEqual([]);
    })();
    await expect(log.head()).rejects.toThrow(LogUnavailable);
    stop.abort();
    await following;
    for (const node of store.nodes) node.faults.thaw();
    await until(async () => (await log.head().catch(() => undefined)) !== undefined);
    expect(await log.readStream(append.stream, 0, 10)).toEqual([]);
    const { appends, subscriptions } = store.nodes.reduce(
      (sum, { counts }) => ({
        appends: sum.appends + counts.calls.append,
        subscriptions: sum.subscriptions + counts.calls.subscribe,
      }),
      { appends: 0, subscriptions: 0 },
    );
    // The one of the register.
    expect({ appends, subscriptions }).toEqual({ appends: 1, subscriptions: 0 });
  });

  it('then a connection that is closed looks for no node any more', async () => {
    const { store, connection, connect, log } = await aSimulatedStore(
      { nodes: 3 },
      { callMs: 150, insistMs: 50 },
    );
    const asked = (): number => store.nodes.reduce((sum, { counts }) => sum + counts.gossip, 0);
    for (const node of store.nodes) node.faults.freeze();
    await expect(log.head()).rejects.toThrow(LogUnavailable);
    for (const node of store.nodes) node.faults.thaw();
    const before = asked();
    await log.close();
    await connection.close();
    // By the time that another one has found a node, this one would have asked.
    await connect({ insistMs: 2_000 });
    expect(asked()).toBe(before + 1);
    await expect(boardsIn(connection)).rejects.toThrow('its connection has been closed');
  });

  // In a process of its own: what nobody catches ends a process, and a test's own would not notice.
  it('again and again, then the process lives on', async () => {
    const child = fork(new URL('./kurrent-losing-process.js', import.meta.url), { stdio: 'pipe' });
    const told: string[] = [];
    child.stdout?.on('data', (text) => told.push(String(text)));
    child.stderr?.on('data', (text) => told.push(String(text)));
    const [code] = await once(child, 'exit');
    expect(`${code} ${told.join('')}`).toBe('0 Still here, and nothing was lost.\n');
  });
});
