/** The demonstration's quarter over instances that are killed and paused at random, on each pair of engines. */
import { describe, it } from '@jest/globals';
import { ISLAND } from '../../src/cli/demo-service.js';
import { BEGINS } from '../../src/cli/demo-story.js';
import { playQuarter } from '../../src/cli/quarter/quarter.js';
import { playedOverInstances, RUN_WITHIN_MS, SEED, type OverInstances } from './played/over-instances.js';
import { secondPair, sqlitePair } from './played/places.js';

const QUARTER: Pick<OverInstances, 'example' | 'begins' | 'play'> = {
  ...{ example: ISLAND, begins: BEGINS },
  play: (stage, goesOn) => playQuarter(stage, () => undefined, goesOn),
};

describe(`the quarter over instances that are killed and paused (seed ${SEED})`, () => {
  it(
    'on SQLite, whose one instance does everything',
    () => playedOverInstances({ ...QUARTER, name: 'The quarter on SQLite', on: sqlitePair, seconds: 10 }),
    RUN_WITHIN_MS,
  );

  it(
    'on the second pair, with two that answer and one that works',
    () =>
      playedOverInstances({
        ...{ ...QUARTER, name: 'The quarter on the second pair', on: secondPair, seconds: 40 },
      }),
    RUN_WITHIN_MS,
  );
});
