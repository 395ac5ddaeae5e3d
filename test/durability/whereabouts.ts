/** Tells clients where the service is, and the one who kills it how many answers they had. */
import type { Served } from './doors.js';

export interface Whereabouts {
  /** Where the service is now, once that is elsewhere than given; undefined when none comes back. */
  readonly other: (than: Served | undefined) => Promise<Served | undefined>;
  /** Told of each answer that a client has taken as an acknowledgement. */
  readonly acknowledged: () => void;
}

export interface Moving extends Whereabouts {
  readonly servesAt: (served: Served) => void;
  /** Resolves after so many acknowledgements from now on. */
  readonly acknowledgements: (count: number) => Promise<void>;
  /** No service comes back: the clients end. */
  readonly over: () => void;
}

export const whereaboutsOf = (): Moving => {
  let now: Served | undefined;
  let isOver = false;
  let looking: (() => void)[] = [];
  let left = 0;
  let enough = (): void => undefined;
  const look = (): void => {
    const before = looking;
    looking = [];
    for (const wake of before) wake();
  };
  return {
    other: async (than) => {
      while (!isOver && (now === undefined || now === than)) {
        await new Promise<void>((resolve) => looking.push(resolve));
      }
      return isOver ? undefined : now;
    },
    acknowledged: () => {
      left -= 1;
      if (left <= 0) enough();
    },
    servesAt: (served) => {
      now = served;
      look();
    },
    acknowledgements: (count) => {
      left = count;
      return count === 0 ? Promise.resolve() : new Promise((resolve) => (enough = resolve));
    },
    over: () => {
      isOver = true;
      look();
    },
  };
};
