/**
 * The newest events of a board, as one subscription brings them, for everybody in the process who follows its log.
 * A server takes a hundred calls on a connection and lets the next one wait without a word: if each follower had a
 * subscription of its own, a hundred screens would keep appends and reads from being sent.
 */
import { CommitSignal } from '../commit-signal.js';
import type { LogPage, ReadAll, StoredEvent } from '../event-log.js';
import type { KurrentConnection } from './connection.js';
import { isForGood } from './failure.js';
import { pause, unlessAborted } from './patience.js';
import { ofKinds, type KurrentReader } from './reader.js';
import { subscribed } from './subscription.js';

/** Events that are kept for those who come a little later: an append is at most 1 MiB, so this many at most. */
const KEPT = 64;

export class Tail {
  /** Told whenever there is more behind a position, or the tail has begun or failed. */
  readonly news = new CommitSignal();
  readonly #connection: KurrentConnection;
  readonly #reader: KurrentReader;
  #followers = 0;
  #running: AbortController | undefined;
  #failure: Error | undefined;
  /** Where what is kept begins: everything of the board behind it is kept. Undefined until that is known. */
  #from: bigint | undefined;
  #kept: readonly StoredEvent[] = [];

  constructor(connection: KurrentConnection, reader: KurrentReader) {
    this.#connection = connection;
    this.#reader = reader;
  }

  /** Runs for as long as anybody has joined. @returns how to leave. */
  join(): () => void {
    this.#followers += 1;
    if (this.#running === undefined) this.#begin();
    return () => {
      this.#followers -= 1;
      if (this.#followers === 0) this.#end();
    };
  }

  /** What is kept behind a position; undefined where more than that lies behind it. */
  behind({ after, limit, categories }: ReadAll): LogPage | undefined {
    if (this.#from === undefined || after < this.#from) return undefined;
    const first = this.#kept.findIndex(({ position }) => position > after);
    const events = first === -1 ? [] : this.#kept.slice(first, first + limit);
    return { events: ofKinds(events, categories), reached: events.at(-1)?.position ?? after };
  }

  /** @throws whatever keeps the tail from going on, now and later. */
  assertGoesOn(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  #begin(): void {
    const running = new AbortController();
    this.#running = running;
    this.#failure = undefined;
    void this.#run(running.signal).catch((error: unknown) => {
      if (this.#running !== running) return;
      this.#end();
      this.#failure = error instanceof Error ? error : new Error('The tail of the log has failed.');
      this.news.notify();
    });
  }

  #end(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#from = undefined;
    this.#kept = [];
  }

  async #run(signal: AbortSignal): Promise<void> {
    const after = await this.#head(signal);
    if (after === undefined || signal.aborted) return;
    this.#from = after;
    this.news.notify();
    const source = { connection: this.#connection, reader: this.#reader };
    for await (const { events } of subscribed(source, { after, limit: KEPT }, signal)) {
      if (signal.aborted) return;
      const kept = [...this.#kept, ...events];
      const gone = kept.splice(0, Math.max(0, kept.length - KEPT));
      this.#from = gone.at(-1)?.position ?? this.#from;
      this.#kept = kept;
      this.news.notify();
    }
  }

  async #head(signal: AbortSignal): Promise<bigint | undefined> {
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        return await unlessAborted(this.#reader.head(), signal);
      } catch (error) {
        if (isForGood(error)) throw error;
        await pause(failures, this.#connection.patience, signal);
      }
    }
    return undefined;
  }
}
