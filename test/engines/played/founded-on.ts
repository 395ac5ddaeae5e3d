/** Opens boards where a run has them, from the process of the test: to found one before it, to look at it afterwards. */
import { movedClock } from '../../../src/application/clock.js';
import type { FoundingFile } from '../../../src/application/founding-file.js';
import { found } from '../../../src/application/founding.js';
import { openBoards, type Boards } from '../../../src/boards.js';
import { readConfig } from '../../../src/config.js';
import type { Instant } from '../../../src/domain/time.js';
import type { Places } from './protocol.js';

/** @throws Error where they cannot be opened */
export const openPlaces = async (places: Places, now: Instant): Promise<Boards> => {
  const result = readConfig({ ...places });
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return openBoards({
    config: result.config,
    clock: movedClock(now),
    onFailure: (error) => {
      throw error;
    },
  });
};

/** Founds a board, and leaves it to whoever opens it next. Answers the position of its last event. */
export const foundOn = async (places: Places, file: FoundingFile, now: Instant): Promise<bigint> => {
  const boards = await openPlaces(places, now);
  try {
    const board = await boards.found(file.board);
    const failed = await found(board, file, 'played');
    if (failed !== undefined) throw new Error(`${failed.step}: ${failed.refusal.sentence}`);
    await board.quiet();
    return await board.log.head();
  } finally {
    await boards.close();
  }
};
