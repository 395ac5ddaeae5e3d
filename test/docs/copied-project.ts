/** A copy of the project, for a change that is tried on it: patched, built and tested apart from the real one. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PROJECT = process.cwd();

/** What building, testing and the dependency rules need. */
const NEEDED = [
  ...['src', 'test', 'bench', 'docs', 'calendars', 'schema.graphql', 'package.json', 'tsconfig.json'],
  ...['jest.config.js', '.dependency-cruiser.cjs'],
];

/** What thousands of tests have to say of themselves, in bytes. */
const OUTPUT_AT_MOST = 64 * 2 ** 20;

export interface CopiedProject {
  /** @throws Error where the patch does not fit the project of today. */
  readonly apply: (patch: string) => void;
  readonly write: (path: string, text: string) => void;
  readonly has: (path: string) => boolean;
  /** @throws Error with what the compiler found. */
  readonly build: () => void;
  /** Runs a compiled tool from the root of the copy. @throws Error where it fails. */
  readonly node: (...args: readonly string[]) => string;
  /** Runs compiled specs, named as in the source. @returns the ones that passed. @throws Error where one fails. */
  readonly specs: (...paths: readonly string[]) => readonly string[];
  readonly remove: () => void;
}

interface Results {
  readonly testResults: readonly { readonly name: string; readonly status: string }[];
}

/** Inside the project, where its packages are found. */
export const copyProject = (): CopiedProject => {
  mkdirSync(join(PROJECT, '.build'), { recursive: true });
  const root = mkdtempSync(join(PROJECT, '.build', 'copied-'));
  for (const path of NEEDED) cpSync(join(PROJECT, path), join(root, path), { recursive: true });

  const run = (program: string, args: readonly string[], input = ''): string => {
    // Without a ceiling git would take the copy for a folder of the real project, and skip what it is asked for.
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(root) };
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: root,
      encoding: 'utf8',
      input,
      env,
      maxBuffer: OUTPUT_AT_MOST,
    });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
    return stdout;
  };
  const node: CopiedProject['node'] = (...args) => run(process.execPath, args);
  const ofPackage = (path: string): string => join(PROJECT, 'node_modules', path);

  return {
    node,
    apply: (patch) => void run('git', ['apply', '--whitespace=error', '-'], patch),
    write: (path, text) => writeFileSync(join(root, path), text),
    has: (path) => existsSync(join(root, path)),
    build: () => void node(ofPackage('typescript/bin/tsc'), '--project', 'tsconfig.json'),
    specs: (...paths) => {
      const jest = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'];
      const compiled = paths.map((path) => join(root, 'dist', path.replace(/\.ts$/, '.js')));
      // In a file of their own, so that what is said of a failure is what jest says of it, and not every result.
      const results = join(root, 'results.json');
      const asked = ['--json', `--outputFile=${results}`, '--silent', '--runTestsByPath'];
      node(...jest, ofPackage('jest/bin/jest.js'), ...asked, ...compiled);
      const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as Results;
      return testResults
        .filter(({ status }) => status === 'passed')
        .map(({ name }) => name.slice(join(root, 'dist/').length).replace(/\.js$/, '.ts'));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};
