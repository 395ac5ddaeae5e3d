/**
 * What the command loop needs to know of a command: its stream, who may send it, which other streams the
 * decision is given, and the decision itself. One row a command; the rows are in `commands/`.
 */
import type { ActorFacts, AccessFacts } from '../access/facts.js';
import type { Authority } from '../access/authority.js';
import type { Context, Decision, RuleTrace, Refusal } from '../domain/decision.js';
import type { DomainEvent, Id, Recorded } from '../domain/event.js';
import type { StreamKind } from '../domain/stream-kind.js';
import type { Tokenise } from '../domain/person/tokens.js';
import type { Instant } from '../domain/time.js';
import type { FindByIndex } from '../store/documents.js';
import type { AboutWhom, AtWhichSitting } from './command-scope.js';
import type { BoardIds } from './ids.js';

/** How a row looks at other streams. What it saw is recorded with the events as `decidedUpon`. */
export interface Look {
  readonly state: <State, E extends DomainEvent>(kind: StreamKind<State, E>, id: string) => Promise<State>;
}

/** What surrounds a row while it gathers: nothing in here is guarded by the append. */
export interface Surroundings {
  readonly ids: BoardIds;
  readonly facts: AccessFacts;
  readonly actor: ActorFacts;
  readonly now: Instant;
  readonly newId: Context['newId'];
  /** Tells whether two personal texts are the same without keeping either (ADR 19). */
  readonly tokenise: Tokenise;
  /** Id of the stream that the command would be written to. */
  readonly streamId: string;
}

/** A look that also tells how far a stream had been read, for what records another thing as it stood. */
export interface RevisionLook extends Look {
  readonly revised: <State, E extends DomainEvent>(
    kind: StreamKind<State, E>,
    id: string,
  ) => Promise<{ readonly state: State; readonly revision: number }>;
}

/**
 * Things that follow each other, of which one goes on at a time. Each has a stream of its own that is numbered, so that
 * all who would begin the next one contend for the first revision of one stream, on whichever instance they are (ADR 47).
 */
export interface Succession<State, Input> {
  /** The stream of the nth of them, from 0. */
  readonly nth: (input: Input, ids: BoardIds, place: number) => string;
  /** Whether the one that has begun has come to its end, so that another may follow. */
  readonly isOver: (state: State) => boolean;
}

/** How a command is decided, whoever sends it. */
interface Deciding<State, E extends DomainEvent, Input, Given, Prepared> {
  readonly kind: StreamKind<State, E>;
  /** The stream's id: named by the input, or of the thing that the command creates. */
  readonly stream: (input: Input, newId: Context['newId'], ids: BoardIds) => string;
  /**
   * Where what it begins may go on only once at a time: it is written to the one that goes on, or begins the next. Under
   * `stream` a repeat is still found of what was written before they were numbered.
   */
  readonly succession?: Succession<State, Input>;
  /** Work before the command waits for its stream, such as letting views catch up. Bounded in time. */
  readonly prepare?: (input: Input, services: Services, ids: BoardIds) => Promise<Prepared>;
  readonly gather: (
    input: Input,
    look: RevisionLook,
    around: Surroundings,
    prepared: Prepared,
  ) => Promise<Given>;
  readonly decide: (state: State, input: Input, given: Given, context: Context) => Decision<E>;
}

/** Any one of these is enough. Asked with the state, so that it can be the frozen terms that answer. */
type Entitling<State, Input, Given> = (found: {
  readonly state: State;
  readonly given: Given;
  readonly input: Input;
}) => readonly Authority[];

export interface CommandRow<State, E extends DomainEvent, Input, Given, Prepared> extends Deciding<
  State,
  E,
  Input,
  Given,
  Prepared
> {
  readonly authority: Entitling<State, Input, Given>;
  readonly about: AboutWhom<State, Input, Given>;
  readonly atSitting: AtWhichSitting<State, Input, Given>;
}

/** Of a command that only the service sends. */
export interface PolicyRow<State, E extends DomainEvent, Input, Given, Prepared> extends Deciding<
  State,
  E,
  Input,
  Given,
  Prepared
> {
  readonly authority: Entitling<State, Input, Given>;
  readonly about: 'POLICY';
  readonly atSitting: 'POLICY';
}

export type AnyRow<State, E extends DomainEvent, Input, Given, Prepared> =
  CommandRow<State, E, Input, Given, Prepared> | PolicyRow<State, E, Input, Given, Prepared>;

/** What each command says itself, where several have their stream and what they are given in common. */
export type SaidByEach<Row extends Record<'authority' | 'about' | 'atSitting' | 'decide', unknown>> = Pick<
  Row,
  'authority' | 'about' | 'atSitting' | 'decide'
>;

/** What preparing may use besides the log: views, and waiting for them. */
export interface Services {
  /** The instant that the command is judged at. */
  readonly now: Instant;
  readonly document: <Doc>(view: string, key: string) => Promise<Doc | undefined>;
  readonly find: <Doc>(view: string, query: FindByIndex) => Promise<readonly Doc[]>;
  /** Waits until views and policies have seen all that is in the log now; names those that did not within the time. */
  readonly settle: () => Promise<readonly string[]>;
  readonly tokenise: Tokenise;
}

/** A command on its way: who sent it, when and why were taken once, at the edge. */
export interface CommandMeta {
  readonly commandId: Id;
  readonly actor: ActorFacts;
  readonly purpose: string;
  readonly now: Instant;
  readonly correlationId: Id;
  readonly causationId?: Id;
  readonly dryRun?: boolean;
  /** Entered after an outage as having happened then; left out for what happens now. */
  readonly afterwards?: Afterwards;
}

/** When something happened that is entered afterwards, and during which outage. */
export interface Afterwards {
  readonly happenedAt: Instant;
  readonly outageId: Id;
}

export type Outcome =
  | {
      readonly kind: 'ACCEPTED';
      /** Id of the stream: of the thing that the command was about. */
      readonly id: string;
      /** What the command recorded; none where the wish was already true. */
      readonly events: readonly Recorded[];
      /** Position of the last thing that the answer rests on. */
      readonly position: bigint;
      readonly repeated: boolean;
    }
  | { readonly kind: 'WOULD_BE_ACCEPTED'; readonly trace: RuleTrace }
  | { readonly kind: 'NOT_ACCEPTED'; readonly refusal: Refusal };

/** A row with its types inferred from the decision. */
export const row = <State, E extends DomainEvent, Input, Given, Prepared = undefined>(
  definition: CommandRow<State, E, Input, Given, Prepared>,
): CommandRow<State, E, Input, Given, Prepared> => definition;

/** A row whose command only the service sends: nobody has a conflict about it, or anything to sign. */
export const policyRow = <State, E extends DomainEvent, Input, Given, Prepared = undefined>(
  definition: Deciding<State, E, Input, Given, Prepared>,
): PolicyRow<State, E, Input, Given, Prepared> => ({
  ...definition,
  authority: () => [{ of: 'POLICY' }],
  about: 'POLICY',
  atSitting: 'POLICY',
});

/** How a row gathers whose decision is given nothing besides its own stream. */
export const nothing = (): Promise<object> => Promise.resolve({});
