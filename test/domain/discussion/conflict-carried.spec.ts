/** A conflict follows the person: to the next sitting, and over every record that is of one person. */
import { describe, it } from '@jest/globals';
import { withdrawConflict } from '../../../src/domain/discussion/declare-conflict.js';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { startDiscussion } from '../../../src/domain/discussion/start-discussion.js';
import { writeNote } from '../../../src/domain/discussion/write-note.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { agency, an, by, manager, nurse, supervisor } from '../../support/a-board.js';
import { discussionId, referralId, rowan, started } from '../../support/a-case.js';
import { conflictCarried, conflictDeclared, conflictWithdrawn } from '../../support/a-discussion.js';
import { attended, chairTaken, convened, monday, opened } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const sitting = folded(sittingKind, convened(), chairTaken(), attended(), opened());
const item = { sittingId: monday, personId: rowan };
const onTheAgenda = { sitting, discussionId, referralIds: [referralId] };
const officer = nurse.actor.id;
const earlier = {
  ...{ officer, agency: agency.health, kind: 'RELATIVE' as const },
  declaredIn: an('discussion', 'earlier'),
};

describe('a conflict that was declared on another item of the person', () => {
  it('given the item begins, then it holds, and whoever has it is not in it', () =>
    given(discussionKind)
      .when(startDiscussion, item, { ...onTheAgenda, conflicts: [earlier] }, by(manager))
      .thenEvents(conflictCarried(), started({ present: [] })));
  it('given it was declared here too, then it is not said twice', () =>
    given(discussionKind, conflictDeclared())
      .when(startDiscussion, item, { ...onTheAgenda, conflicts: [earlier] }, by(manager))
      .thenEvents({ type: 'DiscussionStarted', data: { present: [] } }));
  it('given the only chair has it, then somebody else begins the item', () => {
    const ofChair = { ...earlier, officer: manager.actor.id };
    given(discussionKind)
      .when(startDiscussion, item, { ...onTheAgenda, conflicts: [ofChair] }, by(manager))
      .thenRefused('CONFLICT_DECLARED');
    given(discussionKind)
      .when(startDiscussion, item, { ...onTheAgenda, conflicts: [ofChair] }, by(supervisor))
      .thenEvents({ type: 'ConflictCarried' }, { type: 'DiscussionStarted' });
  });
  it('given the item goes on, then whoever has it types nothing', () =>
    given(discussionKind, conflictCarried(), started({ present: [] }))
      .when(
        writeNote,
        { discussionId, note: 'Invented.' },
        { sitting, ownAgency: agency.health, takesMinutes: false },
        by(nurse),
      )
      .thenRefused('CONFLICT_DECLARED'));
});

describe('finding that there is no conflict after all', () => {
  const withdraw = { ...item, officer, reason: 'Invented: another family of that name.' };
  it('given it was declared on another item, then it ends there too, on every record of the person', () => {
    const other = an('person', 'merged');
    given(discussionKind)
      .when(
        withdrawConflict,
        withdraw,
        { ...onTheAgenda, declaredElsewhere: true, alsoOf: [other] },
        by(manager),
      )
      .thenEvents({ type: 'ConflictWithdrawn', data: { officer, alsoOf: [other] } });
  });
  it('given none was declared anywhere, then there is nothing to record', () => {
    given(discussionKind).when(withdrawConflict, withdraw, onTheAgenda, by(manager)).thenNothing();
    given(discussionKind, conflictCarried(), conflictWithdrawn())
      .when(withdrawConflict, withdraw, onTheAgenda, by(manager))
      .thenNothing();
  });
});
