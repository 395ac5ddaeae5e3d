/** Which stream a command is about, as it stands now. */
import type { DomainEvent, Id } from '../domain/event.js';
import { NO_STREAM } from '../store/event-log.js';
import type { AnyRow } from './command.js';
import type { Folded, Folds } from './folds.js';
import type { BoardIds } from './ids.js';

export interface StreamNow<State> {
  readonly id: string;
  readonly folded: Folded<State>;
}

/**
 * The stream that the command is in already, else the one that it would be written to: of things that follow each other
 * the one that goes on, else the next.
 *
 * @param own the stream that the row names
 */
export const streamOf = async <State, E extends DomainEvent, Input, Given, Prepared>(
  { folds, ids }: { readonly folds: Folds; readonly ids: BoardIds },
  { kind, succession }: Pick<AnyRow<State, E, Input, Given, Prepared>, 'kind' | 'succession'>,
  input: Input,
  { own, commandId }: { readonly own: string; readonly commandId: Id },
): Promise<StreamNow<State>> => {
  const at = async (id: string): Promise<StreamNow<State>> => ({
    id,
    folded: await folds.upToDate(kind, id),
  });
  const named = await at(own);
  if (succession === undefined || named.folded.commands.has(commandId)) return named;
  let current: StreamNow<State> | undefined;
  for (let place = 0; ; place += 1) {
    const one = await at(succession.nth(input, ids, place));
    if (one.folded.commands.has(commandId)) return one;
    // One that was over may have been taken up again: the command is looked for in those after it too.
    if (!succession.isOver(one.folded.state)) current ??= one;
    if (one.folded.revision === NO_STREAM) return current ?? one;
  }
};
