/** Actions in the order in which they are due, page by page: those of an agency, or of a whole series. */
import { grantedFields } from '../../access/reading.js';
import type { ActionStatus } from '../../domain/action/action.js';
import type { Found, ReadSession, ViewQuery } from './session.js';

export interface ActionsWanted {
  readonly status: ActionStatus;
  /** Code of a series; undefined for all of those that the reader's agency has to do. */
  readonly series: string | undefined;
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
  const { status, series, first } = wanted;
  const query = seesAllOf(session, series)
    ? { index: 'bySeries', equal: [series ?? '', status] }
    : { index: 'byAgency', equal: [agencyOf(session), status] };
  const entries: Found<'actions'>[] = [];
  let { after } = wanted;
  for (let pages = 0; pages < PAGES_AT_MOST; pages += 1) {
    const page = await session.find('actions', { ...query, ...(after && { after }), limit: PAGE });
    for (const entry of page) {
      if (series !== undefined && entry.document.series !== series) continue;
      if (entries.length === first) return { entries, next: placeOf(entries.at(-1)) };
      entries.push(entry);
    }
    if (page.length < PAGE) return { entries, next: undefined };
    after = placeOf(page.at(-1));
  }
  return { entries, next: after };
};

const seesAllOf = ({ reader, terms }: ReadSession, series: string | undefined): boolean =>
  series !== undefined && grantedFields(reader, terms, 'actions', { series: [series] }).length > 0;

const agencyOf = ({ reader: { actor } }: ReadSession): string => ('agency' in actor ? actor.agency : '');

const placeOf = (entry: Found<'actions'> | undefined): ViewQuery['after'] =>
  entry && { values: entry.values, key: entry.key };
