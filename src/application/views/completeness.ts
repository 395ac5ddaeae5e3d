/** Proving that a view has taken in every event of the log up to where it says it is. */
import { setImmediate as breathe } from 'node:timers/promises';
import { EMPTY_CHECKPOINT, type Checkpoint } from '../../store/documents.js';
import { beyond, START, type EventLog, type LogPage } from '../../store/event-log.js';
import { advanced } from './digest.js';

export interface Completeness {
  readonly view: string;
  readonly complete: boolean;
  /** Events that the view has taken in, and events that the log holds up to the same position. */
  readonly seen: number;
  readonly inLog: number;
}

export const proveComplete = async (
  log: EventLog,
  view: string,
  checkpoint: Checkpoint,
  pageSize: number,
): Promise<Completeness> => {
  let counted = EMPTY_CHECKPOINT;
  for await (const page of everyPage(log, 0n, checkpoint.position, pageSize)) {
    counted = advanced(counted, page.events, page.reached);
  }
  const complete = counted.seen === checkpoint.seen && counted.digest === checkpoint.digest;
  return { view, complete, seen: checkpoint.seen, inLog: counted.seen };
};

/** The position of the event before the one at a position; `START` for the first. Positions have gaps. */
export const positionBefore = async (log: EventLog, position: bigint, pageSize: number): Promise<bigint> => {
  let before = START;
  for await (const { events } of everyPage(log, START, position, pageSize))
    before = events.findLast((event) => event.position < position)?.position ?? before;
  return before;
};

/**
 * The log from behind one position up to another, in pages. Between two of them everybody else has a turn: an engine
 * that answers at once would keep them waiting to the end.
 */
export async function* everyPage(
  log: EventLog,
  after: bigint,
  upTo: bigint,
  pageSize: number,
): AsyncIterable<LogPage> {
  for (let from = after; from < upTo;) {
    const page = await log.readAll({ after: from, limit: pageSize });
    const next = beyond(from, page);
    const isWithin = next <= upTo;
    const events = isWithin ? page.events : page.events.filter(({ position }) => position <= upTo);
    yield { events, reached: isWithin ? next : upTo };
    from = next;
    await breathe();
  }
}
