import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';

interface Row {
  readonly sentence: string;
  readonly rule: string;
  readonly files: readonly string[];
  readonly test: string;
}

const rows = readFileSync('docs/source-coverage.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, sentence = '', rule = '', livesIn = '', test = '']): Row => {
    const named = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
    return { sentence, rule, files: named(livesIn), test: named(test)[0] ?? '' };
  });

describe('every sentence of the source that says what somebody does or what is recorded', () => {
  it('is in the list', () => expect(rows.length).toBeGreaterThan(40));
  it.each(rows)('has its rule, its file and its test: $sentence', ({ sentence, rule, files, test }) => {
    expect(rule).not.toBe('');
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(test).toMatch(/^test\/source\/drm-[a-z-]+\.spec\.ts$/);
    // Quotes within the sentence are escaped in the test's own text.
    expect(readFileSync(test, 'utf8').replaceAll('\\', '')).toContain(sentence);
  });
});
