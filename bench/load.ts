/** Clients that each send one request after the other over a connection of their own. */
import { Agent, request } from 'node:http';
import type { LocalIssuer } from '../src/cli/local-issuer.js';
import { BOARD, type Officer } from './founded-board.js';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds from sending to the whole answer, one for each request. */
  readonly latencies: readonly number[];
}

export interface Load {
  readonly url: string;
  readonly issuer: LocalIssuer;
  readonly as: Officer;
  readonly clients: number;
  readonly requests: number;
  /** The nth operation. */
  readonly operation: (nth: number) => Operation;
}

/** @throws Error for an answer with errors, or one that was not accepted. */
export const measure = async ({ url, issuer, as, clients, requests, operation }: Load): Promise<Measured> => {
  const authorization = `Bearer ${await issuer.issue({ subject: as, board: BOARD })}`;
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latencies: number[] = [];
  let sent = 0;
  const client = async (): Promise<void> => {
    while (sent < requests) {
      const body = JSON.stringify(operation((sent += 1)));
      const begun = performance.now();
      const answer = await post(url, agent, authorization, body);
      latencies.push(performance.now() - begun);
      if (answer.includes('"errors"') || answer.includes('NotAccepted'))
        throw new Error(answer.slice(0, 1_000));
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - begun) / 1_000;
  agent.destroy();
  return { perSecond: latencies.length / seconds, latencies };
};

// Bare `http`: `fetch` costs the client's processor more than the request costs the server's.
const post = (url: string, agent: Agent, authorization: string, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(text));
    });
    asked.on('error', reject).end(body);
  });
