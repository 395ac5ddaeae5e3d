/** Reads a board's share of an event store. Every read asks the leader and is filtered there. */
import {
  categoryOf,
  LogUnavailable,
  START,
  type LogPage,
  type ReadAll,
  type StoredEvent,
} from '../event-log.js';
import type { Recorded } from './client.js';
import { REGISTER, type KurrentConnection } from './connection.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { decode, positionOf, streamOf } from './event-bytes.js';
import { isLate, isNoPlace } from './failure.js';
import { insist, type Insisting } from './patience.js';
import { readAllRequest, readBackRequest, readStreamRequest, type NameFilter } from './requests.js';
import type { Seen } from './seen.js';

/** Beyond this, milliseconds, a search is given up: it would be of some tens of millions of events. */
const LONGEST_SEARCH_MS = 600_000;

/** A question for which the server has nothing to look through: whether it is there. */
const PROBE = readStreamRequest(REGISTER, 0, 1);

export interface KurrentReaderOptions {
  readonly connection: KurrentConnection;
  /** What the names of the board's streams begin with, and those of no other. */
  readonly prefix: string;
  readonly seen: Seen;
  /** Nobody waits for what is read any more. */
  readonly closed: AbortSignal;
}

export class KurrentReader {
  readonly #connection: KurrentConnection;
  readonly #prefix: string;
  readonly #seen: Seen;
  readonly #insisting: Insisting;
  /** The board's newest event when the whole event store had been looked through as far as `until`. */
  #looked = { until: START, head: START };

  constructor({ connection, prefix, seen, closed }: KurrentReaderOptions) {
    this.#connection = connection;
    this.#prefix = prefix;
    this.#seen = seen;
    const { patience } = connection;
    this.#insisting = { what: 'The log could not be read', patience, signal: closed };
  }

  /** Lets everything of the board through, and nothing of another. */
  get filter(): NameFilter {
    return { prefix: this.#prefix };
  }

  async readStream(stream: string, fromRevision: number, limit: number): Promise<readonly StoredEvent[]> {
    atLeastOne(limit);
    const request = readStreamRequest(this.#prefix + stream, Math.max(0, fromRevision), limit);
    return this.#read(request, limit, this.#decoded);
  }

  async eventAt(position: bigint): Promise<StoredEvent | undefined> {
    if (position === START) return undefined;
    const recorded = await this.#read(readAllRequest(position, 1, this.filter), 1);
    const [event] = this.decoded(recorded.filter((one) => positionOf(one) === position));
    return event;
  }

  async readAll({ after, limit, categories }: ReadAll): Promise<LogPage> {
    atLeastOne(limit);
    if (categories === undefined) {
      const events = await this.#behind(after, limit, this.filter);
      return { events, reached: events.at(-1)?.position ?? after };
    }
    // The head is taken first: what is recorded in between lies behind it and is left for the next page.
    const head = await this.head();
    if (head <= after) return { events: [], reached: after };
    if (categories.length === 0) return { events: [], reached: head };
    const events = await this.#behind(after, limit, ofCategories(this.#prefix, categories));
    const last = events.at(-1)?.position ?? START;
    return { events, reached: events.length === limit || last > head ? last : head };
  }

  /**
   * The board's newest event may lie far back, behind what other boards have written since: what was looked
   * through once is not looked through again.
   */
  async head(): Promise<bigint> {
    const [newest] = await this.#back(1);
    const until = newest === undefined ? START : positionOf(newest);
    if (newest !== undefined && streamOf(newest).startsWith(this.#prefix))
      return this.#lookedUntil(until, until);
    const { until: before, head } = this.#looked;
    if (until <= before) return head;
    const isSince = before === START || (await this.#firstBehind(before));
    if (!isSince) return this.#lookedUntil(until, head);
    const [own] = await this.#back(1, this.filter);
    const found = own === undefined ? START : positionOf(own);
    return this.#lookedUntil(found > until ? found : until, found);
  }

  /** @throws ForeignEvent where one of them was not written by this service. */
  decoded(recorded: readonly Recorded[]): readonly StoredEvent[] {
    return recorded.map(this.#decoded);
  }

  readonly #decoded = (recorded: Recorded): StoredEvent => {
    const event = decode(recorded, this.#prefix);
    this.#seen.take(event);
    return event;
  };

  /** At most so many events behind a position. */
  async #behind(after: bigint, limit: number, filter: NameFilter): Promise<readonly StoredEvent[]> {
    const events = await this.#from(after, after === START ? limit : limit + 1, filter);
    return events.filter(({ position }) => position > after).slice(0, limit);
  }

  async #from(after: bigint, count: number, filter: NameFilter): Promise<readonly StoredEvent[]> {
    const from = (position: bigint) =>
      this.#searched(readAllRequest(position, count, filter), count, this.#decoded);
    try {
      return await from(after);
    } catch (error) {
      // Positions are places in a file, and what lies between two events is none. Just before an event is the
      // one such place that may be asked for: then the event itself is where to begin.
      if (!(error instanceof LogUnavailable) || !isNoPlace(error.cause)) throw error;
      return from(after + 1n);
    }
  }

  async #firstBehind(position: bigint): Promise<boolean> {
    const events = await this.#from(position, 2, this.filter);
    return events.some((event) => event.position > position);
  }

  async #back(count: number, filter?: NameFilter): Promise<readonly Recorded[]> {
    return this.#searched(readBackRequest(count, filter), count);
  }

  /**
   * What a filter lets through may lie behind millions of events that it does not, and the server says nothing while
   * it looks. As long as it answers something else meanwhile, it is not gone, and is given ever more time.
   */
  async #searched<As = Recorded>(
    request: ReadReq,
    count: number,
    as?: (recorded: Recorded) => As,
  ): Promise<readonly As[]> {
    const { client, patience, reads } = this.#connection;
    for (let allowedMs = patience.callMs; ; allowedMs *= 2) {
      const search = () =>
        client.read(request, count, { allowedMs, ...(as && { as }) }).catch((error: unknown) => {
          if (isLate(error) && allowedMs < LONGEST_SEARCH_MS) return undefined;
          throw error;
        });
      const found = await reads.through(() => insist(this.#insisting, search));
      if (found !== undefined) return found;
      await this.#read(PROBE, 1);
      if (this.#insisting.signal?.aborted) throw new LogUnavailable('This log has been closed.');
    }
  }

  async #read<As = Recorded>(
    request: ReadReq,
    count: number,
    as?: (recorded: Recorded) => As,
  ): Promise<readonly As[]> {
    const { client, reads } = this.#connection;
    return reads.through(() => insist(this.#insisting, () => client.read(request, count, as && { as })));
  }

  #lookedUntil(until: bigint, head: bigint): bigint {
    // Two may look at once: what is known never shrinks.
    if (until > this.#looked.until) this.#looked = { until, head };
    return head;
  }
}

/** Streams of these kinds: the kind alone, or before the first hyphen of the name. */
const ofCategories = (prefix: string, categories: readonly string[]): NameFilter => ({
  regex: `^${escaped(prefix)}(?:${[...new Set(categories)].map(escaped).join('|')})(?:-|$)`,
});

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|#\s]/g, '\\$&');

/** The events of a page that a follower asked for. */
export const ofKinds = (
  events: readonly StoredEvent[],
  categories: readonly string[] | undefined,
): readonly StoredEvent[] =>
  categories === undefined ? events : events.filter(({ stream }) => categories.includes(categoryOf(stream)));

const atLeastOne = (limit: number): void => {
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new RangeError(`A page of ${limit} events cannot be read.`);
};
