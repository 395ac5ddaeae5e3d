/**
 * Instances on one log in this process, whose calls fail at the port as they would over a wire: before they were
 * done, or after. The log itself is sound; what is broken about an instance can be asked for, to see that the model
 * notices.
 */
import { setTimeout as pass } from 'node:timers/promises';
import {
  LogUnavailable,
  type Append,
  type AppendResult,
  type EventLog,
  type LogPage,
  type NewEvent,
  type ReadAll,
  type StoredEvent,
} from '../../src/store/event-log.js';
import type { Fault, Moment } from './fault-proxy.js';
import type { Scene } from './faults-scene.js';

/** What an adapter could do wrong, each of which the port forbids. */
export type Flaw =
  /** Takes an unknown outcome for a success. */
  | 'ACKNOWLEDGES_WHAT_FAILED'
  /** Takes an unknown outcome for a refusal. */
  | 'REFUSES_WHAT_IS_NOT_KNOWN'
  /** After an unknown outcome sends the events again with new ids, behind what is there. */
  | 'WRITES_ANEW_WITH_OTHER_IDS'
  /** Answers a repeat with where the log now ends. */
  | 'TELLS_ANOTHER_PLACE'
  /** Follows on from the head after trouble, not from where it was. */
  | 'FOLLOWS_ON_FROM_THE_HEAD'
  /** Follows on from before its last page after trouble. */
  | 'FOLLOWS_A_PAGE_TWICE'
  /** Ends following at the first trouble. */
  | 'STOPS_FOLLOWING'
  /** Throws whatever it comes across. */
  | 'THROWS_ANYTHING';

export const sceneAtThePort = (log: EventLog, flaw: Flaw | undefined, leave: () => Promise<void>): Scene => {
  const instances: TroubledLog[] = [];
  return {
    undisturbed: log,
    start: async (instance) => {
      instances[instance]?.dies();
      return (instances[instance] = new TroubledLog(log, flaw));
    },
    befalls: (instance, fault, at) => instances[instance]?.befalls(fault, at),
    refuse: (instance) => instances[instance]?.befalls({ kind: 'HALF_OPEN', deaf: 'BOTH' }, 'NOW'),
    ignore: (instance) => instances[instance]?.befalls({ kind: 'STALL' }, 'NOW'),
    lift: (instance) => instances[instance]?.lift(),
    leave: async () => {
      for (const instance of instances) instance.dies();
      await leave();
    },
  };
};

type State = 'WELL' | 'HELD' | 'UNREACHABLE';

class TroubledLog implements EventLog {
  readonly life: string;
  readonly #log: EventLog;
  readonly #flaw: Flaw | undefined;
  #state: State = 'WELL';
  #slowMs = 0;
  /** The next call is done, and its answer is lost. */
  #losesNextAnswer = false;
  #troubles = 0;

  constructor(log: EventLog, flaw: Flaw | undefined) {
    this.life = log.life;
    this.#log = log;
    this.#flaw = flaw;
  }

  befalls(fault: Fault, at: Moment): void {
    this.#troubles += 1;
    if (fault.kind === 'SLOW') this.#slowMs = fault.everyMs;
    else if (fault.kind === 'STALL') this.#state = 'HELD';
    else if (fault.kind === 'HALF_OPEN') this.#state = 'UNREACHABLE';
    else if (at !== 'NOW') this.#losesNextAnswer = true;
  }

  lift(): void {
    this.#state = 'WELL';
    this.#slowMs = 0;
    this.#losesNextAnswer = false;
  }

  dies(): void {
    this.#state = 'UNREACHABLE';
    this.#troubles += 1;
  }

  append(append: Append): Promise<AppendResult> {
    return this.#mended(append, () => this.#call(() => this.#log.append(append)));
  }

  readStream(stream: string, fromRevision: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#call(() => this.#log.readStream(stream, fromRevision, limit));
  }

  eventAt(position: bigint): Promise<StoredEvent | undefined> {
    return this.#call(() => this.#log.eventAt(position));
  }

  readAll(read: ReadAll): Promise<LogPage> {
    return this.#call(() => this.#log.readAll(read));
  }

  head(): Promise<bigint> {
    return this.#call(() => this.#log.head());
  }

  async *follow(read: ReadAll, signal: AbortSignal): AsyncIterable<LogPage> {
    let troubles = this.#troubles;
    let after = read.after;
    while (!signal.aborted) {
      for await (const page of this.#log.follow({ ...read, after }, signal)) {
        while (this.#state !== 'WELL' && !signal.aborted) await pass(1);
        if (signal.aborted) return;
        const before = after;
        if (troubles !== this.#troubles) {
          troubles = this.#troubles;
          if (this.#flaw === 'STOPS_FOLLOWING') return;
          if (this.#flaw === 'FOLLOWS_ON_FROM_THE_HEAD') {
            after = await this.#log.head();
            break;
          }
          if (this.#flaw === 'FOLLOWS_A_PAGE_TWICE') {
            yield { ...page, reached: page.reached + 1n };
            after = before;
            break;
          }
        }
        yield page;
        after = page.reached;
      }
    }
  }

  close(): Promise<void> {
    this.dies();
    return Promise.resolve();
  }

  async #call<T>(work: () => Promise<T>): Promise<T> {
    if (this.#slowMs > 0) await pass(this.#slowMs);
    while (this.#state === 'HELD') await pass(1);
    if (this.#state === 'UNREACHABLE') throw this.#unavailable();
    const losesAnswer = this.#losesNextAnswer;
    this.#losesNextAnswer = false;
    const done = await work();
    if (losesAnswer || (this.#state as State) === 'UNREACHABLE') throw this.#unavailable();
    return done;
  }

  #unavailable(): Error {
    if (this.#flaw === 'THROWS_ANYTHING') return new TypeError('Cannot read properties of undefined.');
    return new LogUnavailable('The log cannot be reached.');
  }

  /** The append as a flawed adapter takes it; a sound one leaves it alone. */
  async #mended(append: Append, attempt: () => Promise<AppendResult>): Promise<AppendResult> {
    try {
      const result = await attempt();
      if (this.#flaw !== 'TELLS_ANOTHER_PLACE' || !result.appended) return result;
      return { ...result, position: await this.#log.head() };
    } catch (error) {
      switch (this.#flaw) {
        case 'ACKNOWLEDGES_WHAT_FAILED': {
          const revision = append.expectedRevision + append.events.length;
          return { appended: true, revision, position: 1n };
        }
        case 'REFUSES_WHAT_IS_NOT_KNOWN':
          return { appended: false, actualRevision: append.expectedRevision + 1 };
        case 'WRITES_ANEW_WITH_OTHER_IDS': {
          const there = await this.#log.readStream(append.stream, 0, 1_000);
          const events = append.events.map((event): NewEvent => ({ ...event, id: crypto.randomUUID() }));
          return this.#log.append({ ...append, expectedRevision: there.length - 1, events });
        }
        default:
          throw error;
      }
    }
  }
}
