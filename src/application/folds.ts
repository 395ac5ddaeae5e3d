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
  readonly upToDate: <State, E extends DomainEvent>(kind: StreamKind<State, E>, id: string) => Promise<Folded<State>>;
  /** The events that a remembered command recorded. */
  readonly eventsOf: (stream: string, remembered: Remembered) => Promise<readonly Recorded[]>;
}

const PAGE = 500;

export const streamName = (category: string, id: string): string => `${category}-${id}`;

/** @param capacity how many streams are kept; the ones that were not asked for longest go first. */
export const foldsOf = (log: EventLog, capacity = 10_000): Folds => {
  const kept = new Map<string, Folded<unknown>>();
  const keep = (stream: string, folded: Folded<unknown>): void => {
    kept.delete(stream);
    kept.set(stream, folded);
    if (kept.size > capacity) kept.delete(kept.keys().next().value as string);
  };
  return {
    upToDate: async <State, E extends DomainEvent>(kind: StreamKind<State, E>, id: string) => {
      const stream = streamName(kind.category, id);
      let folded = (kept.get(stream) as Folded<State> | undefined) ?? {
        state: kind.initial,
        revision: NO_STREAM,
        commands: new Map(),
      };
      for (;;) {
        const events = await log.readStream(stream, folded.revision + 1, PAGE);
        if (events.length > 0) folded = foldOn(kind, folded, events);
        if (events.length < PAGE) break;
      }
      keep(stream, folded);
      return folded;
    },
    eventsOf: async (stream, { firstRevision, count }) =>
      (await log.readStream(stream, firstRevision, count)).map(fromStore) as readonly Recorded[],
  };
};

const foldOn = <State, E extends DomainEvent>(
  kind: StreamKind<State, E>,
  folded: Folded<State>,
  events: readonly StoredEvent[],
): Folded<State> => {
  let state = folded.state;
  const commands = new Map(folded.commands);
  for (const event of events) {
    state = kind.evolve(state, fromStore(event) as unknown as E);
    const before = commands.get(event.commandId);
    commands.set(event.commandId, {
      inputHash: event.inputHash,
      firstRevision: before?.firstRevision ?? event.revision,
      count: (before?.count ?? 0) + 1,
    });
  }
  return { state, revision: events.at(-1)?.revision ?? folded.revision, commands };
};
