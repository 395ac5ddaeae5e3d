/**
 * Reminding the owner of an action; outside office hours the duty role. Of one that nobody has now, because it was
 * returned, or its owner has left or has a conflict, whoever finds another owner is told, at once and at any hour.
 */
import { sayDue } from '../due.js';
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import type { Action } from './action.js';
import type { ActionEvent } from './action-events.js';
import { hindered, subjectsOf } from './action-state.js';
import { isInOfficeHours, nextReminderAt, type ReminderRules } from './reminders.js';

export interface RemindOwner {
  readonly actionId: Id;
  /** The deadline that the reminder is about: after an extension it is another one. */
  readonly dueAt: Instant;
  /** Told at once, whenever the next reminder is; left out for a reminder of the deadline. */
  readonly because?: 'RETURNED' | 'OWNER_LEFT';
}

export interface RemindGiven {
  /** Undefined where the board has no terms or calendar for the series any more. */
  readonly rules: ReminderRules | undefined;
  /** Who finds another owner for an action that nobody has now. */
  readonly administeredBy: string | null;
  readonly ownerInPost: boolean;
}

export const remindOwner = (
  action: Action,
  { actionId, dueAt, because }: RemindOwner,
  { rules, administeredBy, ownerInPost }: RemindGiven,
  context: Context,
): Decision<ActionEvent> => {
  const { now } = context;
  const over = trace('Nobody has to be reminded of it now.', REMINDED, now);
  const isNobodys = action.status === 'RETURNED' || action.ownerBarred === true || !ownerInPost;
  const isTooSoon = action.remindNextAt !== null && now < action.remindNextAt;
  if (because === undefined ? isTooSoon : !isNobodys) return already(over);
  if (hindered('REMIND', action) !== undefined || action.dueAt !== dueAt || rules === undefined) {
    return already(over);
  }
  const role = isNobodys ? administeredBy : outOfHours(rules, now);
  const officer = role === null ? action.owner : null;
  const overdue = dueAt <= now;
  const nextAt = nextReminderAt(rules, dueAt, now);
  const { personId } = action;
  const data = { actionId, personId, officer, role, dueAt, overdue, nextAt };
  const told = officer === null ? 'The role that stands in' : 'The owner';
  const find = isNobodys ? ' It needs another owner.' : '';
  const sentence = `${told} was reminded: due by ${sayDue(dueAt, rules.zone)}.${find}`;
  return accept(
    [{ type: 'OwnerReminded', data, parts: [], subjects: subjectsOf(action) }],
    trace(sentence, REMINDED, now),
  );
};

const outOfHours = (rules: ReminderRules, now: Instant): string | null =>
  isInOfficeHours(rules, now) ? null : rules.reminders.outOfHoursRole;

const REMINDED = boardsOwn('Owners are reminded of their actions; outside office hours the duty role is.');
