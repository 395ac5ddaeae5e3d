/** Durable commands per second, beside an empty mutation on the same server and a bare loop of the same appends. */
import type { StoredEvent } from '../src/store/event-log.js';
import type { LocalIssuer } from '../src/cli/local-issuer.js';
import { bareAppends } from './bare-appends.js';
import { measure, type Load, type Measured } from './load.js';
import { nothing, referPerson } from './operations.js';
import type { Server } from './server.js';
import type { Scale } from './scale.js';
import type { Row, Table } from './table.js';

export interface MeasuringCommands {
  readonly server: Server;
  readonly issuer: LocalIssuer;
  readonly series: readonly string[];
  /** A referral as it is stored. */
  readonly like: StoredEvent;
  readonly scale: Scale;
}

export const measureCommands = async ({
  server,
  issuer,
  series,
  like,
  scale,
}: MeasuringCommands): Promise<Table> => {
  const load = { url: server.url, issuer, as: 'health-lead' as const };
  const refer = { ...load, operation: referPerson(series) };
  const empty = { ...load, operation: nothing };
  // Cold code is measured by nobody's first request.
  await measure({ ...refer, clients: 16, requests: scale.commands[16] });
  await measure({ ...empty, clients: 16, requests: scale.commands[16] });
  const rows: Row[] = [];
  for (const clients of [1, 16, 64] as const) {
    const requests = scale.commands[clients];
    const emptyBefore = await measured(server, { ...empty, clients, requests });
    const durable = await measured(server, { ...refer, clients, requests });
    const emptyAfter = await measured(server, { ...empty, clients, requests });
    // The machine's mood changes within a minute: what is compared was measured on both sides.
    const rate = (emptyBefore.perSecond + emptyAfter.perSecond) / 2;
    const cpu = (emptyBefore.cpuEach + emptyAfter.cpuEach) / 2;
    const bare = await bareAppends(like, clients, Math.max(requests, 512));
    rows.push([
      String(clients),
      ...[durable.perSecond, rate, durable.perSecond / rate, durable.cpuEach, cpu, cpu / durable.cpuEach],
      ...[bare, durable.perSecond / bare],
    ]);
  }
  return {
    title: 'Durable commands per second (referPerson over HTTP)',
    head: [
      'clients',
      ...['commands/s', 'empty mutation/s', 'ratio', 'CPU ms a command', 'CPU ms an empty one', 'ratio'],
      ...['bare appends/s, as many together', 'ratio'],
    ],
    rows,
  };
};

/** With the processor time of the server for each request, which other work on the machine does not distort. */
const measured = async (server: Server, load: Load): Promise<Measured & { readonly cpuEach: number }> => {
  const before = await server.cpuMs();
  const result = await measure(load);
  return { ...result, cpuEach: ((await server.cpuMs()) - before) / result.latencies.length };
};
