/** What every engine behind `EventLog` promises. Run it on an engine from that engine's own spec. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewEvent } from '../../src/store/event-log.js';
import {
  AppendTooLarge,
  NO_STREAM,
  START,
  type EventLog,
  type StoredEvent,
} from '../../src/store/event-log.js';
import { anEvent, aStream, events } from './an-event.js';
import { eventLogFollowContract } from './event-log-follow.contract.js';
import { eventLogModelContract } from './event-log-model.contract.js';
import { eventLogReadContract, isAscending } from './event-log-read.contract.js';

/** An open log of the engine, and how to leave it. */
export interface OpenedLog {
  readonly log: EventLog;
  /** Leaves the log and opens it again, where the engine can do so within a test. */
  readonly reopen?: () => Promise<EventLog>;
  close(): Promise<void>;
}

/** Opens a log that no other test uses. */
export type OpenLog = () => Promise<OpenedLog>;

export const eventLogContract = (engine: string, open: OpenLog): void => {
  describe(`the log of events on ${engine}`, () => {
    let opened: OpenedLog;
    let log: EventLog;
    beforeAll(async () => {
      opened = await open();
      log = opened.log;
    });
    afterAll(() => opened.close());

    describe('given an empty log', () => {
      it('when its head is asked for, then it is the start, and there is nothing to read', async () => {
        const empty = await open();
        expect(await empty.log.head()).toBe(START);
        expect(await empty.log.readAll({ after: START, limit: 10 })).toEqual({ events: [], reached: START });
        await empty.close();
      });

      it('then its life is another than that of any other log', async () => {
        const other = await open();
        expect(other.log.life).not.toBe('');
        expect(other.log.life).not.toBe(log.life);
        await other.close();
      });
    });

    describe('when events are appended', () => {
      it('then they are read as they were written, with revisions from 0 and growing positions', async () => {
        const stream = aStream();
        const written = [
          anEvent({
            corrects: aStream('x'),
            gateways: ['S47', 'CA2004-10'],
            occurredAt: '2026-01-02T03:04:05.678Z',
          }),
          anEvent({
            data: { text: 'Ünïcode \u0000 "quoted" 🙂', nested: { list: [1, 2.5, -0.001, true, null] } },
            decidedUpon: [{ stream: aStream('sitting'), revision: 7 }],
            actor: { kind: 'POLICY', id: 'escalation' },
          }),
          anEvent({ parts: [], subjects: [] }),
        ];
        const result = await log.append({ stream, expectedRevision: NO_STREAM, events: written });

        const read = await log.readStream(stream, 0, 10);
        const given = { stream, position: expect.any(BigInt), recordedAt: expect.any(String) };
        expect(read).toEqual(written.map((event, revision) => ({ ...event, ...given, revision })));
        expect(isAscending(read)).toBe(true);
        const { revision, position, recordedAt } = read[2] as StoredEvent;
        expect(result).toEqual({ appended: true, revision, position, recordedAt });
      });

      it('then parts keep their order, their people and their erasure', async () => {
        const stream = aStream();
        const parts = [
          { name: 'account', of: ['one', 'two'], content: 'seen together' },
          { name: 'account', of: ['one'], content: { erased: true } },
          { name: 'contact', of: [], content: null },
        ];
        await log.append({ stream, expectedRevision: NO_STREAM, events: [anEvent({ parts })] });
        expect((await log.readStream(stream, 0, 1))[0]?.parts).toEqual(parts);
      });

      it('then optional fields that were not given are not there', async () => {
        const stream = aStream();
        await log.append({ stream, expectedRevision: NO_STREAM, events: [anEvent()] });
        const [read] = await log.readStream(stream, 0, 1);
        expect(read).not.toHaveProperty('corrects');
        expect(read).not.toHaveProperty('gateways');
      });

      it('then the instants of recording never decrease along the log', async () => {
        for (let i = 0; i < 5; i++)
          await log.append({ stream: aStream(), expectedRevision: NO_STREAM, events: events(2) });
        const { events: all } = await log.readAll({ after: START, limit: 1_000 });
        const stamps = all.map(({ recordedAt }) => recordedAt);
        expect(stamps).toEqual([...stamps].sort());
        expect(stamps.every((stamp) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(stamp))).toBe(true);
      });

      it('then the head is at least the last position, at once', async () => {
        const result = await log.append({
          stream: aStream(),
          expectedRevision: NO_STREAM,
          events: events(1),
        });
        expect(await log.head()).toBe(result.appended ? result.position : undefined);
      });
    });

    describe('given a stream with two events', () => {
      const given = async (): Promise<{ stream: string; written: readonly NewEvent[] }> => {
        const stream = aStream();
        const written = events(2);
        await log.append({ stream, expectedRevision: NO_STREAM, events: written });
        return { stream, written };
      };

      it.each([NO_STREAM, 0, 2, 17])(
        'when other events are appended at revision %i, then nothing is stored and the actual one is told',
        async (expectedRevision) => {
          const { stream } = await given();
          const result = await log.append({ stream, expectedRevision, events: events(2) });
          expect(result).toEqual({ appended: false, actualRevision: 1 });
          expect(await log.readStream(stream, 0, 10)).toHaveLength(2);
        },
      );

      it('when the same events are sent again, then the answer is the first one, also after later events', async () => {
        const stream = aStream();
        const append = { stream, expectedRevision: NO_STREAM, events: events(2) };
        const first = await log.append(append);
        expect(await log.append(append)).toEqual(first);
        await log.append({ stream, expectedRevision: 1, events: events(1) });
        expect(await log.append(append)).toEqual(first);
        expect(await log.readStream(stream, 0, 10)).toHaveLength(3);
      });

      it('when the same events are sent with another expected revision, then it is a wrong revision', async () => {
        const { stream, written } = await given();
        const later = await log.append({ stream, expectedRevision: 0, events: written });
        expect(later).toEqual({ appended: false, actualRevision: 1 });
        expect(await log.readStream(stream, 0, 10)).toHaveLength(2);
      });

      it('when some of the same events are sent together with a new one, then it is a wrong revision', async () => {
        const { stream, written } = await given();
        const more = await log.append({
          stream,
          expectedRevision: NO_STREAM,
          events: [...written, anEvent()],
        });
        expect(more).toEqual({ appended: false, actualRevision: 1 });
      });
    });

    it('given no such stream, when a later revision is expected, then the actual one is that of no stream', async () => {
      const result = await log.append({ stream: aStream(), expectedRevision: 3, events: events(1) });
      expect(result).toEqual({ appended: false, actualRevision: NO_STREAM });
    });

    it('given twenty writers who expect the same revision, when they append at once, then one of them does', async () => {
      const stream = aStream();
      const results = await Promise.all(
        Array.from({ length: 20 }, () =>
          log.append({ stream, expectedRevision: NO_STREAM, events: events(1) }),
        ),
      );
      expect(results.filter(({ appended }) => appended)).toHaveLength(1);
      expect(await log.readStream(stream, 0, 100)).toHaveLength(1);
    });

    it('given the same append sent twice at once, then both get the same answer and it is stored once', async () => {
      const append = { stream: aStream(), expectedRevision: NO_STREAM, events: events(3) };
      const [one, two] = await Promise.all([log.append(append), log.append(append)]);
      expect(one).toEqual(two);
      expect(one.appended).toBe(true);
      expect(await log.readStream(append.stream, 0, 100)).toHaveLength(3);
    });

    it('given as much as an append may hold, when it is appended, then it is stored; a little more is refused', async () => {
      const stream = aStream();
      const holding = (characters: number) => [
        anEvent(),
        anEvent({ parts: [{ name: 'account', of: [], content: 'ü'.repeat(characters) }] }),
      ];
      const most = { stream, expectedRevision: NO_STREAM, events: holding(520_000) };
      expect(await log.append(most)).toMatchObject({ appended: true, revision: 1 });
      const more = log.append({ stream, expectedRevision: 1, events: holding(524_288) });
      await expect(more).rejects.toThrow(AppendTooLarge);
      await expect(more).rejects.toThrow(/takes 1,05\d,\d{3} bytes; 1,048,576 can be recorded at once/);
      expect(await log.readStream(stream, 0, 10)).toHaveLength(2);
      expect((await log.readStream(stream, 1, 1))[0]?.parts[0]?.content).toHaveLength(520_000);
    });

    it('given an event without a JSON form, when it is appended, then it is an error and nothing is stored', async () => {
      const stream = aStream();
      const append = {
        stream,
        expectedRevision: NO_STREAM,
        events: [anEvent(), anEvent({ data: { big: 1n } })],
      };
      await expect(log.append(append)).rejects.toThrow();
      expect(await log.readStream(stream, 0, 10)).toEqual([]);
    });

    it('given a log that is left and opened again, then all that was acknowledged and its life are there', async () => {
      const own = await open();
      const stream = aStream();
      const append = { stream, expectedRevision: NO_STREAM, events: events(3) };
      const first = await own.log.append(append);
      const { life } = own.log;
      const before = await own.log.readStream(stream, 0, 10);
      const again = (await own.reopen?.()) ?? own.log;
      expect(again.life).toBe(life);
      expect(await again.readStream(stream, 0, 10)).toEqual(before);
      expect(await again.append(append)).toEqual(first);
      await own.close();
    });

    eventLogReadContract(() => log, open);
    eventLogModelContract(() => log);
    eventLogFollowContract(() => log);
  });
};
