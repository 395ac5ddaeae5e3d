/** A board's log in a SQLite file of its own: the embedded default. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Instant } from '../../domain/time.js';
import type { Append, AppendResult, EventLog, LogPage, ReadAll, StoredEvent } from '../event-log.js';
import { LogUnavailable } from '../event-log.js';
import { CommitSignal } from '../commit-signal.js';
import { holdFolder, type FolderLock } from './lock.js';
import { logFileIn, prepareLogFile } from './log-file.js';
import { SqliteLogReader } from './log-reader.js';
import type { SqliteWriter } from './writer-client.js';

export interface SqliteEventLogOptions {
  /** The board's own folder; made where it is missing. */
  readonly folder: string;
  /** The writer thread of the process. */
  readonly writer: SqliteWriter;
  /** Stamps what is recorded; the log never goes back behind its last stamp. */
  readonly clock: () => Instant;
  /** The log takes no appends any more, until it is opened again; told once. Meant for leaving the process. */
  readonly onFailure: (error: LogUnavailable) => void;
}

/**
 * Opens the log of a board, or makes an empty one, and holds the folder's files against other writers.
 * @throws FolderHeld where a process writes these files already.
 * @throws NewerSchema where a later release wrote them.
 * @throws LogUnavailable where the writer thread has ended or cannot open the file.
 */
export const openSqliteEventLog = async (options: SqliteEventLogOptions): Promise<EventLog> => {
  const { folder, writer, clock, onFailure } = options;
  const lock = holdFolder(folder, clock());
  let reader: SqliteLogReader | undefined;
  try {
    prepareLogFile(folder);
    reader = new SqliteLogReader(folder);
    const commits = new CommitSignal();
    const board = await writer.open(logFileIn(folder), { onCommit: () => commits.notify(), onFailure });
    return new SqliteEventLog({ clock, writer, board, reader, commits, lock });
  } catch (error) {
    await reader?.close();
    lock.release();
    throw error;
  }
};

/**
 * Opens the log of a board for reading only, beside the process that writes it or without one.
 * @throws Error where there is no log in the folder; NewerSchema where a later release wrote it.
 */
export const openReadOnly = (folder: string): SqliteLogReader => new SqliteLogReader(folder);

interface Opened {
  readonly clock: () => Instant;
  readonly writer: SqliteWriter;
  readonly board: number;
  readonly reader: SqliteLogReader;
  readonly commits: CommitSignal;
  readonly lock: FolderLock;
}

class SqliteEventLog implements EventLog {
  readonly life: string;
  readonly #opened: Opened;
  #closed = false;

  constructor(opened: Opened) {
    this.life = opened.reader.life;
    this.#opened = opened;
  }

  async append(append: Append): Promise<AppendResult> {
    const { writer, board, clock } = this.#opened;
    if (append.events.length === 0) throw new RangeError('An append needs at least one event.');
    return writer.append(board, append, clock());
  }

  async readStream(stream: string, fromRevision: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#reader().readStream(stream, fromRevision, limit);
  }

  async eventAt(position: bigint): Promise<StoredEvent | undefined> {
    return this.#reader().eventAt(position);
  }

  async readAll(read: ReadAll): Promise<LogPage> {
    return this.#reader().readAll(read);
  }

  async head(): Promise<bigint> {
    return this.#reader().head();
  }

  async *follow(read: ReadAll, signal: AbortSignal): AsyncIterable<LogPage> {
    const { commits } = this.#opened;
    let after = read.after;
    while (!signal.aborted && !this.#closed) {
      // Counted before the read: a commit that comes between reading and waiting ends the wait at once.
      const seen = commits.count;
      const page = await this.readAll({ ...read, after });
      if (page.reached > after) yield page;
      after = page.reached;
      // A reader far behind never waits for anything: without this turn it would keep everybody else waiting.
      if (page.events.length === read.limit) await turn();
      else await commits.behind(seen, signal);
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const { writer, board, reader, commits, lock } = this.#opened;
    commits.notify();
    try {
      await writer.close(board);
    } finally {
      await reader.close();
      lock.release();
    }
  }

  #reader(): SqliteLogReader {
    if (this.#closed) throw new LogUnavailable('This log has been closed.');
    return this.#opened.reader;
  }
}
