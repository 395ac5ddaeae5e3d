import { describe, it } from '@jest/globals';
import { recordEntryWritten } from '../../../src/domain/tracked/record-entry-written.js';
import { reassignRecordEntry } from '../../../src/domain/tracked/reassign-record-entry.js';
import { trackedKind } from '../../../src/domain/tracked/tracked.js';
import { agency, an, by, manager, supervisor } from '../../support/a-board.js';
import { rowan } from '../../support/a-case.js';
import {
  ended,
  entered,
  entryId,
  entryWritten,
  episodeId,
  stepsAgreed,
} from '../../support/a-tracked-person.js';
import { entryReassigned, weekly, weeklyChair } from '../../support/a-tracked-person-afterwards.js';
import { at, DAY_AFTER, of, tracker } from '../../support/commands-of-a-tracked-person-afterwards.js';
import { given } from '../../support/given.js';

const owner = by(manager, at.now);
const chair = by(weeklyChair, at.now);
const also = { ...tracker, zone: weekly.zone };
const written = { ...of, entryId, writtenOn: DAY_AFTER, reference: 'Invented: entry 12' };
const another = { ...of, entryId, owner: supervisor.actor.id, reason: 'Invented: has left.' };

describe("what the meeting agreed in the person's own record", () => {
  it('is said to be written, with where it stands', () =>
    given(trackedKind, entered(), stepsAgreed())
      .when(recordEntryWritten, written, also, owner)
      .thenEvents({
        type: 'RecordEntryWritten',
        data: { episodeId, entryId, writtenOn: DAY_AFTER, inTime: true },
        parts: [{ name: 'entry', of: [rowan], content: { reference: 'Invented: entry 12' } }],
      }));
  it('is in time on the day on which it is due, and late on the next', () => {
    const late = { ...also, today: '2026-04-10' };
    given(trackedKind, entered(), stepsAgreed())
      .when(recordEntryWritten, { ...written, writtenOn: '2026-04-03' }, late, owner)
      .thenEvents({ type: 'RecordEntryWritten', data: { inTime: true } });
    given(trackedKind, entered(), stepsAgreed())
      .when(recordEntryWritten, { ...written, writtenOn: '2026-04-04' }, late, owner)
      .thenSays(/late\.$/);
  });
  it('is still owed, and said to be written, after the person has left', () =>
    given(trackedKind, entered(), stepsAgreed(), ended())
      .when(recordEntryWritten, written, also, owner)
      .thenEvents({ type: 'RecordEntryWritten' }));
  it('is said once', () =>
    given(trackedKind, entered(), stepsAgreed(), entryWritten())
      .when(recordEntryWritten, written, also, owner)
      .thenNothing());
  it.each(['2026-04-03', '2026-03-29'])(
    'was not written on %s: to come, or before anything was agreed',
    (writtenOn) =>
      given(trackedKind, entered(), stepsAgreed())
        .when(recordEntryWritten, { ...written, writtenOn }, also, owner)
        .thenRefused('NOT_WRITTEN_THEN', { path: ['writtenOn'] }),
  );
  it('is an entry that somebody owes', () =>
    given(trackedKind, entered(), stepsAgreed())
      .when(recordEntryWritten, { ...written, entryId: an('record-entry', 'another') }, also, owner)
      .thenRefused('NO_SUCH_RECORD_ENTRY'));
});

describe('giving the entry to somebody else', () => {
  const inPost = { ...also, ownerAgency: agency.police };
  it('keeps the day on which it is due', () =>
    given(trackedKind, entered(), stepsAgreed())
      .when(reassignRecordEntry, another, inPost, chair)
      .thenEvents({
        type: 'RecordEntryReassigned',
        data: {
          ...{ entryId, was: manager.actor.id, owner: supervisor.actor.id, ownerAgency: agency.police },
          dueAt: '2026-04-03T16:00:00.000Z',
        },
      }));
  it('is nothing new where it is theirs already', () =>
    given(trackedKind, entered(), stepsAgreed(), entryReassigned())
      .when(reassignRecordEntry, another, inPost, chair)
      .thenNothing());
  it('is refused for what is written, for nobody in post, and for what nobody owes', () => {
    given(trackedKind, entered(), stepsAgreed(), entryWritten())
      .when(reassignRecordEntry, another, inPost, chair)
      .thenRefused('WRITTEN');
    given(trackedKind, entered(), stepsAgreed())
      .when(reassignRecordEntry, another, { ...also, ownerAgency: undefined }, chair)
      .thenRefused('NO_SUCH_OFFICER', { path: ['owner'] });
    given(trackedKind, entered(), stepsAgreed())
      .when(reassignRecordEntry, another, { ...inPost, ownerHasConflict: true }, chair)
      .thenRefused('OWNER_HAS_CONFLICT', { path: ['owner'] });
    given(trackedKind, entered())
      .when(reassignRecordEntry, another, inPost, chair)
      .thenRefused('NO_SUCH_RECORD_ENTRY');
  });
});
