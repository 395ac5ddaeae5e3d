/**
 * Who may import whom, and why: decisions know nothing, views know decisions, the engines
 * stand alone, and everything is joined in one place. test/guards/boundaries.spec.ts breaks each rule once.
 * Type-only imports count (`tsPreCompilationDeps`): a type that points the wrong way is a wrong dependency.
 */

/** The shapes that the log stores and everybody may name. */
const ENVELOPE = '^src/domain/(event|time)\\.ts$';
/** Where everything is joined: the API's wiring, the engines, the port, and whoever starts them. */
const COMPOSITION = ['^src/(app\\.module|boards|service|main)\\.ts$', '^src/(cli|engines)/'];
/** The folders of the engines, each with the package that it alone may use. */
const ENGINES = { sqlite: 'better-sqlite3', kurrent: '@eventstore/db-client', mongo: 'mongodb' };

/** A rule that keeps `from` to the files of this project that are named; packages are its own affair. */
const seesOnly = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
});

const TYPE_ONLY = { dependencyTypesNot: ['type-only'] };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Files that need each other are one file, or hide a third. The types of the API are a graph, and refer to each other as the graph does (decision 4).',
      severity: 'error',
      from: { pathNot: '^src/graphql/types/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that imports nothing and that nobody imports is forgotten, or misspelt.',
      severity: 'error',
      from: { orphan: true, pathNot: ['^src/main\\.ts$', '^src/cli/', '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'no-barrels',
      comment: 'An index hides what depends on what: import the file that holds it.',
      severity: 'error',
      from: {},
      to: { path: '/index\\.[cm]?[jt]s$', pathNot: 'node_modules' },
    },
    {
      name: 'no-barrel-of-imports',
      comment: 'The same, for an index that nobody imports yet.',
      severity: 'error',
      from: { path: '/index\\.[cm]?[jt]s$', pathNot: 'node_modules' },
      to: {},
    },

    {
      name: 'domain-knows-only-itself',
      comment: 'Rules are pure: no packages, nothing of Node, no other folder.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '^src/domain/time\\.ts$' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'domain-time-knows-only-the-calendar',
      comment: 'Local time needs the zone database; this one file gets it, and nothing else.',
      severity: 'error',
      from: { path: '^src/domain/time\\.ts$' },
      to: { pathNot: ['^src/domain/', 'node_modules/temporal-polyfill/'] },
    },
    {
      name: 'projections-know-only-the-domain',
      comment: 'A view is a pure function of events.',
      severity: 'error',
      from: { path: '^src/projections/' },
      to: { pathNot: ['^src/projections/', '^src/domain/'] },
    },

    seesOnly(
      'store-stands-alone',
      'An engine knows the envelope and nothing of meetings.',
      '^src/store/',
      '^src/store/',
      ENVELOPE,
    ),
    {
      name: 'engines-stand-apart',
      comment: 'What two engines share is in the port: a service on one of them loads nothing of another.',
      severity: 'error',
      from: { path: '^src/store/([^/]+)/' },
      to: { path: '^src/store/[^/]+/', pathNot: '^src/store/$1/' },
    },
    ...Object.entries(ENGINES).map(([engine, name]) => ({
      name: `${engine}-alone-knows-its-package`,
      comment: 'An engine is chosen by a URL: nothing outside its folder may rest on its package.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/store/${engine}/` },
      to: { path: `node_modules/${name}/` },
    })),
    {
      name: 'engines-join-engines',
      comment: 'Which engine stands behind a URL is said in src/engines; everybody else sees the ports.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(store|engines)/' },
      to: { path: '^src/store/[^/]+/' },
    },
    {
      name: 'engines-when-asked-for',
      comment: 'An engine that no URL names is never loaded: its file is imported where its URL asks for it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: {
        path: '^src/engines/[^/]+-(logs|documents)\\.ts$',
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
    },
    seesOnly(
      'engines-know-no-meetings',
      'What opens an engine knows where it is and nothing of what is kept in it.',
      '^src/engines/',
      '^src/(engines|store)/',
      '^src/config-engines\\.ts$',
      ENVELOPE,
    ),
    seesOnly(
      'ledger-stands-alone',
      'Evidence must not depend on what it proves.',
      '^src/ledger/',
      '^src/ledger/',
      ENVELOPE,
    ),
    seesOnly(
      'privacy-stands-alone',
      'Keys know whose a part is, not what it says.',
      '^src/privacy/',
      '^src/privacy/',
      ENVELOPE,
    ),
    {
      name: 'envelope-by-type-only',
      comment: 'Store, ledger and privacy share the shape of an event with the domain, no behaviour.',
      severity: 'error',
      from: { path: '^src/(store|ledger|privacy)/' },
      to: { path: '^src/domain/', ...TYPE_ONLY },
    },
    seesOnly(
      'access-sees-the-domain',
      'Who may see what follows from events alone.',
      '^src/access/',
      '^src/access/',
      '^src/domain/',
    ),
    seesOnly(
      'application-sees-ports-not-engines',
      'The loop speaks to the two ports; which engine stands behind them is joined in src/engines.',
      '^src/application/',
      '^src/(application|domain|projections|access|privacy|ledger)/',
      '^src/store/(event-log|documents)\\.ts$',
    ),
    seesOnly(
      'graphql-sends-messages',
      'No rule, clock or look-up in a resolver: it gathers, sends and translates.',
      '^src/graphql/',
      '^src/(graphql|application)/',
      // As types only: the next rule.
      '^src/(domain|projections)/',
    ),
    {
      name: 'graphql-names-types-only',
      comment:
        'A resolver may say what a decision or a document looks like, never run one. What erased, known and a date are is no decision.',
      severity: 'error',
      from: { path: '^src/graphql/' },
      to: {
        path: '^src/(domain|projections)/',
        pathNot: '^src/domain/(event|known|time)\\.ts$',
        ...TYPE_ONLY,
      },
    },

    {
      name: 'one-composition-root',
      comment:
        'What is joined is joined in app.module.ts, boards.ts, engines and service.ts, for main.ts and the tools.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...COMPOSITION, '^src/config\\.ts$'] },
      to: {
        path: ['^src/(app\\.module|boards|service|worker|config|config-engines)\\.ts$', '^src/engines/'],
      },
    },
    {
      name: 'nothing-starts-twice',
      comment: 'main.ts starts the service when it is loaded; a tool is started by whoever types its name.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/(main\\.ts$|cli/)' },
    },

    {
      name: 'source-ships-alone',
      comment: 'Tests and measurements know the source, never the reverse.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'no-development-packages',
      comment: 'What runs in production is among `dependencies`.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that only another one brings along can vanish with its next release.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-broken-imports',
      comment: 'What cannot be found cannot be judged.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
