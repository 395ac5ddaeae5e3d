/** Why the clear fields of each event of a difference may stand in clear. */
import type { EventCatalogue } from '../event.js';
import type { DifferenceEvent } from './difference-events.js';

const OF = {
  differenceId: 'which difference; an id',
  series: 'whose register has it; a code',
  personId: 'whom it is about; a random pseudonym',
};
const BESIDE = {
  discussionId: 'beside which item; an id',
  decisionId: 'beside which decision; an id',
  thresholdId: 'beside which threshold; an id',
};
const SPEAKER = {
  agency: 'whose position it is; an id',
  officer: 'who said it; a random pseudonym',
  role: 'in which role of the terms; a code',
};
const MINUTED = { sittingId: 'whose minutes have it; an id' };
const POSITION = { positionId: 'which position; a random id' };
const EVIDENCED = { evidenced: 'whether evidence was given; yes or no' };
const SETTLE_BY = { settleBy: 'by when it is due; an instant' };
const ABOUT = { about: 'counts of differences, by kind; a code' };

export const differenceCatalogue: EventCatalogue<DifferenceEvent> = {
  DifferenceRaised: {
    version: 1,
    clear: {
      ...{ ...OF, ...BESIDE, ...MINUTED, ...SPEAKER, ...ABOUT, ...POSITION, ...EVIDENCED, ...SETTLE_BY },
      raisedOn: 'age of the difference; a date',
    },
    parts: {
      position: 'what the agency holds',
      evidence: 'what shows it',
      requested: 'what would resolve it',
    },
  },
  DisagreementTakenUp: {
    version: 1,
    clear: {
      ...{ ...OF, ...BESIDE, ...ABOUT, ...SETTLE_BY },
      dissent: {
        dissentId: 'which dissent it is; an id',
        agency: 'which agency differs; an id',
        officer: 'who said so; a random pseudonym',
      },
      raisedOn: 'age of the difference; a date',
    },
    parts: {},
  },
  PositionTaken: {
    version: 1,
    clear: {
      ...{ ...OF, ...MINUTED, ...SPEAKER, ...POSITION, ...EVIDENCED },
      restates: 'which position it takes the place of; an id',
    },
    parts: {
      position: 'what the agency holds',
      evidence: 'what shows it',
      requested: 'what would resolve it',
    },
  },
  DifferencePutToSocialCare: {
    version: 1,
    clear: {
      ...OF,
      putOn: 'when it was raised with them; a date',
      answerBy: 'by when an answer is due; an instant',
    },
    parts: {},
  },
  SocialCareAnswered: {
    version: 1,
    clear: {
      ...{ ...OF, ...SPEAKER, ...POSITION, ...SETTLE_BY },
      answer: 'counts of answers, by kind; a code',
      inTime: 'counts of answers in time',
    },
    parts: { answer: 'what social care says' },
  },
  DifferenceEscalated: {
    version: 1,
    clear: { ...OF, escalationId: 'which escalation has it; an id' },
    parts: {},
  },
  DifferenceHandedBack: {
    version: 1,
    clear: {
      ...{ ...OF, ...SETTLE_BY },
      escalationId: 'which escalation had it; an id',
      outcome: 'what the escalation came to; a code',
    },
    parts: {},
  },
  DifferenceResolved: {
    version: 1,
    clear: {
      ...{ ...OF, ...MINUTED },
      how: 'by the meeting or between professionals; a code',
      outcome: 'counts of differences, by outcome; a code',
      resolvedBy: 'who recorded it; a random pseudonym',
      resolvedOn: 'days until it was resolved; a date',
    },
    parts: { resolution: 'how it was resolved and what follows' },
  },
  DifferenceNoted: {
    version: 1,
    clear: {
      ...{ ...OF, ...MINUTED },
      notedBy: 'which chair noted it; a random pseudonym',
      notedOn: 'days until it was noted; a date',
    },
    parts: { reason: 'why nothing more is done about it' },
  },
  DifferenceReopened: {
    version: 1,
    clear: {
      ...{ ...OF, ...EVIDENCED, ...SETTLE_BY },
      agency: 'which agency has something new; an id',
      officer: 'who said so; a random pseudonym',
      reopenedOn: 'days since it was settled; a date',
    },
    parts: { evidence: 'what is new about it' },
  },
  DifferenceWithdrawn: {
    version: 1,
    clear: {
      ...OF,
      agency: 'which agency withdrew it; an id',
      officer: 'who said so; a random pseudonym',
      withdrawnOn: 'days until it was withdrawn; a date',
    },
    parts: { reason: 'why it was withdrawn' },
  },
};
