/**
 * Generated sequences of events, trouble on the wire, pauses and kills on the read model in a MongoDB, with two owners
 * in turn and at once.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leaveSqliteLogs, openSqliteLog } from '../store/a-sqlite-log.js';
import { aMongoDb, type AMongoDb } from './a-mongodb.js';
import { playOnDocuments } from './faults-documents-model.js';
import { documentsSequences, type DocumentsStep } from './faults-documents-steps.js';
import { scenesOnMongo, type MongoScenes } from './faults-on-mongo.js';
import { playMany, TRIALS_TIMEOUT_MS } from './faults-scene.js';

/** Sequences that are played beside each other. */
const AT_ONCE = 3;

let server: AMongoDb;
let scenes: readonly MongoScenes[];
beforeAll(async () => {
  server = await aMongoDb();
  scenes = await Promise.all(Array.from({ length: AT_ONCE }, () => scenesOnMongo(server)));
}, 180_000);
afterAll(async () => {
  for (const each of scenes) await each.leave();
  await server.close();
  await leaveSqliteLogs();
});

const playIn =
  (scenes: MongoScenes) =>
  async (steps: readonly DocumentsStep[]): Promise<void> => {
    const log = await openSqliteLog();
    const scene = await scenes.open(log.life);
    try {
      await playOnDocuments(log, scene, steps);
    } finally {
      await scene.leave();
      await log.close();
    }
  };

describe('given any sequence of events, trouble on the wire to MongoDB, pauses and kills, and two owners', () => {
  it(
    'then no effect is missing or repeated, the checkpoint never leads, and a rebuild gives the same documents',
    async () => {
      await playMany(documentsSequences, 120, ...scenes.map(playIn));
      expect(scenes.some(({ carried }) => carried() > 0)).toBe(true);
    },
    TRIALS_TIMEOUT_MS,
  );
});
