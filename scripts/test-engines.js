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
/** Whoever imports one of these asks for a MongoDB: for any, or for one that can be killed and frozen. */
const ASKS_FOR_MONGODB = /from '[./]*\/a-mongodb\.js'/;
const ASKS_FOR_FERRETDB = /from '[./]*\/ferretdb\.js'/;

/** Why FerretDB cannot be built on this machine; undefined where it is built. */
const whyNoFerretDb = async () => {
  try {
    await builtFerretDb();
    return undefined;
  } catch (error) {
    if (error.name !== 'NoFerretDb') throw error;
    return error.message;
  }
};

const why = await whyNoFerretDb();
const isGiven = process.env['MONGODB_URL'] !== undefined;
const saidOfMongoDb = () => {
  const killed =
    why === undefined ? '' : `; NOT what a server that fails shows, for want of FerretDB: ${why}`;
  if (isGiven) return `MongoDB at MONGODB_URL${killed}`;
  if (why === undefined) return 'MongoDB simulated by FerretDB 1.24.2 (no MONGODB_URL was given)';
  return `MongoDB NOT COVERED: no MONGODB_URL was given, and FerretDB cannot stand in: ${why}`;
};

/** Specs that ask for what is not there. */
const wanting = readdirSync(SPECS, { recursive: true })
  .filter((file) => file.endsWith('.spec.js'))
  .filter((file) => {
    const text = readFileSync(join(SPECS, file), 'utf8');
    if (why === undefined) return false;
    return ASKS_FOR_FERRETDB.test(text) || (!isGiven && ASKS_FOR_MONGODB.test(text));
  })
  .sort();

forgetTally('engines-tally');
const isBesidesNpmTest = process.argv[2] === 'engines';
const folders = isBesidesNpmTest ? 'engines' : '(store|engines)';
const ignored = wanting.map((file) => `/${SPECS}/${file.replaceAll('.', '\\.')}$`);
const engines = runTier('engines', [
  ...['--testPathPatterns', `/dist/test/${folders}/`],
  ...(ignored.length > 0 ? ['--testPathIgnorePatterns', ...ignored] : []),
  '--passWithNoTests',
]);
const tally = tallyOf([engines], engines.ok);
leaveTally('engines-tally', tally);
if (ignored.length > 0) console.log(`Not run, for want of a MongoDB: ${wanting.join(', ')}.`);
console.log(tally);
const contracts = isBesidesNpmTest ? ' (their contracts: npm test)' : '';
console.log(`Engines: SQLite; ${eventStore()}${contracts}; ${saidOfMongoDb()}`);
process.exitCode = engines.ok ? 0 : 1;
