/** The page that says where each sentence of the sources is kept tells the truth: of its files, its tests and its words. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { boardsOwn, type Clause } from '../../src/domain/decision.js';
import { drm } from '../../src/domain/terms/drm.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';

interface Row {
  readonly sentence: string;
  readonly rule: string;
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

const named = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);

const rowsUnder = (heading: string): readonly Row[] => {
  const page = readFileSync('docs/source-coverage.md', 'utf8');
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, sentence = '', rule = '', livesIn = '', test = '']) => {
      return { sentence, rule, files: named(livesIn), tests: named(test) };
    });
};

/** On one line, and without the marks of a list. */
const plain = (words: string): string =>
  words
    .replaceAll(/^- /gm, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^The minutes will record: /, '')
    .trim();

/** All that the row of a meeting says in words. */
const wordsOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [plain(value)]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsOf)
      : [];

/** The clauses of a row that are its source's own words. */
const sourcesOwn = ({ clauses, tracker, declaration }: TermsOfReference): readonly Clause[] =>
  [
    ...Object.values(clauses),
    ...Object.values(tracker?.clauses ?? {}),
    ...(declaration ? [declaration.clause] : []),
  ].filter(({ heading }) => heading !== boardsOwn('').heading);

interface Source {
  readonly heading: string;
  readonly terms: TermsOfReference;
  readonly tests: RegExp;
  readonly atLeast: number;
  /** Sentences that no decision quotes: they say what the meeting is for, or one beside them is quoted instead. */
  readonly quotedNowhere: readonly string[];
}

const DAILY: Source = {
  ...{
    heading: 'The daily meeting',
    terms: drm,
    tests: /^test\/source\/drm-[a-z-]+\.spec\.ts$/,
    atLeast: 40,
  },
  quotedNowhere: [
    'a robust multi - agency response where it is believed a child, young person or adult may be at risk of significant harm',
    'a strategy meeting will be held where appropriate',
    'action regarding high risk cases and overnight critical incidents is taking place and is co-ordinated',
    'is not intended to replace or supersede',
    'enable early identification of risk and vulnerability',
    'Make valuable use of any information received from a variety of sources',
    'Conduct timely and effective Strategy Discussions/Meetings on high risk cases.',
    'Ensure consistency in practice',
    'Make the best use of the skills of both social workers, police officers and partner agencies',
    'Meet daily at mid-day to discuss the concerns and set an action plan',
    'The DRMM is accountable to the MASH Management team',
    'Sharing of Information within the DRMM is covered by the Information Sharing protocols',
    "create a 'permissive gateway' for information to be shared in a lawful manner",
    'no professional should assume that someone else will pass on information',
    'This will allow for research and preparation to be completed before the meeting.',
  ],
};
const WEEKLY: Source = {
  ...{
    heading: 'The weekly meeting',
    terms: rmm,
    tests: /^test\/source\/rmm-[a-z-]+\.spec\.ts$/,
    atLeast: 45,
  },
  quotedNowhere: [
    'The Risk Management Meetings is part of the local arrangements on The Isle of Man',
    'It is expected that most of these children will be known to Children Social Care due to being assessed as having complex needs, being on a child protection plan or being looked after.',
    'Improve support to professionals working with high-risk cases.',
    "These meetings will be administered by a resource from Children's social care.",
  ],
};

describe.each([DAILY, WEEKLY])(
  '$heading: every sentence that says what somebody does or what is recorded',
  ({ heading, terms, tests: ofSource, atLeast, quotedNowhere }) => {
    const rows = rowsUnder(heading);
    it('is in the list', () => expect(rows.length).toBeGreaterThan(atLeast));

    it.each(rows)('has its rule, its file and its test: $sentence', ({ sentence, rule, files, tests }) => {
      expect(rule).not.toBe('');
      expect(files).not.toEqual([]);
      expect(files.filter((file) => !existsSync(file))).toEqual([]);
      expect(tests.filter((test) => !ofSource.test(test))).toEqual([]);
      const [test = ''] = tests;
      // Quotes within the sentence are escaped in the test's own text.
      expect(readFileSync(test, 'utf8').replaceAll('\\', '')).toContain(sentence);
    });

    it('stands in the row of the meeting word for word, but for those that no decision quotes', () => {
      const words = wordsOf(terms).join('\n');
      const elsewhere = rows.map(({ sentence }) => sentence).filter((one) => !words.includes(plain(one)));
      expect(elsewhere).toEqual(quotedNowhere);
    });

    it('is there for each clause of the source that a decision quotes', () => {
      const sentences = rows.map(({ sentence }) => plain(sentence));
      const without = sourcesOwn(terms).filter(
        ({ text }) => !sentences.some((sentence) => plain(text).includes(sentence)),
      );
      expect(without).toEqual([]);
    });

    it('is there for each heading of the meeting and of its items', () => {
      const { meeting = [], item = [] } = terms.template ?? {};
      const sentences = rows.map(({ sentence }) => plain(sentence));
      const without = [...meeting, ...item].filter(
        (section) => !sentences.some((sentence) => section.heading.startsWith(sentence)),
      );
      expect(without).toEqual([]);
    });
  },
);
