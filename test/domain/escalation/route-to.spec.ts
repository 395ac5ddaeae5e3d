/** Who is turned to: Head of MASH first, never whom the issue is about, and nothing is lost where nobody is left. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  answerers,
  concernedIn,
  routeFrom,
  type RoleHolder,
} from '../../../src/domain/escalation/route-to.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { agency, an, MIDDAY, nurse, teacher } from '../../support/a-board.js';
import { director, head, holders, lineManager, rules } from '../../support/an-escalation.js';

const issue = {
  ...{ raisedBy: nurse.actor.id, raisingAgency: agency.health },
  ...{ concernedRoles: [] as string[], concerned: [] as string[], riskToday: false },
};
const without = (...roles: readonly string[]) => ({
  ...rules,
  holders: holders.filter(({ role }) => !roles.includes(role)),
});
const deputyHead: RoleHolder = {
  ...{ officer: an('officer', 'deputy head'), agency: agency.socialCare, role: 'HEAD_OF_MASH', as: 'DEPUTY' },
};
const to = (...args: Parameters<typeof routeFrom>) => routeFrom(...args).routes.map(({ officer }) => officer);

describe('the first stage', () => {
  it('is the Head of MASH, who has two working days, as the clause has it', () =>
    expect(routeFrom(0, issue, rules, MIDDAY)).toEqual({
      routes: [{ stage: 0, role: 'HEAD_OF_MASH', of: 'BOARD', officer: head.actor.id }],
      passedOver: [],
      answerDueAt: '2026-04-01T23:00:00.000Z',
      because: {
        sentence: 'It goes to: Head of MASH. An answer is due by the end of Wednesday 1 April 2026.',
        ...{ clause: drm.clauses.escalation, decidedAt: MIDDAY },
      },
    }));
  it('over Easter gives until the end of the second working day', () =>
    expect(routeFrom(0, issue, rules, '2026-04-02T11:00:00.000Z').answerDueAt).toBe(
      '2026-04-08T23:00:00.000Z',
    ));
  it.each([
    ['the role', { concernedRoles: ['HEAD_OF_MASH'] }],
    ['the person', { concerned: [head.actor.id] }],
  ])('is skipped where the issue is with the Head of MASH: %s', (_by, about) => {
    const routing = routeFrom(0, { ...issue, ...about }, rules, MIDDAY);
    expect(routing.routes).toMatchObject([{ stage: 1, officer: lineManager.actor.id }]);
    expect(routing.passedOver).toEqual([{ stage: 0, role: 'HEAD_OF_MASH', because: 'CONCERNED' }]);
    expect(routing.because.sentence).toMatch(
      /^Head of MASH is concerned in the issue\. It goes to: Line manager/,
    );
    expect(routing.because.clause).toEqual(drm.clauses.escalationFurther);
  });
  it('is not left to a deputy of a Head who is concerned', () =>
    expect(
      to(
        0,
        { ...issue, concerned: [head.actor.id] },
        { ...rules, holders: [...holders, deputyHead] },
        MIDDAY,
      ),
    ).toEqual([lineManager.actor.id]));
  it('is a deputy where nobody holds the role', () =>
    expect(
      to(0, issue, { ...rules, holders: [...without('HEAD_OF_MASH').holders, deputyHead] }, MIDDAY),
    ).toEqual([deputyHead.officer]));
  it('is passed by where the acting deputy is the one concerned', () =>
    expect(
      to(
        0,
        { ...issue, concerned: [deputyHead.officer] },
        { ...rules, holders: [...without('HEAD_OF_MASH').holders, deputyHead] },
        MIDDAY,
      ),
    ).toEqual([lineManager.actor.id]));
  it('is passed by where the Head has a conflict about the person, and the trace does not tell', () => {
    const routing = routeFrom(0, issue, { ...rules, conflicted: [head.actor.id] }, MIDDAY);
    expect(routing.routes).toMatchObject([{ stage: 1, officer: lineManager.actor.id }]);
    expect(routing.passedOver).toEqual([{ stage: 0, role: 'HEAD_OF_MASH', because: 'NOT_FREE' }]);
    expect(routing.because.sentence).toMatch(/^Head of MASH is not free to answer this\. It goes to: Line/);
    expect(routing.because.sentence).not.toMatch(/conflict/i);
  });
  it('is not left to a deputy of a Head who has a conflict, and goes to another Head who has none', () => {
    const withHeld = (...more: readonly RoleHolder[]) => ({
      ...{ ...rules, conflicted: [head.actor.id], holders: [...holders, ...more] },
    });
    expect(to(0, issue, withHeld(deputyHead), MIDDAY)).toEqual([lineManager.actor.id]);
    expect(to(0, issue, withHeld({ ...deputyHead, as: 'HOLDER' }), MIDDAY)).toEqual([deputyHead.officer]);
  });
  it('is passed by where the Head raised it', () =>
    expect(routeFrom(0, { ...issue, raisedBy: head.actor.id }, rules, MIDDAY)).toMatchObject({
      passedOver: [{ because: 'RAISED_IT' }],
    }));
  it('is passed by where it is vacant, and the trace says so', () =>
    expect(routeFrom(0, issue, without('HEAD_OF_MASH'), MIDDAY).because.sentence).toMatch(
      /^Head of MASH is vacant\./,
    ));
});

describe('the second stage', () => {
  it("is the agency's own line manager", () =>
    expect(to(1, issue, rules, MIDDAY)).toEqual([lineManager.actor.id]));
  it('is the Assistant Director where the agency has none', () =>
    expect(
      to(1, { ...issue, raisingAgency: agency.education, raisedBy: teacher.actor.id }, rules, MIDDAY),
    ).toEqual([director.actor.id]));
  it('leaves nobody where both are gone: it is not lost', () =>
    expect(routeFrom(1, issue, without('AGENCY_LINE_MANAGER', 'ASSISTANT_DIRECTOR'), MIDDAY)).toMatchObject({
      ...{ routes: [], answerDueAt: null },
      because: {
        sentence: expect.stringMatching(
          /who was last turned to may still answer, and the co-ordinator finds somebody\.$/,
        ),
      },
    }));
});

describe('a risk today', () => {
  it('goes to every stage at once, and is to be answered the same day', () => {
    const routing = routeFrom(0, { ...issue, riskToday: true }, rules, MIDDAY);
    expect(routing.routes.map(({ officer }) => officer)).toEqual([head.actor.id, lineManager.actor.id]);
    expect(routing.answerDueAt).toBe('2026-03-30T23:00:00.000Z');
  });
});

describe('who may answer', () => {
  const routes = routeFrom(0, issue, rules, MIDDAY).routes;
  it('is who was turned to, or stands in now', () =>
    expect(answerers({ ...issue, routes }, { holders: [...holders, deputyHead] })).toEqual([
      head.actor.id,
      deputyHead.officer,
    ]));
  it('is nobody whom it is about', () =>
    expect(answerers({ ...issue, concerned: [head.actor.id], routes }, { holders })).toEqual([]));
});

describe('whom it is about', () => {
  it('is who holds the role named on the day, and whoever was named', () =>
    expect(concernedIn(['HEAD_OF_MASH'], [teacher.actor.id], [...holders, deputyHead])).toEqual([
      teacher.actor.id,
      head.actor.id,
    ]));
});

describe('whoever holds what, and whomever it is about', () => {
  const people = [head, director, lineManager, nurse, teacher].map(({ actor }) => actor.id);
  const roles = ['HEAD_OF_MASH', 'AGENCY_LINE_MANAGER', 'ASSISTANT_DIRECTOR'];
  const anyHolder = fc.record({
    officer: fc.constantFrom(...people),
    agency: fc.constantFrom(agency.health, agency.socialCare),
    role: fc.constantFrom(...roles),
    as: fc.constantFrom('HOLDER' as const, 'DEPUTY' as const),
  });
  const anyIssue = fc.record({
    raisedBy: fc.constantFrom(...people),
    raisingAgency: fc.constantFrom(agency.health, agency.socialCare),
    concernedRoles: fc.subarray(roles),
    concerned: fc.subarray(people),
    riskToday: fc.boolean(),
  });

  it('nobody is turned to in their own cause, or by themselves; and either somebody is, or it says that nobody is left', () =>
    fc.assert(
      fc.property(
        fc.array(anyHolder),
        anyIssue,
        fc.nat(2),
        fc.subarray(people),
        (held, about, stage, conflicted) => {
          const routing = routeFrom(stage, about, { ...rules, holders: held, conflicted }, MIDDAY);
          for (const { officer, role, stage: at } of routing.routes) {
            expect(about.concerned).not.toContain(officer);
            expect(about.concernedRoles).not.toContain(role);
            expect(officer).not.toBe(about.raisedBy);
            expect(conflicted).not.toContain(officer);
            expect(at).toBeGreaterThanOrEqual(stage);
          }
          expect(routing.answerDueAt === null).toBe(routing.routes.length === 0);
        },
      ),
    ));
});
