/** Raising an issue: by any professional of a partner agency, about a decision or about somebody's conduct. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { CONTENT, aboutWhom, routed, subjectsOf } from './escalation-state.js';
import type { Escalation } from './escalation.js';
import type { EscalationEvent, EscalationType } from './escalation-events.js';
import { concernedIn, routeFrom, unknownRoles, type RoutingRules } from './route-to.js';

export interface RaiseEscalation {
  readonly series: string;
  readonly type: EscalationType;
  /** Whom it is about; left out for a theme. */
  readonly personId?: Id;
  readonly concernedRoles: readonly string[];
  readonly concernedOfficers: readonly Id[];
  readonly issue: string;
  readonly desiredOutcome: string;
  readonly evidence?: string;
  /** Somebody is at risk today: it goes to every stage that can act now. */
  readonly riskToday: boolean;
}

export interface RaiseGiven {
  readonly escalationId: Id;
  /** Undefined where the board has no terms or calendar for the series. */
  readonly rules: RoutingRules | undefined;
  /** The agency of who raises it. */
  readonly agency: Id;
  readonly unknownPerson: boolean;
  readonly unknownOfficers: readonly Id[];
}

export const raiseEscalation = (
  escalation: Escalation,
  input: RaiseEscalation,
  { escalationId, rules, agency, unknownPerson, unknownOfficers }: RaiseGiven,
  context: Context,
): Decision<EscalationEvent> => {
  if (escalation.status !== 'NONE') return already(trace('This has been raised.', CONTENT, context.now));
  const { series, type, personId = null, concernedRoles, riskToday } = input;
  if (rules === undefined) {
    return refuse('NO_SUCH_SERIES', 'The board has no such meeting series.', { path: ['series'] });
  }
  if (unknownPerson) {
    return refuse('NO_SUCH_PERSON', 'Nobody with this id was referred.', { path: ['person'] });
  }
  const [unknown] = unknownRoles(rules.terms, concernedRoles);
  if (unknown !== undefined) {
    return refuse('UNKNOWN_ROLE', 'The terms of reference name no such role.', { path: ['concernedRoles'] });
  }
  if (unknownOfficers.length > 0) {
    return refuse('NO_SUCH_OFFICER', 'No officer of the board has this id.', { path: ['concernedOfficers'] });
  }
  const concerned = concernedIn(concernedRoles, input.concernedOfficers, rules.holders);
  if (type === 'CONDUCT' && concernedRoles.length === 0 && concerned.length === 0) {
    return refuse('NOBODY_CONCERNED', 'Say whose conduct it is about, so that they are kept out of it.', {
      path: ['concernedOfficers'],
    });
  }
  const raisedBy = context.actor.id;
  if (concerned.includes(raisedBy)) {
    return refuse('RAISED_ABOUT_ONESELF', 'Nobody raises an issue about themselves.', {
      path: ['concernedOfficers'],
    });
  }
  const issue = { raisedBy, raisingAgency: agency, concernedRoles, concerned, riskToday };
  const routing = routeFrom(0, issue, rules, context.now);
  const { issue: text, desiredOutcome, evidence = null } = input;
  return accept(
    [
      {
        type: 'EscalationRaised',
        data: { escalationId, series, type, personId, ...issue },
        parts: [
          {
            name: 'issue',
            of: aboutWhom({ personId, concerned, raisedBy }),
            content: { issue: text, desiredOutcome, evidence },
          },
        ],
        subjects: subjectsOf({ personId }),
      },
      routed(escalationId, personId, routing),
    ],
    routing.because,
  );
};
