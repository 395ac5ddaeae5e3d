/**
 * Moves a board's log to another engine: each event keeps its id, stream, revision and the instant at which it was
 * recorded, each append stays one append, and all keep their order. Positions are the new log's own.
 */
import type { Instant } from '../domain/time.js';
import { canonicalJson } from '../privacy/keyed-hash.js';
import { beyond, type EventLog, type NewEvent, type StoredEvent } from '../store/event-log.js';

/** The log that a board was to be moved to holds something else. What it holds was left as it is. */
export class NotTheSameLog extends Error {
  override readonly name = 'NotTheSameLog';
}

export interface Moving {
  readonly from: EventLog;
  readonly to: EventLog;
  /** Sets what the clock of the new log shows: events are recorded there at the instants at which they were. */
  readonly stamp: (recordedAt: Instant) => void;
}

const PAGE = 500;

/**
 * Copies what is missing in the new log, then compares every event of the two. May be interrupted and run again.
 * Nobody else may write to either meanwhile.
 * @returns how many events there are.
 * @throws NotTheSameLog where the new log holds, or has been given meanwhile, what did not come from the old one.
 */
export const moveLog = async ({ from, to, stamp }: Moving): Promise<number> => {
  for await (const events of appendsOf(from)) {
    const [first] = events as [StoredEvent];
    stamp(first.recordedAt);
    // One that is there already answers as it did the first time.
    const { stream, revision } = first;
    const result = await to.append({ stream, expectedRevision: revision - 1, events: events.map(asNew) });
    if (!result.appended) throw new NotTheSameLog(NOT_FROM_HERE);
  }
  return compared(from, to);
};

const NOT_FROM_HERE =
  'The event store holds events of this board that did not come from here: either the board was founded there ' +
  'anew, or somebody has served it there already. Nothing of them was changed.';

/** The events of a log as they were appended: those of one command together. */
async function* appendsOf(log: EventLog): AsyncIterable<readonly StoredEvent[]> {
  let together: StoredEvent[] = [];
  for await (const event of eventsOf(log)) {
    const [first] = together;
    if (first !== undefined && (first.stream !== event.stream || first.commandId !== event.commandId)) {
      yield together;
      together = [];
    }
    together.push(event);
  }
  if (together.length > 0) yield together;
}

async function* eventsOf(log: EventLog): AsyncGenerator<StoredEvent, undefined> {
  const head = await log.head();
  for (let after = 0n; after < head;) {
    const page = await log.readAll({ after, limit: PAGE });
    yield* page.events;
    after = beyond(after, page);
  }
}

/** @returns how many events each of the two logs has. @throws NotTheSameLog at the first that differs. */
const compared = async (from: EventLog, to: EventLog): Promise<number> => {
  const moved = eventsOf(to);
  let count = 0;
  for await (const event of eventsOf(from)) {
    const { value } = await moved.next();
    if (value === undefined || asText(value) !== asText(event)) throw new NotTheSameLog(NOT_FROM_HERE);
    count += 1;
  }
  if ((await moved.next()).value !== undefined) throw new NotTheSameLog(NOT_FROM_HERE);
  return count;
};

const asNew = ({
  stream: _s,
  revision: _r,
  position: _p,
  recordedAt: _at,
  ...event
}: StoredEvent): NewEvent => event;

/** All of an event that moves with it. */
const asText = ({ position: _own, ...event }: StoredEvent): string => canonicalJson(event);
