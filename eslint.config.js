// What the compiler cannot say about this code base. Who may import whom is in .dependency-cruiser.cjs;
// test/guards/lint.spec.ts proves that each of these rules bites.
//
// In a flat config two blocks that set the same rule do not merge: the last one that matches a file wins.
// So what is banned is kept in named lists, and each block that sets such a rule spells out all it bans.
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const PURE = ['src/domain/**/*.ts', 'src/projections/**/*.ts'];

const SERIES_CODE = '/(^|-)(DRM|DEM|RMM|SEM)(-|$)/i';
const noSeriesCodes = [
  `Literal[value=${SERIES_CODE}]`,
  `TemplateElement[value.raw=${SERIES_CODE}]`,
  'Property > Identifier.key[name=/^(DRM|DEM|RMM|SEM)$/]',
].map((selector) => ({
  selector,
  message: 'A meeting type is a row of terms of reference: ask the terms, never the code of a series.',
}));

const noDefaultExports = ['ExportDefaultDeclaration', "ExportSpecifier[exported.name='default']"].map(
  (selector) => ({ selector, message: 'A default export has no name of its own: export it by name.' }),
);

const noBarrels = ['ExportAllDeclaration', 'ExportNamedDeclaration[source]'].map((selector) => ({
  selector,
  message: 'A re-export hides a dependency: import the file that holds it.',
}));

const onlyFunctions = [
  ['ClassDeclaration, ClassExpression', 'State is a value and a decision a function: no classes here.'],
  ['Decorator', 'No framework here: no decorators.'],
  [
    ':function[async=true], AwaitExpression, ForOfStatement[await=true]',
    'Nothing here waits: no async code.',
  ],
  ['ImportExpression, TSImportEqualsDeclaration', 'Dependencies stand at the head of the file.'],
].map(([selector, message]) => ({ selector, message }));

const noTry = [
  {
    selector: 'TryStatement',
    message: 'A refusal is a value and an exception a bug: nothing to catch here.',
  },
];

const noSkippedTests = [
  'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(skip|only|todo|failing)$/]',
  'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
].map((selector) => ({
  selector,
  message: 'A test that does not run proves nothing, and one alone hides others.',
}));

const impureGlobals = [
  ['Date', 'The instant comes in as an argument.'],
  ['performance', 'The instant comes in as an argument.'],
  ['crypto', 'Ids come in as an argument.'],
  ['process', 'What is configured comes in as an argument.'],
  ['globalThis', 'Nothing from outside is reached for here.'],
  ['Promise', 'Nothing here waits.'],
  ['setTimeout', 'Nothing here waits.'],
  ['setInterval', 'Nothing here waits.'],
  ['setImmediate', 'Nothing here waits.'],
  ['queueMicrotask', 'Nothing here waits.'],
  ['fetch', 'No look-ups here: what is needed comes in as an argument.'],
  ['require', 'Dependencies stand at the head of the file.'],
].map(([name, message]) => ({ name, message }));

const impureProperties = [
  { object: 'Math', property: 'random', message: 'No chance here: what is drawn comes in as an argument.' },
  { object: 'Temporal', property: 'Now', message: 'The instant comes in as an argument.' },
];

const noEnvironment = [
  { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' },
];
const noProcessImport = [
  { name: 'process', message: 'Use the global; its environment is read by src/config.ts alone.' },
  { name: 'node:process', message: 'Use the global; its environment is read by src/config.ts alone.' },
];

/** Every import that is not a relative one; with an exception, every one but that. */
const noOutsideImports = (except = '') => ({
  patterns: [
    {
      regex: except === '' ? '^(?!\\.\\.?/)' : `^(?!\\.\\.?/|${except}$)`,
      message: 'Decisions and views know nothing but each other: no packages, nothing of Node.',
    },
  ],
});

const syntax = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

export default defineConfig(
  globalIgnores(['dist/', '.build/', 'data/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    name: 'all TypeScript',
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-else-return': ['error', { allowElseIf: false }],
      '@typescript-eslint/await-thenable': 'error',
      // Files with decorators are left alone by this rule: Nest reads their imported classes at run time.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      // Leaving an event aside is legitimate for a view, so a default counts as an answer.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    name: 'source',
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': ['error', { paths: noProcessImport }],
      'no-restricted-properties': ['error', ...noEnvironment],
      ...syntax(noDefaultExports, noBarrels, noSeriesCodes),
    },
  },
  {
    name: 'the one reader of the environment',
    files: ['src/config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    name: 'pure core: decisions and views',
    files: PURE,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-params': ['error', { max: 4 }],
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-imports': ['error', noOutsideImports()],
      'no-restricted-properties': ['error', ...noEnvironment, ...impureProperties],
      ...syntax(noDefaultExports, noBarrels, noSeriesCodes, onlyFunctions),
    },
  },
  {
    name: 'domain: nothing to catch, nothing forgotten',
    files: ['src/domain/**/*.ts'],
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false },
      ],
      ...syntax(noDefaultExports, noBarrels, noSeriesCodes, onlyFunctions, noTry),
    },
  },
  {
    name: 'the one user of a calendar library',
    files: ['src/domain/time.ts'],
    rules: { 'no-restricted-imports': ['error', noOutsideImports('temporal-polyfill')] },
  },
  {
    name: 'series may be named: rows of terms',
    files: ['src/domain/terms/*.ts'],
    rules: syntax(noDefaultExports, noBarrels, onlyFunctions, noTry),
  },
  {
    name: 'series may be named: demonstration',
    files: ['src/cli/demo*.ts', 'src/cli/fortnight/**/*.ts', 'src/cli/quarter/**/*.ts'],
    rules: syntax(noDefaultExports, noBarrels),
  },
  {
    name: 'tests',
    files: ['test/**/*.ts'],
    rules: syntax(noSkippedTests),
  },
  {
    name: 'configuration and scripts',
    files: ['**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.recommended],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
