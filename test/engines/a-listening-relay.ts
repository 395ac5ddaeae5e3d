/** Stands between a client and a MongoDB, and keeps what the client asks: command by command, as it went over the wire. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { BSON, type Document } from 'mongodb';

export interface ListeningRelay {
  /** Connection string through the relay. */
  readonly url: string;
  /** What was asked so far, in the order in which it came; what drivers say to each other besides is left out. */
  readonly asked: readonly Document[];
  close(): Promise<void>;
}

const HEADER = 16;
const OP_MSG = 2013;
const BETWEEN_DRIVERS = new Set(['hello', 'ismaster', 'isMaster', 'ping', 'endSessions']);

/** @param to where the server listens, without encryption. */
export const aListeningRelay = async (to: {
  readonly host: string;
  readonly port: number;
}): Promise<ListeningRelay> => {
  const asked: Document[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(to.port, to.host);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.once('close', () => sockets.delete(socket));
    }
    let received: Buffer = Buffer.alloc(0);
    client.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      while (received.length >= HEADER && received.length >= received.readInt32LE(0)) {
        const length = received.readInt32LE(0);
        const command = commandIn(received.subarray(0, length));
        if (command !== undefined && !BETWEEN_DRIVERS.has(Object.keys(command)[0] ?? '')) asked.push(command);
        received = received.subarray(length);
      }
    });
    client.pipe(upstream).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
};

/** The command itself; what is to be written follows it in sections of its own, and is nobody's business here. */
const commandIn = (message: Buffer): Document | undefined => {
  if (message.readInt32LE(12) !== OP_MSG) return undefined;
  const body = message.subarray(HEADER + 4 + 1);
  return BSON.deserialize(body.subarray(0, body.readInt32LE(0)));
};
