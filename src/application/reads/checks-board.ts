/** The board of checks: every core role, and every agency that was asked besides, with what it has answered. */
import type { Id } from '../../domain/event.js';
import type { CoreMember } from '../../domain/terms/terms-of-reference.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import type { CheckAnswerView, PersonsChecks } from '../../projections/checks.js';

export type CheckStatus = CheckAnswerView['held'] | 'ANSWERED_LATE' | 'NO_ANSWER';

/** An answer as a sitting has it before it. */
export interface AnswerOnBoard extends CheckAnswerView {
  /** The sitting that it was given before, where the item came from there; left out of an answer for this one. */
  readonly before?: { readonly sittingId: Id; readonly date: LocalDate | null };
}

/** The checks on one record of a person: what was asked, and each answer, late or not as this sitting sees it. */
export interface RecordChecks {
  readonly asked: PersonsChecks['asked'];
  readonly answers: readonly AnswerOnBoard[];
}

export interface CheckRow {
  /** Null for an agency that was asked besides. */
  readonly role: CoreMember | null;
  readonly agency: Id | null;
  /** Null for a core role: being on the agenda asks it. */
  readonly askedAt: Instant | null;
  readonly status: CheckStatus;
  /** What the meeting had before the item began; null for none. */
  readonly answer: AnswerOnBoard | null;
  /** What the same respondent holds by other records of the person, where several are heard as one. */
  readonly also: readonly AnswerOnBoard[];
  /** Those that they took the place of, oldest first. */
  readonly earlier: readonly AnswerOnBoard[];
  readonly late: readonly AnswerOnBoard[];
}

/**
 * @param coreMembers of the terms that the sitting meets by
 * @param records of the person who is heard, the leading one first
 */
export const checksBoard = (
  coreMembers: readonly CoreMember[],
  records: readonly RecordChecks[],
): readonly CheckRow[] => {
  const rowOf = (
    who: Pick<CheckRow, 'role' | 'agency' | 'askedAt'>,
    isTheirs: (answer: AnswerOnBoard) => boolean,
  ): CheckRow => {
    const own = records.map(({ answers }) => inOrder(answers.filter(isTheirs)));
    const inTime = own.map((answers) => answers.filter(({ late }) => !late));
    const late = inOrder(own.flat().filter((answer) => answer.late));
    const [answer = null, ...also] = weightiest(inTime.flatMap((answers) => answers.slice(-1)));
    const earlier = inOrder(inTime.flatMap((answers) => answers.slice(0, -1)));
    const status = answer?.held ?? (late.length > 0 ? 'ANSWERED_LATE' : 'NO_ANSWER');
    return { ...who, status, answer, also, earlier, late };
  };
  return [
    ...coreMembers.map((member) =>
      rowOf({ role: member, agency: null, askedAt: null }, ({ role }) => role === member.role),
    ),
    ...askedOnce(records).map(({ agency, at }) =>
      rowOf({ role: null, agency, askedAt: at }, (answer) => answer.agency === agency),
    ),
  ];
};

/** Of two in one instant, the one that was given for this sitting comes last: the newest counts. */
const inOrder = (answers: readonly AnswerOnBoard[]): readonly AnswerOnBoard[] =>
  answers.toSorted(
    (a, b) => compare(a.at, b.at) || Number(a.before === undefined) - Number(b.before === undefined),
  );

/** What is held by one record is not hidden by nothing being held by another. */
const weightiest = (answers: readonly AnswerOnBoard[]): readonly AnswerOnBoard[] =>
  answers.toSorted(
    (a, b) =>
      Number(b.held === 'INFORMATION_GIVEN') - Number(a.held === 'INFORMATION_GIVEN') || compare(b.at, a.at),
  );

/** An agency that was asked by two records, or before two sittings, was asked when it was asked first. */
const askedOnce = (records: readonly RecordChecks[]): PersonsChecks['asked'] => {
  const asked = records.flatMap((record) => record.asked).toSorted((a, b) => compare(a.at, b.at));
  return asked.filter(({ agency }, index) => asked.findIndex((one) => one.agency === agency) === index);
};

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
