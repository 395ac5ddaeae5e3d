/**
 * The board's secret key: 32 random bytes in a file of its own, outside the databases. Whoever has the
 * databases but not the key can neither find out which command had a guessed input nor whose token belongs
 * to which officer.
 */
import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { link, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A `KeyObject`, not bytes: it shows nothing of itself when logged, inspected or turned into JSON. */
export type BoardKey = KeyObject;

const KEY_BYTES = 32;
/** Lower case only: where file names know no case, two boards must not share a key. Nothing that is a path. */
const BOARD_ID = /^[a-z0-9][a-z0-9-]{0,62}$/;
const OTHERS_ON_POSIX = 0o077;

/** The key's file is missing, damaged or open to others. The message is a sentence for the operator. */
export class BoardKeyUnusable extends Error {
  override readonly name = 'BoardKeyUnusable';
}

/**
 * Reads the key of a board that exists. Never makes one: under a new key the board would know none of its
 * officers and no repeated command.
 * @throws BoardKeyUnusable
 */
export const readBoardKey = async (keysFolder: string, boardId: string): Promise<BoardKey> => {
  const file = keyFile(keysFolder, boardId);
  const bytes = await keyBytes(file);
  if (bytes === undefined)
    throw new BoardKeyUnusable(
      `The board's key ${file} is not there: restore it from where the keys are kept; without it the board's officers cannot be recognised.`,
    );
  return createSecretKey(bytes);
};

/**
 * Makes the key of a board that is being founded, or reads the one that is there already: founding may be
 * tried again, and several may try at once. Durable before it is answered.
 * @throws BoardKeyUnusable
 */
export const makeBoardKey = async (keysFolder: string, boardId: string): Promise<BoardKey> => {
  const file = keyFile(keysFolder, boardId);
  await mkdir(keysFolder, { recursive: true, mode: 0o700 });
  if ((await keyBytes(file)) === undefined) await createOnce(file);
  return readBoardKey(keysFolder, boardId);
};

const keyFile = (keysFolder: string, boardId: string): string => {
  if (BOARD_ID.test(boardId)) return join(keysFolder, `${boardId}.key`);
  throw new BoardKeyUnusable(
    "A board's id is made of lower-case letters, digits and hyphens, 63 at most, and names its key's file.",
  );
};

/** Undefined where there is no file. */
const keyBytes = async (file: string): Promise<Buffer | undefined> => {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new BoardKeyUnusable(`The board's key ${file} cannot be opened (${error.code}).`);
  });
  if (handle === undefined) return undefined;
  try {
    const { mode, size } = await handle.stat();
    // Windows has no such bits: there the folder's access list has to see to it.
    if (process.platform !== 'win32' && (mode & OTHERS_ON_POSIX) !== 0)
      throw new BoardKeyUnusable(
        `The board's key ${file} is open to others than its owner: find out who may have read it, then set its mode to 0600.`,
      );
    if (size !== KEY_BYTES)
      throw new BoardKeyUnusable(
        `The board's key ${file} has ${size} bytes instead of ${KEY_BYTES}: it is damaged; restore it from where the keys are kept.`,
      );
    const { buffer } = await handle.read(Buffer.alloc(KEY_BYTES), 0, KEY_BYTES, 0);
    return buffer;
  } finally {
    await handle.close();
  }
};

/**
 * Written whole under another name, then linked to its own, which fails where somebody was faster: a crash
 * or a race leaves one complete key or none, never half of one.
 */
const createOnce = async (file: string): Promise<void> => {
  const draft = `${file}.${randomUUID()}.new`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(randomBytes(KEY_BYTES));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(draft, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new BoardKeyUnusable(`The board's key ${file} cannot be made (${code}).`);
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(file));
  await syncFolder(dirname(dirname(file)));
};

/** A new file's name is durable only when its folder is. Windows cannot, and need not, do this. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
