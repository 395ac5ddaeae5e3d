/** How mutations send their command and translate its outcome. */
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Type } from '@nestjs/common';
import type { Afterwards, Outcome } from '../application/command.js';
import type { CommandName, InputOf } from '../application/commands/table.js';
import { SendCommand } from '../application/messages.js';
import { asking, type Asking } from './asking.js';
import type { CommandArgs } from './command-args.js';
import { badInput } from './errors.js';
import { uuidOf } from './ids.js';
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
  args: CommandArgs,
  command: { readonly name: Name; readonly input: InputOf<Name> },
  success: {
    readonly type: Type<Success>;
    readonly shown: (ask: Asking, outcome: Accepted) => Omit<Success, 'position'>;
  },
): Promise<Success | WouldBeAccepted | NotAccepted> => {
  const afterwards = afterwardsOf(args);
  // Written in either case, it is the same id.
  const commandId = args.commandId.toLowerCase();
  const how = { commandId, correlationId, dryRun: args.dryRun, ...(afterwards && { afterwards }) };
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

/** When it happened and during which outage: both or neither. @throws GraphQLError BAD_USER_INPUT for one alone. */
const afterwardsOf = ({ happenedAt, outage }: CommandArgs): Afterwards | undefined => {
  if (happenedAt == null && outage == null) return undefined;
  if (happenedAt == null || outage == null) {
    const path = happenedAt == null ? 'happenedAt' : 'outage';
    const message = `${path} is needed too: what is entered afterwards names its outage and when it happened.`;
    throw badInput([{ path, rule: 'TOGETHER', message }]);
  }
  return { happenedAt: happenedAt.toISOString(), outageId: uuidOf('outage', outage, 'outage') };
};

/** An edge that is asked for once the views have reached what was recorded; null where they are late. */
export const once =
  <T>(ask: Asking, { position }: Accepted, load: () => Promise<T | null>) =>
  async (): Promise<T | null> =>
    (await ask.session.reached(position)) ? load() : null;
