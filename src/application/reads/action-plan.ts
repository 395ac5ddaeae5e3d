/** The action plan of a sitting, or for a person from every meeting, for one reader; and its counts. */
import type { Id } from '../../domain/event.js';
import type { Instant } from '../../domain/time.js';
import { isOverdue } from './actions-due.js';
import type { Readable, ReadSession, ViewQuery } from './session.js';

const PAGE = 100;
/** More actions than this no sitting agrees, nor anybody is agreed for: what lies behind is not looked for. */
const PAGES_AT_MOST = 20;

/** Whose actions: of one sitting, or for a person by any of the person's records. */
export type PlanOf = { readonly sittingId: Id } | { readonly records: readonly Id[] };

/** Every action of it that the reader may see, the first due first. */
export const actionPlan = async (
  session: ReadSession,
  of: PlanOf,
): Promise<readonly Readable<'actions'>[]> => {
  const all =
    'sittingId' in of
      ? await actionsBy(session, 'bySitting', of.sittingId)
      : (await Promise.all(of.records.map((record) => actionsBy(session, 'byPerson', record)))).flat();
  return all.toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1));
};

const actionsBy = async (
  session: ReadSession,
  index: 'bySitting' | 'byPerson',
  key: Id,
): Promise<readonly Readable<'actions'>[]> => {
  const all: Readable<'actions'>[] = [];
  let after: ViewQuery['after'];
  for (let pages = 0; pages < PAGES_AT_MOST; pages += 1) {
    const query = { index, equal: [key], limit: PAGE, ...(after && { after }) };
    const page = await session.page('actions', query);
    all.push(...page.entries.map(({ document }) => document));
    after = page.next;
    if (after === undefined) break;
  }
  return all;
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
