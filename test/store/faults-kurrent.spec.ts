/**
 * Generated sequences of appends, repeats, restarts and trouble on the wire, on an event store with two instances of
 * the service: on the simulated server always, on a real one where it is given.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anEventStore, simulatedApart, type AnEventStore } from '../engines/played/an-event-store.js';
import { playOnLog } from '../engines/faults-log-model.js';
import { scenesOnKurrent, type KurrentScenes } from '../engines/faults-on-kurrent.js';
import { playMany, TRIALS_TIMEOUT_MS } from '../engines/faults-scene.js';
import { sequences, type Step } from '../engines/faults-steps.js';

/** Sequences that are played beside each other. */
const AT_ONCE = 2;

const faultsOn = (engine: string, runs: number, server: () => Promise<AnEventStore>): void => {
  describe(`given any sequence of appends, repeats, restarts and trouble on the wire to ${engine}`, () => {
    let store: AnEventStore;
    let scenes: readonly KurrentScenes[];
    beforeAll(async () => {
      store = await server();
      scenes = await Promise.all(Array.from({ length: AT_ONCE }, () => scenesOnKurrent(store.url)));
    });
    afterAll(async () => {
      for (const each of scenes) await each.leave();
      await store.close();
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

faultsOn('a simulated EventStoreDB', 100, simulatedApart);
if (process.env['EVENTSTORE_URL'] !== undefined)
  faultsOn('the EventStoreDB of EVENTSTORE_URL', 100, anEventStore);
