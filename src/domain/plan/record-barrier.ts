/** What prevents the reduction of risk is named, with who sees to it and until when: "actions to remove barriers". */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import { endOfDay } from '../due.js';
import type { Id } from '../event.js';
import { localDateOf, sayDate, type LocalDate } from '../time.js';
import type { BarrierKind, PlanEvent } from './plan-events.js';
import type { Plan } from './plan.js';
import { isRefusal, planBars, type PlanGiven } from './plan-state.js';

export interface RecordBarrier {
  readonly personId: Id;
  readonly series: string;
  readonly kind: BarrierKind;
  readonly owner: Id;
  readonly dueOn: LocalDate;
  readonly barrier: string;
  /** The item in which it is named; left out outside a meeting. */
  readonly discussionId?: Id;
}

export interface BarrierGiven extends PlanGiven {
  /** The agency of the owner; undefined where nobody in post has that id. */
  readonly ownersAgency: Id | undefined;
  /** Whether the item that is named is about the person; true where none is named. */
  readonly isItsItem: boolean;
}

export const recordBarrier = (
  plan: Plan,
  input: RecordBarrier,
  given: BarrierGiven,
  context: Context,
): Decision<PlanEvent> => {
  const { personId, series, kind, owner, dueOn, barrier, discussionId = null } = input;
  const barrierId = context.newId('barrier');
  const settings = planBars(given);
  if (isRefusal(settings)) return settings;
  const clause = settings.clauses.support;
  const because = trace(`It is to be removed by the end of ${sayDate(dueOn)}.`, clause, context.now);
  if (plan.barriers.has(barrierId)) return already(because);
  if (given.ownersAgency === undefined) {
    return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: ['owner'] });
  }
  if (!given.isItsItem) {
    return refuse('NOT_OF_THIS_ITEM', 'This item is about somebody else.', { path: ['discussion'] });
  }
  const zone = given.terms?.zone ?? 'UTC';
  if (dueOn < localDateOf(context.now, zone)) {
    return refuse('DUE_IN_THE_PAST', 'A barrier cannot be due to be gone before today.', {
      clause,
      path: ['dueOn'],
    });
  }
  return accept(
    [
      {
        type: 'BarrierRecorded',
        data: {
          ...{ personId, series, barrierId, kind, owner, ownerAgency: given.ownersAgency },
          ...{ dueOn, dueAt: endOfDay(dueOn, zone), discussionId },
        },
        parts: [{ name: 'barrier', of: [personId], content: { text: barrier } }],
        subjects: [personId],
      },
    ],
    because,
  );
};
