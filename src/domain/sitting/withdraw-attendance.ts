/** Somebody was marked present by mistake: they were never there. What was recorded stays in the log. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from './sitting.js';
import type { SittingEvent } from './sitting-events.js';
import { isConvened, noSitting, sittingOver } from './sitting-state.js';

export interface WithdrawAttendance {
  readonly sittingId: Id;
  readonly officer: Id;
  /** The role for which they were marked; null for none. */
  readonly role: string | null;
}

export const withdrawAttendance = (
  sitting: Sitting,
  { sittingId, officer, role }: WithdrawAttendance,
  _given: object,
  { now }: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const because = trace('Marked present by mistake: the record says that they were not there.', MISTAKE, now);
  const isMarked = sitting.present.some((there) => there.officer === officer && there.role === role);
  if (!isMarked) return already(because);
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return sittingOver(sitting);
  const data = { sittingId, series: sitting.convening.series, officer, role };
  return accept([{ type: 'AttendanceWithdrawn', data, parts: [], subjects: [] }], because);
};

const MISTAKE = boardsOwn('Who was marked present by mistake is taken off the list; the log keeps both.');
