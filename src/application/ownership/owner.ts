/**
 * Owning a board, again and again for as long as this instance is up: waits for the lease, does the owner's work for
 * the time of a tenure, stops it when the tenure is over or something fails, and contends again. Whoever meets an event
 * that it does not know hands over to an instance of a later release, and leaves it at that.
 */
import { UnknownEvent } from '../codec.js';
import { FenceBehind } from './fenced.js';
import { TenureOver, type Lease, type Tenure } from './lease.js';
import { ownPulse, untilAborted } from './pulse.js';

/** The owner's work for the time of one tenure. */
export interface Work {
  /** Resolves once it is under way. @throws what it cannot begin for */
  readonly start: () => Promise<void>;
  /** Resolves once nothing of it is going on any more. */
  readonly stop: () => Promise<void>;
}

export interface Owning {
  /** Resolves once this instance's first tenure is under way; rejects where that cannot be and nobody else can have one. */
  readonly begun: Promise<void>;
  readonly isOwner: () => boolean;
  /** Sentences on why this instance does not do the owner's work, where something failed. */
  readonly ailments: () => readonly string[];
  /** Gives back what is owned; contends no more. */
  readonly stop: () => Promise<void>;
}

/** Where all instances fail at the same thing, they take turns at it, more and more slowly. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A fault is told of for so long, unless a tenure without one lasted as long. */
const FAULT_TOLD_FOR_MS = 60_000;

/**
 * @param work the owner's work under a tenure; it calls `failed` with what it cannot go on for. Where nobody else can
 * have the lease it is left as it is then: it tells itself what does not go on.
 */
export const keepOwning = (
  lease: Lease,
  work: (tenure: Tenure, failed: (error: unknown) => void) => Work,
): Owning => {
  const stopping = new AbortController();
  let owned: Tenure | undefined;
  let handedOver: string | undefined;
  let fault: { readonly sentence: string; readonly at: number } | undefined;
  let begin = (): void => undefined;
  let giveUp = (_error: unknown): void => undefined;
  const begun = new Promise<void>((resolve, reject) => {
    begin = resolve;
    giveUp = reject;
  });
  // Whoever does not wait for it is told by the ailments.
  begun.catch(() => undefined);

  /** Answers what it failed with, if anything. */
  const serve = async (tenure: Tenure): Promise<unknown> => {
    let fail = (_error: unknown): void => undefined;
    const failure = new Promise<never>((_resolve, reject) => (fail = reject));
    failure.catch(() => undefined);
    const working = work(tenure, lease.sole ? () => undefined : fail);
    let reason: unknown;
    let starting: Promise<void> = Promise.resolve();
    try {
      owned = tenure;
      const ending = untilAborted(stopping.signal, tenure.over);
      starting = working.start().then(begin);
      // A view may have to be built before it is under way: whoever stops this instance does not wait for that.
      await Promise.race([starting.then(() => ending), ending, failure]);
    } catch (error) {
      reason = error;
    }
    try {
      await working.stop();
    } catch (error) {
      // What failed first is the cause; the lease is given back whatever fails, or nobody could ever have it again.
      reason ??= error;
    }
    await starting.catch(() => undefined);
    owned = undefined;
    await tenure.end(reason instanceof FenceBehind ? reason.fence : undefined);
    return reason;
  };

  const contend = async (): Promise<void> => {
    let pause = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      const tenure = await lease.take(stopping.signal);
      if (tenure === undefined) return;
      const since = ownPulse.now();
      const reason = await serve(tenure);
      if (lease.sole) return giveUp(reason);
      if (reason instanceof UnknownEvent) {
        handedOver = `This instance has handed the board over to one of a later release: ${reason.message}`;
        return;
      }
      if (ownPulse.now() - since >= FAULT_TOLD_FOR_MS) pause = FIRST_PAUSE_MS;
      if (reason === undefined || reason instanceof TenureOver || reason instanceof FenceBehind) continue;
      fault = { sentence: sentenceOf(reason), at: ownPulse.now() };
      await ownPulse.wait(pause, stopping.signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  };
  const contending = contend().catch((error: unknown) => {
    handedOver = `This instance contends for the board no more: ${sentenceOf(error)}`;
  });

  return {
    begun,
    isOwner: () => owned?.holds() === true,
    ailments: () => {
      if (handedOver !== undefined) return [handedOver];
      if (fault === undefined || ownPulse.now() - fault.at >= FAULT_TOLD_FOR_MS) return [];
      return [`This instance gave the board back, because something failed: ${fault.sentence}`];
    },
    stop: async () => {
      stopping.abort();
      await contending;
    },
  };
};

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown.');
