/** Sittings besides the recurrence, through the live board: what is moved, added or dropped loses nobody. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { amend } from '../../src/application/founding.js';
import type { Id } from '../../src/domain/event.js';
import { drm } from '../../src/domain/terms/drm.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';
import type { LocalDate } from '../../src/domain/time.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import type { SittingView } from '../../src/projections/sittings.js';
import type { WorkItem } from '../../src/projections/standing.js';
import { closeLiveBoards, foundingFile, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { riverside } from '../support/terms.js';
import { closeSitting, onAgenda, openSitting, refer } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';

const arranged = async (live: LiveBoard, date: LocalDate, startsAt: string): Promise<Id> => {
  const extra = { series: 'DRM', date, startsAt, reason: 'URGENT_BUSINESS' as const };
  const { id } = await live.as('DRM_COORDINATOR').does('ArrangeExtraSitting', extra);
  await live.quiet();
  return id;
};
const sittingAt = (live: LiveBoard, sittingId: Id) =>
  live.board().views.get<SittingView>('sittings', sittingId);
const heardAt = async (live: LiveBoard, sittingId: Id) =>
  ((await live.board().views.get<Agenda>('agenda', sittingId))?.items ?? [])
    .filter(({ movedOn }) => movedOn === null)
    .map(({ personId }) => personId);
const whyMoved = async (live: LiveBoard, sittingId: Id) =>
  (await live.board().views.get<Agenda>('agenda', sittingId))?.items.map(({ movedOn }) => movedOn?.moved);
const move = (sittingId: Id, date: LocalDate, startsAt: string) => ({
  ...{ sittingId, date, startsAt, reason: 'PLACE_OR_SYSTEM_UNAVAILABLE' as const },
});
const cancel = (sittingId: Id) => ({ sittingId, reason: 'CHAIRS_UNAVAILABLE' as const });

const withHoliday = async (live: LiveBoard, date: LocalDate, version = 2) => {
  const [calendar] = foundingFile().calendars;
  const holiday = { title: 'Invented holiday', date, notes: '', bunting: false };
  const events = [...(calendar?.events ?? []), holiday].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const calendars = [{ ...calendar!, version, events }];
  expect(
    await amend(live.board(), { calendars, codes: [], terms: [] }, `holiday ${version}`),
  ).toBeUndefined();
  await live.quiet();
};

describe('an extra sitting', () => {
  it('hears on a second sitting of the day what came in after the cut-off of the first', async () => {
    const live = await openLiveBoard();
    const extra = await arranged(live, MONDAY, '15:00');
    expect(await sittingAt(live, extra)).toMatchObject({
      ...{ phase: 'CONVENED', ownTimes: true, date: MONDAY },
      ...{ startsAt: '2026-03-30T14:00:00.000Z', cutOffAt: '2026-03-30T12:00:00.000Z' },
      calendarChanges: [{ change: 'ARRANGED', reason: 'URGENT_BUSINESS' }],
    });
    await live.moveTo('2026-03-30T09:30:00.000Z');
    const late = await refer(live);
    await live.quiet();
    expect(await heardAt(live, extra)).toEqual([late.personId]);
    expect(await onAgenda(live, TUESDAY)).toEqual([]);
  });

  it('takes what the sitting before it did not reach', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const extra = await arranged(live, MONDAY, '15:00');
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    await closeSitting(live, MONDAY);
    expect(await heardAt(live, extra)).toEqual([personId]);
  });

  it('hears on a bank holiday', async () => {
    const live = await openLiveBoard({ start: '2026-04-02T08:00:00.000Z' });
    const extra = await arranged(live, '2026-04-03', '11:00');
    await live.moveTo('2026-04-02T12:00:00.000Z');
    const { personId } = await refer(live);
    await live.quiet();
    expect(await heardAt(live, extra)).toEqual([personId]);
  });

  it('is a sitting like any other: missed where nobody opens it, and what it had moves on', async () => {
    const live = await openLiveBoard();
    const extra = await arranged(live, MONDAY, '15:00');
    await live.moveTo('2026-03-30T09:30:00.000Z');
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T18:00:00.000Z');
    expect(await sittingAt(live, extra)).toMatchObject({ phase: 'MISSED' });
    expect(await onAgenda(live, TUESDAY)).toEqual([personId]);
  });

  it('is held through midnight, and closed where nobody closes it', async () => {
    const live = await openLiveBoard();
    const extra = await arranged(live, MONDAY, '23:30');
    await live.moveTo('2026-03-30T22:35:00.000Z');
    await live.as('MASH_TEAM_MANAGER').does('TakeChair', { sittingId: extra });
    await live.as('MASH_TEAM_MANAGER').does('OpenSitting', { sittingId: extra });
    await live.moveTo('2026-03-31T01:34:00.000Z');
    expect(await sittingAt(live, extra)).toMatchObject({ phase: 'OPEN' });
    await live.moveTo('2026-03-31T01:36:00.000Z');
    expect(await sittingAt(live, extra)).toMatchObject({ phase: 'CLOSED' });
  });
  it('does not begin together with another one', async () => {
    const live = await openLiveBoard();
    const input = { series: 'DRM', date: MONDAY, startsAt: '12:00', reason: 'AGENDA_TOO_LONG' as const };
    expect(await live.as('DRM_COORDINATOR').execute('ArrangeExtraSitting', input)).toMatchObject({
      refusal: { code: 'SITTING_THERE_ALREADY', instead: { sittingId: live.sitting(MONDAY) } },
    });
  });

  it('is for chairs and the co-ordinator to arrange', async () => {
    const live = await openLiveBoard();
    const input = { series: 'DRM', date: MONDAY, startsAt: '15:00', reason: 'URGENT_BUSINESS' as const };
    expect(await live.as('HEALTH').execute('ArrangeExtraSitting', input)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    expect(await live.as('PPD_SUPERVISOR').execute('ArrangeExtraSitting', input)).toMatchObject({
      kind: 'ACCEPTED',
    });
  });
});

describe('a moved sitting', () => {
  it('keeps its items, is missed only after its new time, and hears by its new cut-off', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    const monday = live.sitting(MONDAY);
    await live.as('DRM_COORDINATOR').does('MoveSitting', move(monday, MONDAY, '17:00'));
    await live.moveTo('2026-03-30T13:00:00.000Z');
    const second = await refer(live, {}, 'EDUCATION');
    await live.moveTo('2026-03-30T15:30:00.000Z');
    expect(await sittingAt(live, monday)).toMatchObject({ phase: 'CONVENED' });
    expect(await heardAt(live, monday)).toEqual([first.personId, second.personId]);
    await live.moveTo('2026-03-30T16:00:00.000Z');
    await openSitting(live, MONDAY);
    await live.quiet();
    expect(await sittingAt(live, monday)).toMatchObject({
      phase: 'OPEN',
      calendarChanges: [{ change: 'MOVED', from: { date: MONDAY, startsAt: '2026-03-30T11:00:00.000Z' } }],
    });
  });

  it('on another day leaves its own day without a sitting, and stands beside the one of that day', async () => {
    const live = await openLiveBoard({ start: '2026-03-28T08:00:00.000Z' });
    const monday = live.sitting(MONDAY);
    await live.as('MASH_TEAM_MANAGER').does('MoveSitting', move(monday, TUESDAY, '09:00'));
    await live.quiet();
    await live.moveTo('2026-03-30T07:00:00.000Z');
    const { personId } = await refer(live);
    await live.quiet();
    expect(await heardAt(live, monday)).toEqual([personId]);
    // The horizon of the next day does not put it back.
    await live.moveTo('2026-03-30T23:30:00.000Z');
    expect(await sittingAt(live, monday)).toMatchObject({ date: TUESDAY, phase: 'CONVENED' });
    const late = await refer(live, {}, 'EDUCATION');
    await live.quiet();
    // Nine o'clock's cut-off is at seven; half past midnight is before it.
    expect(await heardAt(live, monday)).toEqual([personId, late.personId]);
  });

  it('keeps its time under amended terms', async () => {
    const live = await openLiveBoard();
    const monday = live.sitting(MONDAY);
    await live.as('DRM_COORDINATOR').does('MoveSitting', move(monday, MONDAY, '15:00'));
    const amended: TermsOfReference = { ...drm, version: 2, startsAt: '12:30', validFrom: '2026-03-01' };
    await amend(live.board(), { calendars: [], codes: [], terms: [amended] }, 'amended');
    await live.quiet();
    expect(await sittingAt(live, monday)).toMatchObject({
      ...{ startsAt: '2026-03-30T14:00:00.000Z', cutOffAt: '2026-03-30T11:30:00.000Z' },
      terms: { version: 2 },
    });
    expect(await sittingAt(live, live.sitting(TUESDAY))).toMatchObject({ terms: { startsAt: '12:30' } });
  });
});

describe('a cancelled sitting', () => {
  it('hands its items to the next one with the reason, and cannot be opened; twice is once', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const monday = live.sitting(MONDAY);
    await live.as('DRM_COORDINATOR').does('CancelSitting', cancel(monday));
    expect(await live.as('MASH_TEAM_MANAGER').does('CancelSitting', cancel(monday))).toMatchObject({
      events: [],
    });
    await live.quiet();
    expect(await whyMoved(live, monday)).toEqual(['SITTING_CANCELLED']);
    expect(await onAgenda(live, TUESDAY)).toEqual([personId]);
    expect(await live.as('MASH_TEAM_MANAGER').execute('TakeChair', { sittingId: monday })).toMatchObject({
      refusal: { code: 'SITTING_OVER' },
    });
    // Also what comes in later is heard at the next one, and nobody records it as missed.
    const later = await refer(live, {}, 'EDUCATION');
    await live.moveTo('2026-03-30T16:00:00.000Z');
    expect(await onAgenda(live, TUESDAY)).toEqual([personId, later.personId]);
    expect(await sittingAt(live, monday)).toMatchObject({ phase: 'CANCELLED' });
  });

  it('for want of a quorum: on its day, by its chair, of a meeting that has one', async () => {
    const live = await openLiveBoard({ start: '2026-03-31T08:00:00.000Z', alsoTerms: [riverside] });
    const sittingId = live.sitting(TUESDAY, 'RIVERSIDE');
    const { personId } = await refer(live, { series: 'RIVERSIDE' });
    await live.quiet();
    expect(personId).toBeDefined();
    const inquorate = { sittingId, reason: 'INQUORATE' as const };
    expect(await live.as('PANEL_CLERK').execute('CancelSitting', inquorate)).toMatchObject({
      refusal: { code: 'FOR_THE_CHAIR' },
    });
    await live.as('PANEL_CHAIR').does('CancelSitting', inquorate);
    await live.quiet();
    expect(await sittingAt(live, sittingId)).toMatchObject({
      calendarChanges: [{ change: 'CANCELLED', reason: 'INQUORATE' }],
    });
    expect(await onAgenda(live, '2026-04-02', 'RIVERSIDE')).toEqual([personId]);
    const drms = { sittingId: live.sitting(TUESDAY), reason: 'INQUORATE' as const };
    expect(await live.as('MASH_TEAM_MANAGER').execute('CancelSitting', drms)).toMatchObject({
      refusal: { code: 'NO_QUORUM' },
    });
  });
});

describe('a day that is dropped after its sitting was convened', () => {
  it('is cancelled with that reason, items move, and it is convened again when the day comes back', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T10:00:00.000Z' });
    const { personId } = await refer(live);
    await live.quiet();
    expect(await onAgenda(live, TUESDAY)).toEqual([personId]);
    await withHoliday(live, TUESDAY);
    expect(await sittingAt(live, live.sitting(TUESDAY))).toMatchObject({
      ...{ phase: 'CANCELLED', calendarChanges: [{ reason: 'DAY_DROPPED', by: null }] },
    });
    // The next one that has not opened is that of the same noon: earlier is never worse for a child.
    expect(await onAgenda(live, MONDAY)).toEqual([personId]);
    const [calendar] = foundingFile().calendars;
    const calendars = [{ ...calendar!, version: 3 }];
    await amend(live.board(), { calendars, codes: [], terms: [] }, 'taken back');
    await live.quiet();
    expect(await sittingAt(live, live.sitting(TUESDAY))).toMatchObject({ phase: 'CONVENED' });
  });

  it('is left to people once somebody has taken its chair', async () => {
    const live = await openLiveBoard();
    await live.as('MASH_TEAM_MANAGER').does('TakeChair', { sittingId: live.sitting(TUESDAY) });
    await withHoliday(live, TUESDAY);
    expect(await sittingAt(live, live.sitting(TUESDAY))).toMatchObject({ phase: 'CONVENED' });
    const query = { index: 'bySince', equal: [], limit: 10 };
    const items = await live.board().views.find<WorkItem>('work-items', query);
    expect(items.map(({ document }) => document)).toMatchObject([
      { policy: 'convening', command: 'ReviewSitting', code: 'DAY_DROPPED' },
    ]);
  });
});
