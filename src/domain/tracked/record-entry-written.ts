/** What the meeting agreed stands in the person's own record, which is kept elsewhere (B7, P13). */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import { dueOn } from '../due.js';
import type { Id } from '../event.js';
import type { LocalDate } from '../time.js';
import { entryOf, IN_OWN_RECORD, noEntry } from './record-entries.js';
import type { OfTracked, TrackerGiven } from './episode-bars.js';
import type { TrackedEvent } from './tracked-events.js';
import type { Tracked } from './tracked-state.js';

export interface RecordEntryWritten extends OfTracked {
  readonly entryId: Id;
  readonly writtenOn: LocalDate;
  /** Where it stands, as that record refers to it. */
  readonly reference: string;
}

export interface EntryGiven extends TrackerGiven {
  readonly zone: string;
}

export const recordEntryWritten = (
  tracked: Tracked,
  { series, personId, entryId, writtenOn, reference }: RecordEntryWritten,
  given: EntryGiven,
  context: Context,
): Decision<TrackedEvent> => {
  const found = entryOf(tracked, entryId);
  if (found === undefined) return noEntry();
  const { episode, entry } = found;
  const inTime = writtenOn <= dueOn(entry.dueAt, given.zone);
  const because = trace(
    inTime ? "It stands in the person's own record, in time." : "It stands in the person's own record, late.",
    given.terms?.tracker?.clauses.nextSteps ?? IN_OWN_RECORD,
    context.now,
  );
  if (entry.writtenOn !== null) return already(because);
  if (writtenOn > given.today || writtenOn < episode.enteredOn) {
    return refuse(
      'NOT_WRITTEN_THEN',
      'It is written after the person came onto the tracker, and recorded when it has been.',
      { path: ['writtenOn'] },
    );
  }
  const data = { series, personId, episodeId: episode.episodeId, entryId, writtenOn, inTime };
  const parts = [{ name: 'entry' as const, of: [personId], content: { reference } }];
  return accept([{ type: 'RecordEntryWritten', data, parts, subjects: [personId] }], because);
};
