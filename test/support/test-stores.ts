/**
 * Where the boards of the tests are kept: in files in a folder of their own or, where the environment names them, on an
 * event store and a MongoDB. It is the one place that chooses, so that the same tests run on both pairs of engines:
 *   TEST_EVENT_STORE_URL   as EVENT_STORE_URL
 *   TEST_READ_MODEL_URL    as READ_MODEL_URL
 * Each board has a place that no other test uses: a folder; a beginning of streams and a database. What a test leaves
 * goes with `closeTestStores`, but for the events on a server: nothing is ever deleted there.
 */
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/application/clock.js';
import { moveLog } from '../../src/application/moving.js';
import type { Engines } from '../../src/boards.js';
import { readConfig, type Config } from '../../src/config.js';
import type { Instant } from '../../src/domain/time.js';
import { openDocuments, openLogs } from '../../src/engines/open.js';
import type { DocumentStore } from '../../src/store/documents.js';
import type { EventLog } from '../../src/store/event-log.js';

/** Names where the stores of one board are. */
export type Place = string;

interface Opened extends Engines {
  readonly config: Pick<Config, 'eventStore' | 'readModel' | 'keysFolder'>;
  readonly places: Place[];
  /** Removes what was in them, once they are closed. */
  readonly remove: () => Promise<void>;
}

const openEngines = async (): Promise<Opened> => {
  const folder = mkdtempSync(join(tmpdir(), 'boards-'));
  const config = configOver(folder);
  const logs = await openLogs(config.eventStore, {
    onFailure: (error) => {
      throw error;
    },
  });
  const places: Place[] = [];
  return {
    ...{ config, places, logs },
    documents: await openDocuments(config.readModel, config.eventStore, systemClock),
    remove: async () => {
      if (config.readModel.engine === 'mongo') await dropDatabasesOf(config.readModel.url, places);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const configOver = (folder: string): Config => {
  const { TEST_EVENT_STORE_URL: events, TEST_READ_MODEL_URL: documents } = process.env;
  const files = `sqlite:${folder}`;
  const read = readConfig({
    EVENT_STORE_URL: events ?? files,
    READ_MODEL_URL: documents ?? files,
    KEYS_FOLDER: join(folder, 'keys'),
  });
  if (!read.ok) throw new Error(read.problems.map((problem) => `TEST_${problem}`).join(' '));
  return read.config;
};

let opened: Promise<Opened> | undefined;

const stores = (): Promise<Opened> => (opened ??= openEngines());

/** Whether boards are on servers, or on what stands in for them: slower than files are. */
export const areOnServers = (): boolean => process.env['TEST_READ_MODEL_URL'] !== undefined;

export const aPlace = async (): Promise<Place> => {
  const place = `test-${randomUUID().slice(0, 13)}`;
  (await stores()).places.push(place);
  return place;
};

/** The log at a place; an empty one where there is none yet. @param now what its clock shows */
export const openLog = async (place: Place, now: () => Instant): Promise<EventLog> =>
  (await stores()).logs.open(place, now);

/** The documents at a place, for the log of that life; none where there are none yet. */
export const openDocumentsAt = async (place: Place, logLife: string): Promise<DocumentStore> => {
  const { documents } = await stores();
  // Nothing is held beside the store: a folder is held by whoever has its log open.
  return (await documents.open(place, logLife)).store;
};

/** Documents of a log in a place of their own, where nothing has been taken in yet. */
export const openDocumentsBeside = async (log: Pick<EventLog, 'life'>): Promise<DocumentStore> =>
  openDocumentsAt(await aPlace(), log.life);

/** Another place, with the events of one whose board is closed. */
export const aCopyOf = async (place: Place): Promise<Place> => {
  const { config } = await stores();
  const copy = await aPlace();
  if (config.eventStore.engine === 'sqlite') {
    cpSync(await folderOf(place), await folderOf(copy), { recursive: true });
    return copy;
  }
  let recordedAt = systemClock.now();
  const from = await openLog(place, systemClock.now);
  const to = await openLog(copy, () => recordedAt);
  await moveLog({ from, to, stamp: (instant) => void (recordedAt = instant) });
  await to.close();
  await from.close();
  return copy;
};

/** Removes the documents at a place whose board is closed. */
export const loseDocuments = async (place: Place): Promise<void> => {
  const { config } = await stores();
  if (config.readModel.engine === 'mongo') return dropDatabasesOf(config.readModel.url, [place]);
  const { documentsFileIn, removeDocumentsFile } = await import('../../src/store/sqlite/documents-file.js');
  removeDocumentsFile(documentsFileIn(await folderOf(place)));
};

/** The folder of a place, for a test of what is in it. */
export const folderOf = async (place: Place): Promise<string> => {
  const { config } = await stores();
  if (config.eventStore.engine !== 'sqlite') throw new Error('The boards of this run are in no folder.');
  return join(config.eventStore.folder, 'boards', place);
};

export interface ServiceEngines extends Engines {
  readonly keysFolder: string;
  /** Removes what the service left, once its boards are closed. */
  readonly remove: () => Promise<void>;
}

/** Engines of its own for a service, which knows its boards by their codes: what else is on a server is as good as not there. */
export const openServiceEngines = async (): Promise<ServiceEngines> => {
  const { config, logs, documents, places, remove } = await openEngines();
  const own = `-${randomUUID().slice(0, 13)}`;
  const placeOf = (code: string): Place => {
    places.push(`${code}${own}`);
    return `${code}${own}`;
  };
  return {
    ...{ keysFolder: config.keysFolder, remove },
    logs: {
      ...logs,
      boards: async () =>
        (await logs.boards())
          .filter((place) => place.endsWith(own))
          .map((place) => place.slice(0, -own.length)),
      open: (code, now) => logs.open(placeOf(code), now),
    },
    documents: { ...documents, open: (code, logLife) => documents.open(placeOf(code), logLife) },
  };
};

/** Ends what stands behind the boards of a file's tests, and removes what was in them; call it after all of them. */
export const closeTestStores = async (): Promise<void> => {
  const closing = opened;
  opened = undefined;
  if (closing === undefined) return;
  const { logs, documents, remove } = await closing;
  await documents.close();
  await logs.close();
  await remove();
};

/** A driver is loaded where there is something for it to do. */
const dropDatabasesOf = async (url: string, places: readonly Place[]): Promise<void> => {
  const { dropDatabases } = await import('../engines/dropped-databases.js');
  await dropDatabases(url, (name) => places.some((place) => name.endsWith(`-${place}`)));
};
