/** Leaving the board: all authority ends with the last day, the record stays. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { LocalDate } from '../time.js';
import type { Officer, OfficerEvent } from './officer.js';

export interface RecordLeaver {
  readonly officerId: Id;
  readonly lastDay: LocalDate;
}

export const recordLeaver = (
  officer: Officer,
  input: RecordLeaver,
  _given: object,
  context: Context,
): Decision<OfficerEvent> => {
  const because = trace('The officer acts for the board until the end of the last day.', TENURE, context.now);
  if (!officer.appointed) return refuse('NO_SUCH_OFFICER', 'No officer with this id has been appointed.');
  if (officer.lastDay === input.lastDay) return already(because);
  return accept([{ type: 'OfficerLeft', data: input, parts: [], subjects: [] }], because);
};

const TENURE = boardsOwn('Tenure is by whole days; both the first and the last day belong to it.');
