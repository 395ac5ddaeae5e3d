/**
 * Documents that an event could not be applied to. Such a document is set aside with what it waits for, the
 * others go on, and it is shown as it was with the time since when it has been standing still. What is parked
 * belongs to one build: another build of the same view, which may have been mended, begins without it.
 */
import type { Instant } from '../../domain/time.js';
import type { CollectionName, DocumentStore, StoredDocument } from '../../store/documents.js';

export interface ParkedDocument {
  readonly view: string;
  readonly build: string;
  readonly key: string;
  /** Position of the first event that could not be applied, in decimal. */
  readonly position: string;
  readonly eventType: string;
  readonly staleSince: Instant;
}

export interface ParkingPlace {
  readonly all: () => readonly ParkedDocument[];
  readonly find: (build: CollectionName, key: string) => ParkedDocument | undefined;
  readonly park: (parked: ParkedDocument) => Promise<void>;
  readonly release: (build: CollectionName, key: string) => Promise<void>;
  /** Forgets what a build had parked, when the build itself goes. */
  readonly releaseAll: (build: CollectionName) => Promise<void>;
}

const COLLECTION = { name: 'parked', build: '1' };

export const openParkingPlace = async (documents: DocumentStore): Promise<ParkingPlace> => {
  await documents.declare({ ...COLLECTION, indexes: {} });
  const parked = new Map<string, ParkedDocument>();
  const nameOf = ({ name, build }: CollectionName, key: string): string => `${name}/${build}/${key}`;
  for await (const stored of everyDocument(documents)) {
    if (stored.document !== null) parked.set(stored.key, stored.document as ParkedDocument);
  }
  const write = async (name: string, document: ParkedDocument | null): Promise<void> => {
    const before = await documents.get(COLLECTION, name);
    const position = (before?.position ?? 0n) + 1n;
    await documents.write(COLLECTION, [
      { key: name, readPosition: before?.position ?? null, position, document, index: {} },
    ]);
  };
  const release = async (name: string): Promise<void> => {
    await write(name, null);
    parked.delete(name);
  };
  return {
    all: () => [...parked.values()],
    find: (build, key) => parked.get(nameOf(build, key)),
    park: async (document) => {
      const name = nameOf({ name: document.view, build: document.build }, document.key);
      if (parked.has(name)) return;
      await write(name, document);
      parked.set(name, document);
    },
    release: (build, key) => release(nameOf(build, key)),
    releaseAll: async ({ name, build }) => {
      for (const [parkedAs, document] of parked) {
        if (document.view === name && document.build === build) await release(parkedAs);
      }
    },
  };
};

async function* everyDocument(documents: DocumentStore): AsyncIterable<StoredDocument> {
  const PAGE = 500;
  for (let after: string | null = null; ;) {
    const page: readonly StoredDocument[] = await documents.scan(COLLECTION, after, PAGE);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.key ?? null;
  }
}
