/**
 * Writes a file for each event type and version that has none yet, with its sum. A file that is there is never
 * touched: run it after adding an event type or a version, from the root of the project, and commit what it wrote.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyEvent } from './every-event.js';
import { inLog } from './in-log.js';
import { fileOf, FOLDER, sumOf, SUMS } from './stored-events.js';

const sums = existsSync(SUMS)
  ? readFileSync(SUMS, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  : [];

for (const event of Object.values(everyEvent).flatMap((example) => inLog([example]))) {
  const file = fileOf(event.type, event.version);
  if (existsSync(join(FOLDER, file))) continue;
  const text = `${JSON.stringify({ ...event, position: `${event.position}` }, null, 2)}\n`;
  writeFileSync(join(FOLDER, file), text);
  sums.push(`${sumOf(text)}  ${file}`);
}

writeFileSync(SUMS, `${sums.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('\n')}\n`);
