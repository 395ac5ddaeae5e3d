/** Case notes that were written while two records were one person's: either record's file may have them. */
import { caseNoteKind } from '../../domain/case-note/case-note.js';
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import type { WrittenTogether } from '../../domain/person/unmerge-people.js';
import type { CaseNoteView } from '../../projections/case-notes.js';
import type { Look, Services } from '../command.js';
import { recordIdsOf, leadingOf } from '../leading.js';
import { underTermsFrozenAt } from './under-terms.js';

/** Beyond these somebody has long been looking. */
const NOTES_AT_MOST = 500;

/** As the views have them: on any record of the person. */
export const notesOfRecords = async (
  personId: Id,
  { document, find }: Pick<Services, 'document' | 'find'>,
): Promise<readonly Id[]> => {
  const records = await recordIdsOf(personId, { document });
  const found = await Promise.all(
    records.map((record) =>
      find<CaseNoteView>('case-notes', { index: 'byPerson', equal: [record], limit: NOTES_AT_MOST }),
    ),
  );
  return found.flat().map(({ caseNoteId }) => caseNoteId);
};

/** Those that were written for records that are two people's once this one stands alone, as their streams say. */
export const writtenTogether = async (
  noteIds: readonly Id[],
  apart: Id,
  look: Look,
): Promise<readonly WrittenTogether[]> => {
  const personOf = (record: Id): Promise<Id> =>
    leadingOf(record, async (one) =>
      one === apart ? undefined : (await look.state(personKind, one)).mergedInto,
    );
  const found: WrittenTogether[] = [];
  for (const caseNoteId of noteIds) {
    const { status, personId, sittingId, alsoRecords } = await look.state(caseNoteKind, caseNoteId);
    if (status !== 'WRITTEN' && status !== 'ACKNOWLEDGED') continue;
    const person = await personOf(personId);
    const others = await Promise.all(alsoRecords.map(personOf));
    if (others.every((other) => other === person)) continue;
    const under = await underTermsFrozenAt(sittingId, look);
    if (under === undefined) continue;
    const { terms, calendar } = under;
    const workingDays = terms.caseNotes.writeWithinWorkingDays;
    found.push({ caseNoteId, personId, series: terms.series, calendar, zone: terms.zone, workingDays });
  }
  return found;
};
