/** Actions in the order in which they are due, page by page: of an agency, a sitting, a person or a whole series. */
import { agencyOf } from '../../access/facts.js';
import type { ActionStatus } from '../../domain/action-status.js';
import type { Id } from '../../domain/event.js';
import type { Instant } from '../../domain/time.js';
import { readsOfSeries } from './reads-of-series.js';
import type { Found, Readable, ReadSession, ViewQuery } from './session.js';

export interface ActionsWanted {
  readonly status: ActionStatus;
  /** Code of a series; undefined for all of those that the reader's agency has to do. */
  readonly series?: string | undefined;
  readonly agency?: Id | undefined;
  readonly sitting?: Id | undefined;
  readonly person?: Id | undefined;
  /** Whether only those are wanted that are still to be done and past their deadline. */
  readonly overdue?: boolean | undefined;
  readonly after: ViewQuery['after'] | undefined;
  readonly first: number;
}

export interface ActionsPage {
  readonly entries: readonly Found<'actions'>[];
  /** Where the next page goes on; undefined where there is nothing behind this one. */
  readonly next: ViewQuery['after'] | undefined;
}

const PAGE = 100;
/** A page is answered short rather than looked for in more than so many pages of the index. */
const PAGES_AT_MOST = 20;

/**
 * Whoever may see the whole series is shown all of it; everybody else what their own agency has to do in it. So
 * where a page ends tells nothing of what others have to do; drafts of items that are going on are passed over.
 */
export const actionsDue = async (session: ReadSession, wanted: ActionsWanted): Promise<ActionsPage> => {
  const { status, first, overdue = false } = wanted;
  if (overdue && status !== 'OPEN' && status !== 'RETURNED') return { entries: [], next: undefined };
  const [index, of] = indexFor(session, wanted);
  const query = { index, equal: [of, status], ...(overdue && { to: session.board.clock.now() }) };
  const entries: Found<'actions'>[] = [];
  let { after } = wanted;
  for (let pages = 0; pages < PAGES_AT_MOST; pages += 1) {
    const page = await session.page('actions', { ...query, ...(after && { after }), limit: PAGE });
    for (const entry of page.entries) {
      if (!isWanted(wanted, entry.document)) continue;
      if (entries.length === first) return { entries, next: placeOf(entries.at(-1)) };
      entries.push(entry);
    }
    if (page.next === undefined) return { entries, next: undefined };
    after = page.next;
  }
  return { entries, next: after };
};

/** Still to be done, and its deadline has come. */
export const isOverdue = ({ status, dueAt }: Readable<'actions'>, now: Instant): boolean =>
  (status === 'OPEN' || status === 'RETURNED') && dueAt !== undefined && dueAt <= now;

/** The index that leads to what is wanted; for who may not see the whole series, that of their own agency. */
const indexFor = (session: ReadSession, wanted: ActionsWanted): readonly [index: string, of: string] => {
  const { series, agency, sitting, person } = wanted;
  const own = ['byAgency', agencyOf(session.reader)] as const;
  if (!seesAllOf(session, series)) return own;
  if (person !== undefined) return ['byPerson', person];
  if (sitting !== undefined) return ['bySitting', sitting];
  if (agency !== undefined) return ['byAgency', agency];
  return series === undefined ? own : ['bySeries', series];
};

const isWanted = ({ series, agency, sitting, person }: ActionsWanted, action: Readable<'actions'>): boolean =>
  (series === undefined || action.series === series) &&
  (agency === undefined || action.ownerAgency === agency) &&
  (sitting === undefined || action.sittingId === sitting) &&
  (person === undefined || action.personId === person);

/** The series that is named; where none is, any of the board's: what is found is judged one by one all the same. */
const seesAllOf = (session: ReadSession, series: string | undefined): boolean =>
  readsOfSeries(session, 'actions', ...(series === undefined ? session.terms.keys() : [series]));

const placeOf = (entry: Found<'actions'> | undefined): ViewQuery['after'] =>
  entry && { values: entry.values, key: entry.key };
