/** The subscriptions of a node: everything behind a position, then whatever comes, as fast as it is taken. */
import { randomUUID } from 'node:crypto';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream, ServiceError } from '@grpc/grpc-js';
import type { Counts } from './counts.js';
import { noPlace } from './errors.js';
import type { Faults } from './faults.js';
import type { SimulatedLog } from './log.js';
import {
  caughtUpAnswer,
  checkpointAnswer,
  confirmationAnswer,
  eventAnswer,
  type Question,
} from './messages.js';

type Call = ServerWritableStream<ReadReq, ReadResp>;

interface SubscriptionsOptions {
  readonly log: SimulatedLog;
  readonly faults: Faults;
  readonly counts: () => Counts;
}

/** Milliseconds after which a subscription that was silenced or frozen looks whether it still is. */
const LOOK_AGAIN_MS = 5;

export class Subscriptions {
  readonly #options: SubscriptionsOptions;
  readonly #open = new Map<Call, () => void>();

  constructor(options: SubscriptionsOptions) {
    this.#options = options;
  }

  /** Ends all, with an error or, without one, as if there were nothing more. */
  end(error?: ServiceError): void {
    const calls = [...this.#open.keys()];
    this.forget();
    for (const call of calls) {
      if (error === undefined) call.end();
      else call.emit('error', error);
    }
  }

  /** Their connections have gone. */
  forget(): void {
    const wakes = [...this.#open.values()];
    this.#open.clear();
    for (const wake of wakes) wake();
  }

  async serve(call: Call, question: Question): Promise<void> {
    const { log, counts } = this.#options;
    const start = firstBehind(log, question);
    this.#open.set(call, () => undefined);
    counts().openSubscriptions += 1;
    const stopListening = log.onAppend(() => this.#open.get(call)?.());
    call.once('cancelled', () => {
      const wake = this.#open.get(call);
      this.#open.delete(call);
      wake?.();
    });
    try {
      await this.#deliver(call, question, start);
    } finally {
      stopListening();
      this.#open.delete(call);
      counts().openSubscriptions -= 1;
    }
  }

  async #deliver(
    call: Call,
    { filter = () => true, checkpointEvery }: Question,
    start: number,
  ): Promise<void> {
    const { log, faults } = this.#options;
    await this.#write(call, confirmationAnswer(randomUUID()));
    let considered = 0;
    let isLive = false;
    for (let at = start; this.#open.has(call);) {
      if (faults.areSubscriptionsSilent || faults.thawed !== undefined) {
        await this.#woken(call, LOOK_AGAIN_MS);
        continue;
      }
      const event = log.events[at];
      if (event === undefined) {
        if (!isLive) await this.#write(call, caughtUpAnswer());
        isLive = true;
        if (log.events[at] === undefined) await this.#woken(call);
        continue;
      }
      at += 1;
      if (filter(event)) await this.#write(call, eventAnswer(event));
      considered += 1;
      if (checkpointEvery !== undefined && considered % checkpointEvery === 0)
        await this.#write(call, checkpointAnswer(event.position));
    }
  }

  async #write(call: Call, answer: ReadResp): Promise<void> {
    if (!this.#open.has(call)) return;
    this.#options.counts().delivered += 1;
    if (!call.write(answer)) await this.#woken(call, undefined, 'drain');
  }

  #woken(call: Call, milliseconds?: number, event?: 'drain'): Promise<void> {
    return new Promise((resolve) => {
      if (!this.#open.has(call)) return resolve();
      let timer: NodeJS.Timeout | undefined;
      const done = (): void => {
        clearTimeout(timer);
        if (event !== undefined) call.removeListener(event, done);
        resolve();
      };
      // Waiting for room is not ended by what others append.
      const wake = (): void => {
        if (event === undefined || !this.#open.has(call)) done();
      };
      if (milliseconds !== undefined) timer = setTimeout(done, milliseconds);
      if (event !== undefined) call.once(event, done);
      this.#open.set(call, wake);
    });
  }
}

/** Exclusive, as subscriptions are: the index of the first event behind the position. */
const firstBehind = (log: SimulatedLog, { from }: Question): number => {
  if (from === 'start') return 0;
  if (from === 'end') return log.events.length;
  const index = log.indexAt(from);
  if (index === undefined) throw noPlace();
  return Math.min(index + 1, log.events.length);
};
