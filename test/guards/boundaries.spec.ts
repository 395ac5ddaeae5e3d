/** The dependency rules bite: each of them is broken, and what the design allows is let through. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { fell, ofProject, plant, runIn, type Sample } from './sample-tree.js';

/** Importing file, imported file or package, and whether the import is of types only, or waits until it is asked for. */
type Edge = readonly [from: string, to: string, kind?: 'type' | 'dynamic'];

/** Rule → imports that break it. */
const FORBIDDEN: Readonly<Record<string, readonly Edge[]>> = {
  'no-cycles': [['src/domain/chicken.ts', 'src/domain/egg.ts', 'type']],
  'no-barrels': [['src/access/actor.ts', 'src/domain/index.ts']],
  'no-barrel-of-imports': [['src/domain/index.ts', 'src/domain/event.ts']],
  'domain-knows-only-itself': [
    ['src/domain/looks-up.ts', 'src/store/event-log.ts', 'type'],
    ['src/domain/reads-files.ts', 'node:fs'],
    ['src/domain/draws-ids.ts', 'uuid'],
    ['src/domain/tells-time.ts', 'temporal-polyfill'],
  ],
  'domain-time-knows-only-the-calendar': [['src/domain/time.ts', 'uuid']],
  'projections-know-only-the-domain': [
    ['src/projections/agenda.ts', 'src/store/documents.ts', 'type'],
    ['src/projections/minutes.ts', 'uuid'],
  ],
  'store-stands-alone': [
    ['src/store/sealing.ts', 'src/privacy/keys.ts'],
    ['src/store/deciding.ts', 'src/domain/referral/refer.ts', 'type'],
  ],
  'engines-stand-apart': [['src/store/kurrent/reader.ts', 'src/store/sqlite/log-reader.ts', 'type']],
  'sqlite-alone-knows-its-package': [['src/engines/sqlite-logs.ts', 'better-sqlite3']],
  'kurrent-alone-knows-its-package': [['src/store/mongo/clock.ts', '@eventstore/db-client']],
  'mongo-alone-knows-its-package': [['src/cli/backup.ts', 'mongodb']],
  'engines-join-engines': [
    ['src/boards.ts', 'src/store/sqlite/lock.ts'],
    ['src/cli/vacuum.ts', 'src/store/sqlite/connection.ts', 'type'],
  ],
  'engines-when-asked-for': [
    ['src/boards.ts', 'src/engines/kurrent-logs.ts'],
    ['src/engines/open.ts', 'src/engines/mongo-documents.ts'],
  ],
  'engines-know-no-meetings': [
    ['src/engines/waiting.ts', 'src/application/clock.ts', 'type'],
    ['src/engines/reading.ts', 'src/config.ts', 'type'],
  ],
  'ledger-stands-alone': [['src/ledger/leaf.ts', 'src/store/event-log.ts', 'type']],
  'privacy-stands-alone': [['src/privacy/sealing.ts', 'src/ledger/leaf.ts']],
  'envelope-by-type-only': [['src/ledger/proof.ts', 'src/domain/event.ts']],
  'access-sees-the-domain': [['src/access/policy.ts', 'src/store/event-log.ts', 'type']],
  'application-sees-ports-not-engines': [
    ['src/application/handle.ts', 'src/store/sqlite/log.ts'],
    ['src/application/reads.ts', 'src/graphql/agenda.resolver.ts'],
  ],
  'graphql-sends-messages': [
    ['src/graphql/case.resolver.ts', 'src/store/event-log.ts', 'type'],
    ['src/graphql/audit.resolver.ts', 'src/ledger/proof.ts'],
  ],
  'graphql-names-types-only': [
    ['src/graphql/refer.resolver.ts', 'src/domain/referral/refer.ts'],
    ['src/graphql/clause.ts', 'src/domain/decision.ts'],
    ['src/graphql/agenda.resolver.ts', 'src/projections/agenda.ts'],
  ],
  'one-composition-root': [
    ['src/application/board.ts', 'src/app.module.ts'],
    ['src/graphql/context.ts', 'src/config.ts'],
    ['src/health.ts', 'src/engines/open.ts'],
  ],
  'nothing-starts-twice': [
    ['src/app.module.ts', 'src/cli/demo.ts'],
    ['src/graphql/boot.ts', 'src/main.ts'],
  ],
  'source-ships-alone': [['src/cli/measure.ts', 'bench/run.ts']],
  'no-development-packages': [['src/cli/guess.ts', 'fast-check']],
  'no-undeclared-packages': [['src/cli/print.ts', 'graphql']],
  'no-broken-imports': [['src/cli/lost.ts', 'src/cli/nowhere.ts']],
};

const ALLOWED: readonly Edge[] = [
  ['src/domain/referral/refer.ts', 'src/domain/event.ts'],
  ['src/domain/time.ts', 'temporal-polyfill'],
  ['src/projections/agenda.ts', 'src/domain/event.ts'],
  ['src/projections/agenda.ts', 'src/projections/projection.ts', 'type'],
  ['src/store/event-log.ts', 'src/domain/event.ts', 'type'],
  ['src/store/sqlite/log.ts', 'src/store/event-log.ts'],
  ['src/store/sqlite/log.ts', 'node:fs'],
  ['src/ledger/leaf.ts', 'src/domain/time.ts', 'type'],
  ['src/privacy/keys.ts', 'src/domain/event.ts', 'type'],
  ['src/access/policy.ts', 'src/domain/referral/refer.ts'],
  ['src/application/handle.ts', 'src/domain/referral/refer.ts'],
  ['src/application/handle.ts', 'src/store/event-log.ts'],
  ['src/application/handle.ts', 'src/ledger/leaf.ts'],
  ['src/application/handle.ts', 'src/privacy/keys.ts'],
  ['src/application/reads.ts', 'src/projections/agenda.ts'],
  ['src/application/reads.ts', 'src/access/policy.ts'],
  ['src/application/reads.ts', '@nestjs/common'],
  ['src/graphql/agenda.resolver.ts', 'src/application/reads.ts'],
  ['src/graphql/agenda.resolver.ts', 'src/projections/agenda.ts', 'type'],
  ['src/graphql/agenda.resolver.ts', 'src/domain/time.ts'],
  ['src/boards.ts', 'src/engines/open.ts'],
  ['src/boards.ts', 'src/store/event-log.ts'],
  ['src/engines/open.ts', 'src/config-engines.ts', 'type'],
  ['src/engines/open.ts', 'src/engines/kurrent-logs.ts', 'dynamic'],
  ['src/engines/kurrent-logs.ts', 'src/store/kurrent/connection.ts'],
  ['src/store/kurrent/connection.ts', '@eventstore/db-client'],
  ['src/store/mongo/connection.ts', 'mongodb'],
  ['src/store/sqlite/connection.ts', 'better-sqlite3'],
  ['src/config.ts', 'src/config-engines.ts'],
  ['src/app.module.ts', 'src/graphql/agenda.resolver.ts'],
  ['src/app.module.ts', 'src/config.ts'],
  ['src/main.ts', 'src/app.module.ts'],
  ['src/cli/demo.ts', 'src/app.module.ts'],
  ['src/cli/demo.ts', 'src/application/handle.ts'],
];

describe('given a tree that breaks each of the dependency rules', () => {
  let tree: string;
  let found: readonly Violation[];
  beforeAll(() => {
    const edges = Object.values(FORBIDDEN).flat();
    tree = plant({
      ...filesFor([...edges, ['src/domain/egg.ts', 'src/domain/chicken.ts']]),
      'src/domain/forgotten.ts': 'export const forgotten = true;',
    });
    found = violationsIn(tree);
  }, 60_000);
  afterAll(() => fell(tree));

  const broken = Object.entries(FORBIDDEN).flatMap(([rule, edges]) => edges.map((edge) => [rule, ...edge]));
  it.each(broken)('%s: refuses %s → %s', (rule, from, to) => {
    const seen = found.filter((one) => one.rule.name === rule && one.from === from).map((one) => one.to);
    expect(seen).toContainEqual(expect.stringContaining(String(to).replace(/^node:|\.ts$/g, '')));
  });

  it('no-orphans: refuses a file that stands alone', () =>
    expect(found).toContainEqual(
      expect.objectContaining({
        rule: expect.objectContaining({ name: 'no-orphans' }),
        from: 'src/domain/forgotten.ts',
      }),
    ));

  it('leaves no rule untried', () =>
    expect(['no-orphans', ...Object.keys(FORBIDDEN)].sort()).toEqual([...ruleNames()].sort()));
});

describe('given a tree as designed', () => {
  let tree: string;
  beforeAll(() => {
    tree = plant(filesFor(ALLOWED));
  });
  afterAll(() => fell(tree));

  it('lets every import through', () => expect(violationsIn(tree)).toEqual([]), 60_000);
});

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** Each importing file with its imports, and each imported one, empty unless it imports as well. */
const filesFor = (edges: readonly Edge[]): Sample => {
  const files: Record<string, string> = {};
  for (const [from, to, kind] of edges) {
    const ours = /^(src|bench)\//.test(to);
    const up = '../'.repeat(from.split('/').length - 1);
    const path = ours ? up + to.replace(/ts$/, 'js') : to;
    const importing =
      kind === 'dynamic' ? `await import('${path}')` : `import ${kind ?? ''} { a } from '${path}'`;
    files[from] = `${files[from] ?? ''}${importing};\n`;
    if (ours && !to.endsWith('nowhere.ts')) files[to] ??= '';
  }
  return files;
};

const violationsIn = (tree: string): readonly Violation[] => {
  const config = ofProject('.dependency-cruiser.cjs');
  const report = runIn(
    tree,
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...['src', '--config', config, '--output-type', 'json', '--no-progress'],
  ) as { readonly summary: { readonly violations: readonly Violation[] } };
  return report.summary.violations;
};

const ruleNames = (): readonly string[] => {
  const config = createRequire(ofProject('package.json'))('./.dependency-cruiser.cjs') as {
    readonly forbidden: readonly { readonly name: string }[];
  };
  return config.forbidden.map((rule) => rule.name);
};
