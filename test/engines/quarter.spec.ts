/** The demonstration's quarter over instances that are killed and paused at random, on each pair of engines. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { ISLAND } from '../../src/cli/demo-service.js';
import { BEGINS } from '../../src/cli/demo-story.js';
import { playQuarter } from '../../src/cli/quarter/quarter.js';
import { secondPair, sqlitePair, type Pair } from './played/places.js';
import { run, type Ran } from './played/run.js';

const SEED = Number(process.env['PLAY_SEED'] ?? Date.now() % 1_000_000);

describe(`the quarter over instances that are killed (seed ${SEED})`, () => {
  let pair: Pair;
  afterEach(() => pair.close());

  const played = async (on: Promise<Pair>): Promise<Ran> => {
    pair = await on;
    const ran = await run({
      ...{ example: ISLAND, begins: BEGINS, seed: SEED, on: pair },
      often: {
        killOneIn: Number(process.env['KILL'] ?? 60),
        pauseOneIn: Number(process.env['PAUSE'] ?? 200),
      },
      play: (stage) => playQuarter(stage, () => undefined),
    });
    console.log(JSON.stringify(ran));
    return ran;
  };

  it('on SQLite, whose one instance does everything', async () => {
    expect((await played(sqlitePair())).faults).toEqual([]);
  }, 900_000);

  it('on the second pair, two that answer and one that works', async () => {
    expect((await played(secondPair())).faults).toEqual([]);
  }, 900_000);
});
