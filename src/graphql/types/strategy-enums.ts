/** Words of strategy discussions on the wire. */
import { registerEnumType } from '@nestjs/graphql';

export enum StrategyKind {
  CHILD = 'CHILD',
  ADULT = 'ADULT',
}
registerEnumType(StrategyKind, {
  name: 'StrategyKind',
  description: 'Whom a strategy discussion is about, which decides who must be there.',
  valuesMap: {
    CHILD: { description: 'Enquiries about a child; in England under section 47 of the Children Act 1989.' },
    ADULT: {
      description: 'Safeguarding planning for an adult; in England under section 42 of the Care Act 2014.',
    },
  },
});

export enum StrategyFormat {
  MEETING = 'MEETING',
  TELEPHONE = 'TELEPHONE',
  VIDEO = 'VIDEO',
}
registerEnumType(StrategyFormat, {
  name: 'StrategyFormat',
  description: 'How a strategy discussion is held. Each is equally formal.',
  valuesMap: {
    MEETING: { description: 'In one room.' },
    TELEPHONE: { description: 'By telephone.' },
    VIDEO: { description: 'By video.' },
  },
});

export enum StrategyStatus {
  REQUESTED = 'REQUESTED',
  DECLINED = 'DECLINED',
  ANSWERED = 'ANSWERED',
  CONVENED = 'CONVENED',
}
registerEnumType(StrategyStatus, {
  name: 'StrategyStatus',
  description: 'How far a strategy discussion has got.',
  valuesMap: {
    REQUESTED: { description: 'Somebody has asked for one; social care decides.' },
    DECLINED: { description: 'Social care has declined, with reasons.' },
    ANSWERED: { description: 'Another discussion of the same person has answered the request.' },
    CONVENED: { description: 'It has been held.' },
  },
});

export enum StrategyThreshold {
  MET = 'MET',
  NOT_MET = 'NOT_MET',
  DEFERRED = 'DEFERRED',
}
registerEnumType(StrategyThreshold, {
  name: 'StrategyThreshold',
  description: 'Whether the threshold for enquiries is met.',
  valuesMap: {
    MET: { description: 'Enquiries are made.' },
    NOT_MET: { description: 'No enquiries are made; the reasons are kept.' },
    DEFERRED: { description: 'To be decided.' },
  },
});

export enum Enquiry {
  SINGLE = 'SINGLE',
  JOINT = 'JOINT',
}
registerEnumType(Enquiry, {
  name: 'Enquiry',
  description: 'Who makes the enquiries.',
  valuesMap: {
    SINGLE: { description: 'Social care alone.' },
    JOINT: { description: 'Social care and the police together.' },
  },
});

export enum NeededOrNot {
  NEEDED = 'NEEDED',
  NOT_NEEDED = 'NOT_NEEDED',
  UNDECIDED = 'UNDECIDED',
}
registerEnumType(NeededOrNot, {
  name: 'NeededOrNot',
  description: 'Whether something is needed.',
  valuesMap: {
    NEEDED: { description: 'It is needed.' },
    NOT_NEEDED: { description: 'It is not needed.' },
    UNDECIDED: { description: 'That is still to be decided.' },
  },
});

export enum ParentsTold {
  INFORMED = 'INFORMED',
  NOT_INFORMED = 'NOT_INFORMED',
  NOT_YET = 'NOT_YET',
}
registerEnumType(ParentsTold, {
  name: 'ParentsTold',
  description: 'Whether the parents were told; of an adult, whether the adult was.',
  valuesMap: {
    INFORMED: { description: 'They were told.' },
    NOT_INFORMED: { description: 'They were not told, for the reason that the record gives.' },
    NOT_YET: { description: 'They will be told later.' },
  },
});
