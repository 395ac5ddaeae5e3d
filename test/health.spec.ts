/** Whether a process can do its work, as a load balancer asks: over a real port, without a token. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { addHealth, type Watched } from '../src/health.js';
import type { InstanceRole } from '../src/application/ownership/role.js';
import { startWorkerService } from '../src/worker.js';

const LOCAL = { host: '127.0.0.1', port: 0 };
const never = new Promise<never>(() => undefined);

/** A board that is well, but for what is given. */
const aBoard = (over: { ailments?: string[]; head?: Promise<bigint>; get?: Promise<unknown> } = {}) => {
  const board = { ailments: over.ailments ?? [], head: over.head, get: over.get, asked: 0 };
  const watched: Watched = {
    ownAilments: () => board.ailments,
    log: {
      head: () => {
        board.asked += 1;
        return board.head ?? Promise.resolve(7n);
      },
    },
    views: { get: <Doc>() => (board.get ?? Promise.resolve(undefined)) as Promise<Doc | undefined> },
  };
  return { board, watched };
};

const broken = (): Promise<never> => {
  const failed = Promise.reject(new Error('The store cannot be reached.'));
  failed.catch(() => undefined);
  return failed;
};

describe('GET /health', () => {
  let server: FastifyInstance;
  beforeEach(() => {
    server = fastify();
  });
  afterEach(() => server.close());

  const statusOf = async (role: InstanceRole, ...boards: readonly Watched[]): Promise<number> => {
    addHealth(server, new Map(boards.map((board, index) => [`board-${index}`, board])), role);
    const { status } = await fetch(`${await server.listen(LOCAL)}/health`);
    return status;
  };

  it.each(['API', 'WORKER', 'BOTH'] as const)(
    'of %s is well without a board, and with one that is',
    async (role) => {
      expect(await statusOf(role, aBoard().watched, aBoard().watched)).toBe(200);
    },
  );

  it.each([
    ['API', 200],
    ['WORKER', 503],
    ['BOTH', 503],
  ] as const)('of %s says %i where something that feeds or acts does not run', async (role, status) => {
    expect(await statusOf(role, aBoard({ ailments: ['The views stopped.'] }).watched)).toBe(status);
  });

  it.each(['API', 'WORKER', 'BOTH'] as const)(
    'of %s says 503 where the log does not answer',
    async (role) => {
      expect(await statusOf(role, aBoard().watched, aBoard({ head: broken() }).watched)).toBe(503);
    },
  );

  it('says 503 where the documents do not answer', async () => {
    expect(await statusOf('API', aBoard({ get: broken() }).watched)).toBe(503);
  });

  it('says 503, and does not wait for ever, where a store keeps silent', async () => {
    expect(await statusOf('API', aBoard({ head: never }).watched)).toBe(503);
  });

  it('asks the stores once where many ask it', async () => {
    const { board, watched } = aBoard();
    addHealth(server, new Map([['board', watched]]), 'API');
    const url = `${await server.listen(LOCAL)}/health`;
    const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(url)));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(board.asked).toBeLessThanOrEqual(5);
  });
});

describe('a worker', () => {
  it('tells how it is, and nothing else', async () => {
    const { url, close } = await startWorkerService(new Map([['board', aBoard().watched]]), LOCAL);
    const answer = await fetch(`${url}/health`);
    expect({ status: answer.status, body: await answer.json() }).toEqual({ status: 200, body: { ok: true } });
    expect((await fetch(`${url}/graphql`, { method: 'POST' })).status).toBe(404);
    await close();
    await expect(fetch(`${url}/health`)).rejects.toThrow();
  });

  it('says why it cannot listen', async () => {
    const first = await startWorkerService(new Map(), LOCAL);
    const port = Number(new URL(first.url).port);
    await expect(startWorkerService(new Map(), { ...LOCAL, port })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken by another process`,
    );
    await first.close();
  });
});
