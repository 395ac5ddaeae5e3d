/** The shape of every decision: accepted with its events and its trace, or not accepted with the reason. */
import type { Actor, DomainEvent, Id } from './event.js';
import type { Instant, LocalDate } from './time.js';

/** Where in the board's terms of reference a rule stands. */
export interface Clause {
  /** Heading in the terms of reference, for example `Process`; `Board's setting` where the source is silent. */
  readonly heading: string;
  /** The words that the rule rests on. */
  readonly text: string;
}

/** Why the rules answered as they did, for the person who has to explain it. Holds no personal data. */
export interface RuleTrace {
  readonly sentence: string;
  readonly clause: Clause;
  readonly decidedAt: Instant;
}

/** What to do instead of what was not accepted. */
export type Alternative =
  | { readonly kind: 'NEXT_SITTING'; readonly sittingId: Id; readonly date: LocalDate }
  | { readonly kind: 'ASK_ROLE'; readonly roles: readonly string[] };

/** A rule said no: a value, never an exception. Nothing was recorded. */
export interface Refusal {
  readonly accepted: false;
  /** Stable, for programs. */
  readonly code: string;
  /** For a practitioner. */
  readonly sentence: string;
  readonly clause?: Clause;
  /** The input at fault, as a path. */
  readonly path?: readonly string[];
  readonly instead?: Alternative;
}

export interface Accepted<E extends DomainEvent> {
  readonly accepted: true;
  /** None where the wish is already true. */
  readonly events: readonly E[];
  readonly trace: RuleTrace;
}

export type Decision<E extends DomainEvent> = Accepted<E> | Refusal;

/** A role that somebody holds, or stands in for as a deputy. */
export interface HeldRole {
  readonly role: string;
  readonly as: 'HOLDER' | 'DEPUTY';
}

/** What every decision is given besides its state: who, when, and the ids of what it creates. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
  /** The actor's roles at `now`, looked up in the board's own events, never taken from a token. */
  readonly roles: readonly HeldRole[];
  /** The id of the nth thing of a kind that this command creates; the same for every repeat. */
  readonly newId: (kind: string, index?: number) => Id;
  /** Entered after an outage as of then; left out for what is recorded as it happens. */
  readonly enteredAfterwards?: true;
}

export const accept = <E extends DomainEvent>(events: readonly E[], trace: RuleTrace): Accepted<E> => ({
  accepted: true,
  events,
  trace,
});

/** Accepted, and nothing to record: the wish is already true. */
export const already = (trace: RuleTrace): Accepted<never> => ({ accepted: true, events: [], trace });

export const trace = (sentence: string, clause: Clause, decidedAt: Instant): RuleTrace => ({
  sentence,
  clause,
  decidedAt,
});

/** For rules that a board sets itself, or that follow from what a thing is, where no source has words for it. */
export const boardsOwn = (text: string): Clause => ({ heading: "Board's own rule", text });

export const refuse = (code: string, sentence: string, more: Partial<Refusal> = {}): Refusal => ({
  ...more,
  accepted: false,
  code,
  sentence,
});
