/**
 * `npm run board:move -- <board> <folder>`: copies the events of a board from the files in a folder to the
 * EventStoreDB/KurrentDB that `EVENT_STORE_URL` names, and compares every one of them. The files stay as they
 * are. Run again, it goes on where it stopped.
 */
import { existsSync } from 'node:fs';
import { systemClock } from '../application/clock.js';
import { refuseOtherKey } from '../application/founding-key.js';
import { idsOf } from '../application/ids.js';
import { moveLog } from '../application/moving.js';
import { boardIdOf } from '../boards.js';
import type { Instant } from '../domain/time.js';
import type { Logs } from '../engines/engines.js';
import { openLogs } from '../engines/open.js';
import { readBoardKey } from '../privacy/board-key.js';
import { inputHash } from '../privacy/keyed-hash.js';
import { endAtOnce, runTool, say, soundConfig, ToolFailed } from './tool.js';

const USAGE = 'Usage: npm run board:move -- <board> <folder>, for example example-borough ./data.';

const main = async (): Promise<void> => {
  const [code, folder, ...more] = process.argv.slice(2);
  if (code === undefined || folder === undefined || more.length > 0) throw new ToolFailed(USAGE);
  const { eventStore, keysFolder } = soundConfig();
  if (eventStore.engine === 'sqlite')
    throw new ToolFailed(
      'EVENT_STORE_URL must name the EventStoreDB/KurrentDB that the board moves to; from folder to folder a board moves with its files.',
    );
  if (!existsSync(folder)) throw new ToolFailed(`There is no folder ${folder}.`);
  const key = await readBoardKey(keysFolder, code);
  let recordedAt: Instant = systemClock.now();

  const undo: (() => Promise<void>)[] = [];
  try {
    const open = async (opening: Promise<Logs>): Promise<Logs> => {
      const logs = await opening;
      undo.unshift(logs.close);
      return logs;
    };
    const onFailure = endAtOnce;
    const source = { engine: 'sqlite', folder } as const;
    const files = await open(openLogs(source, { onFailure }));
    if (!(await files.boards()).includes(code))
      throw new ToolFailed(`There is no board ${code} in ${folder}.`);
    const from = await files.open(code, systemClock.now);
    undo.unshift(() => from.close());
    const hash = (input: unknown): string => inputHash(key, input);
    await refuseOtherKey({ code, log: from, ids: idsOf(boardIdOf(code)), inputHash: hash });
    const servers = await open(openLogs(eventStore, { onFailure }));
    const to = await servers.open(code, () => recordedAt);
    undo.unshift(() => to.close());
    const count = await moveLog({ from, to, stamp: (instant) => void (recordedAt = instant) });
    say(`The board ${code} has moved: ${count} events, each compared with where it came from.`);
    say(
      `Its files in ${folder} were left as they are: keep them as a back-up, and serve the board from them no more.`,
    );
  } finally {
    for (const step of undo) await step();
  }
};

await runTool(main);
