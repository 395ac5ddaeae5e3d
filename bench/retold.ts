/** Histories of any length: one meeting that was really held, told again and again with other ids. */
import type { EventLog, NewEvent, StoredEvent } from '../src/store/event-log.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Streams of the board itself: who is named there stays the same in every telling. */
const STAYING = ['board', 'agency', 'officer', 'terms', 'codes', 'calendar'];

/**
 * Appends tellings of the meeting until the log holds so many events. Each telling has the ids of its own
 * people, referrals, sitting, discussions and commands, spread as random ids are; the policies' streams grow on.
 */
export const retellUntil = async (
  log: EventLog,
  meeting: readonly StoredEvent[],
  events: number,
): Promise<void> => {
  const { events: before } = await log.readAll({ after: 0n, limit: 1_000_000 });
  const staying = new Set(
    before
      .filter(({ stream }) => STAYING.includes(stream.split('-', 1)[0]!))
      .flatMap((event) => JSON.stringify({ ...event, position: null }).match(UUID) ?? []),
  );
  const revisions = new Map(before.map(({ stream, revision }) => [stream, revision]));
  const texts = meeting.map((event) => JSON.stringify({ ...event, position: null }));
  let length = before.length;
  for (let telling = 1; length < events; telling += 1) {
    const prefix = (Math.imul(telling, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
    const other = (id: string): string => (staying.has(id) ? id : prefix + id.slice(8));
    const told = texts.map((text) => JSON.parse(text.replace(UUID, other)) as StoredEvent);
    // Not awaited one by one: the log takes them in the order in which they were given.
    const appends = commandsOf(told).map((recorded) => {
      const { stream } = recorded[0]!;
      const expectedRevision = revisions.get(stream) ?? -1;
      revisions.set(stream, expectedRevision + recorded.length);
      return log.append({ stream, expectedRevision, events: recorded.map(asNew) });
    });
    const results = await Promise.all(appends);
    if (results.some(({ appended }) => !appended))
      throw new Error('A telling did not fit behind the one before.');
    for (const { stream } of told) if (stream.includes(prefix)) revisions.delete(stream);
    length += told.length;
  }
};

/** Events that one command recorded, which are neighbours in one stream, are appended at once. */
const commandsOf = (events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] => {
  const commands: StoredEvent[][] = [];
  for (const event of events) {
    const last = commands.at(-1)?.at(-1);
    if (last?.commandId === event.commandId && last.stream === event.stream) commands.at(-1)!.push(event);
    else commands.push([event]);
  }
  return commands;
};

const asNew = (event: StoredEvent): NewEvent => {
  const { stream: _stream, revision: _revision, position: _position, recordedAt: _at, ...fresh } = event;
  return fresh;
};
