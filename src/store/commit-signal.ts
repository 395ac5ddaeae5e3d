/** Wakes those who follow a log when there is more to read, without asking the engine again and again. */

/** Counts commits and lets others wait for the next one. */
export class CommitSignal {
  #count = 0;
  readonly #waiting = new Set<() => void>();

  /** Commits so far. Take it before looking for more, and wait behind it after. */
  get count(): number {
    return this.#count;
  }

  notify(): void {
    this.#count += 1;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  /** Resolves when there is a commit behind the given count (at once where there is one), or on abort. */
  behind(count: number, signal: AbortSignal): Promise<void> {
    if (this.#count > count || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}
