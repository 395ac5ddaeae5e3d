/** What may happen while several instances write to one log and follow it: drawn at random, the same for one seed. */
import fc from 'fast-check';
import type { Fault, Moment } from './fault-proxy.js';

export const INSTANCES = 2;
export const STREAMS = ['referral', 'action', 'sitting'] as const;

export type Step =
  /** A command: looked for in its stream, and appended behind what was read where it is not there. */
  | { readonly kind: 'COMMAND'; readonly instance: number; readonly stream: number; readonly count: number }
  /** A command that was sent before is sent again, whatever became of it, to any instance. */
  | { readonly kind: 'COMMAND_AGAIN'; readonly instance: number; readonly which: number }
  /** A plain append, at the revision that is known or an earlier one. */
  | {
      readonly kind: 'APPEND';
      readonly instance: number;
      readonly stream: number;
      readonly count: number;
      readonly behind: number;
    }
  /** The same events at the same revision once more, to any instance. */
  | { readonly kind: 'APPEND_AGAIN'; readonly instance: number; readonly which: number }
  | { readonly kind: 'TROUBLE'; readonly instance: number; readonly fault: Fault; readonly at: Moment }
  /** New connections of an instance are torn down, or lead nowhere. */
  | { readonly kind: 'REFUSE' | 'IGNORE'; readonly instance: number }
  | { readonly kind: 'LIFT'; readonly instance: number }
  /** The instance is killed and started again: what it was doing is lost, what it was told is not. */
  | { readonly kind: 'RESTART'; readonly instance: number }
  /** A moment passes. */
  | { readonly kind: 'PASS'; readonly ms: number }
  /** All trouble is lifted, and everything under way comes to its end. */
  | { readonly kind: 'SETTLE' };

const instance = fc.nat(INSTANCES - 1);
const stream = fc.nat(STREAMS.length - 1);
const count = fc.integer({ min: 1, max: 3 });
const which = fc.nat(20);
const constant = <const T>(value: T): fc.Arbitrary<T> => fc.constant(value);

export const faultsOfAWire: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: constant('CUT') }),
  fc.record({ kind: constant('RESET') }),
  fc.record({ kind: constant('STALL') }),
  fc.record({
    kind: constant('SLOW'),
    bytes: fc.integer({ min: 20, max: 400 }),
    everyMs: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: constant('HALF_OPEN'), deaf: fc.constantFrom('CLIENT', 'SERVER', 'BOTH') }),
);

export const moments: fc.Arbitrary<Moment> = fc.constantFrom('NOW', 'SENT', 'ANSWERED');

const weighted = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });

const step: fc.Arbitrary<Step> = fc.oneof(
  weighted(8, fc.record({ kind: constant('COMMAND'), instance, stream, count })),
  weighted(4, fc.record({ kind: constant('COMMAND_AGAIN'), instance, which })),
  weighted(
    4,
    fc.record({ kind: constant('APPEND'), instance, stream, count, behind: fc.constantFrom(0, 0, 0, 1, 2) }),
  ),
  weighted(2, fc.record({ kind: constant('APPEND_AGAIN'), instance, which })),
  weighted(6, fc.record({ kind: constant('TROUBLE'), instance, fault: faultsOfAWire, at: moments })),
  weighted(1, fc.record({ kind: fc.constantFrom('REFUSE', 'IGNORE'), instance })),
  weighted(3, fc.record({ kind: constant('LIFT'), instance })),
  weighted(1, fc.record({ kind: constant('RESTART'), instance })),
  weighted(5, fc.record({ kind: constant('PASS'), ms: fc.integer({ min: 1, max: 12 }) })),
  weighted(1, fc.record({ kind: constant('SETTLE') })),
);

export const sequences: fc.Arbitrary<readonly Step[]> = fc.array(step, {
  minLength: 6,
  maxLength: 45,
  size: 'max',
});
