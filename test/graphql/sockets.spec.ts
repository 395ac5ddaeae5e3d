/** What a socket does not take: it is answered like a request, and says nothing of what was sent. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { BOARD, commandId, startTestService, type TestService } from '../support/service.js';
import { beside } from './beside.js';
import { subscribed, watch } from './watching.js';

describe('a socket', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  const SECRET = 'Zelda';

  /** What a socket answers to what is no good subscription. */
  const answered = async (query: string, variables: Record<string, unknown> = {}): Promise<string> => {
    const client = await service.socket('coordinator');
    const watching = subscribed(client, query, variables);
    const said = await watching.ended.then(
      () => '',
      (error: unknown) => (error as Error).message,
    );
    await watching.leave();
    return said;
  };

  const WATCH =
    'subscription ($s: ID!, $p: Position) { sittingEvents(sitting: $s, after: $p) { __typename } }';

  it.each([
    ['a broken document', `subscription { sittingEvents(sitting: "${SECRET}`, {}, 'Syntax Error'],
    ['a misspelt field', 'subscription { sittingEvent(sitting: "x") { __typename } }', {}, 'Did you mean'],
    [
      'a literal of another type',
      `subscription { sittingEvents(sitting: { is: "${SECRET}" }) { __typename } }`,
      {},
      'type',
    ],
    ['a variable of another type', WATCH, { s: { is: SECRET } }, 's must be a value of type ID!'],
    ['an id of nothing', WATCH, { s: SECRET }, 'sitting must be the id of'],
    ['an id of another kind', WATCH, { s: `person-${commandId()}` }, 'sitting must be the id of'],
    [
      'a position of another board',
      WATCH,
      { s: `sitting-${commandId()}`, p: 'eDox' },
      'after is no position',
    ],
    ['a query', '{ viewer { board } }', {}, 'takes one subscription'],
    ['introspection', '{ __schema { types { name } } }', {}, 'takes one subscription'],
    [
      'a mutation',
      `mutation { takeChair(sitting: "x", commandId: "${commandId()}") { __typename } }`,
      {},
      'takes one subscription',
    ],
  ])('answers %s as bad input, and not with what was sent', async (_what, query, variables, says) => {
    const said = await answered(query, variables);
    expect(said).toContain(says);
    expect(said).toContain('BAD_USER_INPUT');
    expect(said).not.toContain(SECRET);
    expect(service.reports).toEqual([]);
  });

  it('answers a bug with a number to quote, and nothing of what failed', async () => {
    const failure = new TypeError(`${SECRET} cannot be read`);
    const api = await beside(service, ({ views }) => ({
      views: { ...views, getMany: () => Promise.reject(failure) },
    }));
    const authorization = `Bearer ${await service.issuer.issue({ subject: 'coordinator', board: BOARD })}`;
    const url = `${api.url.replace('http', 'ws')}/graphql`;
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: { authorization } });
    const watching = subscribed(client, WATCH, { s: `sitting-${commandId()}` });
    const said = await watching.ended.then(
      () => '',
      (error: unknown) => (error as Error).message,
    );
    expect(said).toContain('INTERNAL');
    expect(said).not.toMatch(/Zelda|TypeError/);
    expect(api.reports.map(({ error }) => error)).toEqual([failure]);
    await watching.leave();
    await api.close();
  });

  it('lets a professional watch a sitting that there is not: it looks like one where nothing happens', async () => {
    const watching = await watch(service, 'coordinator', `sitting-${commandId()}`, null);
    await watching.leave();
    await watching.ended;
    expect(watching.heard).toEqual([]);
  });
});
