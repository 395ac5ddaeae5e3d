/** Writes a board's share of an event store: each append once, whatever becomes of its calls. */
import type { AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { AppendTooLarge, LogUnavailable, NO_STREAM, type Append, type AppendResult } from '../event-log.js';
import { assertFits, eventTexts, type EventTexts } from '../event-texts.js';
import type { KurrentConnection } from './connection.js';
import { encode } from './event-bytes.js';
import { isTooLarge } from './failure.js';
import { insist } from './patience.js';
import type { KurrentReader } from './reader.js';
import { appendRequest, type EncodedEvent } from './requests.js';
import type { Seen } from './seen.js';

export interface AppenderOptions {
  readonly connection: KurrentConnection;
  readonly prefix: string;
  readonly reader: KurrentReader;
  readonly seen: Seen;
  /** What fails from here on is not sent again: nobody waits for it much longer. */
  readonly closed: AbortSignal;
}

export class KurrentAppender {
  readonly #options: AppenderOptions;
  readonly #underWay = new Set<Promise<AppendResult>>();

  constructor(options: AppenderOptions) {
    this.#options = options;
  }

  /** As `EventLog.append`. */
  append(append: Append): Promise<AppendResult> {
    const texts = append.events.map(eventTexts);
    assertFits(texts);
    const answer = this.#options.connection.appends.through(() => this.#stored(append, texts));
    this.#underWay.add(answer);
    return answer.finally(() => this.#underWay.delete(answer));
  }

  /** Resolves when nothing is under way any more, however it ended. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  async #stored(append: Append, texts: readonly EventTexts[]): Promise<AppendResult> {
    const { connection, prefix, seen, closed } = this.#options;
    const recordedAt = seen.stamp();
    const { stream, expectedRevision, events } = append;
    const encoded = texts.map((event) => encode(event, recordedAt));
    const told = await send(
      connection,
      { stream: prefix + stream, expectedRevision, events: encoded },
      closed,
    );
    if (!told.appended) return this.#asFirst(append, told.actualRevision);
    const { position } = told;
    // A server that takes it for a repeat does not always know where that stands.
    if (position === undefined) return this.#asFirst(append, expectedRevision + events.length);
    return { appended: true, revision: expectedRevision + events.length, position };
  }

  /** The first answer again, where the same events stand just behind the expected revision. */
  async #asFirst({ stream, expectedRevision, events }: Append, actual: number): Promise<AppendResult> {
    const refused = { appended: false, actualRevision: actual } as const;
    if (actual < expectedRevision + events.length) return refused;
    const placed = await this.#options.reader.readStream(stream, expectedRevision + 1, events.length);
    const last = placed.at(-1);
    const isRepeat = placed.length === events.length && events.every(({ id }, at) => placed[at]?.id === id);
    if (!isRepeat || last === undefined) return refused;
    return { appended: true, revision: last.revision, position: last.position };
  }
}

export interface Sending {
  /** With the board's prefix. */
  readonly stream: string;
  readonly expectedRevision: number;
  readonly events: readonly EncodedEvent[];
}

export type Told =
  | { readonly appended: true; readonly position?: bigint }
  | { readonly appended: false; readonly actualRevision: number };

/**
 * Sends an append until the server says what became of it. A call that failed may have been stored: it is sent
 * again with the same ids and the same revision, to which the server gives its first answer.
 * @throws LogUnavailable where it could not be told; AppendTooLarge.
 */
export const send = async (
  connection: KurrentConnection,
  sending: Sending,
  signal?: AbortSignal,
): Promise<Told> => {
  const { client, patience } = connection;
  const messages = appendRequest(sending.stream, sending.expectedRevision, sending.events);
  const what = 'It is not known whether this was stored';
  try {
    return told(await insist({ what, patience, ...(signal && { signal }) }, () => client.append(messages)));
  } catch (error) {
    if (error instanceof LogUnavailable && isTooLarge(error.cause))
      throw new AppendTooLarge('The event store takes less at once than what is to be recorded.', {
        cause: error.cause,
      });
    throw error;
  }
};

const told = (answer: AppendResp): Told => {
  const wrong = answer.getWrongExpectedVersion();
  if (wrong !== undefined) {
    const actual = wrong.hasCurrentRevision() ? Number(wrong.getCurrentRevision()) : NO_STREAM;
    return { appended: false, actualRevision: actual };
  }
  const success = answer.getSuccess();
  if (success === undefined) throw new LogUnavailable('The event store did not tell what became of this.');
  const position = success.getPosition()?.getCommitPosition();
  return { appended: true, ...(position !== undefined && { position: BigInt(position) }) };
};
