/** A chair names somebody who takes the chair of one sitting, and takes it back. */
import { describe, it } from '@jest/globals';
import {
  nameChairDelegate,
  withdrawChairDelegate,
  type NameChairDelegateGiven,
} from '../../../src/domain/sitting/name-chair-delegate.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import type { SittingEvent } from '../../../src/domain/sitting/sitting-events.js';
import { rmm } from '../../../src/domain/terms/rmm.js';
import { by } from '../../support/a-board.js';
import {
  administrator,
  CHAIR,
  chairDelegateNamed,
  groupManager,
  headTeacher,
  inspector,
  intakeManager,
  weekly,
  WEEKLY,
  weeklyChairTaken,
  weeklyConvened,
} from '../../support/a-chair.js';
import { given } from '../../support/given.js';

const { chairDelegation: _setting, ...without } = rmm;
const OVER: SittingEvent = {
  ...{ type: 'SittingMissed', parts: [], subjects: [] },
  data: { sittingId: weekly, series: 'RMM', dueAt: `${WEEKLY}T17:00:00.000Z` },
};
const OPENED: SittingEvent = {
  ...{ type: 'SittingOpened', parts: [], subjects: [] },
  data: { sittingId: weekly, series: 'RMM', chairs: [], absentChairs: [], settled: [], unreconciled: [] },
};
const inPost = (roles = groupManager.roles): NameChairDelegateGiven => ({ delegate: { roles } });
const naming = (over: object = {}) => ({
  ...{ sittingId: weekly, officer: groupManager.actor.id, role: CHAIR, ...over },
});

describe('naming a delegate', () => {
  it.each([
    ['the chair', intakeManager],
    ['its deputy', inspector],
  ])('given %s, then it is recorded who named whom for which chair', (_case, namer) =>
    given(sittingKind, weeklyConvened())
      .when(nameChairDelegate, naming(), inPost(), by(namer))
      .thenEvents({
        type: 'ChairDelegateNamed',
        data: { ...naming(), series: 'RMM', namedBy: namer.actor.id },
      }),
  );
  it('given an open sitting, then too: a chair may have to leave', () =>
    given(sittingKind, weeklyConvened(), weeklyChairTaken(), OPENED)
      .when(nameChairDelegate, naming(), inPost(), by(intakeManager))
      .thenEvents({ type: 'ChairDelegateNamed' }));
  it('given the same once more, then there is nothing to record', () =>
    given(sittingKind, weeklyConvened(), chairDelegateNamed())
      .when(nameChairDelegate, naming(), inPost(), by(intakeManager))
      .thenNothing());
  it('given the deputy, who takes the chair anyway, then there is nothing to record', () =>
    given(sittingKind, weeklyConvened())
      .when(
        nameChairDelegate,
        naming({ officer: inspector.actor.id }),
        inPost(inspector.roles),
        by(intakeManager),
      )
      .thenNothing());
  it('given another, then who was named last is the one', () =>
    given(sittingKind, weeklyConvened(), chairDelegateNamed(administrator))
      .when(nameChairDelegate, naming(), inPost(), by(intakeManager))
      .thenEvents({ type: 'ChairDelegateNamed' }));
});

describe('is refused', () => {
  it('where the terms do not let a chair', () =>
    given(sittingKind, weeklyConvened(without))
      .when(nameChairDelegate, naming(), inPost(), by(intakeManager))
      .thenRefused('NO_CHAIR_DELEGATION', { clause: rmm.clauses.chairing }));
  it('to whom the chair is not: also to who was named themself', () => {
    for (const who of [administrator, groupManager])
      given(sittingKind, weeklyConvened(), chairDelegateNamed())
        .when(nameChairDelegate, naming({ officer: administrator.actor.id }), inPost(), by(who))
        .thenRefused('NOT_YOUR_CHAIR', {
          path: ['role'],
          instead: { kind: 'ASK_ROLE', roles: [CHAIR, 'POLICE_DCI'] },
        });
  });
  it('for a role that is no chair', () =>
    given(sittingKind, weeklyConvened())
      .when(nameChairDelegate, naming({ role: 'POLICE_DCI' }), inPost(), by(inspector))
      .thenRefused('NOT_YOUR_CHAIR'));
  it('of nobody in post', () =>
    given(sittingKind, weeklyConvened())
      .when(nameChairDelegate, naming(), { delegate: undefined }, by(intakeManager))
      .thenRefused('NO_SUCH_OFFICER', { path: ['officer'] }));
  it('of somebody who may not read what the meeting reads', () =>
    given(sittingKind, weeklyConvened())
      .when(
        nameChairDelegate,
        naming({ officer: headTeacher.actor.id }),
        inPost(headTeacher.roles),
        by(intakeManager),
      )
      .thenRefused('DELEGATE_NOT_A_MEMBER', { path: ['officer'] }));
  it('over the head of who was named and has taken the chair', () =>
    given(
      sittingKind,
      weeklyConvened(),
      chairDelegateNamed(),
      weeklyChairTaken(groupManager, { as: 'DEPUTY', namedBy: intakeManager.actor.id }),
    )
      .when(nameChairDelegate, naming({ officer: administrator.actor.id }), inPost(), by(intakeManager))
      .thenRefused('DELEGATE_IN_THE_CHAIR'));
  it('at a sitting that is over, or none', () => {
    given(sittingKind, weeklyConvened(), OVER)
      .when(nameChairDelegate, naming(), inPost(), by(intakeManager))
      .thenRefused('SITTING_OVER');
    given(sittingKind)
      .when(nameChairDelegate, naming(), inPost(), by(intakeManager))
      .thenRefused('NO_SUCH_SITTING');
  });
});

describe('after an outage', () => {
  it('who chaired by the printed agenda is named as of then, and the sitting is held after all', () =>
    given(sittingKind, weeklyConvened(), OVER)
      .when(nameChairDelegate, naming(), inPost(), {
        ...by(intakeManager, `${WEEKLY}T13:00:00.000Z`),
        enteredAfterwards: true,
      })
      .thenEvents({ type: 'SittingReinstated' }, { type: 'ChairDelegateNamed' }));
});

describe('withdrawing it', () => {
  const withdrawal = { sittingId: weekly, role: CHAIR };
  it('given somebody named, then nobody is any more', () =>
    given(sittingKind, weeklyConvened(), chairDelegateNamed())
      .when(withdrawChairDelegate, withdrawal, {}, by(intakeManager))
      .thenEvents({ type: 'ChairDelegateWithdrawn', data: { officer: groupManager.actor.id } }));
  it('given nobody named, then there is nothing to record', () =>
    given(sittingKind, weeklyConvened())
      .when(withdrawChairDelegate, withdrawal, {}, by(intakeManager))
      .thenNothing());
  it('given them in the chair, then their holder takes it instead', () =>
    given(
      sittingKind,
      weeklyConvened(),
      chairDelegateNamed(),
      weeklyChairTaken(groupManager, { as: 'DEPUTY', namedBy: intakeManager.actor.id }),
    )
      .when(withdrawChairDelegate, withdrawal, {}, by(intakeManager))
      .thenRefused('DELEGATE_IN_THE_CHAIR'));
  it('given who was named themself, or a sitting that is over, or none, then it is refused', () => {
    given(sittingKind, weeklyConvened(), chairDelegateNamed())
      .when(withdrawChairDelegate, withdrawal, {}, by(groupManager))
      .thenRefused('NOT_YOUR_CHAIR');
    given(sittingKind, weeklyConvened(), chairDelegateNamed(), OVER)
      .when(withdrawChairDelegate, withdrawal, {}, by(intakeManager))
      .thenRefused('SITTING_OVER');
    given(sittingKind)
      .when(withdrawChairDelegate, withdrawal, {}, by(intakeManager))
      .thenRefused('NO_SUCH_SITTING');
  });
});
