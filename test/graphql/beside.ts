/** A second API on the same board, with one of its parts wrapped: to count what it is asked, or to make it fail. */
import { verifier } from '../../src/access/token.js';
import type { Board } from '../../src/application/board.js';
import { startService } from '../../src/service.js';
import { BOARD, type Answer, type TestService } from '../support/service.js';

export interface Beside {
  readonly url: string;
  readonly as: (subject: string) => (query: string, variables?: object) => Promise<Answer>;
  readonly reports: readonly { readonly correlationId: string; readonly error: unknown }[];
  readonly close: () => Promise<void>;
}

export const beside = async (
  service: TestService,
  wrapped: (board: Board) => Partial<Board>,
): Promise<Beside> => {
  const board: Board = { ...service.board, ...wrapped(service.board) };
  const reports: { correlationId: string; error: unknown }[] = [];
  const api = await startService(
    {
      boards: new Map([[BOARD, board]]),
      verifier: verifier(service.issuer),
      turnedAway: () => undefined,
      report: (correlationId, error) => void reports.push({ correlationId, error }),
    },
    { host: '127.0.0.1', port: 0 },
  );
  return {
    url: api.url,
    reports,
    as: (subject) => async (query, variables) => {
      const authorization = `Bearer ${await service.issuer.issue({ subject, board: BOARD })}`;
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      return { status: response.status, text, ...(JSON.parse(text) as Pick<Answer, 'data' | 'errors'>) };
    },
    close: api.close,
  };
};
