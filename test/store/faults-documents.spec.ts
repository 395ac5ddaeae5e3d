/**
 * Generated sequences of events, trouble, pauses and kills on the read model, with two owners in turn and at once.
 * At the port of SQLite: there the feeds and the model are tried, and the model is seen to notice each flaw that a
 * store could have.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { openSqliteDocuments } from '../../src/store/sqlite/documents.js';
import { aBoardFolder } from './a-board-folder.js';
import { leaveSqliteLogs, openSqliteLog } from './a-sqlite-log.js';
import { documentsAtThePort, type StoreFlaw } from '../engines/faults-at-the-documents-port.js';
import { playOnDocuments } from '../engines/faults-documents-model.js';
import { documentsSequences, type DocumentsStep } from '../engines/faults-documents-steps.js';
import { beside, findsOut, playMany, TRIALS_TIMEOUT_MS } from '../engines/faults-scene.js';

/** Sequences that are played beside each other. */
const AT_ONCE = 8;

afterAll(leaveSqliteLogs);

/** With a flaw, nothing is waited for that will never be there. */
const play = async (steps: readonly DocumentsStep[], flaw?: StoreFlaw): Promise<void> => {
  const folder = aBoardFolder();
  const log = await openSqliteLog(folder);
  const { documents } = openSqliteDocuments(folder, { logLife: log.life });
  const scene = documentsAtThePort(documents, flaw, () => documents.close());
  try {
    await playOnDocuments(log, scene, steps, flaw === undefined ? undefined : 1_000);
  } finally {
    await scene.leave();
    await log.close();
  }
};

describe('given any sequence of events, trouble, pauses and kills at the port of SQLite, and two owners', () => {
  it(
    'then no effect is missing or repeated, the checkpoint never leads, and a rebuild gives the same documents',
    () =>
      playMany(
        documentsSequences,
        1_000,
        ...beside(AT_ONCE, (steps: readonly DocumentsStep[]) => play(steps)),
      ),
    TRIALS_TIMEOUT_MS,
  );

  const flaws: readonly StoreFlaw[] = [
    'CHECKPOINT_FIRST',
    'CHECKPOINT_PAST_STALE',
    'UNGUARDED',
    'SAYS_DONE_WHAT_FAILED',
    'NO_MARKER',
    'FORGETS_ONE',
  ];
  it.each(flaws)('and a store that is %s is found out', async (flaw) => {
    expect(await findsOut(documentsSequences, (steps) => play(steps, flaw))).toBe(true);
  });
});
