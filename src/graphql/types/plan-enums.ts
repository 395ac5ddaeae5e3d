/** Codes of a risk management plan and of what stands in its way. */
import { registerEnumType } from '@nestjs/graphql';

export enum PlanElementKind {
  SAFETY = 'SAFETY',
  SUPPORT = 'SUPPORT',
  DISRUPTION = 'DISRUPTION',
  PERSON_OF_CONCERN_FOCUSED = 'PERSON_OF_CONCERN_FOCUSED',
  OTHER = 'OTHER',
}
registerEnumType(PlanElementKind, {
  name: 'PlanElementKind',
  description: 'What an element of a plan works on.',
  valuesMap: {
    SAFETY: { description: 'It keeps the child safe.' },
    SUPPORT: { description: 'It supports the child or the family.' },
    DISRUPTION: { description: 'It disrupts the harm: places, contacts, means.' },
    PERSON_OF_CONCERN_FOCUSED: {
      description:
        'It works on whoever is thought to harm (offender focused, in the words of the source). A concern, not a finding.',
    },
    OTHER: { description: 'Something else.' },
  },
});

export enum PlanEffectiveness {
  WORKING = 'WORKING',
  PARTLY_WORKING = 'PARTLY_WORKING',
  NOT_WORKING = 'NOT_WORKING',
  TOO_EARLY_TO_SAY = 'TOO_EARLY_TO_SAY',
}
registerEnumType(PlanEffectiveness, {
  name: 'PlanEffectiveness',
  description: 'How a plan works, as the meeting finds it.',
  valuesMap: {
    WORKING: { description: 'It reduces the risk.' },
    PARTLY_WORKING: { description: 'Some of it does.' },
    NOT_WORKING: { description: 'It does not reduce the risk.' },
    TOO_EARLY_TO_SAY: { description: 'It has only just begun.' },
  },
});

export enum BarrierKind {
  SERVICE_NOT_AVAILABLE = 'SERVICE_NOT_AVAILABLE',
  WAITING_LIST = 'WAITING_LIST',
  INFORMATION_NOT_SHARED = 'INFORMATION_NOT_SHARED',
  NOT_YET_IN_TOUCH = 'NOT_YET_IN_TOUCH',
  ACCOMMODATION = 'ACCOMMODATION',
  LEGAL = 'LEGAL',
  NOT_AGREED = 'NOT_AGREED',
  OTHER = 'OTHER',
}
registerEnumType(BarrierKind, {
  name: 'BarrierKind',
  description: 'What stands in the way of a plan, by where it lies: never in the child.',
  valuesMap: {
    SERVICE_NOT_AVAILABLE: { description: 'There is no such service, or not for this child.' },
    WAITING_LIST: { description: 'There is one, and the child waits for it.' },
    INFORMATION_NOT_SHARED: { description: 'Somebody lacks what another agency knows.' },
    NOT_YET_IN_TOUCH: { description: 'Services have not found a way to the child or the family yet.' },
    ACCOMMODATION: { description: 'Where the child lives or is placed.' },
    LEGAL: { description: 'The law, an order, or the lack of one.' },
    NOT_AGREED: { description: 'Agencies do not agree on what is to be done.' },
    OTHER: { description: 'Something else.' },
  },
});

export enum BarrierStatus {
  STANDING = 'STANDING',
  LEFT_STANDING = 'LEFT_STANDING',
  REMOVED = 'REMOVED',
}
registerEnumType(BarrierStatus, {
  name: 'BarrierStatus',
  description: 'Whether a barrier is gone.',
  valuesMap: {
    STANDING: { description: 'It is to be removed.' },
    LEFT_STANDING: { description: 'Its day has passed, and it stands.' },
    REMOVED: { description: 'It is gone.' },
  },
});
