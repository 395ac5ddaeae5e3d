/** Something done through a port and by the bare client beside it, in turns, so that both have the machine's mood. */
import type { Row } from './table.js';

export interface Paired<Way> {
  /** Begins the name of each row: the engine. */
  readonly name: string;
  readonly port: Way;
  readonly bare: Way;
  readonly rounds: number;
}

/** What is measured, and how often in a second it is done. */
export type Measure<Way> = readonly [what: string, measure: (way: Way) => Promise<number>];

export const pairedRows = async <Way>(
  { name, port, bare, rounds }: Paired<Way>,
  measures: readonly Measure<Way>[],
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const [what, measure] of measures) {
    // Cold code is measured by nobody.
    await measure(port);
    await measure(bare);
    const through: number[] = [];
    const beside: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      through.push(await measure(port));
      beside.push(await measure(bare));
    }
    // Of each round on its own: what slows one of the two slows the other beside it.
    const ratios = through.map((rate, round) => rate / (beside[round] ?? NaN));
    rows.push([`${name}: ${what}`, median(through), median(beside), median(ratios)]);
  }
  return rows;
};

/** @param work answers how many things it has done. */
export const perSecond = async (work: () => Promise<number>): Promise<number> => {
  const begun = performance.now();
  return ((await work()) * 1_000) / (performance.now() - begun);
};

/** The same, where it is known how many. */
export const soManyPerSecond = (count: number, work: () => Promise<unknown>): Promise<number> =>
  perSecond(() => work().then(() => count));

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
