/** Sends operations to the running service as any client would: over HTTP, and over a socket for what happens. */
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Answer } from './demo-step.js';

export interface Sending {
  /** Where the service is, for example `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly token: string;
  /** Text of the operation. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** @throws Error with what the service says is wrong with the request. */
export const send = async ({ url, token, query, variables }: Sending): Promise<Answer> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: Answer | null;
    readonly errors?: readonly { readonly message: string }[];
  };
  if (errors !== undefined || data === undefined || data === null)
    throw new Error(
      errors?.map(({ message }) => message).join(' ') ?? `The service answered ${response.status}.`,
    );
  return data;
};

/** How long a screen waits for what happened already. */
const HAPPENINGS_WITHIN_MS = 10_000;

/**
 * The happenings that a subscription tells, up to the first that is `last`.
 * @throws Error where the service does not take it, or `last` does not come within ten seconds.
 */
export const happeningsUntil = async (
  { url, token, query, variables }: Sending,
  last: (happening: Answer) => boolean,
): Promise<readonly Answer[]> => {
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const patience = setTimeout(() => void client.dispose(), HAPPENINGS_WITHIN_MS);
  const happenings: Answer[] = [];
  try {
    for await (const { data } of client.iterate({ query, variables })) {
      if (data === undefined || data === null) throw new Error('The subscription failed.');
      happenings.push(data);
      if (last(data)) return happenings;
    }
  } finally {
    clearTimeout(patience);
    await client.dispose();
  }
  throw new Error(`The subscription ended after ${happenings.length} happenings.`);
};
