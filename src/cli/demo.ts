/**
 * `npm run demo [-- --keep] [-- --fortnight | --quarter]`: plays the story of a Monday, a full fortnight, or the quarter
 * of a second board beside the Monday of the first, through the public API with a clock of its own, prints it, then
 * stays up with an explorer and a token per role until it is stopped.
 * Everybody in it is invented.
 */
import { parseArgs } from 'node:util';
import type { Instant } from '../domain/time.js';
import { letRun } from './demo-clock.js';
import { printPlaces, printTitle, type SigningIn } from './demo-print.js';
import { BOROUGH, ISLAND, startDemoService, type DemoBoard } from './demo-service.js';
import { BEGINS, tellStory, type Told } from './demo-story.js';
import { serveExplorer, type ExplorerTab } from './explorer.js';
import { FORTNIGHT_BEGINS } from './fortnight/fortnight.js';
import { tellFortnight } from './fortnight/tell-fortnight.js';
import { tellQuarter } from './quarter/tell-quarter.js';
import { runTool, say, soundConfig } from './tool.js';

/** What is played on one of the boards. */
interface Play {
  /** The board's founding file. */
  readonly on: string;
  readonly how: string;
  readonly tell: (board: DemoBoard) => Promise<readonly Told[]>;
}

interface Demonstration {
  readonly begins: Instant;
  /** One after another, each on a board of its own. */
  readonly plays: readonly Play[];
}

const STORY: Play = {
  on: BOROUGH,
  how: 'Each step sends the operation in brackets, a file of docs/operations, to the running service.',
  tell: tellStory,
};

const MONDAY: Demonstration = { begins: BEGINS, plays: [STORY] };

const FORTNIGHT: Demonstration = {
  begins: FORTNIGHT_BEGINS,
  plays: [
    {
      on: BOROUGH,
      how: 'Ten sittings, played by sending the files of docs/operations to the running service; told is what was out of the ordinary.',
      tell: tellFortnight,
    },
  ],
};

const QUARTER: Demonstration = {
  begins: BEGINS,
  plays: [
    STORY,
    {
      on: ISLAND,
      how: 'A quarter of weekly sittings and of the daily ones that feed them, on another board of the same service; told is what was out of the ordinary.',
      tell: tellQuarter,
    },
  ],
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      keep: { type: 'boolean', default: false },
      fortnight: { type: 'boolean', default: false },
      quarter: { type: 'boolean', default: false },
    },
  });
  const { begins, plays } = values.quarter ? QUARTER : values.fortnight ? FORTNIGHT : MONDAY;
  let tabs: readonly ExplorerTab[] = [];
  const demo = await startDemoService({
    config: soundConfig(),
    start: begins,
    keep: values.keep,
    examples: plays.map(({ on }) => on),
    moreRoutes: (server) => serveExplorer(server, () => tabs),
  });
  const signingIn: SigningIn[] = [];
  const stopped = untilStopped();
  try {
    for (const [index, { how, tell }] of plays.entries()) {
      const board = demo.boards[index] as DemoBoard;
      printTitle(board.file, board.clock.now(), how);
      const told = await tell(board);
      const tokens = await tokensOf(board);
      tabs = [...tabs, ...tabsOf(told, tokens)];
      signingIn.push({ file: board.file, tokens });
    }
    const stopClock = letRun(demo.clock);
    printPlaces(demo, signingIn);
    await stopped;
    stopClock();
  } finally {
    await demo.close();
    say(`The demonstration is over${values.keep ? `; its files are in ${demo.folder}` : ''}.`);
  }
};

const tokensOf = async ({ file, token }: DemoBoard): Promise<ReadonlyMap<string, string>> => {
  const tokens = new Map<string, string>();
  for (const { subject } of file.officers) tokens.set(subject, await token(subject));
  return tokens;
};

const tabsOf = (told: readonly Told[], tokens: ReadonlyMap<string, string>): readonly ExplorerTab[] =>
  told.map(({ operation, who, query, variables }) => ({
    name: `${operation} (${who})`,
    query,
    variables,
    token: tokens.get(who) ?? '',
  }));

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });

await runTool(main);
