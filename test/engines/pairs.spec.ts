/**
 * The same accepted commands in the same order, with the same clock and ids, give the same log and the same documents
 * on both pairs of engines, positions aside, byte for byte.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleBoard } from '../../src/cli/demo-board.js';
import { BOROUGH } from '../../src/cli/demo-service.js';
import { FORTNIGHT_BEGINS, playFortnight } from '../../src/cli/fortnight/fortnight.js';
import { startLocalIssuer, type LocalIssuer } from '../../src/cli/local-issuer.js';
import { openSqliteDocuments } from '../../src/store/sqlite/documents.js';
import { openSqliteEventLog } from '../../src/store/sqlite/event-log.js';
import { SqliteWriter } from '../../src/store/sqlite/writer-client.js';
import { connectMongo, type MongoConnection } from '../../src/store/mongo/connection.js';
import { openMongoDocuments } from '../../src/store/mongo/documents.js';
import { aMongoDb, type AMongoDb } from './a-mongodb.js';
import { allOfIt, type AllOfIt } from './played/all-of-it.js';
import { playedInOneProcess, type Engines } from './played/in-one-process.js';
import type { MovedClock } from '../../src/application/clock.js';

const SEED = Number(process.env['PLAY_SEED'] ?? Date.now() % 1_000_000);

describe(`the fortnight on both pairs of engines (seed ${SEED})`, () => {
  let issuer: LocalIssuer;
  let writer: SqliteWriter;
  let mongo: AMongoDb;
  let connection: MongoConnection;
  const folders: string[] = [];
  beforeAll(async () => {
    issuer = await startLocalIssuer({ production: false, audience: 'meetings' });
    writer = await SqliteWriter.start();
    mongo = await aMongoDb();
    connection = await connectMongo(mongo.url);
  }, 200_000);
  afterAll(async () => {
    await connection.close();
    await mongo.close();
    await writer.stop();
    await issuer.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  const sqliteLog = async (clock: MovedClock) => {
    const folder = await mkdtemp(join(tmpdir(), 'meetings-pairs-'));
    folders.push(folder);
    const onFailure = (error: Error): void => {
      throw error;
    };
    return { folder, log: await openSqliteEventLog({ folder, writer, clock: clock.now, onFailure }) };
  };
  const sqlite = async (clock: MovedClock): Promise<Engines> => {
    const { folder, log } = await sqliteLog(clock);
    return { log, documents: openSqliteDocuments(folder, { logLife: log.life }).documents };
  };
  const second = async (clock: MovedClock): Promise<Engines> => {
    const { log } = await sqliteLog(clock);
    const board = mongo.aBoard();
    return { log, documents: await openMongoDocuments({ connection, board, logLife: log.life }) };
  };
  const played = (open: (clock: MovedClock) => Promise<Engines>): Promise<AllOfIt> =>
    playedInOneProcess(
      open,
      {
        ...{ issuer, file: exampleBoard(BOROUGH, issuer.issuer), begins: FORTNIGHT_BEGINS, seed: SEED },
        play: (stage) => playFortnight(stage, () => undefined),
      },
      allOfIt,
    );

  it('has the same events and the same documents, to the byte', async () => {
    const t = performance.now();
    const one = await played(sqlite);
    const u = performance.now();
    const other = await played(process.env['SECOND'] ? second : sqlite);
    console.log(
      Math.round((u - t) / 1000),
      Math.round((performance.now() - u) / 1000),
      Object.values(one.views).flat().length,
    );
    expect(other.log).toEqual(one.log);
    expect(other.views).toEqual(one.views);
  }, 900_000);
});
