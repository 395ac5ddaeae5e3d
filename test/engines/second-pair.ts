/** The second pair of engines for a spec that starts processes: a simulated event store in its own, and a MongoDB. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aMongoDb } from './a-mongodb.js';
import { SimulatedEventStore } from './simulated-event-store/simulated-event-store.js';

export interface SecondPair {
  /** What a process needs to find both, and a folder of keys that all of them share. */
  readonly env: Record<string, string>;
  readonly store: SimulatedEventStore;
  /** Where the keys are. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

export const aSecondPair = async (): Promise<SecondPair> => {
  const folder = await mkdtemp(join(tmpdir(), 'meetings-pair-'));
  const mongo = await aMongoDb();
  const store = await SimulatedEventStore.start();
  return {
    env: {
      EVENT_STORE_URL: store.url(),
      READ_MODEL_URL: mongo.url,
      KEYS_FOLDER: join(folder, 'keys'),
      PORT: '0',
    },
    ...{ store, folder },
    close: async () => {
      store.stop();
      await mongo.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
