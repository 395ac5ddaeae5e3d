/** Rebuilding a board's views from its events, by one command. */
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { join } from 'node:path';
import { projections } from '../../src/projections/all.js';
import { documentsFileIn } from '../../src/store/sqlite/documents-file.js';
import { aFolder, run } from './a-tool.js';

const TOOL = 'cli/views-rebuild.js';
const BOARD = 'example-borough';

// Each test starts processes, on whatever machine it is.
jest.setTimeout(60_000);

describe('npm run views:rebuild', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  beforeAll(async () => {
    folder = await aFolder();
    await run('cli/board-found.js', ['docs/board.example.json'], folder.env);
  });
  afterAll(() => folder.remove());

  it('rebuilds every view and says for each how many documents and events it compared', async () => {
    const { code, out } = await run(TOOL, [BOARD], folder.env);
    expect(code).toBe(0);
    for (const { name } of Object.values(projections))
      expect(out).toMatch(
        new RegExp(`^${name}: \\d+ documents compared, none differs; (\\d+) of \\1 events seen\\.$`, 'm'),
      );
    expect(out).toContain('views were what the events say.');
  });

  it('rebuilds a named view alone', async () => {
    const { code, out } = await run(TOOL, [BOARD, 'agencies'], folder.env);
    expect(code).toBe(0);
    expect(out).toMatch(/^agencies: [1-9]\d* documents compared, none differs/);
    expect(out).toContain('The view was what the events say.');
  });

  it('given somebody changed a document by hand, it says which, puts it right and fails', async () => {
    const file = new Database(documentsFileIn(join(folder.path, 'data', 'boards', BOARD)));
    tamper(file);
    file.close();
    const first = await run(TOOL, [BOARD, 'agencies'], folder.env);
    expect(first.code).toBe(1);
    expect(first.out).toContain('6 documents compared, 1 differs;');
    expect(first.err).toContain('1 of 1 views were not what the events say');
    expect((await run(TOOL, [BOARD, 'agencies'], folder.env)).code).toBe(0);
  });

  it('names the views there are where it does not know one', async () => {
    const { code, err } = await run(TOOL, [BOARD, 'diary'], folder.env);
    expect(code).toBe(1);
    expect(err).toContain('There is no view diary. The views are ');
  });
});

const tamper = (file: Database.Database): void => {
  const { name } = file
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'documents agencies %'")
    .get() as { name: string };
  file.exec(`UPDATE "${name}" SET document = replace(document, 'Example Police', 'Somebody else')`);
};
