/** What a reader was at a position of the log that has passed: for telling whether that has changed since. */
import {
  ACCESS_CATEGORIES,
  evolveFacts,
  noFacts,
  officerFacts,
  termsNow,
  type ActorFacts,
} from '../../access/facts.js';
import type { Id } from '../../domain/event.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { categoryOf, START, type EventLog } from '../../store/event-log.js';
import { fromStore } from '../codec.js';

/** What an officer was when the event at a position was recorded. */
export interface ReaderThen {
  /** Undefined: not in post then. */
  readonly reader: ActorFacts | undefined;
  /** The terms that were in force then, by series. */
  readonly terms: ReadonlyMap<string, TermsOfReference>;
}

const PAGE = 1_000;

/** As long as the history of roles, not of the log: an officer's rights rest on few streams. */
export const readerThen = async (log: EventLog, officer: Id, position: bigint): Promise<ReaderThen> => {
  let facts = noFacts;
  for (let after = START; after < position;) {
    const page = await log.readAll({ after, limit: PAGE, categories: ACCESS_CATEGORIES });
    const until = page.events.filter((event) => event.position <= position);
    facts = until.map(fromStore).reduce(evolveFacts, facts);
    if (until.length < PAGE) break;
    after = page.reached;
  }
  const [last] = (await log.readAll({ after: position - 1n, limit: 1 })).events;
  if (last === undefined) return { reader: undefined, terms: new Map() };
  return { reader: officerFacts(facts, officer, last.recordedAt), terms: termsNow(facts, last.recordedAt) };
};

/** Whether an event may change what somebody may see. */
export const touchesAccess = (stream: string): boolean =>
  (ACCESS_CATEGORIES as readonly string[]).includes(categoryOf(stream));
