/** The subjects of the domain lie in an order: whoever reads one needs those below it, and never comes back to it. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Subject → the subjects whose words or rules it uses. */
type Uses = Readonly<Record<string, readonly string[]>>;

const DOMAIN = 'src/domain';

/** The files that lie in no folder are the words and the tools of all subjects; the catalogue is the sum of them. */
const subjectOf = (path: string): string | undefined => /^src\/domain\/([^/]+)\//.exec(path)?.[1];

const importsOf = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/ from '(\.[^']+)'/g)].map(([, imported = '']) =>
    join(dirname(path), imported),
  );

const usesIn = (folder: string): Uses => {
  const uses: Record<string, Set<string>> = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const from = subjectOf(join(folder, path));
    if (from === undefined || !path.endsWith('.ts')) continue;
    const used = (uses[from] ??= new Set());
    for (const imported of importsOf(join(folder, path))) {
      const to = subjectOf(imported);
      if (to !== undefined && to !== from) used.add(to);
    }
  }
  return Object.fromEntries(Object.entries(uses).map(([subject, used]) => [subject, [...used].sort()]));
};

/** The subjects that cannot be put into an order: each of them needs another of them. */
const goingRound = (uses: Uses): readonly string[] => {
  const left = new Set(Object.keys(uses));
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const subject of left) {
      if (!(uses[subject] ?? []).some((used) => left.has(used))) left.delete(subject);
    }
  }
  return [...left].sort();
};

describe('the subjects of the domain', () => {
  it('need none that needs them, be it by a type alone', () =>
    expect(goingRound(usesIn(DOMAIN))).toEqual([]));
  it('are found at all', () => expect(usesIn(DOMAIN)['action']).toContain('sitting'));
  it('would be caught, however long the way round is', () => {
    const uses: Uses = { action: ['sitting'], sitting: ['referral'], referral: ['action'], person: [] };
    expect(goingRound(uses)).toEqual(['action', 'referral', 'sitting']);
  });
  it('would not be, for using one subject in two ways', () =>
    expect(goingRound({ action: ['sitting', 'person'], sitting: ['person'], person: [] })).toEqual([]));
});
