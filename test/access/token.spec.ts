import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportSPKI, importJWK, type CryptoKey, type JWTPayload } from 'jose';
import { verifier, type Verifier } from '../../src/access/token.js';
import {
  AUDIENCE,
  BOARD,
  claims,
  encoded,
  keyServer,
  seconds,
  sign,
  signingKey,
  SUBJECT,
  without,
  type KeyServer,
  type SigningKey,
} from './token-issuer.js';

let server: KeyServer;
let key: SigningKey;
let service: Verifier;
let good: JWTPayload;

beforeAll(async () => {
  server = await keyServer();
  key = await signingKey('key-1');
  server.serve(key);
  good = claims(server.issuer);
  service = verifier({ issuer: server.issuer, audience: AUDIENCE, jwksUrl: server.jwksUrl });
});

afterAll(() => server.close());

const refused = (why: string) => ({ verified: false, why, tryAgain: false });

const outcomeOf = async (payload: JWTPayload, header: object = {}) =>
  service.verify(await sign(key, payload, header));

describe('given a token that is as it should be', () => {
  it('says who is calling, by whose word and for which board, and nothing else', async () => {
    expect(await outcomeOf({ ...good, roles: ['CHAIR'], scope: 'everything' })).toEqual({
      verified: true,
      issuer: server.issuer,
      subject: SUBJECT,
      board: BOARD,
      expiresAt: Number(good.exp) * 1_000,
    });
  });

  it('says when it ends: when the token says so, or at the age that is accepted, whichever comes first', async () => {
    const iat = seconds() - 100;
    expect(await outcomeOf({ ...good, iat, exp: iat + 300 })).toMatchObject({
      expiresAt: (iat + 300) * 1_000,
    });
    expect(await outcomeOf({ ...good, iat, exp: iat + 3_600 })).toMatchObject({
      expiresAt: (iat + 600) * 1_000,
    });
  });

  it('takes ES256 as well as EdDSA', async () => {
    const other = await keyServer();
    const ecKey = await signingKey('key-ec', 'ES256');
    other.serve(key, ecKey);
    const both = verifier({ issuer: server.issuer, audience: AUDIENCE, jwksUrl: other.jwksUrl });
    const outcome = await both.verify(await sign(ecKey, good));
    await other.close();
    expect(outcome).toMatchObject({ verified: true });
  });

  it.each(['AT+JWT', 'application/at+jwt'])('takes the type written as %s', async (typ) => {
    expect(await outcomeOf(good, { typ })).toMatchObject({ verified: true });
  });

  it('takes a token that this service is one of several audiences of', async () => {
    expect(await outcomeOf({ ...good, aud: ['another-service', AUDIENCE] })).toMatchObject({
      verified: true,
    });
  });

  it('takes a token whose issuer’s clock is a moment ahead or behind', async () => {
    expect(await outcomeOf({ ...good, iat: seconds() + 3 })).toMatchObject({ verified: true });
    expect(await outcomeOf({ ...good, exp: seconds() - 2 })).toMatchObject({ verified: true });
  });
});

describe('given a token whose signature proves nothing', () => {
  it('refuses a token without a signature (alg none)', async () => {
    const token = `${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(good)}.`;
    expect(await service.verify(token)).toEqual(refused('ALGORITHM'));
  });

  it.each(['None', 'NONE', 'nOnE'])('refuses alg %s', async (alg) => {
    const token = `${encoded({ alg, typ: 'at+jwt' })}.${encoded(good)}.`;
    expect(await service.verify(token)).toEqual(refused('ALGORITHM'));
  });

  it('refuses HS256 with the public key as the secret', async () => {
    const publicKey = (await importJWK({ ...key.jwk, ext: true }, 'EdDSA')) as CryptoKey;
    for (const secret of [await exportSPKI(publicKey), JSON.stringify(key.jwk), key.jwk.x!]) {
      const signed = `${encoded({ alg: 'HS256', typ: 'at+jwt', kid: key.kid })}.${encoded(good)}`;
      const token = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
      expect(await service.verify(token)).toEqual(refused('ALGORITHM'));
    }
  });

  it('refuses RSA even where the issuer serves such a key', async () => {
    const other = await keyServer();
    const rsa = await signingKey('key-rsa', 'RS256');
    other.serve(rsa);
    const trusting = verifier({ issuer: server.issuer, audience: AUDIENCE, jwksUrl: other.jwksUrl });
    const outcome = await trusting.verify(await sign(rsa, good));
    await other.close();
    expect(outcome).toEqual(refused('ALGORITHM'));
    expect(other.asked()).toBe(0);
  });

  it('refuses a token that somebody else signed under the issuer’s key id', async () => {
    const stranger = await signingKey(key.kid);
    expect(await service.verify(await sign(stranger, good))).toEqual(refused('SIGNATURE'));
  });

  it('refuses a token whose claims were changed afterwards', async () => {
    const [header, , signature] = (await sign(key, good)).split('.');
    const token = `${header}.${encoded({ ...good, sub: 'officer-two' })}.${signature}`;
    expect(await service.verify(token)).toEqual(refused('SIGNATURE'));
  });

  it('refuses an extension that it is told to understand but does not', async () => {
    const header = { alg: 'EdDSA', typ: 'at+jwt', kid: key.kid, crit: ['invented'], invented: true };
    const [, payload, signature] = (await sign(key, good)).split('.');
    expect(await service.verify(`${encoded(header)}.${payload}.${signature}`)).toEqual(refused('MALFORMED'));
  });
});

describe('given a token that brings its own key', () => {
  it.each(['jwk', 'jku', 'x5u', 'x5c'])('refuses the header %s, whatever it says', async (name) => {
    const stranger = await signingKey('stranger');
    const says = { jwk: stranger.jwk, jku: `${server.issuer}/other`, x5u: server.issuer, x5c: ['MIIB'] }[
      name
    ];
    const before = server.asked();
    expect(await service.verify(await sign(stranger, good, { [name]: says }))).toEqual(
      refused('KEY_IN_HEADER'),
    );
    expect(await outcomeOf(good, { [name]: null })).toEqual(refused('KEY_IN_HEADER'));
    expect(server.asked()).toBe(before);
  });
});

describe('given a token that is meant for somebody or something else', () => {
  it.each(['JWT', 'id+jwt', 'dpop+jwt', 7])('refuses the type %s', async (typ) => {
    expect(await outcomeOf(good, { typ })).toEqual(refused('TYPE'));
  });

  it('refuses a token without a type', async () => {
    expect(await outcomeOf(good, { typ: undefined })).toEqual(refused('TYPE'));
  });

  it('refuses another audience', async () => {
    expect(await outcomeOf({ ...good, aud: 'another-service' })).toEqual(refused('AUDIENCE'));
  });

  it('refuses another issuer, also one that differs by a stroke', async () => {
    expect(await outcomeOf({ ...good, iss: 'https://issuer.invalid' })).toEqual(refused('ISSUER'));
    expect(await outcomeOf({ ...good, iss: `${server.issuer}/` })).toEqual(refused('ISSUER'));
  });
});

describe('given a token out of its time', () => {
  it('refuses one that has expired', async () => {
    expect(await outcomeOf({ ...good, iat: seconds() - 200, exp: seconds() - 60 })).toEqual(
      refused('EXPIRED'),
    );
  });

  it('refuses one that is too old although it has not expired', async () => {
    expect(await outcomeOf({ ...good, iat: seconds() - 700, exp: seconds() + 3_600 })).toEqual(
      refused('TOO_OLD'),
    );
  });

  it('keeps to the age that is configured', async () => {
    const strict = verifier({
      issuer: server.issuer,
      audience: AUDIENCE,
      jwksUrl: server.jwksUrl,
      maxAgeSeconds: 60,
    });
    const token = await sign(key, { ...good, iat: seconds() - 100 });
    expect(await service.verify(token)).toMatchObject({ verified: true });
    expect(await strict.verify(token)).toEqual(refused('TOO_OLD'));
  });

  it('refuses one that was issued in the future', async () => {
    expect(await outcomeOf({ ...good, iat: seconds() + 60 })).toEqual(refused('NOT_YET_VALID'));
  });

  it('refuses one that is valid only later', async () => {
    expect(await outcomeOf({ ...good, nbf: seconds() + 60 })).toEqual(refused('NOT_YET_VALID'));
  });
});

describe('given a token whose claims are not complete', () => {
  it.each(['sub', 'iat', 'exp', 'jti', 'board', 'iss', 'aud'])('refuses one without %s', async (claim) => {
    expect(await outcomeOf(without(good, claim))).toEqual(refused('CLAIM_MISSING'));
  });

  it.each([
    ['sub', ''],
    ['sub', 7],
    ['board', null],
    ['board', ['one', 'two']],
    ['board', 'b'.repeat(256)],
    ['jti', {}],
    ['exp', '2099-01-01'],
    ['iat', 'now'],
  ])('refuses %s being %p', async (claim, value) => {
    const [header, payload] = [
      encoded({ alg: 'EdDSA', typ: 'at+jwt', kid: key.kid }),
      encoded({ ...good, [claim]: value }),
    ];
    const signature = await crypto.subtle.sign(
      'Ed25519',
      key.privateKey,
      Buffer.from(`${header}.${payload}`),
    );
    const token = `${header}.${payload}.${Buffer.from(signature).toString('base64url')}`;
    expect(await service.verify(token)).toEqual(refused('CLAIM_MALFORMED'));
  });
});

describe('given something that is hardly a token', () => {
  it('refuses what is longer than 8 KiB without looking into it', async () => {
    expect(await outcomeOf({ ...good, padding: 'x'.repeat(8 * 1024) })).toEqual(refused('TOO_LONG'));
  });

  it('answers whatever text comes, and never throws', async () => {
    const part = fc.oneof(
      fc.string(),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc.constant(encoded({ alg: 'EdDSA', typ: 'at+jwt', kid: 'key-1' })),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { minLength: 2, maxLength: 6 }).map((parts) => parts.join('.')),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await service.verify(text)).toMatchObject({ verified: false, tryAgain: false });
      }),
    );
  });

  it('says why without a word of what the token says', async () => {
    const token = await sign(key, { ...good, aud: 'secret-audience', sub: 'secret-subject' });
    expect(JSON.stringify(await service.verify(token))).toBe(
      '{"verified":false,"why":"AUDIENCE","tryAgain":false}',
    );
  });
});
