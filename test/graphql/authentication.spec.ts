/** The door: nobody is let in without a valid token of an officer in post, and nothing of a token is told. */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { verifier } from '../../src/access/token.js';
import { startLocalIssuer } from '../../src/cli/local-issuer.js';
import { startService } from '../../src/service.js';
import { BOARD, startTestService, type Answer, type TestService } from '../support/service.js';

const WHO = JSON.stringify({ query: '{ viewer { board } }' });

describe('the door', () => {
  let service: TestService;
  let token: string;

  beforeAll(async () => {
    service = await startTestService();
    token = await service.issuer.issue({ subject: 'school', board: BOARD });
  });
  afterAll(() => service.close());

  const turnedAway = async (answer: Promise<Answer>, why: string): Promise<void> => {
    service.turnedAway.length = 0;
    const { status, errors, data } = await answer;
    expect({ status, data, code: errors?.[0]?.extensions['code'] }).toEqual({
      status: 401,
      data: undefined,
      code: 'UNAUTHENTICATED',
    });
    expect(service.turnedAway).toEqual([why]);
  };

  const bearing = (bearer: string): Promise<Answer> =>
    service.post(WHO, { authorization: `Bearer ${bearer}` });

  it('lets an officer in post in', async () => {
    expect((await bearing(token)).data).toEqual({ viewer: { board: BOARD } });
  });

  it('turns away who brings no token, introspection included', async () => {
    await turnedAway(service.post(WHO), 'NO_TOKEN');
    await turnedAway(service.post(JSON.stringify({ query: getIntrospectionQuery() })), 'NO_TOKEN');
  });

  it('turns away another scheme, and a token among others', async () => {
    await turnedAway(service.post(WHO, { authorization: 'Basic c2Nob29sOnNlY3JldA==' }), 'NOT_BEARER');
    await turnedAway(service.post(WHO, { authorization: `Bearer ${token}, Bearer ${token}` }), 'NOT_BEARER');
  });

  it('turns away two headers: which of them a proxy has checked cannot be known', async () => {
    const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const headers = ['Content-Type', 'application/json', 'Host', new URL(service.url).host];
      for (let nth = 0; nth < 2; nth += 1) headers.push('Authorization', `Bearer ${token}`);
      const sent = request(`${service.url}/graphql`, { method: 'POST', headers }, (response) => {
        let body = '';
        response.on('data', (piece: Buffer) => (body += piece.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: body }));
      });
      sent.on('error', reject).end(WHO);
    });
    expect(status).toBe(401);
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect(service.turnedAway.at(-1)).toBe('SEVERAL_TOKENS');
  });

  it('turns away a token that has expired, or was never one', async () => {
    const expired = await service.issuer.issue({ subject: 'school', board: BOARD, ttlSeconds: -60 });
    await turnedAway(bearing(expired), 'EXPIRED');
    await turnedAway(bearing('secret-that-is-no-token'), 'MALFORMED');
  });

  it('turns away a token that is meant for another service, or vouched for by another issuer', async () => {
    const elsewhere = await startLocalIssuer({ production: false, audience: 'another-service' });
    const foreign = await elsewhere.issue({ subject: 'school', board: BOARD });
    await turnedAway(bearing(foreign), 'UNKNOWN_KEY');
    await elsewhere.close();
  });

  it('turns away a token for another board, of nobody, and of an officer before the first day', async () => {
    const elsewhere = await service.issuer.issue({ subject: 'school', board: 'another-borough' });
    await turnedAway(bearing(elsewhere), 'NO_SUCH_BOARD');
    const nobody = await service.issuer.issue({ subject: 'nobody', board: BOARD });
    await turnedAway(bearing(nobody), 'NOT_IN_POST');
  });

  it('says the same to all of them, and nothing of the token', async () => {
    const nobody = await service.issuer.issue({ subject: 'nobody', board: BOARD });
    const answers = [await bearing(nobody), await bearing('secret'), await service.post(WHO)];
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.text).not.toMatch(/nobody|secret/);
    expect(service.reports).toEqual([]);
  });

  it('answers TRY_AGAIN where the issuer cannot be reached: nothing is known about the token', async () => {
    const issuer = await startLocalIssuer({ production: false, audience: 'meetings' });
    const of = await issuer.issue({ subject: 'school', board: BOARD });
    await issuer.close();
    const turned: string[] = [];
    const lonely = await startService(
      {
        boards: service.boards.all,
        verifier: verifier(issuer),
        turnedAway: (why) => void turned.push(why),
        report: () => undefined,
      },
      { host: '127.0.0.1', port: 0 },
    );
    const response = await fetch(`${lonely.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${of}` },
      body: WHO,
    });
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(response.status).toBe(503);
    expect(errors[0]?.extensions).toEqual({ code: 'TRY_AGAIN', retryAfterMs: 1_000 });
    expect(turned).toEqual(['KEYS_UNAVAILABLE']);
    await lonely.close();
  });

  it('answers no page, no GET and no form: what a browser sends without asking changes and shows nothing', async () => {
    const authorization = `Bearer ${token}`;
    const url = `${service.url}/graphql?query=${encodeURIComponent('{ viewer { board } }')}`;
    for (const headers of [{ authorization }, { authorization, accept: 'text/html' }]) {
      const got = await fetch(url, { headers });
      expect(got.status).toBe(400);
      expect(await got.text()).not.toContain(BOARD);
    }
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data']) {
      const { status, errors } = await service.post(WHO, { authorization, 'content-type': type });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });
});

describe('the purpose of a request', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  const sittingOf = async (): Promise<string> => {
    const { data } = await service.as('coordinator')('{ nextSitting(series: "DRM") { id } }');
    return data.nextSitting.id as string;
  };

  const takeChair = async (subject: string, headers?: Record<string, string>): Promise<Answer> =>
    service.as(subject, headers)(
      'mutation ($s: ID!, $c: UUID!) { takeChair(sitting: $s, commandId: $c) { __typename } }',
      { s: await sittingOf(), c: randomUUID() },
    );

  const purposes = async (): Promise<readonly string[]> => {
    const { events } = await service.board.log.readAll({ after: 0n, limit: 1_000, categories: ['sitting'] });
    return events.filter(({ type }) => type === 'ChairTaken').map(({ purpose }) => purpose);
  };

  it('is safeguarding where none is named, and the one that is named otherwise: the envelope has it', async () => {
    await takeChair('mash-manager');
    await takeChair('ppd-supervisor', { 'purpose-of-use': 'ADMINISTRATION' });
    expect(await purposes()).toEqual(['SAFEGUARDING', 'ADMINISTRATION']);
  });

  it('is one of the set of the board: another is bad input that names the header, and nothing is done', async () => {
    const { status, errors, text } = await takeChair('mash-manager', { 'purpose-of-use': 'CURIOSITY' });
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      violations: [{ path: 'purpose-of-use', rule: 'UNKNOWN_CODE' }],
    });
    expect(text).not.toContain('CURIOSITY');
  });
});

describe('a socket', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  /** With which code a socket is closed that brings this with its first message. */
  const closedWith = (
    connectionParams?: Record<string, unknown>,
  ): Promise<{ code: number; reason: string }> =>
    new Promise((resolve) => {
      const client = createClient({
        url: `${service.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        ...(connectionParams && { connectionParams }),
        retryAttempts: 0,
        lazy: false,
        onNonLazyError: () => undefined,
      });
      client.on('closed', (event) => resolve(event as { code: number; reason: string }));
    });

  it('is closed before it can ask where it brings no token, or no good one', async () => {
    expect(await closedWith()).toMatchObject({ code: 4401, reason: 'UNAUTHENTICATED' });
    expect(await closedWith({ authorization: 'Basic abc' })).toMatchObject({ code: 4401 });
    const nobody = await service.issuer.issue({ subject: 'nobody', board: BOARD });
    expect(await closedWith({ authorization: `Bearer ${nobody}` })).toMatchObject({ code: 4401 });
  });

  it('is closed as malformed where it names a purpose that the board does not have', async () => {
    const token = await service.issuer.issue({ subject: 'school', board: BOARD });
    const params = { authorization: `Bearer ${token}`, 'purpose-of-use': 'CURIOSITY' };
    expect(await closedWith(params)).toMatchObject({ code: 4400, reason: 'BAD_USER_INPUT' });
  });
});
