/**
 * The MongoDB that a spec runs against: the server of `MONGODB_URL`, or a FerretDB of its own. A spec that
 * imports this file is one that `npm run test:engines` leaves out, and says so, where there is neither.
 */
import { randomUUID } from 'node:crypto';
import { dropDatabases } from './dropped-databases.js';
import { startFerretDb } from './ferretdb.js';

export interface AMongoDb {
  readonly url: string;
  /** Code of a board that no other test uses; its database is dropped in the end. */
  aBoard(): string;
  close(): Promise<void>;
}

export const aMongoDb = async (): Promise<AMongoDb> => {
  const given = process.env['MONGODB_URL'];
  const own = given === undefined ? await startFerretDb() : undefined;
  const url = given ?? own?.url ?? '';
  const boards: string[] = [];
  return {
    url,
    aBoard: () => {
      const code = randomUUID().slice(0, 13);
      boards.push(code);
      return code;
    },
    close: async () => {
      if (own !== undefined) return own.stop();
      await dropDatabases(url, (name) => boards.some((board) => name.endsWith(`-${board}`)));
    },
  };
};
