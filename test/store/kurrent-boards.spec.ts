/** Several boards in one event store: each has its own log, and the register knows them all. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { LogUnavailable, NO_STREAM, START, type EventLog } from '../../src/store/event-log.js';
import { REGISTER } from '../../src/store/kurrent/connection.js';
import { boardsIn, registerBoard } from '../../src/store/kurrent/register.js';
import { aStream, events } from '../contracts/an-event.js';
import { aSimulatedStore, leaveSimulatedStores } from './a-simulated-store.js';

afterEach(leaveSimulatedStores);

const write = async (log: EventLog, count = 2): Promise<bigint> => {
  const stream = aStream();
  const result = await log.append({ stream, expectedRevision: NO_STREAM, events: events(count) });
  return result.appended ? result.position : START;
};

describe('the register of boards', () => {
  it('holds each board once, with the life of its log, however many instances open it at once', async () => {
    const { store, connection, connect, open } = await aSimulatedStore();
    const other = await connect();
    const before = await boardsIn(connection);
    const lives = await Promise.all(
      [connection, other, connection, other].flatMap((one) =>
        ['north', 'south', 'east'].map(async (board) => `${board} ${await registerBoard(one, board)}`),
      ),
    );
    expect(new Set(lives).size).toBe(3);
    expect([...(await boardsIn(other))].sort()).toEqual([...before, 'east', 'north', 'south'].sort());
    const appends = store.node.counts.calls.append;
    expect(`north ${(await open('north')).life}`).toBe(lives.find((life) => life.startsWith('north')));
    expect(store.node.counts.calls.append).toBe(appends);
  });

  it('tells which life, so that an event store that was emptied is another one', async () => {
    const [one, other] = [await aSimulatedStore(), await aSimulatedStore()];
    expect((await one.open('north')).life).not.toBe((await other.open('north')).life);
  });

  it('is written down once where the answer was lost', async () => {
    const { store, connection } = await aSimulatedStore();
    store.node.faults.fateOfNext('stored');
    await registerBoard(connection, 'north');
    expect((await boardsIn(connection)).filter((code) => code === 'north')).toHaveLength(1);
  });

  it('takes no code that could be taken for a part of a stream’s name', async () => {
    const { connection } = await aSimulatedStore();
    await expect(registerBoard(connection, 'north:west')).rejects.toThrow(RangeError);
  });

  it('says so where its stream was cut', async () => {
    const { store, connection, open } = await aSimulatedStore();
    await open('north');
    (store.log.stream(REGISTER) as unknown[]).shift();
    await expect(registerBoard(connection, 'south')).rejects.toThrow(
      `Stream ${REGISTER} of the event store has lost some of its boards.`,
    );
  });

  it('says so where its stream holds something else', async () => {
    const { store, connection } = await aSimulatedStore();
    const data = Buffer.from('{"other":1}');
    const foreign = { id: aStream(), type: 'Other', contentType: 'application/json', data, metadata: data };
    store.log.append(REGISTER, 'any', [foreign]);
    await expect(boardsIn(connection)).rejects.toThrow(
      `Stream ${REGISTER} of the event store holds something that is no board.`,
    );
  });
});

describe('the logs of several boards', () => {
  it('are never read from one another, also where one code begins like another', async () => {
    const { open } = await aSimulatedStore();
    const logs = await Promise.all(['a', 'ab', 'a.', 'a-b'].map((code) => open(code)));
    for (let round = 0; round < 3; round++) for (const log of logs) await write(log, 2);
    for (const log of logs) {
      const { events: all, reached } = await log.readAll({ after: START, limit: 100 });
      expect(all).toHaveLength(6);
      expect(await log.head()).toBe(reached);
      const categories = ['referral'];
      expect(await log.readAll({ after: START, limit: 100, categories })).toEqual({ events: all, reached });
      const [last] = all.slice(-1);
      for (const other of logs)
        if (other !== log) expect(await other.eventAt(last?.position ?? START)).toBeUndefined();
    }
  });

  it('tell their heads without looking again through what others have written', async () => {
    const { store, open } = await aSimulatedStore();
    const [quiet, busy] = await Promise.all([open('quiet'), open('busy')]);
    const head = await write(quiet);
    for (let written = 0; written < 50; written++) await write(busy, 20);
    expect(await quiet.head()).toBe(head);
    const before = store.log.looked;
    for (let times = 0; times < 5; times++) expect(await quiet.head()).toBe(head);
    await write(busy, 20);
    expect(await quiet.head()).toBe(head);
    expect(store.log.looked - before).toBeLessThan(100);
    const next = await write(quiet);
    expect(await quiet.head()).toBe(next);
  });

  it('are found among what others have written, however long the server looks for them', async () => {
    const { store, open } = await aSimulatedStore({}, { callMs: 100 });
    const [quiet, busy] = await Promise.all([open('quiet'), open('busy')]);
    const head = await write(quiet);
    for (let written = 0; written < 20; written++) await write(busy, 100);
    store.node.faults.searchMs = 10;
    const restarted = await open('quiet');
    expect(await restarted.head()).toBe(head);
    expect((await restarted.readAll({ after: START, limit: 10 })).events).toHaveLength(2);
    const categories = ['theme'];
    const none = { events: [], reached: await busy.head() };
    expect(await busy.readAll({ after: START, limit: 10, categories })).toEqual(none);
    const stop = new AbortController();
    for await (const { events: followed } of restarted.follow({ after: START, limit: 10 }, stop.signal)) {
      expect(followed).toHaveLength(2);
      break;
    }
  });

  it('leave the connection to whoever else has a call on it, however long the server looks', async () => {
    const { store, connection, open } = await aSimulatedStore({}, { callMs: 100 });
    const [quiet, busy] = await Promise.all([open('quiet'), open('busy')]);
    await write(quiet);
    for (let written = 0; written < 20; written++) await write(busy, 100);
    store.node.faults.searchMs = 40;
    const client = connection.client as unknown as { getChannel: () => Promise<unknown> };
    const { getChannel } = client;
    const channels = new Set<unknown>();
    client.getChannel = async () => {
      const channel = await getChannel();
      channels.add(channel);
      return channel;
    };
    expect((await quiet.readAll({ after: START, limit: 10 })).events).toHaveLength(2);
    // A call that is late at first may be for a node that is gone; then it is known to be a search.
    expect(channels.size).toBeLessThanOrEqual(2);
  });

  it.each(['<xml/>', '{}', '{"data":{},"parts":[]}', '{"data":null,"parts":[],"recordedAt":"2026-03-30"}'])(
    'say so where a stream of theirs holds what this service did not write: %s',
    async (foreign) => {
      const { store, log } = await aSimulatedStore();
      await write(log);
      const own = store.log.events.at(-1)?.stream.split(':')[0];
      const data = Buffer.from(foreign);
      store.log.append(`${own}:referral-1`, 'any', [
        { id: 'not-ours', type: 'Other', contentType: 'application/octet-stream', data, metadata: data },
      ]);
      const read = log.readStream('referral-1', 0, 10);
      await expect(read).rejects.toThrow(LogUnavailable);
      await expect(read).rejects.toThrow('Event not-ours in the log was not written by this service.');
      const following = log.follow({ after: START, limit: 1 }, new AbortController().signal);
      const told = async (): Promise<void> => {
        for await (const page of following) expect(page.events).toHaveLength(1);
      };
      await expect(told()).rejects.toThrow('Event not-ours');
    },
  );
});
