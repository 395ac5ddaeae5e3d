/** The reading side of a board's log: its own connection, which can only read, beside whoever writes. */
import type { Statement } from 'better-sqlite3';
import { LogUnavailable, START, type LogPage, type ReadAll, type StoredEvent } from '../event-log.js';
import type { PartTexts } from '../event-texts.js';
import { knownSchemaVersion, openForReading, sqliteCode, type Connection } from './connection.js';
import { storedEvent, type StoredEventRow } from './event-row.js';
import { LOG_SCHEMA, logFileIn } from './log-file.js';

const EVENTS =
  'SELECT position, stream, revision, id, type, recorded_at, envelope, data, part_count FROM events';

interface PlacedPart extends PartTexts {
  readonly position: bigint;
}

/**
 * Reads a board's log, as `EventLog` describes it. Every method may throw `LogUnavailable`, where the file
 * cannot be read.
 */
export class SqliteLogReader {
  readonly life: string;
  readonly #connection: Connection;
  readonly #parts: Statement<[bigint], PartTexts>;
  readonly #partsBetween: Statement<[bigint, bigint], PlacedPart>;
  readonly #head: Statement<[], bigint>;
  readonly #stream: Statement<[string, number, number], StoredEventRow>;
  readonly #all: Statement<[bigint, bigint, number], StoredEventRow>;
  /** By the number of categories asked for. */
  readonly #byCategories = new Map<number, Statement<unknown[], StoredEventRow>>();

  /** @throws Error where there is no log in the folder; NewerSchema where a later release wrote it. */
  constructor(folder: string) {
    const connection = openForReading(logFileIn(folder), 'FULL');
    this.#connection = connection;
    knownSchemaVersion(connection, LOG_SCHEMA);
    this.life =
      connection.prepare<[], string>("SELECT value FROM meta WHERE name = 'life'").pluck().get() ?? '';
    this.#parts = connection.prepare(
      'SELECT name, of, content FROM parts WHERE position = ? ORDER BY ordinal',
    );
    this.#partsBetween = connection
      .prepare<[bigint, bigint], PlacedPart>(
        `SELECT position, name, of, content FROM parts
         WHERE position > ? AND position <= ? ORDER BY position, ordinal`,
      )
      .safeIntegers();
    this.#head = connection
      .prepare<[], bigint>('SELECT coalesce(max(position), 0) FROM events')
      .pluck()
      .safeIntegers();
    this.#stream = connection
      .prepare<[string, number, number], StoredEventRow>(
        `${EVENTS} WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
      )
      .safeIntegers();
    this.#all = connection
      .prepare<[bigint, bigint, number], StoredEventRow>(
        `${EVENTS} WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`,
      )
      .safeIntegers();
  }

  async readStream(stream: string, fromRevision: number, limit: number): Promise<readonly StoredEvent[]> {
    atLeastOne(limit);
    return this.#events(() => this.#stream.all(stream, fromRevision, limit));
  }

  async eventAt(position: bigint): Promise<StoredEvent | undefined> {
    const [event] = reading(() => this.#everything(position - 1n, position, 1));
    return event;
  }

  async readAll({ after, limit, categories }: ReadAll): Promise<LogPage> {
    atLeastOne(limit);
    // The head is taken first: what is committed in between lies behind it and is left for the next page.
    const head = await this.head();
    if (head <= after) return { events: [], reached: after };
    const events =
      categories === undefined
        ? reading(() => this.#everything(after, head, limit))
        : this.#events(() => this.#ofCategories([...new Set(categories)], after, head, limit));
    return { events, reached: events.length === limit ? (events.at(-1)?.position ?? head) : head };
  }

  async head(): Promise<bigint> {
    return reading(() => this.#head.get() ?? START);
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  #events(rows: () => readonly StoredEventRow[]): readonly StoredEvent[] {
    return reading(() => rows().map((row) => complete(row, this.#partsOf(row))));
  }

  /** Whoever reads everything reads the parts of a page in one go: one question for each event costs as much again. */
  #everything(after: bigint, head: bigint, limit: number): readonly StoredEvent[] {
    const rows = this.#all.all(after, head, limit);
    const last = rows.at(-1);
    if (last === undefined) return [];
    const parts = this.#partsBetween.all(after, last.position);
    let next = 0;
    return rows.map((row) => {
      const from = next;
      while (parts[next]?.position === row.position) next += 1;
      return complete(row, parts.slice(from, next));
    });
  }

  #partsOf({ position, part_count }: StoredEventRow): readonly PartTexts[] {
    return part_count === 0n ? [] : this.#parts.all(position);
  }

  #ofCategories(categories: readonly string[], after: bigint, head: bigint, limit: number): StoredEventRow[] {
    if (categories.length === 0) return [];
    let statement = this.#byCategories.get(categories.length);
    if (statement === undefined) {
      statement = this.#connection
        .prepare<unknown[], StoredEventRow>(ofCategories(categories.length))
        .safeIntegers();
      this.#byCategories.set(categories.length, statement);
    }
    return statement.all(...categories.flatMap((category) => [category, after, head]), limit);
  }
}

/**
 * Reads a number of categories behind a position, up to another, in order. SQLite merges the arms of a union as
 * it goes, each along the index; for `IN` it would read and sort everything behind the position for every page.
 */
export const ofCategories = (count: number): string => {
  const arm = `${EVENTS} WHERE category = ? AND position > ? AND position <= ?`;
  return `${Array.from({ length: count }, () => arm).join(' UNION ALL ')} ORDER BY position LIMIT ?`;
};

/** @throws LogUnavailable where a part is missing: an event is never read by halves. */
const complete = (row: StoredEventRow, parts: readonly PartTexts[]): StoredEvent => {
  if (BigInt(parts.length) !== row.part_count)
    throw new LogUnavailable(
      `The log has lost parts of event ${row.id}: ${parts.length} of ${row.part_count} are there.`,
    );
  return storedEvent(row, parts);
};

const atLeastOne = (limit: number): void => {
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new RangeError(`A page of ${limit} events cannot be read.`);
};

const reading = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (sqliteCode(error) === undefined) throw error;
    throw new LogUnavailable(`The log could not be read (${(error as Error).message}).`, { cause: error });
  }
};
