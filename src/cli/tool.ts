/** What the operator's tools share: sentences to a person, one board open, and an exit code that scripts can ask. */
import { systemClock } from '../application/clock.js';
import type { Board } from '../application/board.js';
import type { Problem } from '../domain/shape.js';
import { openBoards } from '../boards.js';
import { readConfig, type Config } from '../config.js';
import type { EventStoreLocation } from '../config-engines.js';

/** Tells whoever runs the tool how it goes; on the standard output. */
export const say = (sentence = ''): void => void process.stdout.write(`${sentence}\n`);

/** Tells what went wrong; on the standard error. */
export const complain = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** The tool cannot do what was asked; its message is a sentence for whoever asked. */
export class ToolFailed extends Error {
  override readonly name = 'ToolFailed';
}

/** Runs a tool to its end. Exit code 0 where all went well, 1 where it failed, with the reason in a sentence. */
export const runTool = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
};

/** @throws ToolFailed with every problem of the configuration. */
export const soundConfig = (): Config => {
  const result = readConfig();
  if (!result.ok) throw new ToolFailed(listed('The configuration is wrong:', result.problems));
  return result.config;
};

export interface OneBoard {
  readonly code: string;
  /** Makes the board where there is none yet; otherwise a board that is not there is a mistake. */
  readonly founding?: boolean;
}

/**
 * Opens one board, with the files of no other, and closes it whatever happens.
 * @throws ToolFailed where there is no such board; FolderHeld where another process has its files;
 * BoardKeyUnusable where its key is missing.
 */
export const withBoard = async (
  { code, founding = false }: OneBoard,
  work: (board: Board) => Promise<void>,
): Promise<void> => {
  // Whatever its machine is for: where no worker runs, what it has set off is carried out by the tool itself.
  const config: Config = { ...soundConfig(), role: 'BOTH' };
  const boards = await openBoards({ config, clock: systemClock, onFailure: endAtOnce, only: code });
  try {
    const board = founding ? await boards.found(code) : boards.all.get(code);
    if (board === undefined)
      throw new ToolFailed(
        `There is no board ${code} in ${said(config.eventStore)}: found one with npm run board:found, or set EVENT_STORE_URL to where it is.`,
      );
    await work(board);
  } finally {
    await boards.close();
  }
};

const said = (location: EventStoreLocation): string =>
  location.engine === 'sqlite' ? location.folder : 'the event store';

/** What could not be made durable must not be built upon: the disk tells the rest when the tool runs again. */
export const endAtOnce = (error: Error): never => {
  complain(`The tool stops: ${error.message}`);
  process.exit(1);
};

/** Every problem of a file, each with the place where it is. */
export const listedProblems = (heading: string, problems: readonly Problem[]): string =>
  listed(
    heading,
    problems.map(({ path, message }) =>
      path === '' || message.includes(path) ? message : `${path}: ${message}`,
    ),
  );

const listed = (heading: string, problems: readonly string[]): string => [heading, ...problems].join('\n- ');
