/** What the disk gives at best: the same rows put into the same tables by a bare loop, without the service. */
import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { eventTexts } from '../src/store/event-texts.js';
import { openForWriting } from '../src/store/sqlite/connection.js';
import { logFileIn, prepareLogFile } from '../src/store/sqlite/log-file.js';
import type { StoredEvent } from '../src/store/event-log.js';

/** Appends per second of events like the given one, so many to a transaction, with `synchronous=FULL`. */
export const bareAppends = async (
  like: StoredEvent,
  perTransaction: number,
  appends: number,
): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-bare-'));
  prepareLogFile(folder);
  const connection = openForWriting(logFileIn(folder), 'FULL');
  const insertEvent = connection.prepare(
    `INSERT INTO events (stream, revision, category, id, type, recorded_at, envelope, data, part_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertPart = connection.prepare(
    'INSERT INTO parts (position, ordinal, name, of, content) VALUES (?, ?, ?, ?, ?)',
  );
  const append = (): void => {
    const { id, type, envelope, data, parts } = eventTexts({ ...like, id: randomUUID() });
    const stream = `referral-${randomUUID()}`;
    const row = [stream, 0, 'referral', id, type, like.recordedAt, envelope, data, parts.length];
    const { lastInsertRowid } = insertEvent.run(...row);
    for (const [ordinal, { name, of, content }] of parts.entries()) {
      insertPart.run(lastInsertRowid, ordinal, name, of, content);
    }
  };
  const together = connection.transaction(() => {
    for (let count = 0; count < perTransaction; count += 1) append();
  });
  const begun = performance.now();
  for (let done = 0; done < appends; done += perTransaction) together();
  const seconds = (performance.now() - begun) / 1_000;
  connection.close();
  await rm(folder, { recursive: true });
  return appends / seconds;
};
