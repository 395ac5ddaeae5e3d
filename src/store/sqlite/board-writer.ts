/** Writes one board's log, within the writer thread: a transaction for each batch, a savepoint for each append. */
import type { Statement } from 'better-sqlite3';
import { categoryOf, NO_STREAM, type AppendResult } from '../event-log.js';
import { knownSchemaVersion, openForWriting, sqliteCode, type Connection } from './connection.js';
import { LOG_SCHEMA } from './log-file.js';
import type { Answer, AppendRequest } from './writer-messages.js';

/** A stored event's place, as much as an answer needs of it. */
interface Placed {
  readonly id: string;
  readonly revision: number;
  readonly position: number;
}

/**
 * The writing side of a board's log. `append` any number of requests, then `commit`: only then are there
 * answers, and only what they say is true. After the first failure of the engine nothing is taken any more.
 */
export class BoardWriter {
  readonly #connection: Connection;
  readonly #begin: Statement;
  readonly #commit: Statement;
  readonly #savepoint: Statement;
  readonly #release: Statement;
  readonly #undo: Statement;
  readonly #insertEvent: Statement;
  readonly #insertPart: Statement;
  readonly #lastRevision: Statement<[string], number>;
  readonly #behind: Statement<[string, number, number], Placed>;
  readonly #streamOf: Statement<[string], string>;
  #lastRecordedAt: string;
  #failure: string | undefined;
  #answers: Answer[] = [];

  /** @throws Error where the file cannot be opened with its settings, or a later release wrote it. */
  constructor(file: string) {
    const connection = openForWriting(file, 'FULL');
    knownSchemaVersion(connection, LOG_SCHEMA);
    this.#connection = connection;
    this.#begin = connection.prepare('BEGIN IMMEDIATE');
    this.#commit = connection.prepare('COMMIT');
    this.#savepoint = connection.prepare('SAVEPOINT one_append');
    this.#release = connection.prepare('RELEASE one_append');
    this.#undo = connection.prepare('ROLLBACK TO one_append');
    this.#insertEvent = connection.prepare(
      `INSERT INTO events (stream, revision, category, id, type, recorded_at, envelope, data, part_count)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#insertPart = connection.prepare(
      'INSERT INTO parts (position, ordinal, name, of, content) VALUES (?, ?, ?, ?, ?)',
    );
    this.#lastRevision = connection
      .prepare<[string], number>(
        'SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1',
      )
      .pluck();
    this.#behind = connection.prepare(
      `SELECT id, revision, position FROM events
       WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?`,
    );
    this.#streamOf = connection.prepare<[string], string>('SELECT stream FROM events WHERE id = ?').pluck();
    this.#lastRecordedAt =
      connection
        .prepare<[], string>('SELECT recorded_at FROM events ORDER BY position DESC LIMIT 1')
        .pluck()
        .get() ?? '';
  }

  /** Writes into the open transaction, begun where there is none. Sees what the batch wrote before. */
  append(append: AppendRequest): void {
    const { request } = append;
    try {
      if (this.#failure === undefined) {
        if (!this.#connection.inTransaction) this.#begin.run();
        this.#answers.push({ request, kind: 'appended', result: this.#appended(append) });
        return;
      }
    } catch (error) {
      if (!concernsOneAppend(error)) this.#stop(error);
      else {
        this.#answers.push({ request, kind: 'mistaken', sentence: (error as Error).message });
        return;
      }
    }
    this.#answers.push({ request, kind: 'unavailable', sentence: this.#failure ?? '' });
  }

  /** Makes durable what was appended since the last commit and gives the answers to it. */
  commit(): readonly Answer[] {
    try {
      if (this.#connection.inTransaction) this.#commit.run();
    } catch (error) {
      this.#stop(error);
    }
    const answers = this.#answers;
    this.#answers = [];
    const sentence = this.#failure;
    if (sentence === undefined) return answers;
    return answers.map(({ request }) => ({ request, kind: 'unavailable', sentence }));
  }

  close(): void {
    this.#connection.close();
  }

  #appended(append: AppendRequest): AppendResult {
    const actualRevision = this.#lastRevision.get(append.stream) ?? NO_STREAM;
    if (actualRevision !== append.expectedRevision) return this.#repeated(append, actualRevision);
    this.#savepoint.run();
    try {
      const result = this.#insert(append);
      this.#release.run();
      return result;
    } catch (error) {
      if (!concernsOneAppend(error)) throw error;
      this.#undo.run();
      this.#release.run();
      if (append.events.some(({ id }) => this.#streamOf.get(id) === append.stream))
        return { appended: false, actualRevision };
      throw error;
    }
  }

  #insert({ stream, expectedRevision, at, events }: AppendRequest): AppendResult {
    const category = categoryOf(stream);
    const recordedAt = at > this.#lastRecordedAt ? at : this.#lastRecordedAt;
    let revision = expectedRevision;
    let position: number | bigint = 0;
    for (const { id, type, envelope, data, parts } of events) {
      revision += 1;
      position = this.#insertEvent.run(
        stream,
        revision,
        category,
        id,
        type,
        recordedAt,
        envelope,
        data,
        parts.length,
      ).lastInsertRowid;
      let ordinal = 0;
      for (const { name, of, content } of parts) this.#insertPart.run(position, ordinal++, name, of, content);
    }
    this.#lastRecordedAt = recordedAt;
    return { appended: true, revision, position: BigInt(position) };
  }

  /** The first answer again, where the same events stand just behind the expected revision. */
  #repeated({ stream, expectedRevision, events }: AppendRequest, actualRevision: number): AppendResult {
    const placed = this.#behind.all(stream, expectedRevision, events.length);
    const last = placed.at(-1);
    const isRepeat = placed.length === events.length && events.every(({ id }, at) => placed[at]?.id === id);
    if (!isRepeat || last === undefined || placed[0]?.revision !== expectedRevision + 1)
      return { appended: false, actualRevision };
    return { appended: true, revision: last.revision, position: BigInt(last.position) };
  }

  /** For good: after a failed write nobody can say what the disk holds, until the file is opened again. */
  #stop(error: unknown): void {
    const reason =
      error instanceof Error ? `${sqliteCode(error) ?? error.name}: ${error.message}` : String(error);
    this.#failure =
      `The log ${this.#connection.name} could not be written (${reason}). It takes nothing more until the ` +
      'service is started again; what was sent in between was not acknowledged and may be sent again.';
    try {
      if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
    } catch {
      // The failure that stopped the log is the one to tell; the open transaction dies with the connection.
    }
  }
}

/** Whether the input of one append was at fault (a constraint, a value that cannot be bound), not the engine. */
const concernsOneAppend = (error: unknown): boolean => {
  const code = sqliteCode(error);
  return code === undefined || code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_TOOBIG';
};
