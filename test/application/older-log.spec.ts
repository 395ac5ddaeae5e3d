/** An older backup of the log, put back beside documents that have seen more: never gone on with in silence. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { refuseOlderLog } from '../../src/application/older-log.js';
import { logFileIn } from '../../src/store/sqlite/log-file.js';
import { closeLiveBoards, instead, openLiveBoard } from '../support/live-board.js';
import { closeTestStores, folderOf } from '../support/test-stores.js';
import { onAgenda, refer } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

/** Copies the file of the events with what stands beside it; what stood there goes. */
const copyEvents = (from: string, to: string): void => {
  for (const beside of ['', '-wal', '-shm']) {
    const [source, target] = [`${logFileIn(from)}${beside}`, `${logFileIn(to)}${beside}`];
    rmSync(target, { force: true });
    if (existsSync(source)) copyFileSync(source, target);
  }
};

describe('given an older backup of the events beside the documents of today', () => {
  it('then the board is not opened and says what to do; without the documents it goes on', async () => {
    const live = await openLiveBoard();
    const earlier = await refer(live);
    await live.quiet();
    await live.close();
    const folder = await folderOf(live.place);
    const backup = mkdtempSync(join(folder, 'back-up-'));
    copyEvents(folder, backup);
    await live.reopen();
    await refer(live);
    await live.quiet();
    const seen = await live.board().log.head();
    await live.close();
    copyEvents(backup, folder);

    const refused = live.reopen();
    await expect(refused).rejects.toMatchObject({ name: 'LogIsOlder' });
    await expect(refused).rejects.toThrow(
      new RegExp(
        `test-board is not opened: .* position ${seen}, .* delete the documents of this board \\(documents.db in its folder`,
      ),
    );
    await live.reopen({ documentsLost: true });
    expect(await onAgenda(live, '2026-03-30')).toEqual([earlier.personId]);
  });
});

describe('given another instance that takes in new events while a board is opened', () => {
  it('then the log is not taken for an older one', async () => {
    const live = await openLiveBoard();
    let head = await live.board().log.head();
    const log = instead(live.board().log, { head: () => Promise.resolve(head) });
    const documents = instead(live.documents(), {
      checkpoint: async (collection) => {
        head += 1n;
        return { ...(await live.documents().checkpoint(collection)), position: head };
      },
    });
    const board = { code: 'test-board', log, documents };
    await expect(refuseOlderLog(board, ['agenda', 'people'], 0n)).resolves.toBeUndefined();
  });
});
