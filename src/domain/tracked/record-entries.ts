/** Finding the entry that somebody owes to a person's own record. */
import { boardsOwn, refuse, type Clause, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Episode, RecordEntry, Tracked } from './tracked-state.js';

export const entryOf = (
  { episodes }: Tracked,
  entryId: Id,
): { readonly episode: Episode; readonly entry: RecordEntry } | undefined => {
  for (const episode of episodes) {
    const entry = episode.recordEntries.get(entryId);
    if (entry !== undefined) return { episode, entry };
  }
  return undefined;
};

export const noEntry = (): Refusal =>
  refuse('NO_SUCH_RECORD_ENTRY', "Nobody owes this entry to the person's own record.", {
    path: ['recordEntry'],
  });

export const IN_OWN_RECORD: Clause = boardsOwn(
  "What was agreed about somebody is written into the person's own record, by a named owner and a day.",
);
