/** The escalations that a reader may see, the longest waiting first. */
import { isEntitled } from '../../access/authority.js';
import type { EscalationStatus } from '../../domain/escalation/escalation.js';
import type { Readable, ReadSession, ViewQuery } from './session.js';

const PAGE = 100;
/** Answered short rather than looked for in more than so many pages of the index. */
const PAGES_AT_MOST = 20;

/** Those that are not for the reader are passed over: how many there are tells nothing. */
export const escalationsFor = async (
  session: ReadSession,
  statuses: readonly EscalationStatus[],
  first: number,
): Promise<readonly Readable<'escalations'>[]> => {
  const found: Readable<'escalations'>[] = [];
  for (const status of statuses) found.push(...(await ofStatus(session, status, first)));
  return found.toSorted((a, b) => ((a.raisedAt ?? '') < (b.raisedAt ?? '') ? -1 : 1)).slice(0, first);
};

/** Those that nobody is left for, where it is the reader who finds somebody: whoever leads the meeting. */
export const escalationsToHand = async (
  session: ReadSession,
  first: number,
): Promise<readonly Readable<'escalations'>[]> => {
  const { reader, terms } = session;
  const found = await escalationsFor(session, ['UNROUTED'], first);
  return found.filter(({ series = '' }) =>
    (['COORDINATOR', 'CHAIR'] as const).some((of) => isEntitled(reader, { of, terms: terms.get(series) })),
  );
};

const ofStatus = async (
  session: ReadSession,
  status: EscalationStatus,
  first: number,
): Promise<readonly Readable<'escalations'>[]> => {
  const found: Readable<'escalations'>[] = [];
  let after: ViewQuery['after'];
  for (let pages = 0; pages < PAGES_AT_MOST && found.length < first; pages += 1) {
    const query = { index: 'byStatus', equal: [status], limit: PAGE, ...(after && { after }) };
    const page = await session.page('escalations', query);
    found.push(...page.entries.map(({ document }) => document));
    after = page.next;
    if (after === undefined) break;
  }
  return found;
};
