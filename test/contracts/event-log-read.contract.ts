/** Reading a log: streams from either end, and the whole of it or some of its categories. */
import { describe, expect, it } from '@jest/globals';
import { NO_STREAM, START, type EventLog, type StoredEvent } from '../../src/store/event-log.js';
import { aStream, events } from './an-event.js';
import type { OpenLog } from './event-log.contract.js';

/** Whether positions grow from event to event. */
export const isAscending = (read: readonly StoredEvent[]): boolean =>
  read.every((event, index) => index === 0 || event.position > (read[index - 1] as StoredEvent).position);

export const eventLogReadContract = (log: () => EventLog, open: OpenLog): void => {
  describe('when a stream is read', () => {
    it('then a page holds what was asked for, from a revision on, and is empty behind the end', async () => {
      const stream = aStream();
      await log().append({ stream, expectedRevision: NO_STREAM, events: events(5) });
      const revisions = async (from: number, limit: number): Promise<readonly number[]> =>
        (await log().readStream(stream, from, limit)).map(({ revision }) => revision);
      expect(await revisions(0, 2)).toEqual([0, 1]);
      expect(await revisions(2, 2)).toEqual([2, 3]);
      expect(await revisions(4, 2)).toEqual([4]);
      expect(await revisions(5, 2)).toEqual([]);
      expect(await revisions(50, 2)).toEqual([]);
    });

    it('then one that does not exist is empty', async () => {
      expect(await log().readStream(aStream(), 0, 10)).toEqual([]);
    });

    it('then streams whose names begin alike are kept apart', async () => {
      const stream = aStream();
      await log().append({ stream, expectedRevision: NO_STREAM, events: events(1) });
      await log().append({ stream: `${stream}-2`, expectedRevision: NO_STREAM, events: events(2) });
      expect(await log().readStream(stream, 0, 10)).toHaveLength(1);
    });
  });

  describe('when the whole log is read', () => {
    it('then pages behind the last position give every event once, in order', async () => {
      const { log: own, close } = await open();
      for (let i = 0; i < 7; i++)
        await own.append({ stream: aStream(), expectedRevision: NO_STREAM, events: events(3) });
      const read: StoredEvent[] = [];
      for (let after = START, more = true; more;) {
        const page = await own.readAll({ after, limit: 4 });
        expect(page.events.length).toBeLessThanOrEqual(4);
        expect(page.reached).toBeGreaterThanOrEqual(page.events.at(-1)?.position ?? after);
        read.push(...page.events);
        more = page.reached > after;
        after = page.reached;
      }
      expect(read).toHaveLength(21);
      expect(isAscending(read)).toBe(true);
      await close();
    });

    it('then only the categories asked for are given, also those of one stream only, and all is looked through', async () => {
      const { log: own, close } = await open();
      for (const stream of ['action-1', 'gateways', 'actions-1', 'referral-1', 'action-2'])
        await own.append({ stream, expectedRevision: NO_STREAM, events: events(2) });
      const streams = async (...categories: string[]): Promise<readonly string[]> =>
        (await own.readAll({ after: START, limit: 100, categories })).events.map(({ stream }) => stream);
      expect(await streams('action')).toEqual(['action-1', 'action-1', 'action-2', 'action-2']);
      expect(await streams('gateways', 'actions')).toEqual([
        'gateways',
        'gateways',
        'actions-1',
        'actions-1',
      ]);
      expect(await streams('action', 'action')).toHaveLength(4);
      const none = await own.readAll({ after: START, limit: 100, categories: ['theme'] });
      expect(none).toEqual({ events: [], reached: await own.head() });
      await close();
    });

    it('then a position that was given by an append finds what came behind it', async () => {
      const result = await log().append({
        stream: aStream(),
        expectedRevision: NO_STREAM,
        events: events(2),
      });
      const stream = aStream();
      await log().append({ stream, expectedRevision: NO_STREAM, events: events(1) });
      const after = result.appended ? result.position : START;
      const page = await log().readAll({ after, limit: 10 });
      expect(page.events.map((event) => event.stream)).toEqual([stream]);
    });

    it('then a place just before an event is one to read from, and to follow from', async () => {
      await log().append({ stream: aStream(), expectedRevision: NO_STREAM, events: events(3) });
      const stream = aStream();
      await log().append({ stream, expectedRevision: NO_STREAM, events: events(3) });
      const [, second, third] = await log().readStream(stream, 0, 3);
      const before = { after: (second?.position ?? START) - 1n, limit: 2 };
      expect((await log().readAll(before)).events).toEqual([second, third]);
      const categories = ['referral'];
      expect((await log().readAll({ ...before, categories })).events).toEqual([second, third]);
      for await (const { events: followed } of log().follow(before, new AbortController().signal)) {
        expect(followed[0]).toEqual(second);
        break;
      }
    });

    it('then the event at a position is the one that it was given with, and before the first there is none', async () => {
      const stream = aStream();
      await log().append({ stream, expectedRevision: NO_STREAM, events: events(3) });
      const stored = await log().readStream(stream, 0, 10);
      expect(await Promise.all(stored.map(({ position }) => log().eventAt(position)))).toEqual(stored);
      expect(await log().eventAt(START)).toBeUndefined();
    });
  });
};
