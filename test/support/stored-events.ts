/** Events as they were stored, one file for each type and version: what was once written is read for ever. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEvent } from '../../src/store/event-log.js';

export const FOLDER = join('test', 'stored-events');
export const SUMS = join(FOLDER, 'SHA256SUMS');

export const fileOf = (type: string, version: number): string => `${type}.v${version}.json`;

export const storedFiles = (): readonly string[] =>
  readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

/** JSON has no whole numbers of any size, so positions are text in the files. */
export const readStored = (file: string): StoredEvent => {
  const { position, ...event } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Omit<
    StoredEvent,
    'position'
  > & { readonly position: string };
  return { ...event, position: BigInt(position) };
};

export const sumOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** File names with their sums, in the form of `sha256sum`. */
export const readSums = (): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(SUMS, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('  '))
      .map(([sum = '', file = '']) => [file, sum]),
  );
