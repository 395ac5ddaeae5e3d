/** What an engine that several instances share promises them together. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '../../src/domain/time.js';
import { NO_STREAM, type EventLog } from '../../src/store/event-log.js';
import { aStream, events } from './an-event.js';

/** One more instance's log of the board that the test is about, with a clock of its own. */
export type OpenInstance = (clock: () => Instant) => Promise<EventLog>;

export const eventLogInstancesContract = (engine: string, open: OpenInstance): void => {
  describe(`the log of two instances on ${engine}`, () => {
    const NINE = '2026-03-30T09:00:00.000Z';
    const TEN = '2026-03-30T10:00:00.000Z';
    let one: EventLog;
    let other: EventLog;
    beforeAll(async () => {
      [one, other] = await Promise.all([open(() => TEN), open(() => NINE)]);
    });
    afterAll(() => Promise.all([one.close(), other.close()]));

    it('then it is one log, of one life', async () => {
      expect(other.life).toBe(one.life);
      const stream = aStream();
      const result = await one.append({ stream, expectedRevision: NO_STREAM, events: events(2) });
      expect(await other.head()).toBe(result.appended && result.position);
      expect(await other.readStream(stream, 0, 10)).toEqual(await one.readStream(stream, 0, 10));
    });

    it('when the clock of one is behind, then what it writes behind what it has seen is not of earlier', async () => {
      const stream = aStream();
      await one.append({ stream, expectedRevision: NO_STREAM, events: events(1) });
      const fresh = await open(() => NINE);
      await fresh.readStream(stream, 0, 10);
      const later = await fresh.append({ stream, expectedRevision: 0, events: events(1) });
      expect(later).toMatchObject({ appended: true, recordedAt: TEN });
      const stamps = (await one.readStream(stream, 0, 10)).map(({ recordedAt }) => recordedAt);
      expect(stamps).toEqual([TEN, TEN]);
      await fresh.close();
    });

    it('when both send the same append one after the other, then the second has the first answer', async () => {
      const append = { stream: aStream(), expectedRevision: NO_STREAM, events: events(2) };
      const first = await one.append(append);
      await other.head();
      await other.readStream(append.stream, 0, 10);
      expect(await other.append(append)).toEqual(first);
      expect(await one.readStream(append.stream, 0, 10)).toHaveLength(2);
    });

    it('when both append at once at the same revision, then one of them does', async () => {
      for (let i = 0; i < 10; i++) {
        const stream = aStream();
        const append = () => ({ stream, expectedRevision: NO_STREAM, events: events(1) });
        const results = await Promise.all([one.append(append()), other.append(append())]);
        expect(results.map(({ appended }) => appended).sort()).toEqual([false, true]);
        expect(await one.readStream(stream, 0, 10)).toHaveLength(1);
      }
    });

    it('when one appends, then who follows at the other is told', async () => {
      const after = await other.head();
      const stream = aStream();
      const stop = new AbortController();
      const revisions: number[] = [];
      const following = (async () => {
        for await (const { events: told } of other.follow({ after, limit: 10 }, stop.signal)) {
          revisions.push(...told.map(({ revision }) => revision));
          if (revisions.length >= 3) return;
        }
      })();
      await one.append({ stream, expectedRevision: NO_STREAM, events: events(3) });
      await following;
      expect(revisions).toEqual([0, 1, 2]);
    });
  });
};
