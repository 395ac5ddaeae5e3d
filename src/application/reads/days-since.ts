/** How long something has stood, in days on the board's calendar: yesterday evening is one day ago. */
import { daysBetween, localDateOf, type Instant } from '../../domain/time.js';
import type { ReadSession } from './session.js';

export const daysSince = ({ board, facts }: ReadSession, since: Instant): number => {
  const { zone } = facts.board;
  return daysBetween(localDateOf(since, zone), localDateOf(board.clock.now(), zone));
};
