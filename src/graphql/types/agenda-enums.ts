/** The closed sets of agendas, checks and handovers. */
import { registerEnumType } from '@nestjs/graphql';

export enum AgendaKey {
  CRITICAL_INCIDENT = 'CRITICAL_INCIDENT',
  IMMEDIATE_SAFETY = 'IMMEDIATE_SAFETY',
  CURRENTLY_MISSING = 'CURRENTLY_MISSING',
  RISK_LEVEL = 'RISK_LEVEL',
  STRATEGY_PENDING = 'STRATEGY_PENDING',
  REPEAT = 'REPEAT',
  REVIEW_DUE = 'REVIEW_DUE',
  RECEIPT = 'RECEIPT',
}
registerEnumType(AgendaKey, {
  name: 'AgendaKey',
  description: 'What puts one item before another, in the order that the terms of reference set.',
  valuesMap: {
    CRITICAL_INCIDENT: {
      description: 'An overnight critical incident: it came since the sitting before closed.',
    },
    IMMEDIATE_SAFETY: { description: 'A referrer fears for the safety of the person now.' },
    CURRENTLY_MISSING: { description: 'The person is missing now.' },
    RISK_LEVEL: { description: 'The risk has been assessed; the higher comes first.' },
    STRATEGY_PENDING: { description: 'A strategy discussion is pending.' },
    REPEAT: { description: 'A repeat by one of the definitions of the terms.' },
    REVIEW_DUE: {
      description: 'The review of somebody on the tracker is overdue; the earlier due comes first.',
    },
    RECEIPT: { description: 'The earlier received comes first.' },
  },
});

export enum HappeningKind {
  REFERRED = 'REFERRED',
  KNOWN_STATUS_RECORDED = 'KNOWN_STATUS_RECORDED',
  DISCUSSED = 'DISCUSSED',
  ACTION_RETURNED = 'ACTION_RETURNED',
  ACTION_DONE = 'ACTION_DONE',
  ACTION_NOT_DONE = 'ACTION_NOT_DONE',
  ACTION_OVERDUE = 'ACTION_OVERDUE',
}
registerEnumType(HappeningKind, {
  name: 'HappeningKind',
  description: 'What has happened to a person since last time.',
  valuesMap: {
    REFERRED: { description: 'Referred, once more perhaps.' },
    KNOWN_STATUS_RECORDED: { description: 'Somebody checked whether the authority knows the person.' },
    DISCUSSED: { description: 'Discussed at a sitting.' },
    ACTION_RETURNED: { description: 'An owner said that an action is not theirs: it waits for another.' },
    ACTION_DONE: { description: 'An action was done.' },
    ACTION_NOT_DONE: { description: 'An action was given up as not done.' },
    ACTION_OVERDUE: { description: 'The deadline of an open action passed.' },
  },
});

export enum Held {
  INFORMATION_GIVEN = 'INFORMATION_GIVEN',
  NOTHING_HELD = 'NOTHING_HELD',
}
registerEnumType(Held, {
  name: 'Held',
  description: 'What was found when somebody looked.',
  valuesMap: {
    INFORMATION_GIVEN: { description: 'Something is held, and is given.' },
    NOTHING_HELD: { description: 'Somebody has looked, and nothing is held. This differs from no answer.' },
  },
});

export enum CheckStatus {
  INFORMATION_GIVEN = 'INFORMATION_GIVEN',
  NOTHING_HELD = 'NOTHING_HELD',
  ANSWERED_LATE = 'ANSWERED_LATE',
  NO_ANSWER = 'NO_ANSWER',
}
registerEnumType(CheckStatus, {
  name: 'CheckStatus',
  description: 'How a check stands.',
  valuesMap: {
    INFORMATION_GIVEN: { description: 'Something is held, and was given before the item began.' },
    NOTHING_HELD: { description: 'Somebody has looked, and nothing is held.' },
    ANSWERED_LATE: { description: 'No answer before the item began; one came later.' },
    NO_ANSWER: { description: 'Nobody has answered. Nothing follows from it about what is held.' },
  },
});

export enum HeardOrNot {
  HEARD = 'HEARD',
  ROLLED_OVER = 'ROLLED_OVER',
}
registerEnumType(HeardOrNot, {
  name: 'HeardOrNot',
  description: 'Whether a sitting heard a person.',
  valuesMap: {
    HEARD: { description: 'Heard, and concluded.' },
    ROLLED_OVER: { description: 'Not reached or not concluded: heard at a later sitting.' },
  },
});
