/**
 * Whether a board's key is the one that it was founded with. With several machines each has a copy of the keys,
 * and under another key the board would know none of its officers and no repeated command.
 */
import { boardKind, type BoardFounded } from '../domain/board/board.js';
import type { EventLog } from '../store/event-log.js';
import type { CommandName } from './commands/table.js';
import { streamName } from './folds.js';
import type { BoardIds } from './ids.js';

/** The board's key here is not the one that it was founded with: it is not opened. */
export class KeyOfAnother extends Error {
  override readonly name = 'KeyOfAnother';

  constructor(code: string) {
    super(
      `The key of the board ${code} is not the one that the board was founded with: put the right one in its ` +
        'place, from a machine that serves this board or from where the keys are kept.',
    );
  }
}

export interface FoundedBoard {
  readonly code: string;
  readonly log: EventLog;
  readonly ids: BoardIds;
  readonly inputHash: (input: unknown) => string;
}

/**
 * The first event of a board holds everything that its command was given, and the hash of it under the key.
 * @throws KeyOfAnother; not for a board that has no event yet.
 */
export const refuseOtherKey = async ({ code, log, ids, inputHash }: FoundedBoard): Promise<void> => {
  const [first] = await log.readStream(streamName(boardKind.category, ids.boardId), 0, 1);
  if (first === undefined) return;
  const { boardId: _made, ...input } = first.data as BoardFounded['data'];
  // As the command loop hashes a command that was sent live.
  const sent = { command: 'FoundBoard' satisfies CommandName, actor: first.actor, input };
  if (inputHash(sent) !== first.inputHash) throw new KeyOfAnother(code);
};
