import { describe, expect, it } from '@jest/globals';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { isEarlierAction } from '../../src/projections/earlier-actions.js';
import { handover } from '../../src/projections/handover.js';
import { lastClosed, lastClosedBefore } from '../../src/projections/last-closed.js';
import { personHappenings } from '../../src/projections/person-happenings.js';
import { an, MIDDAY } from '../support/a-board.js';
import {
  actionId,
  agreed,
  ash,
  completed,
  discussionClosed,
  discussionId,
  received,
  referralId,
  released,
  rowan,
  started,
  subject,
} from '../support/a-case.js';
import { agreedFromEscalation, notDone, returned, withdrawn } from '../support/an-action.js';
import { closed, closing, monday, tuesday } from '../support/a-meeting.js';
import { knownStatus } from '../support/a-person.js';
import { safetyPlan } from '../support/an-agenda.js';
import { erased, inLog } from '../support/in-log.js';
import { documentOf, projectedFromLog } from '../support/projected.js';

const ofRowan = (...events: readonly BoardsEvent[]) => documentOf(personHappenings, rowan, ...events);
const minutesAfter = (minutes: number): string =>
  new Date(Date.parse(MIDDAY) + minutes * 60_000).toISOString();

describe('what has happened to a person', () => {
  const story = [
    ...[received(), knownStatus(), started(), agreed(), discussionClosed()],
    ...[released(), completed()],
  ];

  it('is dated by when it was recorded, in ids and codes only', () =>
    expect(ofRowan(...story)).toEqual({
      personId: rowan,
      series: ['DRM'],
      happenings: [
        { at: minutesAfter(0), kind: 'REFERRED', series: 'DRM', referralId },
        { at: minutesAfter(1), kind: 'KNOWN_STATUS_RECORDED', known: 'KNOWN' },
        { at: minutesAfter(4), kind: 'DISCUSSED', sittingId: monday, discussionId, concluded: true },
        { at: minutesAfter(6), kind: 'ACTION_DONE', actionId },
      ],
      actions: [{ actionId, sittingId: monday, series: 'DRM', closedAt: minutesAfter(6) }],
    }));
  it.each([
    ['ACTION_NOT_DONE', notDone(), minutesAfter(2)],
    ['ACTION_RETURNED', returned(), null],
  ] as const)('given an action, %s is news of it', (kind, event, closedAt) =>
    expect(ofRowan(received(), agreed(), event)).toMatchObject({
      happenings: [{ kind: 'REFERRED' }, { kind, actionId }],
      actions: [{ actionId, closedAt }],
    }),
  );
  it('given an action that was taken back, then it is closed, and that is no news', () =>
    expect(ofRowan(received(), agreed(), withdrawn())).toMatchObject({
      happenings: [{ kind: 'REFERRED' }],
      actions: [{ closedAt: minutesAfter(2) }],
    }));
  it('takes in what an escalation led to, unless it is closed to somebody', () => {
    const openToAll = agreedFromEscalation({ closedTo: [] });
    expect(ofRowan(received(), openToAll)).toMatchObject({ actions: [{ sittingId: null, closedAt: null }] });
    const closedToOne = agreedFromEscalation({ closedTo: [an('officer', 'concerned')] });
    expect(ofRowan(received(), closedToOne, completed({ actionId: closedToOne.data.actionId }))).toEqual(
      ofRowan(received()),
    );
  });
  it('is the same once the person was erased: none of it was personal', () =>
    expect(projectedFromLog(personHappenings, inLog(story).map(erased)).get(rowan)).toEqual(
      ofRowan(...story),
    ));
  it('names every meeting that the person was referred to', () =>
    expect(
      ofRowan(
        received(),
        received({ series: 'RIVERSIDE' }),
        received({ referralId: an('referral', 'third') }),
      ),
    ).toMatchObject({ series: ['DRM', 'RIVERSIDE'] }));
  it('does not change by what happens to somebody else', () => {
    const ofAsh = received({ subjects: [subject({ personId: ash })] });
    expect(documentOf(personHappenings, ash, ofAsh, ...story)).toEqual(
      documentOf(personHappenings, ash, ofAsh),
    );
  });
});

describe('an earlier action', () => {
  const action = { actionId, sittingId: monday, series: 'DRM', closedAt: null };
  const onTuesday = { sittingId: tuesday, series: 'DRM' };
  const since = '2026-03-30T12:00:00.000Z';

  it.each([
    [true, 'is carried while it is open', action, since],
    [
      true,
      'is carried where it was closed since last time',
      { ...action, closedAt: '2026-03-30T15:00:00.000Z' },
      since,
    ],
    [
      true,
      'is carried where it was closed in the instant in which the sitting before closed',
      { ...action, closedAt: since },
      since,
    ],
    [
      false,
      'is not carried where it was closed before',
      { ...action, closedAt: '2026-03-30T11:59:59.999Z' },
      since,
    ],
    [
      true,
      'is carried where no sitting closed before',
      { ...action, closedAt: '2026-03-30T11:00:00.000Z' },
      null,
    ],
    [false, 'is not carried to the sitting that agreed it', { ...action, sittingId: tuesday }, since],
    [false, 'is not carried to another meeting', { ...action, series: 'RIVERSIDE' }, since],
  ])('%s: %s', (carried, _what, one, from) => expect(isEarlierAction(one, onTuesday, from)).toBe(carried));
});

describe('which sitting of a series closed last', () => {
  it('is the newest', () => {
    const ofTuesday = { ...closed(), data: { sittingId: tuesday, series: 'DRM' } };
    const last = documentOf(lastClosed, 'DRM', closed(), ofTuesday);
    expect(last).toEqual({
      series: 'DRM',
      closed: [
        { sittingId: monday, at: minutesAfter(0) },
        { sittingId: tuesday, at: minutesAfter(1) },
      ],
      closing: [],
    });
    expect(last && lastClosedBefore(last, minutesAfter(5))).toBe(minutesAfter(1));
    expect(last && lastClosedBefore(last, minutesAfter(0))).toBe(minutesAfter(0));
    expect(last && lastClosedBefore(last, MIDDAY.replace('T11', 'T10'))).toBeUndefined();
  });
  it('given it was entered after an outage, then it closed when it did, not when that was entered', () => {
    const ofTuesday = { ...closed(), data: { sittingId: tuesday, series: 'DRM' } };
    const [tuesdays, closes, confirmed] = inLog([ofTuesday, closing(), closed()]);
    if (closes === undefined || tuesdays === undefined || confirmed === undefined) throw new Error('None.');
    const happened = '2026-03-29T12:30:00.000Z';
    const decidedUpon = [{ stream: 'outage-of-noon', revision: 0 }];
    const entered = { ...closes, occurredAt: happened, decidedUpon };
    expect(projectedFromLog(lastClosed, [tuesdays, entered, confirmed]).get('DRM')).toEqual({
      series: 'DRM',
      closed: [
        { sittingId: monday, at: happened },
        { sittingId: tuesday, at: minutesAfter(0) },
      ],
      closing: [],
    });
    expect(projectedFromLog(lastClosed, [closes, confirmed]).get('DRM')?.closed).toEqual([
      { sittingId: monday, at: minutesAfter(2) },
    ]);
  });
  it('is told for each series apart', () =>
    expect(documentOf(lastClosed, 'RIVERSIDE', closed())).toBeUndefined());
});

describe('what a sitting hands over', () => {
  it('is every plan in order, of each person', () =>
    expect(
      documentOf(handover, monday, safetyPlan(), safetyPlan({ personId: ash, planId: an('plan', 'second') })),
    ).toMatchObject({
      sittingId: monday,
      plans: [{ personId: rowan, plan: { text: expect.stringMatching(/^Invented/) } }, { personId: ash }],
    }));
  it('is told for each sitting apart', () =>
    expect(documentOf(handover, tuesday, safetyPlan())).toBeUndefined());
});
