/** The two hours of a sitting, shared out among its items. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slotOf, timeOfItem, timePlan } from '../../../src/domain/sitting/time-budget.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { rmm } from '../../../src/domain/terms/rmm.js';
import { addMinutes } from '../../../src/domain/time.js';

const weekly = { startsAt: '2026-04-13T13:00:00.000Z', terms: rmm };
const ends = addMinutes(weekly.startsAt, rmm.durationMinutes);

describe('a slot', () => {
  it('begins after the introductions, one after the other', () => {
    expect(slotOf(weekly, 1)).toEqual({
      ...{ from: '2026-04-13T13:06:00.000Z', until: '2026-04-13T13:18:00.000Z', overBudget: false },
    });
    expect(slotOf(weekly, 8)).toMatchObject({ until: '2026-04-13T14:42:00.000Z', overBudget: false });
  });
  it('beyond the time of the items is marked, and leaves the rest of the agenda its time', () =>
    expect(slotOf(weekly, 9)).toMatchObject({ from: '2026-04-13T14:42:00.000Z', overBudget: true }));
  it('is of an item that has a place, at a meeting that shares out its time', () => {
    expect(slotOf(weekly, 0)).toBeNull();
    expect(slotOf({ ...weekly, terms: drm }, 1)).toBeNull();
    expect(timePlan({ ...weekly, terms: drm }, 3)).toBeNull();
  });
});

describe('the time of all items', () => {
  it('says nothing while everything has its time', () =>
    expect(timePlan(weekly, 8)).toMatchObject({
      ...{ itemsThatFit: 8, itemsOver: 0, minutesOver: 0, sentence: null },
      ...{ itemsFrom: '2026-04-13T13:06:00.000Z', itemsUntil: '2026-04-13T14:42:00.000Z' },
    }));
  it.each([
    [9, 'There is time for 8 items, and 1 more is listed: 12 minutes too many.'],
    [11, 'There is time for 8 items, and 3 more are listed: 36 minutes too many.'],
  ])('tells a chair beforehand what there is no time for: %i items', (items, said) =>
    expect(timePlan(weekly, items)?.sentence).toBe(
      `${said} Choose who is heard first, take less time for each, or arrange an extra sitting. ` +
        'Whoever is not reached is heard at the next sitting, with that as the reason.',
    ),
  );
});

describe('the time of one item', () => {
  const startedAt = '2026-04-13T13:06:00.000Z';
  it('is counted from when it began, whenever that was', () =>
    expect(timeOfItem(rmm, { startedAt, closedAt: null }, startedAt)).toEqual({
      ...{ minutes: 12, until: '2026-04-13T13:18:00.000Z', minutesOver: 0 },
    }));
  it('goes on being told when it is over, in whole minutes, until the item is closed', () => {
    const over = (now: string, closedAt: string | null = null) =>
      timeOfItem(rmm, { startedAt, closedAt }, now)?.minutesOver;
    expect(over('2026-04-13T13:18:59.000Z')).toBe(0);
    expect(over('2026-04-13T13:23:30.000Z')).toBe(5);
    expect(over('2026-04-20T13:00:00.000Z', '2026-04-13T13:20:00.000Z')).toBe(2);
  });
  it('is nothing before it begins, nor at a meeting that shares out no time', () => {
    expect(timeOfItem(rmm, { startedAt: null, closedAt: null }, startedAt)).toBeNull();
    expect(timeOfItem(drm, { startedAt, closedAt: null }, startedAt)).toBeNull();
  });
});

describe('always', () => {
  const budget = fc.record({
    minutesPerItem: fc.integer({ min: 1, max: 60 }),
    minutesBesideItems: fc.integer({ min: 0, max: 60 }),
    minutesBeforeItems: fc.integer({ min: 0, max: 60 }),
  });
  it('slots follow each other without gap or overlap, and those that are not marked are within the sitting', () =>
    fc.assert(
      fc.property(budget, fc.integer({ min: 1, max: 40 }), (timeBudget, items) => {
        fc.pre(timeBudget.minutesBeforeItems <= timeBudget.minutesBesideItems);
        const convening = { ...weekly, terms: { ...rmm, timeBudget } };
        const slots = Array.from({ length: items }, (_, index) => slotOf(convening, index + 1));
        slots.slice(1).forEach((slot, index) => expect(slot?.from).toBe(slots[index]?.until));
        const within = slots.filter((slot) => slot?.overBudget === false);
        for (const slot of within) expect((slot?.until ?? '') <= ends).toBe(true);
        const plan = timePlan(convening, items);
        expect(within).toHaveLength(Math.min(items, plan?.itemsThatFit ?? 0));
        expect(plan?.itemsOver).toBe(items - within.length);
        expect((plan?.sentence ?? null) === null).toBe(within.length === items);
      }),
    ));
});
