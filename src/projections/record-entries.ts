/** What is to be written into people's own records, by whom and by when, until it has been and after. */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { projection } from './projection.js';
import { struckOne } from './without-retracted.js';
import { DUTY_CLOCKS } from './what-is-due.js';
import { entryOfDuty } from './what-is-due-of-tracked.js';

export interface RecordEntryView {
  readonly entryId: Id;
  readonly series: string;
  readonly personId: Id;
  readonly episodeId: Id;
  readonly sittingId: Id;
  readonly discussionId: Id;
  readonly owner: Id;
  readonly ownerAgency: Id;
  readonly status: 'AWAITED' | 'WRITTEN';
  readonly agreedAt: Instant;
  readonly dueAt: Instant;
  /** Its time has passed, and it was not written. */
  readonly overdue: boolean;
  /** Why somebody else writes it than was agreed, as it was said last; null where nobody does. */
  readonly reassigned: {
    readonly at: Instant;
    /** Who was to write it before. */
    readonly was: Id;
    readonly reason: Personal<{ readonly text: string }>;
    /** By which it is taken back: the id of its event. */
    readonly recordId: Id;
    /** When it was taken back. Left out where it was not. */
    readonly retractedAt?: Instant;
  } | null;
  /** Null until it has been written. */
  readonly written: {
    readonly on: LocalDate;
    readonly inTime: boolean;
    readonly reference: Personal<string>;
  } | null;
}

export const recordEntries = projection<RecordEntryView>({
  name: 'record-entries',
  version: 2,
  indexes: {
    byOwner: ['owner', 'status', 'dueAt'],
    byAgency: ['ownerAgency', 'status', 'dueAt'],
    bySeries: ['series', 'status', 'dueAt'],
    byPerson: ['personId', 'series', 'dueAt'],
  },
  index: ({ owner, ownerAgency, series, personId, status, dueAt }) => ({
    ...{ owner, ownerAgency, series, personId, status, dueAt },
  }),
  keys: (event) => {
    switch (event.type) {
      case 'NextStepsAgreed': {
        const { entryId, replaces } = event.data.recordEntry;
        return replaces === undefined ? [entryId] : [entryId, replaces];
      }
      case 'RecordEntryWritten':
      case 'RecordEntryReassigned':
        return [event.data.entryId];
      case 'InformationRetracted':
        return event.data.entryId === undefined ? [] : [event.data.entryId];
      case 'DeadlineFired': {
        const entryId = event.data.policy === DUTY_CLOCKS ? entryOfDuty(event.data.key) : undefined;
        return entryId === undefined ? [] : [entryId];
      }
      default:
        return [];
    }
  },
  apply: (document, event, key) => {
    switch (event.type) {
      case 'NextStepsAgreed': {
        const { series, personId, episodeId, sittingId, discussionId } = event.data;
        const { replaces, ...recordEntry } = event.data.recordEntry;
        if (key === replaces) return null;
        return {
          ...{ series, personId, episodeId, sittingId, discussionId, ...recordEntry },
          ...{ status: 'AWAITED', agreedAt: event.occurredAt, overdue: false },
          ...{ reassigned: null, written: null },
        };
      }
      case 'RecordEntryWritten': {
        const { writtenOn: on, inTime } = event.data;
        const reference = partOf(event, 'entry') ?? ERASED;
        const written = { on, inTime, reference: 'erased' in reference ? ERASED : reference.reference };
        return document && { ...document, status: 'WRITTEN', overdue: false, written };
      }
      case 'RecordEntryReassigned': {
        const { was, owner, ownerAgency } = event.data;
        const reason = partOf(event, 'reason') ?? ERASED;
        const reassigned = { at: event.occurredAt, was, reason, recordId: event.id };
        return document && { ...document, owner, ownerAgency, reassigned };
      }
      case 'InformationRetracted': {
        const back = { recordId: event.data.recordId, retractedAt: event.occurredAt };
        const before = document?.reassigned;
        return before
          ? { ...document, reassigned: struckOne(before, back, 'recordId', ['reason']) }
          : document;
      }
      case 'DeadlineFired':
        return document !== null && document.status === 'AWAITED' && document.dueAt === event.data.dueAt
          ? { ...document, overdue: true }
          : document;
      default:
        return document;
    }
  },
});
