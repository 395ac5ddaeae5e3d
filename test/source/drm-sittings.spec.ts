/** Sentences of the terms of reference on when the meeting sits, who attends it and who chairs it. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { drm } from '../../src/domain/terms/drm.js';
import { sittingDays } from '../../src/domain/sitting/sitting-days.js';
import { localDateOf, localTimeOf } from '../../src/domain/time.js';
import type { SittingView } from '../../src/projections/sittings.js';
import { refer, openSitting, discuss } from '../application/a-story.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { englandAndWales } from '../support/terms.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';

const sittings = (from: string, days: number) =>
  sittingDays(drm, englandAndWales, from, days).filter((day) => day.sits);
const datesOf = (from: string, days: number) => sittings(from, days).map(({ date }) => date);
const mondays = async (live: LiveBoard) => {
  await live.quiet();
  return live.board().views.get<SittingView>('sittings', live.sitting(MONDAY));
};

describe('The DRM meeting will take place every weekday commencing mid-day', () => {
  it('from Friday to Monday', () => expect(datesOf('2026-05-15', 4)).toEqual(['2026-05-15', '2026-05-18']));
  it.each([
    ['the clocks going forward', '2026-03-19', '11:00'],
    ['the clocks going back', '2026-10-19', '12:00'],
  ])('at midday by the clocks of London, before and after %s', (_case, from, midday) => {
    const fortnight = sittings(from, 14);
    expect(fortnight).toHaveLength(10);
    for (const { startsAt, date } of fortnight) {
      expect(localTimeOf(startsAt, drm.zone)).toBe('12:00');
      expect(localDateOf(startsAt, drm.zone)).toBe(date);
    }
    expect(fortnight.at(-1)?.startsAt.slice(11, 16)).toBe(midday);
    expect(fortnight[0]?.startsAt.slice(11, 16)).not.toBe(midday);
  });
  it.each([
    ['Christmas 2026', '2026-12-24', 6, ['2026-12-24', '2026-12-29']],
    ['New Year 2027', '2026-12-31', 5, ['2026-12-31', '2027-01-04']],
    ['Easter 2026', '2026-04-02', 6, ['2026-04-02', '2026-04-07']],
    ['Easter 2027', '2027-03-25', 6, ['2027-03-25', '2027-03-30']],
  ])("but for bank holidays, by the board's setting: %s", (_case, from, days, expected) =>
    expect(datesOf(from, days)).toEqual(expected),
  );
  it('and what the holidays would have heard waits for the sitting after them', async () => {
    const live = await openLiveBoard({ start: '2026-12-24T10:30:00.000Z' });
    const { personId } = await refer(live);
    await live.quiet();
    const agenda = await live
      .board()
      .views.get<{ items: readonly { personId: string }[] }>('agenda', live.sitting('2026-12-29'));
    expect(agenda?.items.map((item) => item.personId)).toEqual([personId]);
  });
});

describe('Meet daily at mid-day to discuss the concerns and set an action plan', () => {
  it('a concern that is referred in the morning is discussed, and its action agreed, at midday', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    const { actionId } = await discuss(live, { date: MONDAY, personId });
    await live.quiet();
    expect(await live.board().views.get('actions', actionId)).toMatchObject({ status: 'OPEN', personId });
  });
});

describe('The DRM meeting will be attended by', () => {
  it('nine roles, each counted by itself, also where one officer is there for two', async () => {
    expect(drm.coreMembers).toHaveLength(9);
    const live = await openLiveBoard();
    const both = { officerId: live.officer('HEALTH'), role: 'EDUCATION', as: 'DEPUTY' as const };
    await live.as('DRM_COORDINATOR').does('AssignRole', { ...both, from: MONDAY, until: null });
    const there = {
      sittingId: live.sitting(MONDAY),
      officer: live.officer('HEALTH'),
      mode: 'IN_PERSON' as const,
    };
    await live.as('DRM_COORDINATOR').does('RecordAttendance', { ...there, role: 'HEALTH' });
    await live.as('DRM_COORDINATOR').does('RecordAttendance', { ...there, role: 'EDUCATION' });
    const sitting = await mondays(live);
    expect(sitting?.stays).toMatchObject([
      { role: 'HEALTH', as: 'HOLDER' },
      { role: 'EDUCATION', as: 'DEPUTY', deputisingFor: live.officer('EDUCATION') },
    ]);
    expect(sitting?.absentRoles).toHaveLength(7);
  });
  it('and who cannot come says so, and sends what is known', async () => {
    const live = await openLiveBoard();
    const officer = live.officer('HEALTH');
    const sorry = { sittingId: live.sitting(MONDAY), role: 'HEALTH', officer, deputy: null };
    await live.as('HEALTH').does('RecordApologies', { ...sorry, informationSent: true });
    expect(await mondays(live)).toMatchObject({
      apologies: [{ role: 'HEALTH', officer, informationSent: true }],
      absentRoles: expect.arrayContaining(['HEALTH']),
    });
    const forAnother = {
      ...sorry,
      officer: live.officer('EDUCATION'),
      role: 'EDUCATION',
      informationSent: false,
    };
    expect(await live.as('HEALTH').execute('RecordApologies', forAnother)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
  });
});

describe('And other practitioners who would be deemed to have an interest in the case being discussed', () => {
  it('with an account or without one', async () => {
    const live = await openLiveBoard();
    const sittingId = live.sitting(MONDAY);
    const coordinator = live.as('DRM_COORDINATOR');
    const other = { sittingId, officer: live.officer('EDUCATION'), role: null, mode: 'IN_PERSON' as const };
    await coordinator.does('RecordAttendance', other);
    const visitor = { name: 'Sorrel Invented', position: 'Invented school nurse' };
    const agency = live.agency('HEALTH');
    await coordinator.does('AdmitVisitor', { sittingId, agency, visitor, mode: 'VIDEO', observer: true });
    expect((await mondays(live))?.stays).toMatchObject([
      { officer: live.officer('EDUCATION'), role: null },
      { visitor, role: null, observer: true },
    ]);
    const nowhere = { sittingId, agency: live.nextId(), visitor, mode: 'VIDEO' as const, observer: false };
    expect(await coordinator.execute('AdmitVisitor', nowhere)).toMatchObject({
      refusal: { code: 'NO_SUCH_AGENCY' },
    });
  });
});

describe('virtual attendance can be facilitated', () => {
  it.each(['VIDEO', 'TELEPHONE', 'WRITTEN_CONTRIBUTION'] as const)(
    'by %s, and the role is there',
    async (mode) => {
      const live = await openLiveBoard();
      const there = {
        sittingId: live.sitting(MONDAY),
        officer: live.officer('HEALTH'),
        role: 'HEALTH',
        mode,
      };
      await live.as('DRM_COORDINATOR').does('RecordAttendance', there);
      const sitting = await mondays(live);
      expect(sitting?.stays).toMatchObject([{ mode }]);
      expect(sitting?.absentRoles).not.toContain('HEALTH');
    },
  );
});

describe('The Meeting will be chaired by MASH Team manager and Public Protection Desk supervisor.', () => {
  it('and by nobody else; either may open it, and the record names the one who was not there', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T11:00:00.000Z' });
    const sittingId = live.sitting(MONDAY);
    expect(await live.as('HEALTH').execute('TakeChair', { sittingId })).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO', instead: { roles: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'] } },
    });
    await live.as('PPD_SUPERVISOR').does('TakeChair', { sittingId });
    const { events } = await live.as('PPD_SUPERVISOR').does('OpenSitting', { sittingId });
    expect(events).toMatchObject([
      { data: { chairs: [{ role: 'PPD_SUPERVISOR' }], absentChairs: ['MASH_TEAM_MANAGER'] } },
    ]);
    await live.as('MASH_TEAM_MANAGER').does('TakeChair', { sittingId });
    expect((await mondays(live))?.chairs.map(({ role }) => role)).toEqual([
      'PPD_SUPERVISOR',
      'MASH_TEAM_MANAGER',
    ]);
  });
});
