/** Lets so many in at once; the rest wait in order, and nobody waits behind too many. */
import { LogUnavailable } from '../event-log.js';

export class Gate {
  readonly #most: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;

  constructor(most: number, mostWaiting: number) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
  }

  /** @throws LogUnavailable where too many wait already. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside < this.#most) this.#inside += 1;
    else if (this.#waiting.length >= this.#mostWaiting)
      throw new LogUnavailable(`${this.#mostWaiting} appends are waiting for the event store already.`);
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#inside -= 1;
      else next();
    }
  }
}
