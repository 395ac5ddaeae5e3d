/** Documents for tests of the store, only as particular as the test says. */
import { randomUUID } from 'node:crypto';
import type { CollectionDeclaration, DocumentWrite } from '../../src/store/documents.js';

/** A collection that no other test has. */
export const aCollection = (particulars: Partial<CollectionDeclaration> = {}): CollectionDeclaration => ({
  name: `agenda-${randomUUID()}`,
  build: '1.1',
  indexes: { byDay: ['day', 'urgent', 'place'] },
  ...particulars,
});

/** A first write of a document; what the test cares about is given. */
export const aWrite = (key: string, particulars: Partial<DocumentWrite> = {}): DocumentWrite => ({
  key,
  readPosition: null,
  position: 1n,
  document: { key },
  index: {},
  ...particulars,
});
