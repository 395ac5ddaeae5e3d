/**
 * What the client is told by an event store, on which the adapter rests: put to the simulated one always, and to
 * a real one where EVENTSTORE_URL names it, so that the one is as the other. Spoken to with the client's own
 * functions, not with the adapter's.
 */
import { randomUUID } from 'node:crypto';
import {
  BACKWARDS,
  END,
  ErrorType,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  streamNameFilter,
  type AllStreamRecordedEvent,
  type EventData,
} from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../store/a-simulated-store.js';
import { SimulatedEventStore } from './simulated-event-store.js';

const facts = (engine: string, url: () => Promise<string>, leave: () => void): void => {
  describe(`an event store: ${engine}`, () => {
    let client: EventStoreDBClient;
    beforeAll(async () => {
      client = EventStoreDBClient.connectionString(await url());
    });
    afterAll(async () => {
      await client.dispose();
      leave();
    });

    const CREDENTIALS = { username: 'admin', password: 'changeit' };
    const unary = { credentials: CREDENTIALS, deadline: 5_000 };
    const aName = (): string => `facts-${randomUUID()}`;
    const some = (count: number): EventData[] =>
      Array.from({ length: count }, () => jsonEvent({ type: 'Noted', data: { text: 'invented' } }));
    const all = async <T>(answers: AsyncIterable<T>): Promise<T[]> => {
      const given: T[] = [];
      for await (const answer of answers) given.push(answer);
      return given;
    };
    const refused = (reason: unknown): unknown => reason;

    it('stores an append at once and in order, with positions that grow by more than one', async () => {
      const stream = aName();
      const result = await client.appendToStream(stream, some(3), { ...unary, expectedRevision: NO_STREAM });
      expect(result).toMatchObject({ success: true, nextExpectedRevision: 2n });
      const read = (await all(client.readStream(stream))).map(({ event }) => event);
      expect(read.map((event) => event?.revision)).toEqual([0n, 1n, 2n]);
      const positions = read.map((event) => (event as AllStreamRecordedEvent).position.commit);
      expect(positions[2]).toBe(result.position?.commit);
      expect((positions[1] ?? 0n) - (positions[0] ?? 0n)).toBeGreaterThan(1n);
    });

    it('answers the same ids at the same revision with the first result, also behind later events', async () => {
      const stream = aName();
      const events = some(2);
      const options = { ...unary, expectedRevision: NO_STREAM } as const;
      const first = await client.appendToStream(stream, events, options);
      await client.appendToStream(stream, some(1), { ...unary, expectedRevision: 1n });
      const again = await client.appendToStream(stream, events, options);
      expect(again).toMatchObject({ success: true, position: first.position });
      expect(await all(client.readStream(stream))).toHaveLength(3);
    });

    it('answers a wrong revision with the actual one, and an empty message', async () => {
      const stream = aName();
      const append = (expectedRevision: bigint): Promise<unknown> =>
        client.appendToStream(stream, some(1), { ...unary, expectedRevision }).catch(refused);
      expect(await append(4n)).toMatchObject({
        type: ErrorType.WRONG_EXPECTED_VERSION,
        message: '',
        expectedVersion: 4n,
        actualVersion: NO_STREAM,
      });
      await client.appendToStream(stream, some(2), { ...unary, expectedRevision: NO_STREAM });
      expect(await append(0n)).toMatchObject({ expectedVersion: 0n, actualVersion: 1n });
    });

    it('takes an append of at most 1 MiB', async () => {
      const text = 'x'.repeat(1_048_576);
      const one = jsonEvent({ type: 'Noted', data: { text } });
      const append = client.appendToStream(aName(), [one], { ...unary, expectedRevision: NO_STREAM });
      expect(await append.catch(refused)).toMatchObject({
        type: ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
        maxAppendSize: 1_048_576,
      });
    });

    it('has no stream that was never written, and nothing behind the end of one', async () => {
      const stream = aName();
      const missing = await all(client.readStream(stream, unary)).catch(refused);
      expect(missing).toMatchObject({ type: ErrorType.STREAM_NOT_FOUND });
      await client.appendToStream(stream, some(1), { ...unary, expectedRevision: NO_STREAM });
      expect(await all(client.readStream(stream, { ...unary, fromRevision: 5n }))).toEqual([]);
    });

    it('reads from a place with what lies there, and subscribes behind it', async () => {
      const stream = aName();
      await client.appendToStream(stream, some(3), { ...unary, expectedRevision: NO_STREAM });
      const [first, second] = await all(client.readStream(stream, { ...unary, fromRevision: 0n }));
      const fromPosition = (first?.event as AllStreamRecordedEvent).position;
      const [there] = await all(client.readAll({ ...unary, fromPosition, maxCount: 1 }));
      expect(there?.event?.id).toBe(first?.event?.id);
      const filter = streamNameFilter({ prefixes: [stream] });
      const subscription = client.subscribeToAll({ ...unary, fromPosition, filter });
      for await (const { event } of subscription) {
        expect(event?.id).toBe(second?.event?.id);
        break;
      }
      await subscription.unsubscribe();
    });

    it('has events of its own among all, which nobody has written', async () => {
      const own = await all(client.readAll({ ...unary, maxCount: 20 }));
      expect(own.some(({ event }) => event?.streamId.startsWith('$'))).toBe(true);
      const [newest] = await all(
        client.readAll({ ...unary, direction: BACKWARDS, fromPosition: END, maxCount: 1 }),
      );
      expect(newest?.commitPosition).toBeGreaterThan(0n);
    });

    it('filters a subscription, and tells how far it has looked past what was filtered out', async () => {
      const stream = aName();
      const result = await client.appendToStream(stream, some(1), { ...unary, expectedRevision: NO_STREAM });
      let looked = 0n;
      const filter = streamNameFilter({
        regex: `^${aName()}-.*$`,
        checkpointInterval: 1,
        maxSearchWindow: 2,
        checkpointReached: async (_, { commit }) => void (looked = commit),
      });
      const subscription = client.subscribeToAll({ ...unary, filter });
      subscription.on('data', () => undefined);
      await client.appendToStream(stream, some(10), { ...unary, expectedRevision: 0n });
      await until(() => looked > (result.position?.commit ?? 0n));
      await subscription.unsubscribe();
    });
  });
};

let simulated: SimulatedEventStore;
facts(
  'the simulated one',
  async () => {
    simulated = await SimulatedEventStore.start();
    return simulated.url();
  },
  () => simulated.stop(),
);

const given = process.env['EVENTSTORE_URL'];
if (given !== undefined)
  facts(
    'the one of EVENTSTORE_URL',
    () => Promise.resolve(given),
    () => undefined,
  );
