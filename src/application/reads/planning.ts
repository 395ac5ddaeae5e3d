/** What readers of plans are told of them: what they lack, and what waits for the reader to remove or to answer. */
import { agencyOf } from '../../access/facts.js';
import { lackedBy } from '../../domain/plan/plan.js';
import type { PlanVersionView } from '../../projections/plans.js';
import type { Readable, ReadSession } from './session.js';

const AT_MOST = 100;

/** What meetings promote and a version of a plan has nothing of. */
export const lackedByPlan = ({ elements }: Pick<PlanVersionView, 'elements'>): ReturnType<typeof lackedBy> =>
  lackedBy(elements.map(({ kind }) => kind));

/**
 * Those of the reader's agency, the one that is due first first: what somebody was to remove who has left since, or is
 * away, is in sight of their colleagues.
 */
export const barriersToRemove = async (session: ReadSession): Promise<readonly Readable<'barriers'>[]> => {
  const { actor } = session.reader;
  if (!('agency' in actor)) return [];
  const query = { index: 'byAgency', equal: [actor.agency, true], limit: AT_MOST };
  return (await session.find('barriers', query)).map(({ document }) => document);
};

/** Support that the reader's agency is asked for, or that is for the reader, the oldest first. */
export const supportToAnswer = async (session: ReadSession): Promise<readonly Readable<'support'>[]> => {
  const { actor } = session.reader;
  const agencys = { index: 'byAsked', equal: [agencyOf(session.reader), true], limit: AT_MOST };
  const own = { index: 'byWorker', equal: [actor.id, true], limit: AT_MOST };
  const found = await Promise.all([session.find('support', agencys), session.find('support', own)]);
  const each = new Map(found.flat().map(({ document, key }) => [key, document]));
  return [...each.values()].toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)).slice(0, AT_MOST);
};
