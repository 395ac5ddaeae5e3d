/**
 * `npm run bench`: figures as ratios, all measured in one run on one machine. `--quick` measures next to nothing
 * and only proves that everything still runs.
 */
import { cpus, totalmem } from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalIssuer, type LocalIssuer } from '../src/cli/local-issuer.js';
import { measureCommands } from './commands.js';
import { measureDocuments } from './documents.js';
import { BOARD, foundBoard, MORNING, NOON, openFolder, seriesOf } from './founded-board.js';
import { holdMeeting } from './held-meeting.js';
import { logFolderOf, makeHistory, type History } from './histories.js';
import { measureLogs } from './logs.js';
import { measureMemory } from './memory.js';
import { measureReads } from './reads.js';
import { measureRebuilds } from './rebuilds.js';
import { FULL, QUICK, type Scale } from './scale.js';
import { startServer } from './server.js';
import { measureStartup, tokensOf } from './startup.js';
import { markdown, type Table } from './table.js';

/** Commands are spread over so many meetings: an agenda ends with tens of items, as agendas do, not thousands. */
const SERIES = 100;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (table: Table): void => print(markdown(table));

const measureService = async (issuer: LocalIssuer, scale: Scale): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-service-'));
  const boards = await openFolder(folder, MORNING);
  const series = seriesOf(scale === QUICK ? 2 : SERIES);
  const board = await foundBoard(boards, issuer.issuer, series.length);
  const meeting = await holdMeeting(board, issuer.issuer);
  const like = meeting.find(({ type }) => type === 'ReferralReceived')!;
  const sitting = `sitting-${board.ids.sitting('DRM', '2026-03-30')}`;
  await boards.close();

  const server = await startServer({ folder, tokens: tokensOf(issuer), now: NOON });
  const { url } = server;
  tell(await measureReads({ url, issuer, sitting, series, queries: scale.queries }));
  tell(await measureCommands({ server, issuer, series, like, scale }));
  await server.stop();
  await rm(folder, { recursive: true });
};

const measureHistories = async (issuer: LocalIssuer, scale: Scale): Promise<void> => {
  const histories: History[] = [];
  for (const events of scale.histories) histories.push(await makeHistory(events, issuer.issuer));
  const [, middle, longest] = histories as [History, History, History];

  const logFolder = logFolderOf(longest);
  const documentsFolder = await mkdtemp(join(tmpdir(), 'bench-documents-'));
  tell(await measureMemory({ logFolder, documentsFolder }, longest.events));
  await rm(documentsFolder, { recursive: true });

  // Opening them once brings their views up to date.
  for (const { folder } of histories) await (await openFolder(folder, NOON)).close();
  const boards = await openFolder(middle.folder, NOON);
  tell(await measureRebuilds(boards.all.get(BOARD)!, logFolderOf(middle)));
  await boards.close();

  tell(await measureStartup(histories, issuer));
  for (const { folder } of histories) await rm(folder, { recursive: true });
};

const scale = process.argv.includes('--quick') ? QUICK : FULL;
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const issuer = await startLocalIssuer({ production: false, audience: 'bench' });
const memory = Math.round(totalmem() / 2 ** 30);
print(`${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory} GB, Node ${process.version}.\n`);
const isWanted = (part: string): boolean => only === undefined || only === part;
if (isWanted('service')) await measureService(issuer, scale);
if (isWanted('histories')) await measureHistories(issuer, scale);
if (isWanted('logs')) tell(await measureLogs(scale));
if (isWanted('documents')) tell(await measureDocuments(scale));
await issuer.close();
