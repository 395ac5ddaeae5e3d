/**
 * The simulated event store as a process of its own, which tests start, stop and kill.
 *   node process.js <port> [--nodes=3] [--file=path] [--version=23.10.6]
 * Its first line tells that it listens, and where.
 */
import { parseArgs } from 'node:util';
import { SimulatedEventStore } from './simulated-event-store.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { nodes: { type: 'string' }, file: { type: 'string' }, version: { type: 'string' } },
});
const store = await SimulatedEventStore.start({
  port: Number(positionals[0] ?? '0'),
  ...(values.nodes !== undefined && { nodes: Number(values.nodes) }),
  ...(values.file !== undefined && { file: values.file }),
  ...(values.version !== undefined && { version: values.version }),
});
process.stdout.write(`The simulated event store listens: ${store.url()}\n`);
// A process that was forked ends with whoever forked it.
for (const end of ['SIGINT', 'SIGTERM', 'disconnect'])
  process.once(end, () => {
    store.stop();
    process.exit(0);
  });
