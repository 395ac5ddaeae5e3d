import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arriveForItem, leaveItem } from '../../../src/domain/discussion/arrive-for-item.js';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import type { DiscussionEvent } from '../../../src/domain/discussion/discussion-events.js';
import { inTheRoom } from '../../../src/domain/discussion/discussion-state.js';
import { recordDecision } from '../../../src/domain/discussion/record-decision.js';
import { shareInformation } from '../../../src/domain/discussion/share-information.js';
import { startDiscussion } from '../../../src/domain/discussion/start-discussion.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { agency, by, coordinator, manager, MIDDAY, nurse, policy, teacher } from '../../support/a-board.js';
import { discussionClosed, discussionId, referralId, rowan, started } from '../../support/a-case.js';
import { arrived, conflictDeclared, conflictWithdrawn, left } from '../../support/a-discussion.js';
import { attended, chairTaken, convened, monday, opened } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const written = attended('EDUCATION', teacher, { mode: 'WRITTEN_CONTRIBUTION' });
const sitting = folded(sittingKind, convened(), chairTaken(), attended(), written, opened());
const officer = nurse.actor.id;
const input = { discussionId, officer };

describe('who is present when an item begins', () => {
  it('"who saw and heard an item is who was present for it": not who contributes in writing', () =>
    given(discussionKind)
      .when(
        startDiscussion,
        { sittingId: monday, personId: rowan },
        { sitting, discussionId, referralIds: [referralId], adult: false },
        by(manager),
      )
      .thenEvents({ type: 'DiscussionStarted', data: { present: [{ officer, role: 'HEALTH' }] } }));
  it('given a conflict declared before, then that officer is not there', () =>
    given(discussionKind, conflictDeclared())
      .when(
        startDiscussion,
        { sittingId: monday, personId: rowan },
        { sitting, discussionId, referralIds: [referralId] },
        by(manager),
      )
      .thenEvents({ type: 'DiscussionStarted', data: { present: [] } }));
});

describe('coming into an item', () => {
  it('given an officer who had left, when they come back, then it is recorded, and when', () =>
    given(discussionKind, started(), left())
      .when(arriveForItem, { ...input, at: '2026-03-30T10:59:00.000Z' }, { sitting }, by(coordinator))
      .thenEvents({ ...arrived(), occurredAt: '2026-03-30T10:59:00.000Z' }));
  it('given an officer who is there for two roles, then both are recorded', () => {
    const both = folded(sittingKind, convened(), opened(), attended(), attended('EDUCATION', nurse));
    given(discussionKind, started(), left())
      .when(arriveForItem, input, { sitting: both }, by(nurse))
      .thenEvents(arrived(), arrived({ role: 'EDUCATION' }));
  });
  it('given an officer who is there, then there is nothing to record', () =>
    given(discussionKind, started(), arrived())
      .when(arriveForItem, input, { sitting }, by(nurse))
      .thenNothing());
  it.each([
    ['nobody marked present at the sitting', folded(sittingKind, convened(), opened()), officer],
    ['who contributes in writing', sitting, teacher.actor.id],
  ])('given %s, then the co-ordinator is asked first', (_case, at, who) =>
    given(discussionKind, started())
      .when(arriveForItem, { discussionId, officer: who }, { sitting: at }, by(nurse))
      .thenRefused('NOT_AT_THE_SITTING', {
        path: ['officer'],
        instead: { kind: 'ASK_ROLE', roles: ['DRM_COORDINATOR'] },
      }),
  );
  it('given a conflict on the item, then the officer stays out', () =>
    given(discussionKind, started(), conflictDeclared())
      .when(arriveForItem, input, { sitting }, by(coordinator))
      .thenRefused('CONFLICT_DECLARED', { path: ['officer'] }));
  it('given a conflict that was withdrawn, then the officer comes in', () =>
    given(discussionKind, started(), conflictDeclared(), left({ because: 'CONFLICT' }), conflictWithdrawn())
      .when(arriveForItem, input, { sitting }, by(coordinator))
      .thenEvents({ type: 'ArrivedForItem' }));
  it('given a time that is still to come, then it is refused', () =>
    given(discussionKind, started())
      .when(arriveForItem, { ...input, at: '2026-03-30T11:00:00.001Z' }, { sitting }, by(nurse))
      .thenRefused('IN_THE_FUTURE', { path: ['at'] }));
});

describe('leaving an item', () => {
  it('given an officer in the room, when they leave, then it is recorded', () =>
    given(discussionKind, started())
      .when(leaveItem, { ...input, at: MIDDAY }, { sitting }, by(nurse))
      .thenEvents({ ...left(), occurredAt: MIDDAY }));
  it('given an officer who has left, then there is nothing to record', () =>
    given(discussionKind, started(), left()).when(leaveItem, input, { sitting }, by(nurse)).thenNothing());
  it('given an officer who has left the sitting, then they leave the item too', () =>
    given(discussionKind, started(), arrived())
      .when(leaveItem, input, { sitting: folded(sittingKind, convened(), opened()) }, by(policy))
      .thenEvents(left()));
  it('given somebody who is not there, then it is refused', () =>
    given(discussionKind, started())
      .when(leaveItem, { discussionId, officer: teacher.actor.id }, { sitting }, by(coordinator))
      .thenRefused('NOT_IN_THE_ITEM', { path: ['officer'] }));
  it('given a time that is still to come, then it is refused', () =>
    given(discussionKind, started())
      .when(leaveItem, { ...input, at: '2026-03-30T12:00:00.000Z' }, { sitting }, by(nurse))
      .thenRefused('IN_THE_FUTURE'));
});

describe('an item that is not going on', () => {
  it.each([
    ['DISCUSSION_NOT_STARTED', []],
    ['DISCUSSION_CLOSED', [started(), discussionClosed()]],
  ] as const)('%s: nobody comes or goes', (code, events) => {
    given(discussionKind, ...events)
      .when(arriveForItem, input, { sitting }, by(nurse))
      .thenRefused(code);
    given(discussionKind, ...events)
      .when(leaveItem, input, { sitting }, by(nurse))
      .thenRefused(code);
  });
});

describe('what presence for the item decides', () => {
  it('given Health left the item, then it is decided without Health, though it is at the sitting', () =>
    given(discussionKind, started(), left())
      .when(recordDecision, { discussionId, decision: 'd', rationale: 'r' }, { sitting }, by(manager))
      .thenSays(/Health/));
  it('given the agency left the item, then it shares nothing in it', () =>
    given(discussionKind, started(), left())
      .when(
        shareInformation,
        { discussionId, agency: agency.health, information: 'Invented.' },
        { sitting, unknownGateways: [], ownAgency: agency.health, takesMinutes: false },
        by(nurse),
      )
      .thenRefused('AGENCY_NOT_PRESENT'));
  it('given an agency that contributes in writing, then its words may be read out for it', () =>
    given(discussionKind, started())
      .when(
        shareInformation,
        { discussionId, agency: agency.education, information: 'Invented.' },
        { sitting, unknownGateways: [], ownAgency: agency.socialCare, takesMinutes: true },
        by(coordinator),
      )
      .thenEvents({ type: 'InformationShared', data: { officer: teacher.actor.id } }));
});

describe('whoever comes and goes', () => {
  it('is in the room exactly where the last that was recorded of them says so, and never with a conflict', () => {
    const steps = {
      ARRIVES: arrived(),
      LEAVES: left(),
      CONFLICT: conflictDeclared(),
      NONE: conflictWithdrawn(),
    };
    const step = fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[]));
    fc.assert(
      fc.property(fc.array(step), (happened) => {
        const events: readonly DiscussionEvent[] = [started(), ...happened.map((name) => steps[name])];
        const room = inTheRoom(folded(discussionKind, ...events), sitting);
        const isAway = happened.findLast((name) => name === 'ARRIVES' || name === 'LEAVES') === 'LEAVES';
        const conflicted = happened.findLast((name) => name === 'CONFLICT' || name === 'NONE') === 'CONFLICT';
        expect(room.some((presence) => presence.officer === officer)).toBe(!isAway && !conflicted);
      }),
    );
  });
});
