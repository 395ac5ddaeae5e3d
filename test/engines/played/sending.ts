/** A client of several instances: what it has no answer to it sends again, with the same command id, to the next one. */
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalIssuer } from '../../../src/cli/local-issuer.js';
import type { Answer } from '../../../src/cli/demo-step.js';
import type { SentBy } from '../../../src/cli/play/played-board.js';
import type { Id } from '../../../src/domain/event.js';
import type { Cluster } from './cluster.js';

/** A command that was sent, and where it stands in the log once that was answered. */
export interface Kept {
  readonly commandId: Id;
  /** Name of the operation. */
  readonly what: string;
  answer?: { readonly position: string };
}

export interface SendingTo {
  readonly cluster: Cluster;
  readonly issuer: LocalIssuer;
  /** Code of the board. */
  readonly board: string;
  readonly ledger: Kept[];
  /** Called while each request is on its way. */
  readonly meanwhile: () => void;
}

/** As long as the instances of a test take tokens at all. */
export const TOKEN_SECONDS = 3_600;

/** Longer than an answer takes on a busy machine; somebody who is paused does not answer at all. */
const ANSWER_WITHIN_MS = 8_000;
/** A bound for what hangs: the owner may be dead, its successor still waiting, the engines busy. */
const PATIENCE_MS = 120_000;

export const sendingTo = (to: SendingTo): ((sent: SentBy) => Promise<Answer>) => {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (subject: string): Promise<string> => {
    const kept =
      tokens.get(subject) ?? to.issuer.issue({ subject, board: to.board, ttlSeconds: TOKEN_SECONDS });
    tokens.set(subject, kept);
    return kept;
  };
  return async (sent) => {
    const token = await tokenOf(sent.who);
    const { commandId } = sent.variables;
    const kept: Kept | undefined =
      typeof commandId === 'string' ? { commandId, what: operationIn(sent) } : undefined;
    if (kept !== undefined) to.ledger.push(kept);
    const first = await answered(to, token, sent);
    const { position } = successIn(first);
    if (kept === undefined || typeof position !== 'string') return first;
    kept.answer = { position };
    if (!isLate(first)) return first;
    // Recorded, but the views were late: what was asked for besides is asked again once they are not.
    await to.cluster.quiet(to.board);
    const again = await answered(to, token, sent);
    if (successIn(again).position !== position)
      throw new Error(`${String(commandId)} was acknowledged at ${position}, then ${JSON.stringify(again)}.`);
    return again;
  };
};

const operationIn = ({ query }: SentBy): string => /^mutation (\w+)/m.exec(query)?.[1] ?? 'unnamed';

/** What a command's one field answers: a position where it was accepted. */
const successIn = (answer: Answer): { readonly position?: unknown } => Object.values(answer)[0] ?? {};

/** Whether a command was accepted and what was asked for besides was not there yet. */
export const isLate = (answer: Answer): boolean => Object.values(successIn(answer)).includes(null);

/** @throws Error for an answer that no client should get, whatever is killed. */
const answered = async (to: SendingTo, token: string, sent: SentBy): Promise<Answer> => {
  let last = 'no answer';
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until;) {
    const { url, silent } = await to.cluster.next();
    const asking = post(url, token, sent);
    to.meanwhile();
    const answer = await asking;
    if (answer === 'GONE') continue;
    if (answer === 'SILENT') silent();
    else if (answer.errors === undefined) return answer.data;
    else {
      last = answer.errors.map(({ message }) => message).join(' ');
      if (!answer.errors.every(({ extensions }) => extensions.code === 'TRY_AGAIN')) throw new Error(last);
      await pause(answer.errors[0]?.extensions.retryAfterMs ?? 0);
    }
  }
  throw new Error(`No instance answers: ${last}`);
};

type Reply =
  | { readonly data: Answer; readonly errors: undefined }
  | {
      readonly errors: readonly {
        readonly message: string;
        readonly extensions: { readonly code: string; readonly retryAfterMs?: number };
      }[];
    };

/** GONE: the connection was cut. SILENT: nothing came. Either way nobody knows what became of it. */
const post = (url: string, token: string, { query, variables }: SentBy): Promise<Reply | 'GONE' | 'SILENT'> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  })
    .then(async (response) => (await response.json()) as Reply)
    .catch((error: unknown) => (error instanceof Error && error.name === 'TimeoutError' ? 'SILENT' : 'GONE'));
