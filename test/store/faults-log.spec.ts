/**
 * Generated sequences of appends, repeats, restarts and trouble on the log of events. First at the port of SQLite:
 * there the model itself is tried, and it is seen to notice each flaw that an adapter could have.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { leaveSqliteLogs, openSqliteLog } from './a-sqlite-log.js';
import { sceneAtThePort, type Flaw } from '../engines/faults-at-the-port.js';
import { playOnLog } from '../engines/faults-log-model.js';
import { beside, findsOut, playMany, TRIALS_TIMEOUT_MS, type Scene } from '../engines/faults-scene.js';
import { sequences, type Step } from '../engines/faults-steps.js';

/** Sequences that are played beside each other. */
const AT_ONCE = 8;

afterAll(leaveSqliteLogs);

const openScene = async (flaw?: Flaw): Promise<Scene> => {
  const log = await openSqliteLog();
  return sceneAtThePort(log, flaw, () => log.close());
};

describe('given any sequence of appends, repeats, restarts and trouble at the port of SQLite', () => {
  it(
    'then what was acknowledged is there once, what was refused is not, and followers miss and repeat nothing',
    () =>
      playMany(
        sequences,
        1_000,
        ...beside(AT_ONCE, (steps: readonly Step[]) => playOnLog(() => openScene(), steps)),
      ),
    TRIALS_TIMEOUT_MS,
  );

  const flaws: readonly Flaw[] = [
    'ACKNOWLEDGES_WHAT_FAILED',
    'REFUSES_WHAT_IS_NOT_KNOWN',
    'WRITES_ANEW_WITH_OTHER_IDS',
    'TELLS_ANOTHER_PLACE',
    'FOLLOWS_ON_FROM_THE_HEAD',
    'FOLLOWS_A_PAGE_TWICE',
    'STOPS_FOLLOWING',
    'THROWS_ANYTHING',
  ];
  it.each(flaws)('and an adapter that %s is found out', async (flaw) => {
    expect(await findsOut(sequences, (steps) => playOnLog(() => openScene(flaw), steps))).toBe(true);
  });
});
