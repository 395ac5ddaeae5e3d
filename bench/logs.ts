/** Each engine of the log through its port beside its bare client, in one run. */
import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../src/store/event-log.js';
import { eventStoreEngine, sqliteEngine, type Engine, type Way } from './log-engines.js';
import { anEvent } from '../test/contracts/an-event.js';
import { pairedRows, perSecond, soManyPerSecond, type Measure } from './paired.js';
import type { Scale } from './scale.js';
import type { Row, Table } from './table.js';

export const measureLogs = async (scale: Scale): Promise<Table> => {
  const rows: Row[] = [];
  for (const open of [sqliteEngine, eventStoreEngine]) {
    const engine = await open();
    rows.push(...(await rowsOf(engine, scale)));
    await engine.close();
  }
  return {
    title: 'The log through its port, beside its bare client',
    head: ['engine, what', 'through the port, events/s', 'bare, events/s', 'ratio'],
    rows,
  };
};

const rowsOf = async ({ name, port, bare }: Engine, { logs }: Scale): Promise<readonly Row[]> => {
  const appends =
    (atOnce: 1 | 64) =>
    async (way: Way): Promise<number> => {
      const events = Array.from({ length: logs.appends[atOnce] }, aReferral);
      return soManyPerSecond(events.length, () => way.append(events, atOnce));
    };
  const measures: readonly Measure<Way>[] = [
    ['appends, 1 in flight', appends(1)],
    ['appends, 64 in flight', appends(64)],
    ['reading all', (way) => perSecond(() => way.readAll())],
    ['catching up', (way) => perSecond(() => way.catchUp())],
  ];
  return pairedRows({ name, port, bare, rounds: logs.rounds }, measures);
};

/** Of the size of a referral: some 900 bytes with its envelope. */
const aReferral = (): NewEvent => {
  const text = 'Invented words of an account. '.repeat(8);
  return anEvent({
    decidedUpon: [{ stream: `terms-${randomUUID()}`, revision: 3 }],
    data: { series: 'example', receivedAt: '2026-03-30T08:58:00.000Z', concernTypes: ['EXAMPLE'] },
    parts: [{ name: 'account', of: [randomUUID()], content: { text } }],
  });
};
