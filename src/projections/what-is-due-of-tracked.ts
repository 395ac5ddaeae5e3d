/** What runs against a clock about somebody on a tracker: what a chair is asked, and what is owed to their own record. */
import type { Id } from '../domain/event.js';
import { questionKey, questionsAnsweredBy, type ChairsQuestion } from '../domain/tracked/afterwards.js';
import type { BoardsEvent } from '../domain/catalogue.js';
import type { Instant } from '../domain/time.js';

const RECORD_ENTRY = 'RECORD_ENTRY';
type TrackedDutyKind = ChairsQuestion | typeof RECORD_ENTRY;

interface TrackedDuty {
  readonly key: string;
  readonly kind: TrackedDutyKind;
  readonly about: Id;
  readonly personId: Id;
  readonly series: string;
  readonly dueAt: Instant;
}
interface TrackedDuties {
  readonly arising: readonly TrackedDuty[];
  readonly ending: readonly string[];
}

export const trackedDuties = (event: BoardsEvent): TrackedDuties | undefined => {
  switch (event.type) {
    case 'ChairAsked': {
      const { question, about, answerBy: dueAt, episodeId, personId, series } = event.data;
      const key = questionKey({ question, about, episodeId });
      return { arising: [{ key, kind: question, about: episodeId, personId, series, dueAt }], ending: [] };
    }
    case 'NextStepsAgreed': {
      const { personId, series, recordEntry } = event.data;
      const { entryId: about, dueAt, replaces } = recordEntry;
      const entry: TrackedDuty = { key: entryKey(about), kind: RECORD_ENTRY, about, personId, series, dueAt };
      const before = replaces === undefined ? [] : [entryKey(replaces)];
      return { arising: [entry], ending: [...before, ...questionsAnsweredBy(event)] };
    }
    case 'RecordEntryWritten':
      return { arising: [], ending: [entryKey(event.data.entryId), ...questionsAnsweredBy(event)] };
    case 'RecordEntryReassigned':
    case 'EpisodeEnded':
    case 'EpisodeReinstated':
    case 'EpisodePaused':
    case 'EpisodeResumed':
    case 'TransferProposed':
    case 'ChairsQuestionSettled':
      return { arising: [], ending: questionsAnsweredBy(event) };
    default:
      return undefined;
  }
};

const entryKey = (entryId: Id): string => `${RECORD_ENTRY}/${entryId}`;

/** The entry that a duty is about; undefined where it is about something else. */
export const entryOfDuty = (key: string): Id | undefined => {
  const [kind, entryId] = key.split('/');
  return kind === RECORD_ENTRY ? entryId : undefined;
};
