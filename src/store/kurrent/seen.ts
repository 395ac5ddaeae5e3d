/** Of when the newest is that an instance has seen of a board's log. */
import type { Instant } from '../../domain/time.js';
import type { StoredEvent } from '../event-log.js';

export class Seen {
  readonly #clock: () => Instant;
  #recordedAt: Instant = '';

  constructor(clock: () => Instant) {
    this.#clock = clock;
  }

  /** When something that is recorded now is recorded: never before anything that was seen. */
  stamp(): Instant {
    this.#recordedAt = later(this.#clock(), this.#recordedAt);
    return this.#recordedAt;
  }

  take({ recordedAt }: Pick<StoredEvent, 'recordedAt'>): void {
    this.#recordedAt = later(recordedAt, this.#recordedAt);
  }
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);
