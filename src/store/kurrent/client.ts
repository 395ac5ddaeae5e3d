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
import { ConnectionClosed, isLate, UNAVAILABLE } from './failure.js';
import { within, type Patience } from './patience.js';

export type Recorded = ReadResp.ReadEvent.RecordedEvent;
export type Answers = ClientReadableStream<ReadResp>;

/** A lost connection is noticed within the sum of the two, where nothing is sent. */
const KEEP_ALIVE = { keepAliveInterval: 10_000, keepAliveTimeout: 5_000 };

/** A connection that has waited too long for a node is given up a little after its calls. */
const GRACE_MS = 250;

/** Deciding reads and tails ask the leader: a follower may not have heard yet. */
const OF_THE_LEADER = { requiresLeader: true };

export class KurrentClient extends EventStoreDBClient {
  readonly #deadlineMs: number;
  /** The last that was asked for. */
  #channel: Promise<Channel> | undefined;
  #isClosed = false;

  constructor({ nodes, tls, credentials, settings, nodePreference }: EventStoreAddress, patience: Patience) {
    super(
      // The client's three kinds of settings are told apart by what they hold.
      { ...KEEP_ALIVE, ...settings, ...(nodePreference && { nodePreference }), ...nodes } as never,
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
    this.getChannel = () => (this.#channel = getChannel());
    // The client awaits nobody's answer here. Where the search for a node fails just then, nobody would
    // catch that, and Node would end the process.
    this.handleError = (client, error) => handleError(client, error).catch(() => undefined);
  }

  /** One append: its header, then its events. Resolves to the server's answer, a wrong revision included. */
  async append(messages: readonly AppendReq[]): Promise<AppendResp> {
    return this.#within(() =>
      this.execute(
        StreamsClient,
        'append',
        (client) =>
          new Promise((resolve, reject) => {
            const fail = this.#failing(client, reject);
            const sink = client.append(...this.#arguments(), (error, answer) =>
              error ? fail(error) : resolve(answer),
            );
            sink.on('error', fail);
            for (const message of messages) sink.write(message);
            sink.end();
          }),
      ),
    );
  }

  /** At most so many events; empty for a stream that does not exist. */
  async read(request: ReadReq, count: number): Promise<readonly Recorded[]> {
    return this.#within(() =>
      this.execute(
        StreamsClient,
        'read',
        (client) =>
          new Promise((resolve, reject) => {
            const events: Recorded[] = [];
            const answers = client.read(request, ...this.#arguments());
            answers.on('error', this.#failing(client, reject));
            answers.on('end', () => resolve(events));
            answers.on('data', (answer: ReadResp) => {
              const event = answer.getEvent()?.getEvent();
              if (event === undefined || events.length === count) return;
              events.push(event);
              if (events.length < count) return;
              resolve(events);
              // The server looks for one more that the filter lets through, if need be to the end of the log.
              // Cancelled on the next turn: within the event, gRPC's stream may deliver on.
              setImmediate(() => answers.cancel());
            });
          }),
      ),
    );
  }

  /** A subscription, which has no deadline. Its errors are the stream's. */
  async subscribe(request: ReadReq): Promise<Answers> {
    return this.#within(() =>
      this.GRPCStreamCreator(StreamsClient, 'subscribe', (client) =>
        client.read(request, ...this.callArguments(OF_THE_LEADER, { deadline: Infinity })),
      )(),
    );
  }

  /** The server's version as it tells it, for example `23.10.6`. */
  async version(): Promise<string> {
    return this.#within(() =>
      this.execute(
        ServerFeaturesClient,
        'version',
        (client) =>
          new Promise((resolve, reject) => {
            client.getSupportedMethods(new shared.Empty(), ...this.#arguments(), (error, answer) =>
              error ? reject(error) : resolve(answer.getEventStoreServerVersion()),
            );
          }),
      ),
    );
  }

  /** Whoever still calls is told so: a call would make another connection, which nobody would close. */
  async close(): Promise<void> {
    this.#isClosed = true;
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

  #arguments(): ReturnType<KurrentClient['callArguments']> {
    return this.callArguments({ ...OF_THE_LEADER, deadline: this.#deadlineMs });
  }

  #within<T>(call: () => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new ConnectionClosed('This connection has been closed.');
    return within(this.#deadlineMs + GRACE_MS, call());
  }
}
