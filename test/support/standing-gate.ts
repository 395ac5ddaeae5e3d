/**
 * A gate that an instance of the service passes on its way to its stores and back, so that a test can make it stand still
 * at any of them, as a process does that is paused, and let it wake up again. Its own clock stands still with it, which is
 * the worst of all pauses: it does not notice by itself that any time has passed.
 */
import type { Pulse } from '../../src/application/ownership/pulse.js';
import { ownPulse } from '../../src/application/ownership/pulse.js';
import type { DocumentStore } from '../../src/store/documents.js';
import type { EventLog, LogPage } from '../../src/store/event-log.js';

/** A call on its way to a store, or its answer on the way back. */
export interface Passing {
  readonly call: keyof DocumentStore | keyof EventLog;
  readonly given: readonly unknown[];
  readonly answered: boolean;
}

export interface StandingGate {
  readonly pause: () => void;
  readonly wake: () => void;
  /** Pauses at the first call, or answer, like this; resolves once it stands there. */
  readonly pauseAt: (at: (passing: Passing) => boolean) => Promise<void>;
  readonly before: <Store extends DocumentStore | EventLog>(store: Store) => Store;
  readonly pulse: Pulse;
}

export const standingGate = (): StandingGate => {
  let shutAt: number | undefined;
  let stood = 0;
  let watch: { readonly at: (passing: Passing) => boolean; readonly there: () => void } | undefined;
  const waiting = new Set<() => void>();

  const pause = (): void => void (shutAt ??= ownPulse.now());
  const passed = async (): Promise<void> => {
    while (shutAt !== undefined) await new Promise<void>((resolve) => waiting.add(resolve));
  };
  const pass = async (passing: Passing): Promise<void> => {
    if (shutAt === undefined && watch?.at(passing) === true) {
      const { there } = watch;
      watch = undefined;
      pause();
      there();
    }
    await passed();
  };
  const now = (): number => (shutAt ?? ownPulse.now()) - stood;

  const followed = async function* (pages: AsyncIterable<LogPage>): AsyncIterable<LogPage> {
    for await (const page of pages) {
      await passed();
      yield page;
    }
  };
  return {
    pause,
    wake: () => {
      if (shutAt !== undefined) stood += ownPulse.now() - shutAt;
      shutAt = undefined;
      for (const goOn of waiting) goOn();
      waiting.clear();
    },
    pauseAt: (at) => new Promise((resolve) => (watch = { at, there: resolve })),
    before: (store) =>
      new Proxy(store, {
        get: (target, name) => {
          const value: unknown = Reflect.get(target, name, target);
          if (typeof value !== 'function') return value;
          // The stores are shared: they are closed by whoever opened them.
          if (name === 'close') return () => Promise.resolve();
          const called = value.bind(target) as (...given: unknown[]) => unknown;
          if (name === 'follow')
            return (...given: unknown[]) => followed(called(...given) as AsyncIterable<LogPage>);
          return async (...given: unknown[]): Promise<unknown> => {
            const call = name as Passing['call'];
            await pass({ call, given, answered: false });
            try {
              return await called(...given);
            } finally {
              await pass({ call, given, answered: true });
            }
          };
        },
      }),
    pulse: {
      now,
      wait: async (ms, signal) => {
        const until = now() + ms;
        // A timer that ran out while the process stood still fires once it goes on.
        for (let left = ms; left > 0 && signal?.aborted !== true; left = until - now()) {
          await passed();
          await ownPulse.wait(left, signal);
        }
        await passed();
      },
    },
  };
};
