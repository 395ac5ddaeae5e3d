/** What is stored of an action: each event with the reason why its clear fields may stand in clear. */
import type { EventCatalogue } from '../event.js';
import type { ActionEvent } from './action.js';

const OF_ACTION = { actionId: 'which action; an id', personId: 'whom it protects; a random pseudonym' };
const OWNED = {
  ownerAgency: 'which agency answers for it; an id',
  owner: 'which officer does it; a random pseudonym',
  dueOn: 'the day by which it is due',
  dueAt: 'the instant by which it is due; reminders and counts',
};

export const actionCatalogue: EventCatalogue<ActionEvent> = {
  ActionAgreed: {
    version: 1,
    clear: {
      ...OF_ACTION,
      ...OWNED,
      discussionId: 'where it was agreed; an id',
      sittingId: 'at which sitting; an id',
      series: 'code of the meeting series',
      agreedOn: 'the day of the meeting that agreed it; nothing was done before',
    },
    parts: { action: 'what is to be done about the person' },
  },
  ActionAgreedFromEscalation: {
    version: 1,
    clear: {
      ...OF_ACTION,
      ...OWNED,
      escalationId: 'which escalation led to it; an id',
      series: 'code of the meeting series',
      agreedOn: 'the day on which it was agreed; nothing was done before',
      closedTo: 'who must not learn of it; random pseudonyms',
    },
    parts: { action: 'what is to be done' },
  },
  ActionReleased: {
    version: 1,
    clear: { ...OF_ACTION, discussionId: 'which item closed; an id' },
    parts: {},
  },
  ActionAccepted: {
    version: 1,
    clear: {
      ...OF_ACTION,
      ownerAgency: 'which agency took it on; an id',
      acceptedBy: 'which officer said so; a random pseudonym',
    },
    parts: {},
  },
  ActionReturned: {
    version: 1,
    clear: {
      ...OF_ACTION,
      ownerAgency: 'which agency returned it; an id',
      returnedBy: 'which officer said so; a random pseudonym',
    },
    parts: { reason: 'why it is not theirs to do' },
  },
  ActionReassigned: {
    version: 1,
    clear: {
      ...OF_ACTION,
      from: {
        ownerAgency: 'which agency answered for it before; an id',
        owner: 'which officer had it before; a random pseudonym',
      },
      ownerAgency: OWNED.ownerAgency,
      owner: OWNED.owner,
    },
    parts: {},
  },
  ProgressReported: {
    version: 1,
    clear: {
      ...OF_ACTION,
      progressId: 'which report of progress; an id',
      agency: 'which agency reported it; an id',
      reportedBy: 'which officer reported it; a random pseudonym',
    },
    parts: { progress: 'how far it has got, for the person' },
  },
  ActionExtended: {
    version: 1,
    clear: {
      ...OF_ACTION,
      dueOn: OWNED.dueOn,
      dueAt: OWNED.dueAt,
      before: 'the instant by which it was due before',
      extensions: 'how often it has been extended; counts',
    },
    parts: { reason: 'why it takes longer' },
  },
  ActionCompleted: {
    version: 1,
    clear: {
      ...OF_ACTION,
      doneOn: 'the day on which it was done',
      doneAt: 'the instant at which it was done, where the time was said',
      inTime: 'counts of actions done in time',
    },
    parts: { outcome: 'what came of it for the person' },
  },
  ActionNotDone: {
    version: 1,
    clear: { ...OF_ACTION, because: 'counts of actions not done, by reason' },
    parts: { explanation: 'what stood in the way, for the person' },
  },
  ActionWithdrawn: {
    version: 1,
    clear: { ...OF_ACTION, because: 'counts of actions withdrawn, by reason' },
    parts: { reason: 'why the meeting took it back' },
  },
  OwnerReminded: {
    version: 1,
    clear: {
      ...OF_ACTION,
      officer: 'which officer was reminded; a random pseudonym',
      role: 'code of the role that was reminded',
      dueAt: 'the instant by which it is due',
      overdue: 'counts of reminders of overdue actions',
      nextAt: 'the instant of the next reminder',
    },
    parts: {},
  },
};
