/** Codes of what a consistency sample records. */
import { registerEnumType } from '@nestjs/graphql';

export enum ReviewedThreshold {
  MET = 'MET',
  NOT_MET = 'NOT_MET',
}
registerEnumType(ReviewedThreshold, {
  name: 'ReviewedThreshold',
  description: 'What whoever judges an item anew holds of the threshold for a joint investigation.',
  valuesMap: {
    MET: { description: 'Met: a strategy discussion is due.' },
    NOT_MET: { description: 'Not met.' },
  },
});

export enum NotReviewedBecause {
  CONFLICT = 'CONFLICT',
  OUTCOME_KNOWN = 'OUTCOME_KNOWN',
  TOO_LITTLE_RECORDED = 'TOO_LITTLE_RECORDED',
  NO_TIME = 'NO_TIME',
}
registerEnumType(NotReviewedBecause, {
  name: 'NotReviewedBecause',
  description: 'Why an item of a sample is not judged. No fault of whoever says so.',
  valuesMap: {
    CONFLICT: { description: 'They know the person, or have another conflict.' },
    OUTCOME_KNOWN: { description: 'They know what came of it, or need to know it now.' },
    TOO_LITTLE_RECORDED: { description: 'What is recorded is too little to judge by.' },
    NO_TIME: { description: 'They cannot see to it.' },
  },
});

export enum SampledItemStatus {
  AWAITED = 'AWAITED',
  REVIEWED = 'REVIEWED',
  NOT_REVIEWED = 'NOT_REVIEWED',
}
registerEnumType(SampledItemStatus, {
  name: 'SampledItemStatus',
  description: 'Whether an item of a sample has been judged anew.',
  valuesMap: {
    AWAITED: { description: 'It waits to be judged; its outcome is hidden from whoever judges it.' },
    REVIEWED: { description: 'It was judged; what the meeting held and decided may be seen beside it.' },
    NOT_REVIEWED: { description: 'It was given back, or its sample was closed before.' },
  },
});
