import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { jwksUrlProblem } from '../../src/access/token-keys.js';
import { verifier, type Verifier } from '../../src/access/token.js';
import {
  AUDIENCE,
  claims,
  keyServer,
  sign,
  signingKey,
  type KeyServer,
  type SigningKey,
} from './token-issuer.js';

let server: KeyServer;
let first: SigningKey;

beforeEach(async () => {
  server = await keyServer();
  first = await signingKey('key-1');
  server.serve(first);
});

afterEach(() => server.close());

const trusting = (more: { cooldownSeconds?: number; jwksUrl?: string } = {}): Verifier =>
  verifier({ issuer: server.issuer, audience: AUDIENCE, jwksUrl: server.jwksUrl, ...more });

const tokenBy = (key: SigningKey): Promise<string> => sign(key, claims(server.issuer));

const CANNOT_TELL = { verified: false, why: 'KEYS_UNAVAILABLE', tryAgain: true };
const UNKNOWN_KEY = { verified: false, why: 'UNKNOWN_KEY', tryAgain: false };

describe('given an issuer that serves its keys', () => {
  it('asks for them once for many tokens', async () => {
    const service = trusting();
    const token = await tokenBy(first);
    for (const outcome of await Promise.all(Array.from({ length: 20 }, () => service.verify(token))))
      expect(outcome).toMatchObject({ verified: true });
    await service.verify(token);
    expect(server.asked()).toBe(1);
  });

  it('finds the new key when the issuer changes it, and forgets the old one', async () => {
    const service = trusting({ cooldownSeconds: 0 });
    await service.verify(await tokenBy(first));
    const second = await signingKey('key-2');
    server.serve(second);
    expect(await service.verify(await tokenBy(second))).toMatchObject({ verified: true });
    expect(await service.verify(await tokenBy(first))).toEqual(UNKNOWN_KEY);
  });

  it('takes tokens of both keys while the issuer serves both', async () => {
    const second = await signingKey('key-2');
    server.serve(first, second);
    const service = trusting();
    expect(await service.verify(await tokenBy(first))).toMatchObject({ verified: true });
    expect(await service.verify(await tokenBy(second))).toMatchObject({ verified: true });
  });

  it('does not ask again for invented key ids within the cooldown', async () => {
    const service = trusting();
    await service.verify(await tokenBy(first));
    for (const kid of ['a', 'b', 'c', 'd', 'e'])
      expect(await service.verify(await tokenBy(await signingKey(kid)))).toEqual(UNKNOWN_KEY);
    expect(server.asked()).toBe(1);
  });

  it('asks once for an unknown key id after the cooldown', async () => {
    const service = trusting({ cooldownSeconds: 0 });
    await service.verify(await tokenBy(first));
    expect(await service.verify(await tokenBy(await signingKey('a')))).toEqual(UNKNOWN_KEY);
    expect(server.asked()).toBe(2);
  });

  it('does not guess where a token names no key and several could be meant', async () => {
    server.serve(first, await signingKey('key-2'));
    const token = await sign(first, claims(server.issuer), { kid: undefined });
    expect(await trusting().verify(token)).toEqual(UNKNOWN_KEY);
  });

  it('does not use a key that the issuer keeps for another purpose', async () => {
    server.serve({ ...first, jwk: { ...first.jwk, use: 'enc' } });
    expect(await trusting().verify(await tokenBy(first))).toEqual(UNKNOWN_KEY);
  });
});

describe('given an issuer whose keys cannot be had', () => {
  it('says that it cannot tell where nobody listens, rather than that the token is bad', async () => {
    const gone = await keyServer();
    await gone.close();
    expect(await trusting({ jwksUrl: gone.jwksUrl }).verify(await tokenBy(first))).toEqual(CANNOT_TELL);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['an error', (response) => response.writeHead(503).end()],
    ['something that is no JSON', (response) => response.end('<html></html>')],
    ['something that is no key set', (response) => response.end('{"keys":"none"}')],
    [
      'a key that is none',
      (response) => response.end('{"keys":[{"kty":"OKP","crv":"Ed25519","kid":"key-1"}]}'),
    ],
    [
      'half an answer',
      (response) => response.writeHead(200, { 'content-length': 99 }).write('{', () => response.destroy()),
    ],
    [
      'more than 64 KiB',
      (response) => response.end(JSON.stringify({ keys: [], padding: 'x'.repeat(70_000) })),
    ],
  ])('says the same where it answers with %s', async (_what, how) => {
    server.answer(how);
    expect(await trusting().verify(await tokenBy(first))).toEqual(CANNOT_TELL);
  });

  it('says the same where the keys come with anything but a 200', async () => {
    const jwks = JSON.stringify({ keys: [first.jwk] });
    server.answer((response) => response.writeHead(503).end(jwks));
    expect(await trusting().verify(await tokenBy(first))).toEqual(CANNOT_TELL);
  });

  it('follows no redirection', async () => {
    const elsewhere = await keyServer();
    elsewhere.serve(first);
    server.answer((response) => response.writeHead(302, { location: elsewhere.jwksUrl }).end());
    const outcome = await trusting().verify(await tokenBy(first));
    await elsewhere.close();
    expect(outcome).toEqual(CANNOT_TELL);
    expect(elsewhere.asked()).toBe(0);
  });

  it('still refuses what no key could save, and does not ask for one', async () => {
    server.answer((response) => response.writeHead(503).end());
    const token = await sign(first, claims(server.issuer), { typ: 'JWT' });
    expect(await trusting().verify(token)).toEqual({ verified: false, why: 'TYPE', tryAgain: false });
    expect(server.asked()).toBe(0);
  });

  it('does not pass a flood of tokens on to an issuer that is down', async () => {
    server.answer((response) => response.writeHead(503).end());
    const service = trusting();
    const token = await tokenBy(first);
    for (let sent = 0; sent < 20; sent += 1) expect(await service.verify(token)).toEqual(CANNOT_TELL);
    expect(server.asked()).toBeLessThan(20);
  });

  it('takes tokens again as soon as the keys can be had', async () => {
    server.answer((response) => response.writeHead(503).end());
    const service = trusting({ cooldownSeconds: 0 });
    expect(await service.verify(await tokenBy(first))).toEqual(CANNOT_TELL);
    server.serve(first);
    expect(await service.verify(await tokenBy(first))).toMatchObject({ verified: true });
  });

  it('goes on with the keys that it has when only an unknown one cannot be looked for', async () => {
    const service = trusting({ cooldownSeconds: 0 });
    await service.verify(await tokenBy(first));
    server.answer((response) => response.writeHead(503).end());
    expect(await service.verify(await tokenBy(await signingKey('a')))).toEqual(CANNOT_TELL);
    expect(await service.verify(await tokenBy(first))).toMatchObject({ verified: true });
  });
});

describe('the address of the issuer’s keys', () => {
  it.each([
    'https://login.example/jwks',
    'http://127.0.0.1:9/jwks',
    'http://localhost/jwks',
    'http://[::1]:9/jwks',
  ])('may be %s', (address) => expect(jwksUrlProblem(address)).toBeUndefined());

  it.each([
    'http://login.example/jwks',
    'http://127.0.0.1.login.example/jwks',
    'http://localhost.login.example/jwks',
    'https://user:word@login.example/jwks',
    'file:///etc/jwks.json',
    'data:application/json,{}',
    'login.example/jwks',
    '',
  ])('may not be %s', (address) => {
    expect(jwksUrlProblem(address)).toMatch(/^must /);
    expect(() => trusting({ jwksUrl: address })).toThrow(TypeError);
  });
});
