/**
 * `npm run views:rebuild -- <board> [view]`: builds every view of a board anew from its events, or one of them,
 * compares it with the one that served, and lets the new one serve. Exit code 1 where they differed: the old
 * one was wrong, or somebody changed it by hand; either is worth finding out.
 */
import type { Board } from '../application/board.js';
import { projections } from '../projections/all.js';
import { runTool, say, ToolFailed, withBoard } from './tool.js';

const USAGE = 'Usage: npm run views:rebuild -- <board> [view].';

const main = async (): Promise<void> => {
  const [code, wanted, ...more] = process.argv.slice(2);
  if (code === undefined || more.length > 0) throw new ToolFailed(USAGE);
  const known = Object.values(projections).map(({ name }) => name);
  if (wanted !== undefined && !known.includes(wanted))
    throw new ToolFailed(`There is no view ${wanted}. The views are ${known.join(', ')}.`);
  await withBoard({ code }, (board) => rebuild(board, wanted === undefined ? known : [wanted]));
};

const rebuild = async (board: Board, views: readonly string[]): Promise<void> => {
  let unlike = 0;
  for (const view of views) {
    const { documents, differing } = await board.views.rebuild(view);
    const { complete, seen, inLog } = await board.views.proveComplete(view);
    say(
      `${view}: ${documents} documents compared, ${sayDiffering(differing.length)}; ${seen} of ${inLog} events seen.`,
    );
    for (const key of differing) say(`  differs: ${key}`);
    if (!complete) say('  Its count and its digest of the events do not agree with the log.');
    if (differing.length > 0 || !complete) unlike += 1;
  }
  const { length } = board.views.parked();
  if (length > 0)
    say(`Documents that stand still, because an event could not be applied to them: ${length}.`);
  if (unlike > 0)
    throw new ToolFailed(
      `${unlike} of ${views.length} views were not what the events say; those built anew serve now.`,
    );
  say(`${views.length === 1 ? 'The view was' : `All ${views.length} views were`} what the events say.`);
};

const sayDiffering = (count: number): string => {
  if (count === 0) return 'none differs';
  return count === 1 ? '1 differs' : `${count} differ`;
};

await runTool(main);
