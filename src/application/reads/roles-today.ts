/** The roles that a colleague holds or stands in for today, by the same rule as every decision about them. */
import { rolesOn, type Tenure } from '../../domain/officer/officer.js';
import { localDateOf } from '../../domain/time.js';
import type { Readable, ReadSession } from './session.js';

/** None for who is not in post today, and none where the reader was not granted what that rests on. */
export const rolesToday = (
  { board, facts }: ReadSession,
  { from, lastDay, tenures }: Readable<'officers'>,
): readonly Tenure[] => {
  if (from === undefined || lastDay === undefined || tenures === undefined) return [];
  const today = localDateOf(board.clock.now(), facts.board.zone);
  return rolesOn({ appointed: true, from, lastDay, tenures }, today);
};
