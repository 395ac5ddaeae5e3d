/** Rebuilding views, in events per second, beside a bare scan of the same log that does no more than parse it. */
import type { Board } from '../src/application/board.js';
import { projections } from '../src/projections/all.js';
import { openForReading } from '../src/store/sqlite/connection.js';
import { logFileIn } from '../src/store/sqlite/log-file.js';
import type { Row, Table } from './table.js';

const VIEWS = ['agenda', 'people'];

export const measureRebuilds = async (board: Board, logFolder: string): Promise<Table> => {
  const events = Number(await board.log.head());
  bareScan(logFolder);
  const scanned = events / bareScan(logFolder);
  const rate = async (views: readonly string[]): Promise<number> => {
    const begun = performance.now();
    for (const view of views) {
      const { differing } = await board.views.rebuild(view);
      if (differing.length > 0) throw new Error(`${view} differs from its rebuild.`);
    }
    return (events * views.length * 1_000) / (performance.now() - begun);
  };
  const rows: Row[] = [['bare scan with JSON.parse', scanned, 1]];
  for (const view of VIEWS) {
    const rebuilt = await rate([view]);
    rows.push([`rebuild of ${view}, with its comparison`, rebuilt, rebuilt / scanned]);
  }
  const all = Object.keys(projections);
  const rebuilt = await rate(all);
  rows.push([`rebuild of all ${all.length} views, one after another, per view`, rebuilt, rebuilt / scanned]);
  return {
    title: `Rebuild over ${events.toLocaleString('en-GB')} events`,
    head: ['what', 'events/s', 'to the scan'],
    rows,
  };
};

/** Seconds to read every event with its parts, and to parse all of it. */
const bareScan = (logFolder: string): number => {
  const connection = openForReading(logFileIn(logFolder), 'FULL');
  const begun = performance.now();
  const events = connection.prepare<[], { envelope: string; data: string }>(
    'SELECT position, stream, revision, id, type, recorded_at, envelope, data FROM events ORDER BY position',
  );
  for (const { envelope, data } of events.iterate()) void [JSON.parse(envelope), JSON.parse(data)];
  const parts = connection.prepare<[], { of: string; content: string }>(
    'SELECT name, of, content FROM parts ORDER BY position, ordinal',
  );
  for (const { of, content } of parts.iterate()) void [JSON.parse(of), JSON.parse(content)];
  const seconds = (performance.now() - begun) / 1_000;
  connection.close();
  return seconds;
};
