/** The closed sets of the engine. A board's own sets are data: `Coded`. */
import { registerEnumType } from '@nestjs/graphql';

export enum SittingPhase {
  NOT_CONVENED = 'NOT_CONVENED',
  CONVENED = 'CONVENED',
  OPEN = 'OPEN',
  CLOSING = 'CLOSING',
  CLOSED = 'CLOSED',
  MISSED = 'MISSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(SittingPhase, {
  name: 'SittingPhase',
  description: 'How far a sitting has got.',
  valuesMap: {
    NOT_CONVENED: { description: 'Known by its date, not convened yet.' },
    CONVENED: { description: 'Convened under the terms in force; referrals are placed on its agenda.' },
    OPEN: { description: 'A chair has opened it.' },
    CLOSING: { description: 'A chair has closed it; its discussions are being ended.' },
    CLOSED: { description: 'Over. Its minutes are drafted.' },
    MISSED: { description: 'Nobody opened it in time; its items moved to the next sitting.' },
    CANCELLED: { description: 'Not held; its items moved to the next sitting.' },
  },
});

export enum AttendanceMode {
  IN_PERSON = 'IN_PERSON',
  VIDEO = 'VIDEO',
  TELEPHONE = 'TELEPHONE',
  WRITTEN_CONTRIBUTION = 'WRITTEN_CONTRIBUTION',
}
registerEnumType(AttendanceMode, {
  name: 'AttendanceMode',
  description: 'How somebody takes part in a sitting.',
  valuesMap: {
    IN_PERSON: { description: 'In the room.' },
    VIDEO: { description: 'By video.' },
    TELEPHONE: { description: 'By telephone.' },
    WRITTEN_CONTRIBUTION: { description: 'Not there, but has sent what is known in writing.' },
  },
});

export enum ActingAs {
  HOLDER = 'HOLDER',
  DEPUTY = 'DEPUTY',
}
registerEnumType(ActingAs, {
  name: 'ActingAs',
  description: 'Whether somebody holds a role or stands in for it.',
  valuesMap: {
    HOLDER: { description: 'Holds the role.' },
    DEPUTY: { description: 'Stands in for its holder.' },
  },
});

export enum DiscussionPhase {
  NOT_STARTED = 'NOT_STARTED',
  GOING_ON = 'GOING_ON',
  CLOSED = 'CLOSED',
}
registerEnumType(DiscussionPhase, {
  name: 'DiscussionPhase',
  description: 'How far the discussion of an agenda item has got.',
  valuesMap: {
    NOT_STARTED: { description: 'Waits for its turn.' },
    GOING_ON: { description: 'Is being discussed.' },
    CLOSED: { description: 'Closed; its actions are released.' },
  },
});

export enum ActionStatus {
  AGREED = 'AGREED',
  OPEN = 'OPEN',
  RETURNED = 'RETURNED',
  DONE = 'DONE',
  NOT_DONE = 'NOT_DONE',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ActionStatus, {
  name: 'ActionStatus',
  description: 'How far an action has got.',
  valuesMap: {
    AGREED: { description: 'Agreed in a discussion that is still going on.' },
    OPEN: { description: 'Released to its owner: to be done.' },
    RETURNED: { description: 'Its owner says that it is not theirs: it waits for another owner.' },
    DONE: { description: 'Done, with its outcome.' },
    NOT_DONE: { description: 'Not going to be done, with the reason. It can still be completed.' },
    WITHDRAWN: { description: 'Taken back by the meeting: nobody has to do it any more.' },
  },
});

export enum MinutesStatus {
  DRAFT = 'DRAFT',
  APPROVED = 'APPROVED',
  ISSUED = 'ISSUED',
}
registerEnumType(MinutesStatus, {
  name: 'MinutesStatus',
  description: 'How far the minutes of a sitting have got.',
  valuesMap: {
    DRAFT: { description: 'Drafted from the events; chairs have still to approve.' },
    APPROVED: { description: 'Approved by every chair whose approval the terms ask for.' },
    ISSUED: { description: 'Issued to the members.' },
  },
});

export enum KnownStatus {
  KNOWN = 'KNOWN',
  UNKNOWN = 'UNKNOWN',
  NOT_CHECKED = 'NOT_CHECKED',
}
registerEnumType(KnownStatus, {
  name: 'KnownStatus',
  description: 'Whether the recording authority knows the person already.',
  valuesMap: {
    KNOWN: { description: 'There is a case file.' },
    UNKNOWN: { description: 'There is none.' },
    NOT_CHECKED: { description: 'Nobody has looked yet.' },
  },
});

export enum Absence {
  NOT_ASKED = 'NOT_ASKED',
  NOT_KNOWN = 'NOT_KNOWN',
  PREFERRED_NOT_TO_SAY = 'PREFERRED_NOT_TO_SAY',
  WITHHELD = 'WITHHELD',
  ERASED = 'ERASED',
}
registerEnumType(Absence, {
  name: 'Absence',
  description: 'Why there is no value.',
  valuesMap: {
    NOT_ASKED: { description: 'Nobody has asked yet.' },
    NOT_KNOWN: { description: 'Asked, and nobody knows.' },
    PREFERRED_NOT_TO_SAY: { description: 'The person preferred not to say.' },
    WITHHELD: { description: 'There may be one, but not for you.' },
    ERASED: { description: 'It was erased.' },
  },
});

export enum MovedBecause {
  SITTING_MISSED = 'SITTING_MISSED',
  SITTING_CANCELLED = 'SITTING_CANCELLED',
  HELD_AFTER_ALL = 'HELD_AFTER_ALL',
  NOT_REACHED = 'NOT_REACHED',
  NOT_CONCLUDED = 'NOT_CONCLUDED',
  NO_PLACE_BEFORE = 'NO_PLACE_BEFORE',
  ROLLED_OVER = 'ROLLED_OVER',
  LATE_ITEM_DECLINED = 'LATE_ITEM_DECLINED',
  INCOMPLETE = 'INCOMPLETE',
  BEGUN_ALREADY = 'BEGUN_ALREADY',
  URGENT = 'URGENT',
  WITHDRAWN = 'WITHDRAWN',
  REVIEWED = 'REVIEWED',
  DATE_MOVED = 'DATE_MOVED',
  PAUSED = 'PAUSED',
  ENDED = 'ENDED',
}
registerEnumType(MovedBecause, {
  name: 'MovedBecause',
  description: 'Why an item moved to another sitting.',
  valuesMap: {
    SITTING_MISSED: { description: 'Nobody opened the sitting that was to hear it.' },
    SITTING_CANCELLED: { description: 'The sitting that was to hear it was cancelled.' },
    HELD_AFTER_ALL: {
      description: 'Back to a sitting that was recorded as missed and was held during an outage.',
    },
    NOT_REACHED: { description: 'The sitting did not reach it.' },
    NOT_CONCLUDED: { description: 'The sitting ended before it was concluded.' },
    NO_PLACE_BEFORE: { description: 'No sitting had been in sight when it was received.' },
    ROLLED_OVER: { description: 'The chair rolled it over; the discussion says why.' },
    LATE_ITEM_DECLINED: { description: 'The chair did not take it as a late item; the discussion says why.' },
    BEGUN_ALREADY: {
      description:
        'It was withdrawn as the meeting began to discuss it: it stays, and a chair decides on that.',
    },
    INCOMPLETE: {
      description: 'Answers were missing at the cut-off of a board that hears complete referrals.',
    },
    URGENT: { description: 'A chair hears it sooner than the cut-off would allow.' },
    WITHDRAWN: { description: 'The referral was withdrawn, with its reason: it is heard nowhere.' },
    REVIEWED: { description: 'The person was reviewed at another sitting meanwhile.' },
    DATE_MOVED: { description: 'The date of the review was moved, with its reason.' },
    PAUSED: { description: 'The episode on the tracker rests, with its reason: nothing is due meanwhile.' },
    ENDED: { description: 'The episode on the tracker ended, with its reason.' },
  },
});
