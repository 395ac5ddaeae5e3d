/** The closed sets of what becomes of an action. */
import { registerEnumType } from '@nestjs/graphql';

export enum NotDoneReason {
  CIRCUMSTANCES_CHANGED = 'CIRCUMSTANCES_CHANGED',
  AGENCY_DID_NOT_ACT = 'AGENCY_DID_NOT_ACT',
}
registerEnumType(NotDoneReason, {
  name: 'NotDoneReason',
  description: 'Why an action was not done. The two are counted apart.',
  valuesMap: {
    CIRCUMSTANCES_CHANGED: { description: 'It was no longer needed, or no longer possible.' },
    AGENCY_DID_NOT_ACT: { description: 'It was still needed, and the agency did not do it.' },
  },
});

export enum WithdrawnBecause {
  ITEM_CORRECTED = 'ITEM_CORRECTED',
  AGREED_IN_ERROR = 'AGREED_IN_ERROR',
  ALREADY_AGREED_ELSEWHERE = 'ALREADY_AGREED_ELSEWHERE',
}
registerEnumType(WithdrawnBecause, {
  name: 'WithdrawnBecause',
  description: 'Why the meeting took an action back.',
  valuesMap: {
    ITEM_CORRECTED: {
      description: 'The item that it was agreed in was corrected: a wrong fact, a wrong child.',
    },
    AGREED_IN_ERROR: { description: 'It should not have been agreed.' },
    ALREADY_AGREED_ELSEWHERE: { description: 'Another action already has the same to be done.' },
  },
});
