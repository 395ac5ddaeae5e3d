import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BoardKeyUnusable, makeBoardKey, readBoardKey } from '../../src/privacy/board-key.js';

const BOARD = 'invented-board';
let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'board-key-'));
  folder = join(parent, 'data', 'keys');
});

afterEach(() => rm(parent, { recursive: true }));

describe('given a board that is being founded', () => {
  it('makes a key of 32 bytes that only the service may read', async () => {
    await makeBoardKey(folder, BOARD);
    const { size, mode } = await stat(join(folder, `${BOARD}.key`));
    expect([size, mode & 0o777]).toEqual([32, 0o600]);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('reads the same key ever after, also when founding is tried again', async () => {
    const key = await makeBoardKey(folder, BOARD);
    expect((await readBoardKey(folder, BOARD)).equals(key)).toBe(true);
    expect((await makeBoardKey(folder, BOARD)).equals(key)).toBe(true);
  });

  it('makes one key where several ask at once, and leaves no drafts behind', async () => {
    const keys = await Promise.all(Array.from({ length: 12 }, () => makeBoardKey(folder, BOARD)));
    expect(keys.every((key) => key.equals(keys[0]!))).toBe(true);
    expect(await readdir(folder)).toEqual([`${BOARD}.key`]);
  });

  it('makes a key of its own for each board', async () => {
    const [one, other] = [await makeBoardKey(folder, 'board-one'), await makeBoardKey(folder, 'board-two')];
    expect(one.equals(other)).toBe(false);
  });

  it.each(['', '../elsewhere', 'a/b', 'a\\b', '.hidden', 'Upper', 'a\0b', 'x'.repeat(64)])(
    'takes no board id that could name another file: %p',
    async (id) => {
      await expect(makeBoardKey(folder, id)).rejects.toThrow(BoardKeyUnusable);
      await expect(readBoardKey(folder, id)).rejects.toThrow(BoardKeyUnusable);
      expect(await readdir(parent)).toEqual([]);
    },
  );
});

describe('given a key that is not as it should be', () => {
  it('never makes a new one for a board that exists', async () => {
    await expect(readBoardKey(folder, BOARD)).rejects.toThrow(/is not there: restore it/);
    expect(await readdir(parent)).toEqual([]);
  });

  it.each([0, 31, 33])('refuses a file of %d bytes and leaves it as it is', async (size) => {
    await makeBoardKey(folder, BOARD);
    await writeFile(join(folder, `${BOARD}.key`), Buffer.alloc(size, 7));
    await expect(readBoardKey(folder, BOARD)).rejects.toThrow(`has ${size} bytes instead of 32`);
    await expect(makeBoardKey(folder, BOARD)).rejects.toThrow(BoardKeyUnusable);
    expect((await readFile(join(folder, `${BOARD}.key`))).length).toBe(size);
  });

  it.each([0o640, 0o604, 0o620, 0o666])('refuses a file that is open to others (mode %o)', async (mode) => {
    await makeBoardKey(folder, BOARD);
    await chmod(join(folder, `${BOARD}.key`), mode);
    await expect(readBoardKey(folder, BOARD)).rejects.toThrow(/open to others than its owner/);
  });
});

it('shows nothing of the key when it is logged or turned into JSON', async () => {
  const key = await makeBoardKey(folder, BOARD);
  const bytes = await readFile(join(folder, `${BOARD}.key`));
  const shown = `${inspect(key, { depth: 9, showHidden: true })} ${JSON.stringify({ key })} ${String(key)}`;
  for (const encoding of ['hex', 'base64', 'base64url'] as const)
    expect(shown).not.toContain(bytes.toString(encoding).slice(0, 8));
});
