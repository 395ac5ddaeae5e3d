/**
 * Carries the sockets of subscriptions, and bounds what each of them may cost. Who is let in and what is answered is
 * said in `sockets.ts`; the protocol is the library's. Whatever a client does wrong ends its own socket, and nothing is
 * written down of it: anybody can do as much as often as they like.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Report } from './errors.js';

/** What the hooks of a socket know of its connection. */
export interface Connection {
  readonly socket: WebSocket;
}

export interface SocketServer {
  /** Takes no more sockets, and ends those that there are. */
  readonly close: () => Promise<void>;
}

export interface SocketServing {
  readonly path: string;
  readonly options: ServerOptions<Record<string, unknown>, Connection>;
  readonly report: Report;
  /** How often a client is asked whether it is there, in milliseconds. */
  readonly pingedEveryMs?: number;
}

/** A subscription with its variables, or a token, is far shorter. */
const MESSAGE_AT_MOST_BYTES = 64 * 1_024;
/** Somebody who asks on while so much waits to be fetched does not read what they are answered. */
const UNFETCHED_AT_MOST_BYTES = 1_024 * 1_024;
/** A client that has not answered a ping by the time of the next one is gone. */
const PINGED_EVERY_MS = 12_000;
/** A client that does not answer a farewell must not keep a service that is to end from ending. */
const FAREWELL_WITHIN_MS = 2_000;

export const serveSockets = (
  server: Server,
  { path, options, report, pingedEveryMs = PINGED_EVERY_MS }: SocketServing,
): SocketServer => {
  const protocol = makeServer(options);
  const sockets = new WebSocketServer({
    ...{ noServer: true, path, handleProtocols },
    ...{ maxPayload: MESSAGE_AT_MOST_BYTES, closeTimeout: FAREWELL_WITHIN_MS },
  });

  const opened = (socket: WebSocket): void => {
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Resolves once it has gone out: until then nothing more is asked for. Nobody waits for who has gone.
        send: (data) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (data: Buffer) => {
            if (socket.bufferedAmount > UNFETCHED_AT_MOST_BYTES) return socket.terminate();
            take(data.toString()).catch((error: unknown) => {
              report(randomUUID(), error);
              socket.close(CloseCode.InternalServerError);
            });
          }),
      },
      { socket },
    );
    const pinging = keepAlive(socket, pingedEveryMs);
    // It is closed with what it did wrong as its code.
    socket.on('error', () => undefined);
    socket.once('close', (code, reason) => {
      clearInterval(pinging);
      closed(code, reason.toString()).catch((error: unknown) => report(randomUUID(), error));
    });
  };
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
    sockets.handleUpgrade(request, socket, head, opened);
  server.on('upgrade', upgrade);

  return {
    close: async () => {
      for (const socket of sockets.clients) socket.close(GOING_AWAY);
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
};

/** RFC 6455: the service ends, and the client may connect to another instance. */
const GOING_AWAY = 1001;

const keepAlive = (socket: WebSocket, everyMs: number): NodeJS.Timeout => {
  let hasAnswered = true;
  socket.on('pong', () => (hasAnswered = true));
  return setInterval(() => {
    if (!hasAnswered) return socket.terminate();
    hasAnswered = false;
    socket.ping();
  }, everyMs);
};
