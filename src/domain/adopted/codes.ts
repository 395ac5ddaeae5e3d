/** Adopting a code set: concern types, ethnicity, gateways and the like are the board's data, not ours. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { DomainEvent } from '../event.js';
import { isKnown, type Absence, type Known } from '../known.js';
import type { StreamKind } from '../stream-kind.js';
import type { LocalDate } from '../time.js';

export interface Code {
  readonly code: string;
  readonly label: string;
  /** Of a national code that stands for a lacking answer (`REFU`, `NOBT`): why it is lacking. */
  readonly absence?: Absence;
  /** First and last day on which it may be chosen, of what the law brings and takes away; left out where it is not bounded. */
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
}

export interface CodeSet {
  readonly name: string;
  readonly version: number;
  readonly codes: readonly Code[];
}

export type CodesAdopted = DomainEvent<
  'CodesAdopted',
  { readonly set: string; readonly codes: CodeSet },
  never
>;

export interface AdoptedCodes {
  /** The set in force; undefined until one is adopted. */
  readonly codes?: CodeSet;
}

export interface AdoptCodes {
  readonly codes: CodeSet;
}

export const codesKind: StreamKind<AdoptedCodes, CodesAdopted> = {
  category: 'codes',
  initial: {},
  evolve: (_adopted, event) => ({ codes: event.data.codes }),
  catalogue: {
    CodesAdopted: {
      version: 1,
      clear: { set: 'name of the code set', codes: 'codes and their public labels' },
      parts: {},
    },
  },
};

export const adoptCodes = (
  adopted: AdoptedCodes,
  { codes }: AdoptCodes,
  _given: object,
  context: Context,
): Decision<CodesAdopted> => {
  const because = trace('Forms offer the codes that the board adopted.', CODES, context.now);
  if (adopted.codes !== undefined && JSON.stringify(adopted.codes) === JSON.stringify(codes)) {
    return already(because);
  }
  const next = (adopted.codes?.version ?? 0) + 1;
  if (codes.version !== next) {
    return refuse('WRONG_CODES_VERSION', `Code sets change one version at a time: the next is ${next}.`, {
      path: ['version'],
    });
  }
  return accept(
    [{ type: 'CodesAdopted', data: { set: codes.name, codes }, parts: [], subjects: [] }],
    because,
  );
};

export const hasCode = (adopted: AdoptedCodes, code: string): boolean =>
  adopted.codes?.codes.some((known) => known.code === code) ?? false;

/** Whether a code is one of the set, but not to be chosen on a day: what was recorded under it stands. */
export const notInForce = (adopted: AdoptedCodes, code: string, on: LocalDate): boolean => {
  const known = adopted.codes?.codes.find((one) => one.code === code);
  if (known === undefined) return false;
  return (
    (known.validFrom !== undefined && on < known.validFrom) ||
    (known.validTo !== undefined && known.validTo < on)
  );
};

/** A set that the board has not adopted takes any answer. */
export const takes = (adopted: AdoptedCodes, answer: Known<string>): boolean =>
  adopted.codes === undefined || !isKnown(answer) || hasCode(adopted, answer.value);

/** What a code answers: a code that stands for a lacking answer is read as the reason why it is lacking. */
export const answerIn = (adopted: AdoptedCodes, answer: Known<string>): Known<string> => {
  if (!isKnown(answer)) return answer;
  const absent = adopted.codes?.codes.find(({ code }) => code === answer.value)?.absence;
  return absent === undefined ? answer : { absent };
};

const CODES = boardsOwn("A board's own sets are data: one is added without a release.");
