/** The action plan of a sitting for one reader, and its counts. */
import type { Id } from '../../domain/event.js';
import type { Instant } from '../../domain/time.js';
import { isOverdue } from './actions-due.js';
import type { Readable, ReadSession, ViewQuery } from './session.js';

const PAGE = 100;
/** More actions than this no sitting agrees: what lies behind is not looked for. */
const PAGES_AT_MOST = 20;

/** Every action of the sitting that the reader may see, the first due first. */
export const actionPlan = async (
  session: ReadSession,
  sittingId: Id,
): Promise<readonly Readable<'actions'>[]> => {
  const all: Readable<'actions'>[] = [];
  let after: ViewQuery['after'];
  for (let pages = 0; pages < PAGES_AT_MOST; pages += 1) {
    const query = { index: 'bySitting', equal: [sittingId], limit: PAGE, ...(after && { after }) };
    const page = await session.page('actions', query);
    all.push(...page.entries.map(({ document }) => document));
    after = page.next;
    if (after === undefined) break;
  }
  return all.toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1));
};

/** Done in time, done late and the two reasons for not doing are never added up. */
export const planCounts = (plan: readonly Readable<'actions'>[], now: Instant) => {
  const count = (test: (action: Readable<'actions'>) => boolean): number => plan.filter(test).length;
  return {
    toBeDone: count(({ status }) => status === 'AGREED' || status === 'OPEN' || status === 'RETURNED'),
    overdue: count((action) => isOverdue(action, now)),
    doneInTime: count(({ status, inTime }) => status === 'DONE' && inTime === true),
    doneLate: count(({ status, inTime }) => status === 'DONE' && inTime === false),
    circumstancesChanged: count(
      ({ status, notDone }) => status === 'NOT_DONE' && notDone?.because === 'CIRCUMSTANCES_CHANGED',
    ),
    agencyDidNotAct: count(
      ({ status, notDone }) => status === 'NOT_DONE' && notDone?.because === 'AGENCY_DID_NOT_ACT',
    ),
    withdrawn: count(({ status }) => status === 'WITHDRAWN'),
  };
};
