/** An event as the log's tables hold it: the clear envelope and body as JSON text, the parts apart. */
import type { AnyPart, Id } from '../../domain/event.js';
import type { NewEvent, StoredEvent } from '../event-log.js';

/** A part on its way into its table; `of` and `content` are JSON. */
export interface PartRow {
  readonly name: string;
  readonly of: string;
  readonly content: string;
}

/** An event on its way into its table: texts only, since these cross threads at the least cost. */
export interface NewEventRow {
  readonly id: Id;
  readonly type: string;
  readonly envelope: string;
  readonly data: string;
  readonly parts: readonly PartRow[];
}

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

/** @throws TypeError where the data or a part's content has no JSON form. */
export const newEventRow = (event: NewEvent): NewEventRow => ({
  id: event.id,
  type: event.type,
  envelope: json({
    version: event.version,
    occurredAt: event.occurredAt,
    actor: event.actor,
    commandId: event.commandId,
    inputHash: event.inputHash,
    correlationId: event.correlationId,
    causationId: event.causationId,
    purpose: event.purpose,
    subjects: event.subjects,
    gateways: event.gateways,
    corrects: event.corrects,
    decidedUpon: event.decidedUpon,
  }),
  data: json(event.data),
  parts: event.parts.map(({ name, of, content }) => ({ name, of: json(of), content: json(content) })),
});

/** The event of a row and the rows of its parts, in their order. */
export const storedEvent = (row: StoredEventRow, parts: readonly PartRow[]): StoredEvent =>
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

const partOfRow = ({ name, of, content }: PartRow): AnyPart => ({
  name,
  of: JSON.parse(of) as readonly Id[],
  content: JSON.parse(content) as unknown,
});

const json = (value: unknown): string => {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`An event may not hold a value of type ${typeof value} here.`);
  return text;
};
