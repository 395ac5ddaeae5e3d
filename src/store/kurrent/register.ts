/** The boards of an event store, and which life of each its log is in: one event for each in a stream of their own. */
import { randomUUID } from 'node:crypto';
import { LogUnavailable, NO_STREAM } from '../event-log.js';
import { send } from './appender.js';
import { REGISTER, type KurrentConnection } from './connection.js';
import { insist } from './patience.js';
import { readStreamRequest } from './requests.js';

interface RegisteredBoard {
  readonly code: string;
  /** A random id: an event store that was emptied and filled again has other lives. */
  readonly life: string;
}

const PAGE = 500;

/** The codes of the boards whose logs an event store holds. */
export const boardsIn = async (connection: KurrentConnection): Promise<readonly string[]> =>
  (await registered(connection)).map(({ code }) => code);

/** The life of a board's log. Writes the board down where it is not there yet, once for all instances. */
export const registerBoard = async (connection: KurrentConnection, code: string): Promise<string> => {
  if (!/^[^:\s]+$/.test(code)) throw new RangeError('A board has a code without colons and blanks.');
  const id = randomUUID();
  const life = randomUUID();
  const data = Buffer.from(JSON.stringify({ code, life } satisfies RegisteredBoard));
  const event = { id, type: 'BoardRegistered', data, metadata: Buffer.from('{}') };
  for (;;) {
    const known = await registered(connection);
    const found = known.find((board) => board.code === code);
    if (found !== undefined) return found.life;
    // Whoever is not first looks again: another board was written down, or this one by another instance.
    const expectedRevision = known.length === 0 ? NO_STREAM : known.length - 1;
    const told = await send(connection, { stream: REGISTER, expectedRevision, events: [event] });
    if (told.appended) return life;
  }
};

const registered = async ({ client, patience }: KurrentConnection): Promise<readonly RegisteredBoard[]> => {
  const boards: RegisteredBoard[] = [];
  for (;;) {
    const request = readStreamRequest(REGISTER, boards.length, PAGE);
    const page = await insist({ what: 'The boards could not be listed', patience }, () =>
      client.read(request, PAGE),
    );
    for (const event of page) {
      // Where the first are gone, so are boards, and whoever counts what is left writes at no revision for ever.
      if (Number(event.getStreamRevision()) !== boards.length)
        throw new LogUnavailable(`Stream ${REGISTER} of the event store has lost some of its boards.`);
      boards.push(boardOf(event.getData_asU8()));
    }
    if (page.length < PAGE) return boards;
  }
};

const boardOf = (data: Uint8Array): RegisteredBoard => {
  try {
    const { code, life } = JSON.parse(Buffer.from(data).toString('utf8')) as Partial<RegisteredBoard>;
    if (typeof code === 'string' && typeof life === 'string') return { code, life };
  } catch {
    // Told below, as anything else that is no board.
  }
  throw new LogUnavailable(`Stream ${REGISTER} of the event store holds something that is no board.`);
};
