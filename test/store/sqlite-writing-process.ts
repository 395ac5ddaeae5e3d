/**
 * A process that writes a board's log, for the tests that need a real second one. Started with a folder; says
 * `held` with the reason where it may not write, `open` where it may, then the id of each event that was
 * acknowledged, and at last why it stopped.
 */
import { LogUnavailable, NO_STREAM } from '../../src/store/event-log.js';
import { openSqliteEventLog } from '../../src/store/sqlite/event-log.js';
import { FolderHeld } from '../../src/store/sqlite/lock.js';
import { SqliteWriter } from '../../src/store/sqlite/writer-client.js';
import { anEvent, aStream } from '../contracts/an-event.js';

const say = (word: string, what: string): void => {
  process.stdout.write(`${word} ${what}\n`);
};

const failures: LogUnavailable[] = [];

const writeForEver = async (folder: string, writer: SqliteWriter): Promise<void> => {
  const clock = (): string => new Date().toISOString();
  const log = await openSqliteEventLog({ folder, writer, clock, onFailure: (error) => failures.push(error) });
  say('open', String(process.pid));
  const writers = Array.from({ length: 8 }, async () => {
    const stream = aStream();
    for (let expectedRevision = NO_STREAM; ; expectedRevision += 1) {
      const event = anEvent({ data: { filling: 'x'.repeat(2_000) } });
      const result = await log.append({ stream, expectedRevision, events: [event] });
      if (!result.appended) throw new Error(`Revision ${expectedRevision} of ${stream} was lost.`);
      say('acknowledged', event.id);
    }
  });
  const reasons = await Promise.allSettled(writers);
  const isUnavailable = reasons.every(
    (reason) => 'reason' in reason && reason.reason instanceof LogUnavailable,
  );
  const retried = await log
    .append({ stream: aStream(), expectedRevision: NO_STREAM, events: [anEvent()] })
    .then(
      () => 'taken',
      (error: Error) => error.name,
    );
  say('stopped', JSON.stringify({ isUnavailable, retried, told: failures.map(({ message }) => message) }));
};

const writer = await SqliteWriter.start();
try {
  await writeForEver(process.argv[2] as string, writer);
} catch (error) {
  if (!(error instanceof FolderHeld)) throw error;
  say('held', error.message);
}
await writer.stop();
