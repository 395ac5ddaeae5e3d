import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { assurePlan, type AssureGiven, type AssurePlan } from '../../../src/domain/plan/assure-plan.js';
import { planKind, planNow } from '../../../src/domain/plan/plan.js';
import { recordBarrierLeftStanding } from '../../../src/domain/plan/record-barrier-left-standing.js';
import { recordBarrier } from '../../../src/domain/plan/record-barrier.js';
import { removeBarrier } from '../../../src/domain/plan/remove-barrier.js';
import { setOutPlan, type SetOutPlan } from '../../../src/domain/plan/set-out-plan.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { agency, an, by, manager, policy } from '../../support/a-board.js';
import { discussionClosed, discussionId, rowan, started } from '../../support/a-case.js';
import { conflictDeclared } from '../../support/a-discussion.js';
import { convened, MONDAY, monday, opened } from '../../support/a-meeting.js';
import {
  BARRIER_DUE,
  barrierId,
  barrierLeftStanding,
  barrierRecorded,
  barrierRemoved,
  colleague,
  planSetOut,
  tracked,
  worker,
} from '../../support/a-presenting.js';
import { folded, given } from '../../support/given.js';

const looked = (over: object = {}) => ({
  ...{ terms: tracked, isItsBusiness: true, ownAgency: agency.socialCare, unknownAgencies: [] },
  ...{ ownersAgency: agency.socialCare, isItsItem: true, ...over },
});
const element = (kind: SetOutPlan['elements'][number]['kind'], ownerAgency = agency.police) => ({
  ...{ kind, ownerAgency, text: 'Invented: patrols at the quay.' },
});
const plan = (...elements: SetOutPlan['elements']): SetOutPlan => ({
  ...{ personId: rowan, series: 'DRM', elements },
});

describe('setting out a plan', () => {
  it('keeps what it works on in clear and its words apart, as the first version', () =>
    given(planKind)
      .when(setOutPlan, plan(element('DISRUPTION')), looked(), by(worker))
      .thenEvents({
        type: 'PlanSetOut',
        data: { version: 1, setOutOn: MONDAY, elements: [{ kind: 'DISRUPTION' }], hasContingency: false },
        parts: [{ name: 'plan', of: [rowan] }],
      }));
  it('makes the next version of what stands, and remembers when it became another', () => {
    given(planKind, planSetOut())
      .when(setOutPlan, plan(element('SAFETY')), looked(), by(worker))
      .thenEvents({ type: 'PlanSetOut', data: { version: 2 } });
    const after = folded(planKind, planSetOut(), planSetOut({ version: 2, setOutOn: '2026-04-06' }));
    expect(after).toMatchObject({ changedOn: '2026-04-06' });
    expect(after.versions).toHaveLength(2);
    expect(planNow(after)?.version).toBe(2);
  });
  it.each([
    [[element('DISRUPTION'), element('PERSON_OF_CONCERN_FOCUSED')], /It disrupts, and works on/],
    [[element('DISRUPTION')], /Nothing in it works on whoever is thought to harm: the meeting will ask/],
    [[element('SUPPORT')], /Nothing in it disrupts the harm, and nothing works on/],
  ])('says what is wanting, so that it is promoted', (elements, said) =>
    given(planKind)
      .when(setOutPlan, plan(...elements), looked(), by(worker))
      .thenSays(said),
  );
  it.each([
    ['NO_PLANS_HERE', { terms: drm }, ['series']],
    ['NO_PLANS_HERE', { terms: undefined }, ['series']],
    ['NO_SUCH_PERSON', { isItsBusiness: false }, ['personId']],
    ['NO_SUCH_AGENCY', { unknownAgencies: [agency.police] }, ['elements', '1', 'ownerAgency']],
  ])('is refused as %s', (code, over, path) =>
    given(planKind)
      .when(
        setOutPlan,
        plan(element('SAFETY', agency.health), element('DISRUPTION')),
        looked(over),
        by(worker),
      )
      .thenRefused(code, { path }),
  );
});

describe('assuring a plan', () => {
  const ITEM = { sittingId: monday, personId: rowan };
  const found = (over: Partial<AssurePlan> = {}): AssurePlan => ({
    ...{ ...ITEM, disruption: true, personOfConcernFocused: true, effectiveness: 'WORKING' },
    ...{ found: 'Invented: it holds.', ...over },
  });
  const inItem = (over: Partial<AssureGiven> = {}): AssureGiven => ({
    ...{ sitting: folded(sittingKind, convened(tracked), opened()), discussionId },
    discussion: folded(discussionKind, started()),
    standing: planNow(folded(planKind, planSetOut())),
    ...over,
  });
  it('records whether it disrupts, works on who harms and works, of the version that stands', () =>
    given(planKind, planSetOut())
      .when(assurePlan, found(), inItem(), by(manager))
      .thenEvents({
        type: 'PlanAssured',
        data: { version: 1, disruption: true, personOfConcernFocused: true, asks: false, discussionId },
        parts: [{ name: 'assurance', of: [rowan] }],
      }));
  it.each([
    [{ disruption: false }, 'The plan does not disrupt the harm.'],
    [{ personOfConcernFocused: false }, 'The plan does not work on whoever is thought to harm.'],
    [{ disruption: false, personOfConcernFocused: false }, 'The plan neither disrupts'],
  ])('does not pass over a plan without disruption or focus in silence', (over, said) => {
    const without = given(planKind, planSetOut()).when(assurePlan, found(over), inItem(), by(manager));
    without.thenRefused('PROMOTION_MISSING', { path: ['asked'] });
    without.thenSays(new RegExp(`^${said}`));
    given(planKind, planSetOut())
      .when(assurePlan, found({ ...over, asked: 'Invented: warn them.' }), inItem(), by(manager))
      .thenEvents({ type: 'PlanAssured', data: { asks: true } });
  });
  it('says who was not there', () =>
    given(planKind, planSetOut())
      .when(assurePlan, found(), inItem(), by(manager))
      .thenSays(/^The plan was looked at. Decided without/));
  it.each([
    ['NO_PLAN', { standing: undefined }],
    ['DISCUSSION_NOT_STARTED', { discussion: discussionKind.initial }],
    ['DISCUSSION_CLOSED', { discussion: folded(discussionKind, started(), discussionClosed()) }],
    ['NO_PLANS_HERE', { sitting: folded(sittingKind, convened(), opened()) }],
    [
      'CONFLICT_DECLARED',
      {
        discussion: folded(discussionKind, started(), conflictDeclared({ officer: manager.actor.id })),
      },
    ],
  ])('is refused as %s', (code, over: Partial<AssureGiven>) =>
    given(planKind, planSetOut()).when(assurePlan, found(), inItem(over), by(manager)).thenRefused(code),
  );
});

describe('a barrier', () => {
  const naming = {
    ...{ personId: rowan, series: 'DRM', kind: 'WAITING_LIST' as const, owner: colleague.actor.id },
    ...{ dueOn: '2026-04-06', barrier: 'Invented: no mentor is free.' },
  };
  it('is named with an owner and a day, until its end', () =>
    given(planKind)
      .when(recordBarrier, { ...naming, discussionId }, looked(), by(worker))
      .thenEvents({
        type: 'BarrierRecorded',
        data: { owner: colleague.actor.id, ownerAgency: agency.socialCare, dueAt: BARRIER_DUE, discussionId },
        parts: [{ name: 'barrier', of: [rowan] }],
      }));
  it('may be due today', () =>
    given(planKind)
      .when(recordBarrier, { ...naming, dueOn: MONDAY }, looked(), by(worker))
      .thenEvents({ type: 'BarrierRecorded' }));
  it.each([
    ['DUE_IN_THE_PAST', {}, { dueOn: '2026-03-29' }, ['dueOn']],
    ['NO_SUCH_OFFICER', { ownersAgency: undefined }, {}, ['owner']],
    ['NOT_OF_THIS_ITEM', { isItsItem: false }, {}, ['discussion']],
    ['NO_SUCH_PERSON', { isItsBusiness: false }, {}, ['personId']],
  ])('is refused as %s', (code, over, input, path) =>
    given(planKind)
      .when(recordBarrier, { ...naming, ...input }, looked(over), by(worker))
      .thenRefused(code, { path }),
  );
  it('is removed once, in time until its instant', () => {
    const gone = { personId: rowan, barrierId, outcome: 'Invented: a mentor begins.' };
    const removed = (now: string) =>
      given(planKind, barrierRecorded()).when(
        removeBarrier,
        gone,
        { zone: 'Europe/London' },
        by(colleague, now),
      );
    removed('2026-04-06T22:59:59.999Z').thenEvents({ type: 'BarrierRemoved', data: { inTime: true } });
    removed(BARRIER_DUE).thenEvents({ type: 'BarrierRemoved', data: { inTime: false } });
    given(planKind, barrierRecorded(), barrierRemoved())
      .when(removeBarrier, gone, { zone: 'Europe/London' }, by(colleague))
      .thenNothing();
    given(planKind)
      .when(removeBarrier, gone, { zone: 'Europe/London' }, by(colleague))
      .thenRefused('NO_SUCH_BARRIER');
  });
  it('is left standing when its day has passed, and can still be removed', () => {
    const passed = { personId: rowan, barrierId, dueAt: BARRIER_DUE };
    const left = (...events: Parameters<typeof planKind.evolve>[1][]) =>
      given(planKind, ...events).when(recordBarrierLeftStanding, passed, {}, by(policy, BARRIER_DUE));
    left(barrierRecorded()).thenEvents({ type: 'BarrierLeftStanding' });
    left(barrierRecorded(), barrierLeftStanding()).thenNothing();
    left(barrierRecorded(), barrierRemoved()).thenNothing();
    left().thenNothing();
    given(planKind, barrierRecorded(), barrierLeftStanding())
      .when(
        removeBarrier,
        { personId: rowan, barrierId, outcome: 'Invented.' },
        { zone: 'Europe/London' },
        by(colleague, '2026-04-08T09:00:00.000Z'),
      )
      .thenEvents({ type: 'BarrierRemoved', data: { inTime: false } });
  });
});

describe('whatever is set out', () => {
  it('each version is one more than the one before, and none is lost', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (times) => {
        let state = planKind.initial;
        for (let nth = 0; nth < times; nth += 1) {
          const context = by(worker, undefined, an('command', `${nth}`));
          const decision = setOutPlan(state, plan(element('SAFETY')), looked(), context);
          if (!decision.accepted) return false;
          state = decision.events.reduce(planKind.evolve, state);
        }
        return state.versions.every(({ version }, index) => version === index + 1);
      }),
    ));
});
