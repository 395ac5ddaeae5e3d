/**
 * An issuer of tokens for the demonstration and the tests: a real one, with a real key and a real address
 * for it, except that it believes whatever it is told. Its key lives in memory and dies with it.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface LocalIssuerOptions {
  /** From the configuration. There is no local issuer in production: anybody on the machine could be anybody. */
  readonly production: boolean;
  /** Whom the tokens are for: the service's own name. */
  readonly audience: string;
  /** Port on the loopback address; by default any that is free. */
  readonly port?: number;
}

/** What a token is to say. */
export interface TokenRequest {
  /** Whom the token names; an invented name. */
  readonly subject: string;
  readonly board: string;
  /** Seconds until it expires, 300 by default. A verifier's own maximum age holds in any case. */
  readonly ttlSeconds?: number;
}

export interface LocalIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Where its public key is served while it runs. */
  readonly jwksUrl: string;
  readonly issue: (request: TokenRequest) => Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * Starts the issuer.
 * @throws Error with a sentence where the configuration says production, or the port is taken.
 */
export const startLocalIssuer = async (options: LocalIssuerOptions): Promise<LocalIssuer> => {
  if (options.production)
    throw new Error(
      'The local issuer vouches for anybody and does not run where NODE_ENV is production: set TOKEN_ISSUER, TOKEN_AUDIENCE and TOKEN_JWKS_URL to those of a real one.',
    );
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const kid = randomUUID();
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' }] });
  const server = createServer((request, response) => {
    if (request.url === '/jwks') response.setHeader('content-type', 'application/jwk-set+json').end(jwks);
    else response.writeHead(404).end();
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    audience: options.audience,
    jwksUrl: `${issuer}/jwks`,
    issue: ({ subject, board, ttlSeconds = 300 }) => {
      const now = Math.floor(Date.now() / 1_000);
      return new SignJWT({ board })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid })
        .setIssuer(issuer)
        .setAudience(options.audience)
        .setSubject(subject)
        .setJti(randomUUID())
        .setIssuedAt(now)
        .setExpirationTime(now + ttlSeconds)
        .sign(privateKey);
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
