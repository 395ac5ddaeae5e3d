/** Every document of a board's views, as bytes. */
import { everyDocument } from '../../src/application/views/compare.js';
import { servingBuild as buildThatServes } from '../../src/application/views/served.js';
import { projections } from '../../src/projections/all.js';
import type { CollectionName, DocumentStore } from '../../src/store/documents.js';

/** The build of a view that serves. */
export const servingBuild = async (documents: DocumentStore, view: string): Promise<CollectionName> => ({
  name: view,
  build: (await buildThatServes(documents, view)) ?? 'none',
});

/** View, key, position and text of every document that exists. */
export const everyByte = async (documents: DocumentStore): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const view of Object.keys(projections)) {
    for await (const stored of everyDocument(documents, await servingBuild(documents, view))) {
      lines.push(`${view} ${stored.key} ${stored.position} ${JSON.stringify(stored.document)}`);
    }
  }
  return lines;
};
