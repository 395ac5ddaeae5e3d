/** What a node of the simulated event store was asked for, and how. */
import type { Method } from './faults.js';

export class Counts {
  readonly calls: Record<Method, number> = { append: 0, read: 0, subscribe: 0, version: 0 };
  /** Who was there was asked. */
  gossip = 0;
  /** Calls without a user and password. */
  withoutCredentials = 0;
  /** Milliseconds that the most patient of the calls, subscriptions aside, would have waited for its answer. */
  longestDeadlineMs = 0;
  /** Appends, reads and subscriptions that any node may answer. */
  withoutLeader = 0;
  /** Calls of the path that is not to be taken. */
  batchAppends = 0;
  /** Subscriptions that are open now. */
  openSubscriptions = 0;
  /** Messages of subscriptions that were handed to gRPC. */
  delivered = 0;
}
