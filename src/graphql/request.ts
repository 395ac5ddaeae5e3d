/** What a request carries: a session of an officer who has been let in. Made anew for each operation. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ReadSession } from '../application/reads/session.js';

export interface RequestContext {
  readonly session: ReadSession;
  /** Follows the request through everything that it sets off. */
  readonly correlationId: string;
  /** A session of the same officer as the board has them now, for each event of a subscription; undefined: not let in any more. */
  readonly again: () => Promise<ReadSession | undefined>;
}

/** The request of a resolver's third argument. */
export const Request = createParamDecorator((_data: unknown, context: ExecutionContext): RequestContext =>
  context.getArgByIndex<RequestContext>(2),
);
