// Runs the compiled specs in two tiers, the fast one first, and stops at the first tier that fails.
//   node scripts/specs.js          both tiers
//   node scripts/specs.js unit     the fast tier alone
// What needs a second engine's server has a tier of its own: scripts/test-engines.js.
// Before the line that says which engines were covered comes the tally of what ran, from jest's own results; it
// is also left in .build/specs/tally for .ci/run.
import { eventStore, forgetTally, leaveTally, runTier, tallyOf } from './jest-tiers.js';

const FAST = ['/dist/test/domain/', '/dist/test/projections/', '/dist/test/guards/'];
/** Guards that run the whole linter: true to the letter, but not fast. */
const SLOW_GUARDS = ['/dist/test/guards/(lint|boundaries)\\.spec'];

const TIERS = {
  unit: ['--testPathPatterns', ...FAST, '--testPathIgnorePatterns', ...SLOW_GUARDS],
  // A look-ahead keeps the tiers complementary: a spec in a new folder runs here.
  rest: ['--testPathPatterns', '/dist/test/(?!(domain|projections|guards|engines)/)', ...SLOW_GUARDS],
};

forgetTally('tally');
const wanted = process.argv[2] === undefined ? ['unit', 'rest'] : [process.argv[2]];
const ran = [];
for (const tier of wanted) {
  ran.push(await runTier(tier, TIERS[tier]));
  if (!ran.at(-1).ok) break;
}

const ok = ran.every((tier) => tier.ok) && ran.some((tier) => tier.passed > 0);
const tally = tallyOf(ran, ok);
leaveTally('tally', tally);
const notRun = wanted.filter((tier) => !ran.some((one) => one.tier === tier));
console.log(
  `Covered: ${ran.map(({ tier, files }) => `${files} spec files (${tier})`).join(' and ')}` +
    (notRun.length > 0 ? `; not run after the failure: ${notRun.join(', ')}` : ''),
);
console.log(tally);
if (ran.some(({ tier }) => tier === 'rest'))
  console.log(
    `Engines: SQLite; ${eventStore()}; MongoDB not covered by this run, but by npm run test:engines.`,
  );
process.exitCode = ok ? 0 : 1;
