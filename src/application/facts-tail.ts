/** The access facts of a board, folded in memory and brought up to the log's head before anybody relies on them. */
import { ACCESS_CATEGORIES, evolveFacts, noFacts, type AccessFacts } from '../access/facts.js';
import { beyond, type EventLog } from '../store/event-log.js';
import { fromStore } from './codec.js';

const PAGE = 1_000;

/**
 * Answers facts that have seen everything that was in the log when they were asked for. Requests that wait at
 * the same time share one look at the log. Rejects where the log cannot be read: then the answer is no.
 */
export const factsOf = (log: EventLog): (() => Promise<AccessFacts>) => {
  let facts = noFacts;
  let seen = 0n;
  let underWay: Promise<AccessFacts> | undefined;
  let next: Promise<AccessFacts> | undefined;

  const look = async (): Promise<AccessFacts> => {
    const head = await log.head();
    while (seen < head) {
      const page = await log.readAll({ after: seen, limit: PAGE, categories: ACCESS_CATEGORIES });
      const reached = beyond(seen, page);
      facts = evolveFacts(facts, page.events.map(fromStore));
      seen = reached;
    }
    return facts;
  };

  const begin = (): Promise<AccessFacts> => {
    underWay = look().finally(() => (underWay = undefined));
    return underWay;
  };

  return () => {
    // Two looks at once would fold the same events twice: whoever comes between two of them joins the second.
    if (next !== undefined) return next;
    if (underWay === undefined) return begin();
    // The look that is under way may have begun before this request's past: wait for the one after it.
    next = underWay
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return begin();
      });
    return next;
  };
};
