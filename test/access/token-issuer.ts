/** An issuer that can be made to misbehave: it signs whatever it is told and serves whatever keys it is told. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

export const AUDIENCE = 'safeguarding-meetings';
export const BOARD = 'invented-board';
export const SUBJECT = 'officer-one';

export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

export const signingKey = async (
  kid: string,
  alg: 'EdDSA' | 'ES256' | 'RS256' = 'EdDSA',
): Promise<SigningKey> => {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
};

export const seconds = (): number => Math.floor(Date.now() / 1_000);

/** Claims of a token that is as it should be. */
export const claims = (issuer: string): JWTPayload => ({
  iss: issuer,
  aud: AUDIENCE,
  sub: SUBJECT,
  board: BOARD,
  jti: 'token-1',
  iat: seconds(),
  exp: seconds() + 300,
});

export const without = (payload: JWTPayload, claim: string): JWTPayload =>
  Object.fromEntries(Object.entries(payload).filter(([name]) => name !== claim));

export const sign = (key: SigningKey, payload: JWTPayload, header: object = {}): Promise<string> =>
  new SignJWT(payload)
    .setProtectedHeader({ alg: key.alg, typ: 'at+jwt', kid: key.kid, ...header })
    .sign(key.privateKey);

export const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export interface KeyServer {
  readonly issuer: string;
  readonly jwksUrl: string;
  /** How often the keys were asked for. */
  readonly asked: () => number;
  /** What it answers from now on. */
  readonly answer: (how: (response: ServerResponse) => void) => void;
  readonly serve: (...keys: readonly SigningKey[]) => void;
  readonly close: () => Promise<void>;
}

export const keyServer = async (): Promise<KeyServer> => {
  let asked = 0;
  let answer = (response: ServerResponse): void => void response.writeHead(500).end();
  const server = createServer((_request, response) => {
    asked += 1;
    answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    asked: () => asked,
    answer: (how) => void (answer = how),
    serve: (...keys) => {
      const jwks = JSON.stringify({ keys: keys.map(({ jwk }) => jwk) });
      answer = (response) => void response.end(jwks);
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
