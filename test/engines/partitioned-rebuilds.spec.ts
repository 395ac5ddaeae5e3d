/** A build in partitions on MongoDB: a worker that is paused at any step does no harm, as on the embedded engine. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everyDocument } from '../../src/application/views/compare.js';
import type { PartitionedBuild } from '../../src/application/views/served.js';
import { workOn } from '../../src/application/views/rebuilding/working.js';
import type { CollectionName, DocumentStore } from '../../src/store/documents.js';
import { connectMongo, type MongoConnection } from '../../src/store/mongo/connection.js';
import { openMongoDocuments } from '../../src/store/mongo/documents.js';
import { wholeMonday } from '../application/a-story.js';
import { servingBuild } from '../application/snapshots.js';
import { aRebuildWorker, THE_AGENDA } from '../support/a-rebuild-worker.js';
import { closeLiveBoards, openLiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { aMongoDb, type AMongoDb } from './a-mongodb.js';

const TTL_MS = 300;
/** Every step of a worker is tried on the embedded engine; here one in so many. */
const STRIDE = 5;
const never = new AbortController().signal;

let server: AMongoDb;
let connections: readonly MongoConnection[];
beforeAll(async () => {
  server = await aMongoDb();
  connections = await Promise.all(['one', 'other'].map(() => connectMongo(server.url)));
}, 180_000);
afterAll(async () => {
  for (const connection of connections) await connection.close();
  await server.close();
  await closeLiveBoards();
  await closeTestStores();
});

const bytesOf = async (documents: DocumentStore, build: CollectionName): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const { key, position, document } of everyDocument(documents, build))
    lines.push(`${key} ${position} ${JSON.stringify(document)}`);
  return lines;
};

describe('given a whole day in the log, and two workers with connections of their own', () => {
  it('then one that is paused at a step loses its partition, and does no harm when it wakes up', async () => {
    const live = await openLiveBoard();
    await wholeMonday(live);
    const { log } = live.board();
    const expected = await bytesOf(live.documents(), await servingBuild(live.documents(), 'agenda'));
    const board = server.aBoard();
    const stores = await Promise.all(
      connections.map(async (connection) => ({
        log,
        documents: await openMongoDocuments({ connection, board, logLife: log.life }),
      })),
    );
    const [first, second] = stores as [(typeof stores)[0], (typeof stores)[0]];
    const upTo = String(await log.head());
    let steps = 0;
    for (let step = 1; steps === 0; step += STRIDE) {
      const building: PartitionedBuild = { view: 'agenda', build: `1.${step}`, upTo, partitions: 4 };
      const made = { name: 'agenda', build: building.build };
      await first.documents.declare({ ...made, indexes: THE_AGENDA.indexes });
      const one = aRebuildWorker(first, `one ${step}`, TTL_MS);
      const other = aRebuildWorker(second, `other ${step}`, TTL_MS);
      let passed = 0;
      const standing = one.pauseAt(() => (passed += 1) === step).then(() => 'STANDS' as const);
      const working = workOn(one.parts, building, never);
      if ((await Promise.race([standing, working])) !== 'STANDS') {
        steps = step;
        break;
      }
      const checkpoint = await workOn(other.parts, building, never);
      expect(await bytesOf(second.documents, made)).toEqual(expected);
      one.wake();
      expect(await working).toEqual(checkpoint);
      expect(await bytesOf(second.documents, made)).toEqual(expected);
    }
    expect(steps).toBeGreaterThan(20);
    for (const { documents } of stores) await documents.close();
  }, 180_000);
});
