/** A step of the demonstration's story: who sends which operation, and what is told of the answer. */
import type { Instant } from '../domain/time.js';

/** What an operation answered, field by field as it was asked. */
export type Answer = Readonly<Record<string, unknown>>;

/** What the story has learnt so far: ids, positions, a version. */
export type Known = Readonly<Record<string, unknown>>;

export interface Step {
  /** What the demonstration's clock shows when it happens. */
  readonly at: Instant;
  /** Subject of the token of whoever sends it. */
  readonly who: string;
  /** Name of a file in `docs/operations`, without its ending. */
  readonly operation: string;
  /** What happened, in a sentence without its subject. */
  readonly happened: string;
  /** Variables besides `commandId`, from what is known by then. */
  readonly variables?: (known: Known) => Readonly<Record<string, unknown>>;
  /** What the service said to it, in a sentence. */
  readonly said: (answer: Answer) => string;
  /** What becomes known by the answer. */
  readonly learnt?: (answer: Answer) => Known;
  /** That the rules say no is the point of this step. */
  readonly notAccepted?: true;
}

/** Everybody else's time of day is read in this zone. */
export const ZONE = 'Europe/London';

/**
 * Looks into an answer, for example `at(answer, 'sitting.agenda.items.0.id')`.
 * @throws Error that names the path where there is nothing: the story and the operation do not fit each other.
 */
export const at = (value: unknown, path: string): unknown => {
  let here: unknown = value;
  for (const name of path.split('.')) {
    const next = (here as Readonly<Record<string, unknown>> | null | undefined)?.[name];
    if (next === undefined || next === null) throw new Error(`The answer has nothing at ${path}.`);
    here = next;
  }
  return here;
};

/** A text in an answer. */
export const text = (value: unknown, path: string): string => String(at(value, path));

/** A list in an answer. */
export const list = (value: unknown, path: string): readonly unknown[] =>
  at(value, path) as readonly unknown[];

/** Joins names as a person would: `Asha, Bela and Caro`. */
export const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
