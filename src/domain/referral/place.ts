/** Which sitting hears a referral on receipt: the first that can, in the order in which the cut-off rule names them. */
import { boardsOwn, trace, type RuleTrace } from '../decision.js';
import type { Id } from '../event.js';
import type { SittingPhase } from '../sitting/sitting.js';
import type { Instant } from '../time.js';
import type { Hearing, NoHearing } from './hearing.js';
import type { Placement } from './referral.js';

/** A sitting that the cut-off rule names, and how far it has got. */
export interface Candidate {
  readonly hearing: Hearing;
  readonly sittingId: Id;
  readonly phase: SittingPhase;
}

/** What the loop looked up: the sittings that the cut-off rule names, in order, until one can hear it. */
export interface HearingGiven {
  readonly candidates: readonly Candidate[];
  /** Why there is no further candidate; undefined where one can hear it, or where the series has no terms. */
  readonly none: NoHearing | undefined;
  /** What else the answer says of the place, as a sentence; left out where there is nothing to say. */
  readonly note?: string;
}

export interface Placed {
  readonly placement: Placement | null;
  readonly because: RuleTrace;
}

/**
 * A sitting that has not opened yet hears it. The first that the rule names is offered it as a late item when
 * it is open already. A sitting that is over, or was missed, hands on to the next.
 */
export const place = ({ candidates, none, note }: HearingGiven, now: Instant): Placed => {
  const chosen = candidates.find((candidate, index) => canHear(candidate, index === 0));
  if (chosen === undefined) {
    const because = none === undefined ? noTerms(now) : trace(none.sentence, none.clause, now);
    return { placement: null, because };
  }
  const { hearing, sittingId, phase } = chosen;
  const said = hearing.sayAfter?.(CANNOT[candidates[0]?.phase ?? 'NOT_CONVENED']) ?? hearing.sentence;
  const lateItem = phase === 'OPEN';
  const offered = lateItem ? ' That sitting has opened, so its chair is offered it as a late item.' : '';
  return {
    placement: { sittingId, date: hearing.date, late: hearing.late, lateItem },
    because: trace(`${said}${offered}${note === undefined ? '' : ` ${note}`}`, hearing.clause, now),
  };
};

/** Why the sitting that the rule names first does not hear it. */
const CANNOT: Readonly<Record<SittingPhase, string>> = {
  NOT_CONVENED: 'cannot take it',
  CONVENED: 'cannot take it',
  OPEN: 'has opened',
  CLOSING: 'is being closed',
  CLOSED: 'has closed',
  MISSED: 'was not held',
  CANCELLED: 'was cancelled',
};

/** Whether the loop may stop looking. */
export const canHear = ({ phase }: Pick<Candidate, 'phase'>, first: boolean): boolean =>
  phase === 'NOT_CONVENED' || phase === 'CONVENED' || (first && phase === 'OPEN');

const noTerms = (now: Instant): RuleTrace =>
  trace(
    'No meeting has terms of reference in force under this code, so no sitting can hear it until one has: is the code misspelt, send it again with the right one.',
    boardsOwn('A series meets once its terms are adopted.'),
    now,
  );
