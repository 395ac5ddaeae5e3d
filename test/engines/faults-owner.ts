/**
 * A process that feeds the read model as the service's owner of a board does: it may be paused anywhere, or killed.
 * Nobody here ever learns from a lease that it is not the owner any more: what keeps two from doing harm is all that
 * comes behind the lease.
 */
import { setTimeout as pass } from 'node:timers/promises';
import { FenceBehind } from '../../src/application/ownership/fenced.js';
import { soleLease, TenureOver, type Tenure } from '../../src/application/ownership/lease.js';
import { openFeeding } from '../../src/application/views/feeding.js';
import type { Projection } from '../../src/projections/projection.js';
import { DocumentsUnavailable, type DocumentStore } from '../../src/store/documents.js';
import type { EventLog, LogPage, ReadAll } from '../../src/store/event-log.js';
import { counting } from './faults-counting.js';
import { around } from './faults-documents-scene.js';

export const SERVING = { name: counting.name, build: '1.1' };

export interface Owner {
  readonly pause: () => void;
  /** From its next write of documents on: it has read, and it has written nothing yet. */
  readonly pauseAtWrite: () => void;
  readonly stands: () => boolean;
  readonly wake: () => void;
  /** Nothing that it was doing comes to anything any more. */
  readonly kill: () => void;
  /** What no owner can cope with. */
  readonly failures: readonly unknown[];
}

/** @param nextFence a number for each tenure, greater than that of every tenure before. */
export const startOwner = (log: EventLog, store: DocumentStore, nextFence: () => number): Owner => {
  const failures: unknown[] = [];
  const killed = new AbortController();
  const gate = aGate();
  // It can stand still before a call leaves it, and before it hears of the answer.
  const calls = around(store, async (work) => {
    await gate.passed();
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error) && !killed.signal.aborted) failures.push(error);
      throw error;
    } finally {
      await gate.passed();
    }
  });
  const documents: DocumentStore = {
    ...calls,
    write: (collection, writes, checkpoint) => {
      if (writes.length > 0) gate.writes();
      return calls.write(collection, writes, checkpoint);
    },
  };
  const read = inSmallPages(log, gate, killed.signal);
  const feeds = async (): Promise<void> => {
    while (!killed.signal.aborted) {
      try {
        const feeding = await openFeeding({
          ...{
            log: read,
            documents,
            projections: [counting as unknown as Projection],
            reached: () => undefined,
          },
          tenure: tenureOf(nextFence(), killed.signal),
          keepReplacedMs: LONGER_THAN_ANY_SEQUENCE_MS,
          leaseOf: soleLease,
        });
        await feeding.start();
        await feeding.follow();
      } catch (error) {
        if (!isForTheNextTenure(error)) failures.push(error);
      }
      await pass(1);
    }
  };
  void feeds();
  return {
    pause: () => gate.shut(),
    pauseAtWrite: () => gate.shutAtWrite(),
    stands: () => gate.isShut(),
    wake: () => gate.open(),
    kill: () => {
      killed.abort();
      gate.shut();
    },
    failures,
  };
};

/** The pages of the runner, cut small: what goes wrong goes wrong between two of them. */
const PAGE = 3;
const LONGER_THAN_ANY_SEQUENCE_MS = 600_000;

const inSmallPages = (log: EventLog, gate: Gate, killed: AbortSignal): EventLog => {
  const small = <R extends ReadAll>(read: R): R => ({ ...read, limit: Math.min(read.limit, PAGE) });
  return {
    life: log.life,
    append: (append) => log.append(append),
    eventAt: (position) => log.eventAt(position),
    readStream: (...given) => log.readStream(...given),
    readAll: async (read) => {
      await gate.passed();
      return log.readAll(small(read));
    },
    head: () => log.head(),
    follow: async function* (read, signal): AsyncIterable<LogPage> {
      for await (const page of log.follow(small(read), AbortSignal.any([signal, killed]))) {
        await gate.passed();
        yield page;
      }
    },
    close: () => Promise.resolve(),
  };
};

const isUnavailable = (error: unknown): boolean => error instanceof DocumentsUnavailable;

/** What ends a tenure in the life of an instance: it contends again, and has another one. */
const isForTheNextTenure = (error: unknown): boolean =>
  isUnavailable(error) ||
  error instanceof TenureOver ||
  error instanceof FenceBehind ||
  // Two that are at it at once may be in each other's way for longer than one of them cares to try.
  (error instanceof Error && error.message.startsWith('Another writer keeps changing'));

const tenureOf = (fence: number, over: AbortSignal): Tenure => ({
  ...{ fence, over },
  holds: () => true,
  end: () => Promise.resolve(),
});

type Gate = ReturnType<typeof aGate>;

const aGate = () => {
  let shut = false;
  let shutsAtWrite = false;
  const waiting: (() => void)[] = [];
  return {
    shut: (): void => void (shut = true),
    shutAtWrite: (): void => void (shutsAtWrite = true),
    isShut: (): boolean => shut,
    writes: (): void => {
      shut ||= shutsAtWrite;
      shutsAtWrite = false;
    },
    open: (): void => {
      shut = false;
      shutsAtWrite = false;
      for (const goOn of waiting.splice(0)) goOn();
    },
    passed: async (): Promise<void> => {
      while (shut) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
};
