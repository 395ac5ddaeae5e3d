/** Amending what a board has adopted, by one command. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aFolder, run } from './a-tool.js';

const TOOL = 'cli/board-adopt.js';
const BOARD = 'example-borough';

// Each test starts processes, on whatever machine it is.
jest.setTimeout(60_000);

describe('npm run board:adopt', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  beforeAll(async () => {
    folder = await aFolder();
    await run('cli/board-found.js', ['docs/board.example.json'], folder.env);
  });
  afterAll(() => folder.remove());

  const amendment = async (document: unknown): Promise<string> => {
    const path = join(folder.path, 'amendment.json');
    await writeFile(path, JSON.stringify(document));
    return path;
  };

  it('adopts the new version of a code set, and the same file again changes nothing', async () => {
    for (const time of ['first', 'again']) {
      const ended = await run(TOOL, [BOARD, 'docs/amendment.example.json'], folder.env);
      expect({ time, ...ended }).toEqual({
        ...{ time, code: 0, err: '' },
        out: 'The board example-borough has adopted codes concern-type version 2.\n',
      });
    }
  });

  it('names the step that the board did not accept, and the reason', async () => {
    const codes = [{ name: 'gender', version: 7, codes: [{ code: 'FEMALE', label: 'Female' }] }];
    const { code, err } = await run(TOOL, [BOARD, await amendment({ codes })], folder.env);
    expect(code).toBe(1);
    expect(err).toContain('did not adopt its “codes gender”');
  });

  it('names every problem of a wrong file with its place', async () => {
    const wrong = await amendment({ codes: [{ name: 'gender', version: 0, codes: [] }] });
    const { code, err } = await run(TOOL, [BOARD, wrong], folder.env);
    expect(code).toBe(1);
    expect(err).toContain('codes[0].version');
    expect(err).toContain('codes[0].codes');
  });

  it('says so where there is nothing in the file, no such board, or nothing named', async () => {
    expect((await run(TOOL, [BOARD, await amendment({})], folder.env)).err).toContain('nothing to adopt');
    const elsewhere = await run(TOOL, ['elsewhere', 'docs/amendment.example.json'], folder.env);
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.err).toContain('There is no board elsewhere');
    expect((await run(TOOL, [], folder.env)).err).toContain('Usage: npm run board:adopt');
  });
});
