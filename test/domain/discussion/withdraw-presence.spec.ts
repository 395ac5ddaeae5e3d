/** Who was marked present by mistake is not named as having been there. */
import { describe, expect, it } from '@jest/globals';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { withdrawPresence } from '../../../src/domain/discussion/withdraw-presence.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { by, manager, nurse, policy } from '../../support/a-board.js';
import { decided, discussionClosed, discussionId, started } from '../../support/a-case.js';
import { presenceWithdrawn } from '../../support/a-discussion.js';
import { attendanceWithdrawn } from '../../support/a-calendar-of-sittings.js';
import { attended, chairTaken, convened, opened } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const officer = nurse.actor.id;
const withdraw = { discussionId, officer, role: 'HEALTH' };
const never = { sitting: folded(sittingKind, convened(), opened()) };
const present = folded(sittingKind, convened(), attended(), opened()).present;

describe('marked present by mistake', () => {
  it.each([
    ['goes on', [started({ present })]],
    ['is closed', [started({ present }), decided(), discussionClosed()]],
  ])('given an item that %s, then they were not there for it', (_how, before) => {
    const withdrawing = given(discussionKind, ...before).when(withdrawPresence, withdraw, never, by(policy));
    withdrawing.thenEvents(presenceWithdrawn());
    withdrawing.thenSays('Marked present by mistake: they were not there for the item.');
    const after = folded(discussionKind, ...before, presenceWithdrawn());
    expect(after.here.has(officer) || after.heardBy.has(officer)).toBe(false);
  });
  it('given they were there for another role, then they heard it all the same', () => {
    const before = [started({ present })];
    given(discussionKind, ...before)
      .when(withdrawPresence, withdraw, { sitting: folded(sittingKind, convened(), attended()) }, by(policy))
      .thenEvents({ type: 'PresenceWithdrawn', data: { altogether: false } });
    const after = folded(discussionKind, ...before, presenceWithdrawn({ altogether: false }));
    expect(after.heardBy.has(officer)).toBe(true);
  });
  it('given they were not named, then there is nothing to record', () => {
    given(discussionKind, started({ present: [] }))
      .when(withdrawPresence, withdraw, never, by(policy))
      .thenNothing();
    given(discussionKind)
      .when(withdrawPresence, withdraw, never, by(policy))
      .thenRefused('DISCUSSION_NOT_STARTED');
  });
  it('given they had taken the chair of that role, then nobody is in it; another role’s chair stays', () => {
    const { role } = chairTaken().data;
    const chairs = (withdrawnFrom: string) =>
      folded(
        sittingKind,
        convened(),
        chairTaken(),
        attended(role, manager),
        attendanceWithdrawn(withdrawnFrom, manager),
      ).chairs;
    expect(chairs(role)).toEqual([]);
    expect(chairs('HEALTH')).toHaveLength(1);
  });
});
