/** What a reader was at a position of the log that has passed: for telling whether that has changed since. */
import {
  ACCESS_CATEGORIES,
  evolveFacts,
  noFacts,
  officerFacts,
  termsNow,
  type ActorFacts,
} from '../../access/facts.js';
import { termsKind } from '../../domain/adopted/terms.js';
import { boardKind } from '../../domain/board/board.js';
import type { Id } from '../../domain/event.js';
import { officerKind } from '../../domain/officer/officer.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { beyond, categoryOf, START, type EventLog, type StoredEvent } from '../../store/event-log.js';
import { fromStore } from '../codec.js';
import { streamName } from '../folds.js';

/** What an officer was when the event at a position was recorded. */
export interface ReaderThen {
  /** Undefined: not in post then. */
  readonly reader: ActorFacts | undefined;
  /** The terms that were in force then, by series. */
  readonly terms: ReadonlyMap<string, TermsOfReference>;
}

/** An officer's rights rest on the officer's own stream, on who administrates the board, and on its terms. */
const OF_ALL = [boardKind.category, termsKind.category];
const PAGE = 1_000;

/** As long as the officer's own history and the board's terms: nobody else's stream is read. */
export const readerThen = async (log: EventLog, officer: Id, position: bigint): Promise<ReaderThen> => {
  const last = await log.eventAt(position);
  if (last === undefined) return { reader: undefined, terms: new Map() };
  const ofAll = await eventsOfAll(log, position);
  const own = await eventsUntil(log, streamName(officerKind.category, officer), position);
  const facts = evolveFacts(noFacts, [...ofAll, ...own].map(fromStore));
  return { reader: officerFacts(facts, officer, last.recordedAt), terms: termsNow(facts, last.recordedAt) };
};

const eventsOfAll = async (log: EventLog, position: bigint): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for (let after = START; after < position;) {
    const page = await log.readAll({ after, limit: PAGE, categories: OF_ALL });
    const until = page.events.filter((event) => event.position <= position);
    events.push(...until);
    after = beyond(after, page);
  }
  return events;
};

/** What a stream held at a position of the log. */
export const eventsUntil = async (
  log: EventLog,
  stream: string,
  position: bigint,
): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for (;;) {
    const page = await log.readStream(stream, events.length, PAGE);
    const until = page.filter((event) => event.position <= position);
    events.push(...until);
    if (until.length < PAGE) return events;
  }
};

/** Whether an event may change what somebody may see. */
export const touchesAccess = (stream: string): boolean =>
  (ACCESS_CATEGORIES as readonly string[]).includes(categoryOf(stream));
