/** Scenes on an event store: every instance reaches it with a connection of its own, through a proxy of its own. */
import { randomUUID } from 'node:crypto';
import { connectKurrent, type KurrentConnection } from '../../src/store/kurrent/connection.js';
import { openKurrentEventLog } from '../../src/store/kurrent/event-log.js';
import type { Patience } from '../../src/store/kurrent/patience.js';
import { openFaultProxy, type FaultProxy } from './fault-proxy.js';
import { http2Wire } from './fault-proxy-frames.js';
import { begun } from './faults-patience.js';
import type { OpenScene, Scene } from './faults-scene.js';
import { INSTANCES } from './faults-steps.js';
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
  const proxies = await Promise.all(Array.from({ length: INSTANCES }, () => openFaultProxy(target)));
  const direct = await connectKurrent(url);
  const through = ({ port }: FaultProxy): string => url.replace(server.host, `127.0.0.1:${port}`);
  return {
    open: () => openScene(direct, proxies, through),
    carried: () => proxies.reduce((sum, { carried }) => sum + carried(), 0),
    leave: async () => {
      await Promise.all(proxies.map((proxy) => proxy.close()));
      await direct.close();
    },
  };
};

/** Each scene adds a board: every one that is opened reads which there are, and looks through the events of all. */
const SCENES_OF_A_STORE = 40;

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

const openScene = async (
  direct: KurrentConnection,
  proxies: readonly FaultProxy[],
  through: (proxy: FaultProxy) => string,
): Promise<Scene> => {
  const board = `faults-${randomUUID()}`;
  const undisturbed = await openKurrentEventLog({ connection: direct, board, clock });
  const connections = new Map<number, KurrentConnection>();
  const leaving: Promise<void>[] = [];
  const tearDown = (instance: number): void => {
    proxies[instance]?.lift();
    proxies[instance]?.befalls({ kind: 'RESET' });
    const connection = connections.get(instance);
    if (connection !== undefined) leaving.push(connection.close());
    connections.delete(instance);
  };
  return {
    undisturbed,
    start: async (instance) => {
      tearDown(instance);
      const connection = await begun(() => connectKurrent(through(proxies[instance]!), PATIENCE));
      connections.set(instance, connection);
      return begun(() => openKurrentEventLog({ connection, board, clock }));
    },
    befalls: (instance, fault, at) => proxies[instance]?.befalls(fault, at),
    refuse: (instance) => proxies[instance]?.refuse(),
    ignore: (instance) => proxies[instance]?.ignore(),
    lift: (instance) => proxies[instance]?.lift(),
    leave: async () => {
      for (const instance of proxies.keys()) tearDown(instance);
      await Promise.allSettled(leaving);
      await undisturbed.close();
    },
  };
};
