/** Scenes on an event store: every instance reaches it with a connection of its own, through a proxy of its own. */
import { randomUUID } from 'node:crypto';
import { connectKurrent, type KurrentConnection } from '../../src/store/kurrent/connection.js';
import { openKurrentEventLog } from '../../src/store/kurrent/event-log.js';
import type { Patience } from '../../src/store/kurrent/patience.js';
import { openFaultProxy, type FaultProxy } from './fault-proxy.js';
import { http2Wire } from './fault-proxy-frames.js';
import { begun } from './faults-patience.js';
import type { OpenScene, Scene } from './faults-scene.js';
import type { AnEventStore } from './played/an-event-store.js';

/** Short, so that what is half-open is given up within a sequence; long beside a call on loopback. */
const PATIENCE: Patience = {
  callMs: 250,
  insistMs: 700,
  watchMs: 150,
  shortestPauseMs: 2,
  longestPauseMs: 40,
};

const clock = (): string => new Date().toISOString();

export interface KurrentScenes {
  readonly open: OpenScene;
  /** How many connections went through the proxies: none would mean that nothing was tried. */
  readonly carried: () => number;
  readonly leave: () => Promise<void>;
}

/** @param url of one node: the members of a cluster would lead the client past the proxy. */
export const scenesOnKurrent = async (url: string): Promise<KurrentScenes> => {
  const server = new URL(url);
  if (server.protocol.includes('discover') || server.host.includes(','))
    throw new Error('The faults are played on one node: the URL of a cluster leads past the proxy.');
  const target = { host: server.hostname, port: Number(server.port || 2_113), wire: http2Wire };
  const direct = await connectKurrent(url);
  const proxies: FaultProxy[] = [];
  const aWire = async (): Promise<Wire> => {
    const proxy = await openFaultProxy(target);
    proxies.push(proxy);
    return { proxy, url: url.replace(server.host, `127.0.0.1:${proxy.port}`) };
  };
  return {
    open: () => openScene(direct, aWire),
    carried: () => proxies.reduce((sum, { carried }) => sum + carried(), 0),
    leave: () => direct.close(),
  };
};

interface Wire {
  readonly proxy: FaultProxy;
  readonly url: string;
}

/** Each scene adds a board: every one that is opened reads which there are, and looks through the events of all. */
const SCENES_OF_A_STORE = 50;

/** Scenes that are opened one after the other, on one event store after the other. */
export const scenesOnFreshStores = async (start: () => Promise<AnEventStore>): Promise<KurrentScenes> => {
  let store = await start();
  let scenes = await scenesOnKurrent(store.url);
  let opened = 0;
  let carriedBefore = 0;
  const leave = async (): Promise<void> => {
    await scenes.leave();
    await store.close();
  };
  const open = async (): Promise<Scene> => {
    if (opened === SCENES_OF_A_STORE) {
      await leave();
      carriedBefore += scenes.carried();
      store = await start();
      scenes = await scenesOnKurrent(store.url);
      opened = 0;
    }
    opened += 1;
    return scenes.open();
  };
  return { open, carried: () => carriedBefore + scenes.carried(), leave };
};

/**
 * A new try has a new wire: a port that an earlier life had may come again, and gRPC keeps for a while, for a whole
 * process, how long it waits before it calls there.
 */
const connected = async ({ proxy, url }: Wire) => {
  try {
    return { proxy, connection: await connectKurrent(url, PATIENCE) };
  } catch (error) {
    await proxy.close();
    throw error;
  }
};

/**
 * Every life of an instance has a wire of its own, which goes with it: clients in one process share what leads to
 * one address, and a life would begin with what was broken, or with how long is waited, in the one before.
 */
const openScene = async (direct: KurrentConnection, aWire: () => Promise<Wire>): Promise<Scene> => {
  const board = `faults-${randomUUID()}`;
  const undisturbed = await openKurrentEventLog({ connection: direct, board, clock });
  const proxies = new Map<number, FaultProxy>();
  const connections = new Map<number, KurrentConnection>();
  const leaving: Promise<void>[] = [];
  const kill = (instance: number): void => {
    for (const lives of [proxies, connections]) {
      const life = lives.get(instance);
      if (life !== undefined) leaving.push(life.close());
      lives.delete(instance);
    }
  };
  return {
    undisturbed,
    start: async (instance) => {
      kill(instance);
      const { proxy, connection } = await begun(async () => connected(await aWire()));
      proxies.set(instance, proxy);
      connections.set(instance, connection);
      return begun(() => openKurrentEventLog({ connection, board, clock }));
    },
    befalls: (instance, fault, at) => proxies.get(instance)?.befalls(fault, at),
    refuse: (instance) => proxies.get(instance)?.refuse(),
    ignore: (instance) => proxies.get(instance)?.ignore(),
    lift: (instance) => proxies.get(instance)?.lift(),
    leave: async () => {
      for (const instance of proxies.keys()) kill(instance);
      await Promise.allSettled(leaving);
      await undisturbed.close();
    },
  };
};
