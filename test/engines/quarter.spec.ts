/** The demonstration's quarter over instances that are killed and paused at random, on each pair of engines. */
import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ISLAND } from '../../src/cli/demo-service.js';
import { BEGINS } from '../../src/cli/demo-story.js';
import { playQuarter } from '../../src/cli/quarter/quarter.js';
import { run } from './played/run.js';

const SEED = Number(process.env['PLAY_SEED'] ?? Date.now() % 1_000_000);

describe(`the quarter over instances that are killed (seed ${SEED})`, () => {
  it('on SQLite, whose one instance does everything', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'meetings-played-'));
    const url = `sqlite:${folder}`;
    const ran = await run({
      ...{ example: ISLAND, begins: BEGINS, seed: SEED, roles: ['BOTH'] },
      places: { EVENT_STORE_URL: url, READ_MODEL_URL: url, KEYS_FOLDER: join(folder, 'keys') },
      often: { killOneIn: Number(process.env['KILL'] ?? 60), pauseOneIn: 0 },
      play: (stage) => playQuarter(stage, () => undefined),
    });
    await rm(folder, { recursive: true, force: true });
    console.log(JSON.stringify(ran));
    expect(ran.faults).toEqual([]);
  }, 900_000);
});
