/**
 * Generated sequences of appends, repeats, restarts and trouble on the wire, on an event store with two instances of
 * the service: on the simulated server always, on a real one where it is given.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SimulatedEventStore } from '../engines/simulated-event-store/simulated-event-store.js';
import { playOnLog } from '../engines/faults-log-model.js';
import { scenesOnKurrent, type KurrentScenes } from '../engines/faults-on-kurrent.js';
import { playMany, TRIALS_TIMEOUT_MS } from '../engines/faults-scene.js';
import { sequences } from '../engines/faults-steps.js';

const faultsOn = (engine: string, runs: number, url: () => Promise<string>, leave: () => void): void => {
  describe(`given any sequence of appends, repeats, restarts and trouble on the wire to ${engine}`, () => {
    let scenes: KurrentScenes;
    beforeAll(async () => {
      scenes = await scenesOnKurrent(await url());
    });
    afterAll(async () => {
      await scenes.leave();
      leave();
    });

    it(
      'then what was acknowledged is there once, what was refused is not, and followers miss and repeat nothing',
      async () => {
        await playMany(sequences, runs, (steps) => playOnLog(scenes.open, steps));
        expect(scenes.carried()).toBeGreaterThan(0);
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
