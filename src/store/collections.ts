/** What every engine asks of collections, writes and queries before it touches anything: the same of each. */
import {
  DOCUMENT_BYTES,
  UnstorableDocument,
  type CollectionDeclaration,
  type CollectionName,
  type DocumentWrite,
  type FindByIndex,
} from './documents.js';

// Names become parts of names of tables, collections and indexes; not every engine tells A from a.
const NAME = /^[a-z0-9][a-z0-9._-]*$/;
const FIELD = /^[A-Za-z][A-Za-z0-9_]*$/;

/** @throws RangeError where a collection cannot be called so. */
export const assertName = ({ name, build }: CollectionName): void => {
  if (!NAME.test(name) || !NAME.test(build))
    throw new RangeError(`A collection cannot be called ${name} ${build}: lower case, digits and .-_ only.`);
};

/** @throws RangeError where an index or a field of one cannot be called so. */
export const assertField = (kind: 'index' | 'index field', name: string): void => {
  if (!FIELD.test(name))
    throw new RangeError(`An ${kind} cannot be called ${name}: letters, digits, _ only.`);
};

/** The index fields of a collection, each once. */
export const fieldsOf = ({ indexes }: CollectionDeclaration): readonly string[] => [
  ...new Set(Object.values(indexes).flat()),
];

/** The fields of an index. @throws RangeError where the collection has none of that name. */
export const indexOf = ({ name, indexes }: CollectionDeclaration, index: string): readonly string[] => {
  const fields = indexes[index];
  if (fields === undefined) throw new RangeError(`The collection ${name} has no index ${index}.`);
  return fields;
};

/**
 * Asserts that the documents of a build were stored with every index that is declared now: an index that came
 * later would silently not find them.
 * @throws Error where they were not.
 */
export const assertBuiltWith = (stored: CollectionDeclaration, wanted: CollectionDeclaration): void => {
  for (const [index, fields] of Object.entries(wanted.indexes)) {
    const known = stored.indexes[index];
    if (known?.join() !== fields.join())
      throw new Error(
        `The collection ${wanted.name} ${wanted.build} was built with the index ${index} by ` +
          `${known?.join(', ') ?? 'nothing'}, not ${fields.join(', ')}: raise the version of its projection, ` +
          'so that it is built anew.',
      );
  }
};

/** @throws RangeError where a query does not fit the fields of its index. */
export const assertFits = (
  fields: readonly string[],
  { index, equal, from, to, after, limit }: FindByIndex,
): void => {
  const rest = fields.length - equal.length;
  if (rest < 0) throw new RangeError(`The index ${index} has ${fields.length} fields, not ${equal.length}.`);
  if (rest === 0 && (from !== undefined || to !== undefined))
    throw new RangeError(`The index ${index} has no field left for a bound.`);
  if (after !== undefined && after.values.length !== rest)
    throw new RangeError(`To go on along the index ${index} takes its ${rest} remaining values.`);
  assertPage(limit);
};

/** @throws RangeError where there is no page of that many documents. */
export const assertPage = (limit: number): void => {
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new RangeError(`A page of ${limit} documents cannot be read.`);
};

/** @throws RangeError, UnstorableDocument where a page of writes is not one that every engine can take. */
export const assertWritable = (writes: readonly DocumentWrite[]): void => {
  if (new Set(writes.map(({ key }) => key)).size !== writes.length)
    throw new RangeError('A page writes each document once.');
  for (const { key, position, index } of writes) {
    if (key === '') throw new RangeError('The key of a document cannot be empty.');
    assertPosition(position);
    for (const value of Object.values(index))
      if (typeof value === 'number' && !Number.isFinite(value))
        throw new UnstorableDocument(key, `A document cannot be found by ${value}.`);
  }
};

/** @throws RangeError where it is not one that 64 bits hold. */
export const assertPosition = (position: bigint): void => {
  if (position < 0n || position > LAST_POSITION) throw new RangeError(`${position} is no position of a log.`);
};

const LAST_POSITION = 2n ** 63n - 1n;

/**
 * A document as it is stored; null for the marker of a deleted one.
 * @throws UnstorableDocument where it is too large, or has no JSON form.
 */
export const textOf = ({ key, document }: Pick<DocumentWrite, 'key' | 'document'>): string | null => {
  if (document === null) return null;
  const text = jsonOf(document);
  if (text === undefined)
    throw new UnstorableDocument(key, 'A document without a JSON form cannot be stored.');
  // A character takes three bytes at most, counted as JavaScript counts them.
  if (text.length * 3 > DOCUMENT_BYTES && Buffer.byteLength(text) > DOCUMENT_BYTES)
    throw new UnstorableDocument(key, `A document of ${Buffer.byteLength(text)} bytes cannot be stored.`);
  return text;
};

const jsonOf = (document: unknown): string | undefined => {
  try {
    return JSON.stringify(document);
  } catch {
    return undefined;
  }
};
