/** The action plan: what each agency owes, by when, and what came of it. */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { ActionStatus } from '../domain/action/action.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { projection } from './projection.js';

export interface ActionView {
  readonly actionId: Id;
  readonly personId: Id;
  readonly discussionId: Id;
  readonly sittingId: Id;
  readonly series: string;
  readonly ownerAgency: Id;
  readonly owner: Id;
  readonly action: Personal<{ readonly text: string }>;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly status: ActionStatus;
  readonly agreedAt: Instant;
  readonly agreedOn: LocalDate;
  readonly doneOn: LocalDate | null;
  readonly inTime: boolean | null;
  readonly outcome: Personal<{ readonly text: string }> | null;
}

export const actions = projection<ActionView>({
  name: 'actions',
  version: 1,
  indexes: {
    byAgency: ['ownerAgency', 'status', 'dueAt'],
    bySeries: ['series', 'status', 'dueAt'],
  },
  index: ({ ownerAgency, series, status, dueAt }) => ({ ownerAgency, series, status, dueAt }),
  keys: (event) => {
    switch (event.type) {
      case 'ActionAgreed':
      case 'ActionReleased':
      case 'ActionCompleted':
        return [event.data.actionId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'ActionAgreed':
        return {
          ...event.data,
          action: partOf(event, 'action') ?? ERASED,
          status: 'AGREED',
          agreedAt: event.occurredAt,
          doneOn: null,
          inTime: null,
          outcome: null,
        };
      case 'ActionReleased':
        return document && { ...document, status: 'OPEN' };
      case 'ActionCompleted': {
        const { doneOn, inTime } = event.data;
        return (
          document && {
            ...document,
            status: 'DONE',
            doneOn,
            inTime,
            outcome: partOf(event, 'outcome') ?? ERASED,
          }
        );
      }
      default:
        return document;
    }
  },
});
