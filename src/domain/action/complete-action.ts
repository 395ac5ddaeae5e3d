/** An action is done when somebody says what came of it, and when. */
import { accept, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import {
  addDays,
  instantAt,
  localDateOf,
  sayDate,
  type Instant,
  type LocalDate,
  type LocalTime,
} from '../time.js';
import type { Action } from './action.js';
import type { ActionEvent } from './action-events.js';
import { about, hindered, subjectsOf } from './action-state.js';

export interface CompleteAction {
  readonly actionId: Id;
  /** The day on which it was done; it may lie before the day on which that is recorded. */
  readonly doneOn: LocalDate;
  /** The time of that day, where it is known: shows that something due by a time was done by it. */
  readonly doneTime?: LocalTime;
  readonly outcome: string;
}

export const completeAction = (
  action: Action,
  { actionId, doneOn, doneTime, outcome }: CompleteAction,
  given: { readonly zone: string },
  context: Context,
): Decision<ActionEvent> => {
  const hindrance = hindered('COMPLETE', action);
  if (hindrance !== undefined) return hindrance;
  const { zone } = given;
  const doneAt = doneTime === undefined ? undefined : instantAt(doneOn, doneTime, zone);
  if (doneOn > localDateOf(context.now, zone)) {
    return refuse('DONE_IN_THE_FUTURE', 'An action cannot have been done later than today.', {
      path: ['doneOn'],
    });
  }
  if (doneAt !== undefined && doneAt > context.now) {
    return refuse('DONE_IN_THE_FUTURE', 'An action cannot have been done later than now.', {
      path: ['doneTime'],
    });
  }
  if (doneOn < action.agreedOn) {
    return refuse('DONE_BEFORE_AGREED', `The action was agreed on ${sayDate(action.agreedOn)}, not before.`, {
      path: ['doneOn'],
    });
  }
  const { personId, dueAt } = action;
  const inTime = atTheLatest(doneOn, doneAt, zone, context.now) <= dueAt;
  return accept(
    [
      {
        type: 'ActionCompleted',
        data: { actionId, personId, doneOn, ...(doneAt !== undefined && { doneAt }), inTime },
        parts: [{ name: 'outcome', of: about(action), content: { text: outcome } }],
        subjects: subjectsOf(action),
      },
    ],
    trace(inTime ? 'Done in time.' : 'Done, but not shown to have been done in time.', DONE, context.now),
  );
};

/** What is known of when it was done, at its latest: the time that was said, the end of that day, or now. */
const atTheLatest = (doneOn: LocalDate, doneAt: Instant | undefined, zone: string, now: Instant): Instant => {
  if (doneAt !== undefined) return doneAt;
  const endOfDay = instantAt(addDays(doneOn, 1), '00:00', zone);
  return endOfDay < now ? endOfDay : now;
};

const DONE = boardsOwn('An action is done with its outcome and the day on which it was done.');
