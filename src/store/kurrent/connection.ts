/** The connection of the process to an event store: one for all of its boards. */
import { setTimeout as sleep } from 'node:timers/promises';
import { readAddress, type EventStoreAddress } from './address.js';
import { KurrentClient } from './client.js';
import { isPassing, isRefused, isUnimplemented, reasonOf } from './failure.js';
import { Gate } from './gate.js';
import { pauseAfter, USUAL_PATIENCE, type Patience } from './patience.js';
import { readBackRequest, readStreamRequest } from './requests.js';
import { EventStoreUnusable } from './unusable.js';

/** The stream, outside of every board's, in which the boards of an event store are written down. */
export const REGISTER = 'safeguarding-boards';

/**
 * Calls on their way at once. Servers take a hundred on one connection and let the next one wait without a word; each
 * board that is followed needs one for itself. More at once make nothing faster.
 */
const MOST_APPENDS = 48;
const MOST_READS = 24;
const MOST_WAITING = 10_000;

/** An open connection to an event store; the logs of this folder take it, and nobody looks inside. */
export interface KurrentConnection {
  readonly client: KurrentClient;
  readonly patience: Patience;
  /** Every append of the process goes through here, and every read of a log through the other one. */
  readonly appends: Gate;
  readonly reads: Gate;
  /** Ends what still runs over it. Close the logs before. */
  close(): Promise<void>;
}

/**
 * @param url `esdb://` or `kurrentdb://`, see `readAddress`. TLS and credentials come from it.
 * @throws EventStoreUnusable with a sentence: a malformed URL, unreachable, wrong credentials, older than 23.10,
 * not an event store.
 */
export const connectKurrent = async (
  url: string,
  patient: Partial<Patience> = {},
): Promise<KurrentConnection> => {
  const address = readAddress(url);
  const patience: Patience = {
    ...USUAL_PATIENCE,
    ...(address.deadlineMs !== undefined && { callMs: address.deadlineMs }),
    ...patient,
  };
  const client = new KurrentClient(address, patience);
  try {
    await check(client, address, patience);
  } catch (error) {
    await client.close();
    throw error;
  }
  const waiting = { mostWaiting: MOST_WAITING, longestWait: patience.insistMs };
  return {
    client,
    patience,
    appends: new Gate({ ...waiting, most: MOST_APPENDS }),
    reads: new Gate({ ...waiting, most: MOST_READS }),
    close: () => client.close(),
  };
};

/** Asked for as long as a cluster may take to find its leader: a service may be started together with it. */
const check = async (
  client: KurrentClient,
  address: EventStoreAddress,
  patience: Patience,
): Promise<void> => {
  const until = performance.now() + patience.insistMs;
  for (let failures = 1; ; failures += 1) {
    try {
      assertNewEnough(await client.version());
      // Anybody may ask for the version. Whether the user may read is known once something has been read: a stream,
      // and among all streams, for which servers have a right of its own.
      await client.read(readStreamRequest(REGISTER, 0, 1), 1);
      await client.read(readBackRequest(1), 1);
      return;
    } catch (error) {
      if (error instanceof EventStoreUnusable) throw error;
      const pause = pauseAfter(failures, patience);
      if (!isPassing(error) || performance.now() + pause > until) throw unusable(error, address);
      await sleep(pause);
    }
  }
};

const OLDEST = { year: 23, month: 10 };

const assertNewEnough = (version: string): void => {
  const { year, month } = /^(?<year>\d+)\.(?<month>\d+)\./.exec(version)?.groups ?? {};
  if (year === undefined || month === undefined)
    throw new EventStoreUnusable('The event store does not tell its version; 23.10 is the oldest accepted.');
  const isOlder =
    Number(year) < OLDEST.year || (Number(year) === OLDEST.year && Number(month) < OLDEST.month);
  if (isOlder)
    throw new EventStoreUnusable(
      `The event store is of version ${Number(year)}.${Number(month)}; 23.10 is the oldest that is accepted.`,
    );
};

const unusable = (error: unknown, { credentials, tls }: EventStoreAddress): EventStoreUnusable => {
  if (isRefused(error))
    return new EventStoreUnusable(
      credentials === undefined
        ? 'The event store asks for a user and password, and its URL has none.'
        : 'The event store refused the user and password of its URL, or the user may not read.',
      { cause: error },
    );
  if (isUnimplemented(error))
    return new EventStoreUnusable('What answers at the URL is no event store, or one older than 23.10.', {
      cause: error,
    });
  const hint =
    tls === undefined
      ? 'Nothing may be listening at its host and port; or, as the URL says tls=false, a server that encrypts does not answer to that.'
      : 'Nothing may be listening at its host and port; or, as the URL asks for TLS, a server without it, or with a certificate that is not trusted, does not answer.';
  return new EventStoreUnusable(`The event store cannot be used: ${reasonOf(error)}. ${hint}`, {
    cause: error,
  });
};
