/** What rules and counts need to know of stated answers, worked out at the edge: no decision reads them. */
import { codesKind, hasCode } from '../../domain/adopted/codes.js';
import { isKnown, isMissing } from '../../domain/known.js';
import type { AmendGiven } from '../../domain/referral/amend-referral.js';
import type { CodedAnswer } from '../../domain/referral/refer-person.js';
import type { ReferredSubject } from '../../domain/referral/referral.js';
import type { StatedIdentity } from '../../domain/referral/stated.js';
import { ageInYears, type LocalDate } from '../../domain/time.js';
import type { Look } from '../command.js';

/** Answers that the minutes must show: one that lacks is asked for. */
const ASKED_FOR = ['name', 'dateOfBirth', 'gender', 'ethnicity'] as const;

/** Which answers are codes that the board's sets do not have. A set that the board has not adopted takes any. */
export const unknownAnswers = async (
  identities: readonly Partial<StatedIdentity>[],
  look: Look,
): Promise<readonly CodedAnswer[]> => {
  const unknown: CodedAnswer[] = [];
  for (const field of ['gender', 'sex', 'ethnicity'] as const) {
    const answers = identities.flatMap((identity) => identity[field] ?? []).filter(isKnown);
    if (answers.length === 0) continue;
    const adopted = await look.state(codesKind, field);
    if (adopted.codes !== undefined && answers.some(({ value }) => !hasCode(adopted, value))) {
      unknown.push(field);
    }
  }
  return unknown;
};

export const workedOut = (
  identity: StatedIdentity,
  today: LocalDate,
): Pick<ReferredSubject, 'ageInYears' | 'missing' | 'unborn'> => ({
  ...bornBy(identity, today),
  missing: ASKED_FOR.filter((field) => isMissing(identity[field])),
});

/** The same of an amendment, which holds only what is said anew. */
export const workedOutAnew = (
  identity: Partial<StatedIdentity> | undefined,
  today: LocalDate,
): AmendGiven['edge'][number] => {
  const { dateOfBirth, dateOfBirthAccuracy } = identity ?? {};
  const said = ASKED_FOR.flatMap((field) => {
    const answer = identity?.[field];
    return answer === undefined ? [] : [{ field, lacks: isMissing(answer) }];
  });
  return {
    answered: said.filter(({ lacks }) => !lacks).map(({ field }) => field),
    lacking: said.filter(({ lacks }) => lacks).map(({ field }) => field),
    ...(dateOfBirth && {
      born: bornBy({ dateOfBirth, ...(dateOfBirthAccuracy && { dateOfBirthAccuracy }) }, today),
    }),
  };
};

/** Age in whole years. A day that is still to come, or said to be expected, is that of a child who is not born yet. */
const bornBy = (
  { dateOfBirth, dateOfBirthAccuracy }: Pick<StatedIdentity, 'dateOfBirth' | 'dateOfBirthAccuracy'>,
  today: LocalDate,
): Pick<ReferredSubject, 'ageInYears' | 'unborn'> => {
  if (!isKnown(dateOfBirth)) return { ageInYears: null };
  if (dateOfBirth.value > today || dateOfBirthAccuracy === 'EXPECTED')
    return { ageInYears: null, unborn: true };
  return { ageInYears: ageInYears(dateOfBirth.value, today) };
};
