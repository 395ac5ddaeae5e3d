/**
 * Work that must have one owner at a time is done under a lease. Whoever has it is in a tenure, with a fence: a number
 * that no other tenure has or will have. A lease does not keep a former owner that was paused from going on for a
 * moment; that nothing wrong comes of it is the fence's doing (`fenced.ts`), and the documents' own (ADR 46).
 */

/** This instance is not the owner any more: what it was about to do is somebody else's by now. */
export class TenureOver extends Error {
  override readonly name = 'TenureOver';

  constructor() {
    super('Another instance owns the board by now.');
  }
}

/** The time during which an instance owns a thing. */
export interface Tenure {
  /** Greater than that of every tenure before. */
  readonly fence: number;
  /** Aborted as soon as this instance knows that it is over, for whatever reason. */
  readonly over: AbortSignal;
  /** Whether this instance may still count itself as the owner: asked before each thing that no fence guards. */
  readonly holds: () => boolean;
  /**
   * Gives the lease back, so that another instance has it at once. Whoever found traces of a later tenure, because the
   * lease itself was lost with its engine, says how far its fence had got.
   */
  readonly end: (behind?: number) => Promise<void>;
}

/** What can be seen of a lease from outside. */
export interface SeenLease {
  /** Null: nobody has it. */
  readonly holder: string | null;
  /** Another one each time that the holder has shown a sign of life. */
  readonly sign: string;
}

export interface Lease {
  /** Nobody else can ever have it: its owner has no heir, and whatever fails stays with it. */
  readonly sole: boolean;
  /** Waits until this instance owns the thing; undefined where the signal was aborted first. */
  readonly take: (signal: AbortSignal) => Promise<Tenure | undefined>;
  /** @throws DocumentsUnavailable */
  readonly look: () => Promise<SeenLease>;
  /** A lease of another thing, by the same rules; to be taken by one who contends for it at a time. */
  readonly beside: (name: string) => Lease;
}

/** The tenure of somebody who has no rival: a process that holds the files of a board, or a tool or test by itself. */
export const soleTenure = (): Tenure => {
  const ended = new AbortController();
  return {
    fence: 1,
    over: ended.signal,
    holds: () => !ended.signal.aborted,
    end: () => Promise.resolve(ended.abort()),
  };
};

/** For an engine that lets one process alone at a board's files: whoever has them has the lease. */
export const soleLease = (): Lease => ({
  sole: true,
  take: (signal) => Promise.resolve(signal.aborted ? undefined : soleTenure()),
  look: () => Promise.resolve({ holder: 'this process', sign: '' }),
  beside: soleLease,
});

/** @throws TenureOver */
export const assertHolds = (tenure: Pick<Tenure, 'holds'>): void => {
  if (!tenure.holds()) throw new TenureOver();
};
