/** Watching a sitting over a real socket: what came, and waiting for more of it. */
import type { Client } from 'graphql-ws';
import { operationText } from '../../src/cli/demo-operations.js';
import type { TestService } from '../support/service.js';

/** An event as it came over the socket. */
export interface Heard {
  readonly __typename: string;
  readonly position: string;
  readonly minutes?: { readonly status: string } | null;
  readonly sitting?: { readonly phase: string } | null;
}

export interface Watching {
  readonly heard: readonly Heard[];
  /** Waits until what was heard is enough. */
  readonly until: (enough: (heard: readonly Heard[]) => boolean) => Promise<readonly Heard[]>;
  /** Resolves once the service has ended the subscription; rejects with its errors. */
  readonly ended: Promise<void>;
  /** Ends the subscription and its connection. */
  readonly leave: () => Promise<void>;
}

export const positionsOf = (heard: readonly Heard[]): readonly string[] =>
  heard.map(({ position }) => position);
export const kindsOf = (heard: readonly Heard[]): readonly string[] =>
  heard.map(({ __typename }) => __typename);

const QUERY = operationText('watch-the-sitting');

export const watch = async (
  service: TestService,
  subject: string,
  sitting: string,
  after: string | null,
): Promise<Watching> => subscribed(await service.socket(subject), QUERY, { sitting, after });

export const subscribed = (client: Client, query: string, variables: Record<string, unknown>): Watching => {
  const heard: Heard[] = [];
  const waiting = new Set<() => void>();
  let unsubscribe = (): void => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    unsubscribe = client.subscribe<{ sittingEvents: Heard }>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (errors) reject(new Error(JSON.stringify(errors)));
          if (data) heard.push(data.sittingEvents);
          for (const look of waiting) look();
        },
        error: (error) => reject(error instanceof Error ? error : new Error(JSON.stringify(error))),
        complete: () => resolve(),
      },
    );
  });
  ended.catch(() => undefined);
  return {
    heard,
    ended,
    until: (enough) =>
      Promise.race([
        new Promise<readonly Heard[]>((resolve) => {
          const look = (): void => {
            if (!enough(heard)) return;
            waiting.delete(look);
            resolve([...heard]);
          };
          waiting.add(look);
          look();
        }),
        ended.then(() => Promise.reject(new Error('The subscription ended before that.'))),
      ]),
    leave: async () => {
      unsubscribe();
      await disposed(client);
    },
  };
};

const disposed = async (client: Client): Promise<void> => void (await client.dispose());
