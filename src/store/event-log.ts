/**
 * The port to a board's log of events. Two engines stand behind it; one contract suite holds them to it.
 * It promises what both engines promise and no more: one append, one stream, atomically; positions that
 * grow but have gaps; nothing around two things.
 */
import type { AnyPart, Actor, Id, StreamRevision } from '../domain/event.js';
import type { Instant } from '../domain/time.js';

/** An event on its way into the log; `revision`, `position` and `recordedAt` are the log's to give. */
export interface NewEvent {
  readonly id: Id;
  readonly type: string;
  readonly version: number;
  readonly occurredAt: Instant;
  readonly actor: Actor;
  readonly commandId: Id;
  readonly inputHash: string;
  readonly correlationId: Id;
  readonly causationId: Id;
  readonly purpose: string;
  readonly subjects: readonly Id[];
  readonly gateways?: readonly string[];
  readonly corrects?: Id;
  readonly decidedUpon: readonly StreamRevision[];
  readonly data: object;
  /** Stored apart from the clear data, from the first day. */
  readonly parts: readonly AnyPart[];
}

export interface StoredEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
  /** Place in the log: grows from event to event, with gaps of any size; other logs may have events in them. */
  readonly position: bigint;
  /**
   * When the log recorded it. Never decreases along a stream, nor from an event to one that was written by
   * who had seen it. Between events that several instances wrote at once, as far apart as their clocks are.
   */
  readonly recordedAt: Instant;
}

/** Revision of a stream that has no event yet. */
export const NO_STREAM = -1;

/** Position before the first event of a log. */
export const START = 0n;

export interface Append {
  readonly stream: string;
  /** Exact revision of the last event that the writer has seen; `NO_STREAM` for none. */
  readonly expectedRevision: number;
  readonly events: readonly NewEvent[];
}

export type AppendResult =
  | {
      readonly appended: true;
      /** Revision and position of the last of the events, and when the log recorded them. */
      readonly revision: number;
      readonly position: bigint;
      readonly recordedAt: Instant;
    }
  /** Somebody else wrote first: fold again and decide again. */
  | { readonly appended: false; readonly actualRevision: number };

/**
 * A page of the log. `reached` is how far the log was looked through, also past events that a filter left out:
 * the position of an event of this log, or what was asked for where there is nothing behind it.
 */
export interface LogPage {
  readonly events: readonly StoredEvent[];
  readonly reached: bigint;
}

export interface LogFilter {
  /** Only streams of these kinds (the part of the name before the first `-`). */
  readonly categories?: readonly string[];
}

export interface ReadAll extends LogFilter {
  /**
   * The last position that has been seen; the page starts behind it. `START`, a position that this log has given,
   * or one less than that of an event, to begin with that event: nothing else may be a place to read from.
   */
  readonly after: bigint;
  /** At most this many events. */
  readonly limit: number;
}

export interface EventLog {
  /** Names this log and this life of it: a position of another one is refused, never misread. */
  readonly life: string;
  /**
   * Appends all of the events or none. Acknowledged means durable. Sending the same events again with the
   * same expected revision answers as the first time.
   * @throws LogUnavailable where the engine cannot say that it was stored.
   * @throws AppendTooLarge where it holds more than any engine takes at once; nothing was stored.
   */
  append(append: Append): Promise<AppendResult>;
  /** Events of a stream from a revision (inclusive) on, oldest first. Empty for a stream that does not exist. */
  readStream(stream: string, fromRevision: number, limit: number): Promise<readonly StoredEvent[]>;
  /** The event at a position that this log has given; undefined where a page reached it without an event there. */
  eventAt(position: bigint): Promise<StoredEvent | undefined>;
  /** Events of all streams behind a position, in order. */
  readAll(read: ReadAll): Promise<LogPage>;
  /** Position of the newest event; `START` for an empty log. */
  head(): Promise<bigint>;
  /**
   * Pages behind a position, then whatever comes after, for as long as it is iterated. Pages without events
   * tell how far the log was looked through. Ends when the signal is aborted.
   */
  follow(read: ReadAll, signal: AbortSignal): AsyncIterable<LogPage>;
  close(): Promise<void>;
}

/** The log's engine failed or cannot tell what became of a write. The command may be sent again. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
}

/** An append holds more than a log takes at once. Sending it again does not help. */
export class AppendTooLarge extends Error {
  override readonly name = 'AppendTooLarge';
}

/**
 * How far a page has come, for whoever reads on until a position is reached.
 * @throws LogUnavailable where it has come no further: what is asked for ever is not answered from what was seen so far.
 */
export const beyond = (after: bigint, { reached }: LogPage): bigint => {
  if (reached > after) return reached;
  throw new LogUnavailable(`The log could not be read behind position ${after}.`);
};

/** The kind of a stream: `referral` for `referral-<id>`; the whole name for one that stands alone (`gateways`). */
export const categoryOf = (stream: string): string => stream.split('-', 1)[0] ?? stream;
