/** Lets so many in at once; the rest wait in order, nobody behind too many, and nobody too long. */
import { LogUnavailable } from '../event-log.js';

export interface GateOptions {
  readonly most: number;
  readonly mostWaiting: number;
  /** Milliseconds. */
  readonly longestWait: number;
}

export class Gate {
  readonly #options: GateOptions;
  /** In the order in which they came; whoever waits too long goes. */
  readonly #waiting = new Set<() => void>();
  #inside = 0;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /** @throws LogUnavailable where too many wait already, or it took too long; then the work was not begun. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    const { most, mostWaiting } = this.#options;
    if (this.#inside < most) this.#inside += 1;
    else if (this.#waiting.size >= mostWaiting)
      throw new LogUnavailable(`${mostWaiting} others are waiting for the event store already.`);
    else await this.#turn();
    try {
      return await work();
    } finally {
      const [next] = this.#waiting;
      if (next === undefined) this.#inside -= 1;
      else next();
    }
  }

  #turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        this.#waiting.delete(enter);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(enter);
        reject(new LogUnavailable('The event store is too slow: this was not sent.'));
      }, this.#options.longestWait);
      this.#waiting.add(enter);
    });
  }
}
