/** What goes wrong with a node of the simulated event store, on demand of a test in the same process. */
import type { ServiceError } from '@grpc/grpc-js';

export type Method = 'append' | 'read' | 'subscribe' | 'version';

/** What becomes of an append that has arrived. */
export type AppendFate =
  /** Stored and answered, as ever. */
  | 'answered'
  /** Stored, and the answer lost. */
  | 'stored'
  /** Lost before it was stored, without an answer. */
  | 'lost';

export class Faults {
  /** Milliseconds that every call waits. */
  slowMs = 0;
  /** Milliseconds that a read takes for each hundred events that its filter leaves out. */
  searchMs = 0;
  /** Who may read streams may not read all of them at once, as servers have it for all but administrators. */
  deniesAll = false;
  /** Subscriptions stay open and say nothing, as behind a connection whose other side has gone without a word. */
  areSubscriptionsSilent = false;
  #thawed: Promise<void> | undefined;
  #thaw: () => void = () => undefined;
  readonly #failing: { readonly method: Method; readonly error: ServiceError }[] = [];
  readonly #fates: AppendFate[] = [];
  /** Told of what an append will come to, after it was or was not stored. */
  onFate: (fate: AppendFate) => void = () => undefined;

  /** Every call is taken and none is answered, as by a process that was stopped; appends are stored on thawing. */
  freeze(): void {
    this.#thawed ??= new Promise((resolve) => (this.#thaw = resolve));
  }

  thaw(): void {
    this.#thaw();
    this.#thawed = undefined;
  }

  get thawed(): Promise<void> | undefined {
    return this.#thawed;
  }

  /** The next such call is answered with an error and does nothing; once for each time this is called. */
  failNext(method: Method, error: ServiceError): void {
    this.#failing.push({ method, error });
  }

  /** What becomes of the next appends, in the order in which they arrive. */
  fateOfNext(...fates: readonly AppendFate[]): void {
    this.#fates.push(...fates);
  }

  takeFailure(method: Method): ServiceError | undefined {
    const at = this.#failing.findIndex((failure) => failure.method === method);
    return at === -1 ? undefined : this.#failing.splice(at, 1)[0]?.error;
  }

  takeFate(): AppendFate {
    return this.#fates.shift() ?? 'answered';
  }
}
