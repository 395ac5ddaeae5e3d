/** The second pair of engines for a spec that starts processes: a simulated event store in its own, and a MongoDB. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AMongoDb } from './a-mongodb.js';
import { dropDatabases } from './dropped-databases.js';
import { SimulatedEventStore } from './simulated-event-store/simulated-event-store.js';

export interface SecondPair {
  /** What a process needs to find both, and a folder of keys that all of them share. */
  readonly env: Record<string, string>;
  readonly store: SimulatedEventStore;
  /** Where the keys are. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** @param mongo closed together with the pair */
export const aSecondPair = async (mongo: AMongoDb): Promise<SecondPair> => {
  const folder = await mkdtemp(join(tmpdir(), 'meetings-pair-'));
  const store = await SimulatedEventStore.start();
  const databases = `test-${randomUUID().slice(0, 13)}`;
  return {
    env: {
      EVENT_STORE_URL: store.url(),
      READ_MODEL_URL: withDatabase(mongo.url, databases),
      KEYS_FOLDER: join(folder, 'keys'),
      PORT: '0',
    },
    ...{ store, folder },
    close: async () => {
      store.stop();
      await dropDatabases(mongo.url, (name) => name.startsWith(`${databases}-`));
      await mongo.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The same server, with databases of its own: a server that was given may have others' boards. */
const withDatabase = (url: string, database: string): string => {
  const { server, named, options } =
    /^(?<server>[^/]+\/\/[^/?]+)(?:\/(?<named>[^?]*))?(?:\?(?<options>.*))?$/.exec(url)?.groups ?? {};
  const given = new URLSearchParams(options);
  // Who is known is known to the database that the URL names, unless it says otherwise.
  if (server?.includes('@') && !given.has('authSource')) given.set('authSource', named || 'admin');
  return `${server}/${database}${given.size > 0 ? `?${given}` : ''}`;
};
