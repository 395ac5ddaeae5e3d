/** Removes what a test left in a MongoDB that others use as well. */
import { MongoClient } from 'mongodb';

/** @param isToGo told the name of each database of the server */
export const dropDatabases = async (url: string, isToGo: (name: string) => boolean): Promise<void> => {
  const client = new MongoClient(url);
  try {
    const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
    for (const { name } of databases) if (isToGo(name)) await client.db(name).dropDatabase();
  } finally {
    await client.close();
  }
};
