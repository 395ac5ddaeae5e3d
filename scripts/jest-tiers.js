// Runs compiled specs through jest, tier by tier, and counts what ran from jest's own results.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const RESULTS = '.build/specs';

/**
 * Runs one tier.
 * @param tier its name. @param options for jest: which specs are its own. @param env besides this process's.
 * @returns jest's counts, and whether it ended well.
 */
export const runTier = async (tier, options, env = {}) => {
  mkdirSync(RESULTS, { recursive: true });
  const results = `${RESULTS}/${tier}.json`;
  rmSync(results, { force: true });
  const node = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'];
  const jest = ['node_modules/jest/bin/jest.js', '--json', '--outputFile', results, ...options];
  const child = spawn(process.execPath, [...node, ...jest], {
    stdio: ['ignore', 'ignore', 'inherit'], // jest reports on stderr; stdout would be the JSON once more
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, 'exit');
  return { tier, ok: code === 0, ...read(results) };
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

/** "N passed, N failed" of the tiers that ran, with the skipped where there are any. */
export const tallyOf = (ran, ok) => {
  const sum = (count) => ran.reduce((total, tier) => total + tier[count], 0);
  const failed = ok ? sum('failed') : Math.max(1, sum('failed'));
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  return `${sum('passed')} passed, ${failed} failed${skipped}`;
};

/** Removes what an earlier run has left under the name. */
export const forgetTally = (name) => rmSync(`${RESULTS}/${name}`, { force: true });

/** Leaves the tally under a name, for .ci/run. */
export const leaveTally = (name, tally) => {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(`${RESULTS}/${name}`, `${tally}\n`);
};

/** Which event store the specs of `test/store` and `test/engines` ran against. */
export const eventStore = () =>
  process.env['EVENTSTORE_URL'] === undefined
    ? 'EventStoreDB simulated (no EVENTSTORE_URL was given)'
    : 'EventStoreDB at EVENTSTORE_URL, and simulated';
