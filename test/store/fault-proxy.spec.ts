/** The proxy that makes trouble is itself held to what it says: on plain TCP, and on HTTP/2, which gRPC speaks. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import * as http2 from 'node:http2';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';
import { http2Wire } from '../engines/fault-proxy-frames.js';
import { openFaultProxy, type FaultProxy, type ProxyTarget } from '../engines/fault-proxy.js';

const leaving: (() => unknown)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) await leave();
});

/** A server that answers every byte with the same byte, and remembers what it was sent and how it was left. */
interface Echo {
  readonly port: number;
  readonly heard: () => string;
  readonly sockets: readonly Socket[];
  readonly endings: readonly string[];
}

const listen = async (server: Server): Promise<number> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

const echo = async (): Promise<Echo> => {
  let heard = '';
  const sockets: Socket[] = [];
  const endings: string[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('data', (bytes) => {
      heard += bytes.toString();
      socket.write(bytes);
    });
    socket.on('end', () => endings.push('closed'));
    socket.on('error', ({ message }) => endings.push(message));
  });
  const port = await listen(server);
  leaving.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port, heard: () => heard, sockets, endings };
};

const proxied = async (target: Omit<ProxyTarget, 'host'>): Promise<FaultProxy> => {
  const proxy = await openFaultProxy({ host: '127.0.0.1', ...target });
  leaving.push(() => proxy.close());
  return proxy;
};

interface Client {
  readonly socket: Socket;
  readonly heard: () => string;
  /** How the connection ended: `closed`, or the code of the error. */
  readonly ending: () => string | undefined;
}

const clientOf = async ({ port }: { readonly port: number }): Promise<Client> => {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  let heard = '';
  let ending: string | undefined;
  socket.on('data', (bytes) => void (heard += bytes.toString()));
  socket.on('end', () => void (ending ??= 'closed'));
  socket.on('error', (error: NodeJS.ErrnoException) => void (ending ??= error.code));
  leaving.push(() => socket.destroy());
  await new Promise<void>((made) => socket.once('connect', made).once('close', () => made()));
  return { socket, heard: () => heard, ending: () => ending };
};

/** Waits for a condition; the test's own time limit bounds it. */
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await pass(2);
};

/** Long enough for anything that was going to pass on loopback to have passed. */
const QUIET_MS = 60;

/** An echo server, the proxy before it, and a client that has been heard and answered once. */
const talking = async () => {
  const server = await echo();
  const proxy = await proxied(server);
  const client = await clientOf(proxy);
  client.socket.write('a');
  await until(() => client.heard() === 'a');
  return { server, proxy, client };
};

describe('given a proxy on plain TCP', () => {
  it('when nothing befalls it, then everything passes both ways, in order, also what is large', async () => {
    const server = await echo();
    const { socket, heard } = await clientOf(await proxied(server));
    const sent = Array.from({ length: 40_000 }, (_, line) => `line ${line}\n`).join('');
    socket.write(sent);
    await until(() => heard().length === sent.length);
    expect(heard()).toBe(sent);
    expect(server.heard()).toBe(sent);
  });

  it('when one side closes in order, then so does the other, and the connection is forgotten', async () => {
    const { server, proxy, client } = await talking();
    client.socket.end();
    await until(() => client.ending() !== undefined && proxy.connections().length === 0);
    expect(server.endings).toEqual(['closed']);
    expect(client.ending()).toBe('closed');
  });

  it('when the server is not there, then the client is torn down', async () => {
    const server = createServer();
    const port = await listen(server);
    server.close();
    const client = await clientOf(await proxied({ port }));
    await until(() => client.ending() !== undefined);
    expect(client.ending()).toBe('ECONNRESET');
  });

  it('when it is cut, then both sides see the end, and a new connection is as good as any', async () => {
    const { server, proxy, client } = await talking();
    proxy.befalls({ kind: 'CUT' });
    await until(() => client.ending() !== undefined && server.endings.length === 1);
    expect([client.ending(), ...server.endings]).toEqual(['closed', 'closed']);
    const next = await clientOf(proxy);
    next.socket.write('b');
    await until(() => next.heard() === 'b');
  });

  it('when it is reset while it is being closed, then it is gone on both sides, and nothing of it is kept', async () => {
    const { server, proxy, client } = await talking();
    proxy.befalls({ kind: 'CUT' });
    proxy.befalls({ kind: 'RESET' });
    await until(() => client.ending() !== undefined && server.endings.length === 1);
    await until(() => proxy.connections().length === 0);
  });

  it('when it is reset after what was sent, then the server has it and the client has an error and no answer', async () => {
    const { server, proxy, client } = await talking();
    proxy.befalls({ kind: 'RESET' }, 'ANSWERED');
    await pass(QUIET_MS);
    expect(client.ending()).toBeUndefined();
    client.socket.write('b');
    await until(() => client.ending() !== undefined && server.endings.length === 1);
    expect(client.ending()).toBe('ECONNRESET');
    expect([client.heard(), server.heard()]).toEqual(['a', 'ab']);
  });

  it('when it is reset as soon as the request was passed on, then the server is sent it all the same', async () => {
    const { server, proxy, client } = await talking();
    proxy.befalls({ kind: 'RESET' }, 'SENT');
    client.socket.write('b');
    await until(() => client.ending() !== undefined && server.heard() === 'ab');
    expect([client.ending(), client.heard()]).toEqual(['ECONNRESET', 'a']);
  });

  it('when it is stalled, then nothing passes and nobody is told, until it is lifted', async () => {
    const { server, proxy, client } = await talking();
    proxy.befalls({ kind: 'STALL' });
    client.socket.write('b');
    client.socket.write('c');
    await pass(QUIET_MS);
    expect([client.heard(), server.heard(), client.ending()]).toEqual(['a', 'a', undefined]);
    proxy.lift();
    await until(() => client.heard() === 'abc');
  });

  it('when it is stalled and one side leaves, then the other is told after it was lifted', async () => {
    const { server, proxy, client } = await talking();
    proxy.befalls({ kind: 'STALL' });
    client.socket.write('b');
    client.socket.end();
    await pass(QUIET_MS);
    expect(server.endings).toEqual([]);
    proxy.lift();
    await until(() => server.endings.length === 1);
    expect(server.heard()).toBe('ab');
  });

  it('when it is slow, then all of it comes, a few bytes at a time, and faster once it is lifted', async () => {
    const { server, proxy, client } = await talking();
    proxy.befalls({ kind: 'SLOW', bytes: 1, everyMs: 20 });
    client.socket.write('b'.repeat(50));
    await until(() => server.heard().length >= 3);
    expect(server.heard().length).toBeLessThan(40);
    proxy.lift();
    await until(() => client.heard().length === 51);
  });

  it.each([
    { deaf: 'CLIENT', server: 'abc', client: 'a' },
    { deaf: 'SERVER', server: 'a', client: 'as' },
    { deaf: 'BOTH', server: 'a', client: 'a' },
  ] as const)(
    'when it is half-open, deaf: $deaf, then it is for ever, and the connection looks alive',
    async (is) => {
      const { server, proxy, client } = await talking();
      proxy.befalls({ kind: 'HALF_OPEN', deaf: is.deaf });
      client.socket.write('b');
      await pass(QUIET_MS);
      if (is.deaf === 'SERVER') server.sockets[0]?.write('s');
      proxy.lift();
      client.socket.write('c');
      await pass(QUIET_MS);
      expect([server.heard(), client.heard()]).toEqual([is.server, is.client]);
      expect([client.ending(), ...server.endings]).toEqual([undefined]);
      expect(proxy.connections()).toHaveLength(1);
    },
  );

  it('when new connections are refused or lead nowhere, then old ones go on, until it is lifted', async () => {
    const { proxy, client } = await talking();
    proxy.refuse();
    const refused = await clientOf(proxy);
    await until(() => refused.ending() !== undefined);
    expect(refused.ending()).toBe('ECONNRESET');
    proxy.ignore();
    const nowhere = await clientOf(proxy);
    nowhere.socket.write('x');
    client.socket.write('b');
    await until(() => client.heard() === 'ab');
    await pass(QUIET_MS);
    expect([nowhere.heard(), nowhere.ending()]).toEqual(['', undefined]);
    proxy.lift();
    const welcome = await clientOf(proxy);
    welcome.socket.write('c');
    await until(() => welcome.heard() === 'c');
  });

  it('when one connection has trouble, then the others have none', async () => {
    const { server, proxy, client } = await talking();
    const other = await clientOf(proxy);
    other.socket.write('o');
    await until(() => other.heard() === 'o');
    expect(proxy.connections().map(({ number }) => number)).toEqual([0, 1]);
    proxy.connections()[0]?.befalls({ kind: 'RESET' });
    await until(() => client.ending() !== undefined);
    other.socket.write('p');
    await until(() => other.heard() === 'op');
    expect(server.heard()).toBe('aop');
  });
});

describe('given a proxy on HTTP/2', () => {
  /** A server that says in order what it was asked, and a client of it through the proxy. */
  const asking = async () => {
    const asked: string[] = [];
    const server = http2.createServer();
    const sessions = new Set<http2.ServerHttp2Session>();
    server.on('session', (session) => void sessions.add(session.on('error', () => undefined)));
    server.on('stream', (stream) => {
      let body = '';
      stream.on('error', () => undefined);
      stream.on('data', (bytes: Buffer) => void (body += bytes.toString()));
      stream.on('end', () => {
        asked.push(body);
        if (!stream.destroyed) stream.end(`answer to ${body}`);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    leaving.push(() => {
      for (const session of sessions) session.destroy();
      server.close();
    });
    const proxy = await proxied({ port, wire: http2Wire });
    const client = http2.connect(`http://127.0.0.1:${proxy.port}`);
    client.on('error', () => undefined);
    leaving.push(() => client.destroy());
    const ask = (question: string): Promise<string> =>
      new Promise((resolve) => {
        const stream = client.request({ ':method': 'POST', ':path': '/' });
        let answer = '';
        stream.on('data', (bytes: Buffer) => void (answer += bytes.toString()));
        stream.on('end', () => resolve(answer));
        stream.on('error', () => resolve('no answer'));
        stream.end(question);
      });
    const ping = (): Promise<boolean> =>
      new Promise((resolve) => client.ping((error) => resolve(error === null)));
    expect(await ask('first')).toBe('answer to first');
    return { asked, proxy, ask, ping };
  };

  it('when it is reset at the next answer, then a ping is none, and the request has been done', async () => {
    const { asked, proxy, ask, ping } = await asking();
    proxy.befalls({ kind: 'RESET' }, 'ANSWERED');
    expect(await ping()).toBe(true);
    // The end of the answer is told as an empty one where the session went first.
    expect(await ask('second')).not.toBe('answer to second');
    expect(asked).toEqual(['first', 'second']);
  });

  it('when it is stalled at the next request, then the server has it, and the answer comes once it is lifted', async () => {
    const { asked, proxy, ask, ping } = await asking();
    proxy.befalls({ kind: 'STALL' }, 'SENT');
    expect(await ping()).toBe(true);
    const answer = ask('second');
    await until(() => asked.length === 2);
    proxy.lift();
    expect(await answer).toBe('answer to second');
  });

  it('when frames come in pieces, then requests and answers are recognised all the same', async () => {
    const { asked, proxy, ask } = await asking();
    proxy.befalls({ kind: 'SLOW', bytes: 3, everyMs: 1 });
    expect(await ask('second')).toBe('answer to second');
    proxy.lift();
    proxy.befalls({ kind: 'CUT' }, 'ANSWERED');
    expect(await ask('third')).not.toBe('answer to third');
    expect(asked).toEqual(['first', 'second', 'third']);
  });
});
