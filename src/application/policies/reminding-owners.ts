/**
 * Reminds owners of what is due: before, at and after the deadline, by the working days of the terms. Each reminder
 * sets the next; one that the service slept through fires once. A deadline that moved sets another in its place.
 */
import { actionKind } from '../../domain/action/action.js';
import { firstReminderAt } from '../../domain/action/reminders.js';
import { calendarKind } from '../../domain/adopted/calendar.js';
import { termsKind, termsOn } from '../../domain/adopted/terms.js';
import type { Id } from '../../domain/event.js';
import { localDateOf, type Instant } from '../../domain/time.js';
import { nothing, sends, type Consult, type Policy, type Reaction } from './policy.js';

const DUE = 'due/';

export const remindingOwners: Policy = {
  name: 'reminding-owners',
  on: [
    ...(['ActionReleased', 'ActionAgreedFromEscalation', 'ActionReassigned', 'ActionExtended'] as const),
    ...(['OwnerReminded', 'DeadlineFired'] as const),
  ],
  react: async (event, consult) => {
    switch (event.type) {
      case 'ActionReleased':
      case 'ActionAgreedFromEscalation':
      case 'ActionReassigned':
      case 'ActionExtended':
        return first(event.data.actionId, consult);
      case 'OwnerReminded':
        return remindAt(event.data.actionId, event.data.nextAt);
      case 'DeadlineFired': {
        const { policy, key } = event.data;
        if (policy !== remindingOwners.name) return nothing;
        const actionId = key.slice(DUE.length);
        const { dueAt } = await consult.state(actionKind, actionId);
        return sends([{ command: 'RemindOwner', input: { actionId, dueAt } }]);
      }
      default:
        return nothing;
    }
  },
};

const first = async (actionId: Id, { state, now }: Consult): Promise<Reaction> => {
  const { series, dueAt } = await state(actionKind, actionId);
  const adopted = await state(termsKind, series);
  const newest = adopted.versions.at(-1);
  if (newest === undefined) return nothing;
  const terms = termsOn(adopted, localDateOf(now, newest.zone)) ?? newest;
  const { calendar } = await state(calendarKind, terms.calendar);
  if (calendar === undefined) return nothing;
  const { reminders, zone } = terms;
  return remindAt(actionId, firstReminderAt({ reminders, zone, calendar }, dueAt, now));
};

const remindAt = (actionId: Id, dueAt: Instant): Reaction => ({
  commands: [],
  deadlines: [{ key: `${DUE}${actionId}`, dueAt }],
});
