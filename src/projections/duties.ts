/** What is due outside a meeting and not done yet, and whether its time has passed. What was done is no longer here. */
import type { Instant } from '../domain/time.js';
import { projection } from './projection.js';
import { DUTY_CLOCKS, dutiesFrom, type Duty } from './what-is-due.js';

export interface DutyView extends Duty {
  readonly since: Instant;
  /** Its deadline has fired: it is late. */
  readonly breached: boolean;
}

export const duties = projection<DutyView>({
  name: 'duties',
  version: 6,
  indexes: {
    bySeries: ['series', 'dueAt'],
    byPerson: ['personId', 'dueAt'],
    byAbout: ['about', 'dueAt'],
  },
  index: ({ series, personId, about, dueAt }) => ({ series, personId, about, dueAt }),
  keys: (event) => {
    if (event.type === 'DeadlineFired') return event.data.policy === DUTY_CLOCKS ? [event.data.key] : [];
    const { arising, ending, moving = [] } = dutiesFrom(event);
    return [...new Set([...[...arising, ...moving].map(({ key }) => key), ...ending])];
  },
  apply: (document, event, key) => {
    if (event.type === 'DeadlineFired') {
      return document?.dueAt === event.data.dueAt ? { ...document, breached: true } : document;
    }
    const { arising, ending, moving = [] } = dutiesFrom(event);
    const moved = moving.find((duty) => duty.key === key);
    // Late at the time that was thought is not late at another: its own deadline says so.
    if (moved !== undefined) return document && { ...document, dueAt: moved.dueAt, breached: false };
    const arisen = arising.find((duty) => duty.key === key);
    if (arisen !== undefined) {
      // Asked for again while it is open, it is due when it was, and late if it was late.
      if (document !== null && document.dueAt <= arisen.dueAt) return document;
      return { ...arisen, since: event.occurredAt, breached: document?.breached ?? false };
    }
    return ending.includes(key) ? null : document;
  },
});
