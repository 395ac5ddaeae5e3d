/** Giving an entry that is still to be written to somebody else, for example because its owner has left. */
import { ownerHasConflict } from '../action/agree-action.js';
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import { sayDue } from '../due.js';
import type { Id } from '../event.js';
import type { AfterwardsEvent } from './afterwards.js';
import { entryOf, IN_OWN_RECORD, noEntry } from './record-entries.js';
import type { EntryGiven } from './record-entry-written.js';
import type { OfTracked } from './episode-bars.js';
import type { Tracked } from './tracked-state.js';

export interface ReassignRecordEntry extends OfTracked {
  readonly entryId: Id;
  readonly owner: Id;
  readonly reason: string;
}

export interface ReassignEntryGiven extends EntryGiven {
  /** Of whoever writes it now; undefined where nobody in post has that id. */
  readonly ownerAgency: Id | undefined;
  /** Whoever has a conflict about the person could read nothing of what they are to write. Left out where not. */
  readonly ownerHasConflict?: boolean;
}

export const reassignRecordEntry = (
  tracked: Tracked,
  { series, personId, entryId, owner, reason }: ReassignRecordEntry,
  { terms, zone, ownerAgency, ownerHasConflict: conflict = false }: ReassignEntryGiven,
  context: Context,
): Decision<AfterwardsEvent> => {
  const found = entryOf(tracked, entryId);
  if (found === undefined) return noEntry();
  const { episode, entry } = found;
  const { dueAt, owner: was } = entry;
  const because = trace(
    `Somebody else writes it into the person's own record; it is due as before, by ${sayDue(dueAt, zone)}.`,
    terms?.tracker?.clauses.nextSteps ?? IN_OWN_RECORD,
    context.now,
  );
  if (was === owner) return already(because);
  if (entry.writtenOn !== null) {
    return refuse('WRITTEN', "It stands in the person's own record already.", { path: ['recordEntry'] });
  }
  if (ownerAgency === undefined) {
    return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: ['owner'] });
  }
  if (conflict) return ownerHasConflict();
  const data = { series, personId, episodeId: episode.episodeId, entryId, was, owner, ownerAgency, dueAt };
  const parts = [{ name: 'reason' as const, of: [personId], content: { text: reason } }];
  return accept([{ type: 'RecordEntryReassigned', data, parts, subjects: [personId] }], because);
};
