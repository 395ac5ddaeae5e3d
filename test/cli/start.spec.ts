/** Founding a board and starting the real service, by hand: the two commands of a first day. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { send } from '../../src/cli/demo-sending.js';
import { startLocalIssuer, type LocalIssuer } from '../../src/cli/local-issuer.js';
import { aFolder, endAll, exampleFile, run, start } from './a-tool.js';
import { ENGINES, loadedByService } from './loaded-packages.js';

// Each test starts processes, on whatever machine it is.
jest.setTimeout(60_000);

describe('npm start', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let issuer: LocalIssuer;
  let env: Record<string, string>;
  beforeEach(async () => {
    folder = await aFolder();
    issuer = await startLocalIssuer({ production: false, audience: 'meetings' });
    env = {
      ...{ ...folder.env, PORT: '0' },
      ...{ TOKEN_ISSUER: issuer.issuer, TOKEN_AUDIENCE: 'meetings', TOKEN_JWKS_URL: issuer.jwksUrl },
    };
  });
  afterEach(async () => {
    endAll();
    await issuer.close();
    await folder.remove();
  });

  it('given a board was founded, it is well, and lets in an officer whom the file names', async () => {
    const file = await exampleFile(folder.path, (document) => ({
      ...document,
      officers: (document['officers'] as object[]).map((officer) => ({ ...officer, issuer: issuer.issuer })),
    }));
    expect((await run('cli/board-found.js', [file], env)).code).toBe(0);
    const service = start('main.js', [], env);
    const out = await service.printed('Listening at');
    expect(out).toContain('for 1 board(s).');
    const url = /Listening at (\S+)\/graphql/.exec(out)?.[1] ?? '';
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const token = await issuer.issue({ subject: 'coordinator', board: 'example-borough' });
    const query = '{ viewer { board officer { name } } }';
    expect(await send({ url, token, query, variables: {} })).toEqual({
      viewer: { board: expect.any(String), officer: { name: 'Casey Example' } },
    });
    const stranger = await issuer.issue({ subject: 'stranger', board: 'example-borough' });
    await expect(send({ url, token: stranger, query, variables: {} })).rejects.toThrow();
    expect((await fetch(`${url}/explorer/`)).status).toBe(404);
    service.process.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
  });

  it('given a client does not fetch its answer, it ends all the same', async () => {
    const service = start('main.js', [], env);
    const out = await service.printed('Listening at');
    const url = new URL(/Listening at (\S+)\/graphql/.exec(out)?.[1] ?? '');
    // Announces more than it sends: the request stays under way.
    const socket = connect(Number(url.port), url.hostname);
    socket.on('error', () => undefined);
    socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 9\r\n\r\n{');
    await once(socket, 'data');
    service.process.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
  });

  it('given no board was founded, it says how to found one', async () => {
    const service = start('main.js', [], env);
    await service.printed('There is no board yet: stop the service and found one with npm run board:found.');
    service.process.kill('SIGTERM');
    expect((await service.ended).code).toBe(0);
  });

  it('given its port is taken, it says so in a sentence and ends', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, err } = await run('main.js', [], { ...env, PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(err).toContain(`The service cannot start: Port ${port} of 127.0.0.1 is taken by another process`);
  });

  it('given another process has the files of a board, it names that process and ends', async () => {
    await run('cli/board-found.js', ['docs/board.example.json'], env);
    const service = start('main.js', [], env);
    await service.printed('Listening at');
    const { code, err } = await run('main.js', [], env);
    expect(code).toBe(1);
    expect(err).toContain(`are written by process ${service.process.pid}`);
    service.process.kill('SIGTERM');
    await service.ended;
  });

  it('given files, it loads the engine of files and no client of a server', async () => {
    await run('cli/board-found.js', ['docs/board.example.json'], env);
    const loaded = await loadedByService(env);
    expect(loaded).toEqual(expect.arrayContaining([...ENGINES.sqlite]));
    const clients: readonly string[] = [...ENGINES.kurrent, ...ENGINES.mongo];
    expect(loaded.filter((name) => clients.includes(name))).toEqual([]);
  });

  it('given the key of a board is another than it was founded with, it says so and ends', async () => {
    await run('cli/board-found.js', ['docs/board.example.json'], env);
    const key = join(folder.path, 'data', 'keys', 'example-borough.key');
    await writeFile(key, Buffer.alloc(32, 1));
    expect(await run('main.js', [], env)).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        'The service cannot start: The key of the board example-borough is not the one that the board was founded with',
      ),
    });
  });

  it('given it is to be one of several on files, it says what several need and ends', async () => {
    const { code, err } = await run('main.js', [], { ...env, INSTANCE_ROLE: 'worker' });
    expect(code).toBe(1);
    expect(err).toContain('The service cannot start:\n- INSTANCE_ROLE must be both, or left out');
  });
});
