/** A chair with a conflict on an item approves the rest: somebody who may read the item approves it. */
import { describe, it } from '@jest/globals';
import { approveMinutes } from '../../../src/domain/minutes/approve-minutes.js';
import { minutesKind } from '../../../src/domain/minutes/minutes.js';
import { by, deputyManager, manager, supervisor } from '../../support/a-board.js';
import { approved, drafted, monday } from '../../support/a-meeting.js';
import { given } from '../../support/given.js';

const version1 = { sittingId: monday, version: 1 };
const one = { conflicts: [new Set<string>(), new Set([manager.actor.id])] };
const both = { conflicts: [new Set([manager.actor.id, supervisor.actor.id])] };

describe('approving minutes with an item that is closed to a chair', () => {
  it('given the other chair may read it, then both approve, in any order', () => {
    given(minutesKind, drafted()).when(approveMinutes, version1, one, by(manager)).thenEvents(approved());
    given(minutesKind, drafted(), approved('PPD_SUPERVISOR', supervisor))
      .when(approveMinutes, version1, one, by(manager))
      .thenEvents(approved());
  });
  it('given nobody who approved may read it, then the last approval waits for somebody who may', () => {
    given(minutesKind, drafted()).when(approveMinutes, version1, both, by(manager)).thenEvents(approved());
    given(minutesKind, drafted(), approved())
      .when(approveMinutes, version1, both, by(supervisor))
      .thenRefused('ITEM_READ_BY_NOBODY', {
        instead: { kind: 'ASK_ROLE', roles: ['PPD_SUPERVISOR'] },
      });
  });
  it('given one chair is enough, then it is one who may read it', () => {
    const enough = drafted({ approvedBy: 'ANY_CHAIR' });
    given(minutesKind, enough)
      .when(approveMinutes, version1, one, by(manager))
      .thenRefused('ITEM_READ_BY_NOBODY');
    given(minutesKind, enough)
      .when(approveMinutes, version1, one, by(supervisor))
      .thenEvents({ type: 'MinutesApproved' });
    given(minutesKind, enough)
      .when(approveMinutes, version1, both, by(deputyManager))
      .thenEvents({ type: 'MinutesApproved' });
  });
});
