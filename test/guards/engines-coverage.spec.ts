/** A run of the engines' specs names what it could not cover, and runs the rest: also on a machine that has no MongoDB. */
import { describe, expect, it } from '@jest/globals';
import { saidOfMongoDb, specsWithoutServer } from '../engines/coverage.js';

const SPECS = new URL('../engines', import.meta.url).pathname;
const WHY = 'Go is not on this machine.';

describe('given a machine on which FerretDB cannot be built', () => {
  it('and no MongoDB, then every spec that would ask for one is named, by however many files it comes to it', () => {
    const machine = { isGiven: false, whyNoFerretDb: WHY };
    expect(specsWithoutServer(SPECS, machine)).toEqual([
      'faults-mongo.spec.js',
      'fortnight.spec.js',
      'mongo-asked.spec.js',
      'mongo-documents.spec.js',
      'mongo-failures.spec.js',
      'operators.spec.js',
      'pairs.spec.js',
      'partitioned-rebuilds.spec.js',
      'quarter.spec.js',
      'started.spec.js',
    ]);
    expect(saidOfMongoDb(machine)).toMatch(/^MongoDB NOT COVERED: .*Go is not on this machine\.$/);
  });

  it('but with a MongoDB that is given, then only those are named that want one of their own: to kill it, or to listen to it', () => {
    const machine = { isGiven: true, whyNoFerretDb: WHY };
    expect(specsWithoutServer(SPECS, machine)).toEqual(['mongo-asked.spec.js', 'mongo-failures.spec.js']);
    expect(saidOfMongoDb(machine)).toMatch(
      /^MongoDB at MONGODB_URL; NOT what a server that fails shows.*Go is not/,
    );
  });
});

describe('given a machine on which FerretDB is built', () => {
  it.each([
    [false, 'MongoDB simulated by FerretDB 1.24.2 (no MONGODB_URL was given)'],
    [true, 'MongoDB at MONGODB_URL'],
  ])('(and a MongoDB is given: %s) then all are run, and it is said on what', (isGiven, said) => {
    const machine = { isGiven, whyNoFerretDb: undefined };
    expect(specsWithoutServer(SPECS, machine)).toEqual([]);
    expect(saidOfMongoDb(machine)).toBe(said);
  });
});
