/** A real second process, and what it says. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface WritingProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  next(): Promise<string>;
  rest(): readonly string[];
}

/** A process that writes the log in a folder (`sqlite-writing-process.ts`), and the lines it says. */
export const writingProcess = (
  folder: string,
  { mostKilobytes }: { mostKilobytes?: number } = {},
): WritingProcess => {
  const script = new URL('./sqlite-writing-process.js', import.meta.url).pathname;
  const limit = mostKilobytes === undefined ? '' : `ulimit -f ${mostKilobytes}; `;
  const child = spawn('bash', ['-c', `${limit}exec "$0" "$@"`, process.execPath, script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(line));
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return {
    child,
    ended,
    rest: () => said.splice(0),
    next: async () => {
      if (said.length === 0) await Promise.race([once(lines, 'line'), ended]);
      return said.shift() ?? 'ended';
    },
  };
};
