/** What may happen while two owners, in turn or at once, feed a read model: drawn at random, the same for one seed. */
import fc from 'fast-check';
import type { Effect } from './faults-counting.js';
import type { Fault, Moment } from './fault-proxy.js';
import { faultsOfAWire, moments } from './faults-steps.js';

export const OWNERS = 2;
export const KEYS = ['a', 'b', 'c', 'd'] as const;

export type DocumentsStep =
  | {
      readonly kind: 'APPEND';
      readonly effects: readonly { readonly effect: Effect; readonly keys: readonly string[] }[];
    }
  | { readonly kind: 'TROUBLE'; readonly owner: number; readonly fault: Fault; readonly at: Moment }
  | { readonly kind: 'REFUSE' | 'LIFT'; readonly owner: number }
  /** The process stands still, in the middle of whatever it does, and goes on later as if no time had passed. */
  | { readonly kind: 'PAUSE' | 'WAKE'; readonly owner: number }
  /** It stands still as soon as it has read what it will write. */
  | { readonly kind: 'PAUSE_AT_WRITE' | 'UNTIL_IT_STANDS'; readonly owner: number }
  /** The process is no more. */
  | { readonly kind: 'KILL'; readonly owner: number }
  /** A new process takes up the work; where there was one, that is killed. */
  | { readonly kind: 'START'; readonly owner: number }
  /** Somebody looks whether the checkpoint leads. */
  | { readonly kind: 'LOOK' }
  | { readonly kind: 'PASS'; readonly ms: number };

const owner = fc.nat(OWNERS - 1);
const constant = <const T>(value: T): fc.Arbitrary<T> => fc.constant(value);

const effects = fc.array(
  fc.record({
    effect: fc.oneof(
      { weight: 20, arbitrary: constant('ADDS') },
      { weight: 4, arbitrary: constant('DELETES') },
      { weight: 1, arbitrary: constant('CANNOT_BE_APPLIED') },
    ),
    keys: fc.subarray([...KEYS], { minLength: 0, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 5 },
);

const weighted = (weight: number, arbitrary: fc.Arbitrary<DocumentsStep>) => ({ weight, arbitrary });

const step: fc.Arbitrary<DocumentsStep> = fc.oneof(
  weighted(8, fc.record({ kind: constant('APPEND'), effects })),
  weighted(5, fc.record({ kind: constant('TROUBLE'), owner, fault: faultsOfAWire, at: moments })),
  weighted(1, fc.record({ kind: constant('REFUSE'), owner })),
  weighted(3, fc.record({ kind: constant('LIFT'), owner })),
  weighted(3, fc.record({ kind: constant('PAUSE'), owner })),
  weighted(3, fc.record({ kind: constant('PAUSE_AT_WRITE'), owner })),
  weighted(3, fc.record({ kind: constant('WAKE'), owner })),
  weighted(2, fc.record({ kind: constant('KILL'), owner })),
  weighted(3, fc.record({ kind: constant('START'), owner })),
  weighted(3, fc.record({ kind: constant('LOOK') })),
  weighted(6, fc.record({ kind: constant('PASS'), ms: fc.integer({ min: 1, max: 8 }) })),
);

const anything: fc.Arbitrary<readonly DocumentsStep[]> = fc.array(step, {
  minLength: 6,
  maxLength: 45,
  size: 'max',
});

const pass = fc.record({ kind: constant('PASS'), ms: fc.integer({ min: 1, max: 8 }) });
const adds: fc.Arbitrary<DocumentsStep> = constant({
  kind: 'APPEND',
  effects: [{ effect: 'ADDS', keys: [KEYS[0]] }],
});
const of = (owner: number, kind: (DocumentsStep & { readonly owner: number })['kind']) =>
  constant({ kind, owner } as DocumentsStep);
const standsAtWrite = (owner: number) => [of(owner, 'PAUSE_AT_WRITE'), adds, of(owner, 'UNTIL_IT_STANDS')];

/**
 * The first owner is about to write what it made of some events; the second, which has read more of them, is about to
 * write too. The first one's document is written, then it is killed: what the second one writes is stale.
 */
const overtaken: fc.Arbitrary<readonly DocumentsStep[]> = fc.tuple(
  ...[pass, ...standsAtWrite(0), adds, of(1, 'START'), ...standsAtWrite(1)],
  ...[constant({ kind: 'TROUBLE', owner: 0, fault: { kind: 'CUT' }, at: 'SENT' } as const)],
  ...[of(0, 'WAKE'), pass, of(0, 'KILL'), of(1, 'WAKE'), pass, constant({ kind: 'LOOK' } as const)],
);

export const documentsSequences: fc.Arbitrary<readonly DocumentsStep[]> = fc.oneof(
  { weight: 3, arbitrary: anything },
  { weight: 1, arbitrary: overtaken },
);
