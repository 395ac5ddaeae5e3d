/** Builds every view of a log from nothing and tells the memory that it takes, ten times on the way. */
import { openViews } from '../src/application/views/runner.js';
import { projections } from '../src/projections/all.js';
import type { EventLog } from '../src/store/event-log.js';
import { openReadOnly } from '../src/store/sqlite/event-log.js';
import { openSqliteDocuments } from '../src/store/sqlite/documents.js';
import type { Building, MemoryReport } from './memory.js';

const build = async ({ logFolder, documentsFolder }: Building): Promise<void> => {
  const reader = openReadOnly(logFolder);
  const head = Number(await reader.head());
  const report: MemoryReport[] = [];
  let delivered = 0;
  const due = (): boolean => delivered >= ((report.length + 1) * head) / 10;
  const log = {
    life: reader.life,
    head: () => reader.head(),
    readAll: async (read: Parameters<EventLog['readAll']>[0]) => {
      const page = await reader.readAll(read);
      delivered += page.events.length;
      while (report.length < 10 && due()) report.push(memory());
      return page;
    },
    // Nothing more comes: the catching up is what is watched.
    follow: async function* () {},
  } as unknown as EventLog;
  const { documents } = openSqliteDocuments(documentsFolder, { logLife: reader.life });
  const views = openViews(log, documents, projections);
  const begun = performance.now();
  await views.start();
  const seconds = (performance.now() - begun) / 1_000;
  const stopped = views.stopped();
  if (stopped !== undefined) throw new Error(stopped);
  await views.stop();
  while (report.length < 10) report.push(memory());
  process.send?.({ seconds, report });
};

const memory = (): MemoryReport => {
  // What is garbage is not held: only what remains after a collection can grow with history.
  gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heapMegabytes: heapUsed / 2 ** 20, rssMegabytes: rss / 2 ** 20 };
};

process.once('message', (message: Building) => {
  void build(message).then(() => process.exit());
});
