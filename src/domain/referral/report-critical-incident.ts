/**
 * Critical incidents come by a route of their own, without cut-off, up to the opening of a sitting and during it
 * ("The DRM meeting begins with discussion of overnight critical incidents": DRM terms, Process). Who has no such
 * route is heard all the same: it is an ordinary referral with a concern for safety now, and a chair is shown it.
 */
import { boardsOwn, refuse, trace, type Clause, type Context, type Decision } from '../decision.js';
import type { SittingPhase } from '../sitting/sitting.js';
import { sayDate, type Instant, type LocalDate } from '../time.js';
import { place, type Placed } from './place.js';
import { faultOf, receive, receivedOnce, type ReferPerson, type ReferPersonGiven } from './refer-person.js';
import type { Referral, ReferralEvent } from './referral.js';
import type { Id } from '../event.js';

export interface ReportCriticalIncident extends ReferPerson {
  /** When the incident happened. */
  readonly incidentAt: Instant;
}

export interface CriticalIncidentGiven extends ReferPersonGiven {
  /** Whether the actor's role reports critical incidents. */
  readonly mayReport: boolean;
  /** The next sitting that has not closed, an open one included; undefined where none is in sight. */
  readonly next:
    { readonly sittingId: Id; readonly date: LocalDate; readonly phase: SittingPhase } | undefined;
  /** The order of the agenda in the words of the terms; undefined where the series has none. */
  readonly clause: Clause | undefined;
}

export const reportCriticalIncident = (
  referral: Referral,
  input: ReportCriticalIncident,
  given: CriticalIncidentGiven,
  context: Context,
): Decision<ReferralEvent> => {
  const stopped = receivedOnce(referral, context) ?? faultOf(input, given, context);
  if (stopped !== undefined) return stopped;
  const { incidentAt } = input;
  if (incidentAt > context.now) {
    return refuse('HAPPENED_IN_THE_FUTURE', 'An incident cannot have happened later than now.', {
      path: ['incidentAt'],
    });
  }
  const received = { input, given, context };
  return given.mayReport
    ? receive(received, placeCritical(given, context.now), { incident: 'REPORTED', incidentAt })
    : receive(received, placeClaimed(given, context.now), { incident: 'CLAIMED', incidentAt });
};

const placeCritical = ({ next, clause = NO_CUT_OFF }: CriticalIncidentGiven, now: Instant): Placed => {
  if (next === undefined) {
    const nowhere = 'No sitting is in sight. The co-ordinator has been shown it.';
    return { placement: null, because: trace(`${WITHOUT}. ${nowhere}`, clause, now) };
  }
  const { sittingId, date, phase } = next;
  const open = phase === 'OPEN';
  const where = open ? 'now, at the sitting that is open' : `first, at the sitting on ${sayDate(date)}`;
  return {
    placement: { sittingId, date, late: false, lateItem: open },
    because: trace(`${WITHOUT}, so it will be heard ${where}.`, clause, now),
  };
};

/** By the cut-off, like any referral. */
const placeClaimed = (given: CriticalIncidentGiven, now: Instant): Placed => {
  const { placement, because } = place(given, now);
  const sentence = `${because.sentence} It was sent as a critical incident by somebody who does not report them, so it is marked as a concern for safety now, and the chairs have been shown it.`;
  return { placement, because: { ...because, sentence } };
};

const WITHOUT = 'Critical incidents are heard without cut-off';
const NO_CUT_OFF = boardsOwn('Critical incidents come by their own route, without cut-off.');
