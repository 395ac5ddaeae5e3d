/** How long the service takes from the first file to the first request, over histories of different lengths. */
import type { LocalIssuer } from '../src/cli/local-issuer.js';
import { NOON } from './founded-board.js';
import type { History } from './histories.js';
import { measure } from './load.js';
import { referAndSee } from './operations.js';
import { startServer } from './server.js';
import { percentile, type Row, type Table } from './table.js';

const TIMES = 3;

export const measureStartup = async (histories: readonly History[], issuer: LocalIssuer): Promise<Table> => {
  const rows: Row[] = [];
  let least: { readonly events: number; readonly ms: number } | undefined;
  for (const { folder, events } of histories) {
    const measured = [];
    for (let time = 0; time < TIMES; time += 1) {
      const server = await startServer({ folder, tokens: tokensOf(issuer), now: NOON });
      const load = { url: server.url, issuer, as: 'coordinator' as const, clients: 1, requests: 1 };
      const { latencies } = await measure({ ...load, operation: referAndSee(['DRM']) });
      measured.push({ ...server, first: latencies[0]! });
      await server.stop();
    }
    const ms = percentile(
      measured.map(({ serveMs }) => serveMs),
      0.5,
    );
    const open = percentile(
      measured.map(({ openMs }) => openMs),
      0.5,
    );
    const first = percentile(
      measured.map((one) => one.first),
      0.5,
    );
    const megabytes = percentile(
      measured.map((one) => one.megabytes),
      0.5,
    );
    least ??= { events, ms };
    rows.push([
      events.toLocaleString('en-GB'),
      events / least.events,
      open,
      ms,
      ms / least.ms,
      first,
      megabytes,
    ]);
  }
  return {
    title: 'Start-up over history, views up to date (milliseconds, median of three)',
    head: [
      'events',
      'history grows by',
      'boards open',
      'requests taken',
      'start-up grows by',
      'first command, read',
      'resident, MB',
    ],
    rows,
  };
};

/** What the server's process needs of the issuer; functions cannot be sent. */
export const tokensOf = ({ issuer, audience, jwksUrl }: LocalIssuer) => ({ issuer, audience, jwksUrl });
