/** One writing process for the files in a board's folder. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Instant } from '../../domain/time.js';
import { sqliteCode } from './connection.js';

/** Who writes the files of a folder, since when. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: Instant;
}

/** Another process, or this one a second time, wants to write files that are held already. */
export class FolderHeld extends Error {
  override readonly name = 'FolderHeld';

  constructor(
    readonly folder: string,
    /** Undefined where the holder has not said yet who it is. */
    readonly holder: Holder | undefined,
  ) {
    super(
      `The files in ${folder} are written by ${said(holder)}, and only one process may write them: ` +
        'stop that process first, or give this one another folder. Tools that only read need not wait.',
    );
  }
}

/** The right to write the files of a folder, held until it is released or the process ends, however it ends. */
export interface FolderLock {
  release(): void;
}

// A connection that nobody refers to is closed by the garbage collector, and the lock with it.
const held = new Set<Database.Database>();

/**
 * Takes the right to write the files of a folder.
 * @throws FolderHeld where it is taken, also by this process.
 */
export const holdFolder = (folder: string, since: Instant): FolderLock => {
  mkdirSync(folder, { recursive: true });
  // The operating system drops a process's lock when the process closes the locked file anywhere: nothing
  // else may open this file, hence the holder's name is kept in another one.
  const lock = new Database(join(folder, 'writer.lock'), { timeout: 0 });
  const noteFile = join(folder, 'writer.json');
  try {
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY')) throw new FolderHeld(folder, holderIn(noteFile));
    throw error;
  }
  held.add(lock);
  writeNote(noteFile, { pid: process.pid, host: hostname(), since });
  return {
    release: () => {
      if (!lock.open) return;
      rmSync(noteFile, { force: true });
      held.delete(lock);
      lock.close();
    },
  };
};

const writeNote = (noteFile: string, holder: Holder): void => {
  writeFileSync(`${noteFile}.new`, JSON.stringify(holder));
  renameSync(`${noteFile}.new`, noteFile);
};

const holderIn = (noteFile: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(noteFile, 'utf8')) as Holder;
  } catch {
    return undefined; // Held, but not noted yet or not any more: the lock alone decides.
  }
};

const said = (holder: Holder | undefined): string =>
  holder === undefined
    ? 'another process'
    : `process ${holder.pid} on ${holder.host} (since ${holder.since})`;
