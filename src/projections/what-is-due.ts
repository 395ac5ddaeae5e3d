/**
 * What runs against a clock besides a meeting: which events make something due by when, and which end it. One
 * account of it for the policy that sets the deadlines and for the view that shows what is open and overdue.
 */
import type { BoardsEvent } from '../domain/catalogue.js';
import type { Id } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { CHAIRS_QUESTIONS } from '../domain/tracked/afterwards.js';
import { trackedDuties } from './what-is-due-of-tracked.js';

export const DUTY_KINDS = [
  'STRATEGY_DISCUSSION',
  'STRATEGY_CONSIDERED',
  'STRATEGY_FOLLOW_UP',
  'STRATEGY_RECORD',
  'CHILD_PROTECTION_CONFERENCE',
  'RETURN_INTERVIEW',
  'CHANNEL_REVIEW',
  'HARM_NOTIFICATION',
  'RAPID_REVIEW',
  'ADULT_REVIEW',
  'ANOTHER_OWNER',
  'CASE_NOTE_TO_CHECK',
  'STRATEGIC_ANSWER',
  'RECORD_ENTRY',
  ...CHAIRS_QUESTIONS,
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export interface Duty {
  /** Names it among all; ids, codes and dates. */
  readonly key: string;
  readonly kind: DutyKind;
  /** Id of the thing that it is about, for example of a strategy discussion. */
  readonly about: Id;
  /** Null where whoever owes it is not to know whom it is about. */
  readonly personId: Id | null;
  readonly series: string;
  readonly dueAt: Instant;
}

export interface Duties {
  readonly arising: readonly Duty[];
  /** Keys of what is done, or need not be done any more. */
  readonly ending: readonly string[];
  /** What is due at another time than was thought, where it is still due. Left out where nothing is. */
  readonly moving?: readonly Duty[];
}

/** The name of the policy whose deadlines these are. */
export const DUTY_CLOCKS = 'clocks';

export const dutiesFrom = (event: BoardsEvent): Duties => {
  switch (event.type) {
    case 'StrategyDiscussionRequested': {
      const { strategyId, holdBy } = event.data;
      return {
        arising: [duty('STRATEGY_DISCUSSION', event.data, { about: strategyId, dueAt: holdBy })],
        ending: considered(event.data),
      };
    }
    case 'StrategyDiscussionDeclined':
    case 'StrategyRequestAnswered':
      return ends('STRATEGY_DISCUSSION', event.data.strategyId);
    case 'StrategyDiscussionConvened': {
      const { strategyId, missingDisciplines, followUpDueAt, recordDueAt } = event.data;
      const followUps = followUpDueAt === null ? [] : missingDisciplines;
      return {
        arising: [
          duty('STRATEGY_RECORD', event.data, { about: strategyId, dueAt: recordDueAt }),
          ...followUps.map((discipline) =>
            duty('STRATEGY_FOLLOW_UP', event.data, {
              ...{ about: strategyId, dueAt: followUpDueAt ?? '', which: discipline },
            }),
          ),
        ],
        ending: [keyOf('STRATEGY_DISCUSSION', strategyId), ...considered(event.data)],
      };
    }
    case 'DisciplineConsulted':
      return ends('STRATEGY_FOLLOW_UP', event.data.strategyId, event.data.discipline);
    case 'StrategyRecordIssued':
      return ends('STRATEGY_RECORD', event.data.strategyId);
    case 'ThresholdDecided': {
      const { strategyId, conferenceDueAt } = event.data;
      // Decided again and not met, nothing follows any more.
      return conferenceDueAt === null
        ? ends('CHILD_PROTECTION_CONFERENCE', strategyId)
        : arises(
            duty('CHILD_PROTECTION_CONFERENCE', event.data, { about: strategyId, dueAt: conferenceDueAt }),
          );
    }
    case 'ConferenceHeld':
    case 'ConferenceRuledOut':
      return ends('CHILD_PROTECTION_CONFERENCE', event.data.strategyId);
    default:
      return otherDuties(event);
  }
};

const otherDuties = (event: BoardsEvent): Duties => {
  switch (event.type) {
    case 'MissingReported': {
      const { personId, considerBy } = event.data;
      return considerBy === null
        ? NONE
        : arises(duty('STRATEGY_CONSIDERED', event.data, { about: personId, dueAt: considerBy }));
    }
    case 'MissingEpisodeEnded': {
      const { episodeId, interviewDueAt } = event.data;
      return arises(duty('RETURN_INTERVIEW', event.data, { about: episodeId, dueAt: interviewDueAt }));
    }
    case 'ReturnCorrected': {
      const { episodeId, interviewDueAt } = event.data;
      const moved = duty('RETURN_INTERVIEW', event.data, { about: episodeId, dueAt: interviewDueAt });
      return { ...NONE, moving: [moved] };
    }
    case 'ReturnInterviewOffered':
      return event.data.offered === 'NO' ? NONE : ends('RETURN_INTERVIEW', event.data.episodeId);
    case 'ReturnInterviewRecorded':
      return ends('RETURN_INTERVIEW', event.data.episodeId);
    case 'ChannelOutcomeRecorded': {
      const { outcomeId, reviews } = event.data;
      return arises(
        ...reviews.map(({ dueOn, dueAt }) =>
          duty('CHANNEL_REVIEW', event.data, { about: outcomeId, dueAt, which: dueOn }),
        ),
      );
    }
    case 'ChannelReviewHeld':
      return ends('CHANNEL_REVIEW', event.data.outcomeId, event.data.dueOn);
    case 'SeriousHarmRecorded': {
      const { harmId, notifyBy, reviewBy, adult } = event.data;
      const review = adult === true ? 'ADULT_REVIEW' : 'RAPID_REVIEW';
      return arises(
        duty('HARM_NOTIFICATION', event.data, { about: harmId, dueAt: notifyBy }),
        duty(review, event.data, { about: harmId, dueAt: reviewBy }),
      );
    }
    case 'HarmNotified':
      return ends('HARM_NOTIFICATION', event.data.harmId);
    case 'RapidReviewCompleted':
      return {
        arising: [],
        ending: [keyOf('RAPID_REVIEW', event.data.harmId), keyOf('ADULT_REVIEW', event.data.harmId)],
      };
    case 'OwnerBarred': {
      const { actionId, dueAt } = event.data;
      return arises(duty('ANOTHER_OWNER', event.data, { about: actionId, dueAt }));
    }
    case 'OwnerUnbarred':
    case 'ActionReassigned':
    case 'ActionCompleted':
    case 'ActionNotDone':
    case 'ActionWithdrawn':
      return ends('ANOTHER_OWNER', event.data.actionId);
    case 'PeopleUnmerged':
      return arises(
        ...(event.data.notesToCheck ?? []).map(({ caseNoteId, checkBy, ...note }) =>
          duty('CASE_NOTE_TO_CHECK', note, { about: caseNoteId, dueAt: checkBy }),
        ),
      );
    case 'StrategicReferralRaised':
    case 'StrategicReferralPlaced': {
      // Owed by the meeting that answers, whose members know what the referral says and no more.
      const { strategicId, to, answerBy } = event.data;
      const owed = { personId: null, series: to };
      return arises(duty('STRATEGIC_ANSWER', owed, { about: strategicId, dueAt: answerBy }));
    }
    case 'StrategicReferralAnswered':
    case 'StrategicReferralWithdrawn':
      return ends('STRATEGIC_ANSWER', event.data.strategicId);
    case 'CaseNoteReversed':
    case 'CaseNoteAcknowledged':
      return ends('CASE_NOTE_TO_CHECK', event.data.caseNoteId);
    default:
      return trackedDuties(event) ?? NONE;
  }
};

/** Whoever asks for a discussion of a person, or holds one, has considered it for each of the person's records. */
const considered = ({
  personId,
  alsoOf = [],
}: {
  readonly personId: Id;
  readonly alsoOf?: readonly Id[];
}): readonly string[] => [personId, ...alsoOf].map((record) => keyOf('STRATEGY_CONSIDERED', record));

/** The key of the duty to look on whose file a note stands. */
export const noteToCheck = (caseNoteId: Id): string => keyOf('CASE_NOTE_TO_CHECK', caseNoteId);

/** Where one thing has several duties of a kind, `which` tells them apart: a code or a date. */
const keyOf = (kind: DutyKind, about: Id, which?: string): string =>
  [kind, about, ...(which === undefined ? [] : [which])].join('/');

/** Of what, by when; `which` where one thing has several duties of a kind. */
interface Arising {
  readonly about: Id;
  readonly dueAt: Instant;
  readonly which?: string;
}

const duty = (
  kind: DutyKind,
  { personId, series }: { readonly personId: Id | null; readonly series: string },
  { about, dueAt, which }: Arising,
): Duty => ({ key: keyOf(kind, about, which), kind, about, personId, series, dueAt });

const arises = (...arising: readonly Duty[]): Duties => ({ arising, ending: [] });
const ends = (kind: DutyKind, about: Id, which?: string): Duties => ({
  arising: [],
  ending: [keyOf(kind, about, which)],
});
const NONE: Duties = { arising: [], ending: [] };
