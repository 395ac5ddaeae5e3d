/** A real service on a free port: a board founded on stores of its own, a local issuer, a clock that is moved by hand. */
import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { verifier } from '../../src/access/token.js';
import { movedClock, type MovedClock } from '../../src/application/clock.js';
import type { Board } from '../../src/application/board.js';
import { checkFoundingFile, type FoundingFile } from '../../src/application/founding-file.js';
import { found } from '../../src/application/founding.js';
import { openBoardsOn, type Boards } from '../../src/boards.js';
import { startLocalIssuer, type LocalIssuer } from '../../src/cli/local-issuer.js';
import { startService, type Service } from '../../src/service.js';
import { openServiceEngines } from './test-stores.js';

export const BOARD = 'example-borough';
export const ISLAND = 'example-island';

export interface Answer {
  readonly status: number;
  // The tests look into answers freely: their shape is what is tested.
  readonly data: ReturnType<typeof JSON.parse>;
  readonly errors:
    | readonly {
        readonly message: string;
        readonly path?: readonly unknown[];
        readonly extensions: Record<string, ReturnType<typeof JSON.parse>>;
      }[]
    | undefined;
  readonly text: string;
}

export interface TestService {
  readonly url: string;
  readonly clock: MovedClock;
  readonly board: Board;
  readonly boards: Boards;
  readonly issuer: LocalIssuer;
  readonly reports: { readonly correlationId: string; readonly error: unknown }[];
  readonly turnedAway: string[];
  /** Sends an operation as an officer by the subject of the token. */
  readonly as: (subject: string, headers?: Record<string, string>) => Caller;
  readonly post: (body: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly socket: (subject: string) => Promise<Client>;
  readonly moveTo: (instant: string) => Promise<void>;
  readonly quiet: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export type Caller = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** Officers of the tests by token subject: agency and role; null for a professional without a role in the meeting. */
export const OFFICERS: readonly (readonly [subject: string, agency: string, role: string | null])[] = [
  ['coordinator', 'CSC', 'DRM_COORDINATOR'],
  ['mash-manager', 'CSC', 'MASH_TEAM_MANAGER'],
  ['ppd-supervisor', 'POLICE', 'PPD_SUPERVISOR'],
  ['health-lead', 'HEALTH', 'HEALTH'],
  ['education-lead', 'EDUCATION', 'EDUCATION'],
  ['school', 'EDUCATION', null],
  ['health-visitor', 'HEALTH', null],
  ['early-help', 'EARLY_HELP', 'EARLY_HELP_PRACTITIONER'],
  ['social-worker', 'ASC', null],
];

export const foundingFile = async (issuer: string): Promise<FoundingFile> => {
  const document = JSON.parse(await readFile('docs/board.example.json', 'utf8')) as Record<string, unknown>;
  const officers = OFFICERS.map(([subject, agency, role]) => ({
    ...{ name: `Invented ${subject}`, contact: 'ext. 0000', agency, issuer, subject, from: '2026-01-01' },
    roles: role === null ? [] : [{ role, as: 'HOLDER', from: '2026-01-01', until: null }],
  }));
  const calendar: unknown = JSON.parse(await readFile('calendars/england-and-wales.json', 'utf8'));
  const checked = checkFoundingFile({ ...document, officers }, () => calendar);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
};

/** The island's officers are those of its example, by the same subjects. */
export const islandFile = async (issuer: string): Promise<FoundingFile> => {
  const document = JSON.parse(await readFile('docs/board.island.example.json', 'utf8')) as Record<
    string,
    unknown
  >;
  const officers = (document['officers'] as readonly object[]).map((officer) => ({ ...officer, issuer }));
  const calendar: unknown = JSON.parse(await readFile('calendars/isle-of-man.json', 'utf8'));
  const checked = checkFoundingFile({ ...document, officers }, () => calendar);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
};

/** A service with the board of the island alone. */
export const startIslandService = (start?: string): Promise<TestService> =>
  startTestService(start, ISLAND, islandFile);

export const startTestService = async (
  start = '2026-03-30T07:00:00.000Z',
  code = BOARD,
  file = foundingFile,
): Promise<TestService> => {
  const clock = movedClock(start);
  const issuer = await startLocalIssuer({ production: false, audience: 'meetings' });
  const engines = await openServiceEngines();
  const boards = await openBoardsOn(engines, { config: { keysFolder: engines.keysFolder }, clock });
  const board = await boards.found(code);
  const failed = await found(board, await file(issuer.issuer), 'test');
  if (failed !== undefined) throw new Error(JSON.stringify(failed));
  await board.quiet();
  const reports: { readonly correlationId: string; readonly error: unknown }[] = [];
  const turnedAway: string[] = [];
  const service: Service = await startService(
    {
      boards: boards.all,
      verifier: verifier(issuer),
      turnedAway: (why) => void turnedAway.push(why),
      report: (correlationId, error) => void reports.push({ correlationId, error }),
    },
    { host: '127.0.0.1', port: 0 },
  );
  const token = (subject: string): Promise<string> => issuer.issue({ subject, board: code });
  const post: TestService['post'] = async (body, headers = {}) => {
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    const parsed = JSON.parse(text) as Pick<Answer, 'data' | 'errors'>;
    return { status: response.status, text, data: parsed.data, errors: parsed.errors };
  };
  return {
    ...{ url: service.url, clock, board, boards, issuer, reports, turnedAway, post },
    as: (subject, headers) => async (query, variables) =>
      post(JSON.stringify({ query, variables }), {
        authorization: `Bearer ${await token(subject)}`,
        ...headers,
      }),
    socket: async (subject) => {
      const authorization = `Bearer ${await token(subject)}`;
      return createClient({
        url: `${service.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization },
        retryAttempts: 0,
      });
    },
    moveTo: async (instant) => {
      clock.moveTo(instant);
      await board.quiet();
    },
    quiet: () => board.quiet(),
    close: async () => {
      await service.close();
      await boards.close();
      await issuer.close();
      await engines.remove();
    },
  };
};

export const commandId = (): string => randomUUID();
