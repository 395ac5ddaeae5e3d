/** A board's log on its way to another engine: everything arrives as it was, and nothing that is there is overwritten. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { moveLog, NotTheSameLog } from '../../src/application/moving.js';
import type { Instant } from '../../src/domain/time.js';
import type { EventLog, NewEvent, StoredEvent } from '../../src/store/event-log.js';
import {
  closeLiveBoards,
  everyEvent,
  instead,
  openLiveBoard,
  type LiveBoard,
} from '../support/live-board.js';
import { aPlace, closeTestStores, openLog } from '../support/test-stores.js';
import { events } from '../contracts/an-event.js';
import { refer } from './a-story.js';

const LONG_AFTER = '2031-01-01T00:00:00.000Z';

let live: LiveBoard;
let from: EventLog;
let to: EventLog;
let recordedAt: string;

beforeEach(async () => {
  live = await openLiveBoard();
  await refer(live, {});
  await live.moveTo('2026-03-30T11:00:00.000Z');
  from = live.board().log;
  recordedAt = LONG_AFTER;
  to = await anEmptyLog();
});
afterEach(async () => {
  await to.close();
  await closeLiveBoards();
});
afterAll(async () => {
  await closeTestStores();
});

const anEmptyLog = async (): Promise<EventLog> => openLog(await aPlace(), () => recordedAt);

const stamp = (instant: Instant): void => void (recordedAt = instant);
const move = (log: EventLog = to): Promise<number> => moveLog({ from, to: log, stamp });

const withoutPositions = (all: readonly StoredEvent[]): readonly object[] =>
  all.map(({ position: _own, ...event }) => event);

describe('given the log of a board that has met', () => {
  it('moves every event as it was, recorded when it was, in the same order', async () => {
    const before = await everyEvent(from);
    expect(await move()).toBe(before.length);
    expect(withoutPositions(await everyEvent(to))).toEqual(withoutPositions(before));
    expect(await everyEvent(from)).toEqual(before);
  });

  it('appends together what was appended together', async () => {
    const source = await anEmptyLog();
    const [one, two, three, four] = events(4) as [NewEvent, NewEvent, NewEvent, NewEvent];
    const together = [one, { ...two, commandId: one.commandId }];
    await source.append({ stream: 'referral-a', expectedRevision: -1, events: together });
    await source.append({ stream: 'referral-b', expectedRevision: -1, events: [three] });
    await source.append({ stream: 'referral-a', expectedRevision: 1, events: [four] });
    const appended: (readonly [string, number])[] = [];
    const counting = instead(to, {
      append: (append) => {
        appended.push([append.stream, append.events.length]);
        return to.append(append);
      },
    });
    expect(await moveLog({ from: source, to: counting, stamp })).toBe(4);
    expect(appended).toEqual([
      ['referral-a', 2],
      ['referral-b', 1],
      ['referral-a', 1],
    ]);
    await source.close();
  });

  it('goes on where it was interrupted, and may be run once more', async () => {
    let left = 7;
    const failing = instead(to, {
      append: (append) => (left-- > 0 ? to.append(append) : Promise.reject(new Error('interrupted'))),
    });
    await expect(move(failing)).rejects.toThrow('interrupted');
    const count = await move();
    expect(await move()).toBe(count);
    expect(withoutPositions(await everyEvent(to))).toEqual(withoutPositions(await everyEvent(from)));
  });
});

describe('given the new log holds something else', () => {
  const other = { stream: 'referral-other', expectedRevision: -1, events: events(2) };

  it('is refused where that stands in a stream of the board', async () => {
    const [first] = await everyEvent(from);
    await to.append({ ...other, stream: first!.stream });
    await expect(move()).rejects.toThrow(NotTheSameLog);
    expect(await everyEvent(to)).toHaveLength(2);
  });

  it('is refused where that was there before', async () => {
    await to.append(other);
    await expect(move()).rejects.toThrow(NotTheSameLog);
  });

  it('is refused where somebody has gone on there meanwhile', async () => {
    await move();
    await to.append(other);
    await expect(move()).rejects.toThrow('events of this board that did not come from here');
  });
});
