import { describe, it } from '@jest/globals';
import { closeDiscussion, closeWithSitting } from '../../../src/domain/discussion/close-discussion.js';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { recordDecision } from '../../../src/domain/discussion/record-decision.js';
import { startDiscussion } from '../../../src/domain/discussion/start-discussion.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { an, by, manager, officer, agency, policy } from '../../support/a-board.js';
import { cancelled } from '../../support/a-calendar-of-sittings.js';
import { decided, discussionClosed, discussionId, referralId, rowan, started } from '../../support/a-case.js';
import {
  attended,
  chairTaken,
  closed,
  closing,
  convened,
  missed,
  monday,
  opened,
} from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const item = { discussionId };
const held = [convened(), chairTaken(), opened()] as const;
const openSitting = folded(sittingKind, convened(), chairTaken(), attended(), opened());

describe('starting an item', () => {
  const start = { sittingId: monday, personId: rowan };
  const onTheAgenda = { sitting: openSitting, discussionId, referralIds: [referralId] };

  it('given an open sitting, when an item of its agenda is begun, then it is being discussed', () =>
    given(discussionKind).when(startDiscussion, start, onTheAgenda, by(manager)).thenEvents(started()));
  it('given two referrals of one person, then the discussion answers both', () => {
    const both = [referralId, an('referral', 'second')];
    given(discussionKind)
      .when(startDiscussion, start, { ...onTheAgenda, referralIds: both }, by(manager))
      .thenEvents({ type: 'DiscussionStarted', data: { referralIds: both } });
  });
  it('given it is being discussed, then there is nothing to record, also while the sitting is being closed', () =>
    given(discussionKind, started())
      .when(
        startDiscussion,
        start,
        { ...onTheAgenda, sitting: folded(sittingKind, convened(), chairTaken(), opened(), closing()) },
        by(manager),
      )
      .thenNothing());
  it('given it is closed, then it is not begun again', () =>
    given(discussionKind, started(), discussionClosed())
      .when(startDiscussion, start, onTheAgenda, by(manager))
      .thenRefused('DISCUSSION_CLOSED'));
  it.each([
    ['has not opened', [convened()], /not been opened yet/, ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR']],
    ['is being closed', [...held, closing()], /is being closed/, ['DRM_COORDINATOR']],
    ['is closed', [...held, closing(), closed()], /corrected in its minutes/, ['DRM_COORDINATOR']],
    ['was missed', [convened(), missed()], /^Nobody opened this sitting in time/, ['DRM_COORDINATOR']],
    ['was cancelled', [convened(), cancelled()], /^This sitting was cancelled/, ['DRM_COORDINATOR']],
  ] as const)('given a sitting that %s, then no item begins, and it says where to turn', (...stands) => {
    const [, events, said, roles] = stands;
    const decision = given(discussionKind).when(
      startDiscussion,
      start,
      { ...onTheAgenda, sitting: folded(sittingKind, ...events) },
      by(manager),
    );
    decision.thenRefused('SITTING_NOT_OPEN', {
      clause: drm.clauses.chairing,
      instead: { kind: 'ASK_ROLE', roles },
    });
    decision.thenSays(said);
  });
  it('given somebody who is not on the agenda, then it is refused', () =>
    given(discussionKind)
      .when(startDiscussion, start, { ...onTheAgenda, referralIds: [] }, by(manager))
      .thenRefused('NOT_ON_THE_AGENDA', {
        path: ['agendaItem'],
        clause: { heading: "Board's own rule", text: 'A discussion belongs to an item of the agenda.' },
      }));
  it('given no such sitting, then it is refused', () =>
    given(discussionKind)
      .when(startDiscussion, start, { ...onTheAgenda, sitting: sittingKind.initial }, by(manager))
      .thenRefused('NO_SUCH_SITTING'));
});

describe('recording a decision', () => {
  const record = { ...item, decision: 'Invented: visit today.', rationale: 'Invented: second night away.' };
  const everybody = drm.coreMembers.map(({ role }) =>
    attended(role, officer(role, agency.socialCare), { officer: an('officer', role) }),
  );
  const complete = folded(sittingKind, convened(), chairTaken(), opened(), ...everybody);

  it('given an item, when it is decided, then decision and rationale stand apart, and who was absent in clear', () => {
    const decision = given(discussionKind, started()).when(
      recordDecision,
      record,
      { sitting: openSitting },
      by(manager),
    );
    decision.thenEvents({
      type: 'DecisionRecorded',
      data: {
        decisionId: by(manager).newId('decision'),
        absentRoles: drm.coreMembers.map(({ role }) => role).filter((role) => role !== 'HEALTH'),
      },
      parts: [
        {
          name: 'decision',
          of: [rowan],
          content: { decision: record.decision, rationale: record.rationale },
        },
      ],
      subjects: [rowan],
    });
  });
  it('given all core roles but Education, then the answer says so in the words of the terms', () =>
    given(discussionKind, started())
      .when(
        recordDecision,
        record,
        { sitting: { ...complete, present: complete.present.filter(({ role }) => role !== 'EDUCATION') } },
        by(manager),
      )
      .thenSays('Decided without Education.'));
  it('given every core role, then nobody is named', () => {
    const decision = given(discussionKind, started()).when(
      recordDecision,
      record,
      { sitting: complete },
      by(manager),
    );
    decision.thenEvents({ type: 'DecisionRecorded', data: { absentRoles: [] } });
    decision.thenSays('Every core role was present.');
  });
  it('given a second decision on the same item, then both are kept', () =>
    given(discussionKind, started(), decided())
      .when(recordDecision, record, { sitting: openSitting }, by(manager))
      .thenEvents({ type: 'DecisionRecorded' }));
  it('given the same decision sent again, also once the item has closed, then it is recorded once', () => {
    const { newId } = by(manager);
    given(discussionKind, started(), decided({ decisionId: newId('decision') }), discussionClosed())
      .when(recordDecision, record, { sitting: openSitting }, by(manager))
      .thenNothing();
  });
  it('given an item that has not begun, then it is refused', () =>
    given(discussionKind)
      .when(recordDecision, record, { sitting: sittingKind.initial }, by(manager))
      .thenRefused('DISCUSSION_NOT_STARTED'));
  it('given an item that is closed, then it is refused', () =>
    given(discussionKind, started(), decided(), discussionClosed())
      .when(recordDecision, record, { sitting: openSitting }, by(manager))
      .thenRefused('DISCUSSION_CLOSED'));
  it('given a sitting that cannot be found, then it is refused', () =>
    given(discussionKind, started())
      .when(recordDecision, record, { sitting: sittingKind.initial }, by(manager))
      .thenRefused('NO_SUCH_SITTING'));
});

describe('closing an item', () => {
  it('given a decision, when the item is closed, then it is concluded', () =>
    given(discussionKind, started(), decided())
      .when(closeDiscussion, item, {}, by(manager))
      .thenEvents(discussionClosed()));
  it('given no decision, then one is asked for, be it that nothing more is done', () =>
    given(discussionKind, started())
      .when(closeDiscussion, item, {}, by(manager))
      .thenRefused('NO_DECISION_RECORDED', {
        sentence: 'Record what was decided before closing the item.',
        clause: {
          heading: "Board's own rule",
          text: 'An item closes with a decision, which may be that no further action is needed.',
        },
      }));
  it('given it is closed, then there is nothing to record', () =>
    given(discussionKind, started(), decided(), discussionClosed())
      .when(closeDiscussion, item, {}, by(manager))
      .thenNothing());
  it('given an item that has not begun, then it is refused', () =>
    given(discussionKind).when(closeDiscussion, item, {}, by(manager)).thenRefused('DISCUSSION_NOT_STARTED'));
});

describe('an item that is going on when the sitting ends', () => {
  it('given no decision, then it closes without conclusion', () =>
    given(discussionKind, started())
      .when(closeWithSitting, item, {}, by(policy))
      .thenEvents(discussionClosed({ concluded: false })));
  it('given a decision, then it is concluded', () =>
    given(discussionKind, started(), decided())
      .when(closeWithSitting, item, {}, by(policy))
      .thenEvents(discussionClosed()));
  it.each([
    ['has not begun', []],
    ['is closed', [started(), discussionClosed()]],
  ] as const)('given one that %s, then there is nothing to record', (_case, events) =>
    given(discussionKind, ...events)
      .when(closeWithSitting, item, {}, by(policy))
      .thenNothing(),
  );
});
