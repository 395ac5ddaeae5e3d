/** The closed sets of an escalation. */
import { registerEnumType } from '@nestjs/graphql';

export enum EscalationType {
  DECISION = 'DECISION',
  CONDUCT = 'CONDUCT',
}
registerEnumType(EscalationType, {
  name: 'EscalationType',
  description: 'What an escalation is about.',
  valuesMap: {
    DECISION: {
      description: 'A decision, or the want of one. Whoever took it sees it and may still act tonight.',
    },
    CONDUCT: { description: 'Somebody’s conduct. They see nothing of it and are told nothing.' },
  },
});

export enum EscalationStatus {
  WITH_STAGE = 'WITH_STAGE',
  UNROUTED = 'UNROUTED',
  ANSWERED = 'ANSWERED',
  RESOLVED = 'RESOLVED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(EscalationStatus, {
  name: 'EscalationStatus',
  description: 'How far an escalation has got.',
  valuesMap: {
    WITH_STAGE: { description: 'Somebody was turned to, and an answer is due.' },
    UNROUTED: {
      description:
        'Nobody further is left to turn to: the co-ordinator or a chair finds somebody. Whoever was last turned to may still answer.',
    },
    ANSWERED: { description: 'Answered with a plan, and not resolved yet.' },
    RESOLVED: {
      description:
        'Resolved. Where that was not wholly in favour of the agency that raised it, it may take it to the next stage.',
    },
    WITHDRAWN: { description: 'Withdrawn by the agency that raised it.' },
  },
});

export enum EscalationOutcome {
  UPHELD = 'UPHELD',
  PARTLY_UPHELD = 'PARTLY_UPHELD',
  NOT_UPHELD = 'NOT_UPHELD',
}
registerEnumType(EscalationOutcome, {
  name: 'EscalationOutcome',
  description: 'What an escalation came to, for the agency that raised it.',
  valuesMap: {
    UPHELD: { description: 'In its favour: an action says what is done about it.' },
    PARTLY_UPHELD: { description: 'Partly in its favour: an action says what is done about it.' },
    NOT_UPHELD: { description: 'What was done before stands.' },
  },
});

export enum PassedOverBecause {
  CONCERNED = 'CONCERNED',
  RAISED_IT = 'RAISED_IT',
  VACANT = 'VACANT',
  NOT_FREE = 'NOT_FREE',
}
registerEnumType(PassedOverBecause, {
  name: 'PassedOverBecause',
  description: 'Why nobody of a role was turned to.',
  valuesMap: {
    CONCERNED: { description: 'Its holder is concerned in the issue.' },
    RAISED_IT: { description: 'Its holder raised the issue.' },
    VACANT: { description: 'Nobody holds it, or stands in for it.' },
    NOT_FREE: { description: 'Its holder cannot take this one on: somebody else answers.' },
  },
});

export enum FurtherBecause {
  UNRESOLVED = 'UNRESOLVED',
  ANSWER_OVERDUE = 'ANSWER_OVERDUE',
}
registerEnumType(FurtherBecause, {
  name: 'FurtherBecause',
  description: 'Why an escalation went further.',
  valuesMap: {
    UNRESOLVED: { description: 'The agency that raised it was not content with the answer, or the outcome.' },
    ANSWER_OVERDUE: { description: 'Nobody had answered in time.' },
  },
});
