/** Several instances on the second pair of engines, as an operator starts, asks and stops them. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MongoClient } from 'mongodb';
import { send } from '../../src/cli/demo-sending.js';
import { startLocalIssuer, type LocalIssuer } from '../../src/cli/local-issuer.js';
import { endAll, exampleFile, run, start, type Running } from '../cli/a-tool.js';
import { ENGINES, loadedByService } from '../cli/loaded-packages.js';
import { aMongoDb } from './a-mongodb.js';
import { aSecondPair, type SecondPair } from './second-pair.js';
import { SimulatedEventStore } from './simulated-event-store/simulated-event-store.js';

// Each test starts processes, on whatever machine it is, and FerretDB is no fast server.
jest.setTimeout(180_000);

const BOARD = 'example-borough';
const ISLAND = 'example-island';
const WITHIN_MS = 30_000;

let pair: SecondPair;
let issuer: LocalIssuer;
let env: Record<string, string>;
beforeAll(async () => {
  pair = await aSecondPair(await aMongoDb());
  issuer = await startLocalIssuer({ production: false, audience: 'meetings' });
  env = {
    ...pair.env,
    ...{ TOKEN_ISSUER: issuer.issuer, TOKEN_AUDIENCE: 'meetings', TOKEN_JWKS_URL: issuer.jwksUrl },
  };
  const file = await exampleFile(pair.folder, (document) => ({
    ...document,
    officers: (document['officers'] as object[]).map((officer) => ({ ...officer, issuer: issuer.issuer })),
  }));
  const founded = await run('cli/board-found.js', [file], env);
  if (founded.code !== 0) throw new Error(founded.err);
});
afterEach(() => endAll());
afterAll(async () => {
  await issuer.close();
  await pair.close();
});

interface Instance extends Running {
  readonly url: string;
}

const instance = async (role: 'api' | 'worker' | 'both'): Promise<Instance> => {
  const running = start('main.js', [], { ...env, INSTANCE_ROLE: role });
  const out = await running.printed('board(s).');
  return { ...running, url: /Listening at (http:\/\/[^/]+)/.exec(out)?.[1] ?? '' };
};

const stop = async ({ process, ended }: Instance): Promise<void> => {
  process.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0 });
};

/** Asks again until it answers as hoped for, or has not for long enough. */
const soon = async <T>(ask: () => Promise<T>, hoped: (answer: T) => boolean): Promise<T> => {
  for (const until = Date.now() + WITHIN_MS; ;) {
    const answer = await ask();
    if (hoped(answer) || Date.now() > until) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const health = async ({ url }: Instance): Promise<number> => (await fetch(`${url}/health`)).status;
const becomesWell = async (one: Instance): Promise<void> =>
  expect(
    await soon(
      () => health(one),
      (status) => status === 200,
    ),
  ).toBe(200);

const asked = async ({ url }: Instance, board = BOARD): Promise<unknown> => {
  const token = await issuer.issue({ subject: 'coordinator', board });
  const query = '{ viewer { officer { name } } }';
  return send({ url, token, query, variables: {} }).catch(() => undefined);
};

describe('given two API nodes and a worker', () => {
  it('each says whether it can do its work, the API nodes answer alike, and each ends in order', async () => {
    const [one, other, worker] = await Promise.all([instance('api'), instance('api'), instance('worker')]);
    for (const running of [one, other, worker]) await becomesWell(running);
    const known = { viewer: { officer: { name: 'Casey Example' } } };
    expect([await asked(one), await asked(other)]).toEqual([known, known]);
    expect((await fetch(`${worker.url}/graphql`, { method: 'POST' })).status).toBe(404);
    await stop(worker);
    // Nobody feeds the views now; what there is is answered.
    expect([await asked(one), await health(one)]).toEqual([known, 200]);
    for (const running of [one, other]) await stop(running);
  });

  it('takes a board that is founded beside them, what it adopts, and a rebuild that is asked for', async () => {
    const [api, worker] = await Promise.all([instance('api'), instance('worker')]);
    const island = await exampleFile(
      pair.folder,
      (document) => ({
        ...document,
        officers: (document['officers'] as object[]).map((officer) => ({
          ...officer,
          issuer: issuer.issuer,
        })),
      }),
      { example: 'docs/board.island.example.json', calendar: 'calendars/isle-of-man.json' },
    );
    expect(await run('cli/board-found.js', [island], env)).toMatchObject({ code: 0, err: '' });
    const administrator = async (): Promise<unknown> => {
      const token = await issuer.issue({ subject: 'administrator', board: ISLAND });
      const query = '{ viewer { officer { name } } }';
      return send({ url: api.url, token, query, variables: {} }).catch(() => undefined);
    };
    expect(await soon(administrator, (answer) => answer !== undefined)).toEqual({
      viewer: { officer: { name: expect.any(String) } },
    });
    expect(await run('cli/board-adopt.js', [BOARD, 'docs/amendment.example.json'], env)).toMatchObject({
      ...{ code: 0, err: '' },
      out: expect.stringContaining('The board example-borough has adopted'),
    });
    const rebuilt = await run('cli/views-rebuild.js', [BOARD, 'agencies'], env);
    expect(rebuilt).toMatchObject({ code: 0, err: '' });
    expect(rebuilt.out).toMatch(/^agencies: 6 documents compared, none differs; (\d+) of \1 events seen\.$/m);
    await becomesWell(worker);
    for (const running of [api, worker]) await stop(running);
  });

  it('answers nothing where the documents are lost, until a worker has built them anew', async () => {
    const client = new MongoClient(env['READ_MODEL_URL'] ?? '');
    const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
    const ours = databases.filter(({ name }) => name.endsWith(`-${BOARD}`));
    expect(ours).toHaveLength(1);
    for (const { name } of ours) await client.db(name).dropDatabase();
    await client.close();
    const api = await instance('api');
    expect([await asked(api), await health(api)]).toEqual([undefined, 503]);
    const worker = await instance('worker');
    for (const running of [worker, api]) await becomesWell(running);
    expect(await asked(api)).toEqual({ viewer: { officer: { name: 'Casey Example' } } });
    for (const running of [api, worker]) await stop(running);
  });

  it('loads the two clients, and nothing of SQLite', async () => {
    for (const role of ['api', 'worker']) {
      const loaded = await loadedByService({ ...env, INSTANCE_ROLE: role });
      expect(loaded).toEqual(expect.arrayContaining([...ENGINES.kurrent, ...ENGINES.mongo]));
      expect(loaded.filter((name) => (ENGINES.sqlite as readonly string[]).includes(name))).toEqual([]);
      // A worker has no API.
      expect(loaded.includes('graphql')).toBe(role !== 'worker');
    }
  });
});

describe('given a read model that cannot be used', () => {
  const refused = async (over: Record<string, string>): Promise<string> => {
    const { code, out, err } = await run('main.js', [], { ...env, ...over });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^The service cannot start: .*\.\n$/);
    expect(err).not.toContain('not-to-be-told');
    return err;
  };

  it('says that it cannot be reached', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    const READ_MODEL_URL = `mongodb://meetings:not-to-be-told@127.0.0.1:${port}`;
    expect(await refused({ READ_MODEL_URL })).toContain('The server of the read model cannot be reached.');
  });

  it('says that what answers is no MongoDB', async () => {
    const other = createServer((_request, response) => void response.end('Good morning.'));
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const said = await refused({ READ_MODEL_URL: `mongodb://127.0.0.1:${port}` });
    other.close();
    other.closeAllConnections();
    expect(said).toContain('is no MongoDB server that takes writes');
  });

  it('says that it was built for another event store, and leaves it as it is', async () => {
    const another = await SimulatedEventStore.start();
    const elsewhere = { ...env, EVENT_STORE_URL: another.url() };
    const { code, err } = await run('cli/board-found.js', ['docs/board.example.json'], elsewhere);
    another.stop();
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/another (event store|log)/) });
    const api = await instance('api');
    expect(await asked(api)).toEqual({ viewer: { officer: { name: 'Casey Example' } } });
    await stop(api);
  });
});
