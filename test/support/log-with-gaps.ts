/**
 * A log whose positions have gaps, as those of an engine that counts bytes, and that refuses to be read from a position
 * which it has never given. Behind it stands a log that counts.
 */
import { START, type EventLog, type LogPage, type StoredEvent } from '../../src/store/event-log.js';
import { instead } from './live-board.js';

const APART = 1_000n;
/** No position is a multiple of what another one could be stepped by. */
const SHIFT = 7n;

const given = (counted: bigint): bigint => (counted === START ? START : counted * APART + SHIFT);

/** @throws RangeError for a position between two that the log has given */
const counted = (position: bigint): bigint => {
  if (position === START) return START;
  if (position % APART !== SHIFT) throw new RangeError(`This log has given no position ${position}.`);
  return position / APART;
};

const apart = (event: StoredEvent): StoredEvent => ({ ...event, position: given(event.position) });
const pageApart = ({ events, reached }: LogPage): LogPage => ({
  events: events.map(apart),
  reached: given(reached),
});

export const withGaps = (log: EventLog): EventLog =>
  instead(log, {
    append: async (append) => {
      const result = await log.append(append);
      return result.appended ? { ...result, position: given(result.position) } : result;
    },
    readStream: async (...asked) => (await log.readStream(...asked)).map(apart),
    eventAt: async (position) => {
      const event = await log.eventAt(counted(position));
      return event && apart(event);
    },
    readAll: async (read) => pageApart(await log.readAll({ ...read, after: counted(read.after) })),
    head: async () => given(await log.head()),
    follow: async function* (read, signal) {
      for await (const page of log.follow({ ...read, after: counted(read.after) }, signal))
        yield pageApart(page);
    },
  });
