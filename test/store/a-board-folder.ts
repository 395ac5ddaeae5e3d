/** A folder for a board's files, for as long as a test runs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

export const aBoardFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'board-'));
  made.push(folder);
  return folder;
};

export const removeBoardFolders = (): void => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
};
