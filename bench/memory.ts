/** Whether memory stays flat while every view is built over a long history. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Table } from './table.js';

export interface Building {
  readonly logFolder: string;
  readonly documentsFolder: string;
}

/** After a collection of garbage. */
export interface MemoryReport {
  readonly heapMegabytes: number;
  readonly rssMegabytes: number;
}

export const measureMemory = async (building: Building, events: number): Promise<Table> => {
  const script = new URL('./memory-process.js', import.meta.url);
  const profile = process.env['BENCH_PROFILE'];
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const child = fork(script, { execArgv: ['--expose-gc', ...profiling] });
  const exited = once(child, 'exit');
  child.send(building);
  const [said] = (await Promise.race([once(child, 'message'), exited])) as [Said | number];
  if (typeof said !== 'object') throw new Error('The views could not be built.');
  await exited;
  const { report, seconds } = said;
  const first = report[0]!;
  return {
    title: `Memory while every view is built over ${events.toLocaleString('en-GB')} events (${seconds.toFixed(0)} s)`,
    head: ['share of the work', 'heap, MB', 'to the first', 'resident, MB', 'to the first'],
    rows: report.map(({ heapMegabytes, rssMegabytes }, index) => [
      `${(index + 1) * 10} %`,
      heapMegabytes,
      heapMegabytes / first.heapMegabytes,
      rssMegabytes,
      rssMegabytes / first.rssMegabytes,
    ]),
  };
};

interface Said {
  readonly seconds: number;
  readonly report: readonly MemoryReport[];
}
