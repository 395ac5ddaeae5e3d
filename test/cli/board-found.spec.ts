/** Founding a board from a file, by one command, as an operator types it. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFoundingFile } from '../../src/application/founding-file.js';
import { found } from '../../src/application/founding.js';
import { systemClock } from '../../src/application/clock.js';
import { openBoards, type Boards } from '../../src/boards.js';
import { readBoardFile } from '../../src/cli/board-file.js';
import { aFolder, exampleFile, run } from './a-tool.js';

const TOOL = 'cli/board-found.js';

// Each test starts processes, on whatever machine it is.
jest.setTimeout(60_000);

describe('npm run board:found', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  beforeEach(async () => {
    folder = await aFolder();
  });
  afterEach(() => folder.remove());

  const boardsHere = (): Promise<Boards> => {
    const location = { engine: 'sqlite' as const, folder: join(folder.path, 'data') };
    return openBoards({
      config: { eventStore: location, readModel: location, keysFolder: join(location.folder, 'keys') },
      clock: systemClock,
      onFailure: (error) => {
        throw error;
      },
    });
  };

  it('founds the board of the example file and says what it has', async () => {
    const { code, out, err } = await run(TOOL, ['docs/board.example.json'], folder.env);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('The board example-borough is founded: 6 agencies, 18 officers');
  });

  it('given the board stands, the same file again changes nothing and is no failure', async () => {
    await run(TOOL, ['docs/board.example.json'], folder.env);
    const { code, out } = await run(TOOL, ['docs/board.example.json'], folder.env);
    expect(code).toBe(0);
    expect(out).toContain('has already been founded from this file; nothing was changed');
  });

  it('given the board stands, another file is not accepted', async () => {
    await run(TOOL, ['docs/board.example.json'], folder.env);
    const other = await exampleFile(folder.path, (document) => ({ ...document, name: 'Another name' }));
    const { code, err } = await run(TOOL, [other], folder.env);
    expect(code).toBe(1);
    expect(err).toContain('has been founded from another file; nothing was changed');
    expect(err).toContain('npm run board:adopt');
  });

  it('given the founding was interrupted, the same file goes on where it stopped', async () => {
    const path = await exampleFile(folder.path);
    const source = readBoardFile(path);
    const checked = checkFoundingFile(source.document, source.readFile);
    if (!checked.ok) throw new Error('The example is wrong.');
    const boards = await boardsHere();
    const board = await boards.found(checked.value.board);
    let left = 5;
    const interrupted: typeof board = {
      ...board,
      execute: (...command) =>
        left-- > 0 ? board.execute(...command) : Promise.reject(new Error('interrupted')),
    };
    await expect(found(interrupted, checked.value, source.hash())).rejects.toThrow('interrupted');
    await boards.close();

    const { code, out } = await run(TOOL, [path], folder.env);
    expect(code).toBe(0);
    expect(out).toContain('interrupted before: it goes on where it stopped');
    expect(out).toContain('The board example-borough is founded');
  });

  it('names every problem of a wrong file with its place', async () => {
    const wrong = await exampleFile(folder.path, (document) => ({
      ...document,
      zone: 'Nowhere',
      terms: ['XYZ'],
    }));
    const shape = await run(TOOL, [wrong], folder.env);
    expect(shape.code).toBe(1);
    expect(shape.err).toContain('- zone must be a time zone');
    const unknown = await exampleFile(folder.path, (document) => ({ ...document, terms: ['XYZ', 'ABC'] }));
    const { err } = await run(TOOL, [unknown], folder.env);
    expect(err).toContain('terms[0]: No terms named XYZ are shipped.');
    expect(err).toContain('terms[1]: No terms named ABC are shipped.');
  });

  it('says so where there is no file, where it is not JSON, and where none is named', async () => {
    const broken = join(folder.path, 'broken.json');
    await writeFile(broken, '{ "name": "Casey Example"');
    expect(await run(TOOL, ['nowhere.json'], folder.env)).toMatchObject({
      code: 1,
      err: 'There is no file nowhere.json.\n',
    });
    expect(await run(TOOL, [broken], folder.env)).toMatchObject({ code: 1, err: `${broken} is not JSON.\n` });
    expect((await run(TOOL, [], folder.env)).err).toContain('Usage: npm run board:found -- <file>');
  });

  it('given another process has the files of the board, it names that process and waits for nobody', async () => {
    await run(TOOL, ['docs/board.example.json'], folder.env);
    const boards = await boardsHere();
    try {
      const { code, err } = await run(TOOL, ['docs/board.example.json'], folder.env);
      expect(code).toBe(1);
      expect(err).toContain(`are written by process ${process.pid}`);
      expect(err).toContain('stop that process first');
    } finally {
      await boards.close();
    }
  });

  it('given the keys of a board that stands are gone, it makes no new key', async () => {
    await run(TOOL, ['docs/board.example.json'], folder.env);
    await rm(join(folder.path, 'data', 'keys'), { recursive: true });
    const { code, err } = await run(TOOL, ['docs/board.example.json'], folder.env);
    expect(code).toBe(1);
    expect(err).toContain('is not there: restore it');
  });

  it('leaves the files of other boards alone', async () => {
    await mkdir(join(folder.path, 'data', 'boards', 'elsewhere'), { recursive: true });
    const { code } = await run(TOOL, ['docs/board.example.json'], folder.env);
    expect(code).toBe(0);
  });
});
