/**
 * The calls of an event store that a log needs, over the client's connection: its search for the leader, its
 * reconnecting, its credentials and its messages. The client's own functions for these calls are left alone,
 * see decision 49: its reads take neither a filter nor a deadline, and its appends make JSON a second time.
 */
import { EventStoreDBClient } from '@eventstore/db-client';
import { ServerFeaturesClient } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Channel, ClientReadableStream } from '@grpc/grpc-js';
import type { EventStoreAddress } from './address.js';
import { ConnectionClosed, isLate, NoAnswer, UNAVAILABLE } from './failure.js';
import { within, type Patience } from './patience.js';

export type Recorded = ReadResp.ReadEvent.RecordedEvent;
export type Answers = ClientReadableStream<ReadResp>;

export interface Reading<As> {
  /** Milliseconds: more than a call may take otherwise, where the server has to look for what is read. */
  readonly allowedMs?: number;
  /** Made of each event when it has come: the server sends on meanwhile. What it throws ends the read. */
  readonly as?: (recorded: Recorded) => As;
}

/** A lost connection is noticed within the sum of the two, where nothing is sent. */
const KEEP_ALIVE = { keepAliveInterval: 10_000, keepAliveTimeout: 5_000 };

/**
 * How a node is looked for, where the URL does not say: a node that is asked and has gone without a word takes part of
 * the time of a call (seconds) and not all of it. Whoever calls looks again.
 */
const SEARCH = { gossipTimeout: 2, maxDiscoverAttempts: 3 };

/** A connection that has waited too long for a node is given up a little after its calls. */
const GRACE_MS = 250;

/** Deciding reads and tails ask the leader: a follower may not have heard yet. */
const OF_THE_LEADER = { requiresLeader: true };

export class KurrentClient extends EventStoreDBClient {
  readonly #deadlineMs: number;
  /** The connection, or the search for a node that it is made to. */
  #channel: Promise<Channel> | undefined;
  #isClosed = false;
  /** Under way; each may take as long as the server looks. */
  readonly #reads = new Set<Answers>();

  constructor({ nodes, tls, credentials, settings, nodePreference }: EventStoreAddress, patience: Patience) {
    super(
      // The client's three kinds of settings are told apart by what they hold.
      { ...KEEP_ALIVE, ...SEARCH, ...settings, ...(nodePreference && { nodePreference }), ...nodes } as never,
      tls === undefined
        ? { insecure: true }
        : {
            insecure: false,
            ...(tls.authority && { rootCertificate: tls.authority }),
            ...(tls.certificate && { userCertFile: tls.certificate }),
            ...(tls.key && { userKeyFile: tls.key }),
          },
      credentials,
    );
    this.#deadlineMs = patience.callMs;
    const { getChannel, handleError } = this;
    this.getChannel = async () => {
      if (this.#isClosed) throw new ConnectionClosed('The connection has been closed.');
      return (this.#channel = getChannel());
    };
    // The client awaits nobody's answer here. Where the search for a node fails just then, nobody would
    // catch that, and Node would end the process.
    this.handleError = (client, error) => handleError(client, error).catch(() => undefined);
  }

  /** One append: its header, then its events. Resolves to the server's answer, a wrong revision included. */
  async append(messages: readonly AppendReq[]): Promise<AppendResp> {
    return this.#within((assertAwaited) =>
      this.execute(StreamsClient, 'append', (client) => {
        assertAwaited();
        return new Promise((resolve, reject) => {
          const fail = this.#failing(client, reject);
          const sink = client.append(...this.#arguments(), (error, answer) =>
            error ? fail(error) : resolve(answer),
          );
          sink.on('error', fail);
          for (const message of messages) sink.write(message);
          sink.end();
        });
      }),
    );
  }

  /** At most so many events; empty for a stream that does not exist. */
  async read<As = Recorded>(
    request: ReadReq,
    count: number,
    { allowedMs = this.#deadlineMs, as = (recorded) => recorded as As }: Reading<As> = {},
  ): Promise<readonly As[]> {
    return this.#within(
      (assertAwaited) =>
        this.execute(StreamsClient, 'read', (client) => {
          assertAwaited();
          return new Promise((resolve, reject) => {
            const events: As[] = [];
            const answers = client.read(request, ...this.#arguments(allowedMs));
            this.#reads.add(answers);
            answers.on('status', () => this.#reads.delete(answers));
            // A longer search is no sign that the node is gone: the short question asked meanwhile tells that.
            answers.on('error', allowedMs > this.#deadlineMs ? reject : this.#failing(client, reject));
            answers.on('end', () => resolve(events));
            answers.on('data', (answer: ReadResp) => {
              const event = answer.getEvent()?.getEvent();
              if (event === undefined || events.length === count) return;
              try {
                events.push(as(event));
                if (events.length < count) return;
                resolve(events);
              } catch (error) {
                reject(error);
              }
              // The server looks for one more that the filter lets through, if need be to the end of the log.
              // Cancelled on the next turn: within the event, gRPC's stream may deliver on.
              setImmediate(() => answers.cancel());
            });
          });
        }),
      allowedMs,
    );
  }

  /** A subscription, which has no deadline. Its errors are the stream's. */
  async subscribe(request: ReadReq): Promise<Answers> {
    return this.#within((assertAwaited) =>
      this.GRPCStreamCreator(StreamsClient, 'subscribe', (client) => {
        assertAwaited();
        return client.read(request, ...this.callArguments(OF_THE_LEADER, { deadline: Infinity }));
      })(),
    );
  }

  /** The server's version as it tells it, for example `23.10.6`. */
  async version(): Promise<string> {
    return this.#within((assertAwaited) =>
      this.execute(ServerFeaturesClient, 'version', (client) => {
        assertAwaited();
        return new Promise((resolve, reject) => {
          client.getSupportedMethods(new shared.Empty(), ...this.#arguments(), (error, answer) =>
            error ? reject(error) : resolve(answer.getEventStoreServerVersion()),
          );
        });
      }),
    );
  }

  /** Whoever still calls is told so: a call would make another connection, which nobody would close. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const answers of this.#reads) answers.cancel();
    await this.dispose();
    // A search for a node may be under way: the connection that it finds is closed then, and not waited for.
    void this.#channel?.then(
      (channel) => channel.close(),
      () => undefined,
    );
  }

  /**
   * A node that does not answer may be cut off from a cluster that has long had another leader: the next call
   * looks for it. Left alone, the connection would be given up only when its keep-alive is missed.
   */
  #failing(client: StreamsClient, reject: (error: Error) => void): (error: Error) => void {
    return (error) => {
      if (isLate(error)) void this.handleError(client, Object.assign(new Error(), { code: UNAVAILABLE }));
      reject(error);
    };
  }

  #arguments(deadline = this.#deadlineMs): ReturnType<KurrentClient['callArguments']> {
    return this.callArguments({ ...OF_THE_LEADER, deadline });
  }

  /**
   * What nobody waits for any more is not begun: where a node is found too late, an append would be made behind the
   * back of whoever was told that it failed, and a subscription would stay open for nobody.
   */
  async #within<T>(
    call: (assertAwaited: () => void) => Promise<T>,
    allowedMs = this.#deadlineMs,
  ): Promise<T> {
    if (this.#isClosed) throw new ConnectionClosed('The connection has been closed.');
    let isOver = false;
    const assertAwaited = (): void => {
      if (isOver) throw new NoAnswer('A node was found too late.');
    };
    try {
      return await within(allowedMs + GRACE_MS, call(assertAwaited));
    } finally {
      isOver = true;
    }
  }
}
