/** The steps of a random quarter: mostly ones that carry a meeting forward, sometimes ones that must be refused. */
import fc from 'fast-check';
import { projections } from '../../src/projections/all.js';
import { aboutDifferences, differing } from './commands-of-weekly-differences.js';
import { aboutItems, aboutSittings, hearing, meetings, passing } from './commands-of-weekly-items.js';
import { aboutPeople, afterwards, coming, deaths, merging, together } from './commands-of-weekly-people.js';
import { remembering } from './remembered-log.js';
import { passTime } from './weekly-of-sittings.js';
import { step, type WeeklyStep } from './weekly-steps.js';

type Steps = readonly fc.Arbitrary<WeeklyStep>[];

/** Steps that belong together, so that runs get as far as somebody who leaves. */
const inOneGo = (name: string, parts: Steps): fc.Arbitrary<WeeklyStep> =>
  fc.tuple(...parts).map((all) =>
    step(`${name}: ${all.map(String).join(', ')}`, async (model, real) => {
      for (const part of all) await part.run(model, real);
    }),
  );
const oneOf = (steps: Steps): fc.Arbitrary<WeeklyStep> => fc.oneof(...steps);

const meet = inOneGo('meet', meetings);
const week = inOneGo('week', [...meetings, hearing, hearing, hearing]);
const differ = inOneGo('differ', differing);
const asOne = inOneGo('as one', [coming, coming, merging, oneOf(together), oneOf(together)]);
const afterwardsTwice = inOneGo('afterwards', [oneOf(afterwards), oneOf(afterwards)]);

/** A restart and a rebuild change nothing. */
const besides: Steps = [
  fc.constantFrom(false, true).map((documentsLost) =>
    step(`sleep(documents ${documentsLost ? 'lost' : 'kept'})`, async (model, real) => {
      await real.live.close();
      passTime(model, 0);
      await real.live.reopen({ documentsLost, between: { log: remembering } });
      await real.live.quiet();
    }),
  ),
  fc.constantFrom(...Object.keys(projections)).map((view) =>
    step(`rebuild(${view})`, async (_model, { live }) => {
      const { differing: differs } = (await live.board().views.rebuild(view)) as {
        differing: readonly unknown[];
      };
      if (differs.length > 0) throw new Error(`${view} differs: ${JSON.stringify(differs)}`);
    }),
  ),
];

export const weeklySteps: fc.Arbitrary<WeeklyStep>[] = [
  ...[coming, coming, coming, coming, meet, week, week, week, hearing, hearing, differ, asOne],
  ...[oneOf(aboutSittings), oneOf(aboutSittings), oneOf(aboutItems), oneOf(aboutItems), oneOf(aboutPeople)],
  ...[oneOf(aboutPeople), oneOf(aboutPeople), afterwardsTwice, oneOf(afterwards), oneOf(afterwards)],
  ...[oneOf(together), oneOf(aboutDifferences), oneOf(aboutDifferences), ...passing],
  ...[oneOf([...deaths, merging, ...passing]), oneOf(besides)],
];
