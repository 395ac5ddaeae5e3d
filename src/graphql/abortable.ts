/**
 * An iterator that ends as soon as its consumer leaves. A plain async generator that waits for the next event
 * would go on waiting, and hold what it holds, until that event comes.
 */
export const abortable = <T>(make: (signal: AbortSignal) => AsyncGenerator<T>): AsyncIterableIterator<T> => {
  const left = new AbortController();
  const inner = make(left.signal);
  const iterator: AsyncIterableIterator<T> = {
    next: () => inner.next(),
    return: async () => {
      left.abort();
      await inner.return(undefined);
      return { done: true, value: undefined };
    },
    throw: (error: unknown) => {
      left.abort();
      return inner.throw(error);
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
};
