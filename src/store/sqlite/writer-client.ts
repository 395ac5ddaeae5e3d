/** The process's side of the writer thread: submits appends, in batches, and gives each its answer. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Instant } from '../../domain/time.js';
import { LogUnavailable, type Append, type AppendResult } from '../event-log.js';
import { assertFits, eventTexts } from '../event-texts.js';
import type { Answer, AppendRequest, BoardNumber, RequestNumber, ToWriter } from './writer-messages.js';

/** What a board's log wants to hear from the writer. */
export interface WriterListener {
  /** Something was committed, or the writer has gone: whoever waits looks again. */
  readonly onCommit: () => void;
  /** The board's log takes no appends any more; told once. */
  readonly onFailure: (error: LogUnavailable) => void;
}

interface Pending {
  readonly board: Board;
  readonly resolve: (result: AppendResult | undefined) => void;
  readonly reject: (error: Error) => void;
}

interface Board {
  readonly number: BoardNumber;
  readonly listener: WriterListener;
  failure?: LogUnavailable;
  isFailureTold?: boolean;
}

/** More than this many unanswered appends are refused: a writer so far behind needs no longer queue. */
const MOST_WAITING = 50_000;

/**
 * The one writer thread of a process, for all of its boards. Started and stopped by the composition root;
 * give it to every log that is opened.
 */
export class SqliteWriter {
  readonly #worker: Worker;
  readonly #boards = new Map<BoardNumber, Board>();
  readonly #pending = new Map<RequestNumber, Pending>();
  #submitted: AppendRequest[] = [];
  #requests = 0;
  #boardNumbers = 0;
  #ended: LogUnavailable | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answers: readonly Answer[]) => this.#take(answers));
    worker.on('error', (error) => this.#end(`The writer thread has died (${String(error)}).`));
    worker.on('messageerror', (error) => this.#end(`An answer of the writer was lost (${String(error)}).`));
    worker.on('exit', () => this.#end('The writer thread has ended.'));
  }

  /** @throws Error where the thread cannot be started. */
  static async start(): Promise<SqliteWriter> {
    const worker = new Worker(new URL('./writer.js', import.meta.url));
    const writer = new SqliteWriter(worker);
    await once(worker, 'online');
    return writer;
  }

  /**
   * Opens the log file of a board for writing and answers its number.
   * @throws LogUnavailable where the thread cannot open it.
   */
  async open(file: string, listener: WriterListener): Promise<BoardNumber> {
    const board: Board = { number: ++this.#boardNumbers, listener };
    this.#boards.set(board.number, board);
    try {
      await this.#ask(board, (request) => this.#post({ kind: 'open', request, board: board.number, file }));
    } catch (error) {
      this.#boards.delete(board.number);
      throw error;
    }
    return board.number;
  }

  /**
   * Resolves once the append is on the disk, or was found not to be at the expected revision.
   * @throws LogUnavailable where the thread could not write, has ended, or is hopelessly behind.
   * @throws AppendTooLarge where it holds more than one append may.
   * @throws TypeError where an event holds something without a JSON form; Error for another mistake in it.
   */
  async append(
    number: BoardNumber,
    { stream, expectedRevision, events }: Append,
    at: Instant,
  ): Promise<AppendResult> {
    const board = this.#boards.get(number);
    if (board === undefined) throw new LogUnavailable('This log has been closed.');
    if (board.failure !== undefined) throw board.failure;
    if (this.#pending.size >= MOST_WAITING)
      throw new LogUnavailable(`${MOST_WAITING} appends are waiting to be written already.`);
    const rows = events.map(eventTexts);
    assertFits(rows);
    const result = await this.#ask(board, (request) =>
      this.#submit({ request, board: number, stream, expectedRevision, at, events: rows }),
    );
    return result as AppendResult;
  }

  /** Closes the board's file when what was submitted before has been written. */
  async close(number: BoardNumber): Promise<void> {
    const board = this.#boards.get(number);
    if (board === undefined) return;
    this.#boards.delete(number);
    if (this.#ended !== undefined) return;
    await this.#ask(board, (request) => this.#post({ kind: 'close', request, board: number }));
  }

  /** Ends the thread when what was submitted before has been written. */
  async stop(): Promise<void> {
    if (this.#ended !== undefined) return;
    const exit = once(this.#worker, 'exit');
    this.#post({ kind: 'stop' });
    await exit;
  }

  /**
   * Ends the thread at once, for a shutdown that can wait no longer: what was not answered yet is answered
   * with `LogUnavailable`, since nobody knows what became of it.
   */
  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(board: Board, send: (request: RequestNumber) => void): Promise<AppendResult | undefined> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const request = ++this.#requests;
    return new Promise((resolve, reject) => {
      this.#pending.set(request, { board, resolve, reject });
      send(request);
    });
  }

  #submit(append: AppendRequest): void {
    this.#submitted.push(append);
    // Runs after every promise that is settled by now: all who append on one answer share one message.
    if (this.#submitted.length === 1) process.nextTick(() => this.#flush());
  }

  #flush(): void {
    if (this.#submitted.length === 0) return;
    const appends = this.#submitted;
    this.#submitted = [];
    this.#worker.postMessage({ kind: 'append', appends } satisfies ToWriter);
  }

  #post(message: ToWriter): void {
    this.#flush();
    this.#worker.postMessage(message);
  }

  #take(answers: readonly Answer[]): void {
    const touched = new Set<Board>();
    for (const answer of answers) {
      const pending = this.#pending.get(answer.request);
      if (pending === undefined) continue;
      this.#pending.delete(answer.request);
      touched.add(pending.board);
      this.#settle(pending, answer);
    }
    for (const board of touched) tell(board);
  }

  #settle({ board, resolve, reject }: Pending, answer: Answer): void {
    switch (answer.kind) {
      case 'appended':
        return resolve(answer.result);
      case 'done':
        return resolve(undefined);
      case 'notDone':
        return reject(new LogUnavailable(answer.sentence));
      case 'mistaken':
        return reject(new Error(`The append cannot be stored: ${answer.sentence}`));
      case 'unavailable':
        board.failure ??= new LogUnavailable(answer.sentence);
        return reject(board.failure);
    }
  }

  #end(sentence: string): void {
    if (this.#ended !== undefined) return;
    this.#ended = new LogUnavailable(sentence);
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(this.#ended);
    for (const board of this.#boards.values()) {
      board.failure ??= this.#ended;
      tell(board);
    }
  }
}

/** Wakes the board's readers, and tells of its failure, once, when everybody who asked has an answer. */
const tell = (board: Board): void => {
  board.listener.onCommit();
  if (board.failure === undefined || board.isFailureTold) return;
  board.isFailureTold = true;
  board.listener.onFailure(board.failure);
};
