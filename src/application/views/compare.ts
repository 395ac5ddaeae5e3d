/** Comparing two builds of a view, document by document, byte by byte. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { CollectionName, DocumentStore, StoredDocument } from '../../store/documents.js';

export interface Comparison {
  readonly documents: number;
  /** Keys whose documents differ, a hundred at most; none where both builds are of one version and all is well. */
  readonly differing: readonly string[];
}

const PAGE = 1_000;
const NAMED_AT_MOST = 100;

export const compareBuilds = async (
  documents: DocumentStore,
  one: CollectionName,
  other: CollectionName,
): Promise<Comparison> => {
  const differing: string[] = [];
  let count = 0;
  const others = everyDocument(documents, other)[Symbol.asyncIterator]();
  let beside = await others.next();
  const note = (key: string): void => {
    if (differing.length < NAMED_AT_MOST) differing.push(key);
  };
  for await (const document of everyDocument(documents, one)) {
    count += 1;
    while (beside.done !== true && isBefore(beside.value.key, document.key)) {
      note(beside.value.key);
      beside = await others.next();
    }
    if (beside.done !== true && beside.value.key === document.key) {
      if (!sameBytes(document, beside.value)) note(document.key);
      beside = await others.next();
    } else note(document.key);
  }
  for (; beside.done !== true; beside = await others.next()) note(beside.value.key);
  return { documents: count, differing };
};

/** In the order of the port, which is not the one in which JavaScript compares texts. */
const isBefore = (key: string, other: string): boolean =>
  key !== other && Buffer.compare(Buffer.from(key), Buffer.from(other)) < 0;

const sameBytes = (a: StoredDocument, b: StoredDocument): boolean =>
  a.position === b.position && JSON.stringify(a.document) === JSON.stringify(b.document);

/** Documents that exist; markers of deleted ones are not kept by a rebuild and do not count. */
export async function* everyDocument(
  documents: DocumentStore,
  collection: CollectionName,
): AsyncIterable<StoredDocument> {
  for (let after: string | null = null; ;) {
    const page: readonly StoredDocument[] = await documents.scan(collection, after, PAGE);
    for (const stored of page) if (stored.document !== null) yield stored;
    if (page.length < PAGE) return;
    after = page.at(-1)?.key ?? null;
    // An engine that answers at once would keep everybody else waiting to the end.
    await breathe();
  }
}
