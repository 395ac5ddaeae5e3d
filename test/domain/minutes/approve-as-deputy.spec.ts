/** The minutes of a sitting are approved by whoever may act as its chair. */
import { describe, it } from '@jest/globals';
import { approveMinutes } from '../../../src/domain/minutes/approve-minutes.js';
import { minutesKind, type MinutesEvent } from '../../../src/domain/minutes/minutes.js';
import { nameDelegate } from '../../../src/domain/minutes/name-delegate.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { agency, by, holds, officer } from '../../support/a-board.js';
import {
  administrator,
  CHAIR,
  chairDelegateNamed,
  groupManager,
  inspector,
  intakeManager,
  weekly,
  weeklyConvened,
} from '../../support/a-chair.js';
import { folded, given } from '../../support/given.js';

const DRAFTED: MinutesEvent = {
  ...{ type: 'MinutesDrafted', parts: [], subjects: [] },
  data: { sittingId: weekly, version: 1, approvalsNeeded: [CHAIR], approvedBy: 'ANY_CHAIR' },
};
const sitting = folded(sittingKind, weeklyConvened(), chairDelegateNamed());
const approval = { sittingId: weekly, version: 1 };

describe('approving', () => {
  it('given the chair, then as its holder', () =>
    given(minutesKind, DRAFTED)
      .when(approveMinutes, approval, { sitting }, by(intakeManager))
      .thenEvents({ type: 'MinutesApproved', data: { role: CHAIR, as: 'HOLDER' } }));
  it('given the deputy of the terms, then as deputy', () =>
    given(minutesKind, DRAFTED)
      .when(approveMinutes, approval, { sitting }, by(inspector))
      .thenEvents({ type: 'MinutesApproved', data: { role: CHAIR, as: 'DEPUTY' } }));
  it('given who was named to chair the sitting, then with who named them', () =>
    given(minutesKind, DRAFTED)
      .when(approveMinutes, approval, { sitting }, by(groupManager))
      .thenEvents({
        type: 'MinutesApproved',
        data: { role: CHAIR, as: 'DEPUTY', namedBy: intakeManager.actor.id },
      }));
  it('given another member, then the minutes do not wait for them', () =>
    given(minutesKind, DRAFTED)
      .when(approveMinutes, approval, { sitting }, by(administrator))
      .thenRefused('NO_APPROVAL_NEEDED_FROM_YOU'));
});

describe('naming who approves instead', () => {
  const naming = { sittingId: weekly, officer: administrator.actor.id, role: CHAIR };
  const also = { sitting, delegate: { roles: administrator.roles }, conflicted: false };
  it('given the deputy, then they may, as the chair may', () =>
    given(minutesKind, DRAFTED)
      .when(nameDelegate, naming, also, by(inspector))
      .thenEvents({ type: 'MinutesDelegateNamed', data: { namedBy: inspector.actor.id } }));
  it('given who was named themself, then they name nobody further', () =>
    given(minutesKind, DRAFTED)
      .when(nameDelegate, naming, also, by(groupManager))
      .thenRefused('NOT_YOUR_CHAIR', { instead: { kind: 'ASK_ROLE', roles: [CHAIR, 'POLICE_DCI'] } }));
  it('given somebody without a role of the meeting, then they may not approve', () => {
    const other = officer('somebody', agency.health, holds('EMERGENCY_DUTY_TEAM'));
    given(minutesKind, DRAFTED)
      .when(
        nameDelegate,
        { ...naming, officer: other.actor.id },
        { ...also, delegate: { roles: other.roles } },
        by(intakeManager),
      )
      .thenRefused('DELEGATE_NOT_A_MEMBER');
  });
});
