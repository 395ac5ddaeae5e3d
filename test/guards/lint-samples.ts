/** Small samples of source, bad and good, by the folder that they stand in. */

/** What is wrong with the sample, the sample, and words of the complaint. */
type Ban = readonly [fault: string, code: string, complaint: string];

const DOMAIN = ['src/domain/sample', 'src/domain/sitting/sample', 'src/domain/terms/sample'];
const VIEWS = ['src/projections/sample'];
const EDGE = ['src/application/sample', 'src/graphql/sample', 'src/store/sample', 'src/cli/sample'];
const DEMO = ['src/cli/demo-sample'];

const EVERYWHERE: readonly Ban[] = [
  ['default export', 'export default 1;', 'export it by name'],
  ['default export by name', 'const a = 1;\nexport { a as default };', 'export it by name'],
  ['barrel', "export * from './other.js';", 'import the file that holds it'],
  ['re-export', "export { a } from './other.js';", 'import the file that holds it'],
  ['environment', 'export const a = process.env;', 'Only src/config.ts'],
  ['environment, taken apart', 'export const { env } = process;', 'Only src/config.ts'],
  ['any', 'export const a = (b: any): unknown => b;', 'Unexpected any'],
  ['value import of a type', "import { B } from './types.js';\nexport type C = B;", 'only used as types'],
  [
    'forgotten case',
    "export const a = (b: 'x' | 'y'): number => {\n  switch (b) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n};",
    'not exhaustive',
  ],
  ['long file', 'export const a = [\n' + '  1,\n'.repeat(300) + '];', 'File has too many lines'],
  ['long function', 'export const a = (): unknown => [\n' + '  1,\n'.repeat(90) + '];', 'has too many lines'],
];

const PURE: readonly Ban[] = [
  ['package', "import { v5 } from 'uuid';\nexport const a = v5;", 'no packages'],
  [
    'package by type',
    "import type { Temporal } from 'temporal-polyfill';\nexport type A = Temporal;",
    'no packages',
  ],
  ['module of Node', "import { hash } from 'node:crypto';\nexport const a = hash;", 'no packages'],
  ['new Date()', 'export const a = new Date();', 'The instant comes in'],
  ['Date.now', 'export const a = Date.now();', 'The instant comes in'],
  ['performance.now', 'export const a = performance.now();', 'The instant comes in'],
  [
    'Temporal.Now',
    'declare const Temporal: { Now: unknown };\nexport const a = Temporal.Now;',
    'The instant comes in',
  ],
  ['Math.random', 'export const a = Math.random();', 'No chance here'],
  ['crypto.randomUUID', 'export const a = crypto.randomUUID();', 'Ids come in'],
  ['process', 'export const a = process.cwd();', 'What is configured comes in'],
  ['global object', 'export const a = globalThis.Date;', 'Nothing from outside'],
  ['look-up', "export const a = fetch('/');", 'No look-ups'],
  [
    'five parameters',
    'export const a = (b: 1, c: 2, d: 3, e: 4, f: 5): unknown => [b, c, d, e, f];',
    'too many parameters',
  ],
  ['class', 'export class A {}', 'no classes'],
  ['decorator', 'declare const d: ClassDecorator;\n@d\nexport class A {}', 'no decorators'],
  ['async function', 'export const a = async (b: number) => b;', 'no async code'],
  ['promise', 'export const a = (b: number) => Promise.resolve(b);', 'Nothing here waits'],
  ['dynamic import', "export const a = (): unknown => import('./other.js');", 'at the head of the file'],
  ['non-null assertion', 'export const a = (b: string | null): string => b!;', 'non-null assertion'],
];

const DOMAIN_ONLY: readonly Ban[] = [
  [
    'try',
    'export const a = (b: () => void): void => {\n  try {\n    b();\n  } finally {\n    b();\n  }\n};',
    'nothing to catch',
  ],
  [
    'forgotten case behind a default',
    "export const a = (b: 'x' | 'y'): number => {\n  switch (b) {\n    case 'x':\n      return 1;\n    default:\n      return 2;\n  }\n};",
    'not exhaustive',
  ],
];

const SERIES: readonly Ban[] = [
  ['code of a series', "export const a = (b: string): boolean => b === 'RMM';", 'never the code of a series'],
  ['code in a stream name', 'export const a = (b: string): string => `tracked-DRM-${b}`;', 'never the code'],
  ['code as a key', 'export const a = { SEM: 1 };', 'never the code'],
  ['code as a type', "export type A = 'DEM';", 'never the code'],
];

/** Folders that may import packages at all. */
const IMPURE: readonly Ban[] = [
  ['environment, imported', "import { env } from 'node:process';\nexport const a = env;", 'Use the global'],
  [
    'floating promise',
    'export const a = (b: () => Promise<void>): void => {\n  b();\n};',
    'Promises must be awaited',
  ],
  [
    'misused promise',
    'export const a = (b: () => Promise<boolean>): number => (b() ? 1 : 2);',
    'Expected non-Promise',
  ],
];

/** A bad sample: what is wrong with it, the file that it stands in, words of the complaint, its text. */
export type BadSample = readonly [fault: string, file: string, complaint: string, code: string];

const inEach = (stems: readonly string[], bans: readonly Ban[]): readonly BadSample[] =>
  stems.flatMap((stem) =>
    bans.map(([fault, code, complaint]): BadSample => [fault, fileFor(stem, fault), complaint, code]),
  );

function fileFor(stem: string, fault: string): string {
  return `${stem}-${fault.toLowerCase().replace(/\W+/g, '-')}.ts`;
}

const TIME = "import { v5 } from 'uuid';\nexport const a = [v5, Date.now()];";

export const REFUSED: readonly BadSample[] = [
  ...inEach([...DOMAIN, ...VIEWS, ...EDGE, ...DEMO], EVERYWHERE),
  ...inEach([...DOMAIN, ...VIEWS], PURE),
  ...inEach(DOMAIN, DOMAIN_ONLY),
  ...inEach(['src/domain/sample', 'src/domain/sitting/sample', ...VIEWS, ...EDGE], SERIES),
  ...inEach([...EDGE, ...DEMO], IMPURE),
  ['skipped test', 'test/skipped.ts', 'proves nothing', 'declare const it: { skip(): void };\nit.skip();'],
  ['other package', 'src/domain/time.ts', 'no packages', TIME],
  ['clock', 'src/domain/time.ts', 'The instant comes in', TIME],
  ['default export', 'src/config.ts', 'export it by name', 'export default 1;'],
];

/** A good sample: what it shows, the file that it stands in, its text. */
export const WELCOME: readonly (readonly [what: string, file: string, code: string])[] = [
  [
    'local time',
    'src/domain/time.ts',
    "import { Temporal } from 'temporal-polyfill';\nexport const a = Temporal.Instant;",
  ],
  ['a neighbour', 'src/domain/sitting/a.ts', "import type { Id } from '../event.js';\nexport type B = Id;"],
  ['a row of terms', 'src/domain/terms/drm.ts', "export const drm = { code: 'DRM', escalatesTo: 'RMM' };"],
  ['a sentence with a code', 'src/graphql/a.ts', "export const a = 'Which series, for example `DRM`.';"],
  ['the demonstration', 'src/cli/demo.ts', "export const a = 'DRM';"],
  ['the environment', 'src/config.ts', 'export const a = process.env;'],
  ['a throw', 'src/domain/a.ts', "export const a = (): never => {\n  throw new Error('a bug');\n};"],
  [
    'an event left aside',
    'src/projections/a.ts',
    "export const a = (b: 'x' | 'y'): number => {\n  switch (b) {\n    case 'x':\n      return 1;\n    default:\n      return 2;\n  }\n};",
  ],
  [
    'code that waits',
    'src/application/a.ts',
    'export const a = async (b: Promise<void>): Promise<void> => await b;',
  ],
  ['a class that is injected', 'src/application/reads.ts', 'export class Reads {}'],
  [
    'injection, which reads imported classes at run time',
    'src/graphql/a.resolver.ts',
    "import { Injectable } from '@nestjs/common';\nimport { Reads } from '../application/reads.js';\n" +
      '@Injectable()\nexport class A {\n  constructor(readonly reads: Reads) {}\n}',
  ],
];
