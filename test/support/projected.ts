/** What a projection makes of events, delivered as the runner may deliver them: each at least twice. */
import type { BoardsEvent, LogEvent } from '../../src/domain/catalogue.js';
import type { Projection } from '../../src/projections/projection.js';
import { inLog } from './in-log.js';

/** The documents by key after all events; a document that was deleted is absent. */
export const projected = <Doc extends object>(
  projection: Projection<Doc>,
  ...events: readonly BoardsEvent[]
): ReadonlyMap<string, Doc> => projectedFromLog(projection, inLog(events));

export const projectedFromLog = <Doc extends object>(
  projection: Projection<Doc>,
  events: readonly LogEvent[],
): ReadonlyMap<string, Doc> => {
  const documents = new Map<string, Doc>();
  const reached = new Map<string, bigint>();
  for (const event of events.flatMap((each) => [each, each])) {
    for (const key of projection.keys(event)) {
      if ((reached.get(key) ?? 0n) >= event.position) continue;
      reached.set(key, event.position);
      const after = projection.apply(documents.get(key) ?? null, frozen(event), key);
      if (after === null) documents.delete(key);
      else documents.set(key, frozen(throughTheStore(after)));
    }
  }
  return documents;
};

/** The one document that the test is about. */
export const documentOf = <Doc extends object>(
  projection: Projection<Doc>,
  key: string,
  ...events: readonly BoardsEvent[]
): Doc | undefined => projected(projection, ...events).get(key);

/** A document is kept as JSON: what does not survive that would differ between a node and its store. */
const throughTheStore = <Doc extends object>(document: Doc): Doc =>
  JSON.parse(JSON.stringify(document)) as Doc;

/** Whatever tries to change what it was given fails. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
};
