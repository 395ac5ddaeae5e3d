/** Giving an officer a role, as its holder or as a deputy who may stand in. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { sayDate } from '../time.js';
import type { Officer, OfficerEvent, Tenure } from './officer.js';

export type AssignRole = { readonly officerId: Id } & Tenure;

export const assignRole = (
  officer: Officer,
  input: AssignRole,
  given: { readonly roleKnown: boolean },
  context: Context,
): Decision<OfficerEvent> => {
  const because = trace(
    'Authority comes from the roles that an officer holds on the day.',
    ROLES,
    context.now,
  );
  if (!officer.appointed) return refuse('NO_SUCH_OFFICER', 'No officer with this id has been appointed.');
  if (officer.lastDay !== null && officer.lastDay < input.from) {
    return refuse('OFFICER_HAS_LEFT', `This officer is in post until ${sayDate(officer.lastDay)} only.`, {
      path: ['from'],
    });
  }
  if (input.until !== null && input.until < input.from) {
    return refuse('TENURE_ENDS_BEFORE_IT_BEGINS', 'The last day of a tenure cannot lie before its first.', {
      path: ['until'],
    });
  }
  if (!given.roleKnown) {
    return refuse('UNKNOWN_ROLE', 'No terms of reference of this board name the role.', { path: ['role'] });
  }
  if (officer.tenures.some((tenure) => same(tenure, input))) return already(because);
  return accept([{ type: 'RoleAssigned', data: input, parts: [], subjects: [] }], because);
};

const same = (a: Tenure, b: Tenure): boolean =>
  a.role === b.role && a.as === b.as && a.from === b.from && a.until === b.until;

const ROLES = boardsOwn('Roles, deputies and tenure are events of the board.');
