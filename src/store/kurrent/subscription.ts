/** What comes behind a position: over one subscription after another, each from where the one before had come. */
import { setImmediate as turn } from 'node:timers/promises';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { START, type LogPage, type ReadAll } from '../event-log.js';
import type { Answers, Recorded } from './client.js';
import type { KurrentConnection } from './connection.js';
import { positionOf } from './event-bytes.js';
import { isForGood } from './failure.js';
import { pause, unlessAborted } from './patience.js';
import type { KurrentReader } from './reader.js';
import { subscribeRequest } from './requests.js';

export interface Source {
  readonly connection: KurrentConnection;
  readonly reader: KurrentReader;
}

/**
 * What is there is read in pages; then a subscription is taken behind the last event that was given, never behind a
 * checkpoint of the server: some versions skip events there (decision 49). Nothing is fetched beyond what gRPC's
 * stream holds until it is asked for.
 */
export async function* subscribed(
  source: Source,
  read: Omit<ReadAll, 'categories'>,
  signal: AbortSignal,
): AsyncGenerator<LogPage, void, void> {
  const { patience } = source.connection;
  let { after } = read;
  for (let failures = 0; !signal.aborted;) {
    try {
      for await (const page of pagesBehind({ ...source, read: { ...read, after }, signal })) {
        failures = 0;
        if (signal.aborted) return;
        after = page.reached;
        yield page;
      }
    } catch (error) {
      // However a subscription ends, the answer is the next one. What would come again is told here.
      if (isForGood(error)) throw error;
    }
    failures += 1;
    await pause(failures, patience, signal);
  }
}

interface Following extends Source {
  readonly read: Omit<ReadAll, 'categories'>;
  readonly signal: AbortSignal;
}

/** Until the subscription ends, fails or was found dead. */
async function* pagesBehind({
  connection,
  reader,
  read,
  signal,
}: Following): AsyncGenerator<LogPage, void, void> {
  let after = read.after;
  for (let more = true; more && !signal.aborted;) {
    const page = await unlessAborted(reader.readAll({ ...read, after }), signal);
    if (page === undefined) return;
    if (page.reached > after) yield page;
    more = page.events.length === read.limit;
    after = page.reached;
  }
  if (signal.aborted) return;
  const subscribing = connection.client.subscribe(subscribeRequest(after, reader.filter));
  const answers = await unlessAborted(subscribing, signal);
  if (answers === undefined) {
    subscribing.then(cancel, () => undefined);
    return;
  }
  const subscription = new Subscription(answers, signal);
  try {
    for (;;) {
      const recorded = await subscription.next(read.limit, connection.patience.watchMs);
      if (recorded === 'ended' || signal.aborted) return;
      if (recorded === 'silent') {
        if ((await unlessAborted(subscription.isDeadBehind(after, reader), signal)) ?? true) return;
        continue;
      }
      const events = reader.decoded(recorded.filter((one) => positionOf(one) > after));
      const last = events.at(-1);
      if (last === undefined) continue;
      after = last.position;
      yield { events, reached: after };
    }
  } finally {
    subscription.cancel();
  }
}

/** Not within an event of the stream: gRPC may deliver on. */
const cancel = (answers: Answers): void => void setImmediate(() => answers.cancel());

/** One subscription as its follower sees it: events when it asks for them, silence, and an end. */
class Subscription {
  readonly #answers: Answers;
  readonly #signal: AbortSignal;
  #hasEnded = false;
  /** Something has come since it was last looked. */
  #hasNews = false;
  #wake: () => void = () => undefined;
  /** The head that the subscription should have come to when it was last found silent. */
  #owed = START;

  constructor(answers: Answers, signal: AbortSignal) {
    this.#answers = answers;
    this.#signal = signal;
    const end = (): void => {
      this.#hasEnded = true;
      this.#wake();
    };
    // An error may come at any time, also after the follower has gone: without a listener it ends the process.
    answers.on('error', end);
    answers.on('end', end);
    answers.on('close', end);
    answers.on('readable', () => {
      this.#hasNews = true;
      this.#wake();
    });
  }

  /** At most so many events, as soon as there are any; `silent` after so many milliseconds without. */
  async next(limit: number, silenceMs: number): Promise<readonly Recorded[] | 'silent' | 'ended'> {
    const until = performance.now() + silenceMs;
    for (;;) {
      const recorded = await this.#taken(limit);
      if (recorded.length > 0) return recorded;
      if (this.#hasEnded || this.#signal.aborted) return 'ended';
      const left = until - performance.now();
      if (left <= 0) return 'silent';
      await this.#woken(left);
    }
  }

  /**
   * Whether the log has gone on twice in a row without it: the other side of a connection may have gone without
   * a word. What has only just been recorded may still be on its way.
   */
  async isDeadBehind(after: bigint, reader: KurrentReader): Promise<boolean> {
    const owed = this.#owed;
    this.#owed = await reader.head();
    return owed > after;
  }

  cancel(): void {
    cancel(this.#answers);
  }

  /** What has come. One more turn brings what the stream had no room for, so that pages grow under load. */
  async #taken(limit: number): Promise<readonly Recorded[]> {
    const recorded: Recorded[] = [];
    this.#hasNews = false;
    for (let hasWaited = false; recorded.length < limit;) {
      const answer = this.#answers.read() as ReadResp | null;
      const event = answer?.getEvent()?.getEvent();
      if (event !== undefined) recorded.push(event);
      if (answer !== null) hasWaited = false;
      else if (hasWaited || recorded.length === 0) break;
      else {
        hasWaited = true;
        await turn();
      }
    }
    return recorded;
  }

  #woken(milliseconds: number): Promise<void> {
    if (this.#hasNews || this.#hasEnded) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#signal.removeEventListener('abort', wake);
        this.#wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#signal.addEventListener('abort', wake, { once: true });
      this.#wake = wake;
    });
  }
}
