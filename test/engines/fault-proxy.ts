/**
 * A TCP proxy on loopback that stands between an adapter and its server and does to their connections what
 * networks do. What happens is told from outside, for each connection or for all that are open, now or at the
 * next request or answer, so that a generated sequence with the same seed makes the same trouble again.
 */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { plainWire, type Wire } from './fault-proxy-frames.js';
import { openDirection, reset, type Direction } from './fault-proxy-direction.js';

/** What befalls a connection. */
export type Fault =
  /** Both sides are closed in order. What was under way to them is still delivered. */
  | { readonly kind: 'CUT' }
  /** The client's side is torn down at once (RST); the server has all that was passed on, and is then closed. */
  | { readonly kind: 'RESET' }
  /** Nothing passes, either way, until it is lifted; then all of it does, in order. */
  | { readonly kind: 'STALL' }
  /** A few bytes pass at a time, until it is lifted. */
  | { readonly kind: 'SLOW'; readonly bytes: number; readonly everyMs: number }
  /**
   * What is sent to `deaf` is swallowed for ever, closing included, and the connection looks alive. It cannot be
   * lifted: bytes are missing, and whoever is deaf has to find out.
   */
  | { readonly kind: 'HALF_OPEN'; readonly deaf: 'CLIENT' | 'SERVER' | 'BOTH' };

/**
 * When: at once; as soon as the next request has been passed on to the server; or as soon as the server's next
 * answer is here, which is not passed on before. At `ANSWERED` the server has surely done what it was asked to.
 */
export type Moment = 'NOW' | 'SENT' | 'ANSWERED';

export interface ProxiedConnection {
  /** Counted from 0 in the order in which clients connected. */
  readonly number: number;
  /** A fault that waits for its moment is replaced by the next one. */
  readonly befalls: (fault: Fault, at?: Moment) => void;
  /** Takes back a stall, slowness, and a fault that still waits for its moment. */
  readonly lift: () => void;
}

export interface FaultProxy {
  readonly port: number;
  /** Connections that are open now, oldest first. Those that are dead and look alive are among them. */
  readonly connections: () => readonly ProxiedConnection[];
  /** How many connections there have ever been: none would mean that nobody came this way. */
  readonly carried: () => number;
  /** What befalls every connection that is open now. */
  readonly befalls: (fault: Fault, at?: Moment) => void;
  /** New connections are torn down as soon as they are made, until it is lifted. */
  readonly refuse: () => void;
  /** New connections are made and lead nowhere: half-open from the first byte on, until it is lifted. */
  readonly ignore: () => void;
  /** Lifts what can be lifted, on every connection, and lets new ones through. */
  readonly lift: () => void;
  /** Leaves: every connection is torn down. */
  readonly close: () => Promise<void>;
}

export interface ProxyTarget {
  readonly host: string;
  readonly port: number;
  /** How requests and answers are recognised; by default each byte is part of one. */
  readonly wire?: Wire;
}

/** Opens a proxy on a free port of the loopback interface. */
export const openFaultProxy = async (target: ProxyTarget): Promise<FaultProxy> => {
  const open = new Set<Connection>();
  let arriving: 'WELCOME' | 'REFUSED' | 'IGNORED' = 'WELCOME';
  let count = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    if (arriving === 'REFUSED') return reset(client.on('error', ignored));
    const connection = new Connection(count, client, target, () => open.delete(connection));
    count += 1;
    open.add(connection);
    if (arriving === 'IGNORED') connection.befalls({ kind: 'HALF_OPEN', deaf: 'BOTH' });
  });
  await listening(server);
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => [...open],
    carried: () => count,
    befalls: (fault, at) => {
      for (const connection of [...open]) connection.befalls(fault, at);
    },
    refuse: () => void (arriving = 'REFUSED'),
    ignore: () => void (arriving = 'IGNORED'),
    lift: () => {
      arriving = 'WELCOME';
      for (const connection of [...open]) connection.lift();
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const connection of [...open]) connection.destroy();
      await closed;
    },
  };
};

class Connection implements ProxiedConnection {
  readonly number: number;
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #up: Direction;
  readonly #down: Direction;
  #waiting: { readonly fault: Fault; readonly at: Moment } | undefined;

  constructor(number: number, client: Socket, target: ProxyTarget, closed: () => void) {
    const { host, port, wire = plainWire } = target;
    this.number = number;
    this.#client = client;
    this.#server = connect({ host, port, allowHalfOpen: true, noDelay: true });
    const requests = wire.requests();
    const answers = wire.answers();
    this.#up = openDirection(client, this.#server, {
      delivered: (chunk) => requests(chunk) && this.#isTime('SENT'),
    });
    this.#down = openDirection(this.#server, client, {
      arrived: (chunk) => answers(chunk) && this.#isTime('ANSWERED'),
    });
    void Promise.all([this.#up.ended, this.#down.ended]).then(() => {
      this.destroy();
      closed();
    });
  }

  befalls(fault: Fault, at: Moment = 'NOW'): void {
    this.#waiting = undefined;
    if (at === 'NOW') this.#suffers(fault);
    else this.#waiting = { fault, at };
  }

  lift(): void {
    this.#waiting = undefined;
    for (const direction of [this.#up, this.#down]) direction.becomes({ kind: 'FLOWING' });
  }

  destroy(): void {
    this.#up.gone();
    this.#down.gone();
    this.#client.destroy();
    this.#server.destroy();
  }

  #isTime(moment: Moment): void {
    if (this.#waiting?.at !== moment) return;
    const { fault } = this.#waiting;
    this.#waiting = undefined;
    this.#suffers(fault);
  }

  #suffers(fault: Fault): void {
    switch (fault.kind) {
      case 'CUT':
        this.#up.gone();
        this.#down.gone();
        this.#client.end();
        this.#server.end();
        // Whatever they still send is not for anybody: without a reader they would wait for the end of it.
        this.#client.resume();
        this.#server.resume();
        return;
      case 'RESET':
        this.#up.gone();
        this.#down.gone();
        reset(this.#client);
        this.#server.end();
        this.#server.resume();
        return;
      case 'STALL':
        this.#up.becomes({ kind: 'HELD' });
        this.#down.becomes({ kind: 'HELD' });
        return;
      case 'SLOW':
        this.#up.becomes({ kind: 'TRICKLING', ...pace(fault) });
        this.#down.becomes({ kind: 'TRICKLING', ...pace(fault) });
        return;
      case 'HALF_OPEN':
        if (fault.deaf !== 'CLIENT') this.#up.becomes({ kind: 'SWALLOWED' });
        if (fault.deaf !== 'SERVER') this.#down.becomes({ kind: 'SWALLOWED' });
    }
  }
}

const pace = ({ bytes, everyMs }: { readonly bytes: number; readonly everyMs: number }) => ({
  bytes,
  everyMs,
});

const ignored = (): void => undefined;

const listening = async (server: Server): Promise<void> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
};
