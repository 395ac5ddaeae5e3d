import { describe, expect, it } from '@jest/globals';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { happeningAt } from '../../src/projections/happenings.js';
import { officerAppointed } from '../support/a-board.js';
import {
  actionId,
  agreed,
  discussionId,
  placed,
  placedAt,
  received,
  rowan,
  shared,
  started,
} from '../support/a-case.js';
import { discussionEvents } from '../support/a-discussion.js';
import { attended, drafted, monday, opened, tuesday } from '../support/a-meeting.js';
import {
  apologies,
  cancelled,
  left,
  moved,
  reinstated,
  visitorAdmitted,
} from '../support/a-calendar-of-sittings.js';
import * as aTracked from '../support/a-tracked-person.js';
import { assessmentCompleted } from '../support/a-risk.js';
import {
  strategicRaised,
  themeIdentified,
  voltLinked,
  voltRecorded,
  voltWithdrawn,
} from '../support/a-theme.js';
import { differed, positionTaken } from '../support/a-difference.js';
import { entered, paused, reviewDateMoved, stepsAgreed } from '../support/a-tracked-person.js';
import { everyEvent } from '../support/every-event.js';
import { inLog } from '../support/in-log.js';

const happening = (sittingId: string, event: BoardsEvent) =>
  inLog([event]).map((recorded) => happeningAt(sittingId, recorded))[0];

describe("what changes on the screen of Monday's meeting", () => {
  it.each<[string, BoardsEvent, object]>([
    ['a referral placed at it', received(), { kind: 'AGENDA', personIds: [rowan] }],
    ['an item that moves away', placed(), { kind: 'AGENDA', personIds: [rowan] }],
    ['an item that moves here', placed({ from: null, placement: placedAt() }), { kind: 'AGENDA' }],
    ['who is present', attended(), { kind: 'SITTING' }],
    ['its opening', opened(), { kind: 'SITTING' }],
    ['who has left', left(), { kind: 'SITTING' }],
    ['a visitor', visitorAdmitted(), { kind: 'SITTING' }],
    ['apologies', apologies(), { kind: 'SITTING' }],
    ['that it is moved', moved(), { kind: 'SITTING' }],
    ['that it is cancelled', cancelled(), { kind: 'SITTING' }],
    ['that it was held after all', reinstated(), { kind: 'SITTING' }],
    ['an item that is begun', started(), { kind: 'DISCUSSION', discussionId }],
    ['what is shared', shared(), { kind: 'DISCUSSION', discussionId }],
    [
      'an assessment that is made in an item',
      assessmentCompleted({ sittingId: monday, discussionId }),
      { kind: 'DISCUSSION', discussionId },
    ],
    ['what is agreed', agreed(), { kind: 'ACTION', actionId }],
    ['its minutes', drafted(), { kind: 'MINUTES' }],
    ['what is told in an item of places and people', voltRecorded(), { kind: 'DISCUSSION', discussionId }],
    [
      'a link of what was told in an item',
      voltLinked({ sittingId: monday, discussionId }),
      { kind: 'DISCUSSION', discussionId },
    ],
    [
      'the withdrawal of what was told in an item',
      voltWithdrawn({ sittingId: monday, discussionId }),
      { kind: 'DISCUSSION', discussionId },
    ],
    ['the next steps of an item', stepsAgreed({ sittingId: monday, discussionId }), { kind: 'DISCUSSION' }],
    ['a review that is placed at it', entered({ placement: placedAt() }), { kind: 'AGENDA' }],
    ['a review that moves away', reviewDateMoved({ from: monday }), { kind: 'AGENDA', personIds: [rowan] }],
    ['an episode that rests', paused({ from: monday }), { kind: 'AGENDA', personIds: [rowan] }],
    ['a difference that is raised in it', differed({ sittingId: monday }), { kind: 'AGENDA' }],
    ['a position that is taken in it', positionTaken(), { kind: 'AGENDA', personIds: [rowan] }],
    ['a theme that it decides about', themeIdentified(), { kind: 'SITTING' }],
    ['what it raises to another meeting', strategicRaised(), { kind: 'SITTING' }],
  ])('is %s', (_what, event, expected) => expect(happening(monday, event)).toMatchObject(expected));

  it.each(Object.values(discussionEvents))('is whatever happens in an item: $type', (event) =>
    expect(happening(monday, event)).toEqual({ kind: 'DISCUSSION', discussionId }),
  );
  it.each<[string, BoardsEvent]>([
    ['a referral without a place', received({ placement: null })],
    ['a referral placed at another sitting', received({ placement: placedAt(tuesday) })],
    ['an item that moves between others', placed({ from: tuesday, placement: null })],
    ['an officer who is appointed', officerAppointed()],
    ['an assessment that is made elsewhere', assessmentCompleted()],
    ['what is told outside an item', voltRecorded({ discussionId: null, sittingId: null })],
    ['the withdrawal of what was told outside an item', voltWithdrawn()],
    ['what is raised outside a sitting', strategicRaised({ sittingId: null })],
  ])('is not %s', (_what, event) => expect(happening(monday, event)).toBeUndefined());
  it.each([attended(), opened(), started(), shared(), agreed(), drafted()])(
    'is none of the business of Tuesday: $type',
    (event) => expect(happening(tuesday, event)).toBeUndefined(),
  );
});

describe('whatever names a sitting', () => {
  /** What no screen in the room shows: what is done with minutes and files afterwards, and what is told by another event. */
  const NOT_ON_A_SCREEN: readonly BoardsEvent['type'][] = [
    ...(['MinutesSent', 'MinutesDelivered', 'MinutesOpened', 'MinutesAcknowledged'] as const),
    // A correction is followed by a draft; who approves for a chair is asked when they look at one.
    ...(['MinutesCorrected', 'MinutesDelegateNamed'] as const),
    'CaseNoteRequested',
    // The item's closing says so.
    'ReferralHeard',
  ];
  const named = Object.values(everyEvent).flatMap((event) => {
    const { sittingId } = event.data as { readonly sittingId?: unknown };
    return typeof sittingId === 'string' ? [{ type: event.type, sittingId, event }] : [];
  });

  it.each(named)('is shown in its room, or said not to be: $type', ({ type, sittingId, event }) => {
    const shown = happening(sittingId, event) !== undefined;
    expect(shown).toBe(!NOT_ON_A_SCREEN.includes(type));
  });
});

describe('what the tracker changes on a screen', () => {
  const item = { kind: 'AGENDA', personIds: [rowan] };
  it.each<[string, BoardsEvent]>([
    ['a review that comes onto it', aTracked.entered()],
    ['a review that leaves it', aTracked.reviewPlaced()],
    ['a review that is put off', aTracked.reviewDateMoved()],
    ['an episode that rests', aTracked.paused()],
    ['an episode that ends', aTracked.ended()],
    ['what is learnt of a child on it', aTracked.reviewPrioritised()],
  ])('is %s', (_what, event) => {
    expect(happening(aTracked.first, event)).toEqual(item);
    expect(happening(aTracked.third, event)).toBeUndefined();
  });
  it('is a review that comes to where it moved, and goes on, too', () => {
    for (const event of [aTracked.reviewPlaced(), aTracked.resumed(), aTracked.reinstated()])
      expect(happening(aTracked.second, event)).toEqual(item);
  });
  it('is what is agreed in the item', () =>
    expect(happening(aTracked.first, aTracked.stepsAgreed())).toMatchObject({ kind: 'DISCUSSION' }));
});
