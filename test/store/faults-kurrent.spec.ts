/**
 * Generated sequences of appends, repeats, restarts and trouble on the wire, on an event store with two instances of
 * the service: on the simulated server always, on a real one where it is given.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anEventStore, simulatedApart, type AnEventStore } from '../engines/played/an-event-store.js';
import { playOnLog } from '../engines/faults-log-model.js';
import { scenesOnFreshStores, type KurrentScenes } from '../engines/faults-on-kurrent.js';
import { playMany, TRIALS_TIMEOUT_MS } from '../engines/faults-scene.js';
import { sequences, type Step } from '../engines/faults-steps.js';

/** Sequences that are played beside each other. */
const AT_ONCE = 4;

const faultsOn = (engine: string, runs: number, server: () => Promise<AnEventStore>): void => {
  describe(`given any sequence of appends, repeats, restarts and trouble on the wire to ${engine}`, () => {
    let lanes: readonly KurrentScenes[];
    beforeAll(async () => {
      lanes = await Promise.all(Array.from({ length: AT_ONCE }, () => scenesOnFreshStores(server)));
    });
    afterAll(async () => {
      for (const lane of lanes) await lane.leave();
    });

    it(
      'then what was acknowledged is there once, what was refused is not, and followers miss and repeat nothing',
      async () => {
        await playMany(
          sequences,
          runs,
          ...lanes.map(
            ({ open }) =>
              (steps: readonly Step[]) =>
                playOnLog(open, steps),
          ),
        );
        expect(lanes.some(({ carried }) => carried() > 0)).toBe(true);
      },
      TRIALS_TIMEOUT_MS,
    );
  });
};

faultsOn('a simulated EventStoreDB', 200, simulatedApart);
if (process.env['EVENTSTORE_URL'] !== undefined)
  faultsOn('the EventStoreDB of EVENTSTORE_URL', 100, anEventStore);
