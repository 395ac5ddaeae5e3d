/** How much is measured: the figures of docs/benchmarks.md are of the full scale, the tests run the quick one. */
export interface Scale {
  /** Commands that are sent at each number of clients. */
  readonly commands: Readonly<Record<1 | 16 | 64, number>>;
  readonly queries: number;
  /** Sizes of histories, in events; the memory is watched over the last, views are rebuilt over the middle one. */
  readonly histories: readonly [number, number, number];
  /** Appends to each engine of the log at each number in flight, and how often all is measured. */
  readonly logs: {
    readonly appends: Readonly<Record<1 | 64, number>>;
    readonly rounds: number;
  };
  /** Documents, in pages of so many, and how often all is measured. Only the full scale builds a server for it. */
  readonly documents: {
    readonly pages: number;
    readonly page: number;
    readonly rounds: number;
    readonly mayBuild: boolean;
  };
}

export const FULL: Scale = {
  commands: { 1: 300, 16: 1_000, 64: 3_000 },
  queries: 200,
  histories: [10_000, 100_000, 1_000_000],
  logs: { appends: { 1: 500, 64: 5_000 }, rounds: 5 },
  documents: { pages: 10, page: 200, rounds: 5, mayBuild: true },
};

export const QUICK: Scale = {
  commands: { 1: 10, 16: 48, 64: 128 },
  queries: 10,
  histories: [500, 1_000, 2_000],
  logs: { appends: { 1: 20, 64: 200 }, rounds: 1 },
  documents: { pages: 2, page: 50, rounds: 1, mayBuild: false },
};
