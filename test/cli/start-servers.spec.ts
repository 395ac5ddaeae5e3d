/** Starting on an event store, as an operator sees it: what is printed, and the exit code. The event store is simulated. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { send } from '../../src/cli/demo-sending.js';
import { startLocalIssuer, type LocalIssuer } from '../../src/cli/local-issuer.js';
import { CERTIFICATE } from '../engines/simulated-event-store/certificate.js';
import {
  SimulatedEventStore,
  type SimulatedEventStoreOptions,
} from '../engines/simulated-event-store/simulated-event-store.js';
import { aFolder, endAll, exampleFile, run, start, type Ended } from './a-tool.js';
import { ENGINES, loadedByService } from './loaded-packages.js';

// Each test starts processes, on whatever machine it is; an event store that does not answer is asked for a while.
jest.setTimeout(120_000);

const BOARD = 'example-borough';
const FILE = 'docs/board.example.json';
const WORD = 'not-to-be-told';

let folder: Awaited<ReturnType<typeof aFolder>>;
let issuer: LocalIssuer;
let env: Record<string, string>;
const stores: SimulatedEventStore[] = [];
beforeEach(async () => {
  folder = await aFolder();
  issuer = await startLocalIssuer({ production: false, audience: 'meetings' });
  env = {
    ...{ PORT: '0', READ_MODEL_URL: `sqlite:${join(folder.path, 'documents')}` },
    ...{ KEYS_FOLDER: join(folder.path, 'keys') },
    ...{ TOKEN_ISSUER: issuer.issuer, TOKEN_AUDIENCE: 'meetings', TOKEN_JWKS_URL: issuer.jwksUrl },
  };
});
afterEach(async () => {
  endAll();
  for (const store of stores.splice(0)) store.stop();
  await issuer.close();
  await folder.remove();
});

const anEventStore = async (options?: SimulatedEventStoreOptions): Promise<SimulatedEventStore> => {
  const store = await SimulatedEventStore.start(options);
  stores.push(store);
  return store;
};

/** What the service says that cannot start. */
const refused = async (over: Record<string, string>): Promise<string> => {
  const { code, out, err } = await run('main.js', [], { ...env, ...over });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^The service cannot start: .*\.\n$/);
  expect(err).not.toContain(WORD);
  return err;
};

/** Asks as the co-ordinator whom the example's file names. */
const askedBy = async (url: string): Promise<unknown> => {
  const token = await issuer.issue({ subject: 'coordinator', board: BOARD });
  return send({ url, token, query: '{ viewer { board officer { name } } }', variables: {} });
};

const fileOfIssuer = (): Promise<string> =>
  exampleFile(folder.path, (document) => ({
    ...document,
    officers: (document['officers'] as object[]).map((officer) => ({ ...officer, issuer: issuer.issuer })),
  }));

const urlOf = (out: string): string => /Listening at (\S+)\/graphql/.exec(out)?.[1] ?? '';

const stopped = async (service: ReturnType<typeof start>): Promise<Ended> => {
  service.process.kill('SIGTERM');
  return service.ended;
};

describe('given an event store, and documents in a folder of this machine', () => {
  beforeEach(async () => {
    env = { ...env, EVENT_STORE_URL: (await anEventStore()).url() };
  });

  it('serves a board that is founded while it runs, within seconds', async () => {
    const service = start('main.js', [], env);
    const out = await service.printed('There is no board yet: found one with npm run board:found');
    const url = urlOf(out);
    await expect(askedBy(url)).rejects.toThrow();
    const file = await fileOfIssuer();
    // The tool has documents of its own: those of the service are its process's alone.
    const elsewhere = { ...env, READ_MODEL_URL: `sqlite:${join(folder.path, 'of-the-tool')}` };
    expect(await run('cli/board-found.js', [file], elsewhere)).toMatchObject({ code: 0, err: '' });
    let answer: unknown;
    for (const until = Date.now() + 20_000; answer === undefined && Date.now() < until;)
      answer = await askedBy(url).catch(() => undefined);
    expect(answer).toEqual({ viewer: { board: expect.any(String), officer: { name: 'Casey Example' } } });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await stopped(service)).code).toBe(0);
  });

  it('loads the client of the event store, and none of a MongoDB', async () => {
    await run('cli/board-found.js', [FILE], env);
    const loaded = await loadedByService(env);
    expect(loaded).toEqual(expect.arrayContaining([...ENGINES.kurrent, ...ENGINES.sqlite]));
    expect(loaded.filter((name) => (ENGINES.mongo as readonly string[]).includes(name))).toEqual([]);
  });

  it('is told apart from another that has its documents', async () => {
    await run('cli/board-found.js', [FILE], env);
    const service = start('main.js', [], env);
    await service.printed('Listening at');
    expect(await refused({})).toContain(`are written by process ${service.process.pid}`);
    await stopped(service);
  });

  it('says that its documents were built for another event store, and leaves them as they are', async () => {
    expect((await run('cli/board-found.js', [FILE], env)).code).toBe(0);
    const elsewhere = { ...env, EVENT_STORE_URL: (await anEventStore()).url() };
    const founded = await run('cli/board-found.js', [FILE], elsewhere);
    expect(founded).toMatchObject({
      code: 1,
      err: expect.stringContaining('built from another event store'),
    });
    const service = start('main.js', [], env);
    await service.printed('for 1 board(s)');
    expect(await stopped(service)).toMatchObject({ code: 0, err: '' });
  });

  it('says which key is missing, and where it should be', async () => {
    await run('cli/board-found.js', [FILE], env);
    await rm(env['KEYS_FOLDER'] ?? '', { recursive: true });
    expect(await refused({})).toContain(
      `The board's key ${join(folder.path, 'keys', BOARD)}.key is not there`,
    );
    // Nor is one made by whoever would found the board again on a machine that has no copy of its key.
    const again = await run('cli/board-found.js', [FILE], env);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('is not there: restore it') });
  });

  it('goes on without a board whose key is missing, where that was founded meanwhile, and says so', async () => {
    await run('cli/board-found.js', [FILE], env);
    const service = start('main.js', [], env);
    await service.printed('Listening at');
    const elsewhere = {
      ...{ ...env, KEYS_FOLDER: join(folder.path, 'keys-of-another-machine') },
      READ_MODEL_URL: `sqlite:${join(folder.path, 'of-the-tool')}`,
    };
    const island = await run('cli/board-found.js', ['docs/board.island.example.json'], elsewhere);
    // The other board's key is not on that machine: the tool opens the one that it founds, and no other.
    expect(island).toMatchObject({ code: 0 });
    await service.complained(
      `The board's key ${join(folder.path, 'keys', 'example-island')}.key is not there`,
    );
    const { code, err } = await stopped(service);
    expect({ code, told: err.split('is not there').length - 1 }).toEqual({ code: 0, told: 1 });
  });
});

describe('given an event store that cannot be used', () => {
  it('says that it cannot be reached', async () => {
    const gone = await anEventStore();
    gone.stop();
    expect(await refused({ EVENT_STORE_URL: gone.url({}, `meetings:${WORD}`) })).toContain(
      'The event store cannot be used: it could not be reached.',
    );
  });

  it('says that it is too old', async () => {
    const old = await anEventStore({ version: '22.10.5' });
    expect(await refused({ EVENT_STORE_URL: old.url() })).toContain(
      'The event store is of version 22.10; 23.10 is the oldest that is accepted.',
    );
  });

  it('says that user and password are wrong, or not given; with the right ones it starts over TLS', async () => {
    const authority = join(folder.path, 'ca.pem');
    await writeFile(authority, CERTIFICATE);
    const store = await anEventStore({ isSecure: true, users: { meetings: 'right' } });
    const url = (who?: string): Record<string, string> => ({
      // By its name: Node warns of a certificate that is to be that of an address.
      EVENT_STORE_URL: store
        .url({ tls: 'true', tlsCAFile: authority }, who)
        .replace('127.0.0.1', 'localhost'),
    });
    expect(await refused(url(`meetings:${WORD}`))).toContain('refused the user and password of its URL');
    expect(await refused(url())).toContain('asks for a user and password, and its URL has none');
    const service = start('main.js', [], { ...env, ...url('meetings:right'), NODE_ENV: 'production' });
    await service.printed('Listening at');
    expect(await stopped(service)).toMatchObject({ code: 0, err: '' });
  });
});

describe('given a board outgrows its machine', () => {
  const onFiles = (): Record<string, string> => ({
    ...{ ...env, EVENT_STORE_URL: `sqlite:${join(folder.path, 'data')}` },
    READ_MODEL_URL: `sqlite:${join(folder.path, 'data')}`,
  });
  const move = (over: Record<string, string> = {}): Promise<Ended> =>
    run('cli/board-move.js', [BOARD, join(folder.path, 'data')], { ...env, ...over });

  it('takes its events along, is recognised there, and knows its officers', async () => {
    expect((await run('cli/board-found.js', [await fileOfIssuer()], onFiles())).code).toBe(0);
    const EVENT_STORE_URL = (await anEventStore()).url();
    const moved = await move({ EVENT_STORE_URL });
    expect(moved).toMatchObject({ code: 0, err: '' });
    expect(moved.out).toMatch(/^The board example-borough has moved: [1-9]\d+ events, each compared/);
    expect(await move({ EVENT_STORE_URL })).toMatchObject({ code: 0, out: moved.out });
    const service = start('main.js', [], { ...env, EVENT_STORE_URL });
    expect(await askedBy(urlOf(await service.printed('Listening at')))).toEqual({
      viewer: { board: expect.any(String), officer: { name: 'Casey Example' } },
    });
    await stopped(service);
    // What it was founded from is known there, too.
    expect(
      (await run('cli/board-found.js', [await fileOfIssuer()], { ...env, EVENT_STORE_URL })).out,
    ).toContain('has already been founded from this file');
  });

  it('is not moved while its files are written, without its key, over another board, or to nowhere', async () => {
    await run('cli/board-found.js', [FILE], onFiles());
    const EVENT_STORE_URL = (await anEventStore()).url();
    const service = start('main.js', [], onFiles());
    await service.printed('Listening at');
    expect((await move({ EVENT_STORE_URL })).err).toContain(`are written by process ${service.process.pid}`);
    await stopped(service);
    const lost = { EVENT_STORE_URL, KEYS_FOLDER: join(folder.path, 'nowhere') };
    expect((await move(lost)).err).toContain('is not there: restore it');
    expect((await move({ EVENT_STORE_URL: `sqlite:${folder.path}` })).err).toContain(
      'EVENT_STORE_URL must name the EventStoreDB/KurrentDB that the board moves to',
    );
    const other = await exampleFile(folder.path, (document) => ({ ...document, name: 'Another board' }));
    await run('cli/board-found.js', [other], { ...env, EVENT_STORE_URL });
    const over = await move({ EVENT_STORE_URL });
    expect(over).toMatchObject({ code: 1, err: expect.stringContaining('that did not come from here') });
  });

  it('keeps what it is where it was', async () => {
    await run('cli/board-found.js', [FILE], onFiles());
    await cp(join(folder.path, 'data'), join(folder.path, 'before'), { recursive: true });
    expect((await move({ EVENT_STORE_URL: (await anEventStore()).url() })).code).toBe(0);
    const service = start('main.js', [], onFiles());
    await service.printed('for 1 board(s)');
    expect(await stopped(service)).toMatchObject({ code: 0, err: '' });
  });
});
