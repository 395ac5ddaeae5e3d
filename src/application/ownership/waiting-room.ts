/** Where requests wait, briefly and honestly, until something has reached a position. */
export interface WaitingRoom {
  readonly reached: (position: bigint) => void;
  /** True as soon as the position is reached; false when the time is up, the room is full, or it closes. */
  readonly reaches: (position: bigint, withinMs: number) => Promise<boolean>;
  /** The furthest position that was ever reached. */
  readonly now: () => bigint;
  /** How many wait. */
  readonly waiting: () => number;
  readonly close: () => void;
}

export interface WaitingRoomOptions {
  /** How many may wait: whoever comes then is told at once that it is not reached yet. */
  readonly capacity?: number;
  /** Told when somebody begins to wait. */
  readonly arrived?: () => void;
}

interface Waiter {
  readonly position: bigint;
  readonly leave: (reached: boolean) => void;
}

const CAPACITY = 10_000;

export const waitingRoom = ({ capacity = CAPACITY, arrived }: WaitingRoomOptions = {}): WaitingRoom => {
  let now = -1n;
  let closed = false;
  const waiters = new Set<Waiter>();
  return {
    reached: (position) => {
      // What was reached stays reached, whichever owner says so: the next one may begin a little behind.
      if (position <= now) return;
      now = position;
      for (const waiter of waiters) if (waiter.position <= now) waiter.leave(true);
    },
    reaches: (position, withinMs) => {
      if (position <= now) return Promise.resolve(true);
      if (closed || withinMs <= 0 || waiters.size >= capacity) return Promise.resolve(false);
      return new Promise((resolve) => {
        const timer = setTimeout(() => waiter.leave(false), withinMs);
        const waiter: Waiter = {
          position,
          leave: (reached) => {
            clearTimeout(timer);
            waiters.delete(waiter);
            resolve(reached);
          },
        };
        waiters.add(waiter);
        arrived?.();
      });
    },
    now: () => now,
    waiting: () => waiters.size,
    close: () => {
      closed = true;
      for (const waiter of waiters) waiter.leave(false);
    },
  };
};
