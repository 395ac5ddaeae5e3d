/** The closed sets of a discussion: how an item goes, and why it went otherwise. */
import { registerEnumType } from '@nestjs/graphql';

export enum Necessity {
  NECESSARY_TO_SAFEGUARD = 'NECESSARY_TO_SAFEGUARD',
  NECESSARY_TO_PREVENT_CRIME = 'NECESSARY_TO_PREVENT_CRIME',
  REQUIRED_BY_LAW = 'REQUIRED_BY_LAW',
}
registerEnumType(Necessity, {
  name: 'Necessity',
  description: 'Why it is needed that information is shared.',
  valuesMap: {
    NECESSARY_TO_SAFEGUARD: { description: 'To safeguard the person or somebody else: the usual case.' },
    NECESSARY_TO_PREVENT_CRIME: { description: 'To prevent or detect a crime.' },
    REQUIRED_BY_LAW: { description: 'A law or a court asks for it.' },
  },
});

export enum NotSharedBecause {
  NOT_NECESSARY = 'NOT_NECESSARY',
  NOT_PROPORTIONATE = 'NOT_PROPORTIONATE',
  WOULD_INCREASE_RISK = 'WOULD_INCREASE_RISK',
  NO_LAWFUL_BASIS = 'NO_LAWFUL_BASIS',
  ANOTHER_PROCESS = 'ANOTHER_PROCESS',
  OTHER = 'OTHER',
}
registerEnumType(NotSharedBecause, {
  name: 'NotSharedBecause',
  description: 'Why an agency decided not to share something.',
  valuesMap: {
    NOT_NECESSARY: { description: 'It has no bearing on the concern.' },
    NOT_PROPORTIONATE: { description: 'It would intrude more than it would help.' },
    WOULD_INCREASE_RISK: { description: 'Somebody would be less safe if it were known.' },
    NO_LAWFUL_BASIS: { description: 'No law allows it here.' },
    ANOTHER_PROCESS: {
      description: 'Another process, for example an enquiry of the police, forbids it now.',
    },
    OTHER: { description: 'Another reason, in the words beside it.' },
  },
});

export enum ThresholdOutcome {
  MET = 'MET',
  NOT_MET = 'NOT_MET',
  DISAGREED = 'DISAGREED',
}
registerEnumType(ThresholdOutcome, {
  name: 'ThresholdOutcome',
  description: 'What the meeting held of the threshold for a joint investigation.',
  valuesMap: {
    MET: { description: 'Met: a strategy discussion is due.' },
    NOT_MET: { description: 'Not met; the reasons are kept all the same.' },
    DISAGREED: { description: 'The agencies did not agree.' },
  },
});

export enum DecisionKind {
  SAFETY_PLAN = 'SAFETY_PLAN',
  NO_FURTHER_ACTION = 'NO_FURTHER_ACTION',
  REFER_ON = 'REFER_ON',
  CONTINUE = 'CONTINUE',
  OTHER = 'OTHER',
}
registerEnumType(DecisionKind, {
  name: 'DecisionKind',
  description: 'What sort of decision it is, for whoever looks for one.',
  valuesMap: {
    SAFETY_PLAN: { description: 'How the person is kept safe until somebody sees them again.' },
    NO_FURTHER_ACTION: { description: 'Nothing more is needed from this meeting.' },
    REFER_ON: { description: 'Another service or meeting takes over.' },
    CONTINUE: { description: 'What is under way goes on.' },
    OTHER: { description: 'Another sort.' },
  },
});

export enum ConflictKind {
  RELATIVE = 'RELATIVE',
  PERSONAL = 'PERSONAL',
  OWN_CONDUCT = 'OWN_CONDUCT',
  FINANCIAL = 'FINANCIAL',
  OTHER = 'OTHER',
}
registerEnumType(ConflictKind, {
  name: 'ConflictKind',
  description: 'How an officer stands to an item so that somebody else should act in it.',
  valuesMap: {
    RELATIVE: { description: 'Related to the person, or to somebody concerned.' },
    PERSONAL: { description: 'A friend, neighbour or the like.' },
    OWN_CONDUCT: { description: 'What the officer did is part of the concern.' },
    FINANCIAL: { description: 'Money or property is at stake for the officer.' },
    OTHER: { description: 'Another conflict, in the words beside it.' },
  },
});

export enum DeclinedBecause {
  NO_TIME = 'NO_TIME',
  CHECKS_NOT_DONE = 'CHECKS_NOT_DONE',
  CAN_WAIT = 'CAN_WAIT',
  OTHER = 'OTHER',
}
registerEnumType(DeclinedBecause, {
  name: 'DeclinedBecause',
  description: 'Why a chair did not take a late item.',
  valuesMap: {
    NO_TIME: { description: 'The sitting has no time left for it.' },
    CHECKS_NOT_DONE: { description: 'The agencies have not been able to look into it.' },
    CAN_WAIT: { description: 'It is safe to hear it at the next sitting.' },
    OTHER: { description: 'Another reason, in the words beside it.' },
  },
});

export enum RolledOverBecause {
  OUT_OF_TIME = 'OUT_OF_TIME',
  INFORMATION_AWAITED = 'INFORMATION_AWAITED',
  AGENCY_ABSENT = 'AGENCY_ABSENT',
  OTHER = 'OTHER',
}
registerEnumType(RolledOverBecause, {
  name: 'RolledOverBecause',
  description: 'Why a chair rolled an item over to the next sitting.',
  valuesMap: {
    OUT_OF_TIME: { description: 'The sitting ran out of time.' },
    INFORMATION_AWAITED: { description: 'Something has to be known first.' },
    AGENCY_ABSENT: { description: 'An agency has to be there that is not.' },
    OTHER: { description: 'Another reason, in the words beside it.' },
  },
});

export enum LateItemAnswer {
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}
registerEnumType(LateItemAnswer, {
  name: 'LateItemAnswer',
  description: 'What a chair answered to the offer of a late item.',
  valuesMap: {
    ACCEPTED: { description: 'It is heard at this sitting.' },
    DECLINED: { description: 'It moved to the next sitting.' },
  },
});
