/** A policy (process manager): an event in, commands out, deadlines set. Its target is recorded before it acts. */
import type { LogEvent } from '../../domain/catalogue.js';
import type { DomainEvent } from '../../domain/event.js';
import type { Deadline } from '../../domain/policy/policy-record.js';
import type { StreamKind } from '../../domain/stream-kind.js';
import type { Instant } from '../../domain/time.js';
import type { FindByIndex } from '../../store/documents.js';
import type { CommandName, InputOf } from '../commands/table.js';
import type { BoardIds } from '../ids.js';

/** A command to be sent; the input holds ids and codes only. */
export type Intention = {
  [Name in CommandName]: { readonly command: Name; readonly input: InputOf<Name> };
}[CommandName];

export interface Reaction {
  readonly commands: readonly Intention[];
  readonly deadlines: readonly Deadline[];
}

/**
 * What a policy may ask before it reacts. Views have been taken past the event that it reacts to, but a document
 * that stands still may not have seen it: a reaction that asked for one is not used, and is made again once
 * nothing stands still any more.
 */
export interface Consult {
  readonly now: Instant;
  readonly ids: BoardIds;
  readonly state: <State, E extends DomainEvent>(kind: StreamKind<State, E>, id: string) => Promise<State>;
  readonly document: <Doc>(view: string, key: string) => Promise<Doc | undefined>;
  readonly find: <Doc>(view: string, query: FindByIndex) => Promise<readonly Doc[]>;
}

export interface Policy {
  readonly name: string;
  /**
   * Whether it answers to what the log held before it came with a release, too. Left out where what was then is over:
   * nobody is to be reminded of it by surprise.
   */
  readonly alsoOfBefore?: true;
  /** Event types that it reacts to; all others pass it by. */
  readonly on: readonly LogEvent['type'][];
  readonly react: (event: LogEvent, consult: Consult) => Promise<Reaction>;
}

export const nothing: Reaction = { commands: [], deadlines: [] };

export const sends = (commands: readonly Intention[]): Reaction => ({ commands, deadlines: [] });
