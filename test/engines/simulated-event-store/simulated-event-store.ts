/**
 * A simulated event store: one node, or several of one log, that speak the protocol of EventStoreDB's client.
 * It is no EventStoreDB: it behaves as one of version 23.10 was seen to, for tests where there is none, and
 * fails on demand in every way in which that was seen to fail.
 */
import type { ServiceError } from '@grpc/grpc-js';
import { noLeader, notLeader } from './errors.js';
import { SimulatedLog } from './log.js';
import { SimulatedNode } from './node.js';

export interface SimulatedEventStoreOptions {
  readonly nodes?: number;
  /** Of the first node; the others take the ports behind it. 0, the default, for any that are free. */
  readonly port?: number;
  readonly version?: string;
  /** Passwords by user, asked for where it speaks TLS. */
  readonly users?: Readonly<Record<string, string>>;
  readonly isSecure?: boolean;
  /** Keeps what was acknowledged over a kill of the process. */
  readonly file?: string;
  /** The position of its first event. */
  readonly begin?: bigint;
}

export class SimulatedEventStore {
  readonly log: SimulatedLog;
  readonly nodes: readonly SimulatedNode[];
  #leader: SimulatedNode | undefined;

  private constructor(options: SimulatedEventStoreOptions) {
    const { nodes = 1, version = '23.10.6', users, isSecure = false, file, begin } = options;
    this.log = new SimulatedLog(file, begin);
    this.nodes = Array.from(
      { length: nodes },
      () =>
        new SimulatedNode({
          log: this.log,
          version,
          isSecure,
          ...(users && { users }),
          notLeading: (node) => this.#notLeading(node),
          members: () =>
            this.nodes.map((node) => ({
              host: node.host,
              port: node.port,
              isLeader: node === this.#leader,
              isAlive: node.isRunning,
            })),
        }),
    );
    this.#leader = this.nodes[0];
  }

  static async start(options: SimulatedEventStoreOptions = {}): Promise<SimulatedEventStore> {
    const store = new SimulatedEventStore(options);
    const { port = 0 } = options;
    for (const [at, node] of store.nodes.entries()) await node.start(port === 0 ? 0 : port + at);
    return store;
  }

  /** The first node: the only one of most tests, and the leader until another is elected. */
  get node(): SimulatedNode {
    return this.nodes[0] as SimulatedNode;
  }

  get leader(): SimulatedNode | undefined {
    return this.#leader;
  }

  /** A URL for it, with options and `user:password` where they are given. */
  url(options: Readonly<Record<string, string | number>> = {}, credentials?: string): string {
    const hosts = this.nodes.map(({ host, port }) => `${host}:${port}`).join(',');
    const given = Object.entries({ tls: 'false', ...options }).map(([name, value]) => `${name}=${value}`);
    return `esdb://${credentials === undefined ? '' : `${credentials}@`}${hosts}?${given.join('&')}`;
  }

  /** Makes another node the leader; without one, nobody leads until it is called again. */
  elect(leader?: SimulatedNode): void {
    this.#leader = leader;
  }

  stop(): void {
    for (const node of this.nodes) node.kill();
  }

  #notLeading(node: SimulatedNode): ServiceError | undefined {
    if (node === this.#leader) return undefined;
    return this.#leader === undefined ? noLeader() : notLeader(this.#leader);
  }
}
