/** Opens the boards of a folder at an instant. Whatever process had them open before is to be dead. */
import { join } from 'node:path';
import { movedClock } from '../../src/application/clock.js';
import { openBoards, type Boards } from '../../src/boards.js';
import type { Instant } from '../../src/domain/time.js';

export const openFolder = (folder: string, now: Instant): Promise<Boards> => {
  const location = { engine: 'sqlite' as const, folder };
  return openBoards({
    config: { eventStore: location, readModel: location, keysFolder: join(folder, 'keys') },
    clock: movedClock(now),
    onFailure: (error) => {
      throw error;
    },
  });
};
