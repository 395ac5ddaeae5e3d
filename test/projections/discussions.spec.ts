import { describe, expect, it } from '@jest/globals';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
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
import { monday } from '../support/a-meeting.js';
import { documentOf } from '../support/projected.js';

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
