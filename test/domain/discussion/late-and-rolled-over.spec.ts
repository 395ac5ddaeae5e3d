import { describe, it } from '@jest/globals';
import { acceptLateItem, declineLateItem } from '../../../src/domain/discussion/answer-late-item.js';
import { closeDiscussion, closeWithSitting } from '../../../src/domain/discussion/close-discussion.js';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { rollOver } from '../../../src/domain/discussion/roll-over.js';
import { startDiscussion } from '../../../src/domain/discussion/start-discussion.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { an, by, coordinator, manager, policy, supervisor } from '../../support/a-board.js';
import {
  ash,
  decided,
  discussionClosed,
  discussionId,
  referralId,
  rowan,
  started,
} from '../../support/a-case.js';
import { conflictDeclared, lateAccepted, lateDeclined, rolledOver } from '../../support/a-discussion.js';
import { attended, chairTaken, closed, closing, convened, monday, opened } from '../../support/a-meeting.js';
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
      .thenRefused('NOT_A_LATE_ITEM', { path: ['agendaItem'] });
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
      .thenRefused('NOT_ON_THE_AGENDA', { path: ['agendaItem'] }));
});

describe('a late item that no chair has taken', () => {
  const offered = { ...onTheAgenda, offeredIds: [referralId] };
  it('given a chair begins it, then it is taken with that, and the record says so', () =>
    given(discussionKind)
      .when(startDiscussion, item, offered, by(manager))
      .thenEvents(lateAccepted(), { type: 'DiscussionStarted' }));
  it('given the co-ordinator begins it, then a chair is asked first', () => {
    const beginning = given(discussionKind).when(startDiscussion, item, offered, by(coordinator));
    beginning.thenRefused('LATE_ITEM_NOT_TAKEN', {
      clause: drm.clauses.afterCutOff,
      instead: { kind: 'ASK_ROLE', roles: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'] },
    });
    beginning.thenSays(/no chair has taken it yet/);
  });
  it('given a chair has taken it, then the co-ordinator begins it', () =>
    given(discussionKind, lateAccepted())
      .when(startDiscussion, item, offered, by(coordinator))
      .thenEvents({ type: 'DiscussionStarted' }));
  it('given the person is on the agenda by another referral too, then the person is heard with every concern', () => {
    const both = [referralId, an('referral', 'second')];
    given(discussionKind)
      .when(startDiscussion, item, { ...offered, referralIds: both }, by(coordinator))
      .thenEvents({ type: 'DiscussionStarted', data: { referralIds: both } });
  });
  it('given the service was down, then what was heard is entered as it was', () =>
    given(discussionKind)
      .when(startDiscussion, item, offered, { ...by(coordinator), enteredAfterwards: true })
      .thenEvents({ type: 'DiscussionStarted' }));
});

describe('an item that a chair brought back to where it was sent on from', () => {
  const back = { ...late, again: new Map([[referralId, 1]]) };
  const left = [started(), decided(), rolledOver(), discussionClosed({ concluded: false })] as const;
  const begunAgain = started();
  it.each([
    ['was rolled over while it was being discussed', left],
    ['was rolled over before it began', [rolledOver()]],
    ['was a late item that was not taken', [lateDeclined()]],
  ] as const)('given it %s, then it begins, with what was recorded of it', (_how, events) =>
    given(discussionKind, ...events)
      .when(startDiscussion, item, back, by(coordinator))
      .thenEvents({ type: 'DiscussionStarted', data: { referralIds: [referralId] } }),
  );
  it('given it was not brought back, then a chair is told how', () => {
    given(discussionKind, ...left)
      .when(startDiscussion, item, { ...onTheAgenda, referralIds: [] }, by(manager))
      .thenSays(/left unconcluded.*hear it urgently at this sitting\.$/);
    given(discussionKind, lateDeclined())
      .when(acceptLateItem, item, { ...late, lateIds: [], referralIds: [] }, by(supervisor))
      .thenSays(/sent on to the next sitting.*hear it urgently at this sitting\.$/);
  });
  it('given it was concluded, then it stays so', () =>
    given(discussionKind, started(), decided(), discussionClosed())
      .when(startDiscussion, item, back, by(manager))
      .thenRefused('DISCUSSION_CLOSED'));
  it('given it begins again, then it closes with a decision of its own', () => {
    const again = given(discussionKind, ...left, begunAgain);
    again.when(closeDiscussion, { discussionId }, {}, by(manager)).thenRefused('NO_DECISION_RECORDED');
    again
      .when(closeWithSitting, { discussionId }, {}, by(policy))
      .thenEvents(discussionClosed({ concluded: false }));
    const second = decided({ decisionId: an('decision', 'second') });
    given(discussionKind, ...left, begunAgain, second)
      .when(closeDiscussion, { discussionId }, {}, by(manager))
      .thenEvents(discussionClosed());
  });
  it('given it is sent on once more, then it is, and begins there no more', () => {
    given(discussionKind, ...left)
      .when(rollOver, roll, back, by(manager))
      .thenEvents(rolledOver());
    given(discussionKind, ...left)
      .when(declineLateItem, decline, back, by(manager))
      .thenEvents(lateDeclined());
    given(discussionKind, ...left, rolledOver())
      .when(startDiscussion, item, back, by(manager))
      .thenRefused('DISCUSSION_CLOSED');
  });
});

describe('what is heard as one item', () => {
  const ashs = an('referral', 'second');
  const together = {
    ...late,
    referralIds: [referralId, ashs],
    lateIds: [referralId, ashs],
    alsoStatedAs: [ash],
  };
  const everything = { referralIds: [referralId, ashs], alsoStatedAs: [ash] };
  it('is sent on and taken as one, with every record of the person', () => {
    given(discussionKind)
      .when(rollOver, roll, together, by(manager))
      .thenEvents({ ...rolledOver(everything), subjects: [rowan, ash] });
    given(discussionKind)
      .when(declineLateItem, decline, together, by(manager))
      .thenEvents({ ...lateDeclined(everything), subjects: [rowan, ash] });
    given(discussionKind)
      .when(acceptLateItem, item, together, by(manager))
      .thenEvents({ ...lateAccepted(everything), subjects: [rowan, ash] });
  });
  it('given the records were taken apart while it was being discussed, then what was begun as one is sent on as one', () =>
    given(discussionKind, started(everything))
      .when(rollOver, roll, { ...late, referralIds: [referralId] }, by(manager))
      .thenEvents(
        { ...rolledOver(everything), subjects: [rowan, ash] },
        discussionClosed({ concluded: false }),
      ));
  it('is answered under the record that leads', () => {
    const other = { ...together, heardUnderAnother: true };
    given(discussionKind).when(rollOver, roll, other, by(manager)).thenRefused('HEARD_UNDER_ANOTHER');
    given(discussionKind).when(acceptLateItem, item, other, by(manager)).thenRefused('HEARD_UNDER_ANOTHER');
  });
});

describe('a second click at the last second of a sitting', () => {
  const over = folded(sittingKind, convened(), chairTaken(), attended(), opened(), closing(), closed());
  const gone = { ...late, sitting: over, referralIds: [], lateIds: [] };
  it('given it was rolled over or declined before the sitting closed, then there is nothing to record', () => {
    given(discussionKind, rolledOver()).when(rollOver, roll, gone, by(supervisor)).thenNothing();
    given(discussionKind, lateDeclined()).when(declineLateItem, decline, gone, by(supervisor)).thenNothing();
  });
  it('given it was not, then the sitting is over, and the answer says so', () => {
    const rolling = given(discussionKind).when(rollOver, roll, { ...late, sitting: over }, by(manager));
    rolling.thenRefused('SITTING_NOT_OPEN');
    rolling.thenSays(/^This sitting is closed\./);
  });
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
