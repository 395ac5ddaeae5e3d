/** Which of a person's actions an agenda carries: those of earlier sittings that are open, or were closed since last time. */
import type { Instant } from '../domain/time.js';
import type { Agenda } from './agenda-items.js';
import type { PersonHappenings } from './person-happenings.js';

/**
 * @param since when the sitting of the series before this one closed; null where there was none
 */
export const isEarlierAction = (
  { sittingId, series, closedAt }: PersonHappenings['actions'][number],
  agenda: Pick<Agenda, 'sittingId' | 'series'>,
  since: Instant | null,
): boolean =>
  sittingId !== agenda.sittingId &&
  // What another meeting agreed is for its own members.
  series === agenda.series &&
  (closedAt === null || since === null || closedAt >= since);
