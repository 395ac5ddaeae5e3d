/** What the source says of issues that are not resolved. Each test bears the words of the source as its name. */
import { describe, expect, it } from '@jest/globals';
import { raiseEscalation } from '../../src/domain/escalation/raise-escalation.js';
import { escalateFurther } from '../../src/domain/escalation/escalate-further.js';
import { escalationKind } from '../../src/domain/escalation/escalation.js';
import { routeFrom } from '../../src/domain/escalation/route-to.js';
import { agency, by, MIDDAY, nurse } from '../support/a-board.js';
import { escalationId } from '../support/an-action.js';
import {
  director,
  head,
  holders,
  lineManager,
  raised,
  resolved,
  routed,
  rules,
} from '../support/an-escalation.js';
import { RAISED_WITH, RAISING } from '../support/commands-of-an-escalation.js';
import { given } from '../support/given.js';

const issue = {
  ...{ raisedBy: nurse.actor.id, raisingAgency: agency.health },
  ...{ concernedRoles: [], concerned: [], riskToday: false },
};

describe('these should be raised initially with the Head of MASH in the first instance', () => {
  it('given an agency is concerned, then the issue goes to the Head of MASH', () =>
    given(escalationKind)
      .when(raiseEscalation, RAISING, RAISED_WITH, by(nurse))
      .thenEvents(
        { type: 'EscalationRaised' },
        { type: 'EscalationRouted', data: { routes: [{ role: 'HEAD_OF_MASH', officer: head.actor.id }] } },
      ));
});

describe('If this action is unable to resolve the issue, or the issue is with the Head of MASH', () => {
  const next = { type: 'EscalationRouted' as const, data: { routes: [{ officer: lineManager.actor.id }] } };
  it('given it is not resolved, then it goes further', () =>
    given(escalationKind, raised(), routed())
      .when(escalateFurther, { escalationId, stage: 0, reason: 'Invented.' }, { rules }, by(nurse))
      .thenEvents({ type: 'EscalationTakenFurther' }, next));
  it('given the Head of MASH does not uphold it, then it is not resolved for who raised it, and goes further', () =>
    given(escalationKind, raised(), routed(), resolved({ outcome: 'NOT_UPHELD', actionIds: [], stage: 0 }))
      .when(escalateFurther, { escalationId, stage: 0, reason: 'Invented.' }, { rules }, by(nurse))
      .thenEvents({ type: 'EscalationTakenFurther' }, next));
  it('given it is with the Head of MASH, then it goes further at once', () =>
    given(escalationKind)
      .when(raiseEscalation, { ...RAISING, concernedRoles: ['HEAD_OF_MASH'] }, RAISED_WITH, by(nurse))
      .thenEvents({ type: 'EscalationRaised' }, next));
});

describe('escalated to the agencies line manager or the Assistant Director for Safeguarding and Family Support', () => {
  it('given the agency has a line manager, then to them', () =>
    expect(routeFrom(1, issue, rules, MIDDAY).routes).toMatchObject([{ officer: lineManager.actor.id }]));
  it('given it has none, then to the Assistant Director', () => {
    const others = holders.filter(({ role }) => role !== 'AGENCY_LINE_MANAGER');
    expect(routeFrom(1, issue, { ...rules, holders: others }, MIDDAY).routes).toMatchObject([
      { officer: director.actor.id },
    ]);
  });
});
