/** Every operation of the guides is played by the demonstration: by its Monday, its fortnight or its quarter. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['src/cli', 'src/cli/play', 'src/cli/fortnight', 'src/cli/quarter'];

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8')),
).join('\n');

/** `resolveEscalation` and the like are paths into answers: an operation is named as its file is. */
const isPlayed = (operation: string): boolean => sources.includes(`'${operation}'`);

describe('the operations of the guides', () => {
  it.each(readdirSync('docs/operations').map((file) => file.replace('.graphql', '')))(
    '%s is played by the demonstration',
    (operation) => expect(isPlayed(operation)).toBe(true),
  );
});
