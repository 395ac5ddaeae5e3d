import { describe, expect, it } from '@jest/globals';
import { actionKind } from '../../../src/domain/action/action.js';
import { dueInstant } from '../../../src/domain/action/due.js';
import { agreeAction, type AgreeAction, type AgreeGiven } from '../../../src/domain/action/agree-action.js';
import { completeAction } from '../../../src/domain/action/complete-action.js';
import { releaseAction } from '../../../src/domain/action/release-action.js';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { agency, by, manager, nurse, policy } from '../../support/a-board.js';
import {
  actionId,
  agreed,
  completed,
  decided,
  discussionClosed,
  discussionId,
  released,
  rowan,
  started,
} from '../../support/a-case.js';
import { chairTaken, convened, MONDAY, monday, opened } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const goingOn = folded(discussionKind, started(), decided());
const over = folded(discussionKind, started(), decided(), discussionClosed());

describe('"minutes will be produced with an action plan": agreeing an action', () => {
  const agree: AgreeAction = {
    discussionId,
    owner: nurse.actor.id,
    action: 'Invented: ring the school.',
    dueOn: MONDAY,
  };
  const inDiscussion: AgreeGiven = {
    discussion: goingOn,
    sitting: folded(sittingKind, convened(), chairTaken(), opened()),
    ownerAgency: agency.health,
  };

  it('given an item, when an action is agreed, then it has one agency, one officer, and is due by the end of a day', () => {
    const decision = given(actionKind).when(agreeAction, agree, inDiscussion, by(manager));
    decision.thenEvents({
      type: 'ActionAgreed',
      data: {
        actionId: by(manager).newId('action'),
        personId: rowan,
        discussionId,
        sittingId: monday,
        ownerAgency: agency.health,
        owner: nurse.actor.id,
        dueOn: MONDAY,
        dueAt: '2026-03-30T23:00:00.000Z',
      },
      parts: [{ name: 'action', of: [rowan], content: { text: agree.action } }],
      subjects: [rowan],
    });
    decision.thenSays('Due by the end of Monday 30 March 2026.');
  });
  it('given a time of day that matters, then it is due by then, by the clocks of London', () =>
    given(actionKind)
      .when(agreeAction, { ...agree, dueBy: '15:00' }, inDiscussion, by(manager))
      .thenEvents({ type: 'ActionAgreed', data: { dueAt: '2026-03-30T14:00:00.000Z' } }));
  it.each([
    ['the hour that is left out', '2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
    ['the end of the short day', '2026-03-29', undefined, '2026-03-29T23:00:00.000Z'],
    ['an afternoon after the clocks went forward', '2026-03-29', '15:00', '2026-03-29T14:00:00.000Z'],
    ['the end of the long day', '2026-10-25', undefined, '2026-10-26T00:00:00.000Z'],
    ['an afternoon after the clocks went back', '2026-10-25', '15:00', '2026-10-25T15:00:00.000Z'],
  ])('given %s when the clocks change, then it is due then', (_case, dueOn, dueBy, dueAt) =>
    expect(dueInstant({ dueOn, ...(dueBy !== undefined && { dueBy }) }, 'Europe/London')).toBe(dueAt),
  );
  it('given it was agreed, when it is sent again, then there is nothing to record', () =>
    given(actionKind, agreed()).when(agreeAction, agree, inDiscussion, by(manager)).thenNothing());
  it('given nobody in post as its owner, then one named owner is asked for', () =>
    given(actionKind)
      .when(agreeAction, agree, { ...inDiscussion, ownerAgency: undefined }, by(manager))
      .thenRefused('NO_SUCH_OFFICER', {
        clause: {
          heading: "Board's own rule",
          text: 'Every action has one agency and one named officer as its owner.',
        },
        path: ['owner'],
      }));
  it.each([
    ['yesterday', { ...agree, dueOn: '2026-03-29' }, 'dueOn'],
    ['this morning', { ...agree, dueBy: '11:00' }, 'dueBy'],
    ['now', { ...agree, dueBy: '12:00' }, 'dueBy'],
  ])('given a deadline of %s, then it has passed', (_case, input, field) =>
    given(actionKind)
      .when(agreeAction, input, inDiscussion, by(manager))
      .thenRefused('DUE_IN_THE_PAST', { clause: drm.clauses.actionPlan, path: [field] }),
  );
  it('given an item that has not begun, then it is refused', () =>
    given(actionKind)
      .when(agreeAction, agree, { ...inDiscussion, discussion: discussionKind.initial }, by(manager))
      .thenRefused('DISCUSSION_NOT_STARTED'));
  it('given an item that is closed, then it is refused', () =>
    given(actionKind)
      .when(agreeAction, agree, { ...inDiscussion, discussion: over }, by(manager))
      .thenRefused('DISCUSSION_CLOSED'));
  it('given a sitting that cannot be found, then it is refused', () =>
    given(actionKind)
      .when(agreeAction, agree, { ...inDiscussion, sitting: sittingKind.initial }, by(manager))
      .thenRefused('NO_SUCH_SITTING'));
});

describe('releasing an action', () => {
  const release = { actionId };

  it('given its item has closed, then its owner learns of it', () =>
    given(actionKind, agreed())
      .when(releaseAction, release, { discussion: over }, by(policy))
      .thenEvents(released()));
  it('given its item is going on, then it is a draft of it', () =>
    given(actionKind, agreed())
      .when(releaseAction, release, { discussion: goingOn }, by(policy))
      .thenRefused('DISCUSSION_GOING_ON'));
  it.each([
    ['released', [agreed(), released()]],
    ['done', [agreed(), released(), completed()]],
  ] as const)('given it is %s, then there is nothing to record', (_case, events) =>
    given(actionKind, ...events)
      .when(releaseAction, release, { discussion: over }, by(policy))
      .thenNothing(),
  );
  it('given no such action, then it is refused', () =>
    given(actionKind)
      .when(releaseAction, release, { discussion: over }, by(policy))
      .thenRefused('NO_SUCH_ACTION'));
});

describe('completing an action', () => {
  const complete = { actionId, doneOn: MONDAY, outcome: 'Invented: she is at school.' };
  const zone = { zone: 'Europe/London' };
  const LATER = '2026-04-02T09:00:00.000Z';
  const due = (dueAt: string) => given(actionKind, agreed({ dueAt }), released());

  it('given an open action, when it is done, then its outcome stands apart and the day in clear', () => {
    const decision = given(actionKind, agreed(), released()).when(completeAction, complete, zone, by(nurse));
    decision.thenEvents({
      type: 'ActionCompleted',
      data: { actionId, personId: rowan, doneOn: MONDAY, inTime: true },
      parts: [{ name: 'outcome', of: [rowan], content: { text: complete.outcome } }],
      subjects: [rowan],
    });
    decision.thenSays('Done in time.');
  });
  it('given it was done on its last day and recorded days later, then it was in time', () =>
    given(actionKind, agreed(), released())
      .when(completeAction, complete, zone, by(nurse, LATER))
      .thenEvents({ type: 'ActionCompleted', data: { inTime: true } }));
  it('given it was done the day after, then it was not', () => {
    const decision = given(actionKind, agreed(), released()).when(
      completeAction,
      { ...complete, doneOn: '2026-03-31' },
      zone,
      by(nurse, LATER),
    );
    decision.thenEvents({ type: 'ActionCompleted', data: { inTime: false } });
    decision.thenSays('Done, but not shown to have been done in time.');
  });
  it('given it was due by 3pm and recorded at 2pm, then it was in time', () =>
    due('2026-03-30T14:00:00.000Z')
      .when(completeAction, complete, zone, by(nurse, '2026-03-30T13:00:00.000Z'))
      .thenEvents({ type: 'ActionCompleted', data: { inTime: true } }));
  it('given it was due by 3pm and recorded at 4pm as done that day, then it is not shown to be in time', () =>
    due('2026-03-30T14:00:00.000Z')
      .when(completeAction, complete, zone, by(nurse, '2026-03-30T15:00:00.000Z'))
      .thenEvents({ type: 'ActionCompleted', data: { inTime: false } }));
  it('given it is recorded after midnight in London, then that day is today there', () =>
    given(actionKind, agreed(), released())
      .when(
        completeAction,
        { ...complete, doneOn: '2026-03-31' },
        zone,
        by(nurse, '2026-03-30T23:30:00.000Z'),
      )
      .thenEvents({ type: 'ActionCompleted' }));
  it('given a day before the meeting that agreed it, then it is refused', () =>
    given(actionKind, agreed(), released())
      .when(completeAction, { ...complete, doneOn: '2026-03-29' }, zone, by(nurse))
      .thenRefused('DONE_BEFORE_AGREED', {
        sentence: 'The action was agreed on Monday 30 March 2026, not before.',
        path: ['doneOn'],
      }));
  it('given a day that is still to come, then it is refused', () =>
    given(actionKind, agreed(), released())
      .when(completeAction, { ...complete, doneOn: '2026-03-31' }, zone, by(nurse))
      .thenRefused('DONE_IN_THE_FUTURE', { path: ['doneOn'] }));
  it('given it is done, then it is refused: there is an outcome already', () =>
    given(actionKind, agreed(), released(), completed())
      .when(completeAction, complete, zone, by(nurse))
      .thenRefused('ACTION_DONE'));
  it('given it has not been released, then its item closes first', () =>
    given(actionKind, agreed())
      .when(completeAction, complete, zone, by(nurse))
      .thenRefused('ACTION_NOT_RELEASED', {
        clause: {
          heading: "Board's own rule",
          text: 'Actions are released to their owners when their item closes.',
        },
      }));
  it('given no such action, then it is refused', () =>
    given(actionKind).when(completeAction, complete, zone, by(nurse)).thenRefused('NO_SUCH_ACTION'));
});
