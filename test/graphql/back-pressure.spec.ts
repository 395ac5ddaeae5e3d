/** A client that does not read what it has asked for: it costs the service no memory, and nobody else a thing. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import type { LogPage, StoredEvent } from '../../src/store/event-log.js';
import { instead } from '../support/live-board.js';
import { until } from '../support/instances.js';
import { BOARD, commandId, startTestService, type TestService } from '../support/service.js';
import { beside } from './beside.js';
import { subscribed } from './watching.js';

describe('given a socket', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  const authorization = async () =>
    `Bearer ${await service.issuer.issue({ subject: 'mash-manager', board: BOARD })}`;
  const sitting = (date: string) => service.board.ids.sitting('DRM', date);

  /** A service whose log has no end of events of a sitting; how many of them have been asked for. */
  const endless = async () => {
    const { log } = service.board;
    const { events } = await log.readAll({ after: 0n, limit: 1_000 });
    const one = events.find(({ stream }) => stream === `sitting-${sitting('2026-03-30')}`)!;
    let asked = 0;
    let ended = false;
    const api = await beside(service, ({ views }) => ({
      views: { ...views, reaches: () => Promise.resolve(true) },
      log: instead(log, {
        follow: async function* (read, signal): AsyncIterable<LogPage> {
          try {
            for (let position = read.after + 1n; !signal.aborted; position += 1n) {
              // As any log does, it leaves everybody else their turn.
              await new Promise((resolve) => setImmediate(resolve));
              asked += 1;
              const next: StoredEvent = { ...one, type: 'SittingOpened', version: 1, position };
              yield { events: [next], reached: position };
            }
          } finally {
            ended = true;
          }
        },
      }),
    }));
    return { api, asked: () => asked, ended: () => ended };
  };

  /** Each event as a long answer, so that what lies between service and client is soon full. */
  const LONG = `subscription ($sitting: ID!) { sittingEvents(sitting: $sitting) { ${Array.from(
    { length: 1_000 },
    (_, index) => `a${index}: __typename`,
  ).join(' ')} } }`;

  it('when its client stops reading, then the log is read no further for it, until it reads again or goes', async () => {
    const { api, asked, ended } = await endless();
    const client = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    let heard = 0;
    const acknowledged = new Promise<void>((resolve, reject) => {
      client.on('error', reject);
      client.on('message', (data: Buffer) => {
        const { type } = JSON.parse(String(data)) as { readonly type: string };
        if (type === 'connection_ack') resolve();
        if (type === 'next') heard += 1;
      });
    });
    await new Promise((resolve) => client.once('open', resolve));
    client.send(
      JSON.stringify({ type: 'connection_init', payload: { authorization: await authorization() } }),
    );
    await acknowledged;
    const variables = { sitting: `sitting-${sitting('2026-03-30')}` };
    client.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: LONG, variables } }));
    await until('something is heard', () => heard > 10);

    client.pause();
    let before = -1;
    let still = 0;
    await until('nothing more is asked for', () => {
      still = asked() === before ? still + 1 : 0;
      before = asked();
      return still === 100;
    });
    // What was produced lies in the buffers of the two sockets, and at most one event in the service.
    const stoppedAt = asked();
    client.resume();
    await until('it goes on', () => asked() > stoppedAt + 10 && heard > stoppedAt - 2);
    client.terminate();
    await until('it is over', ended);
    expect(api.reports).toEqual([]);
    await api.close();
  });

  it('when it asks for more subscriptions than one connection may have, then that one is told so', async () => {
    const client = await service.socket('mash-manager');
    const query = 'subscription ($s: ID!) { sittingEvents(sitting: $s) { __typename } }';
    const open = Array.from({ length: 50 }, () => subscribed(client, query, { s: `sitting-${commandId()}` }));
    const oneMore = subscribed(client, query, { s: `sitting-${commandId()}` });
    await expect(oneMore.ended).rejects.toThrow('as many subscriptions as it may');
    await expect(oneMore.ended).rejects.toThrow('TRY_AGAIN');
    for (const one of [...open, oneMore]) await one.leave();
    await Promise.all(open.map(({ ended }) => ended));
  });
});
