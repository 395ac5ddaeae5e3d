import { describe, it } from '@jest/globals';
import { agreeAction } from '../../../src/domain/action/agree-action.js';
import { agreeActionFromEscalation } from '../../../src/domain/action/agree-action-from-escalation.js';
import { actionKind } from '../../../src/domain/action/action.js';
import { reassignAction } from '../../../src/domain/action/reassign-action.js';
import { remindOwner } from '../../../src/domain/action/remind-owner.js';
import { reviewOwner } from '../../../src/domain/action/review-owner.js';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { escalationKind } from '../../../src/domain/escalation/escalation.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { agency, by, manager, nurse, policy, teacher } from '../../support/a-board.js';
import { actionId, agreed, completed, discussionId, released, started } from '../../support/a-case.js';
import { conflictCarried } from '../../support/a-discussion.js';
import { attended, chairTaken, convened, opened, TUESDAY } from '../../support/a-meeting.js';
import { agreedFromEscalation, ownerBarred, ownerUnbarred, reassigned } from '../../support/an-action.js';
import { raised } from '../../support/an-escalation.js';
import { rules } from '../../support/commands-of-an-action.js';
import { folded, given } from '../../support/given.js';

const open = [agreed(), released()];
const review = { actionId };
const owner = folded(actionKind, ...open).owner;
const conflict = { owner, hasConflict: true };

describe('an action whose owner has a conflict about the person', () => {
  it('needs another person, and the meeting is told', () => {
    const reviewing = given(actionKind, ...open).when(reviewOwner, review, conflict, by(policy));
    reviewing.thenEvents({ type: 'OwnerBarred', data: { actionId, owner } });
    reviewing.thenSays('The owner has a conflict about the person: the action needs another person.');
  });
  it('as a draft of its item too', () =>
    given(actionKind, agreed())
      .when(reviewOwner, review, conflict, by(policy))
      .thenEvents({ type: 'OwnerBarred' }));
  it('is told once', () =>
    given(actionKind, ...open, ownerBarred())
      .when(reviewOwner, review, conflict, by(policy))
      .thenNothing());
  it('is theirs again where there is no conflict after all', () => {
    const found = { owner, hasConflict: false };
    given(actionKind, ...open, ownerBarred())
      .when(reviewOwner, review, found, by(policy))
      .thenEvents({ type: 'OwnerUnbarred' });
    given(actionKind, ...open, ownerBarred(), ownerUnbarred())
      .when(reviewOwner, review, found, by(policy))
      .thenNothing();
  });
  it('is left as it is where somebody else has it by now, or it is done', () => {
    given(actionKind, ...open, ownerBarred(), reassigned())
      .when(reviewOwner, review, conflict, by(policy))
      .thenNothing();
    given(actionKind, ...open, completed())
      .when(reviewOwner, review, conflict, by(policy))
      .thenNothing();
    given(actionKind).when(reviewOwner, review, conflict, by(policy)).thenNothing();
  });
  it('reminds whoever finds another owner, and not the one who may not do it', () => {
    const remind = { actionId, dueAt: folded(actionKind, ...open).dueAt };
    const by_rules = { rules, administeredBy: drm.administeredBy, ownerInPost: true };
    given(actionKind, ...open, ownerBarred())
      .when(remindOwner, remind, by_rules, by(policy))
      .thenEvents({ type: 'OwnerReminded', data: { officer: null, role: drm.administeredBy } });
  });
});

describe('nobody is given an action about somebody about whom they have a conflict', () => {
  const sitting = folded(sittingKind, convened(), chairTaken(), attended(), opened());
  it('by the meeting, which is told why', () => {
    const discussion = folded(discussionKind, conflictCarried(), started());
    const input = { discussionId, owner: nurse.actor.id, action: 'Invented: ring.', dueOn: TUESDAY };
    given(actionKind)
      .when(agreeAction, input, { discussion, sitting, ownerAgency: agency.health }, by(manager))
      .thenRefused('OWNER_HAS_CONFLICT', { path: ['owner'] });
  });
  it('by passing it on: an agency is not told why', () => {
    const input = { actionId, owner: teacher.actor.id };
    const passing = { ownerAgency: agency.education, ownerHasConflict: true };
    given(actionKind, ...open)
      .when(reassignAction, input, { ...passing, byTheMeeting: true }, by(manager))
      .thenRefused('OWNER_HAS_CONFLICT', { path: ['owner'] });
    given(actionKind, ...open)
      .when(reassignAction, input, { ...passing, byTheMeeting: false }, by(nurse))
      .thenRefused('OWNER_UNSUITABLE', { path: ['owner'] });
  });
  it('by what comes of an escalation, whose answerer is not told why', () => {
    const { escalationId } = agreedFromEscalation().data;
    const input = { escalationId, owner: nurse.actor.id, action: 'Invented: look again.', dueOn: TUESDAY };
    const found = {
      escalation: folded(escalationKind, raised()),
      ownerAgency: agency.health,
      zone: drm.zone,
    };
    given(actionKind)
      .when(agreeActionFromEscalation, input, { ...found, ownerHasConflict: true }, by(manager))
      .thenRefused('OWNER_UNSUITABLE', { path: ['owner'] });
  });
});
