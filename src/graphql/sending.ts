/** How mutations send their command and translate its outcome. */
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Type } from '@nestjs/common';
import type { Outcome } from '../application/command.js';
import type { CommandName, InputOf } from '../application/commands/table.js';
import { SendCommand } from '../application/messages.js';
import { asking, type Asking } from './asking.js';
import type { CommandArgs } from './command-args.js';
import type { RequestContext } from './request.js';
import { notAccepted, wouldBeAccepted, type NotAccepted, type WouldBeAccepted } from './types/rule.js';

export type Accepted = Extract<Outcome, { kind: 'ACCEPTED' }>;

export interface Buses {
  readonly commands: CommandBus;
  readonly queries: QueryBus;
}

/**
 * Sends a command and answers its success type, filled by `shown`. Edges in it wait until the views have
 * reached what was recorded; where they are late they are null, and the command was accepted all the same.
 */
export const send = async <Name extends CommandName, Success extends { position: string }>(
  { commands, queries }: Buses,
  { session, correlationId }: RequestContext,
  { commandId, dryRun }: CommandArgs,
  command: { readonly name: Name; readonly input: InputOf<Name> },
  success: {
    readonly type: Type<Success>;
    readonly shown: (ask: Asking, outcome: Accepted) => Omit<Success, 'position'>;
  },
): Promise<Success | WouldBeAccepted | NotAccepted> => {
  // Written in either case, it is the same id.
  const how = { commandId: commandId.toLowerCase(), correlationId, dryRun };
  const outcome = await commands.execute(new SendCommand(session, command.name, command.input, how));
  switch (outcome.kind) {
    case 'NOT_ACCEPTED':
      return notAccepted(outcome.refusal);
    case 'WOULD_BE_ACCEPTED':
      return wouldBeAccepted(outcome.trace);
    case 'ACCEPTED': {
      const ask = asking(queries, session);
      const shown = success.shown(ask, outcome);
      return Object.assign(new success.type(), shown, { position: ask.position(outcome.position) });
    }
  }
};

/** An edge that is asked for once the views have reached what was recorded; null where they are late. */
export const once =
  <T>(ask: Asking, { position }: Accepted, load: () => Promise<T | null>) =>
  async (): Promise<T | null> =>
    (await ask.session.reached(position)) ? load() : null;
