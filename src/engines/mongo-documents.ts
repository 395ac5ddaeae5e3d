/** Documents in a MongoDB, for any number of processes; one connection for this one. */
import { connectMongo } from '../store/mongo/connection.js';
import { openMongoDocuments } from '../store/mongo/documents.js';
import type { Documents } from './engines.js';

/** @throws ReadModelUnusable with a sentence: unreachable, wrong credentials, too old, not a MongoDB. */
export const mongoDocuments = async (url: string): Promise<Documents> => {
  const connection = await connectMongo(url);
  return {
    shared: true,
    open: async (board, logLife) => ({
      store: await openMongoDocuments({ connection, board, logLife }),
      release: () => undefined,
    }),
    close: () => connection.close(),
  };
};
