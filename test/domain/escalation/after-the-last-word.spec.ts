/** An issue that nobody answered at the last stage, and one that was not upheld, are not over for who raised them. */
import { describe, expect, it } from '@jest/globals';
import { answerEscalation } from '../../../src/domain/escalation/answer-escalation.js';
import { escalateFurther, escalateUnanswered } from '../../../src/domain/escalation/escalate-further.js';
import { escalationKind } from '../../../src/domain/escalation/escalation.js';
import { handEscalation } from '../../../src/domain/escalation/hand-escalation.js';
import { resolveEscalation } from '../../../src/domain/escalation/resolve-escalation.js';
import { answerDue, answerers, routeFrom, stageOf } from '../../../src/domain/escalation/route-to.js';
import { checkTerms } from '../../../src/domain/terms/check.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { agency, by, coordinator, MIDDAY, nurse, policy } from '../../support/a-board.js';
import { escalationId } from '../../support/an-action.js';
import {
  ANSWER_DUE,
  answered,
  director,
  head,
  holders,
  lineManager,
  nobodyLeft,
  raised,
  resolved,
  routed,
  rules,
  takenFurther,
} from '../../support/an-escalation.js';
import { folded, given } from '../../support/given.js';

const LAST_DUE = '2026-04-10T23:00:00.000Z';
const LATER = '2026-04-14T09:00:00.000Z';
const withLineManager = routed({
  routes: [{ stage: 1, role: 'AGENCY_LINE_MANAGER', of: 'RAISING_AGENCY', officer: lineManager.actor.id }],
  answerDueAt: LAST_DUE,
});
const overdue = {
  ...takenFurther(),
  data: { ...takenFurther().data, why: 'ANSWER_OVERDUE' as const },
  parts: [],
};
const AT_LAST_STAGE = [raised(), routed(), takenFurther(), withLineManager] as const;
const NOBODY_ANSWERED = [
  ...AT_LAST_STAGE,
  { ...overdue, data: { ...overdue.data, stage: 2 } },
  nobodyLeft(),
] as const;
const answer = { escalationId, response: 'Invented: I was away.', plan: 'Invented: a visit today.' };

describe('nobody answered at the last stage', () => {
  it('given its hour has passed, then it waits for somebody, and who was turned to may still answer', () =>
    given(escalationKind, ...AT_LAST_STAGE)
      .when(escalateUnanswered, { escalationId, answerDueAt: LAST_DUE }, { rules }, by(policy, LAST_DUE))
      .thenSays(/^Nobody further is left to turn to: who was last turned to may still answer/));
  it('given a late answer, then it is recorded as late, at the stage that was last turned to', () => {
    const late = given(escalationKind, ...NOBODY_ANSWERED).when(
      answerEscalation,
      answer,
      {},
      by(lineManager, LATER),
    );
    late.thenEvents({ type: 'EscalationAnswered', data: { stage: 1, inTime: false } });
    late.thenSays(/^Answered late\./);
  });
  it('given a late answer that does not resolve it, then going further asks the co-ordinator again', () => {
    const late = { ...answered(), data: { ...answered().data, stage: 1, inTime: false } };
    given(escalationKind, ...NOBODY_ANSWERED, late)
      .when(
        escalateFurther,
        { escalationId, stage: 1, reason: 'Invented: no visit.' },
        { rules },
        by(nurse, LATER),
      )
      .thenEvents(
        { type: 'EscalationTakenFurther', data: { stage: 2 } },
        { type: 'EscalationRouted', data: { routes: [], answerDueAt: null } },
      );
  });
  it('given nobody was ever turned to, then nobody answers', () =>
    given(escalationKind, raised(), nobodyLeft())
      .when(answerEscalation, answer, {}, by(lineManager))
      .thenRefused('ESCALATION_UNROUTED'));
  it('given somebody is found, then it is theirs, and no longer of who did not answer', () => {
    const found = routed({ routes: [{ stage: 2, role: null, of: 'BOARD', officer: director.actor.id }] });
    const { lastTurnedTo, ...escalation } = folded(escalationKind, ...NOBODY_ANSWERED, found);
    expect(answerers({ ...escalation, routes: lastTurnedTo }, { holders })).toEqual([director.actor.id]);
  });
});

describe('what was not upheld', () => {
  const decided = (outcome: 'UPHELD' | 'PARTLY_UPHELD' | 'NOT_UPHELD', stage?: number) =>
    resolved({ outcome, ...(stage !== undefined && { stage }) });
  const further = { escalationId, stage: 0, reason: 'Invented: nobody has seen her.' };

  it('given the Head of MASH decides, then the stage is recorded, and the answer says that it need not be the last', () => {
    const decision = given(escalationKind, raised(), routed()).when(
      resolveEscalation,
      { escalationId, outcome: 'NOT_UPHELD', resolution: 'Invented: it stands.', actionIds: [] },
      { actions: [], stage: 0 },
      by(head),
    );
    decision.thenEvents({ type: 'EscalationResolved', data: { stage: 0 } });
    decision.thenSays(/may take it to the next stage\.$/);
  });
  it.each(['NOT_UPHELD', 'PARTLY_UPHELD'] as const)(
    'given %s at the first stage, then it goes to the next',
    (outcome) =>
      given(escalationKind, raised(), routed(), decided(outcome, 0))
        .when(escalateFurther, further, { rules }, by(nurse))
        .thenEvents(
          { type: 'EscalationTakenFurther', data: { stage: 1, why: 'UNRESOLVED' } },
          { type: 'EscalationRouted', data: { routes: [{ stage: 1, officer: lineManager.actor.id }] } },
        ),
  );
  it('given it was recorded before there were stages of resolutions, then it goes on from the one that it had', () =>
    given(escalationKind, raised(), routed(), decided('NOT_UPHELD'))
      .when(escalateFurther, further, { rules }, by(nurse))
      .thenEvents({ type: 'EscalationTakenFurther', data: { stage: 1 } }, { type: 'EscalationRouted' }));
  it('given it is pressed twice, then it goes further once', () =>
    given(escalationKind, raised(), routed(), decided('NOT_UPHELD', 0), takenFurther(), withLineManager)
      .when(escalateFurther, further, { rules }, by(nurse))
      .thenNothing());
  it('given a risk today that every stage was told of, when the first says no, then the second is asked by itself', () => {
    const atRisk = { riskToday: true };
    const both = routed({ routes: [...routed().data.routes, ...withLineManager.data.routes] });
    given(escalationKind, raised(atRisk), both, decided('NOT_UPHELD', 0))
      .when(escalateFurther, further, { rules }, by(nurse))
      .thenEvents(
        { type: 'EscalationTakenFurther', data: { stage: 1 } },
        { type: 'EscalationRouted', data: { routes: [{ officer: lineManager.actor.id }] } },
      );
  });
  it('given the last stage decided, then that is the last word', () =>
    given(escalationKind, ...AT_LAST_STAGE, decided('NOT_UPHELD', 1))
      .when(escalateFurther, { ...further, stage: 1 }, { rules }, by(nurse))
      .thenRefused('LAST_STAGE_DECIDED'));
  it('given it was upheld, then there is nothing to take further', () =>
    given(escalationKind, raised(), routed(), decided('UPHELD', 0))
      .when(escalateFurther, further, { rules }, by(nurse))
      .thenRefused('ESCALATION_RESOLVED'));
  it('given it has gone further, then the clock and an answer go on as before', () => {
    const again = [raised(), routed(), decided('NOT_UPHELD', 0), takenFurther(), withLineManager];
    given(escalationKind, ...again)
      .when(answerEscalation, answer, {}, by(lineManager, ANSWER_DUE))
      .thenEvents({ type: 'EscalationAnswered', data: { stage: 1, inTime: true } });
  });
});

describe('the stage at which somebody decides', () => {
  const issue = {
    ...{ raisedBy: nurse.actor.id, raisingAgency: agency.health },
    ...{ concernedRoles: [], concerned: [], riskToday: true },
  };
  const lastTurnedTo = routeFrom(0, issue, rules, MIDDAY).routes;
  it.each([
    ['the Head of MASH', head.actor.id, 0],
    ['the line manager', lineManager.actor.id, 1],
    ['who raised it', nurse.actor.id, undefined],
  ])('is that of %s', (_who, officer, stage) =>
    expect(stageOf(officer, { ...issue, lastTurnedTo }, { holders })).toBe(stage),
  );
});

describe('an answer about somebody who is at risk today', () => {
  const atRisk = { riskToday: true };
  it.each([
    ['at noon is due by midnight', '2026-03-30T11:00:00.000Z', '2026-03-30T23:00:00.000Z'],
    ['at 20:00 is due by midnight', '2026-03-30T19:00:00.000Z', '2026-03-30T23:00:00.000Z'],
    ['at 23:30 is due four hours on', '2026-03-30T22:30:00.000Z', '2026-03-31T02:30:00.000Z'],
    [
      'in the night of the clock change counts elapsed hours',
      '2026-03-28T23:30:00.000Z',
      '2026-03-29T03:30:00.000Z',
    ],
  ])('raised %s', (_case, now, due) => expect(answerDue(2, atRisk, rules, now)).toBe(due));
  it('is due after the hours of the board where its terms name them', () => {
    const terms = { ...drm, escalation: { ...drm.escalation, riskTodayAtLeastHours: 2 } };
    expect(checkTerms(terms)).toMatchObject({ ok: true });
    expect(answerDue(2, atRisk, { ...rules, terms }, '2026-03-30T22:30:00.000Z')).toBe(
      '2026-03-31T00:30:00.000Z',
    );
    const none = { ...drm, escalation: { ...drm.escalation, riskTodayAtLeastHours: 0 } };
    expect(checkTerms(none)).toMatchObject({ problems: [{ path: 'escalation.riskTodayAtLeastHours' }] });
  });
  it('says why, also where somebody is found by hand', () => {
    const late = '2026-03-30T22:30:00.000Z';
    given(escalationKind, raised(atRisk), nobodyLeft())
      .when(
        handEscalation,
        { escalationId, officer: director.actor.id },
        { rules, inPost: true },
        by(coordinator, late),
      )
      .thenSays(/An answer is due by .*: in 4 hours, for fewer are left of the day\.$/);
  });
});
