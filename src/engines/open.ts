/**
 * Which engine stands behind which location. Each is loaded only where its location asks for it: a service on
 * files needs no client of a server, and one on servers no native code.
 */
import { resolve } from 'node:path';
import type { EventStoreLocation, ReadModelLocation } from '../config-engines.js';
import type { Instant } from '../domain/time.js';
import type { Documents, Logs, OpeningLogs } from './engines.js';

/** @throws Error with a sentence where the event store cannot be reached, lets nobody in, or is too old. */
export const openLogs = async (location: EventStoreLocation, opening: OpeningLogs): Promise<Logs> => {
  switch (location.engine) {
    case 'sqlite': {
      const { sqliteLogs } = await import('./sqlite-logs.js');
      return sqliteLogs(location.folder, opening);
    }
    case 'kurrent': {
      const { kurrentLogs } = await import('./kurrent-logs.js');
      return kurrentLogs(location.url);
    }
  }
};

/** @throws Error with a sentence where the read model cannot be reached, lets nobody in, or is too old. */
export const openDocuments = async (
  location: ReadModelLocation,
  logs: EventStoreLocation,
  { now }: { readonly now: () => Instant },
): Promise<Documents> => {
  switch (location.engine) {
    case 'sqlite': {
      const { sqliteDocuments } = await import('./sqlite-documents.js');
      const held = logs.engine === 'sqlite' && resolve(logs.folder) === resolve(location.folder);
      return sqliteDocuments(location.folder, held, now);
    }
    case 'mongo': {
      const { mongoDocuments } = await import('./mongo-documents.js');
      return mongoDocuments(location.url);
    }
  }
};
