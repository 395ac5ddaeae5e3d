/**
 * What a chair is asked about somebody on a tracker, and who writes what was agreed into the person's own record
 * instead. The service asks; nothing is decided by itself.
 */
import type { RuleTrace } from '../decision.js';
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { Instant } from '../time.js';
import type { OfEpisode, TrackedEvent } from './tracked-events.js';

export const CHAIRS_QUESTIONS = [
  'WHICH_EPISODE_GOES_ON',
  'RECORDS_TAKEN_APART',
  'ASSESSMENT_CORRECTED',
  'TURNING_18',
  'PAUSE_LASTS',
  'MAY_LEAVE',
  'RECORD_ENTRY_WITHOUT_OWNER',
] as const;
/**
 * `WHICH_EPISODE_GOES_ON`: two records of one person are both on the tracker. `RECORDS_TAKEN_APART`: an episode ended
 * because of a merger that was taken back. `ASSESSMENT_CORRECTED`: what it rests on was wrong. `TURNING_18`: a transfer
 * is to be begun. `PAUSE_LASTS`: it has rested for as long as a review may be away. `MAY_LEAVE`: the difference by which
 * somebody came is resolved, and no level keeps them. `RECORD_ENTRY_WITHOUT_OWNER`: who was to write it has left.
 */
export type ChairsQuestion = (typeof CHAIRS_QUESTIONS)[number];

export type ChairAsked = DomainEvent<
  'ChairAsked',
  OfEpisode & {
    readonly question: ChairsQuestion;
    /** What it is about: an assessment, a difference, an episode or an entry. */
    readonly about: Id;
    readonly answerBy: Instant;
    readonly because: RuleTrace;
  },
  never
>;
/** `AS_IT_STANDS`: a chair leaves it as it is. `NO_LONGER_ARISES`: what it rested on is no more. */
export type QuestionSettledBecause = 'AS_IT_STANDS' | 'NO_LONGER_ARISES';
export type ChairsQuestionSettled = DomainEvent<
  'ChairsQuestionSettled',
  OfEpisode & {
    readonly question: ChairsQuestion;
    readonly about: Id;
    readonly settledBecause: QuestionSettledBecause;
  },
  Part<'reason', { readonly text: string }>
>;
export type RecordEntryReassigned = DomainEvent<
  'RecordEntryReassigned',
  OfEpisode & {
    readonly entryId: Id;
    readonly was: Id;
    readonly owner: Id;
    readonly ownerAgency: Id;
    readonly dueAt: Instant;
  },
  Part<'reason', { readonly text: string }>
>;
export type AfterwardsEvent = ChairAsked | ChairsQuestionSettled | RecordEntryReassigned;

export interface OpenQuestion {
  readonly question: ChairsQuestion;
  readonly episodeId: Id;
  readonly about: Id;
}

/** On what an episode ended. */
export interface Ending {
  readonly assessmentId: Id | null;
  readonly goesOnIn: { readonly personId: Id; readonly episodeId: Id } | null;
}

export interface Afterwards {
  /** Questions that wait for a chair, by what names them among all. */
  readonly questions: ReadonlyMap<string, OpenQuestion>;
  /** How each proposal to hand somebody over went. */
  readonly transfers: ReadonlyMap<Id, 'PROPOSED' | 'DECLINED' | 'ACCEPTED'>;
  /** By episode; an episode that was reinstated has none. */
  readonly endings: ReadonlyMap<Id, Ending>;
}

export const NOTHING_AFTERWARDS: Afterwards = {
  ...{ questions: new Map(), transfers: new Map(), endings: new Map() },
};

type AnyTracked = TrackedEvent | AfterwardsEvent;

/** What names a question among all: an episode is asked about once, an entry by itself. */
export const questionKey = ({ question, episodeId, about }: OpenQuestion): string =>
  `${question}/${question === 'RECORD_ENTRY_WITHOUT_OWNER' ? about : episodeId}`;

const OF_OPEN: readonly ChairsQuestion[] = [
  ...(['WHICH_EPISODE_GOES_ON', 'ASSESSMENT_CORRECTED', 'TURNING_18', 'PAUSE_LASTS', 'MAY_LEAVE'] as const),
];
const OF_ENDED: readonly ChairsQuestion[] = ['RECORDS_TAKEN_APART', 'ASSESSMENT_CORRECTED'];

/** The names of the questions that an event answers: one account of it for the stream and for the view of what is due. */
export const questionsAnsweredBy = (event: AnyTracked): readonly string[] => {
  const { episodeId } = event.data;
  const named = (questions: readonly ChairsQuestion[], about: Id = episodeId, of: Id = episodeId) =>
    questions.map((question) => questionKey({ question, episodeId: of, about }));
  switch (event.type) {
    case 'EpisodeEnded': {
      const { goesOnIn } = event.data;
      // Of two episodes of one person, either may have been asked about.
      const other =
        goesOnIn === undefined
          ? []
          : named(['WHICH_EPISODE_GOES_ON'], goesOnIn.episodeId, goesOnIn.episodeId);
      return [...named(OF_OPEN), ...other];
    }
    case 'EpisodeReinstated':
      return named(OF_ENDED);
    case 'EpisodeResumed':
    case 'EpisodePaused':
      return named(['PAUSE_LASTS']);
    case 'TransferProposed':
      return event.data.transferBecause === 'TURNED_18' ? named(['TURNING_18']) : [];
    case 'NextStepsAgreed':
      return named(['ASSESSMENT_CORRECTED', 'MAY_LEAVE']);
    case 'RecordEntryWritten':
    case 'RecordEntryReassigned':
      return named(['RECORD_ENTRY_WITHOUT_OWNER'], event.data.entryId);
    case 'ChairsQuestionSettled':
      return [questionKey(event.data)];
    case 'EpisodeEntered':
    case 'ReviewPlaced':
    case 'ReviewDateMoved':
    case 'ReviewPriorityRecorded':
    case 'OpenedToSocialCare':
    case 'TransferDeclined':
    case 'TransferAccepted':
    case 'ChairAsked':
      return [];
  }
};

export const evolveAfterwards = (before: Afterwards, event: AnyTracked): Afterwards => {
  const answered = questionsAnsweredBy(event);
  const open = [...before.questions].filter(([key]) => !answered.includes(key));
  const after = { ...before, questions: new Map(open) };
  switch (event.type) {
    case 'ChairAsked': {
      const { question, episodeId, about } = event.data;
      const asked = { question, episodeId, about };
      return { ...after, questions: new Map(open).set(questionKey(asked), asked) };
    }
    case 'TransferProposed':
      return { ...after, transfers: new Map(before.transfers).set(event.data.transferId, 'PROPOSED') };
    case 'TransferDeclined':
      return { ...after, transfers: new Map(before.transfers).set(event.data.transferId, 'DECLINED') };
    case 'TransferAccepted':
      return { ...after, transfers: new Map(before.transfers).set(event.data.transferId, 'ACCEPTED') };
    case 'EpisodeEnded': {
      const { episodeId, assessmentId, goesOnIn = null } = event.data;
      return { ...after, endings: new Map(before.endings).set(episodeId, { assessmentId, goesOnIn }) };
    }
    case 'EpisodeReinstated': {
      const endings = new Map(before.endings);
      endings.delete(event.data.episodeId);
      return { ...after, endings };
    }
    case 'EpisodeEntered':
    case 'ReviewPlaced':
    case 'ReviewDateMoved':
    case 'ReviewPriorityRecorded':
    case 'NextStepsAgreed':
    case 'RecordEntryWritten':
    case 'RecordEntryReassigned':
    case 'EpisodePaused':
    case 'EpisodeResumed':
    case 'OpenedToSocialCare':
    case 'ChairsQuestionSettled':
      return after;
  }
};

const OF_EPISODE = {
  series: 'whose tracker it is; a code',
  personId: 'who is tracked; a random pseudonym',
  episodeId: 'which episode it is; a random id',
};
const QUESTION = {
  ...OF_EPISODE,
  question: 'what the chair is asked; a code',
  about: 'what it is about; a random id',
};

export const AFTERWARDS_CATALOGUE: EventCatalogue<AfterwardsEvent> = {
  ChairAsked: {
    version: 1,
    clear: {
      ...QUESTION,
      answerBy: 'when the answer is late; an instant, of a birthday the month alone',
      because: 'why the chair is asked; holds no personal data',
    },
    parts: {},
  },
  ChairsQuestionSettled: {
    version: 1,
    clear: { ...QUESTION, settledBecause: 'how it was settled; a code' },
    parts: { reason: 'why the chair leaves it as it stands' },
  },
  RecordEntryReassigned: {
    version: 1,
    clear: {
      ...OF_EPISODE,
      entryId: 'which entry it is; a random id',
      was: 'who was to write it; a random pseudonym',
      owner: 'who writes it now; a random pseudonym',
      ownerAgency: 'whose record it is; an id',
      dueAt: 'when it is overdue; an instant',
    },
    parts: { reason: 'why somebody else writes it' },
  },
};
