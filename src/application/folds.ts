/**
 * Folding streams into their state, with the ids of the commands that each remembers. What has been folded is
 * kept, up to a bound, and brought up to date from the log each time; nothing is decided on what was kept alone.
 */
import type { DomainEvent, Id, Recorded } from '../domain/event.js';
import type { StreamKind } from '../domain/stream-kind.js';
import { NO_STREAM, type EventLog, type StoredEvent } from '../store/event-log.js';
import { fromStore } from './codec.js';

/** What a stream remembers of a command: enough to tell a repeat and to find its events again. */
export interface Remembered {
  readonly inputHash: string;
  readonly firstRevision: number;
  readonly count: number;
}

export interface Folded<State> {
  readonly state: State;
  readonly revision: number;
  readonly commands: ReadonlyMap<Id, Remembered>;
}

export interface Folds {
  /** The state of a stream as the log has it now. */
  readonly upToDate: <State, E extends DomainEvent>(
    kind: StreamKind<State, E>,
    id: string,
  ) => Promise<Folded<State>>;
  /** The events that a remembered command recorded. */
  readonly eventsOf: (
    stream: string,
    remembered: Pick<Remembered, 'firstRevision' | 'count'>,
  ) => Promise<readonly Recorded[]>;
}

const PAGE = 500;

export const streamName = (category: string, id: string): string => `${category}-${id}`;

/** @param capacity how many streams are kept; the ones that were not asked for longest go first. */
export const foldsOf = (log: EventLog, capacity = 10_000): Folds => {
  const kept = new Map<string, Fold>();
  const foldOf = (stream: string, initial: unknown): Fold => {
    const fold = kept.get(stream) ?? { state: initial, revision: NO_STREAM, commands: new Map() };
    kept.delete(stream);
    kept.set(stream, fold);
    if (kept.size > capacity) kept.delete(kept.keys().next().value as string);
    return fold;
  };
  return {
    upToDate: async <State, E extends DomainEvent>(kind: StreamKind<State, E>, id: string) => {
      const stream = streamName(kind.category, id);
      const fold = foldOf(stream, kind.initial);
      for (;;) {
        const events = await log.readStream(stream, fold.revision + 1, PAGE);
        foldOn(kind, fold, events);
        if (events.length < PAGE) break;
      }
      return { state: fold.state as State, revision: fold.revision, commands: fold.commands };
    },
    eventsOf: async (stream, { firstRevision, count }) =>
      (await log.readStream(stream, firstRevision, count)).map(fromStore) as readonly Recorded[],
  };
};

interface Fold {
  state: unknown;
  revision: number;
  readonly commands: Map<Id, Remembered>;
}

/** Grows a fold in place: copying what a long stream remembers for each event would cost its square. */
const foldOn = <State, E extends DomainEvent>(
  kind: StreamKind<State, E>,
  fold: Fold,
  events: readonly StoredEvent[],
): void => {
  for (const event of events) {
    // Two readers of one stream may bring the same events: each counts once.
    if (event.revision !== fold.revision + 1) continue;
    fold.state = kind.evolve(fold.state as State, fromStore(event) as unknown as E);
    fold.revision = event.revision;
    const before = fold.commands.get(event.commandId);
    fold.commands.set(event.commandId, {
      inputHash: event.inputHash,
      firstRevision: before?.firstRevision ?? event.revision,
      count: (before?.count ?? 0) + 1,
    });
  }
};
