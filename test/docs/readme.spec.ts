/** The README and its neighbours tell today's truth: their commands, variables, links and words are the code's own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { VARIABLES } from '../../src/config-variables.js';

const read = (file: string): string => readFileSync(file, 'utf8');
const readme = read('README.md');
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
const documents = [
  'README.md',
  ...readdirSync('docs').flatMap((name) =>
    name.endsWith('.md')
      ? [join('docs', name)]
      : existsSync(join('docs', name, '.')) && !name.includes('.')
        ? readdirSync(join('docs', name)).flatMap((file) =>
            file.endsWith('.md') ? [join('docs', name, file)] : [],
          )
        : [],
  ),
];

describe('the README', () => {
  it('has the two command lines for a fresh machine', () => {
    expect(readme).toContain('\nnpm ci && npm run demo\n');
    expect(readme).toContain('\nnpm ci && npm test\n');
  });

  it('names no script that there is not', () => {
    const named = [...readme.matchAll(/npm (?:run )?([a-z]+(?::[a-z]+)?)/g)].map(([, name]) => name ?? '');
    const missing = named.filter((name) => name !== 'ci' && scripts[name] === undefined);
    expect(missing).toEqual([]);
  });

  it('lists exactly the variables that the configuration reads', () => {
    const table = readme.slice(readme.indexOf('| Variable |'), readme.indexOf('Requests carry'));
    const listed = [...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name);
    expect([...new Set(listed)].sort()).toEqual(Object.keys(VARIABLES).sort());
  });
});

describe('every document', () => {
  it.each(documents)('%s has no link that leads nowhere', (document) => {
    const links = [...read(document).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(
      ([, target]) => target ?? '',
    );
    const broken = links.filter(
      (target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(document), target)),
    );
    expect(broken).toEqual([]);
  });

  it.each(documents)('%s names no file of the source that there is not', (document) => {
    const named = [...read(document).matchAll(/`((?:src|test|docs|bench|calendars)\/[\w./-]+\.\w+)`/g)];
    expect(named.map(([, file]) => file ?? '').filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('the words', () => {
  const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join('src', file)))
    .join('\n');
  const rows = read('docs/words.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Word') && !line.startsWith('|---'));

  it('each have a code name that the code uses', () => {
    const names = rows.flatMap((row) => {
      const code = row.split(/(?<!\\)\|/)[2] ?? '';
      return [...code.matchAll(/`([A-Za-z]\w+)/g)].map(([, name]) => name ?? '');
    });
    expect(rows.length).toBeGreaterThan(20);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
  });

  it('each stand once', () => {
    const words = rows.flatMap((row) => (row.split('|')[1] ?? '').split(',').map((word) => word.trim()));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe('the decisions', () => {
  const files = readdirSync('docs/decisions').toSorted();

  it('are numbered without a gap, each once', () =>
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_name, index) => index + 1)));

  it.each(files)('%s bears its number, its day and its three parts', (name) => {
    const text = read(join('docs/decisions', name));
    expect(text).toMatch(/^# (\d+)\. .+\n\n\d{4}-\d{2}-\d{2}\n\n\*\*Context\.\*\* /);
    expect(Number(/^# (\d+)/.exec(text)?.[1])).toBe(Number(name.slice(0, 4)));
    expect([...text.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, part]) => part)).toEqual([
      'Context',
      'Decision',
      'Consequences',
    ]);
  });
});
