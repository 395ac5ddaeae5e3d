/**
 * `npm run board:found -- <file>`: founds a board from a file. A founding that was interrupted goes on when it
 * is run again; a board that stands already is left alone.
 */
import type { Board } from '../application/board.js';
import { checkFoundingFile, type FoundingFile } from '../application/founding-file.js';
import { found } from '../application/founding.js';
import { streamName } from '../application/folds.js';
import { boardKind } from '../domain/board/board.js';
import { readBoardFile } from './board-file.js';
import { listedProblems, runTool, say, ToolFailed, withBoard } from './tool.js';

const USAGE = 'Usage: npm run board:found -- <file>, for example docs/board.example.json.';

const main = async (): Promise<void> => {
  const [path, ...more] = process.argv.slice(2);
  if (path === undefined || more.length > 0) throw new ToolFailed(USAGE);
  const source = readBoardFile(path);
  const checked = checkFoundingFile(source.document, source.readFile);
  if (!checked.ok)
    throw new ToolFailed(listedProblems(`No board can be founded from ${path}:`, checked.problems));
  const file = checked.value;
  await withBoard({ code: file.board, founding: true }, (board) => foundFrom(board, file, source.hash()));
};

const foundFrom = async (board: Board, file: FoundingFile, fileHash: string): Promise<void> => {
  const before = await foundedSoFar(board);
  if (before.fileHash !== undefined && before.fileHash !== fileHash)
    throw new ToolFailed(
      `The board ${file.board} ${before.completed ? 'has been' : 'is being'} founded from another file; nothing was changed. ` +
        (before.completed
          ? 'What it has adopted is amended with npm run board:adopt.'
          : 'Go on with that file: what has been recorded cannot be taken back.'),
    );
  if (before.completed) {
    say(`The board ${file.board} has already been founded from this file; nothing was changed.`);
    return;
  }
  if (before.fileHash !== undefined) say('The founding was interrupted before: it goes on where it stopped.');
  const failed = await found(board, file, fileHash);
  if (failed !== undefined)
    throw new ToolFailed(
      `The founding stopped at the step “${failed.step}”: ${failed.refusal.sentence} (${failed.refusal.code})`,
    );
  const { agencies, officers, terms } = file;
  say(
    `The board ${file.board} is founded: ${agencies.length} agencies, ${officers.length} officers, terms of reference ${terms.map(({ series }) => series).join(', ')}.`,
  );
  say(
    'Start the service with npm start; on files one that runs takes the board in when it is started again.',
  );
};

/** How far the board's founding has come, from its own events. */
const foundedSoFar = async (
  board: Board,
): Promise<{ readonly completed: boolean; readonly fileHash: string | undefined }> => {
  const stream = streamName(boardKind.category, board.ids.boardId);
  const events = await board.log.readStream(stream, 0, FOUNDING_EVENTS_AT_MOST);
  const begun = events.find(({ type }) => type === 'BoardFounded')?.data as
    { readonly foundingFileHash: string } | undefined;
  return {
    completed: events.some(({ type }) => type === 'FoundingCompleted'),
    fileHash: begun?.foundingFileHash,
  };
};

/** A board's own stream holds its founding and nothing else. */
const FOUNDING_EVENTS_AT_MOST = 10;

await runTool(main);
