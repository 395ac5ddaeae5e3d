/** Ending a tenure: authority ends with the last day, the record stays. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { LocalDate } from '../time.js';
import type { Officer, OfficerEvent } from './officer.js';

export interface EndRole {
  readonly officerId: Id;
  readonly role: string;
  readonly lastDay: LocalDate;
}

export const endRole = (
  officer: Officer,
  input: EndRole,
  _given: object,
  context: Context,
): Decision<OfficerEvent> => {
  const because = trace('The role is held until the end of its last day.', TENURE, context.now);
  const tenures = officer.tenures.filter((tenure) => tenure.role === input.role);
  if (tenures.length === 0) {
    return refuse('ROLE_NOT_HELD', 'This officer does not hold the role.', { path: ['role'] });
  }
  const open = tenures.some(
    ({ from, until }) => from <= input.lastDay && (until === null || until > input.lastDay),
  );
  if (!open && tenures.some(({ from }) => from > input.lastDay)) {
    return refuse('TENURE_ENDS_BEFORE_IT_BEGINS', 'The last day of a tenure cannot lie before its first.', {
      path: ['lastDay'],
    });
  }
  if (!open) return already(because);
  return accept([{ type: 'RoleEnded', data: input, parts: [], subjects: [] }], because);
};

const TENURE = boardsOwn('Tenure is by whole days; both the first and the last day belong to it.');
