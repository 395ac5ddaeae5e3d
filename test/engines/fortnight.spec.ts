/** The demonstration's fortnight over instances that are killed and paused at random, on each pair of engines. */
import { describe, it } from '@jest/globals';
import { BOROUGH } from '../../src/cli/demo-service.js';
import { FORTNIGHT_BEGINS, playFortnight } from '../../src/cli/fortnight/fortnight.js';
import { playedOverInstances, RUN_WITHIN_MS, SEED, type OverInstances } from './played/over-instances.js';
import { secondPair, sqlitePair } from './played/places.js';

const FORTNIGHT: Pick<OverInstances, 'example' | 'begins' | 'play'> = {
  ...{ example: BOROUGH, begins: FORTNIGHT_BEGINS },
  play: (stage, goesOn) => playFortnight(stage, () => undefined, goesOn),
};

describe(`the fortnight over instances that are killed and paused (seed ${SEED})`, () => {
  it(
    'on SQLite, whose one instance does everything',
    () => playedOverInstances({ ...FORTNIGHT, name: 'The fortnight on SQLite', on: sqlitePair, seconds: 10 }),
    RUN_WITHIN_MS,
  );

  it(
    'on the second pair, with two that answer and one that works',
    () =>
      playedOverInstances({
        ...{ ...FORTNIGHT, name: 'The fortnight on the second pair', on: secondPair, seconds: 40 },
      }),
    RUN_WITHIN_MS,
  );
});
