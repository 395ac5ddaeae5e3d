/**
 * Builds the server that stands in for MongoDB where there is none: FerretDB, from `ferretdb/main.go` and the
 * modules that its `go.sum` names, with the mends below. Built once for each state of these files.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmod,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const SOURCES = join(process.cwd(), 'test/engines/ferretdb');
const BUILDS = join(process.cwd(), '.build/engines');
const MODULE = 'github.com/FerretDB/FerretDB';

/** What MongoDB promises and FerretDB 1.24.2 does not keep, mended in the copy that is built. */
const MENDS: readonly { readonly file: string; readonly before: string; readonly after: string }[] = [
  {
    // Its update looks, compares and writes in three steps, each open to others: of 20 who write at once where
    // the same position stands, two were now and then both told that they had.
    file: 'internal/handler/msg_update.go',
    before:
      'func (h *Handler) updateDocument(ctx context.Context, params *common.UpdateParams) (int32, int32, *types.Array, error) {\n',
    after:
      'var oneUpdateAtATime = make(chan struct{}, 1)\n\n' +
      'func (h *Handler) updateDocument(ctx context.Context, params *common.UpdateParams) (int32, int32, *types.Array, error) {\n' +
      '\toneUpdateAtATime <- struct{}{}\n\tdefer func() { <-oneUpdateAtATime }()\n',
  },
  {
    // It keeps a connection to its file for each update of a message until the last is done, and has a hundred:
    // a message of more waits for itself for ever.
    file: 'internal/handler/msg_update.go',
    before: '\t\tresult, err := common.UpdateDocument(ctx, c, "update", iter, &u)\n',
    after: '\t\tresult, err := common.UpdateDocument(ctx, c, "update", iter, &u)\n\t\tcloser.Close()\n',
  },
  {
    // With a guard beside the `_id` it reads the whole collection for every write; the guard is checked in any
    // case on what is found.
    file: 'internal/backends/sqlite/collection.go',
    before: 'if params.Filter.Len() == 1 {',
    after: 'if params.Filter.Len() >= 1 {',
  },
  {
    // Its index of the `_id` is on the same thing, otherwise written, which SQLite does not take for the same.
    file: 'internal/backends/sqlite/metadata/metadata.go',
    before: `IDColumn = DefaultColumn + "->'$._id'"`,
    after: 'IDColumn = DefaultColumn + `->"_id"`',
  },
];

/** This machine cannot build the server; the message says why. */
export class NoFerretDb extends Error {
  override readonly name = 'NoFerretDb';
}

/**
 * Path of the built server.
 * @throws NoFerretDb where this machine has no Go that can build it or its modules cannot be had; Error where
 * the build itself fails.
 */
export const builtFerretDb = async (): Promise<string> => {
  const folder = join(BUILDS, `ferretdb-${await stateOfSources()}`);
  const server = join(folder, 'server');
  if (existsSync(server)) return server;
  await mkdir(BUILDS, { recursive: true });
  const work = await mkdtemp(join(BUILDS, 'building-'));
  try {
    for (const file of await readdir(SOURCES)) await copyFile(join(SOURCES, file), join(work, file));
    await mended(await modules(work), join(work, 'ferretdb'));
    await go(work, 'mod', 'edit', '-replace', `${MODULE}=./ferretdb`);
    await go(work, 'build', '-trimpath', '-o', 'server', '.');
    await mkdir(folder, { recursive: true });
    // Whoever built it at the same time has built the same.
    await rename(join(work, 'server'), server);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return server;
};

const stateOfSources = async (): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify(MENDS));
  for (const file of (await readdir(SOURCES)).sort()) hash.update(await readFile(join(SOURCES, file)));
  return hash.digest('hex').slice(0, 12);
};

/** Fetches the modules, where they are not on the machine already; answers where FerretDB's sources are. */
const modules = async (folder: string): Promise<string> => {
  try {
    await go(folder, 'mod', 'download');
    return (await go(folder, 'list', '-m', '-f', '{{.Dir}}', MODULE)).trim();
  } catch (error) {
    const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: string };
    if (code === 'ENOENT') throw new NoFerretDb('Go is not on this machine.', { cause: error });
    const reason = stderr.trim().split('\n').at(-1) ?? String(code);
    throw new NoFerretDb(`Go could not get what the server is built from (${reason}).`, { cause: error });
  }
};

const mended = async (source: string, copy: string): Promise<void> => {
  await cp(source, copy, { recursive: true });
  for (const { file, before, after } of MENDS) {
    const path = join(copy, file);
    const text = await readFile(path, 'utf8');
    if (!text.includes(before)) throw new Error(`FerretDB's ${file} is not the one that was mended.`);
    await chmod(path, 0o644);
    await writeFile(path, text.replaceAll(before, after));
  }
};

/** Never another Go than the machine's: with `auto` it would fetch itself anew. */
const go = async (folder: string, ...args: readonly string[]): Promise<string> => {
  const env = { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '-buildvcs=false', CGO_ENABLED: '0' };
  const { stdout } = await run('go', args, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
};
