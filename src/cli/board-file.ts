/** Reads a file that a board is founded from or amended by, together with the files that it names. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ToolFailed } from './tool.js';

export interface BoardFile {
  readonly document: unknown;
  /** Reads a file that the document names, beside it; undefined where there is none. */
  readonly readFile: (name: string) => unknown;
  /**
   * Names the document and what has been read through it; ask for it once everything is read. How the files
   * are laid out does not count, so a founding that was interrupted goes on from a file that was tidied up.
   */
  readonly hash: () => string;
}

/** @throws ToolFailed where the file, or one that it names, is not JSON; where the file itself is not there. */
export const readBoardFile = (path: string): BoardFile => {
  const document = json(path);
  if (document === undefined) throw new ToolFailed(`There is no file ${path}.`);
  const hash = createHash('sha256').update(JSON.stringify(document));
  return {
    document,
    readFile: (name) => {
      const named = json(resolve(dirname(path), name));
      hash.update(`\n${JSON.stringify(named)}`);
      return named;
    },
    hash: () => hash.copy().digest('hex'),
  };
};

const json = (path: string): unknown => {
  const text = textOf(path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes what it read: there are names and contacts in here.
    throw new ToolFailed(`${path} is not JSON.`);
  }
};

const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new ToolFailed(`${path} cannot be read (${code ?? 'unknown'}).`);
  }
};
