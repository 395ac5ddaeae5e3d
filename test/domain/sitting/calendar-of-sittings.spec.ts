import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrangeExtraSitting } from '../../../src/domain/sitting/arrange-extra-sitting.js';
import { cutOffBefore, timesOf } from '../../../src/domain/sitting/calendar-of-sittings.js';
import { cancelSitting } from '../../../src/domain/sitting/cancel-sitting.js';
import { conveneSitting } from '../../../src/domain/sitting/convene-sitting.js';
import { moveSitting } from '../../../src/domain/sitting/move-sitting.js';
import { openSitting } from '../../../src/domain/sitting/open-sitting.js';
import { reviewSitting } from '../../../src/domain/sitting/review-sitting.js';
import { sittingDay } from '../../../src/domain/sitting/sitting-days.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { addDays } from '../../../src/domain/time.js';
import { by, coordinator, ids, manager, policy } from '../../support/a-board.js';
import {
  cancelled,
  extraArranged,
  extraConvened,
  moved,
  movedTo,
} from '../../support/a-calendar-of-sittings.js';
import {
  attended,
  chairTaken,
  closed,
  closing,
  convened,
  MONDAY,
  missed,
  monday,
  opened,
  tuesday,
  TUESDAY,
} from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';
import { englandAndWales, riverside } from '../../support/terms.js';

const inForce = { terms: drm, calendarVersion: 1, another: undefined };
const alone = { another: undefined };
const atThree = { series: 'DRM', date: MONDAY, startsAt: '15:00', reason: 'AGENDA_TOO_LONG' as const };
const onTuesday = {
  ...{ sittingId: monday, date: TUESDAY, startsAt: '15:00' },
  reason: 'PLACE_OR_SYSTEM_UNAVAILABLE' as const,
};
const tuesdaysAtThree = { another: { sittingId: tuesday, date: TUESDAY } };
const open = [convened(), chairTaken(), opened()] as const;

describe('the cut-off of a sitting at a time of its own', () => {
  it.each([
    ['two hours before the DRM', drm, '15:00', '2026-03-30T12:00:00.000Z'],
    ['and early, too', drm, '08:00', '2026-03-30T05:00:00.000Z'],
    ['seventeen and a half hours before the panel', riverside, '14:00', '2026-03-29T19:30:00.000Z'],
  ])('is as long before its start as the terms put it: %s', (_case, terms, startsAt, cutOffAt) =>
    expect(timesOf(terms, MONDAY, startsAt)).toMatchObject({ cutOffAt }),
  );
  it('is that of the terms themselves for every sitting that recurs', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
        const day = sittingDay(drm, englandAndWales, addDays('2026-01-01', days));
        return !day.sits || cutOffBefore(drm, day.startsAt) === day.cutOffAt;
      }),
    ));
  it.each([
    ['the Sunday on which the clocks go forward', '2026-03-29', '2026-03-29T11:00:00.000Z'],
    ['the Sunday on which they go back', '2026-10-25', '2026-10-25T12:00:00.000Z'],
  ])('on %s, midday is midday', (_case, date, startsAt) =>
    expect(timesOf(drm, date, '12:00')).toMatchObject({ startsAt }),
  );
});

describe('arranging an extra sitting', () => {
  it('given the terms, then it is convened by them, with the reason, and says until when it hears', () => {
    const decision = given(sittingKind).when(arrangeExtraSitting, atThree, inForce, by(coordinator));
    decision.thenEvents(
      {
        type: 'SittingConvened',
        data: { date: MONDAY, startsAt: '2026-03-30T14:00:00.000Z', cutOffAt: '2026-03-30T12:00:00.000Z' },
      },
      { type: 'ExtraSittingArranged', data: { reason: 'AGENDA_TOO_LONG' }, parts: [] },
    );
    decision.thenSays(
      'An extra sitting is convened for Monday 30 March 2026 at 3:00pm. It hears what comes in before ' +
        'Monday 30 March 2026 at 1:00pm, as long before its start as the terms put the cut-off.',
    );
  });
  it('given a bank holiday, a Sunday, or a second one on a day, then it is convened all the same', () => {
    for (const date of ['2026-04-03', '2026-04-05', TUESDAY])
      given(sittingKind)
        .when(arrangeExtraSitting, { ...atThree, date }, inForce, by(coordinator))
        .thenEvents({ type: 'SittingConvened', data: { date } }, { type: 'ExtraSittingArranged' });
  });
  it('given a note, then it is the officer’s own part', () =>
    given(sittingKind)
      .when(arrangeExtraSitting, { ...atThree, note: 'Invented.' }, inForce, by(coordinator))
      .thenEvents(
        { type: 'SittingConvened' },
        { type: 'ExtraSittingArranged', parts: [{ name: 'note', of: [coordinator.actor.id] }] },
      ));
  it('given it is convened, then it is not tied to the recurrence', () =>
    expect(folded(sittingKind, extraConvened(), extraArranged())).toMatchObject({
      ...{ phase: 'CONVENED', ownTimes: true, recursOn: null },
    }));
  it.each([
    ['a time that has passed', { startsAt: '11:00' }, inForce, 'IN_THE_PAST', ['startsAt']],
    ['a slip of the pen', { date: '2062-03-30' }, inForce, 'TOO_FAR_AHEAD', ['date']],
    ['another sitting then', {}, { ...inForce, ...tuesdaysAtThree }, 'SITTING_THERE_ALREADY', ['startsAt']],
    ['a series without terms', {}, { ...inForce, terms: undefined }, 'NO_TERMS', ['date']],
    ['another reason and no word of it', { reason: 'OTHER' as const }, inForce, 'NOTE_NEEDED', ['note']],
  ])('given %s, then it is refused', (_case, over, also, code, path) =>
    given(sittingKind)
      .when(arrangeExtraSitting, { ...atThree, ...over }, also, by(coordinator))
      .thenRefused(code, { path }),
  );
});

describe('moving a sitting', () => {
  it('given one that has not opened, then it says from where to where, with the cut-off worked out anew', () => {
    const decision = given(sittingKind, convened()).when(moveSitting, onTuesday, alone, by(coordinator));
    decision.thenEvents(
      {
        type: 'SittingMoved',
        data: {
          from: { date: MONDAY, startsAt: '2026-03-30T11:00:00.000Z' },
          to: { date: TUESDAY, startsAt: '2026-03-31T14:00:00.000Z' },
        },
      },
      { type: 'SittingConvenedAnew', data: { sittingId: monday, cutOffAt: '2026-03-31T12:00:00.000Z' } },
    );
    decision.thenSays(
      /^The sitting is held on Tuesday 31 March 2026 at 3:00pm instead, with the same items\./,
    );
  });
  it('given it is moved, then it still stands for the day on which it recurs, and keeps chair and attendance', () =>
    expect(folded(sittingKind, convened(), chairTaken(), attended(), moved(), movedTo())).toMatchObject({
      ...{ phase: 'CONVENED', ownTimes: true, recursOn: MONDAY, chairs: [{}], present: [{}] },
      convening: { date: TUESDAY },
    }));
  it('given it is held then already, then there is nothing to record', () =>
    given(sittingKind, convened(), moved(), movedTo())
      .when(moveSitting, onTuesday, alone, by(coordinator))
      .thenNothing());
  it.each([
    ['has opened', open, 'SITTING_OPEN'],
    ['is being closed', [...open, closing()], 'SITTING_OPEN'],
    ['is closed', [...open, closing(), closed()], 'SITTING_OVER'],
    ['was missed', [convened(), missed()], 'SITTING_OVER'],
    ['was cancelled', [convened(), cancelled()], 'SITTING_OVER'],
    ['was never convened', [], 'NO_SUCH_SITTING'],
  ] as const)('given one that %s, then it is refused', (_case, events, code) =>
    given(sittingKind, ...events)
      .when(moveSitting, onTuesday, alone, by(coordinator))
      .thenRefused(code),
  );
  it.each([
    ['a time that has passed', { date: MONDAY, startsAt: '11:59' }, alone, 'IN_THE_PAST'],
    ['another sitting then', {}, tuesdaysAtThree, 'SITTING_THERE_ALREADY'],
    ['another reason and no word of it', { reason: 'OTHER' as const }, alone, 'NOTE_NEEDED'],
  ])('given %s, then it is refused', (_case, over, also, code) =>
    given(sittingKind, convened())
      .when(moveSitting, { ...onTuesday, ...over }, also, by(coordinator))
      .thenRefused(code),
  );
  it('given it stands moved, when the terms are amended, then convening anew leaves it where it is', () => {
    const day = sittingDay(drm, englandAndWales, MONDAY);
    const now = { sittingId: monday, terms: { ...drm, version: 2 }, calendarVersion: 1 };
    given(sittingKind, convened(), moved(), movedTo())
      .when(
        conveneSitting,
        { series: 'DRM', date: MONDAY },
        { ...now, day: day.sits ? day : undefined },
        by(policy),
      )
      .thenNothing();
  });
});

describe('cancelling a sitting', () => {
  const cancel = { sittingId: monday, reason: 'CHAIRS_UNAVAILABLE' as const };
  it('given one that has not opened, then it is not held, with the reason', () => {
    const decision = given(sittingKind, convened()).when(cancelSitting, cancel, {}, by(manager));
    decision.thenEvents({ type: 'SittingCancelled', data: { reason: 'CHAIRS_UNAVAILABLE' } });
    decision.thenSays('The sitting on Monday 30 March 2026 is not held, so its items move to the next one.');
  });
  it('given it is cancelled, then a second click is nothing, and it cannot be opened', () => {
    given(sittingKind, convened(), cancelled()).when(cancelSitting, cancel, {}, by(manager)).thenNothing();
    given(sittingKind, convened(), chairTaken(), cancelled())
      .when(openSitting, { sittingId: monday }, { settled: [], unreconciled: [] }, by(manager))
      .thenRefused('SITTING_OVER', {
        sentence: 'This sitting was cancelled. Its items have moved to the next one.',
      });
  });
  it.each([
    ['has opened', open, 'SITTING_OPEN'],
    ['was missed', [convened(), missed()], 'SITTING_OVER'],
    ['was never convened', [], 'NO_SUCH_SITTING'],
  ] as const)('given one that %s, then it is refused', (_case, events, code) =>
    given(sittingKind, ...events)
      .when(cancelSitting, cancel, {}, by(manager))
      .thenRefused(code),
  );
  it('given another reason and no word of it, then it is refused', () =>
    given(sittingKind, convened())
      .when(cancelSitting, { ...cancel, reason: 'OTHER' as const }, {}, by(manager))
      .thenRefused('NOTE_NEEDED'));
});

describe('an inquorate sitting', () => {
  const inquorate = { sittingId: monday, reason: 'INQUORATE' as const };
  const two = { ...drm, quorum: { roles: 2 } };
  it('given a quorum that is not met, when a chair says so on the day, then it is cancelled', () =>
    given(sittingKind, convened(two), attended())
      .when(cancelSitting, inquorate, {}, by(manager))
      .thenEvents({ type: 'SittingCancelled', data: { reason: 'INQUORATE' } }));
  it('given terms without a quorum, then it is held with whoever is there', () =>
    given(sittingKind, convened()).when(cancelSitting, inquorate, {}, by(manager)).thenRefused('NO_QUORUM'));
  it('given the co-ordinator, then a chair is asked', () =>
    given(sittingKind, convened(two))
      .when(cancelSitting, inquorate, {}, by(coordinator))
      .thenRefused('FOR_THE_CHAIR', {
        instead: { kind: 'ASK_ROLE', roles: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'] },
      }));
  it('given the day before, then nobody knows yet', () =>
    given(sittingKind, convened(two))
      .when(cancelSitting, inquorate, {}, by(manager, '2026-03-29T22:59:00.000Z'))
      .thenRefused('NOT_YET'));
  it('given enough of the roles, then it can open', () =>
    given(sittingKind, convened(two), attended(), attended('MASH_TEAM_MANAGER', manager))
      .when(cancelSitting, inquorate, {}, by(manager))
      .thenRefused('QUORATE'));
});

describe('looking at a published sitting again', () => {
  const holiday = {
    ...{ sits: false as const, date: MONDAY, because: 'BANK_HOLIDAY' as const },
    reason: 'the meeting does not sit on bank holidays (Invented holiday)',
  };
  const dropped = { terms: drm, calendarVersion: 2, day: holiday };
  const review = { sittingId: monday };
  it('given a day that is dropped, then it is cancelled and says why', () => {
    const decision = given(sittingKind, convened()).when(reviewSitting, review, dropped, by(policy));
    decision.thenEvents({ type: 'SittingCancelled', data: { reason: 'DAY_DROPPED' } });
    decision.thenSays(/is cancelled, as the meeting does not sit on bank holidays \(Invented holiday\)/);
  });
  it('given that somebody has taken the chair, then people decide', () =>
    given(sittingKind, convened(), chairTaken())
      .when(reviewSitting, review, dropped, by(policy))
      .thenRefused('DAY_DROPPED'));
  it('given a calendar that does not reach the day, then that drops nothing', () =>
    given(sittingKind, convened())
      .when(
        reviewSitting,
        review,
        { ...dropped, day: { ...holiday, because: 'NOT_COVERED' as const } },
        by(policy),
      )
      .thenNothing());
  it('given times of its own, then it keeps them under the new terms, also on a day that is dropped', () =>
    given(sittingKind, convened(), moved(), movedTo())
      .when(reviewSitting, review, dropped, by(policy))
      .thenEvents({ type: 'SittingConvenedAnew', data: { date: TUESDAY, calendarVersion: 2 } }));
  it.each([
    ['the terms that it was convened under', [convened()], { ...dropped, calendarVersion: 1 }],
    ['a sitting that has opened', open, dropped],
    ['one that was cancelled', [convened(), cancelled()], dropped],
  ] as const)('given %s, then it stays as it is', (_case, events, also) =>
    given(sittingKind, ...events)
      .when(reviewSitting, review, also, by(policy))
      .thenNothing(),
  );
  it('given a dropped day that comes back, then it is convened anew; given one that people cancelled, not', () => {
    const day = sittingDay(drm, englandAndWales, MONDAY);
    const also = { sittingId: ids.sitting('DRM', MONDAY), terms: drm, calendarVersion: 3 };
    const back = { ...also, day: day.sits ? day : undefined };
    const onMonday = { series: 'DRM', date: MONDAY };
    given(sittingKind, convened(), cancelled('DAY_DROPPED'))
      .when(conveneSitting, onMonday, back, by(policy))
      .thenEvents({ type: 'SittingConvenedAnew', data: { calendarVersion: 3 } });
    given(sittingKind, convened(), cancelled())
      .when(conveneSitting, onMonday, back, by(policy))
      .thenNothing();
  });
});
