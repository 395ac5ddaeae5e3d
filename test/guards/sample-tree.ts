/** A small tree of files on which the project's own lint and dependency rules are tried. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Path inside the tree → source text. */
export type Sample = Readonly<Record<string, string>>;

/** What the samples may name as packages: some that ship, one for development only. */
const MANIFEST = {
  type: 'module',
  dependencies: {
    ...{ 'temporal-polyfill': '*', uuid: '*', '@nestjs/common': '*' },
    ...{ 'better-sqlite3': '*', '@eventstore/db-client': '*', mongodb: '*' },
  },
  devDependencies: { 'fast-check': '*' },
};

const PROJECT = process.cwd();

/** Writes the files to a new folder inside the project, where its packages can be found. */
export const plant = (sample: Sample): string => {
  mkdirSync(join(PROJECT, '.build'), { recursive: true });
  const tree = mkdtempSync(join(PROJECT, '.build', 'guards-'));
  const files: Sample = {
    ...sample,
    'package.json': JSON.stringify(MANIFEST),
    'tsconfig.json': JSON.stringify({ extends: join(PROJECT, 'tsconfig.json'), include: ['src', 'test'] }),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
};

export const fell = (tree: string): void => rmSync(tree, { recursive: true, force: true });

/**
 * Runs a tool of the project inside the tree, as `npm run` would inside the project.
 * @returns what it printed as JSON, whatever its exit code was.
 * @throws with what it complained of, where it printed no JSON.
 */
export const runIn = (tree: string, tool: string, ...args: readonly string[]): unknown => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, 'node_modules', tool), ...args], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!/^[[{]/.test(stdout)) throw new Error(`${tool} answered: ${stdout}${stderr}`);
  return JSON.parse(stdout);
};

/** A file of the project, by its path from the root. */
export const ofProject = (path: string): string => join(PROJECT, path);
