/** Deadlines and sittings over time: convened ahead, convened anew, missed, slept through. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { amend } from '../../src/application/founding.js';
import type { Calendar } from '../../src/domain/calendar.js';
import { drm } from '../../src/domain/terms/drm.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';
import { closeLiveBoards, foundingFile, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { agendaOf, onAgenda, openSitting, refer } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const eventsOf = async (live: LiveBoard, type: string) =>
  (await live.events()).filter((event) => event.type === type);
const datesOf = (events: readonly { readonly data: object }[]) =>
  events.map(({ data }) => (data as { readonly date: string }).date);

const adopt = async (
  live: LiveBoard,
  terms: TermsOfReference,
  ...calendars: readonly Calendar[]
): Promise<void> => {
  const hash = `terms ${terms.version} calendars ${calendars.length}`;
  const rows = terms.version === 1 ? [] : [terms];
  expect(await amend(live.board(), { calendars, codes: [], terms: rows }, hash)).toBeUndefined();
  await live.quiet();
};

describe('sittings are convened over the horizon', () => {
  it('with ids made from series and date, weekends and bank holidays left out', async () => {
    const live = await openLiveBoard();
    const convened = await eventsOf(live, 'SittingConvened');
    expect(datesOf(convened)).not.toContain('2026-04-03');
    expect(datesOf(convened).at(-1)).toBe('2026-04-13');
    for (const { data, stream } of convened) {
      const { date, terms } = data as { date: string; terms: TermsOfReference };
      expect(stream).toBe(`sitting-${live.sitting(date)}`);
      expect(terms).toEqual(drm);
    }
  });

  it('and the horizon is extended every day, at midnight in London', async () => {
    const live = await openLiveBoard();
    await live.moveTo('2026-03-30T22:59:59.999Z');
    expect(datesOf(await eventsOf(live, 'SittingConvened')).at(-1)).toBe('2026-04-13');
    await live.moveTo('2026-03-30T23:00:00.000Z');
    expect(datesOf(await eventsOf(live, 'SittingConvened')).at(-1)).toBe('2026-04-14');
    await live.moveTo('2026-03-31T23:00:00.000Z');
    expect(datesOf(await eventsOf(live, 'SittingConvened')).at(-1)).toBe('2026-04-15');
  });
});

describe('given that the service slept', () => {
  it('when it wakes, then each deadline fires once, with the instant at which it was due', async () => {
    const live = await openLiveBoard();
    await live.close();
    live.clock.moveTo('2026-04-02T06:00:00.000Z');
    await live.reopen();
    await live.quiet();
    const fired = await eventsOf(live, 'DeadlineFired');
    expect(
      fired.map(({ data, occurredAt, recordedAt }) => [
        (data as { dueAt: string }).dueAt,
        occurredAt,
        recordedAt,
      ]),
    ).toEqual(
      ['2026-03-30T15:00', '2026-03-30T23:00', '2026-03-31T15:00', '2026-04-01T15:00'].map((minute) => [
        ...[`${minute}:00.000Z`, `${minute}:00.000Z`],
        '2026-04-02T06:00:00.000Z',
      ]),
    );
    await live.reopen();
    await live.quiet();
    expect(await eventsOf(live, 'DeadlineFired')).toHaveLength(fired.length);
    // The horizon goes on from today, not day by day through what was slept through.
    expect(datesOf(await eventsOf(live, 'SittingConvened')).at(-1)).toBe('2026-04-16');
  });

  it('when it wakes, then the sittings are recorded as missed and their items have moved to one that is to come', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.close();
    live.clock.moveTo('2026-04-01T16:00:00.000Z');
    await live.reopen();
    await live.quiet();
    const missed = await eventsOf(live, 'SittingMissed');
    expect(missed.map(({ data, occurredAt }) => [(data as { dueAt: string }).dueAt, occurredAt])).toEqual(
      ['2026-03-30', '2026-03-31', '2026-04-01'].map((date) => [
        `${date}T15:00:00.000Z`,
        `${date}T15:00:00.000Z`,
      ]),
    );
    expect(await onAgenda(live, '2026-04-02')).toEqual([personId]);
    const [item] = (await agendaOf(live, '2026-03-30')).items;
    expect(item).toMatchObject({ place: 0, movedOn: { moved: 'SITTING_MISSED' } });
  });

  it('for longer than the horizon, then nothing that was waiting is lost', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.close();
    live.clock.moveTo('2026-06-01T06:00:00.000Z');
    await live.reopen();
    await live.quiet();
    expect(await onAgenda(live, '2026-06-01')).toEqual([personId]);
    expect(live.board().ailments()).toEqual([]);
  });
});

describe('given amended terms', () => {
  const later: TermsOfReference = { ...drm, version: 2, startsAt: '14:00' };

  it('then sittings that have not opened are convened anew, and one that has opened keeps its terms', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T11:00:00.000Z' });
    await openSitting(live, '2026-03-30');
    await adopt(live, later);
    const anew = await eventsOf(live, 'SittingConvenedAnew');
    expect(datesOf(anew)).not.toContain('2026-03-30');
    expect(anew).toHaveLength(8);
    const view = (date: string) => live.board().views.get('sittings', live.sitting(date));
    expect(await view('2026-03-30')).toMatchObject({ phase: 'OPEN', startsAt: '2026-03-30T11:00:00.000Z' });
    expect(await view('2026-03-31')).toMatchObject({
      terms: { version: 2 },
      startsAt: '2026-03-31T13:00:00.000Z',
    });
  });

  it('then the instant at which a sitting counts as missed moves with its start', async () => {
    const live = await openLiveBoard();
    await adopt(live, later);
    await live.moveTo('2026-03-30T16:59:59.999Z');
    expect(await eventsOf(live, 'SittingMissed')).toEqual([]);
    await live.moveTo('2026-03-30T17:00:00.000Z');
    expect(await eventsOf(live, 'SittingMissed')).toMatchObject([{ occurredAt: '2026-03-30T17:00:00.000Z' }]);
  });

  it('that begin later, then sittings before that day keep the terms that they were convened under', async () => {
    const live = await openLiveBoard();
    await adopt(live, { ...later, validFrom: '2026-04-08' });
    const dates = ['2026-04-08', '2026-04-09', '2026-04-10', '2026-04-13'];
    expect(datesOf(await eventsOf(live, 'SittingConvenedAnew'))).toEqual(dates);
    const { personId } = await refer(live);
    await live.quiet();
    expect(await onAgenda(live, '2026-03-30')).toEqual([personId]);
  });

  it('when the same amendment is sent again, then nothing more happens', async () => {
    const live = await openLiveBoard();
    await adopt(live, later);
    const head = await live.board().log.head();
    await adopt(live, later);
    expect(await live.board().log.head()).toBe(head);
  });
});

describe('given an amended calendar', () => {
  it('then sittings are convened anew under it, and a day that is a bank holiday no more is convened', async () => {
    const live = await openLiveBoard();
    const [calendar] = foundingFile().calendars;
    const events = calendar!.events.filter(({ date }) => date !== '2026-04-03');
    await adopt(live, drm, { ...calendar!, version: 2, events });
    expect(datesOf(await eventsOf(live, 'SittingConvened'))).toContain('2026-04-03');
    const anew = await eventsOf(live, 'SittingConvenedAnew');
    expect(anew).toHaveLength(9);
    for (const { data } of anew) expect(data).toMatchObject({ calendarVersion: 2, terms: { version: 1 } });
  });
});

describe('a sitting that nobody closes', () => {
  it('is closed at the end of its day: what it did not reach moves on, and its minutes are drafted', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    await live.moveTo('2026-03-30T22:59:59.000Z');
    expect((await agendaOf(live, '2026-03-30')).phase).toBe('OPEN');
    await live.moveTo('2026-03-30T23:00:00.000Z');
    expect((await agendaOf(live, '2026-03-30')).phase).toBe('CLOSED');
    expect(await onAgenda(live, '2026-03-31')).toEqual([personId]);
    const sittingId = live.sitting('2026-03-30');
    expect(await live.board().views.get('minutes', sittingId)).toMatchObject({
      drafts: [{ status: 'DRAFT' }],
    });
  });
});

describe('a board that is founded in the evening', () => {
  it('convenes no sitting of that day that would be missed at once', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T18:00:00.000Z' });
    await live.quiet();
    expect(await live.board().views.get('sittings', live.sitting('2026-03-30'))).toBeUndefined();
    expect(await live.board().views.get('sittings', live.sitting('2026-03-31'))).toMatchObject({
      phase: 'CONVENED',
    });
  });
});
