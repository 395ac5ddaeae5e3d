/**
 * What a policy (a process manager) did: its reaction to an event is recorded before it acts, so that after a
 * crash it does the same again, and the deadlines it set and fired are events like any other.
 */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { DomainEvent, Id } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant } from '../time.js';

/** A command that a policy sends. Its input holds ids and codes only, never anything personal. */
export interface PolicyCommand {
  readonly commandId: Id;
  readonly command: string;
  readonly input: object;
}

export interface Deadline {
  /** Names the deadline within its policy: setting it again moves it. */
  readonly key: string;
  readonly dueAt: Instant;
}

export type PolicyReacted = DomainEvent<
  'PolicyReacted',
  {
    readonly policy: string;
    readonly to: Id;
    readonly toType: string;
    readonly commands: readonly PolicyCommand[];
    readonly deadlines: readonly Deadline[];
  },
  never
>;
export type PolicyCommandNotAccepted = DomainEvent<
  'PolicyCommandNotAccepted',
  {
    readonly policy: string;
    readonly commandId: Id;
    readonly command: string;
    readonly input: object;
    readonly code: string;
    readonly sentence: string;
  },
  never
>;
export type DeadlineFired = DomainEvent<'DeadlineFired', { readonly policy: string } & Deadline, never>;
export type PolicyEvent = PolicyReacted | PolicyCommandNotAccepted | DeadlineFired;

export interface PolicyRecord {
  /** Deadlines that have been set and have not fired, by key. */
  readonly open: ReadonlyMap<string, Instant>;
}

export const policyKind: StreamKind<PolicyRecord, PolicyEvent> = {
  category: 'policy',
  initial: { open: new Map() },
  evolve: (record, event) => {
    switch (event.type) {
      case 'PolicyReacted': {
        if (event.data.deadlines.length === 0) return record;
        const set = event.data.deadlines.map(({ key, dueAt }) => [key, dueAt] as const);
        return { open: new Map([...record.open, ...set]) };
      }
      case 'PolicyCommandNotAccepted':
        return record;
      case 'DeadlineFired': {
        const open = new Map(record.open);
        open.delete(event.data.key);
        return { open };
      }
    }
  },
  catalogue: {
    PolicyReacted: {
      version: 1,
      clear: {
        policy: 'which policy; a name',
        to: 'the event that set it off; an id',
        toType: 'the type of that event',
        commands: 'what it is about to send: ids and codes only',
        deadlines: { key: 'names the deadline; ids and words', dueAt: 'when it is due' },
      },
      parts: {},
    },
    PolicyCommandNotAccepted: {
      version: 1,
      clear: {
        policy: 'which policy; a name',
        commandId: 'which command; an id',
        command: 'the name of the command',
        input: 'what it was about: ids and codes only',
        code: 'why it was not accepted; a code',
        sentence: 'the same for a practitioner; nobody in it',
      },
      parts: {},
    },
    DeadlineFired: {
      version: 1,
      clear: {
        policy: 'which policy; a name',
        key: 'names the deadline; ids and words',
        dueAt: 'when it was due',
      },
      parts: {},
    },
  },
};

/** Records what the policy is about to do. */
export const recordReaction = (
  _record: PolicyRecord,
  input: PolicyReacted['data'],
  _given: object,
  context: Context,
): Decision<PolicyEvent> =>
  accept([{ type: 'PolicyReacted', data: input, parts: [], subjects: [] }], watched(context));

/** Records that the board did not accept a command of the policy: it becomes a work item for the co-ordinator. */
export const recordNotAccepted = (
  _record: PolicyRecord,
  input: PolicyCommandNotAccepted['data'],
  _given: object,
  context: Context,
): Decision<PolicyEvent> =>
  accept([{ type: 'PolicyCommandNotAccepted', data: input, parts: [], subjects: [] }], watched(context));

/** Fires a deadline once, with the instant at which it was due, also when the service slept through it. */
export const fireDeadline = (
  record: PolicyRecord,
  input: DeadlineFired['data'],
  _given: object,
  context: Context,
): Decision<PolicyEvent> => {
  if (record.open.get(input.key) !== input.dueAt) return already(watched(context));
  return accept(
    [{ type: 'DeadlineFired', data: input, parts: [], subjects: [], occurredAt: input.dueAt }],
    watched(context),
  );
};

const watched = (context: Context) =>
  trace(
    'The board watches this by itself.',
    boardsOwn('What spans several records is done by a policy.'),
    context.now,
  );
