/**
 * Documents that an event could not be applied to. Such a document is set aside with what it waits for, the
 * others go on, and it is shown as it was with the time since when it has been standing still. What is parked
 * belongs to one build: another build of the same view, which may have been mended, begins without it.
 *
 * An entry is guarded like any document, by the position that was read: an owner that was paused cannot take back what
 * the next one has set aside, and what it sets aside itself is found by the next one (`newcomers`).
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
  /** Looks again what there is. */
  readonly look: () => Promise<void>;
  /** Looks again, and answers what somebody else has parked since this was last answered. */
  readonly newcomers: () => Promise<readonly ParkedDocument[]>;
}

const COLLECTION = { name: 'parked', build: '1' };

/** What is parked, as any instance may ask. Nothing where nothing has been opened yet. */
export const lookUpParked = async (
  documents: Pick<DocumentStore, 'scan' | 'builds'>,
): Promise<readonly ParkedDocument[]> => {
  if ((await documents.builds(COLLECTION.name)).length === 0) return [];
  const parked: ParkedDocument[] = [];
  for await (const { document } of everyEntry(documents)) {
    if (document !== null) parked.push(document as ParkedDocument);
  }
  return parked;
};

const nameOf = ({ name, build }: CollectionName, key: string): string => `${name}/${build}/${key}`;
const nameOfParked = ({ view, build, key }: ParkedDocument): string => nameOf({ name: view, build }, key);

export const openParkingPlace = async (documents: DocumentStore): Promise<ParkingPlace> => {
  await documents.declare({ ...COLLECTION, indexes: {} });
  /** By name, as last read or written; of one that was taken back, the marker. */
  const entries = new Map<string, StoredDocument>();
  const parkedOf = (entry: StoredDocument | undefined) =>
    (entry?.document ?? undefined) as ParkedDocument | undefined;
  /** Found by looking, and parked by somebody else: until they are told of. */
  const found = new Set<string>();
  const look = async (): Promise<void> => {
    for await (const entry of everyEntry(documents)) {
      if (entry.document !== null && parkedOf(entries.get(entry.key)) === undefined) found.add(entry.key);
      entries.set(entry.key, entry);
    }
  };
  /** Writes on what was read; where somebody else was faster, that is read, and false answered. */
  const write = async (name: string, document: ParkedDocument | null): Promise<boolean> => {
    const before = entries.get(name);
    const position = (before?.position ?? 0n) + 1n;
    const entry = { key: name, readPosition: before?.position ?? null, position, document, index: {} };
    const { stale } = await documents.write(COLLECTION, [entry]);
    const now = stale.length === 0 ? entry : await documents.get(COLLECTION, name);
    if (now !== undefined) entries.set(name, now);
    return stale.length === 0;
  };
  const release = async (name: string): Promise<void> => {
    // Taken back is what was looked at, and nothing that came after it.
    if (parkedOf(entries.get(name)) !== undefined) await write(name, null);
  };
  const all = (): readonly ParkedDocument[] =>
    [...entries.values()].flatMap((entry) => parkedOf(entry) ?? []);

  await look();
  found.clear();
  return {
    all,
    look,
    find: (build, key) => parkedOf(entries.get(nameOf(build, key))),
    park: async (document) => {
      const name = nameOfParked(document);
      while (parkedOf(entries.get(name)) === undefined) if (await write(name, document)) return;
    },
    release: (build, key) => release(nameOf(build, key)),
    releaseAll: async ({ name, build }) => {
      for (const parked of all())
        if (parked.view === name && parked.build === build) await release(nameOfParked(parked));
    },
    newcomers: async () => {
      await look();
      const names = [...found];
      found.clear();
      return names.flatMap((name) => parkedOf(entries.get(name)) ?? []);
    },
  };
};

async function* everyEntry(documents: Pick<DocumentStore, 'scan'>): AsyncIterable<StoredDocument> {
  const PAGE = 500;
  for (let after: string | null = null; ;) {
    const page: readonly StoredDocument[] = await documents.scan(COLLECTION, after, PAGE);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.key ?? null;
  }
}
