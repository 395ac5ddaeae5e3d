/** Given these events, when this is decided, then those events: all that a test of a decision says. */
import { expect } from '@jest/globals';
import type { Context, Decision, Refusal } from '../../src/domain/decision.js';
import type { DomainEvent } from '../../src/domain/event.js';
import type { StreamKind } from '../../src/domain/stream-kind.js';

type Decide<State, E extends DomainEvent, Input, Given> = (
  state: State,
  input: Input,
  given: Given,
  context: Context,
) => Decision<E>;

/** What an expected event is recognised by: the fields that the test is about, as deep as it names them. */
export interface Expected<E extends DomainEvent> {
  readonly type: E['type'];
  readonly data?: object;
  readonly parts?: readonly object[];
  readonly subjects?: readonly string[];
  readonly occurredAt?: string;
  readonly gateways?: readonly string[];
}

/** The state that a stream's events leave behind. */
export const folded = <State, E extends DomainEvent>(
  kind: StreamKind<State, E>,
  ...events: readonly E[]
): State => events.reduce(kind.evolve, kind.initial);

export const given = <State, E extends DomainEvent>(kind: StreamKind<State, E>, ...events: readonly E[]) => ({
  when: <Input, Given>(
    decide: Decide<State, E, Input, Given>,
    input: Input,
    also: Given,
    context: Context,
  ) => {
    const decision = decide(folded(kind, ...events), input, also, context);
    return {
      /** Accepted with exactly these events, in this order. */
      thenEvents: (...expected: readonly Expected<E>[]) =>
        expect(decision).toMatchObject({ accepted: true, events: expected }),
      /** Accepted, and nothing recorded: the wish is already true. */
      thenNothing: () => expect(decision).toMatchObject({ accepted: true, events: [] }),
      thenRefused: (code: string, more: Partial<Refusal> = {}) =>
        expect(decision).toMatchObject({ ...more, accepted: false, code }),
      /** What the answer tells a practitioner. */
      thenSays: (said: string | RegExp) => {
        const sentence: unknown = typeof said === 'string' ? said : expect.stringMatching(said);
        expect(decision.accepted ? decision.trace : decision).toMatchObject({ sentence });
      },
    };
  },
});
