/** Codes of who presents an item. */
import { registerEnumType } from '@nestjs/graphql';

export enum PresentsAs {
  ALLOCATED_WORKER = 'ALLOCATED_WORKER',
  RAISING_AGENCY = 'RAISING_AGENCY',
}
registerEnumType(PresentsAs, {
  name: 'PresentsAs',
  description: 'As what somebody presents an item.',
  valuesMap: {
    ALLOCATED_WORKER: { description: 'It is the worker whose case it is.' },
    RAISING_AGENCY: {
      description:
        "The child is not open to Children's Social Care: the agency that raised the child presents.",
    },
  },
});

export enum ReportStanding {
  AWAITED = 'AWAITED',
  SUBMITTED = 'SUBMITTED',
  SUBMITTED_LATE = 'SUBMITTED_LATE',
  CARRIED_OVER = 'CARRIED_OVER',
  MISSED = 'MISSED',
}
registerEnumType(ReportStanding, {
  name: 'ReportStanding',
  description: 'How the report of whoever presents an item stands.',
  valuesMap: {
    AWAITED: { description: 'It is not due yet.' },
    SUBMITTED: { description: 'It came before it was due.' },
    SUBMITTED_LATE: { description: 'It came after it was due.' },
    CARRIED_OVER: {
      description:
        'The item was sent on before it was heard to the end: the report for the sitting before stands.',
    },
    MISSED: { description: 'It was due, and has not come.' },
  },
});
