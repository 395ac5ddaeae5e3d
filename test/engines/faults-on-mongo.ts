/** Scenes on a MongoDB server: every owner reaches it with a client of its own, through a proxy of its own. */
import { connectMongo, type MongoConnection, type Patience } from '../../src/store/mongo/connection.js';
import { openMongoDocuments } from '../../src/store/mongo/documents.js';
import type { DocumentsScene } from './faults-documents-scene.js';
import type { AMongoDb } from './a-mongodb.js';
import { openFaultProxy, type FaultProxy } from './fault-proxy.js';
import { begun } from './faults-patience.js';
import { OWNERS } from './faults-documents-steps.js';

/** Short, so that what is half-open is given up within a sequence; long beside a call on loopback. */
const PATIENCE: Patience = { server: 2_000, call: 400, write: 800 };

export interface MongoScenes {
  /** Opens a scene in a database that no other sequence uses. */
  readonly open: (logLife: string) => Promise<DocumentsScene>;
  /** How many connections went through the proxies: none would mean that nothing was tried. */
  readonly carried: () => number;
  readonly leave: () => Promise<void>;
}

export const scenesOnMongo = async ({ url, aBoard }: AMongoDb): Promise<MongoScenes> => {
  const server = new URL(url);
  const at = (host: string): string => {
    const through = new URL(url);
    through.host = host;
    // A member of a replica set would lead the driver past the proxy.
    if (host !== server.host) through.searchParams.set('directConnection', 'true');
    return through.href;
  };
  const target = { host: server.hostname, port: Number(server.port || 27_017) };
  const proxies = await Promise.all(Array.from({ length: OWNERS }, () => openFaultProxy(target)));
  const direct = await connectMongo(at(server.host));
  return {
    open: (logLife) => openScene({ board: aBoard(), logLife, direct, proxies, throughProxy: at }),
    carried: () => proxies.reduce((sum, { carried }) => sum + carried(), 0),
    leave: async () => {
      await Promise.all(proxies.map((proxy) => proxy.close()));
      await direct.close();
    },
  };
};

interface Opening {
  readonly board: string;
  readonly logLife: string;
  readonly direct: MongoConnection;
  readonly proxies: readonly FaultProxy[];
  readonly throughProxy: (host: string) => string;
}

const openScene = async ({
  board,
  logLife,
  direct,
  proxies,
  throughProxy,
}: Opening): Promise<DocumentsScene> => {
  const undisturbed = await openMongoDocuments({ connection: direct, board, logLife });
  const connections = new Map<number, MongoConnection>();
  const leaving: Promise<void>[] = [];
  const tearDown = (owner: number): void => {
    proxies[owner]?.lift();
    proxies[owner]?.befalls({ kind: 'RESET' });
    const connection = connections.get(owner);
    if (connection !== undefined) leaving.push(connection.close());
    connections.delete(owner);
  };
  return {
    undisturbed,
    start: async (owner) => {
      tearDown(owner);
      const url = throughProxy(`127.0.0.1:${proxies[owner]?.port}`);
      const connection = await begun(() => connectMongo(url, PATIENCE));
      connections.set(owner, connection);
      return begun(() => openMongoDocuments({ connection, board, logLife }));
    },
    befalls: (owner, fault, at) => proxies[owner]?.befalls(fault, at),
    refuse: (owner) => proxies[owner]?.refuse(),
    lift: (owner) => proxies[owner]?.lift(),
    leave: async () => {
      for (const owner of proxies.keys()) tearDown(owner);
      await Promise.allSettled(leaving);
      await undisturbed.close();
    },
  };
};
