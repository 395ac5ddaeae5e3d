import { describe, it } from '@jest/globals';
import { actionKind } from '../../../src/domain/action/action.js';
import { agreeActionFromEscalation } from '../../../src/domain/action/agree-action-from-escalation.js';
import { answerEscalation } from '../../../src/domain/escalation/answer-escalation.js';
import { escalateFurther, escalateUnanswered } from '../../../src/domain/escalation/escalate-further.js';
import { escalationKind } from '../../../src/domain/escalation/escalation.js';
import { handEscalation } from '../../../src/domain/escalation/hand-escalation.js';
import { linkEscalations } from '../../../src/domain/escalation/link-escalations.js';
import { raiseEscalation } from '../../../src/domain/escalation/raise-escalation.js';
import { resolveEscalation } from '../../../src/domain/escalation/resolve-escalation.js';
import { withdrawEscalation } from '../../../src/domain/escalation/withdraw-escalation.js';
import { agency, by, coordinator, manager, nurse, policy, teacher } from '../../support/a-board.js';
import { actionId, rowan } from '../../support/a-case.js';
import { MONDAY, TUESDAY } from '../../support/a-meeting.js';
import { agreedFromEscalation, escalationId, withdrawn } from '../../support/an-action.js';
import {
  ANSWER_DUE,
  answered,
  director,
  head,
  lineManager,
  linked,
  nobodyLeft,
  other,
  raised,
  resolved,
  routed,
  rules,
  takenFurther,
  withdrawnByRaiser,
} from '../../support/an-escalation.js';
import { RAISED_WITH, RAISING } from '../../support/commands-of-an-escalation.js';
import { folded, given } from '../../support/given.js';

const WITH_HEAD = [raised(), routed()] as const;
const nobody = { rules: { ...rules, holders: [] } };

describe('raising an issue', () => {
  const raise = (over: Partial<typeof RAISING> & { type?: never } = {}, also = {}) =>
    given(escalationKind).when(
      raiseEscalation,
      { ...RAISING, ...over },
      { ...RAISED_WITH, ...also },
      by(nurse),
    );

  it('given a decision of the meeting, then it goes to the Head of MASH, and its words stand apart', () => {
    const decision = raise();
    decision.thenEvents(
      {
        type: 'EscalationRaised',
        data: { type: 'DECISION', raisedBy: nurse.actor.id, raisingAgency: agency.health, personId: rowan },
        parts: [{ name: 'issue', content: { issue: RAISING.issue, evidence: null } }],
        subjects: [rowan],
      },
      { type: 'EscalationRouted', data: { routes: [{ officer: head.actor.id }], answerDueAt: ANSWER_DUE } },
    );
    decision.thenSays(/^It goes to: Head of MASH\./);
  });
  it('given a theme, then it is about nobody in particular', () => {
    const { personId: _person, ...theme } = RAISING;
    given(escalationKind)
      .when(raiseEscalation, { ...theme, concernedRoles: [] }, RAISED_WITH, by(nurse))
      .thenEvents(
        {
          type: 'EscalationRaised',
          data: { personId: null },
          parts: [{ of: [nurse.actor.id] }],
          subjects: [],
        },
        { type: 'EscalationRouted' },
      );
  });
  it('given the conduct of the Head of MASH, then the Head is who it is about, and is not turned to', () =>
    given(escalationKind)
      .when(
        raiseEscalation,
        { ...RAISING, type: 'CONDUCT', concernedRoles: ['HEAD_OF_MASH'] },
        RAISED_WITH,
        by(nurse),
      )
      .thenEvents(
        { type: 'EscalationRaised', data: { concerned: [head.actor.id] } },
        { type: 'EscalationRouted', data: { routes: [{ stage: 1, officer: lineManager.actor.id }] } },
      ));
  it('given nobody is left to turn to, then it is recorded all the same: it waits for somebody', () =>
    raise({}, nobody).thenEvents(
      { type: 'EscalationRaised' },
      { type: 'EscalationRouted', data: { routes: [], answerDueAt: null } },
    ));
  it.each([
    ['a series that there is not', {}, { rules: undefined }, 'NO_SUCH_SERIES', ['series']],
    ['a person whom nobody referred', {}, { unknownPerson: true }, 'NO_SUCH_PERSON', ['person']],
    ['a role of no terms', { concernedRoles: ['MAYOR'] }, {}, 'UNKNOWN_ROLE', ['concernedRoles']],
    ['an officer of no board', {}, { unknownOfficers: ['x'] }, 'NO_SUCH_OFFICER', ['concernedOfficers']],
    [
      'themselves',
      { concernedOfficers: [nurse.actor.id] },
      {},
      'RAISED_ABOUT_ONESELF',
      ['concernedOfficers'],
    ],
  ])('given %s, then it is refused', (_case, over, also, code, path) =>
    raise(over, also).thenRefused(code, { path }),
  );
  it('given conduct of nobody, then it asks whose, so that they are kept out of it', () =>
    given(escalationKind)
      .when(raiseEscalation, { ...RAISING, type: 'CONDUCT', concernedRoles: [] }, RAISED_WITH, by(nurse))
      .thenRefused('NOBODY_CONCERNED'));
});

describe('answering', () => {
  const answer = { escalationId, response: 'Invented: I have read it.', plan: 'Invented: a visit tonight.' };
  it('given it is with the Head of MASH, then the answer is in time until its hour', () => {
    for (const [now, inTime] of [
      [ANSWER_DUE, true],
      ['2026-04-01T23:00:00.001Z', false],
    ] as const)
      given(escalationKind, ...WITH_HEAD)
        .when(answerEscalation, answer, {}, by(head, now))
        .thenEvents({ type: 'EscalationAnswered', data: { inTime, stage: 0 } });
  });
  it('given it is with nobody, then somebody is found first', () =>
    given(escalationKind, raised(), nobodyLeft())
      .when(answerEscalation, answer, {}, by(head))
      .thenRefused('ESCALATION_UNROUTED'));
});

describe('going further', () => {
  const further = { escalationId, stage: 0, reason: 'Invented: no visit yet.' };
  it('given the agency is not content, then it goes to its line manager', () =>
    given(escalationKind, ...WITH_HEAD, answered())
      .when(escalateFurther, further, { rules }, by(nurse))
      .thenEvents(
        { type: 'EscalationTakenFurther', data: { stage: 1, why: 'UNRESOLVED' } },
        { type: 'EscalationRouted', data: { routes: [{ stage: 1, officer: lineManager.actor.id }] } },
      ));
  it('given it has gone further, when it is pressed twice, then no stage is passed by', () =>
    given(escalationKind, ...WITH_HEAD, takenFurther(), routed())
      .when(escalateFurther, further, { rules }, by(nurse))
      .thenNothing());
  it('given nobody is left, then the co-ordinator has to find somebody', () =>
    given(escalationKind, raised(), nobodyLeft())
      .when(escalateFurther, further, { rules }, by(nurse))
      .thenRefused('NOBODY_LEFT'));
  it('given a stage that it has not reached, then it is refused', () =>
    given(escalationKind, ...WITH_HEAD)
      .when(escalateFurther, { ...further, stage: 1 }, { rules }, by(nurse))
      .thenRefused('STAGE_NOT_REACHED', { path: ['stage'] }));
  it('given nobody answered in time, then the board takes it further by itself', () =>
    given(escalationKind, ...WITH_HEAD)
      .when(escalateUnanswered, { escalationId, answerDueAt: ANSWER_DUE }, { rules }, by(policy, ANSWER_DUE))
      .thenEvents(
        { type: 'EscalationTakenFurther', data: { why: 'ANSWER_OVERDUE' }, parts: [] },
        { type: 'EscalationRouted', data: { answerDueAt: '2026-04-13T23:00:00.000Z' } },
      ));
  it.each([
    ['answered', [answered()]],
    ['resolved', [answered(), resolved()]],
    ['withdrawn', [withdrawnByRaiser()]],
    ['with somebody else', [takenFurther(), routed({ answerDueAt: '2026-04-10T23:00:00.000Z' })]],
  ])('given it is %s, then the clock does nothing', (_case, events) =>
    given(escalationKind, ...WITH_HEAD, ...events)
      .when(escalateUnanswered, { escalationId, answerDueAt: ANSWER_DUE }, { rules }, by(policy, ANSWER_DUE))
      .thenNothing(),
  );
});

describe('whoever has it turns out to have a conflict about the person', () => {
  const beforeItIsDue = (conflicted: readonly string[]) =>
    given(escalationKind, ...WITH_HEAD).when(
      escalateUnanswered,
      { escalationId, answerDueAt: ANSWER_DUE },
      { rules: { ...rules, conflicted } },
      by(policy, '2026-03-31T09:00:00.000Z'),
    );
  it('then it goes to somebody else at once', () =>
    beforeItIsDue([head.actor.id]).thenEvents({
      type: 'EscalationRouted',
      data: {
        routes: [{ stage: 1, officer: lineManager.actor.id }],
        passedOver: [{ role: 'HEAD_OF_MASH', because: 'NOT_FREE' }],
      },
    }));
  it('and where it is somebody else who has one, it stays where it is', () =>
    beforeItIsDue([lineManager.actor.id]).thenNothing());
});

describe('finding somebody by hand', () => {
  const hand = (officer: string, inPost = true) =>
    given(escalationKind, raised(), nobodyLeft()).when(
      handEscalation,
      { escalationId, officer },
      { rules, inPost },
      by(coordinator),
    );
  it('given nobody is left, then it goes to whoever is found', () =>
    hand(director.actor.id).thenEvents({
      type: 'EscalationRouted',
      data: { routes: [{ role: null, officer: director.actor.id }], answerDueAt: '2026-04-08T23:00:00.000Z' },
    }));
  it.each([
    ['whom it is about', manager.actor.id],
    ['who raised it', nurse.actor.id],
  ])('given one %s, then it is refused', (_case, officer) => hand(officer).thenRefused('OFFICER_CONCERNED'));
  it('given one with a conflict about the person, then it is refused without telling of it', () =>
    given(escalationKind, raised(), nobodyLeft())
      .when(
        handEscalation,
        { escalationId, officer: director.actor.id },
        { rules: { ...rules, conflicted: [director.actor.id] }, inPost: true },
        by(coordinator),
      )
      .thenRefused('OFFICER_NOT_FREE', { path: ['officer'] }));
  it('given nobody in post, then it is refused', () => hand('nobody', false).thenRefused('NO_SUCH_OFFICER'));
  it('given somebody whom the terms name has it, then it is refused', () =>
    given(escalationKind, ...WITH_HEAD)
      .when(
        handEscalation,
        { escalationId, officer: director.actor.id },
        { rules, inPost: true },
        by(coordinator),
      )
      .thenRefused('ESCALATION_ROUTED'));
});

describe('resolving', () => {
  const upheld = {
    ...{ escalationId, outcome: 'UPHELD' as const, resolution: 'Invented: a visit was made.' },
    actionIds: [actionId],
  };
  const action = folded(actionKind, agreedFromEscalation());
  it('given it was right, then an action says what is done about it', () =>
    given(escalationKind, ...WITH_HEAD, answered())
      .when(resolveEscalation, upheld, { actions: [action], stage: 0 }, by(head))
      .thenEvents({ type: 'EscalationResolved', data: { outcome: 'UPHELD', actionIds: [actionId] } }));
  it.each(['UPHELD', 'PARTLY_UPHELD'] as const)(
    'given %s and no action, then one is agreed first',
    (outcome) =>
      given(escalationKind, ...WITH_HEAD)
        .when(resolveEscalation, { ...upheld, outcome, actionIds: [] }, { actions: [], stage: 0 }, by(head))
        .thenRefused('ACTION_NEEDED', { path: ['actions'] }),
  );
  it('given an action of something else, or one that was taken back, then it does not count', () => {
    const ofAnother = folded(actionKind, agreedFromEscalation({ escalationId: other }));
    const takenBack = folded(actionKind, agreedFromEscalation(), withdrawn());
    for (const actions of [[ofAnother], [takenBack]])
      given(escalationKind, ...WITH_HEAD)
        .when(resolveEscalation, upheld, { actions, stage: 0 }, by(head))
        .thenRefused('NOT_AN_ACTION_OF_THIS');
  });
  it('given what was done before stands, then no action is needed', () =>
    given(escalationKind, ...WITH_HEAD, answered())
      .when(
        resolveEscalation,
        { ...upheld, outcome: 'NOT_UPHELD', actionIds: [] },
        { actions: [], stage: 0 },
        by(head),
      )
      .thenEvents({ type: 'EscalationResolved' }));
  it('given it was withdrawn, then there is nothing to resolve', () =>
    given(escalationKind, ...WITH_HEAD, withdrawnByRaiser())
      .when(resolveEscalation, upheld, { actions: [action], stage: 0 }, by(head))
      .thenRefused('ESCALATION_WITHDRAWN'));
});

describe('withdrawing and linking', () => {
  it('given it was resolved, then it is not withdrawn any more', () =>
    given(escalationKind, ...WITH_HEAD, resolved())
      .when(withdrawEscalation, { escalationId, reason: 'x' }, {}, by(nurse))
      .thenRefused('ESCALATION_RESOLVED'));
  it('given no such escalation, then there is nothing to withdraw', () =>
    given(escalationKind)
      .when(withdrawEscalation, { escalationId, reason: 'x' }, {}, by(nurse))
      .thenRefused('NO_SUCH_ESCALATION'));
  it('given two on one issue, then they name each other once', () => {
    const link = { escalationId, other };
    given(escalationKind, ...WITH_HEAD)
      .when(linkEscalations, link, { otherIsTheirs: true }, by(nurse))
      .thenEvents(linked());
    given(escalationKind, ...WITH_HEAD, linked())
      .when(linkEscalations, link, { otherIsTheirs: true }, by(nurse))
      .thenNothing();
  });
  it('given another that is not theirs, or itself, then there is none such', () => {
    for (const [to, otherIsTheirs] of [
      [other, false],
      [escalationId, true],
    ] as const)
      given(escalationKind, ...WITH_HEAD)
        .when(linkEscalations, { escalationId, other: to }, { otherIsTheirs }, by(nurse))
        .thenRefused('NO_SUCH_ESCALATION', { path: ['other'] });
  });
});

describe('what is done about it', () => {
  const agree = { escalationId, owner: teacher.actor.id, action: 'Invented: look again.', dueOn: TUESDAY };
  const conduct = folded(escalationKind, raised({ type: 'CONDUCT' }), routed());
  const asked = { escalation: conduct, ownerAgency: agency.education, zone: 'Europe/London' };
  it('given an allegation, then its action is closed to whom it is about', () =>
    given(actionKind)
      .when(agreeActionFromEscalation, agree, asked, by(head))
      .thenEvents({
        type: 'ActionAgreedFromEscalation',
        data: { escalationId, closedTo: [manager.actor.id], dueAt: '2026-03-31T23:00:00.000Z' },
      }));
  it('given an allegation, then whom it is about is not given its action', () =>
    given(actionKind)
      .when(agreeActionFromEscalation, { ...agree, owner: manager.actor.id }, asked, by(head))
      .thenRefused('OWNER_CONCERNED', { path: ['owner'] }));
  it.each([
    ['a deadline that has passed', { dueOn: MONDAY, dueBy: '11:00' }, {}, 'DUE_IN_THE_PAST'],
    ['nobody in post', {}, { ownerAgency: undefined }, 'NO_SUCH_OFFICER'],
    [
      'an escalation that is over',
      {},
      { escalation: folded(escalationKind, ...WITH_HEAD, resolved()) },
      'ESCALATION_RESOLVED',
    ],
  ])('given %s, then it is refused', (_case, over, also, code) =>
    given(actionKind)
      .when(agreeActionFromEscalation, { ...agree, ...over }, { ...asked, ...also }, by(head))
      .thenRefused(code),
  );
});
