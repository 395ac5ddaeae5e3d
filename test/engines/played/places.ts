/** Where a run has its boards: in a folder, or on the second pair of engines. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aMongoDb } from '../a-mongodb.js';
import { anEventStore } from './an-event-store.js';
import type { Places, Role } from './protocol.js';

export interface Pair {
  readonly places: Places;
  /** The instances that are to run on it. */
  readonly roles: readonly Role[];
  /** Code of a board that no other run uses. */
  readonly board: string;
  readonly close: () => Promise<void>;
}

/** One process writes the files: one instance does everything. */
export const sqlitePair = async (board = randomUUID().slice(0, 13)): Promise<Pair> => {
  const folder = await mkdtemp(join(tmpdir(), 'meetings-played-'));
  const url = `sqlite:${folder}`;
  return {
    places: { EVENT_STORE_URL: url, READ_MODEL_URL: url, KEYS_FOLDER: join(folder, 'keys') },
    roles: ['BOTH'],
    board,
    close: () => rm(folder, { recursive: true, force: true }),
  };
};

/** Two answer, one works. */
export const secondPair = async (): Promise<Pair> => {
  const folder = await mkdtemp(join(tmpdir(), 'meetings-played-'));
  const [events, documents] = await Promise.all([anEventStore(), aMongoDb()]);
  return {
    places: {
      ...{ EVENT_STORE_URL: events.url, READ_MODEL_URL: documents.url },
      KEYS_FOLDER: join(folder, 'keys'),
    },
    roles: ['API', 'API', 'WORKER'],
    board: documents.aBoard(),
    close: async () => {
      await Promise.all([events.close(), documents.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
};
