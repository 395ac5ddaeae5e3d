/** A sitting that nobody opens, or that the service slept through, is recorded as missed. */
import type { LogEvent } from '../../domain/catalogue.js';
import { addMinutes } from '../../domain/time.js';
import { nothing, sends, type Policy } from './policy.js';

const MISSED = 'missed/';
/** What happened during an outage can be entered for a day from when somebody begins to. */
export const TO_ENTER_MINUTES = 24 * 60;

export const missedSittings: Policy = {
  name: 'missed-sittings',
  on: ['SittingConvened', 'SittingConvenedAnew', 'SittingReinstated', 'DeadlineFired'],
  react: (event) => Promise.resolve(reaction(event)),
};

const reaction = (event: LogEvent) => {
  switch (event.type) {
    case 'SittingConvened':
    case 'SittingConvenedAnew': {
      const { sittingId, startsAt, terms } = event.data;
      const dueAt = addMinutes(startsAt, terms.missedAfterMinutes);
      return { commands: [], deadlines: [{ key: `${MISSED}${sittingId}`, dueAt }] };
    }
    case 'SittingReinstated': {
      // It was held: there is time to enter it. If nobody goes on, its items must not wait for ever.
      const dueAt = addMinutes(event.recordedAt, TO_ENTER_MINUTES);
      return { commands: [], deadlines: [{ key: `${MISSED}${event.data.sittingId}`, dueAt }] };
    }
    case 'DeadlineFired': {
      const { policy, key, dueAt } = event.data;
      if (policy !== missedSittings.name) return nothing;
      return sends([
        { command: 'RecordSittingMissed', input: { sittingId: key.slice(MISSED.length), dueAt } },
      ]);
    }
    default:
      return nothing;
  }
};
