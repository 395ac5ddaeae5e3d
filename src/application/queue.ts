/** One at a time per stream: concurrent commands on one stream wait for each other instead of colliding. */

/** Too many commands wait for one stream: the client tries again. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

export type InTurn = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** @param bound how many may wait for one name before the next is turned away with `QueueFull`. */
export const inTurn = (bound: number): InTurn => {
  const tails = new Map<string, { readonly last: Promise<unknown>; readonly waiting: number }>();
  return async (name, work) => {
    const before = tails.get(name);
    if (before !== undefined && before.waiting >= bound)
      throw new QueueFull('Too many commands wait for one stream.');
    const mine = (before?.last ?? Promise.resolve()).then(work);
    const last = mine.then(
      () => undefined,
      () => undefined,
    );
    tails.set(name, { last, waiting: (before?.waiting ?? 0) + 1 });
    try {
      return await mine;
    } finally {
      const now = tails.get(name);
      if (now !== undefined) {
        if (now.last === last) tails.delete(name);
        else tails.set(name, { last: now.last, waiting: now.waiting - 1 });
      }
    }
  };
};
