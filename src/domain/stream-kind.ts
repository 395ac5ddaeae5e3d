/** One kind of stream: what may happen in it, what is remembered of it, and how the one follows from the other. */
import type { DomainEvent, EventCatalogue } from './event.js';

export interface StreamKind<State, E extends DomainEvent> {
  /** The first part of the stream's name, before the `-`. */
  readonly category: string;
  /** What is remembered of a stream without events. */
  readonly initial: State;
  /** Pure. Never reads a personal part: no decision may rest on one. */
  readonly evolve: (state: State, event: E) => State;
  readonly catalogue: EventCatalogue<E>;
}
