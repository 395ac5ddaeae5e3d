/** The board of checks: every core role, and every agency that was asked besides, with what it has answered. */
import type { Id } from '../../domain/event.js';
import type { CoreMember } from '../../domain/terms/terms-of-reference.js';
import type { Instant } from '../../domain/time.js';
import type { CheckAnswerView, PersonsChecks } from '../../projections/checks.js';

export type CheckStatus = CheckAnswerView['held'] | 'ANSWERED_LATE' | 'NO_ANSWER';

export interface CheckRow {
  /** Null for an agency that was asked besides. */
  readonly role: CoreMember | null;
  readonly agency: Id | null;
  /** Null for a core role: being on the agenda asks it. */
  readonly askedAt: Instant | null;
  readonly status: CheckStatus;
  /** What the meeting had before the item began; null for none. */
  readonly answer: CheckAnswerView | null;
  /** Those that it took the place of, oldest first. */
  readonly earlier: readonly CheckAnswerView[];
  readonly late: readonly CheckAnswerView[];
}

/**
 * @param coreMembers of the terms that the sitting meets by
 * @param checks undefined where nobody has answered or been asked yet
 */
export const checksBoard = (
  coreMembers: readonly CoreMember[],
  checks: PersonsChecks | undefined,
): readonly CheckRow[] => {
  const answers = checks?.answers ?? [];
  const rowOf = (
    who: Pick<CheckRow, 'role' | 'agency' | 'askedAt'>,
    own: readonly CheckAnswerView[],
  ): CheckRow => {
    const inTime = own.filter(({ late }) => !late);
    const late = own.filter((answer) => answer.late);
    const answer = inTime.at(-1) ?? null;
    const status = answer?.held ?? (late.length > 0 ? 'ANSWERED_LATE' : 'NO_ANSWER');
    return { ...who, status, answer, earlier: inTime.slice(0, -1), late };
  };
  return [
    ...coreMembers.map((member) =>
      rowOf(
        { role: member, agency: null, askedAt: null },
        answers.filter(({ role }) => role === member.role),
      ),
    ),
    ...(checks?.asked ?? []).map(({ agency, at }) =>
      rowOf(
        { role: null, agency, askedAt: at },
        answers.filter((answer) => answer.agency === agency),
      ),
    ),
  ];
};
