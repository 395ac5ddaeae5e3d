/**
 * Generated sequences of appends, repeats, restarts and trouble on the wire, on an event store with two instances of
 * the service: on the simulated server always, on a real one where it is given.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SimulatedEventStore } from '../engines/simulated-event-store/simulated-event-store.js';
import { playOnLog } from '../engines/faults-log-model.js';
import { scenesOnKurrent, type KurrentScenes } from '../engines/faults-on-kurrent.js';
import { playMany, TRIALS_TIMEOUT_MS } from '../engines/faults-scene.js';
import { sequences, type Step } from '../engines/faults-steps.js';

/** Sequences that are played beside each other. */
const AT_ONCE = 8;

const faultsOn = (engine: string, runs: number, url: () => Promise<string>, leave: () => void): void => {
  describe(`given any sequence of appends, repeats, restarts and trouble on the wire to ${engine}`, () => {
    let scenes: readonly KurrentScenes[];
    beforeAll(async () => {
      const server = await url();
      scenes = await Promise.all(Array.from({ length: AT_ONCE }, () => scenesOnKurrent(server)));
    });
    afterAll(async () => {
      for (const each of scenes) await each.leave();
      leave();
    });

    it(
      'then what was acknowledged is there once, what was refused is not, and followers miss and repeat nothing',
      async () => {
        await playMany(
          sequences,
          runs,
          ...scenes.map(
            ({ open }) =>
              (steps: readonly Step[]) =>
                playOnLog(open, steps),
          ),
        );
        expect(scenes.some(({ carried }) => carried() > 0)).toBe(true);
      },
      TRIALS_TIMEOUT_MS,
    );
  });
};

let simulated: SimulatedEventStore;
faultsOn(
  'a simulated EventStoreDB',
  200,
  async () => {
    simulated = await SimulatedEventStore.start();
    return simulated.url();
  },
  () => simulated.stop(),
);

const given = process.env['EVENTSTORE_URL'];
if (given !== undefined)
  faultsOn(
    'the EventStoreDB of EVENTSTORE_URL',
    100,
    () => Promise.resolve(given),
    () => undefined,
  );
