/** The smallest read model that shows every effect: each document lists the events that it has taken in, in order. */
import type { LogEvent } from '../../src/domain/catalogue.js';
import type { Projection } from '../../src/projections/projection.js';
import type { NewEvent, StoredEvent } from '../../src/store/event-log.js';
import { anEvent } from '../contracts/an-event.js';

export interface Counted {
  readonly taken: readonly string[];
}

/** What an event does to the documents that it names. */
export type Effect = 'ADDS' | 'DELETES' | 'CANNOT_BE_APPLIED';

/** Of a type that the catalogue knows; nothing else of it is looked at here. */
const TYPE = 'RecallAcknowledged';

export const anEffect = (effect: Effect, keys: readonly string[]): NewEvent =>
  anEvent({ type: TYPE, data: { effect }, parts: [], subjects: keys });

const after = (document: Counted | null, { id, data }: { readonly id: string; readonly data: object }) => {
  const { effect } = data as { readonly effect: Effect };
  if (effect === 'CANNOT_BE_APPLIED') throw new Error('This event cannot be applied.');
  return effect === 'DELETES' ? null : { taken: [...(document?.taken ?? []), id] };
};

export const counting: Projection<Counted> = {
  name: 'counting',
  version: 1,
  indexes: { byCount: ['count'] },
  index: ({ taken }) => ({ count: taken.length }),
  keys: (event: LogEvent) => event.subjects,
  apply: (document, event) => after(document, event as unknown as StoredEvent),
};

/** What the documents have to be, worked out in the plainest way: one event after the other. */
export const countedFrom = (events: readonly StoredEvent[]): ReadonlyMap<string, Counted> => {
  const documents = new Map<string, Counted>();
  const standing = new Set<string>();
  for (const event of events) {
    for (const key of event.subjects) {
      if (standing.has(key)) continue;
      try {
        const next = after(documents.get(key) ?? null, event);
        if (next === null) documents.delete(key);
        else documents.set(key, next);
      } catch {
        standing.add(key);
      }
    }
  }
  return documents;
};
