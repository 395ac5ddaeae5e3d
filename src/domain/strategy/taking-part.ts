/** Who takes part in a strategy discussion, and who of them counts (ADR 29). */
import { boardsOwn, refuse, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { NamedParticipant } from './strategy-events.js';
import type { UnderTerms } from './strategy-state.js';

export interface TakingPart {
  readonly agency: Id;
  /** A code of the board's set `discipline`. */
  readonly discipline: string;
  readonly officer: Id | null;
  /** Where they have no account. */
  readonly named?: NamedParticipant;
}

export interface Conflicts {
  /** Officers who have a conflict about the person. */
  readonly conflicted: ReadonlySet<Id>;
}

export interface GivenOfChair extends Conflicts {
  /** Roles that the chair holds or stands in for. */
  readonly chairRoles: readonly string[];
}

interface Taking {
  readonly participants: readonly TakingPart[];
}

export const hasConflict = (
  { officer }: { readonly officer: Id | null },
  { conflicted }: Conflicts,
): boolean => officer !== null && conflicted.has(officer);

/** Who took part is recorded as it was; whoever has a conflict about the person fills no place of the minimum. */
export const withoutConflict = ({ participants }: Taking, conflicts: Conflicts): readonly TakingPart[] =>
  participants.filter((one) => !hasConflict(one, conflicts));

/** Each is one person: whoever speaks for several disciplines is none of the others whom the minimum asks for. */
export const unfitTwice = ({ participants }: Taking): Refusal | undefined => {
  const who = participants.map(({ officer, agency, named }) =>
    officer === null ? `${agency} ${named?.name.trim().toLowerCase() ?? ''}` : officer,
  );
  const twice = who.findIndex((one, index) => who.indexOf(one) !== index);
  return twice < 0
    ? undefined
    : refuse('TAKES_PART_TWICE', 'Each participant is named once, for one discipline.', {
        path: ['participants', `${twice}`],
      });
};

export const unfitPeople = (
  { participants, chair }: Taking & { readonly chair: Id },
  { chairRoles, conflicted }: GivenOfChair,
  { terms }: UnderTerms,
): Refusal | undefined => {
  const nobody = participants.findIndex(({ officer, named }) => officer === null && named === undefined);
  if (nobody >= 0) {
    return refuse('OFFICER_OR_NAME', 'Say who took part: an officer of the board, or a name.', {
      path: ['participants', `${nobody}`],
    });
  }
  if (conflicted.has(chair)) {
    return refuse(
      'CHAIR_HAS_CONFLICT',
      'A conflict about this person is declared for this manager: another one takes the chair, and decides.',
      { clause: NO_PART, path: ['chair'] },
    );
  }
  const roles = terms.strategy.chairedBy;
  return chairRoles.some((role) => roles.includes(role))
    ? undefined
    : refuse('CHAIR_NOT_A_MANAGER', 'A manager of social care chairs a strategy discussion.', {
        path: ['chair'],
        instead: { kind: 'ASK_ROLE', roles },
      });
};

export const NO_PART = boardsOwn(
  'Whoever has a conflict about a person takes no part in what is decided about that person, and sees nothing of it.',
);
