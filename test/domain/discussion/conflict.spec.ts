import { describe, it } from '@jest/globals';
import { agreeAction } from '../../../src/domain/action/agree-action.js';
import { actionKind } from '../../../src/domain/action/action.js';
import { closeDiscussion } from '../../../src/domain/discussion/close-discussion.js';
import { declareConflict, withdrawConflict } from '../../../src/domain/discussion/declare-conflict.js';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { recordDecision } from '../../../src/domain/discussion/record-decision.js';
import { shareInformation } from '../../../src/domain/discussion/share-information.js';
import { startDiscussion } from '../../../src/domain/discussion/start-discussion.js';
import { writeNote } from '../../../src/domain/discussion/write-note.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { agency, by, coordinator, deputyManager, manager, nurse, supervisor } from '../../support/a-board.js';
import { decided, discussionClosed, discussionId, referralId, rowan, started } from '../../support/a-case.js';
import { conflictDeclared, conflictWithdrawn, left } from '../../support/a-discussion.js';
import { attended, chairTaken, convened, monday, MONDAY, opened } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const sitting = folded(sittingKind, convened(), chairTaken(), attended(), opened());
const item = { sittingId: monday, personId: rowan };
const onTheAgenda = { sitting, discussionId, referralIds: [referralId] };
const officer = nurse.actor.id;
const declare = { ...item, officer, kind: 'RELATIVE' as const, conflict: 'Invented: her aunt.' };
const forThemself = { ...onTheAgenda, agency: agency.health, records: false };
const CHAIRS = ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'];
const decision = { discussionId, decision: 'd', rationale: 'r' };
const ofManager = conflictDeclared({ officer: manager.actor.id, agency: agency.socialCare });

describe('declaring a conflict on an item', () => {
  it('given an item that has not begun, when a participant declares one, then it stands for when it begins', () => {
    const declaring = given(discussionKind).when(declareConflict, declare, forThemself, by(nurse));
    declaring.thenEvents(conflictDeclared());
    declaring.thenSays('The officer takes no part in the item, and sees nothing of its record.');
  });
  it('given the participant is in the item, then they leave it', () =>
    given(discussionKind, started({ present: sitting.present }))
      .when(declareConflict, declare, forThemself, by(nurse))
      .thenEvents(conflictDeclared(), left({ because: 'CONFLICT' })));
  it('given the item has closed, then it is recorded all the same: its record is not shown any more', () =>
    given(discussionKind, started(), decided(), discussionClosed())
      .when(declareConflict, declare, forThemself, by(nurse))
      .thenEvents({ type: 'ConflictDeclared' }));
  it('given it is declared, then there is nothing to record', () =>
    given(discussionKind, conflictDeclared())
      .when(declareConflict, declare, forThemself, by(nurse))
      .thenNothing());
  it('given somebody else’s, then a chair records it', () => {
    given(discussionKind)
      .when(declareConflict, declare, forThemself, by(supervisor))
      .thenRefused('ANOTHERS_CONFLICT', {
        path: ['officer'],
        instead: { kind: 'ASK_ROLE', roles: CHAIRS },
      });
    given(discussionKind)
      .when(declareConflict, declare, { ...forThemself, records: true }, by(manager))
      .thenEvents({ type: 'ConflictDeclared', data: { officer } });
  });
  it('given a person who is not on the agenda, then it is refused', () =>
    given(discussionKind)
      .when(declareConflict, declare, { ...forThemself, referralIds: [] }, by(nurse))
      .thenRefused('NOT_ON_THE_AGENDA', { path: ['agendaItem'] }));
  it('given nobody in post, then it is refused', () =>
    given(discussionKind)
      .when(declareConflict, declare, { ...forThemself, agency: undefined }, by(nurse))
      .thenRefused('NO_SUCH_OFFICER', { path: ['officer'] }));
  it('given no such sitting, then it is refused', () =>
    given(discussionKind)
      .when(declareConflict, declare, { ...forThemself, sitting: sittingKind.initial }, by(nurse))
      .thenRefused('NO_SUCH_SITTING'));
});

describe('withdrawing a conflict', () => {
  const withdraw = { ...item, officer, reason: 'Invented: another family of that name.' };

  it('given a chair without one, when it was a mistake, then the officer takes part again', () =>
    given(discussionKind, conflictDeclared())
      .when(withdrawConflict, withdraw, onTheAgenda, by(manager))
      .thenEvents(conflictWithdrawn()));
  it('given whoever has it, then somebody else judges it', () =>
    given(discussionKind, ofManager)
      .when(withdrawConflict, { ...withdraw, officer: manager.actor.id }, onTheAgenda, by(manager))
      .thenRefused('CONFLICT_DECLARED', { instead: { kind: 'ASK_ROLE', roles: CHAIRS } }));
  it('given none is declared, then there is nothing to record', () =>
    given(discussionKind).when(withdrawConflict, withdraw, onTheAgenda, by(manager)).thenNothing());
  it('given no such sitting, then it is refused', () =>
    given(discussionKind)
      .when(withdrawConflict, withdraw, { ...onTheAgenda, sitting: sittingKind.initial }, by(manager))
      .thenRefused('NO_SUCH_SITTING'));
});

describe('whoever has a conflict on an item', () => {
  it('does not share in it', () =>
    given(discussionKind, started(), conflictDeclared())
      .when(
        shareInformation,
        { discussionId, agency: agency.health, information: 'Invented.' },
        { sitting, unknownGateways: [], ownAgency: agency.health, takesMinutes: false },
        by(nurse),
      )
      .thenRefused('CONFLICT_DECLARED'));
  it('does not type in it', () =>
    given(discussionKind, started(), conflictDeclared())
      .when(
        writeNote,
        { discussionId, note: 'Invented.' },
        { sitting, ownAgency: agency.health, takesMinutes: false },
        by(nurse),
      )
      .thenRefused('CONFLICT_DECLARED'));
  it('does not decide in it, nor agree its actions, nor close it', () => {
    const history = [started(), decided(), ofManager] as const;
    given(discussionKind, ...history)
      .when(recordDecision, decision, { sitting }, by(manager))
      .thenRefused('CONFLICT_DECLARED', { instead: { kind: 'ASK_ROLE', roles: CHAIRS } });
    given(discussionKind, ...history)
      .when(closeDiscussion, { discussionId }, {}, by(manager))
      .thenRefused('CONFLICT_DECLARED');
    given(actionKind)
      .when(
        agreeAction,
        { discussionId, owner: officer, action: 'Invented.', dueOn: MONDAY },
        { sitting, discussion: folded(discussionKind, ...history), ownerAgency: agency.health },
        by(manager),
      )
      .thenRefused('CONFLICT_DECLARED');
  });
  it('does not begin it', () =>
    given(discussionKind, ofManager)
      .when(startDiscussion, item, onTheAgenda, by(manager))
      .thenRefused('CONFLICT_DECLARED'));
});

describe('when everybody in the chair has a conflict', () => {
  const history = [started(), ofManager] as const;

  it('the co-ordinator does not decide alone, and is told whom to ask', () =>
    given(discussionKind, ...history)
      .when(recordDecision, decision, { sitting }, by(coordinator))
      .thenRefused('NOBODY_IN_THE_CHAIR', {
        sentence:
          'Everybody in the chair has a conflict on this item. Somebody who stands in for a chair leads it.',
        instead: { kind: 'ASK_ROLE', roles: CHAIRS },
      }));
  it.each([
    ['the other chair', supervisor],
    ['a deputy', deputyManager],
  ])('%s acts', (_case, who) =>
    given(discussionKind, ...history)
      .when(recordDecision, decision, { sitting }, by(who))
      .thenEvents({ type: 'DecisionRecorded' }),
  );
  it('and the other chair has taken the chair, then the co-ordinator records what is decided', () => {
    const both = folded(
      sittingKind,
      convened(),
      chairTaken(),
      chairTaken('PPD_SUPERVISOR', supervisor),
      opened(),
    );
    given(discussionKind, ...history)
      .when(recordDecision, decision, { sitting: both }, by(coordinator))
      .thenEvents({ type: 'DecisionRecorded' });
  });
});
