/**
 * What the edges send: one command message, two query messages. Every command and every look-up of documents goes
 * through them; reads with a rule of their own, and subscriptions, are functions of `reads/` that edges call.
 */
import { Command, Query } from '@nestjs/cqrs';
import type { Id } from '../domain/event.js';
import type { FindByIndex } from '../store/documents.js';
import type { Afterwards, Outcome } from './command.js';
import type { CommandName, InputOf } from './commands/table.js';
import type { Found, Readable, ReadSession } from './reads/session.js';
import type { ViewName } from './reads/readable/table.js';

/** Changes something, or asks (`dryRun`) whether that would be accepted. */
export class SendCommand<Name extends CommandName = CommandName> extends Command<Outcome> {
  constructor(
    readonly session: ReadSession,
    readonly command: Name,
    readonly input: InputOf<Name>,
    readonly how: {
      readonly commandId: Id;
      readonly correlationId: Id;
      readonly dryRun: boolean;
      readonly afterwards?: Afterwards;
    },
  ) {
    super();
  }
}

export class LoadDocument<View extends ViewName = ViewName> extends Query<Readable<View> | undefined> {
  constructor(
    readonly session: ReadSession,
    readonly view: View,
    readonly key: string,
  ) {
    super();
  }
}

export class FindDocuments<View extends ViewName = ViewName> extends Query<readonly Found<View>[]> {
  constructor(
    readonly session: ReadSession,
    readonly view: View,
    readonly query: FindByIndex,
  ) {
    super();
  }
}
