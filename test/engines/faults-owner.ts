/** A process that feeds the read model with the service's own runner: it may be paused anywhere, or killed. */
import { setTimeout as pass } from 'node:timers/promises';
import { openViews } from '../../src/application/views/runner.js';
import type { Projection } from '../../src/projections/projection.js';
import type { DocumentStore } from '../../src/store/documents.js';
import type { EventLog, LogPage, ReadAll } from '../../src/store/event-log.js';
import { counting } from './faults-counting.js';
import { around } from './faults-documents-scene.js';

export const SERVING = { name: counting.name, build: '1.1' };

export interface Owner {
  readonly pause: () => void;
  readonly wake: () => void;
  /** Nothing that it was doing comes to anything any more. */
  readonly kill: () => void;
  /** What no owner can cope with. */
  readonly failures: readonly unknown[];
}

export const startOwner = (log: EventLog, store: DocumentStore): Owner => {
  const failures: unknown[] = [];
  const killed = new AbortController();
  const gate = aGate();
  // It can stand still before a call leaves it, and before it hears of the answer.
  const documents = around(store, async (work) => {
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
  const read = inSmallPages(log, gate, killed.signal);
  const feeds = async (): Promise<void> => {
    while (!killed.signal.aborted) {
      try {
        const views = await openViews(read, documents, { counting: counting as unknown as Projection });
        await views.start();
        while (views.stopped() === undefined && !killed.signal.aborted) await pass(1);
      } catch (error) {
        if (!isUnavailable(error)) failures.push(error);
      }
      await pass(1);
    }
  };
  void feeds();
  return {
    pause: () => gate.shut(),
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

const inSmallPages = (log: EventLog, gate: Gate, killed: AbortSignal): EventLog => {
  const small = <R extends ReadAll>(read: R): R => ({ ...read, limit: Math.min(read.limit, PAGE) });
  return {
    life: log.life,
    append: (append) => log.append(append),
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

export const isUnavailable = (error: unknown): boolean =>
  error instanceof Error && error.name === 'DocumentsUnavailable';

type Gate = ReturnType<typeof aGate>;

const aGate = () => {
  let shut = false;
  const waiting: (() => void)[] = [];
  return {
    shut: (): void => void (shut = true),
    open: (): void => {
      shut = false;
      for (const goOn of waiting.splice(0)) goOn();
    },
    passed: async (): Promise<void> => {
      while (shut) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
};
