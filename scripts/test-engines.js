// Runs the specs of the engines: the contracts of the ports on each of them, and what only they can do.
//   node scripts/test-engines.js              test/store and test/engines
//   node scripts/test-engines.js engines      test/engines alone: npm test has run test/store already
// Specs that need a MongoDB run against the server of MONGODB_URL; where none is given, against FerretDB, built
// with the Go of this machine; where it cannot be built, they are named and not run. The last line says which
// engines were covered; the tally before it is also left in .build/specs/engines-tally for .ci/run.
import { saidOfMongoDb, specsWithoutServer } from '../dist/test/engines/coverage.js';
import { builtFerretDb } from '../dist/test/engines/ferretdb-build.js';
import { eventStore, forgetTally, leaveTally, runTier, tallyOf } from './jest-tiers.js';

const SPECS = 'dist/test/engines';

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

const there = {
  isGiven: process.env['MONGODB_URL'] !== undefined,
  whyNoFerretDb: await whyNoFerretDb(),
};
const wanting = specsWithoutServer(SPECS, there);

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
console.log(`Engines: SQLite; ${eventStore()}${contracts}; ${saidOfMongoDb(there)}`);
process.exitCode = engines.ok ? 0 : 1;
