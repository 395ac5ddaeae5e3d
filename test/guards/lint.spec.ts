/**
 * The lint rules bite, each in every folder where it is meant to: two blocks of the configuration that set
 * the same rule replace each other, and a ban can be switched off by another one without a sound.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFUSED, WELCOME } from './lint-samples.js';
import { fell, ofProject, plant, runIn } from './sample-tree.js';

describe('given source that breaks a lint rule', () => {
  let tree: string;
  let complaints: Complaints;
  beforeAll(() => {
    tree = plant(Object.fromEntries(REFUSED.map(([, file, , code]) => [file, `${code}\n`])));
    complaints = lint(tree);
  }, 120_000);
  afterAll(() => fell(tree));

  it.each(REFUSED)('%s: is refused in %s', (_fault, file, complaint) =>
    expect(complaints.get(file)).toContainEqual(expect.stringContaining(complaint)),
  );
});

describe('given source as it should be', () => {
  let tree: string;
  let complaints: Complaints;
  beforeAll(() => {
    tree = plant(Object.fromEntries(WELCOME.map(([, file, code]) => [file, `${code}\n`])));
    complaints = lint(tree);
  }, 120_000);
  afterAll(() => fell(tree));

  it.each(WELCOME)('%s: is let through in %s', (_what, file) => expect(complaints.get(file)).toEqual([]));
});

/** File → what lint says about it. */
type Complaints = ReadonlyMap<string, readonly string[]>;

const lint = (tree: string): Complaints => {
  const results = runIn(
    tree,
    'eslint/bin/eslint.js',
    '--config',
    ofProject('eslint.config.js'),
    '--format',
    'json',
    '.',
  );
  return new Map(
    (results as readonly { filePath: string; messages: readonly { message: string }[] }[]).map((result) => [
      result.filePath.slice(tree.length + 1).replaceAll('\\', '/'),
      result.messages.map(({ message }) => message),
    ]),
  );
};
