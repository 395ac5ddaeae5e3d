/** Follows the commands of a guide as they stand, in a folder of their own; `npm` runs what has been built already. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toldBy, type Ended, type Running } from '../cli/a-tool.js';
import { blocksOf } from './guide.js';

export interface Followed {
  /** What ran to its end, in order. */
  readonly ended: readonly Ended[];
  /** What listens; the follower stops it. */
  readonly listening: readonly Running[];
}

/** The commands of a section, a line each. */
export const commandsOf = (section: string): readonly string[] =>
  blocksOf(section, 'sh').flatMap((block) => block.split('\n').filter((line) => line.trim() !== ''));

/**
 * Makes a folder in which the commands of a guide find what they name: the examples, and the project's scripts.
 * @returns how to run one of them there.
 */
export const aPlaceToFollow = (folder: string, env: Record<string, string>) => {
  for (const name of ['docs', 'calendars']) symlinkSync(resolve(name), join(folder, name));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'npm'), npmOfThisBuild());
  chmodSync(join(bin, 'npm'), 0o755);
  const PATH = `${bin}:${process.env['PATH'] ?? ''}`;
  const begin = (command: string): Running =>
    toldBy(spawn('bash', ['-c', `exec env ${command}`], { cwd: folder, env: { PATH, ...env } }));

  return {
    /** Runs them one after the other; what serves is left running once it listens. @throws Error where one fails. */
    follow: async (commands: readonly string[]): Promise<Followed> => {
      const ended: Ended[] = [];
      const listening: Running[] = [];
      for (const command of commands) {
        const running = begin(command);
        if (command.endsWith('npm start')) {
          await running.printed('Listening at');
          listening.push(running);
          continue;
        }
        const end = await running.ended;
        if (end.code !== 0) throw new Error(`${command}\n${end.out}${end.err}`);
        ended.push(end);
      }
      return { ended, listening };
    },
  };
};

/** The scripts of the project, without the building that each begins with. */
const npmOfThisBuild = (): string => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const built = fileURLToPath(new URL('../../', import.meta.url));
  const runs = Object.entries(scripts).flatMap(([name, script]) => {
    const file = /^npm run build && node dist\/(\S+)$/.exec(script)?.[1];
    return file === undefined ? [] : [`${name}) exec "${process.execPath}" "${built}${file}" "$@" ;;`];
  });
  return [
    '#!/bin/sh',
    'name=$1; shift',
    'if [ "$name" = run ]; then name=$1; shift; if [ "$1" = -- ]; then shift; fi; fi',
    `case "$name" in ${runs.join(' ')} esac`,
    'echo "There is no script $name." >&2; exit 1',
  ].join('\n');
};
