/** One node of the simulated event store: a gRPC server that speaks the client's protocol. */
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import {
  Server,
  ServerCredentials,
  status,
  type Metadata,
  type sendUnaryData,
  type ServerReadableStream,
  type ServerWritableStream,
  type ServiceError,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { setTimeout as sleep } from 'node:timers/promises';
import { CERTIFICATE, KEY } from './certificate.js';
import { Counts } from './counts.js';
import { accessDenied, failing, noPlace, tooLarge, unauthenticated } from './errors.js';
import { Faults, type Method } from './faults.js';
import type { LoggedEvent, SimulatedLog } from './log.js';
import {
  appendAnswer,
  clusterAnswer,
  eventAnswer,
  featuresAnswer,
  proposedAppend,
  questionOf,
  streamNotFoundAnswer,
  type Member,
  type Question,
} from './messages.js';
import { Subscriptions } from './subscriptions.js';

export interface NodeOptions {
  readonly log: SimulatedLog;
  readonly version: string;
  /** Passwords by user; without, and on a node without TLS, anybody may do anything. */
  readonly users?: Readonly<Record<string, string>>;
  readonly isSecure: boolean;
  /** An error for a call that asks for the leader and has come to another node. */
  readonly notLeading: (node: SimulatedNode) => ServiceError | undefined;
  readonly members: () => readonly Member[];
}

const MOST_BYTES = 1_048_576;
/** Calls on one connection; what is more waits at the client, for as long as it takes. */
const MOST_CALLS = 100;
const HOST = '127.0.0.1';

type Call = { readonly metadata: Metadata; readonly getDeadline: () => Date | number };

export class SimulatedNode {
  readonly faults = new Faults();
  counts = new Counts();
  readonly #options: NodeOptions;
  readonly #subscriptions: Subscriptions;
  #server: Server | undefined;
  #port = 0;
  #visible = Infinity;

  constructor(options: NodeOptions) {
    this.#options = options;
    this.#subscriptions = new Subscriptions({
      log: options.log,
      faults: this.faults,
      counts: () => this.counts,
    });
  }

  get host(): string {
    return HOST;
  }

  get port(): number {
    return this.#port;
  }

  get isRunning(): boolean {
    return this.#server !== undefined;
  }

  /** Listens, after it was killed where it listened before. */
  async start(port = this.#port): Promise<void> {
    const server = new Server({
      'grpc.max_receive_message_length': 4 * MOST_BYTES,
      'grpc.max_concurrent_streams': MOST_CALLS,
    });
    server.addService(StreamsService as never, this.#streams());
    server.addService(ServerFeaturesService as never, this.#features());
    server.addService(GossipService as never, this.#gossip());
    const credentials = this.#options.isSecure
      ? ServerCredentials.createSsl(null, [
          { cert_chain: Buffer.from(CERTIFICATE), private_key: Buffer.from(KEY) },
        ])
      : ServerCredentials.createInsecure();
    this.#port = await new Promise<number>((resolve, reject) =>
      server.bindAsync(`${HOST}:${port}`, credentials, (error, bound) =>
        error ? reject(error) : resolve(bound),
      ),
    );
    this.#server = server;
  }

  /** Ends every connection at once, whatever is under way. */
  kill(): void {
    this.#server?.forceShutdown();
    this.#server = undefined;
    this.#subscriptions.forget();
    this.faults.thaw();
  }

  /** From now on shows nothing newer to whoever does not ask for the leader, as a follower that lags behind. */
  lag(): void {
    this.#visible = this.#options.log.events.length;
  }

  /** Ends all subscriptions, with an error or, without one, as if there were nothing more. */
  endSubscriptions(error?: ServiceError): void {
    this.#subscriptions.end(error);
  }

  #streams(): UntypedServiceImplementation {
    return {
      append: (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>) => {
        const messages: AppendReq[] = [];
        call.on('data', (message: AppendReq) => messages.push(message));
        // A connection that is lost ends the request, too, wherever it had come to: that is told only after the end.
        call.on('end', () => setImmediate(() => call.cancelled || void this.#append(call, messages, answer)));
      },
      read: (call: ServerWritableStream<ReadReq, ReadResp>) => void this.#read(call),
      batchAppend: (call: ServerWritableStream<ReadReq, ReadResp>) => {
        this.counts.batchAppends += 1;
        call.emit('error', failing(status.UNIMPLEMENTED, 'Not simulated.'));
      },
      delete: unimplemented,
      tombstone: unimplemented,
    };
  }

  #features(): UntypedServiceImplementation {
    return {
      getSupportedMethods: (call: Call, answer: sendUnaryData<unknown>) =>
        void this.#enter('version', call).then(
          () => answer(null, featuresAnswer(this.#options.version)),
          (error: ServiceError) => answer(error),
        ),
    };
  }

  #gossip(): UntypedServiceImplementation {
    return {
      // Anybody may ask who is there: the client does so before it has anything else.
      read: (_: unknown, answer: sendUnaryData<unknown>) => {
        this.counts.gossip += 1;
        void (this.faults.thawed ?? Promise.resolve()).then(() =>
          answer(null, clusterAnswer(this.#options.members())),
        );
      },
    };
  }

  async #append(
    call: ServerReadableStream<AppendReq, AppendResp>,
    messages: readonly AppendReq[],
    answer: sendUnaryData<AppendResp>,
  ): Promise<void> {
    try {
      await this.#enter('append', call);
      const { stream, expected, events } = proposedAppend(messages);
      const size = events.reduce(
        (bytes, { type, data, metadata }) => bytes + 2 * type.length + data.length + metadata.length,
        0,
      );
      if (size > MOST_BYTES) throw tooLarge(MOST_BYTES);
      const fate = this.faults.takeFate();
      const appended = fate === 'lost' ? undefined : this.#options.log.append(stream, expected, events);
      if (fate === 'answered' && appended !== undefined) answer(null, appendAnswer(appended, expected));
      this.faults.onFate(fate);
    } catch (error) {
      answer(error as ServiceError);
    }
  }

  async #read(call: ServerWritableStream<ReadReq, ReadResp>): Promise<void> {
    try {
      const question = questionOf(call.request);
      if (question.count === undefined) {
        await this.#enter('subscribe', call);
        return await this.#subscriptions.serve(call, question);
      }
      await this.#enter('read', call);
      if (question.stream === undefined && this.faults.deniesAll) throw accessDenied();
      const shown = isForLeader(call) ? Infinity : this.#visible;
      let leftOut = 0;
      for (const answer of this.#answers(question, shown)) {
        if (call.cancelled) return;
        if (answer === LEFT_OUT) {
          leftOut += 1;
          if (leftOut % 100 === 0 && this.faults.searchMs > 0) await sleep(this.faults.searchMs);
          continue;
        }
        if (!call.write(answer)) await drained(call);
      }
      call.end();
    } catch (error) {
      call.emit('error', error);
    }
  }

  *#answers(question: Question, shown: number): Generator<ReadResp | typeof LEFT_OUT> {
    const { log } = this.#options;
    if (question.stream !== undefined) {
      const stream = log.stream(question.stream);
      if (stream === undefined) yield streamNotFoundAnswer(question.stream);
      else yield* answersOf(stream, Number(startOf(question, (revision) => Number(revision))), question);
      return;
    }
    const events = shown < log.events.length ? log.events.slice(0, shown) : log.events;
    const { filter = () => true } = question;
    const looking = (event: LoggedEvent): boolean => {
      log.looked += 1;
      return filter(event);
    };
    const start = startOf(question, (position) => log.indexAt(position));
    yield* answersOf(events, start, { ...question, filter: looking });
  }

  /** Counts, waits as told, and throws what the call is answered with where it goes no further. */
  async #enter(method: Method, call: Call): Promise<void> {
    const { users, isSecure, notLeading } = this.#options;
    this.counts.calls[method] += 1;
    // One that has none is as patient as can be; so is, all but, what the client makes of an infinite one.
    if (method !== 'subscribe')
      this.counts.longestDeadlineMs = Math.max(
        this.counts.longestDeadlineMs,
        Number(call.getDeadline()) - Date.now(),
      );
    const [authorization] = call.metadata.get('authorization');
    if (authorization === undefined) this.counts.withoutCredentials += 1;
    if (method !== 'version' && !isForLeader(call)) this.counts.withoutLeader += 1;
    if (this.faults.slowMs > 0) await sleep(this.faults.slowMs);
    while (this.faults.thawed !== undefined) await this.faults.thawed;
    const failure = this.faults.takeFailure(method);
    if (failure !== undefined) throw failure;
    if (isSecure && users !== undefined && method !== 'version') assertUser(users, authorization);
    const refusal = method === 'version' || !isForLeader(call) ? undefined : notLeading(this);
    if (refusal !== undefined) throw refusal;
  }
}

/** The index at which a read begins: where there is nothing, behind the end. */
const startOf = ({ from, isBackwards }: Question, indexAt: (place: bigint) => number | undefined): number => {
  if (from === 'start') return isBackwards ? -1 : 0;
  if (from === 'end') return Infinity;
  const index = indexAt(from);
  if (index === undefined) throw noPlace();
  return index;
};

/** An event that was looked at, and is no answer. */
const LEFT_OUT = Symbol('left out');

function* answersOf(
  events: readonly LoggedEvent[],
  start: number,
  question: Question,
): Generator<ReadResp | typeof LEFT_OUT> {
  const { isBackwards, count = Infinity, filter = () => true } = question;
  let given = 0;
  const step = isBackwards ? -1 : 1;
  for (let at = isBackwards ? Math.min(start, events.length - 1) : start; given < count; at += step) {
    const event = events[at];
    if (event === undefined) return;
    if (!filter(event)) {
      yield LEFT_OUT;
      continue;
    }
    given += 1;
    yield eventAnswer(event);
  }
}

const isForLeader = ({ metadata }: Call): boolean => metadata.get('requires-leader')[0] === 'true';

const assertUser = (users: Readonly<Record<string, string>>, authorization: unknown): void => {
  if (typeof authorization !== 'string') throw accessDenied();
  const [, encoded = ''] = authorization.split(' ');
  const [user = '', password] = Buffer.from(encoded, 'base64').toString('utf8').split(/:(.*)/s);
  if (users[user] === undefined || users[user] !== password) throw unauthenticated();
};

const drained = (call: ServerWritableStream<ReadReq, ReadResp>): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      call.removeListener('drain', done);
      call.removeListener('cancelled', done);
      resolve();
    };
    call.once('drain', done);
    call.once('cancelled', done);
  });

const unimplemented = (_: unknown, answer: sendUnaryData<unknown>): void =>
  answer(failing(status.UNIMPLEMENTED, 'Not simulated.'));
