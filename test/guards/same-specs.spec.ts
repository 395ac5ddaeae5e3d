/** The same tests run on both pairs of engines: nothing is left to one of them that is not about its files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  ABOUT_FILES,
  FOLDERS,
  SELECTED,
  saidOfSameSpecs,
  sameSpecs,
  specsOfBoards,
} from '../engines/same-specs.js';

const TESTS = new URL('..', import.meta.url).pathname;

const compiledIn = (folder: string): readonly string[] =>
  readdirSync(join(TESTS, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(folder, file));

/** Names one of the engines, or what stands behind it, by itself. */
const namesAnEngine = (file: string): boolean =>
  /'(better-sqlite3|mongodb|@eventstore\/db-client|[./]+src\/(store\/(sqlite|kurrent|mongo)|engines)\/[^']*)'/.test(
    readFileSync(join(TESTS, file), 'utf8'),
  );

describe('the tests of the application and of GraphQL', () => {
  it('open their boards in one place, but for those that are about the files of an engine', () => {
    const naming = [...FOLDERS, 'support'].flatMap(compiledIn).filter(namesAnEngine);
    expect(naming.sort()).toEqual([...Object.keys(ABOUT_FILES), 'support/test-stores.js'].sort());
  });

  it('all run on the second pair where the whole is asked for, but for those', () => {
    const whole = sameSpecs(TESTS, true);
    expect(whole).toEqual(specsOfBoards(TESTS).filter((file) => !(file in ABOUT_FILES)));
    expect(whole.length).toBeGreaterThan(90);
  });

  it('are there, those that are named to run in any case', () => {
    expect(sameSpecs(TESTS, false)).toEqual(Object.keys(SELECTED).sort());
    expect(Object.keys(SELECTED).filter((file) => file in ABOUT_FILES)).toEqual([]);
  });

  it('tell what was not run', () => {
    const whole = sameSpecs(TESTS, true).length;
    expect(saidOfSameSpecs(TESTS, 8)).toContain(`8 spec files of application and graphql`);
    expect(saidOfSameSpecs(TESTS, 8)).toContain(`${whole - 8} more with PAIR_WHOLE=1`);
    expect(saidOfSameSpecs(TESTS, whole)).toContain('none left out');
  });
});
