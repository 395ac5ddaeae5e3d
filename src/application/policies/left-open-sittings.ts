/**
 * A sitting that nobody closes is closed at the end of its day, a night sitting some hours after it was opened: what
 * it did not reach must not wait for ever.
 */
import { sittingKind } from '../../domain/sitting/sitting.js';
import { outageOf } from '../../domain/outage/outage.js';
import { addDays, addMinutes, instantAt } from '../../domain/time.js';
import { TO_ENTER_MINUTES } from './missed-sittings.js';
import { nothing, sends, type Policy } from './policy.js';

const LEFT_OPEN = 'left-open/';
/** How many times its planned length a sitting may take, where its day ends before. */
const PLANNED_LENGTHS = 3;

export const leftOpenSittings: Policy = {
  name: 'left-open-sittings',
  on: ['SittingOpened', 'DeadlineFired'],
  react: async (event, { state }) => {
    switch (event.type) {
      case 'SittingOpened': {
        const { sittingId } = event.data;
        const { convening } = await state(sittingKind, sittingId);
        if (convening === undefined) return nothing;
        const { date, terms } = convening;
        const endOfDay = instantAt(addDays(date, 1), '00:00', terms.zone);
        // One that is held at night is not cut off at midnight; one that is entered afterwards has time for that.
        const timeToMeet = addMinutes(event.occurredAt, PLANNED_LENGTHS * terms.durationMinutes);
        const timeToEnter =
          outageOf(event) === undefined ? '' : addMinutes(event.recordedAt, TO_ENTER_MINUTES);
        const dueAt = [endOfDay, timeToMeet, timeToEnter].toSorted().at(-1) ?? endOfDay;
        return { commands: [], deadlines: [{ key: `${LEFT_OPEN}${sittingId}`, dueAt }] };
      }
      case 'DeadlineFired': {
        const { policy, key } = event.data;
        if (policy !== leftOpenSittings.name) return nothing;
        return sends([
          { command: 'CloseSittingLeftOpen', input: { sittingId: key.slice(LEFT_OPEN.length) } },
        ]);
      }
      default:
        return nothing;
    }
  },
};
