/**
 * Reminds owners of what is due: before, at and after the deadline, by the working days of the terms. Each reminder
 * sets the next; one that the service slept through fires once. A deadline that moved sets another in its place.
 * An action that was returned, or whose owner has left the board, is told of at once to whoever finds another owner.
 */
import { actionKind } from '../../domain/action/action.js';
import { firstReminderAt } from '../../domain/action/reminders.js';
import { calendarKind } from '../../domain/adopted/calendar.js';
import { termsKind, termsOn } from '../../domain/adopted/terms.js';
import { boardKind } from '../../domain/board/board.js';
import { endOfDay } from '../../domain/due.js';
import type { Id } from '../../domain/event.js';
import { officerKind, type OfficerLeft } from '../../domain/officer/officer.js';
import { localDateOf, type Instant } from '../../domain/time.js';
import type { ActionView } from '../../projections/actions.js';
import { nothing, sends, type Consult, type Policy, type Reaction } from './policy.js';

const DUE = 'due/';
/** When the last day of its owner has ended. */
const LEFT = 'left/';
/** Of one officer; whoever had more has them seen to at their deadlines. */
const ACTIONS_AT_MOST = 500;

export const remindingOwners: Policy = {
  name: 'reminding-owners',
  on: [
    ...(['ActionReleased', 'ActionAgreedFromEscalation', 'ActionReassigned', 'ActionExtended'] as const),
    ...(['ActionReturned', 'OfficerLeft', 'OwnerReminded', 'DeadlineFired'] as const),
  ],
  react: async (event, consult) => {
    switch (event.type) {
      case 'ActionReleased':
      case 'ActionAgreedFromEscalation':
      case 'ActionReassigned':
      case 'ActionExtended':
        return first(event.data.actionId, consult);
      case 'ActionReturned':
        return tellOf(event.data.actionId, 'RETURNED', consult);
      case 'OfficerLeft':
        return afterTheLastDay(event.data, consult);
      case 'OwnerReminded':
        return remindAt(event.data.actionId, event.data.nextAt);
      case 'DeadlineFired': {
        const { policy, key } = event.data;
        if (policy !== remindingOwners.name) return nothing;
        if (key.startsWith(LEFT)) return tellOf(key.slice(LEFT.length), 'OWNER_LEFT', consult);
        const actionId = key.slice(DUE.length);
        const { dueAt } = await consult.state(actionKind, actionId);
        return sends([{ command: 'RemindOwner', input: { actionId, dueAt } }]);
      }
      default:
        return nothing;
    }
  },
};

const tellOf = async (
  actionId: Id,
  because: 'RETURNED' | 'OWNER_LEFT',
  { state }: Consult,
): Promise<Reaction> => {
  const { dueAt } = await state(actionKind, actionId);
  return sends([{ command: 'RemindOwner', input: { actionId, dueAt, because } }]);
};

const afterTheLastDay = async (
  { officerId, lastDay }: OfficerLeft['data'],
  { find, state, ids }: Consult,
): Promise<Reaction> => {
  const { zone } = await state(boardKind, ids.boardId);
  const theirs = { index: 'byOwner', equal: [officerId, 'OPEN'], limit: ACTIONS_AT_MOST };
  const open = await find<ActionView>('actions', theirs);
  const dueAt = endOfDay(lastDay, zone);
  return { commands: [], deadlines: open.map(({ actionId }) => ({ key: `${LEFT}${actionId}`, dueAt })) };
};

const first = async (actionId: Id, { state, now }: Consult): Promise<Reaction> => {
  const { series, dueAt, owner } = await state(actionKind, actionId);
  const adopted = await state(termsKind, series);
  const newest = adopted.versions.at(-1);
  if (newest === undefined) return nothing;
  const terms = termsOn(adopted, localDateOf(now, newest.zone)) ?? newest;
  const { calendar } = await state(calendarKind, terms.calendar);
  if (calendar === undefined) return nothing;
  const { reminders, zone } = terms;
  const { lastDay } = await state(officerKind, owner);
  // An owner who is known to be leaving is given it all the same; it is told of when they have left.
  const left = lastDay === null ? [] : [{ key: `${LEFT}${actionId}`, dueAt: endOfDay(lastDay, zone) }];
  const { deadlines } = remindAt(actionId, firstReminderAt({ reminders, zone, calendar }, dueAt, now));
  return { commands: [], deadlines: [...deadlines, ...left] };
};

const remindAt = (actionId: Id, dueAt: Instant): Reaction => ({
  commands: [],
  deadlines: [{ key: `${DUE}${actionId}`, dueAt }],
});
