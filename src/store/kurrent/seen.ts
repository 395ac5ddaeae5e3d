/** What an instance has seen of a board's log: how far, and of when. */
import type { Instant } from '../../domain/time.js';
import { START, type StoredEvent } from '../event-log.js';

export class Seen {
  readonly #clock: () => Instant;
  #recordedAt: Instant = '';
  #position = START;

  constructor(clock: () => Instant) {
    this.#clock = clock;
  }

  /** The furthest position that was seen. */
  get position(): bigint {
    return this.#position;
  }

  /** When something that is recorded now is recorded: never before anything that was seen. */
  stamp(): Instant {
    this.#recordedAt = later(this.#clock(), this.#recordedAt);
    return this.#recordedAt;
  }

  take({ position, recordedAt }: Pick<StoredEvent, 'position' | 'recordedAt'>): void {
    if (position > this.#position) this.#position = position;
    this.#recordedAt = later(recordedAt, this.#recordedAt);
  }
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);
