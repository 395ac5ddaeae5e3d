import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromStore, UnknownEvent } from '../src/application/codec.js';
import { eventCatalogue } from '../src/domain/catalogue.js';
import { projections } from '../src/projections/all.js';
import { everyEvent } from './support/every-event.js';
import { folded } from './support/given.js';
import { inLog, kindOf } from './support/in-log.js';
import { projectedFromLog } from './support/projected.js';
import { fileOf, FOLDER, readStored, readSums, storedFiles, sumOf } from './support/stored-events.js';

const files = storedFiles();
const sums = readSums();
const versions = Object.entries(eventCatalogue).flatMap(([type, { version }]) =>
  Array.from({ length: version }, (_, index) => fileOf(type, index + 1)),
);

describe('stored events are law', () => {
  it.each(versions)('there is one as it was stored: %s', (file) => expect(files).toContain(file));
  it('none is stored that this release does not know', () =>
    expect(files.filter((file) => !versions.includes(file))).toEqual([]));
  it('each has its sum', () => expect([...sums.keys()].toSorted()).toEqual(files.toSorted()));
  it.each(files)('it was never edited: %s', (file) =>
    expect(sumOf(readFileSync(join(FOLDER, file)))).toBe(sums.get(file)),
  );
});

describe.each(files)('an event as it was stored in %s', (file) => {
  const event = fromStore(readStored(file));
  const { version } = eventCatalogue[event.type] ?? {};

  it('is read at the version of today', () => expect(event.version).toBe(version));
  it('leaves a state behind in which nothing is undefined', () => {
    const [kind] = kindOf(event.type);
    expect(Object.values(folded(kind, event))).not.toContain(undefined);
  });
  it('builds every view that it concerns', () => {
    for (const view of Object.values(projections)) projectedFromLog(view, [event]);
  });
  it('has no field that is not written any more: what is left out or renamed is a new version', () => {
    const [today] = inLog([everyEvent[event.type]]);
    expect(today).toEqual(shapeOf({ data: event.data, parts: event.parts }));
  });
});

describe('an event that this release does not know', () => {
  const stored = readStored(fileOf('SittingClosed', 1));

  it('stops whoever reads it: of an unknown type', () =>
    expect(() => fromStore({ ...stored, type: 'SittingAdjourned' })).toThrow(UnknownEvent));
  it('stops whoever reads it: of a newer version', () =>
    expect(() => fromStore({ ...stored, version: 2 })).toThrow(UnknownEvent));
  it('stops whoever reads it: of a version without an upcaster', () =>
    expect(() => fromStore({ ...stored, version: 0 })).toThrow(UnknownEvent));
});

/** What has the same fields, with any values of the same kinds; lists may have grown. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return expect.arrayContaining(value.map(shapeOf));
  if (typeof value === 'object' && value !== null) {
    const shape = Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]);
    return expect.objectContaining(Object.fromEntries(shape) as Record<string, unknown>);
  }
  return value === null ? null : expect.any(KINDS[typeof value] ?? Object);
};

const KINDS: Readonly<Record<string, unknown>> = { string: String, number: Number, boolean: Boolean };
