/** Where requests wait, briefly and honestly, until something has reached a position. */
export interface WaitingRoom {
  readonly reached: (position: bigint) => void;
  /** True as soon as the position is reached; false when the time is up or the room closes. */
  readonly reaches: (position: bigint, withinMs: number) => Promise<boolean>;
  readonly close: () => void;
}

interface Waiter {
  readonly position: bigint;
  readonly leave: (reached: boolean) => void;
}

export const waitingRoom = (): WaitingRoom => {
  let now = -1n;
  let closed = false;
  const waiters = new Set<Waiter>();
  return {
    reached: (position) => {
      now = position;
      for (const waiter of waiters) if (waiter.position <= now) waiter.leave(true);
    },
    reaches: (position, withinMs) => {
      if (position <= now) return Promise.resolve(true);
      if (closed || withinMs <= 0) return Promise.resolve(false);
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
      });
    },
    close: () => {
      closed = true;
      for (const waiter of waiters) waiter.leave(false);
    },
  };
};
