/**
 * The end of a board's log, for everybody who watches on this instance: followed once for all of them, however many there
 * are. An event store lets one connection have a hundred calls open, and lets whatever comes then wait without a word
 * (KurrentDB 5682): with a subscription for each screen, the hundredth would stop every command of the instance.
 */
import type { EventLog, LogPage, ReadAll } from '../store/event-log.js';

export interface LiveTail {
  /** As `follow` of the log. Whoever is slow holds nobody up, and nothing in memory: it reads for itself what it missed. */
  readonly follow: (read: Omit<ReadAll, 'categories'>, signal: AbortSignal) => AsyncIterable<LogPage>;
}

const PAGE = 200;
/** Of what has just come, so much is kept for whoever has not fetched it yet. */
const EVENTS_KEPT = 1_000;
const PAGES_KEPT = 200;

export const liveTail = (log: Pick<EventLog, 'readAll' | 'follow'>): LiveTail => {
  let tail: Tail | undefined;
  let watchers = 0;

  const leave = (): void => {
    watchers -= 1;
    if (watchers > 0) return;
    tail?.end();
    tail = undefined;
  };

  async function* follow({ after, limit }: Omit<ReadAll, 'categories'>, signal: AbortSignal) {
    watchers += 1;
    try {
      for (let at = after; !signal.aborted;) {
        // So far the log had come before it is read: what the read does not find up to there, there is not.
        const known = tail?.start ?? at;
        const page = tail?.pageBehind(at) ?? (await readBehind(at, limit));
        if (page !== undefined) {
          at = page.reached;
          yield page;
        } else if (at < known) {
          at = known;
        } else {
          tail ??= new Tail(log, at);
          // Meanwhile somebody else may have begun it, further on, or taken it on: that is read first.
          const isAtItsEnd = at >= tail.start && tail.pageBehind(at) === undefined;
          if (isAtItsEnd && (await more(tail, signal)) === 'ended') return;
        }
      }
    } finally {
      leave();
    }
  }
  const more = async (watched: Tail, signal: AbortSignal): Promise<'more' | 'ended' | undefined> => {
    let came: 'more' | 'ended' | undefined = 'ended';
    try {
      came = await unlessAborted(watched.more(), signal);
      return came;
    } finally {
      // Whoever comes next begins another one.
      if (came === 'ended' && tail === watched) tail = undefined;
    }
  };
  /** What nobody has kept; undefined where there is nothing behind a position by now. */
  const readBehind = async (at: bigint, limit: number): Promise<LogPage | undefined> => {
    if (tail !== undefined && at >= tail.start) return undefined;
    const page = await log.readAll({ after: at, limit });
    return page.reached > at ? page : undefined;
  };
  return { follow };
};

/** The log from where somebody had caught up with it. It is taken on only when somebody waits for more. */
class Tail {
  readonly #ending = new AbortController();
  readonly #source: AsyncIterator<LogPage>;
  readonly #kept: LogPage[] = [];
  #events = 0;
  #reached: bigint;
  #start: bigint;
  #taking: Promise<'more' | 'ended'> | undefined;

  constructor(log: Pick<EventLog, 'follow'>, after: bigint) {
    this.#reached = this.#start = after;
    this.#source = log.follow({ after, limit: PAGE }, this.#ending.signal)[Symbol.asyncIterator]();
  }

  /** What lies behind it is here, or is still to come. */
  get start(): bigint {
    return this.#start;
  }

  /** What has been kept behind a position; undefined where that is nothing, or not all. */
  pageBehind(at: bigint): LogPage | undefined {
    if (at < this.#start) return undefined;
    const page = this.#kept.find(({ reached }) => reached > at);
    return page && { events: page.events.filter(({ position }) => position > at), reached: page.reached };
  }

  /** Waits for the next page, together with everybody else who does. @throws what the log cannot be followed for */
  more(): Promise<'more' | 'ended'> {
    this.#taking ??= this.#take().finally(() => (this.#taking = undefined));
    return this.#taking;
  }

  end(): void {
    this.#ending.abort();
    this.#source.return?.().catch(() => undefined);
  }

  async #take(): Promise<'more' | 'ended'> {
    const { done, value } = await this.#source.next();
    if (done === true) return 'ended';
    if (value.reached <= this.#reached) return 'more';
    this.#kept.push(value);
    this.#reached = value.reached;
    this.#events += value.events.length;
    while (this.#kept.length > PAGES_KEPT || this.#events > EVENTS_KEPT) {
      const [oldest] = this.#kept.splice(0, 1);
      this.#events -= oldest?.events.length ?? 0;
      this.#start = oldest?.reached ?? this.#reached;
    }
    return 'more';
  }
}

/** What was waited for; undefined as soon as it is waited for no longer. */
const unlessAborted = async <T>(waiting: Promise<T>, signal: AbortSignal): Promise<T | undefined> => {
  // Whoever has left is not told what became of it.
  waiting.catch(() => undefined);
  let leave = (): void => undefined;
  const left = new Promise<undefined>((resolve) => {
    leave = () => resolve(undefined);
    signal.addEventListener('abort', leave, { once: true });
  });
  try {
    return signal.aborted ? undefined : await Promise.race([waiting, left]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
};
