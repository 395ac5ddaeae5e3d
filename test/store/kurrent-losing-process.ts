/**
 * A process that loses its cluster again and again while it has calls on their way, some of which look for a node
 * just then. What nobody catches would end it. For kurrent-cluster.spec.ts.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { LogUnavailable, NO_STREAM, type AppendResult } from '../../src/store/event-log.js';
import { connectKurrent } from '../../src/store/kurrent/connection.js';
import { openKurrentEventLog } from '../../src/store/kurrent/event-log.js';
import { aStream, events } from '../contracts/an-event.js';
import { SimulatedEventStore } from '../engines/simulated-event-store/simulated-event-store.js';

const store = await SimulatedEventStore.start({ nodes: 3 });
const connection = await connectKurrent(store.url({ maxDiscoverAttempts: 3 }), {
  callMs: 600,
  insistMs: 1_500,
  shortestPauseMs: 5,
  longestPauseMs: 100,
});
const clock = (): string => new Date().toISOString();
const log = await openKurrentEventLog({ connection, board: 'one', clock });

const acknowledged: string[] = [];
const append = async (): Promise<AppendResult | undefined> => {
  const stream = aStream();
  try {
    const result = await log.append({ stream, expectedRevision: NO_STREAM, events: events(1) });
    if (result.appended) acknowledged.push(stream);
    return result;
  } catch (error) {
    if (!(error instanceof LogUnavailable)) throw error;
    return undefined;
  }
};

for (let round = 0; round < 3; round += 1) {
  for (const { faults } of store.nodes) faults.slowMs = 100;
  const calls: Promise<unknown>[] = [];
  // One after the other, so that they fail one after the other, the last while the first look for a node.
  for (let count = 0; count < 40; count += 1) {
    calls.push(
      append(),
      log.head().catch(() => undefined),
    );
    await sleep(2);
  }
  for (const node of store.nodes) node.kill();
  await Promise.all(calls);
  for (const node of store.nodes) {
    node.faults.slowMs = 0;
    await node.start();
  }
  while ((await append()) === undefined) await sleep(20);
}
for (const stream of acknowledged)
  if ((await log.readStream(stream, 0, 2)).length !== 1) throw new Error(`Lost or doubled: ${stream}`);
await log.close();
await connection.close();
store.stop();
process.stdout.write('Still here, and nothing was lost.\n');
process.exit(0);
