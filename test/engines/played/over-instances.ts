/** A demonstration over instances that are killed and paused, on each pair of engines: what the specs of the plays share. */
import { expect } from '@jest/globals';
import type { GoesOn } from '../../../src/cli/play/goes-on.js';
import type { Stage } from '../../../src/cli/play/stage.js';
import type { Instant } from '../../../src/domain/time.js';
import { IS_WHOLE, partOf } from './part.js';
import type { Pair } from './places.js';
import { run } from './run.js';

export interface OverInstances {
  /** As it is told of: the fortnight on SQLite. */
  readonly name: string;
  readonly example: string;
  readonly begins: Instant;
  readonly on: () => Promise<Pair>;
  readonly play: (stage: Stage, goesOn: GoesOn) => Promise<unknown>;
  /** Begins no day of the play behind so many seconds, unless all of it is to be played. */
  readonly seconds: number;
}

/** A run that failed is run again with its seed. */
export const SEED = Number(process.env['PLAY_SEED'] ?? Date.now() % 1_000_000);

/** Bounds for what hangs. */
export const RUN_WITHIN_MS = (IS_WHOLE ? 60 : 10) * 60_000;

/**
 * What the plays ask for that is so already, and is answered without an event: whoever signed ahead is asked to sign
 * again, whoever presents is there by then, an item that was rolled over is closed.
 */
const ASKED_FOR_AGAIN = ['SignTheDeclaration', 'ArriveForItem', 'CloseDiscussion'];

export const playedOverInstances = async (playing: OverInstances): Promise<void> => {
  const { name, example, begins, play } = playing;
  const pair = await playing.on();
  const { goesOn, last } = partOf(playing.seconds);
  try {
    const ran = await run({
      ...{ example, begins, seed: SEED, on: pair },
      play: (stage) => play(stage, goesOn),
    });
    const { incidents, acknowledged, events, seconds } = ran;
    const happened = Object.entries(incidents).map(([what, times]) => `${what} ${times} times`);
    process.stderr.write(
      `${name} (seed ${SEED}${IS_WHOLE ? ', whole' : `, until ${last()}`}): ${acknowledged} commands acknowledged, ${events} events, ${happened.join(', ') || 'nothing happened to any instance'}; ${seconds.played} s played, ${seconds.checked} s checked.\n`,
    );
    expect(ran.faults).toEqual([]);
    expect(ASKED_FOR_AGAIN).toEqual(expect.arrayContaining(Object.keys(ran.alreadySo)));
    // That it was put to the test: answers before, between and after what happened to instances.
    expect(acknowledged).toBeGreaterThan(30);
    expect(happened.length).toBeGreaterThan(0);
  } finally {
    await pair.close();
  }
};
