/** Sends a command by its name through the command loop: the one way to change anything. */
import type { AnyRow, CommandMeta, Outcome } from './command.js';
import { commandTable, type CommandName } from './commands/table.js';
import type { DomainEvent } from '../domain/event.js';
import { handle, type Loop } from './handle.js';

export type Execute = (command: CommandName, input: object, meta: CommandMeta) => Promise<Outcome>;

export const executeOn =
  (loop: Loop): Execute =>
  (command, input, meta) =>
    // The table ties each name to the types of its row; here they meet only as a row and its input.
    handle(
      loop,
      command,
      commandTable[command] as unknown as AnyRow<unknown, DomainEvent, object, unknown, unknown>,
      input,
      meta,
    );
