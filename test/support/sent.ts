/** A command as a test sends it: once, once more, and upon histories of which parts were erased. */
import type { Context, Decision } from '../../src/domain/decision.js';
import type { DomainEvent } from '../../src/domain/event.js';
import type { StreamKind } from '../../src/domain/stream-kind.js';
import { folded } from './given.js';

/** Changes every event before it is folded: erases its parts, or leaves it. */
export type As = <E extends DomainEvent>(event: E) => E;

/** What a second sending comes to when only the rule is asked. The command loop knows a repeat by its id before that. */
export type Twice = 'NOTHING' | 'RECORDED_AGAIN' | { readonly refused: string };

export interface Sent {
  /** Decided on states that were folded from events as changed. */
  readonly decided: (as: As) => Decision<DomainEvent>;
  /** Decided again, upon the events of the first time. */
  readonly decidedAgain: () => Decision<DomainEvent>;
  readonly twice: Twice;
  readonly of: StreamKind<object, DomainEvent>;
  /** What had happened in the stream before. */
  readonly before: readonly DomainEvent[];
  /** Decided upon another history of the stream. */
  readonly upon: (history: readonly DomainEvent[]) => Decision<DomainEvent>;
}

export type Look = <State, E extends DomainEvent>(
  kind: StreamKind<State, E>,
  ...events: readonly E[]
) => State;

const looking =
  (as: As): Look =>
  (kind, ...events) =>
    folded(kind, ...events.map(as));

export const unchanged: As = (event) => event;

export const sent = <State, E extends DomainEvent, Input, Given>(row: {
  readonly of: StreamKind<State, E>;
  readonly before?: readonly E[];
  readonly decide: (state: State, input: Input, given: Given, context: Context) => Decision<E>;
  readonly input: Input;
  readonly also?: (look: Look) => Given;
  readonly by: Context;
  readonly twice?: Twice;
}): Sent => {
  const { of, before = [], decide, input, also = () => ({}) as Given, by: context, twice = 'NOTHING' } = row;
  const decidedUpon = (as: As, history: readonly E[]) =>
    decide(looking(as)(of, ...history), input, also(looking(as)), context);
  const decided = (as: As, after: readonly E[] = []) => decidedUpon(as, [...before, ...after]);
  return {
    ...{ of: of as unknown as StreamKind<object, DomainEvent>, before },
    upon: (history) => decidedUpon(unchanged, history as readonly E[]),
    decided: (as) => decided(as),
    decidedAgain: () => {
      const first = decided(unchanged);
      return decided(unchanged, first.accepted ? first.events : []);
    },
    twice,
  };
};
