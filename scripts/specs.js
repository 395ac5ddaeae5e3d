// Runs the compiled specs in two tiers, the fast one first, and stops at the first tier that fails.
//   node scripts/specs.js          both tiers
//   node scripts/specs.js unit     the fast tier alone
// The last line is the tally of what ran, from jest's own results; it is also left in .build/specs/tally for
// .ci/run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const RESULTS = '.build/specs';
const FAST = ['/dist/test/domain/', '/dist/test/projections/', '/dist/test/guards/'];
/** Guards that run the whole linter: true to the letter, but not fast. */
const SLOW_GUARDS = ['/dist/test/guards/(lint|boundaries)\\.spec'];

const TIERS = {
  unit: ['--testPathPatterns', ...FAST, '--testPathIgnorePatterns', ...SLOW_GUARDS],
  // A look-ahead keeps the tiers complementary: a spec in a new folder runs here.
  rest: ['--testPathPatterns', '/dist/test/(?!(domain|projections|guards)/)', ...SLOW_GUARDS],
};

/** Runs one tier. @returns jest's counts, and whether it ended well. */
const run = (tier) => {
  const results = `${RESULTS}/${tier}.json`;
  const options = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'];
  const jest = ['node_modules/jest/bin/jest.js', '--json', '--outputFile', results, ...TIERS[tier]];
  const { status } = spawnSync(process.execPath, [...options, ...jest], {
    stdio: ['ignore', 'ignore', 'inherit'], // jest reports on stderr; stdout would be the JSON once more
  });
  return { tier, ok: status === 0, ...read(results) };
};

/** A suite that did not even load has failed, though jest counts none of its tests. */
const read = (file) => {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    return {
      files: counts.numTotalTestSuites,
      passed: counts.numPassedTests,
      failed: counts.numFailedTests + counts.numRuntimeErrorTestSuites,
      skipped: counts.numPendingTests + counts.numTodoTests,
    };
  } catch {
    return { files: 0, passed: 0, failed: 0, skipped: 0 };
  }
};

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const wanted = process.argv[2] === undefined ? ['unit', 'rest'] : [process.argv[2]];
const ran = [];
for (const tier of wanted) {
  ran.push(run(tier));
  if (!ran.at(-1).ok) break;
}

const sum = (count) => ran.reduce((total, tier) => total + tier[count], 0);
const ok = ran.every((tier) => tier.ok) && sum('passed') > 0;
const failed = ok ? sum('failed') : Math.max(1, sum('failed'));
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
const tally = `${sum('passed')} passed, ${failed} failed${skipped}`;
writeFileSync(`${RESULTS}/tally`, `${tally}\n`);
const notRun = wanted.filter((tier) => !ran.some((one) => one.tier === tier));
console.log(
  `Covered: ${ran.map(({ tier, files }) => `${files} spec files (${tier})`).join(' and ')}` +
    (notRun.length > 0 ? `; not run after the failure: ${notRun.join(', ')}` : ''),
);
console.log(tally);
process.exitCode = ok ? 0 : 1;
