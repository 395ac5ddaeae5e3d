/** The two doors of a process that is killed: the whole API, and the command loop bare behind HTTP. */
import type { LocalIssuer } from '../../src/cli/local-issuer.js';
import { BOARD } from '../support/service.js';
import type { Acknowledged, Entry } from './ledger.js';
import { mutationOf } from './mutations.js';

/** GRAPHQL: the real service. COMMANDS: the same board without the API, which takes a fraction of the time to load. */
export type Door = 'GRAPHQL' | 'COMMANDS';

export interface Served {
  readonly door: Door;
  readonly url: string;
}

/** GONE: nobody knows what became of it. AGAIN: it is to be sent again. */
export type Answer = Acknowledged | 'GONE' | 'AGAIN';

/** @throws Error for an answer that no client should get, whatever is killed. */
export const sendTo = ({ door, url }: Served, entry: Entry, issuer: LocalIssuer): Promise<Answer> =>
  door === 'GRAPHQL' ? sendMutation(url, entry, issuer) : sendCommand(url, entry);

const sendMutation = async (
  url: string,
  { sent, commandId }: Entry,
  issuer: LocalIssuer,
): Promise<Answer> => {
  const { field, query, variables, edge } = mutationOf(sent);
  const authorization = `Bearer ${await issuer.issue({ subject: sent.as, board: BOARD })}`;
  const text = await post(`${url}/graphql`, { query, variables: { ...variables, commandId } }, authorization);
  if (text === undefined) return 'GONE';
  const { data, errors } = JSON.parse(text) as GraphQLAnswer;
  if (errors?.every(({ extensions }) => extensions?.code === 'TRY_AGAIN')) return 'AGAIN';
  const answer = data?.[field];
  if (errors !== undefined || typeof answer?.position !== 'string') throw new Error(`${field}: ${text}`);
  // Recorded, but the views are late: the id is asked for again.
  if (answer[edge] === null) return 'AGAIN';
  const { id } = answer[edge] as { readonly id: string };
  return { id: id.slice(edge.length + 1), position: answer.position, heardOn: answer.heardAt?.date ?? null };
};

interface GraphQLAnswer {
  readonly data?: Readonly<Record<string, Success | undefined>>;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** What each success has, beside the edge that was asked for. */
interface Success extends Readonly<Record<string, unknown>> {
  readonly position?: string;
  readonly heardAt?: { readonly date: string };
}

const sendCommand = async (url: string, { sent, commandId }: Entry): Promise<Answer> => {
  const text = await post(url, { ...sent, commandId });
  if (text === undefined) return 'GONE';
  const answer = JSON.parse(text) as Acknowledged;
  if (typeof answer.position !== 'string') throw new Error(`${sent.command}: ${text}`);
  return answer;
};

/** The answer's text; undefined where none came, or only some of it. */
const post = (url: string, body: object, authorization?: string): Promise<string | undefined> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify(body),
  })
    .then((response) => response.text())
    .catch(() => undefined);
