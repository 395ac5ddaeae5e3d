import { describe, expect, it } from '@jest/globals';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import type { Presence } from '../../src/domain/sitting/attendance.js';
import { discussions } from '../../src/projections/discussions.js';
import { agency, an, ids, nurse } from '../support/a-board.js';
import {
  actionId,
  agreed,
  ash,
  decided,
  discussionClosed,
  discussionId,
  referralId,
  released,
  rowan,
  shared,
  started,
} from '../support/a-case.js';
import {
  arrived,
  presenceWithdrawn,
  conflictCarried,
  conflictDeclared,
  conflictWithdrawn,
  dissented,
  lateAccepted,
  lateDeclined,
  left,
  noteId,
  noteRevised,
  noteStruck,
  noteWritten,
  notShared,
  rolledOver,
  threshold,
} from '../support/a-discussion.js';
import { monday } from '../support/a-meeting.js';
import { documentOf } from '../support/projected.js';

const presence: Presence = {
  ...{ officer: nurse.actor.id, agency: agency.health, role: 'HEALTH' },
  ...{ as: 'HOLDER', mode: 'IN_PERSON' },
};
const discussed = (...events: readonly BoardsEvent[]) =>
  documentOf(discussions, discussionId, started(), ...events);

describe('what was said and decided about one person at one sitting', () => {
  it('given an item is begun, then it is going on', () =>
    expect(discussed()).toEqual({
      ...{ discussionId, sittingId: monday, personId: rowan, series: 'DRM', referralIds: [referralId] },
      ...{ phase: 'GOING_ON', concluded: false, startedAt: '2026-03-30T11:00:00.000Z', closedAt: null },
      ...{ shared: [], decisions: [], actionIds: [], notShared: [], thresholds: [], notes: [] },
      ...{ present: [], conflicts: [], lateAnswer: null, rolledOver: null },
    }));
  it('given two agencies share, then each piece has its agency, gateway, purpose and time', () =>
    expect(
      discussed(shared(), shared({ shareId: an('share', 'second'), agency: agency.police }))?.shared,
    ).toMatchObject([
      {
        agency: agency.health,
        officer: nurse.actor.id,
        gateways: ['CA2004_S10', 'CA2004_S11'],
        purpose: 'SAFEGUARDING',
        at: '2026-03-30T11:01:00.000Z',
        information: { text: 'Invented: seen on Friday.' },
      },
      { agency: agency.police },
    ]));
  it('given a decision and an action, then both are shown', () =>
    expect(discussed(decided(), agreed())).toMatchObject({
      decisions: [{ absentRoles: ['EDUCATION'], content: { decision: 'Invented: visit today.' } }],
      actionIds: [actionId],
    }));
  it.each([true, false])('given it is closed, then it says whether it was concluded: %s', (concluded) =>
    expect(discussed(discussionClosed({ concluded }))).toMatchObject({
      phase: 'CLOSED',
      concluded,
      closedAt: '2026-03-30T11:01:00.000Z',
    }),
  );
});

describe('the neighbours', () => {
  it('given another person is discussed at the same sitting, then this discussion does not change', () => {
    const other = { discussionId: ids.discussion(monday, ash), personId: ash };
    const ofAsh = [
      started(other),
      shared(other),
      decided(other),
      agreed(other),
      discussionClosed(other),
      released(),
    ];
    expect(discussed(...ofAsh)).toEqual(discussed());
  });
});

describe('who took part in an item', () => {
  it('given somebody leaves and comes back, then each time is kept, and the last one ends with the item', () => {
    const present = [presence];
    expect(
      documentOf(discussions, discussionId, started({ present }), left(), arrived(), discussionClosed())
        ?.present,
    ).toEqual([
      { ...presence, from: '2026-03-30T11:00:00.000Z', until: '2026-03-30T11:01:00.000Z' },
      { ...presence, from: '2026-03-30T11:02:00.000Z', until: '2026-03-30T11:03:00.000Z' },
    ]);
  });
  it('given one that was declared on another item, then it is shown without the words that were said there', () =>
    expect(documentOf(discussions, discussionId, conflictCarried(), started())).toMatchObject({
      ...{ phase: 'GOING_ON', conflicts: [{ officer: nurse.actor.id, kind: 'RELATIVE', conflict: null }] },
    }));
  it('given somebody was marked present by mistake, then they are not named; for another role they are', () => {
    const here = [started({ present: [] }), arrived(), arrived({ role: 'EDUCATION' })];
    expect(documentOf(discussions, discussionId, ...here, presenceWithdrawn())?.present).toMatchObject([
      { role: 'EDUCATION' },
    ]);
  });
  it('given a conflict before the item begins, then it is shown, and gone once it is withdrawn', () => {
    expect(documentOf(discussions, discussionId, conflictDeclared())).toMatchObject({
      ...{ phase: 'NOT_STARTED', startedAt: null, series: 'DRM', personId: rowan },
      conflicts: [{ officer: nurse.actor.id, kind: 'RELATIVE', conflict: { text: 'Invented: her aunt.' } }],
    });
    expect(documentOf(discussions, discussionId, conflictDeclared(), started())).toMatchObject({
      ...{ phase: 'GOING_ON', conflicts: [{ officer: nurse.actor.id }] },
    });
    expect(documentOf(discussions, discussionId, conflictDeclared(), conflictWithdrawn())?.conflicts).toEqual(
      [],
    );
  });
});

describe('what else is on the record of an item', () => {
  it('given an agency does not share, then it says so, and why', () =>
    expect(discussed(notShared())?.notShared).toMatchObject([
      { agency: agency.health, because: 'NOT_PROPORTIONATE', reason: { text: expect.any(String) } },
    ]));
  it('given the threshold is considered twice, then both are kept, in order', () =>
    expect(
      discussed(threshold({ outcome: 'NOT_MET' }), threshold())?.thresholds.map(({ outcome }) => outcome),
    ).toEqual(['NOT_MET', 'MET']));
  it('given somebody differs, then the position stands beside its decision and no other', () => {
    const other = an('decision', 'other');
    expect(
      discussed(decided(), decided({ decisionId: other, kind: 'SAFETY_PLAN' }), dissented())?.decisions,
    ).toMatchObject([
      { kind: null, dissent: [{ agency: agency.education, chair: null }] },
      { kind: 'SAFETY_PLAN', dissent: [] },
    ]);
  });
  it('given notes are written, revised and struck out, then those that stand are shown as they stand', () => {
    const second = an('note', 'beside');
    const notes = [noteWritten(), noteWritten({ noteId: second, beside: noteId }), noteRevised()];
    expect(discussed(...notes)?.notes).toMatchObject([
      { noteId, revision: 2, revisedBy: nurse.actor.id, note: { text: expect.stringContaining('friend') } },
      { noteId: second, revision: 1, revisedBy: null, beside: noteId },
    ]);
    expect(discussed(...notes, noteStruck())?.notes).toMatchObject([{ noteId: second }]);
  });
  it('given a share that differs, then it says so, and why', () =>
    expect(discussed(shared({ differs: true, necessity: 'REQUIRED_BY_LAW' }))?.shared).toMatchObject([
      { differs: true, necessity: 'REQUIRED_BY_LAW', reason: { text: 'Invented: asked by a court.' } },
    ]));
  it('given a share of before, then it was the usual one', () =>
    expect(discussed(shared())?.shared).toMatchObject([
      { differs: false, necessity: 'NECESSARY_TO_SAFEGUARD' },
    ]));
});

describe('what the chair said of an item', () => {
  it.each([
    [lateAccepted(), { answer: 'ACCEPTED', because: null, note: null }],
    [lateDeclined(), { answer: 'DECLINED', because: 'NO_TIME', note: { text: expect.any(String) } }],
  ])('a late one: $type', (event, answer) =>
    expect(documentOf(discussions, discussionId, event)).toMatchObject({
      phase: 'NOT_STARTED',
      lateAnswer: answer,
    }),
  );
  it('one that is rolled over', () =>
    expect(documentOf(discussions, discussionId, rolledOver())).toMatchObject({
      rolledOver: { because: 'INFORMATION_AWAITED', at: '2026-03-30T11:00:00.000Z' },
    }));
});
