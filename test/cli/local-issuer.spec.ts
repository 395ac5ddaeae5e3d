import { afterEach, describe, expect, it } from '@jest/globals';
import { verifier } from '../../src/access/token.js';
import { startLocalIssuer, type LocalIssuer } from '../../src/cli/local-issuer.js';

const AUDIENCE = 'safeguarding-meetings';

const running: LocalIssuer[] = [];

const started = async (): Promise<LocalIssuer> => {
  const local = await startLocalIssuer({ production: false, audience: AUDIENCE });
  running.push(local);
  return local;
};

afterEach(() => Promise.all(running.splice(0).map((local) => local.close())));

describe('the local issuer', () => {
  it('issues tokens that the service verifies over its own address', async () => {
    const local = await started();
    const token = await local.issue({ subject: 'officer-one', board: 'invented-board' });
    expect(await verifier(local).verify(token)).toEqual({
      verified: true,
      issuer: local.issuer,
      subject: 'officer-one',
      board: 'invented-board',
      expiresAt: expect.any(Number),
    });
  });

  it('issues tokens that expire when they are said to', async () => {
    const local = await started();
    const token = await local.issue({ subject: 'officer-one', board: 'invented-board', ttlSeconds: -30 });
    expect(await verifier(local).verify(token)).toMatchObject({ why: 'EXPIRED' });
  });

  it('serves the public half of its key on this machine alone, and nothing else', async () => {
    const local = await started();
    expect(new URL(local.jwksUrl).hostname).toBe('127.0.0.1');
    const { keys } = (await (await fetch(local.jwksUrl)).json()) as { keys: object[] };
    expect(keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'crv', 'kid', 'kty', 'use', 'x']]);
    expect((await fetch(`${local.issuer}/issue`)).status).toBe(404);
  });

  it('issues nothing that another local issuer’s service would take', async () => {
    const one = await started();
    const other = await started();
    const token = await one.issue({ subject: 'officer-one', board: 'invented-board' });
    expect(await verifier(other).verify(token)).toMatchObject({ verified: false });
  });

  it('does not run in production, and says what to set instead', async () => {
    await expect(startLocalIssuer({ production: true, audience: AUDIENCE })).rejects.toThrow(
      /does not run where NODE_ENV is production: set TOKEN_ISSUER/,
    );
  });

  it('says so where its port is taken', async () => {
    const local = await started();
    const port = Number(new URL(local.issuer).port);
    await expect(startLocalIssuer({ production: false, audience: AUDIENCE, port })).rejects.toThrow(
      'EADDRINUSE',
    );
  });
});
