/**
 * `npm run demo [-- --keep] [-- --fortnight]`: plays the story of a Monday, or a full fortnight, through the public
 * API with a clock of its own, prints it, then stays up with an explorer and a token per role until it is stopped.
 * Everybody in it is invented.
 */
import { parseArgs } from 'node:util';
import { letRun } from './demo-clock.js';
import { printPlaces, printTitle } from './demo-print.js';
import { startDemoService, type DemoService } from './demo-service.js';
import { BEGINS, tellStory, type Told } from './demo-story.js';
import { serveExplorer, type ExplorerTab } from './explorer.js';
import { FORTNIGHT_BEGINS } from './fortnight/fortnight.js';
import { tellFortnight } from './fortnight/tell-fortnight.js';
import { runTool, say, soundConfig } from './tool.js';

const MONDAY = {
  begins: BEGINS,
  how: 'Each step sends the operation in brackets, a file of docs/operations, to the running service.',
  tell: tellStory,
};

const FORTNIGHT = {
  begins: FORTNIGHT_BEGINS,
  how: 'Ten sittings, played by sending the files of docs/operations to the running service; told is what was out of the ordinary.',
  tell: tellFortnight,
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { keep: { type: 'boolean', default: false }, fortnight: { type: 'boolean', default: false } },
  });
  const { begins, how, tell } = values.fortnight ? FORTNIGHT : MONDAY;
  let tabs: readonly ExplorerTab[] = [];
  const demo = await startDemoService({
    config: soundConfig(),
    start: begins,
    keep: values.keep,
    moreRoutes: (server) => serveExplorer(server, () => tabs),
  });
  const stopped = untilStopped();
  try {
    printTitle(demo.file, begins, how);
    const told = await tell(demo);
    const tokens = await tokensOf(demo);
    tabs = tabsOf(told, tokens);
    const stopClock = letRun(demo.clock);
    printPlaces(demo, tokens);
    await stopped;
    stopClock();
  } finally {
    await demo.close();
    say(`The demonstration is over${values.keep ? `; its files are in ${demo.folder}` : ''}.`);
  }
};

const tokensOf = async ({ file, token }: DemoService): Promise<ReadonlyMap<string, string>> => {
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
