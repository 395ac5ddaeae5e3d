/** A sitting that nobody closes is closed at the end of its day: what it did not reach must not wait for ever. */
import { sittingKind } from '../../domain/sitting/sitting.js';
import { addDays, instantAt } from '../../domain/time.js';
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
        const dueAt = instantAt(addDays(convening.date, 1), '00:00', convening.terms.zone);
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
