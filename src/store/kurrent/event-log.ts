/** A board's log in an EventStoreDB or KurrentDB: its streams carry the board's code, beside those of others. */
import { setMaxListeners } from 'node:events';
import type { Instant } from '../../domain/time.js';
import type { Append, AppendResult, EventLog, LogPage, ReadAll, StoredEvent } from '../event-log.js';
import { LogUnavailable } from '../event-log.js';
import { KurrentAppender } from './appender.js';
import type { KurrentConnection } from './connection.js';
import { follow } from './follower.js';
import { KurrentReader } from './reader.js';
import { registerBoard } from './register.js';
import { Seen } from './seen.js';
import { Tail } from './tail.js';

export interface KurrentEventLogOptions {
  /** The connection of the process. */
  readonly connection: KurrentConnection;
  /** The board's code. */
  readonly board: string;
  /** Stamps what this instance records; never before anything that it has seen in the log. */
  readonly clock: () => Instant;
}

/**
 * Opens the log of a board, or makes an empty one.
 * @throws LogUnavailable where the event store cannot tell whether it knows the board.
 */
export const openKurrentEventLog = async (options: KurrentEventLogOptions): Promise<EventLog> =>
  new KurrentEventLog(options, await registerBoard(options.connection, options.board));

class KurrentEventLog implements EventLog {
  readonly life: string;
  readonly #connection: KurrentConnection;
  readonly #reader: KurrentReader;
  readonly #appender: KurrentAppender;
  readonly #tail: Tail;
  readonly #closed = new AbortController();

  constructor({ connection, board, clock }: KurrentEventLogOptions, life: string) {
    this.life = life;
    // Every read that waits to be made again listens, and there may be any number of them.
    setMaxListeners(0, this.#closed.signal);
    this.#connection = connection;
    const prefix = `${board}:`;
    const seen = new Seen(clock);
    const closed = this.#closed.signal;
    this.#reader = new KurrentReader({ connection, prefix, seen, closed });
    this.#tail = new Tail(connection, this.#reader);
    this.#appender = new KurrentAppender({ connection, prefix, reader: this.#reader, seen, closed });
  }

  async append(append: Append): Promise<AppendResult> {
    if (append.events.length === 0) throw new RangeError('An append needs at least one event.');
    this.#open();
    return this.#appender.append(append);
  }

  async readStream(stream: string, fromRevision: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#open().readStream(stream, fromRevision, limit);
  }

  async eventAt(position: bigint): Promise<StoredEvent | undefined> {
    return this.#open().eventAt(position);
  }

  async readAll(read: ReadAll): Promise<LogPage> {
    return this.#open().readAll(read);
  }

  async head(): Promise<bigint> {
    return this.#open().head();
  }

  follow(read: ReadAll, signal: AbortSignal): AsyncIterable<LogPage> {
    const either = AbortSignal.any([signal, this.#closed.signal]);
    const { patience } = this.#connection;
    return follow({ reader: this.#reader, tail: this.#tail, patience }, read, either);
  }

  /** What is on its way is waited for, and not sent again. */
  async close(): Promise<void> {
    this.#closed.abort();
    await this.#appender.settled();
  }

  #open(): KurrentReader {
    if (this.#closed.signal.aborted) throw new LogUnavailable('This log has been closed.');
    return this.#reader;
  }
}
