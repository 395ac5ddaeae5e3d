/** Waiting times of readers: a whole agenda beside one field, and a command whose effect is read at once. */
import type { LocalIssuer } from '../src/cli/local-issuer.js';
import { measure } from './load.js';
import { oneField, referAndSee, referPerson, wholeAgenda } from './operations.js';
import { percentile, type Table } from './table.js';

export interface MeasuringReads {
  readonly url: string;
  readonly issuer: LocalIssuer;
  /** Id of a sitting with thirty items, as GraphQL has it. */
  readonly sitting: string;
  readonly series: readonly string[];
  readonly queries: number;
}

export const measureReads = async ({
  url,
  issuer,
  sitting,
  series,
  queries,
}: MeasuringReads): Promise<Table> => {
  const operations = {
    'one field (viewer { board })': oneField,
    'agenda of 30 items': wholeAgenda(sitting),
    'referPerson, durable': referPerson(series),
    'referPerson, and the document read': referAndSee(series),
  };
  const load = { url, issuer, as: 'coordinator' as const, clients: 1, requests: queries };
  const measured = [];
  for (const [name, operation] of Object.entries(operations)) {
    await measure({ ...load, operation });
    const { latencies } = await measure({ ...load, operation });
    measured.push({ name, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) });
  }
  const { p50 = NaN, p99 = NaN } = measured[0] ?? {};
  return {
    title: 'Waiting times of one client, in milliseconds',
    head: ['operation', 'p50', 'p99', 'p50 to one field', 'p99 to one field'],
    rows: measured.map((one) => [one.name, one.p50, one.p99, one.p50 / p50, one.p99 / p99]),
  };
};
