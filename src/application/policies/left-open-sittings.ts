/** A sitting that nobody closes is closed at the end of its day: what it did not reach must not wait for ever. */
import { sittingKind } from '../../domain/sitting/sitting.js';
import { outageOf } from '../../domain/outage/outage.js';
import { addDays, addMinutes, instantAt } from '../../domain/time.js';
import { TO_ENTER_MINUTES } from './missed-sittings.js';
import { nothing, sends, type Policy } from './policy.js';

const LEFT_OPEN = 'left-open/';

export const leftOpenSittings: Policy = {
  name: 'left-open-sittings',
  on: ['SittingOpened', 'DeadlineFired'],
  react: async (event, { state }) => {
    switch (event.type) {
      case 'SittingOpened': {
        const { sittingId } = event.data;
        const { convening } = await state(sittingKind, sittingId);
        if (convening === undefined) return nothing;
        const endOfDay = instantAt(addDays(convening.date, 1), '00:00', convening.terms.zone);
        const timeToEnter = addMinutes(event.recordedAt, TO_ENTER_MINUTES);
        const afterwards = outageOf(event) !== undefined;
        const dueAt = afterwards && timeToEnter > endOfDay ? timeToEnter : endOfDay;
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
