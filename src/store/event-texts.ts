/** An event as JSON texts, as every engine writes it, and how much of that one append may hold. */
import type { Id } from '../domain/event.js';
import { AppendTooLarge, type NewEvent } from './event-log.js';

/** A part of an event; `of` and `content` are JSON. */
export interface PartTexts {
  readonly name: string;
  readonly of: string;
  readonly content: string;
}

/** An event on its way into a log: texts only, since these cross threads and wires at the least cost. */
export interface EventTexts {
  readonly id: Id;
  readonly type: string;
  /** A JSON object of what surrounds the event; never empty. */
  readonly envelope: string;
  readonly data: string;
  readonly parts: readonly PartTexts[];
}

/** @throws TypeError where the data or a part's content has no JSON form. */
export const eventTexts = (event: NewEvent): EventTexts => ({
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

/** Bytes of events in one append. EventStoreDB takes no more; the other engines hold to it, so that a board can move. */
export const MOST_BYTES_AT_ONCE = 1_048_576;

/** Bytes beside the texts: names of fields, the instant of recording, brackets and commas, generously. */
const AROUND_AN_EVENT = 128;
const AROUND_A_PART = 32;

/** @throws AppendTooLarge where the events are more than one append may hold. */
export const assertFits = (events: readonly EventTexts[]): void => {
  let bytes = 0;
  for (const { type, envelope, data, parts } of events) {
    // The type is counted as EventStoreDB counts it: in UTF-16.
    bytes += AROUND_AN_EVENT + 2 * type.length + Buffer.byteLength(envelope) + Buffer.byteLength(data);
    for (const { name, of, content } of parts)
      bytes += AROUND_A_PART + Buffer.byteLength(name) + Buffer.byteLength(of) + Buffer.byteLength(content);
  }
  if (bytes > MOST_BYTES_AT_ONCE)
    throw new AppendTooLarge(
      `What is to be recorded takes ${bytes.toLocaleString('en-GB')} bytes; ` +
        `${MOST_BYTES_AT_ONCE.toLocaleString('en-GB')} can be recorded at once.`,
    );
};

const json = (value: unknown): string => {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`An event may not hold a value of type ${typeof value} here.`);
  return text;
};
