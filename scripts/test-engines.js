// Runs the specs of the engines: the contracts of the ports on each of them, and what only they can do; then, where
// there is a MongoDB, specs of the application and of GraphQL once more, with their boards on the second pair.
//   node scripts/test-engines.js              test/store and test/engines
//   node scripts/test-engines.js engines      test/engines alone: npm test has run test/store already
//   node scripts/test-engines.js pair         those specs alone
// PAIR_WHOLE=1 takes all of those specs, not the few of each kind that some minutes allow (test/engines/same-specs.ts).
// Specs that need a MongoDB run against the server of MONGODB_URL; where none is given, against FerretDB, built
// with the Go of this machine; where it cannot be built, they are named and not run. The last line says which
// engines were covered; the tally before it is also left in .build/specs/engines-tally for .ci/run.
import { aMongoDb } from '../dist/test/engines/a-mongodb.js';
import { saidOfMongoDb, specsWithoutServer } from '../dist/test/engines/coverage.js';
import { builtFerretDb } from '../dist/test/engines/ferretdb-build.js';
import { anEventStore } from '../dist/test/engines/played/an-event-store.js';
import { boardsOn, saidOfSameSpecs, sameSpecs } from '../dist/test/engines/same-specs.js';
import { eventStore, forgetTally, leaveTally, runTier, tallyOf } from './jest-tiers.js';

const TESTS = 'dist/test';
const SPECS = `${TESTS}/engines`;

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

const asPatterns = (files, folder) => files.map((file) => `/${folder}/${file.replaceAll('.', '\\.')}$`);

/** One server of each kind for all of them: a board of a test has its own place there. */
const runSame = async (files) => {
  const [events, documents] = await Promise.all([anEventStore(), aMongoDb()]);
  try {
    const before = await boardsOn(events.url);
    const ran = await runTier(
      'second-pair',
      // A bound for what hangs: what stands in for the servers is slower than files are.
      ['--testPathPatterns', ...asPatterns(files, TESTS), '--testTimeout', '300000'],
      { TEST_EVENT_STORE_URL: events.url, TEST_READ_MODEL_URL: documents.url },
    );
    const founded = (await boardsOn(events.url)) - before;
    console.log(`On the second pair: ${ran.files} spec files, ${founded} boards.`);
    // Each of them opens a board: with fewer some were somewhere else.
    return { ...ran, ok: ran.ok && ran.files === files.length && founded >= ran.files };
  } finally {
    await Promise.all([events.close(), documents.close()]);
  }
};

const there = {
  isGiven: process.env['MONGODB_URL'] !== undefined,
  whyNoFerretDb: await whyNoFerretDb(),
};
const wanting = specsWithoutServer(SPECS, there);
const isMongoDbThere = there.isGiven || there.whyNoFerretDb === undefined;

forgetTally('engines-tally');
const isBesidesNpmTest = process.argv[2] === 'engines';
const isPairAlone = process.argv[2] === 'pair';
const folders = isBesidesNpmTest ? 'engines' : '(store|engines)';
const ignored = asPatterns(wanting, SPECS);
const runEngines = () =>
  runTier('engines', [
    ...['--testPathPatterns', `/dist/test/${folders}/`],
    ...(ignored.length > 0 ? ['--testPathIgnorePatterns', ...ignored] : []),
    '--passWithNoTests',
  ]);
const ran = isPairAlone ? [] : [await runEngines()];
const hasFailed = ran.some((tier) => !tier.ok);
const same = isMongoDbThere && !hasFailed ? await runSame(sameSpecs(TESTS)) : undefined;
if (same !== undefined) ran.push(same);
const ok = ran.length > 0 && ran.every((tier) => tier.ok);
const tally = tallyOf(ran, ok);
leaveTally('engines-tally', tally);
if (ignored.length > 0) console.log(`Not run, for want of a MongoDB: ${wanting.join(', ')}.`);
if (hasFailed) console.log('Not run after the failure: the same specs on the second pair.');
console.log(tally);
const contracts = isBesidesNpmTest ? ' (their contracts: npm test)' : '';
const covered = isPairAlone
  ? 'the second pair alone was asked for'
  : `SQLite; ${eventStore()}${contracts}; ${saidOfMongoDb(there)}`;
console.log(
  `Engines: ${covered}; ${same === undefined ? 'none of the other tests on the second pair' : saidOfSameSpecs(TESTS, same.files)}`,
);
process.exitCode = ok ? 0 : 1;
