/** Why each clear field of a strategy discussion may stand in clear, and what its parts hold. */
import type { EventCatalogue } from '../event.js';
import type { StrategyEvent } from './strategy-events.js';

const OF_STRATEGY = {
  strategyId: 'which strategy discussion; a random id',
  personId: 'whom it is about; a random pseudonym',
  series: 'whose terms apply and who reads; a code',
};
const PARTICIPANT = {
  participantId: 'which participant; a random pseudonym',
  agency: 'who may read it; an id',
  discipline: 'whether the minimum was there; a code',
  officer: 'who is sent the record; a random pseudonym',
};

export const strategyCatalogue: EventCatalogue<StrategyEvent> = {
  StrategyDiscussionRequested: {
    version: 1,
    clear: {
      ...OF_STRATEGY,
      kind: 'which minimum is needed; a code',
      requestedBy: 'who is told the answer; a random pseudonym',
      agency: 'which agency asks; an id',
      concernAt: 'begins the clock of the discussion',
      holdBy: 'when the clock runs out',
      alsoOf: 'other records of the person; random pseudonyms',
    },
    parts: { request: 'why a strategy discussion is asked for' },
  },
  StrategyDiscussionDeclined: {
    version: 1,
    clear: OF_STRATEGY,
    parts: { reasons: 'why social care holds no strategy discussion' },
  },
  StrategyRequestAnswered: {
    version: 1,
    clear: { ...OF_STRATEGY, answeredBy: 'the discussion that was held; an id' },
    parts: {},
  },
  StrategyDiscussionConvened: {
    version: 1,
    clear: {
      ...OF_STRATEGY,
      conveningId: 'tells a repeat from another; a random id',
      kind: 'which minimum is needed; a code',
      format: 'counts of formats; a code',
      heldAt: 'whether it was held in time',
      heldOn: 'first day of enquiries; counts of clocks',
      concernAt: 'begins the clock of the discussion',
      heldInTime: 'counts of discussions in time',
      chair: 'a manager who answers for it; a random pseudonym',
      participants: PARTICIPANT,
      apologies: {
        apologyId: 'whose apology it is; a random pseudonym',
        agency: 'which agency was absent; an id',
        discipline: 'which discipline was absent; a code',
      },
      missingDisciplines: 'who is still to be consulted; codes',
      followUpDueAt: 'by when they are consulted',
      recordDueAt: 'by when the record is issued',
      statutoryReference: 'whether a statutory referral is missing; yes or no',
      earlier: 'the discussion before; an id',
      discussionId: 'the item it was held in; an id',
      sittingId: 'whose frozen terms apply; an id',
      inConflict: 'who of them does not count; random pseudonyms',
      alsoOf: 'other records of the person; random pseudonyms',
    },
    parts: {
      participant: 'name and role of somebody without an account',
      apology: 'why somebody could not be there',
      exception: 'why it could not wait for the minimum',
      statutoryReference: "the statutory referral's own reference, which leads to the person",
    },
  },
  DisciplineConsulted: {
    version: 1,
    clear: {
      ...OF_STRATEGY,
      ...PARTICIPANT,
      consultedAt: 'whether it was followed up in time',
      inTime: 'counts of follow-ups in time',
    },
    parts: {
      participant: 'name and role of somebody without an account',
      consultation: 'what the discipline knows and thinks',
    },
  },
  StrategyDiscussionRecorded: {
    version: 1,
    clear: {
      ...OF_STRATEGY,
      recordId: 'tells a repeat from another; a random id',
      version: 'which version was issued; a number',
      otherPeople: 'who else needs a discussion; random pseudonyms',
      criminalInvestigation: 'counts of joint work; a code',
      medical: 'counts of medical examinations; a code',
      legalAction: 'counts of legal action; a code',
      parents: 'counts of parents told; a code',
      reviewOn: 'when it is looked at again',
      unanswered: 'which published questions are open; names of fields',
      statutoryReference: 'whether a statutory referral is missing; yes or no',
    },
    parts: {
      record: 'the answers to the published questions: the person and whoever else it speaks of',
      statutoryReference: "the statutory referral's own reference, which leads to the person",
    },
  },
  ThresholdDecided: {
    version: 1,
    clear: {
      ...OF_STRATEGY,
      decisionId: 'tells a repeat from another; a random id',
      threshold: 'whether enquiries start; a code',
      enquiry: 'alone or with the police; a code',
      s47StartedOn: 'first day of enquiries in national data',
      conferenceDueAt: 'by when the conference is held',
      positions: { agency: 'which agency took it; an id', threshold: 'what it held; a code' },
      disagreed: 'counts of professional differences; yes or no',
    },
    parts: {
      reasons: 'why the threshold is met or not',
      positions: 'why each agency holds its position',
    },
  },
  StrategyRecordIssued: {
    version: 1,
    clear: {
      ...OF_STRATEGY,
      version: 'which version was issued; a number',
      to: 'whom it went to; random pseudonyms',
      inTime: 'counts of records in time',
    },
    parts: {},
  },
  ConferenceHeld: {
    version: 1,
    clear: {
      ...OF_STRATEGY,
      heldOn: 'working days since enquiries began',
      inTime: 'counts of conferences in time',
    },
    parts: {},
  },
  ConferenceRuledOut: {
    version: 1,
    clear: OF_STRATEGY,
    parts: { reasons: 'why no conference is needed' },
  },
};
