import { describe, it } from '@jest/globals';
import { acceptLateItem, declineLateItem } from '../../../src/domain/discussion/answer-late-item.js';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { rollOver } from '../../../src/domain/discussion/roll-over.js';
import { startDiscussion } from '../../../src/domain/discussion/start-discussion.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { an, by, manager, supervisor } from '../../support/a-board.js';
import { decided, discussionClosed, discussionId, referralId, rowan, started } from '../../support/a-case.js';
import { conflictDeclared, lateAccepted, lateDeclined, rolledOver } from '../../support/a-discussion.js';
import { attended, chairTaken, convened, monday, opened } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const sitting = folded(sittingKind, convened(), chairTaken(), attended(), opened());
const notOpen = folded(sittingKind, convened(), chairTaken());
const item = { sittingId: monday, personId: rowan };
const onTheAgenda = { sitting, discussionId, referralIds: [referralId] };
const late = { ...onTheAgenda, lateIds: [referralId] };
const decline = {
  ...item,
  because: 'NO_TIME' as const,
  note: 'Invented: seen by the duty team an hour ago.',
};
const roll = {
  ...{ ...item, because: 'INFORMATION_AWAITED' as const },
  note: 'Invented: the hospital rings back tonight.',
};
const ofManager = conflictDeclared({ officer: manager.actor.id });

describe('a late item is offered to the chair', () => {
  it('given a chair takes it, then this sitting hears it', () =>
    given(discussionKind).when(acceptLateItem, item, late, by(manager)).thenEvents(lateAccepted()));
  it('given it is taken, then there is nothing to record', () =>
    given(discussionKind, lateAccepted()).when(acceptLateItem, item, late, by(manager)).thenNothing());
  it('given a chair does not take it, then the answer says where it goes and that nobody waits', () => {
    const declining = given(discussionKind).when(declineLateItem, decline, late, by(manager));
    declining.thenEvents(lateDeclined());
    declining.thenSays(
      'The late item moves to the next sitting. Nobody waits for a meeting to act: the urgent route is open.',
    );
  });
  it('given it was not taken, then there is nothing to record', () =>
    given(discussionKind, lateDeclined()).when(declineLateItem, decline, late, by(manager)).thenNothing());
  it('given it was taken and time runs out, then it can still be left to the next sitting', () =>
    given(discussionKind, lateAccepted())
      .when(declineLateItem, decline, late, by(manager))
      .thenEvents(lateDeclined()));
  it('given it was not taken, and another referral of the person comes late, then that is offered anew', () => {
    const second = an('referral', 'second');
    given(discussionKind, lateDeclined())
      .when(acceptLateItem, item, { ...late, lateIds: [second], referralIds: [second] }, by(manager))
      .thenEvents(lateAccepted({ referralIds: [second] }));
  });
  it('given an item that was on the agenda in time, then it is no late one', () => {
    given(discussionKind)
      .when(acceptLateItem, item, { ...late, lateIds: [] }, by(manager))
      .thenRefused('NOT_A_LATE_ITEM', { path: ['person'] });
    given(discussionKind)
      .when(declineLateItem, decline, { ...late, lateIds: [] }, by(manager))
      .thenRefused('NOT_A_LATE_ITEM');
  });
  it('given it is being discussed, then it is rolled over instead', () =>
    given(discussionKind, started())
      .when(declineLateItem, decline, late, by(manager))
      .thenRefused('DISCUSSION_GOING_ON'));
  it('given the person has been discussed, then another late referral is left to the next sitting, alone', () => {
    const events = [started(), decided(), discussionClosed()] as const;
    const second = an('referral', 'second');
    const both = { ...late, referralIds: [referralId, second], lateIds: [referralId, second] };
    given(discussionKind, ...events)
      .when(acceptLateItem, item, both, by(manager))
      .thenRefused('DISCUSSION_CLOSED');
    given(discussionKind, ...events)
      .when(declineLateItem, decline, both, by(manager))
      .thenEvents(lateDeclined({ referralIds: [second] }));
    given(discussionKind, ...events)
      .when(declineLateItem, decline, late, by(manager))
      .thenRefused('NOT_A_LATE_ITEM');
  });
});

describe('an item that is rolled over', () => {
  it('given it is being discussed, then it ends without conclusion', () => {
    const rolling = given(discussionKind, started(), decided()).when(
      rollOver,
      roll,
      onTheAgenda,
      by(manager),
    );
    rolling.thenEvents(rolledOver(), discussionClosed({ concluded: false }));
    rolling.thenSays('The item is rolled over: the next sitting hears it. What was agreed so far stands.');
  });
  it('given it has not begun, then nothing of it is closed', () =>
    given(discussionKind).when(rollOver, roll, onTheAgenda, by(manager)).thenEvents(rolledOver()));
  it('given it was rolled over, then there is nothing to record, and it does not begin here any more', () => {
    given(discussionKind, rolledOver()).when(rollOver, roll, onTheAgenda, by(manager)).thenNothing();
    given(discussionKind, rolledOver())
      .when(startDiscussion, item, onTheAgenda, by(manager))
      .thenRefused('NOT_ON_THE_AGENDA');
  });
  it('given it is closed, then it is not rolled over', () =>
    given(discussionKind, started(), decided(), discussionClosed())
      .when(rollOver, roll, onTheAgenda, by(manager))
      .thenRefused('DISCUSSION_CLOSED'));
  it('given a person who is not on the agenda, then it is refused', () =>
    given(discussionKind)
      .when(rollOver, roll, { ...onTheAgenda, referralIds: [] }, by(manager))
      .thenRefused('NOT_ON_THE_AGENDA', { path: ['person'] }));
});

describe('what the chair says of an item', () => {
  const answers = [
    ['accepting a late one', acceptLateItem, item],
    ['declining a late one', declineLateItem, decline],
    ['rolling one over', rollOver, roll],
  ] as const;
  it.each(answers)('%s waits for the sitting to be open', (_case, decide, input) => {
    given(discussionKind)
      .when(decide as typeof rollOver, input as typeof roll, { ...late, sitting: notOpen }, by(manager))
      .thenRefused('SITTING_NOT_OPEN', { clause: drm.clauses.chairing });
    given(discussionKind)
      .when(
        decide as typeof rollOver,
        input as typeof roll,
        { ...late, sitting: sittingKind.initial },
        by(manager),
      )
      .thenRefused('NO_SUCH_SITTING');
  });
  it.each(answers)('%s is for a chair without a conflict on it', (_case, decide, input) => {
    given(discussionKind, ofManager)
      .when(decide as typeof rollOver, input as typeof roll, late, by(manager))
      .thenRefused('CONFLICT_DECLARED');
    given(discussionKind, ofManager)
      .when(decide as typeof rollOver, input as typeof roll, late, by(supervisor))
      .thenSays(/\.$/);
  });
});
