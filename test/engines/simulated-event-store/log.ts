/**
 * The log of a simulated event store, in memory, as the nodes of a cluster share it. It behaves as an
 * EventStoreDB 23.10 was seen to: revisions, byte-like positions with gaps, idempotent repeats, system events.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';

export interface LoggedEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  /** Where the record begins in the log. Nothing can be read from anywhere else. */
  readonly position: bigint;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly created: Date;
}

export type ProposedEvent = Pick<LoggedEvent, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

export type Expected = number | 'no stream' | 'any' | 'stream exists';

export type Appended =
  | { readonly kind: 'stored'; readonly revision: number; readonly position?: bigint }
  | { readonly kind: 'wrong version'; readonly actual: number | undefined };

/** After so many appends the server writes something of its own, so that positions have gaps for everybody. */
const OWN_EVENT_EVERY = 7;

const NOTHING = Buffer.from('{}');

export class SimulatedLog {
  /** Repeats are answered as a wrong version, as by a server that was started again since. */
  forgetsRepeats = false;
  /** Repeats are answered without their place, as where the server has no record of it at hand. */
  forgetsPlaces = false;
  /** Events that reads have looked at, also those that a filter left out. */
  looked = 0;
  readonly #events: LoggedEvent[] = [];
  readonly #streams = new Map<string, LoggedEvent[]>();
  readonly #byPosition = new Map<bigint, number>();
  readonly #file: string | undefined;
  readonly #listeners = new Set<() => void>();
  #end = 0n;
  #appends = 0;

  /**
   * @param file keeps what was acknowledged over a kill of the process, not over a loss of power.
   * @param begin the position of the first event, as of a log whose beginning was cut off.
   */
  constructor(file?: string, begin = 0n) {
    this.#file = file;
    this.#end = begin;
    if (file !== undefined && existsSync(file)) {
      // A last line that was cut off by a kill was acknowledged to nobody.
      for (const line of readFileSync(file, 'utf8').split('\n').slice(0, -1)) {
        const kept = JSON.parse(line) as { stream: string; events: Record<string, string>[] };
        this.#put(kept.stream, kept.events.map(revived));
      }
    }
    if (this.#events.length === 0)
      for (const stream of ['$users', '$settings']) this.#store(stream, [ownEvent('$created')]);
  }

  get events(): readonly LoggedEvent[] {
    return this.#events;
  }

  stream(name: string): readonly LoggedEvent[] | undefined {
    return this.#streams.get(name);
  }

  /** The index of the event at a position; undefined where no record begins there. Behind the end is nothing. */
  indexAt(position: bigint): number | undefined {
    return position >= this.#end ? this.#events.length : this.#byPosition.get(position);
  }

  /** All or nothing. The same events at the same revision again are answered as the first time. */
  append(stream: string, expected: Expected, events: readonly ProposedEvent[]): Appended {
    const stored = this.#streams.get(stream);
    const actual = stored === undefined ? undefined : stored.length - 1;
    if (!isAsExpected(expected, actual)) {
      const from = expected === 'no stream' ? 0 : typeof expected === 'number' ? expected + 1 : Infinity;
      const placed = (stored ?? []).slice(from, from + events.length);
      const isRepeat = placed.length === events.length && events.every(({ id }, at) => placed[at]?.id === id);
      const last = placed.at(-1);
      if (!isRepeat || last === undefined || this.forgetsRepeats) return { kind: 'wrong version', actual };
      const { revision, position } = last;
      return { kind: 'stored', revision, ...(!this.forgetsPlaces && { position }) };
    }
    const last = this.#store(stream, events);
    this.#appends += 1;
    if (this.#appends % OWN_EVENT_EVERY === 0)
      this.#store('$stats-127.0.0.1:2113', [ownEvent('$statsCollected')]);
    for (const listener of [...this.#listeners]) listener();
    return { kind: 'stored', revision: last.revision, position: last.position };
  }

  /** Told of every append, until the answer is called. */
  onAppend(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #store(stream: string, events: readonly ProposedEvent[]): LoggedEvent {
    if (this.#file !== undefined)
      appendFileSync(this.#file, `${JSON.stringify({ stream, events: events.map(kept) })}\n`);
    return this.#put(stream, events);
  }

  #put(name: string, events: readonly ProposedEvent[]): LoggedEvent {
    let stream = this.#streams.get(name);
    if (stream === undefined) this.#streams.set(name, (stream = []));
    for (const event of events) {
      const logged = {
        ...event,
        stream: name,
        revision: stream.length,
        position: this.#end,
        created: new Date(),
      };
      this.#byPosition.set(this.#end, this.#events.length);
      this.#events.push(logged);
      stream.push(logged);
      // The record's own fields, and its content.
      this.#end += BigInt(80 + name.length + event.type.length + event.data.length + event.metadata.length);
    }
    return stream.at(-1) as LoggedEvent;
  }
}

const isAsExpected = (expected: Expected, actual: number | undefined): boolean => {
  if (expected === 'any') return true;
  if (expected === 'stream exists') return actual !== undefined;
  return expected === 'no stream' ? actual === undefined : actual === expected;
};

const ownEvent = (type: string): ProposedEvent => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: NOTHING,
  metadata: NOTHING,
});

const kept = ({ id, type, contentType, data, metadata }: ProposedEvent): Record<string, string> => ({
  id,
  type,
  contentType,
  data: Buffer.from(data).toString('base64'),
  metadata: Buffer.from(metadata).toString('base64'),
});

const revived = ({ id = '', type = '', contentType = '', data = '', metadata = '' }): ProposedEvent => ({
  id,
  type,
  contentType,
  data: Buffer.from(data, 'base64'),
  metadata: Buffer.from(metadata, 'base64'),
});
