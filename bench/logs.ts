/** Each engine of the log through its port beside its bare client, in one run. */
import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../src/store/event-log.js';
import { eventStoreEngine, sqliteEngine, type Engine, type Way } from './log-engines.js';
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
      const events = Array.from({ length: logs.appends[atOnce] }, anEvent);
      return perSecond(async () => {
        await way.append(events, atOnce);
        return events.length;
      });
    };
  const measures: readonly (readonly [string, (way: Way) => Promise<number>])[] = [
    ['appends, 1 in flight', appends(1)],
    ['appends, 64 in flight', appends(64)],
    ['reading all', (way) => perSecond(() => way.readAll())],
    ['catching up', (way) => perSecond(() => way.catchUp())],
  ];
  const rows: Row[] = [];
  for (const [what, measure] of measures) {
    // Cold code is measured by nobody; then one after the other, since the machine's mood changes.
    await measure(port);
    await measure(bare);
    const through: number[] = [];
    const beside: number[] = [];
    for (let round = 0; round < logs.rounds; round += 1) {
      through.push(await measure(port));
      beside.push(await measure(bare));
    }
    // Of each round on its own: what slows one of the two slows the other beside it.
    const ratios = through.map((rate, round) => rate / (beside[round] ?? NaN));
    rows.push([`${name}: ${what}`, median(through), median(beside), median(ratios)]);
  }
  return rows;
};

const perSecond = async (work: () => Promise<number>): Promise<number> => {
  const begun = performance.now();
  return ((await work()) * 1_000) / (performance.now() - begun);
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Of the size of a referral: some 900 bytes with its envelope. */
const anEvent = (): NewEvent => {
  const subject = randomUUID();
  const commandId = randomUUID();
  return {
    id: randomUUID(),
    type: 'ReferralReceived',
    version: 1,
    occurredAt: '2026-03-30T09:00:00.000Z',
    actor: { kind: 'OFFICER', id: randomUUID(), agency: randomUUID() },
    commandId,
    inputHash: 'a1'.repeat(32),
    correlationId: commandId,
    causationId: commandId,
    purpose: 'SAFEGUARDING',
    subjects: [subject],
    decidedUpon: [{ stream: `terms-${randomUUID()}`, revision: 3 }],
    data: { series: 'example', receivedAt: '2026-03-30T08:58:00.000Z', concernTypes: ['EXAMPLE'] },
    parts: [
      { name: 'account', of: [subject], content: { text: 'Invented words of an account. '.repeat(8) } },
    ],
  };
};
