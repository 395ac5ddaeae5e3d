/** Which items of VOLT link a person: the way from a child to what is known. Each item is granted by itself. */
import type { Id } from '../domain/event.js';
import { byKeyOnly, projection } from './projection.js';

export interface VoltOfPerson {
  readonly personId: Id;
  /** In the order in which they were told. */
  readonly voltIds: readonly Id[];
}

export const voltOfPeople = projection<VoltOfPerson>({
  name: 'volt-of-people',
  version: 1,
  ...byKeyOnly,
  keys: (event) =>
    event.type === 'VoltItemRecorded' || event.type === 'VoltItemLinked'
      ? [...new Set(event.data.people.map(({ personId }) => personId))]
      : [],
  apply: (document, event, personId) => {
    if (event.type !== 'VoltItemRecorded' && event.type !== 'VoltItemLinked') return document;
    return { personId, voltIds: [...new Set([...(document?.voltIds ?? []), event.data.voltId])] };
  },
});
