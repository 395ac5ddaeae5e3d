// Runs the specs of the engines: the contracts of the ports on each of them, and what only they can do.
//   node scripts/test-engines.js              test/store and test/engines
//   node scripts/test-engines.js engines      test/engines alone: npm test has run test/store already
// Specs that need a MongoDB run against the server of MONGODB_URL; where none is given, against FerretDB, built
// with the Go of this machine; where it cannot be built, they are named and not run. The last line says which
// engines were covered; the tally before it is also left in .build/specs/engines-tally for .ci/run.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFerretDb } from '../dist/test/engines/ferretdb-build.js';
import { eventStore, forgetTally, leaveTally, runTier, tallyOf } from './jest-tiers.js';

const SPECS = 'dist/test/engines';
/** Whoever imports one of these asks for a MongoDB. */
const ASKS_FOR_MONGODB = /from '[./]*\/(a-mongodb|ferretdb)\.js'/;

/** The MongoDB of this run: what is said of it, and whether there is one. */
const mongoDb = async () => {
  if (process.env['MONGODB_URL'] !== undefined) return { is: true, said: 'MongoDB at MONGODB_URL' };
  try {
    const started = performance.now();
    await builtFerretDb();
    console.error(`FerretDB is built (${Math.round((performance.now() - started) / 1000)} s).`);
    return { is: true, said: 'MongoDB simulated by FerretDB 1.24.2 (no MONGODB_URL was given)' };
  } catch (error) {
    if (error.name !== 'NoFerretDb') throw error;
    const why = `no MONGODB_URL was given, and FerretDB cannot stand in: ${error.message}`;
    return { is: false, said: `MongoDB NOT COVERED: ${why}` };
  }
};

const needMongoDb = readdirSync(SPECS, { recursive: true })
  .filter((file) => file.endsWith('.spec.js'))
  .filter((file) => ASKS_FOR_MONGODB.test(readFileSync(join(SPECS, file), 'utf8')));

forgetTally('engines-tally');
const mongo = await mongoDb();
const isBesidesNpmTest = process.argv[2] === 'engines';
const folders = isBesidesNpmTest ? 'engines' : '(store|engines)';
const ignored = mongo.is ? [] : needMongoDb.map((file) => `/${SPECS}/${file.replaceAll('.', '\\.')}$`);
const engines = runTier('engines', [
  ...['--testPathPatterns', `/dist/test/${folders}/`],
  ...(ignored.length > 0 ? ['--testPathIgnorePatterns', ...ignored] : []),
  '--passWithNoTests',
]);
const tally = tallyOf([engines], engines.ok);
leaveTally('engines-tally', tally);
if (ignored.length > 0) console.log(`Not run, for want of a MongoDB: ${needMongoDb.sort().join(', ')}.`);
console.log(tally);
const contracts = isBesidesNpmTest ? ' (their contracts: npm test)' : '';
console.log(`Engines: SQLite; ${eventStore()}${contracts}; ${mongo.said}`);
process.exitCode = engines.ok ? 0 : 1;
