/** An event as the log's tables give it back: the clear envelope and body as JSON text, the parts apart. */
import type { AnyPart, Id } from '../../domain/event.js';
import type { NewEvent, StoredEvent } from '../event-log.js';
import type { PartTexts } from '../event-texts.js';

/** An event as its table gives it back; integers as `bigint`, since a position needs all 64 bits. */
export interface StoredEventRow {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly id: Id;
  readonly type: string;
  readonly recorded_at: string;
  readonly envelope: string;
  readonly data: string;
  readonly part_count: bigint;
}

/** The event of a row and the rows of its parts, in their order. */
export const storedEvent = (row: StoredEventRow, parts: readonly PartTexts[]): StoredEvent =>
  // Put onto what was parsed rather than into a copy of it: reading a log is mostly this.
  Object.assign(JSON.parse(row.envelope) as Omit<NewEvent, 'id' | 'type' | 'data' | 'parts'>, {
    id: row.id,
    type: row.type,
    stream: row.stream,
    revision: Number(row.revision),
    position: row.position,
    recordedAt: row.recorded_at,
    data: JSON.parse(row.data) as object,
    parts: parts.map(partOfRow),
  });

const partOfRow = ({ name, of, content }: PartTexts): AnyPart => ({
  name,
  of: JSON.parse(of) as readonly Id[],
  content: JSON.parse(content) as unknown,
});
