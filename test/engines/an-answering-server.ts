/** A server that speaks just enough of MongoDB's wire protocol to be turned down, or none of it. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { BSON, type Document } from 'mongodb';

export interface AnsweringServer {
  readonly host: string;
  close(): Promise<void>;
}

/**
 * Undefined where a command is never answered.
 * @param asked the whole command, but for documents that come in sections of their own.
 */
type Answer = (command: string, asked: Document) => Document | undefined;

const HEADER = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

/** Answers every command with what is given for it; `undefined` answers with what no driver understands. */
export const anAnsweringServer = async (answer: Answer | undefined): Promise<AnsweringServer> => {
  const server = createServer((socket) => {
    let received: Buffer = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (answer === undefined) return void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      received = Buffer.concat([received, chunk]);
      while (received.length >= HEADER && received.length >= received.readInt32LE(0)) {
        const length = received.readInt32LE(0);
        const reply = replyTo(received.subarray(0, length), answer);
        if (reply !== undefined) socket.write(reply);
        received = received.subarray(length);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
};

const replyTo = (message: Buffer, answer: Answer): Buffer | undefined => {
  const isQuery = message.readInt32LE(12) === OP_QUERY;
  const body = isQuery
    ? message.subarray(message.indexOf(0, HEADER + 4) + 1 + 8)
    : message.subarray(HEADER + 4 + 1);
  const asked = BSON.deserialize(body.subarray(0, body.readInt32LE(0)));
  const [command = ''] = Object.keys(asked);
  const answered = answer(command, asked);
  if (answered === undefined) return undefined;
  const document = Buffer.from(BSON.serialize(answered));
  const before = Buffer.alloc(isQuery ? 20 : 5);
  if (isQuery) before.writeInt32LE(1, 16);
  const header = Buffer.alloc(HEADER);
  header.writeInt32LE(HEADER + before.length + document.length, 0);
  header.writeInt32LE(message.readInt32LE(4), 8);
  header.writeInt32LE(isQuery ? OP_REPLY : OP_MSG, 12);
  return Buffer.concat([header, before, document]);
};

/** What a server says of itself; `maxWireVersion` 21 is MongoDB 7.0. */
export const hello = (maxWireVersion: number): Document => ({
  ...{ helloOk: true, ismaster: true, isWritablePrimary: true, minWireVersion: 0, maxWireVersion },
  ...{ maxBsonObjectSize: 16_777_216, maxMessageSizeBytes: 48_000_000, maxWriteBatchSize: 100_000, ok: 1 },
});
