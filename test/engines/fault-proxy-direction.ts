/** One direction of a proxied connection: bytes flow, are held back, trickle, or are swallowed. */
import type { Socket } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';

export type Flow =
  | { readonly kind: 'FLOWING' }
  | { readonly kind: 'HELD' }
  | { readonly kind: 'TRICKLING'; readonly bytes: number; readonly everyMs: number }
  | { readonly kind: 'SWALLOWED' };

export interface Direction {
  /** Whoever has swallowed once swallows for ever: bytes are missing. */
  readonly becomes: (flow: Flow) => void;
  /** The connection is no more: nothing is carried from here on. */
  readonly gone: () => void;
  /** Settled when both sockets of this direction are done with. Never rejected. */
  readonly ended: Promise<void>;
}

export interface Watching {
  /** Bytes have come from the source and are not passed on yet. */
  readonly arrived?: (chunk: Buffer) => void;
  /** Bytes have been handed to the destination's system. */
  readonly delivered?: (chunk: Buffer) => void;
}

export const openDirection = (source: Socket, destination: Socket, watching: Watching): Direction => {
  const carrier = new Carrier(source, destination, watching);
  return {
    becomes: (flow) => carrier.becomes(flow),
    gone: () => carrier.gone(),
    ended: closed(source),
  };
};

class Carrier {
  readonly #destination: Socket;
  readonly #watching: Watching;
  #flow: Flow = { kind: 'FLOWING' };
  #gone = false;
  readonly #waiting: (() => void)[] = [];

  constructor(source: Socket, destination: Socket, watching: Watching) {
    this.#destination = destination;
    this.#watching = watching;
    // Told by the end of what is carried; without a listener it would end the process.
    source.on('error', () => void this.#tornDown());
    // One chunk is under way at a time: what is held back stays with the sender's system, as on a real wire.
    source.on('data', (chunk: Buffer) => {
      source.pause();
      void this.#carry(chunk).then(() => this.#gone || source.resume());
    });
    source.on('end', () => void this.#end());
  }

  becomes(flow: Flow): void {
    if (this.#flow.kind === 'SWALLOWED') return;
    this.#flow = flow;
    this.#changed();
  }

  gone(): void {
    this.#gone = true;
    this.#changed();
  }

  async #carry(chunk: Buffer): Promise<void> {
    this.#watching.arrived?.(chunk);
    for (let at = 0; at < chunk.length;) {
      await this.#released();
      if (this.#gone || this.#flow.kind === 'SWALLOWED') return;
      const slow = this.#flow.kind === 'TRICKLING' ? this.#flow : undefined;
      const piece = chunk.subarray(at, slow === undefined ? chunk.length : at + slow.bytes);
      if (slow !== undefined) await pass(slow.everyMs);
      await this.#deliver(piece);
      at += piece.length;
    }
  }

  /** Waits for the destination to take it: a reader that is slow slows the sender down. */
  #deliver(piece: Buffer): Promise<void> {
    if (this.#gone || this.#destination.destroyed) return Promise.resolve();
    return new Promise((resolve) => {
      this.#destination.write(piece, (error) => {
        if (error == null) this.#watching.delivered?.(piece);
        resolve();
      });
    });
  }

  async #end(): Promise<void> {
    await this.#released();
    if (!this.#gone && this.#flow.kind !== 'SWALLOWED') this.#destination.end();
  }

  /** A connection that was torn down on one side is torn down on the other. */
  async #tornDown(): Promise<void> {
    await this.#released();
    if (!this.#gone && this.#flow.kind !== 'SWALLOWED') reset(this.#destination);
  }

  #changed(): void {
    for (const goOn of this.#waiting.splice(0)) goOn();
  }

  async #released(): Promise<void> {
    while (!this.#gone && this.#flow.kind === 'HELD') {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}

/**
 * Tears a connection down (RST). One that is just being shut down is left to come to the end of that: the system's
 * interface refuses to reset it there, and Node would then neither close the socket, ever, nor end the process.
 */
export const reset = (socket: Socket): void => {
  const isShuttingDown = socket.writableEnded && !socket.writableFinished && socket.writableLength === 0;
  if (isShuttingDown && !socket.destroyed) socket.once('finish', () => socket.resetAndDestroy());
  else socket.resetAndDestroy();
};

const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => void (socket.destroyed ? resolve() : socket.once('close', () => resolve())));
