/** How types ask for what they lead to: through the query bus, in the session of the request. */
import type { QueryBus } from '@nestjs/cqrs';
import { FindDocuments, LoadDocument } from '../application/messages.js';
import type { Found, Readable, ReadSession, ViewQuery } from '../application/reads/session.js';
import type { ViewName } from '../application/reads/readable/table.js';
import { decodePosition, encodePosition } from './position.js';

export interface Asking {
  readonly session: ReadSession;
  readonly load: <View extends ViewName>(view: View, key: string) => Promise<Readable<View> | undefined>;
  readonly find: <View extends ViewName>(view: View, query: ViewQuery) => Promise<readonly Found<View>[]>;
  readonly position: (position: bigint) => string;
  /** Waits for a position that the client named; nothing to wait for where it named none. */
  readonly atLeast: (encoded: string | undefined | null) => Promise<void>;
}

/**
 * An edge of the graph: a function that GraphQL's own resolver calls when, and only when, a client asks for the
 * field. The access decision is taken where it leads, in `application/reads`.
 */
export type Edge<T> = () => Promise<T>;

export const asking = (queries: QueryBus, session: ReadSession): Asking => ({
  session,
  load: (view, key) => queries.execute(new LoadDocument(session, view, key)) as Promise<never>,
  find: (view, query) => queries.execute(new FindDocuments(session, view, query)) as Promise<never>,
  position: (position) => encodePosition(session.board.log.life, position),
  atLeast: async (encoded) => {
    if (typeof encoded === 'string')
      await session.atLeast(decodePosition(session.board.log.life, encoded, 'atLeast'));
  },
});
