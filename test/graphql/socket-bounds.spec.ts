/** What one connection may cost: a message, an answer that is not fetched, a farewell that is not answered. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildSchema } from 'graphql';
import WebSocket from 'ws';
import { serveSockets } from '../../src/graphql/socket-server.js';
import { until } from '../support/instances.js';
import { startTestService, type TestService } from '../support/service.js';

const KIBIBYTE = 1_024;
/** Longer than anything is waited for here. */
const LONG_MS = 120_000;

describe('given a socket of somebody who has not been let in', () => {
  let service: TestService;
  let complained: jest.SpiedFunction<typeof console.error>;

  beforeAll(async () => {
    service = await startTestService();
    complained = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterAll(async () => {
    // A client's fault is none of the service's.
    expect(complained.mock.calls).toEqual([]);
    complained.mockRestore();
    await service.close();
  });

  const opened = async (url = service.url): Promise<WebSocket> => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    return socket;
  };
  const closing = async (socket: WebSocket): Promise<number> => {
    socket.on('error', () => undefined);
    const [code] = (await once(socket, 'close')) as [number];
    return code;
  };

  it('takes a message as long as any subscription is', async () => {
    const socket = await opened();
    const answered = once(socket, 'message');
    socket.send(JSON.stringify({ type: 'ping', payload: { long: 'x'.repeat(60 * KIBIBYTE) } }));
    expect(String((await answered)[0])).toContain('pong');
    socket.close();
    await once(socket, 'close');
  });

  it('closes at a longer message, without having taken it in', async () => {
    const socket = await opened();
    const code = closing(socket);
    socket.send(JSON.stringify({ type: 'ping', payload: { long: 'x'.repeat(65 * KIBIBYTE) } }));
    expect(await code).toBe(1009);
  });

  it('is closed where it is no socket of this service', async () => {
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(
      'GET /elsewhere HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    const heard: Buffer[] = [];
    socket.on('data', (data) => heard.push(data));
    await once(socket, 'close');
    expect(String(Buffer.concat(heard))).toContain('400 Bad Request');
  });
});

describe('given a client of which nothing else is asked', () => {
  /** Nobody is asked to be let in, or whether they are there, within the time of a test, unless that is what it is about. */
  const connected = async ({ pingedEveryMs = LONG_MS } = {}) => {
    const server = createServer();
    const faults: unknown[] = [];
    const sockets = serveSockets(server, {
      path: '/here',
      options: { schema: buildSchema('type Query { is: Int }'), connectionInitWaitTimeout: LONG_MS },
      report: (_id, error) => void faults.push(error),
      pingedEveryMs,
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const client = new WebSocket(`ws://127.0.0.1:${port}/here`, 'graphql-transport-ws');
    let isOver = false;
    client.on('error', () => undefined);
    client.once('close', () => (isOver = true));
    await once(client, 'open');
    const end = async (): Promise<void> => {
      client.terminate();
      await sockets.close();
      server.close();
      expect(faults).toEqual([]);
    };
    return { client, sockets, isOver: () => isOver, end };
  };

  it('when it answers, then it is kept', async () => {
    const { client, isOver, end } = await connected({ pingedEveryMs: 20 });
    let pings = 0;
    client.on('ping', () => (pings += 1));
    await until('it was asked several times', () => pings > 5);
    expect(isOver()).toBe(false);
    await end();
  });

  it('when it keeps silent, then it is cut off', async () => {
    const { client, isOver, end } = await connected({ pingedEveryMs: 20 });
    (client as unknown as { _autoPong: boolean })._autoPong = false;
    await until('it is cut off', isOver);
    await end();
  });

  it('when it asks on and on, and does not fetch what it is answered, then it is cut off', async () => {
    const { client, end } = await connected();
    client.pause();
    const ping = JSON.stringify({ type: 'ping', payload: { long: 'x'.repeat(60 * KIBIBYTE) } });
    let isCutOff = false;
    const underneath = (client as unknown as { readonly _socket: NodeJS.EventEmitter })._socket;
    underneath.once('close', () => (isCutOff = true));
    await until('it is cut off', () => {
      if (client.bufferedAmount < 64 * ping.length) client.send(ping, () => undefined);
      return isCutOff;
    });
    await end();
  });

  it('when it does not answer a farewell, then nobody waits for it for ever', async () => {
    const { client, sockets, end } = await connected();
    client.pause();
    let isClosed = false;
    const closing = sockets.close().then(() => (isClosed = true));
    await until('the sockets have been closed', () => isClosed);
    await closing;
    await end();
  });
});
