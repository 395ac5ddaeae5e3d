import { describe, it } from '@jest/globals';
import { closeSitting, confirmSittingClosed } from '../../../src/domain/sitting/close-sitting.js';
import { recordSittingMissed } from '../../../src/domain/sitting/record-sitting-missed.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { by, manager, policy } from '../../support/a-board.js';
import {
  chairTaken,
  closed,
  closing,
  convened,
  convenedAnew,
  missed,
  monday,
  opened,
} from '../../support/a-meeting.js';
import { given } from '../../support/given.js';

const close = { sittingId: monday };
const none = { openDiscussions: 0 };
const one = { openDiscussions: 1 };
const open = [convened(), chairTaken(), opened()] as const;

describe('closing a sitting', () => {
  it('given an open sitting, when the chair closes it, then no new item begins', () => {
    const decision = given(sittingKind, ...open).when(closeSitting, close, none, by(manager));
    decision.thenEvents(closing());
    decision.thenSays('Items that were not reached move to the next sitting.');
  });
  it('given an item being discussed, then that is closed first', () =>
    given(sittingKind, ...open)
      .when(closeSitting, close, one, by(manager))
      .thenRefused('DISCUSSION_GOING_ON', {
        sentence: 'Close the item that is being discussed first.',
        clause: drm.clauses.recording,
      }));
  it.each([
    ['being closed', [closing()]],
    ['closed', [closing(), closed()]],
  ] as const)('given a sitting that is %s, then there is nothing to record', (_case, after) =>
    given(sittingKind, ...open, ...after)
      .when(closeSitting, close, none, by(manager))
      .thenNothing(),
  );
  it.each([
    ['has not opened', [convened()]],
    ['was missed', [convened(), missed()]],
  ] as const)('given a sitting that %s, then there is nothing to close', (_case, events) =>
    given(sittingKind, ...events)
      .when(closeSitting, close, none, by(manager))
      .thenRefused('SITTING_NOT_OPEN'),
  );
  it('given no such sitting, then it is refused', () =>
    given(sittingKind).when(closeSitting, close, none, by(manager)).thenRefused('NO_SUCH_SITTING'));
});

describe('the sitting is over', () => {
  it('given a sitting being closed, when each of its discussions has closed, then it is closed', () =>
    given(sittingKind, ...open, closing())
      .when(confirmSittingClosed, close, none, by(policy))
      .thenEvents(closed()));
  it('given a discussion that began in between, then it waits for that', () =>
    given(sittingKind, ...open, closing())
      .when(confirmSittingClosed, close, one, by(policy))
      .thenRefused('DISCUSSION_GOING_ON'));
  it('given it is closed, then there is nothing to record', () =>
    given(sittingKind, ...open, closing(), closed())
      .when(confirmSittingClosed, close, none, by(policy))
      .thenNothing());
  it('given the chair has not closed it, then it is refused', () =>
    given(sittingKind, ...open)
      .when(confirmSittingClosed, close, none, by(policy))
      .thenRefused('SITTING_NOT_CLOSING'));
  it('given no such sitting, then it is refused', () =>
    given(sittingKind).when(confirmSittingClosed, close, none, by(policy)).thenRefused('NO_SUCH_SITTING'));
});

describe('a sitting that nobody opened', () => {
  const dueAt = '2026-03-30T15:00:00.000Z';
  const record = { sittingId: monday, dueAt };

  it('given four hours after its start, then it is missed as of then, also when that is found out later', () =>
    given(sittingKind, convened())
      .when(recordSittingMissed, record, {}, by(policy, '2026-03-31T06:00:00.000Z'))
      .thenEvents(missed(dueAt)));
  it.each([
    ['has opened', open],
    ['is recorded as missed', [convened(), missed()]],
    ['is closed', [...open, closing(), closed()]],
  ] as const)('given one that %s, then there is nothing to record', (_case, events) =>
    given(sittingKind, ...events)
      .when(recordSittingMissed, record, {}, by(policy))
      .thenNothing(),
  );
  it('given it was moved to later while the deadline was on its way, then it is still to be held', () => {
    const anew = convenedAnew();
    const later = { ...anew, data: { ...anew.data, startsAt: '2026-03-30T14:00:00.000Z' } };
    const recording = given(sittingKind, convened(), later);
    const stale = recording.when(recordSittingMissed, record, {}, by(policy, dueAt));
    stale.thenNothing();
    stale.thenSays('The sitting has been moved: it is held on Monday 30 March 2026 at 3:00pm.');
    const due = { ...record, dueAt: '2026-03-30T18:00:00.000Z' };
    recording.when(recordSittingMissed, due, {}, by(policy, due.dueAt)).thenEvents(missed(due.dueAt));
  });
  it('given no such sitting, then it is refused', () =>
    given(sittingKind).when(recordSittingMissed, record, {}, by(policy)).thenRefused('NO_SUCH_SITTING'));
});
