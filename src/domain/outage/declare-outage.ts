/** Declaring that the service was down, so that what happened meanwhile can be entered as having happened then. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import { addMinutes, sayDateTime, type Instant } from '../time.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { noteOf } from '../sitting/calendar-of-sittings.js';
import type { OutageDeclared, OutageReason, OutageState } from './outage.js';

export interface DeclareOutage {
  readonly series: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly reason: OutageReason;
  readonly note?: string;
}

export interface DeclareOutageGiven {
  /** The terms in force now; undefined where the series has none. */
  readonly terms: TermsOfReference | undefined;
}

/** A longer absence is no outage of a meeting: it is told apart, not entered as of then. */
const DAYS_AT_MOST = 7;

export const declareOutage = (
  outage: OutageState,
  { series, from, until, reason, note }: DeclareOutage,
  { terms }: DeclareOutageGiven,
  { now, actor, newId }: Context,
): Decision<OutageDeclared> => {
  if (terms === undefined) return refuse('NO_TERMS', 'This series has not adopted terms of reference.');
  const because = trace(
    `What happened between ${sayDateTime(from, terms.zone)} and ${sayDateTime(until, terms.zone)} may be entered ` +
      'afterwards, by a chair or the co-ordinator, and is judged as of then.',
    AFTERWARDS,
    now,
  );
  if (outage.declared !== undefined) return already(because);
  if (until <= from)
    return refuse('ENDS_BEFORE_IT_BEGINS', 'An outage ends after it has begun.', { path: ['until'] });
  if (until > now)
    return refuse('NOT_OVER', 'An outage is declared once it is over: until now, at the latest.', {
      path: ['until'],
    });
  if (addMinutes(from, DAYS_AT_MOST * 24 * 60) < until)
    return refuse('TOO_LONG', `An outage of more than ${DAYS_AT_MOST} days is declared in pieces.`, {
      path: ['from'],
    });
  if (reason === 'OTHER' && note === undefined)
    return refuse('NOTE_NEEDED', 'Say in a note what the reason is.', { path: ['note'] });
  const data = { outageId: newId('outage'), series, from, until, reason };
  return accept([{ type: 'OutageDeclared', data, parts: noteOf(actor, note), subjects: [] }], because);
};

const AFTERWARDS = boardsOwn(
  'When the service was down the meeting goes on with the printed agenda; it is entered afterwards as of then.',
);
