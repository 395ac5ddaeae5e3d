import { describe, expect, it } from '@jest/globals';
import { approveMinutes } from '../../../src/domain/minutes/approve-minutes.js';
import { draftMinutes } from '../../../src/domain/minutes/draft-minutes.js';
import { issueMinutes } from '../../../src/domain/minutes/issue-minutes.js';
import { minutesKind } from '../../../src/domain/minutes/minutes.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import {
  agency,
  by,
  coordinator,
  deputyManager,
  holds,
  manager,
  nurse,
  officer,
  policy,
  standsInFor,
  supervisor,
} from '../../support/a-board.js';
import {
  approved,
  chairTaken,
  closed,
  closing,
  convened,
  drafted,
  issued,
  missed,
  monday,
  opened,
} from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const ofMonday = { sittingId: monday };
const version1 = { sittingId: monday, version: 1 };
const over = (terms = drm) => ({
  sitting: folded(sittingKind, convened(terms), chairTaken(), opened(), closing(), closed()),
});

describe('"minutes will be produced": drafting', () => {
  it('given a closed sitting, when the minutes are drafted, then they wait for both chairs', () =>
    given(minutesKind)
      .when(draftMinutes, ofMonday, over(), by(policy))
      .thenEvents({
        type: 'MinutesDrafted',
        data: {
          version: 1,
          approvalsNeeded: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'],
          approvedBy: 'EVERY_CHAIR',
        },
      }));
  it('given terms by which one chair is enough, then any of the chairs may approve', () =>
    given(minutesKind)
      .when(draftMinutes, ofMonday, over({ ...drm, minutesApproval: 'ANY_CHAIR' }), by(policy))
      .thenEvents({
        type: 'MinutesDrafted',
        data: { approvalsNeeded: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'], approvedBy: 'ANY_CHAIR' },
      }));
  it('given a draft, then there is nothing to record', () =>
    given(minutesKind, drafted()).when(draftMinutes, ofMonday, over(), by(policy)).thenNothing());
  it.each([
    ['open', [convened(), chairTaken(), opened()]],
    ['being closed', [convened(), chairTaken(), opened(), closing()]],
    ['missed', [convened(), missed()]],
  ] as const)('given a sitting that is %s, then there are no minutes yet', (_case, events) =>
    given(minutesKind)
      .when(draftMinutes, ofMonday, { sitting: folded(sittingKind, ...events) }, by(policy))
      .thenRefused('SITTING_NOT_CLOSED'),
  );
  it('given no such sitting, then it is refused', () =>
    given(minutesKind)
      .when(draftMinutes, ofMonday, { sitting: sittingKind.initial }, by(policy))
      .thenRefused('NO_SUCH_SITTING'));
});

describe('approving, where both chairs approve', () => {
  it('given a draft, when a chair approves, then it is recorded by role and person', () =>
    given(minutesKind, drafted())
      .when(approveMinutes, version1, {}, by(manager))
      .thenEvents({
        type: 'MinutesApproved',
        data: { role: 'MASH_TEAM_MANAGER', officer: manager.actor.id, as: 'HOLDER' },
      }));
  it('given a deputy, then the record says who stood in', () =>
    given(minutesKind, drafted())
      .when(approveMinutes, version1, {}, by(deputyManager))
      .thenEvents({ type: 'MinutesApproved', data: { role: 'MASH_TEAM_MANAGER', as: 'DEPUTY' } }));
  it('given one approval, then the minutes wait for the other chair', () =>
    given(minutesKind, drafted(), approved())
      .when(issueMinutes, version1, {}, by(coordinator))
      .thenRefused('MINUTES_NOT_APPROVED', {
        clause: {
          heading: "Board's own rule",
          text: 'Minutes are drafted, approved by the chairs, then issued.',
        },
        instead: { kind: 'ASK_ROLE', roles: ['PPD_SUPERVISOR'] },
      }));
  it('given one approval, when the other chair approves, then nothing is waited for', () =>
    given(minutesKind, drafted(), approved())
      .when(approveMinutes, version1, {}, by(supervisor))
      .thenEvents({ type: 'MinutesApproved', data: { role: 'PPD_SUPERVISOR' } }));
  it('given a chair who has approved, then there is nothing to record', () =>
    given(minutesKind, drafted(), approved()).when(approveMinutes, version1, {}, by(manager)).thenNothing());
  it('given somebody who holds one chair and stands in for the other, then two chairs are still two people', () => {
    const both = officer('both', agency.police, holds('PPD_SUPERVISOR'), standsInFor('MASH_TEAM_MANAGER'));
    given(minutesKind, drafted(), approved('PPD_SUPERVISOR', both))
      .when(approveMinutes, version1, {}, by(both))
      .thenNothing();
  });
});

describe('approving, where one chair is enough', () => {
  const draft = drafted({ approvedBy: 'ANY_CHAIR' });

  it.each([
    ['MASH_TEAM_MANAGER', manager],
    ['PPD_SUPERVISOR', supervisor],
  ] as const)('given a draft, when the %s approves, then the minutes are approved', (role, chair) => {
    given(minutesKind, draft)
      .when(approveMinutes, version1, {}, by(chair))
      .thenEvents({ type: 'MinutesApproved', data: { role } });
    given(minutesKind, draft, approved(role, chair))
      .when(issueMinutes, version1, {}, by(coordinator))
      .thenEvents(issued());
  });
  it('given the approval of one, then that of the other is not needed, and nobody else is asked', () => {
    const decision = approveMinutes(folded(minutesKind, draft, approved()), version1, {}, by(supervisor));
    expect(decision).toMatchObject({ accepted: false, code: 'NO_APPROVAL_NEEDED_FROM_YOU' });
    expect(decision).not.toHaveProperty('instead');
  });
});

describe('who does not approve', () => {
  it.each([
    ['a member', nurse],
    ['a chair whose tenure has lapsed', officer('lapsed', agency.socialCare)],
  ] as const)('given %s, then the chairs that are waited for are named', (_case, somebody) =>
    given(minutesKind, drafted())
      .when(approveMinutes, version1, {}, by(somebody))
      .thenRefused('NO_APPROVAL_NEEDED_FROM_YOU', {
        instead: { kind: 'ASK_ROLE', roles: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'] },
      }),
  );
  it('given another version than the one that was read, then it is refused', () =>
    given(minutesKind, drafted({ version: 2 }))
      .when(approveMinutes, version1, {}, by(manager))
      .thenRefused('MINUTES_SUPERSEDED', {
        sentence: 'The minutes are at version 2 now.',
        path: ['version'],
      }));
  it('given no draft, then there is nothing to approve', () =>
    given(minutesKind).when(approveMinutes, version1, {}, by(manager)).thenRefused('NO_MINUTES'));
});

describe('"distributed to partners": issuing', () => {
  const bothApproved = [drafted(), approved(), approved('PPD_SUPERVISOR', supervisor)] as const;

  it('given the approval of both chairs, when the co-ordinator issues them, then they are issued', () =>
    given(minutesKind, ...bothApproved)
      .when(issueMinutes, version1, {}, by(coordinator))
      .thenEvents(issued()));
  it('given they are issued, then there is nothing to record', () =>
    given(minutesKind, ...bothApproved, issued())
      .when(issueMinutes, version1, {}, by(coordinator))
      .thenNothing());
  it('given a draft, then both chairs are named', () =>
    given(minutesKind, drafted())
      .when(issueMinutes, version1, {}, by(coordinator))
      .thenRefused('MINUTES_NOT_APPROVED', {
        instead: { kind: 'ASK_ROLE', roles: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'] },
      }));
  it('given another version, then it is refused', () =>
    given(minutesKind, ...bothApproved)
      .when(issueMinutes, { ...version1, version: 2 }, {}, by(coordinator))
      .thenRefused('MINUTES_SUPERSEDED', { path: ['version'] }));
  it('given no minutes, then there is nothing to issue', () =>
    given(minutesKind).when(issueMinutes, version1, {}, by(coordinator)).thenRefused('NO_MINUTES'));
});
