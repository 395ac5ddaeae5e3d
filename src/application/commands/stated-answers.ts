/** What rules and counts need to know of stated answers, worked out at the edge: no decision reads them. */
import { answerIn, codesKind, takes } from '../../domain/adopted/codes.js';
import { isMissing } from '../../domain/known.js';
import { tokensOf, type Tokenise } from '../../domain/person/tokens.js';
import type { AmendedPerson, AmendGiven } from '../../domain/referral/amend-referral.js';
import type { SubjectAsReferred, UnknownAnswer, WorkedOut } from '../../domain/referral/refer-person.js';
import type { StatedIdentity } from '../../domain/referral/stated.js';
import type { LocalDate } from '../../domain/time.js';
import type { Look } from '../command.js';
import { birthOf, type Birth } from './birth.js';

const CODED_ANSWERS = ['sex', 'gender', 'ethnicity'] as const;

/** Answers that the minutes must show: one that lacks is asked for. */
const ASKED_FOR = ['name', 'dateOfBirth', 'gender', 'ethnicity'] as const;

/** Which answers are codes that the board's sets do not have. A set that the board has not adopted takes any. */
export const unknownAnswers = async (
  identities: readonly Partial<StatedIdentity>[],
  look: Look,
): Promise<readonly UnknownAnswer[]> => {
  const unknown: UnknownAnswer[] = [];
  for (const field of CODED_ANSWERS) {
    const adopted = await look.state(codesKind, field);
    const of = identities.findIndex(({ [field]: answer }) => answer && !takes(adopted, answer));
    if (of >= 0) unknown.push({ of, field });
  }
  return unknown;
};

/** The answers as stated, with codes that stand for a lacking answer read as the reason why it is lacking. */
export const readAnswers = async <Stated extends Partial<StatedIdentity>>(
  identity: Stated,
  look: Look,
): Promise<Stated> => {
  const answers = await Promise.all(
    CODED_ANSWERS.flatMap((field) => {
      const answer = identity[field];
      if (answer === undefined) return [];
      return [look.state(codesKind, field).then((adopted) => [field, answerIn(adopted, answer)] as const)];
    }),
  );
  return { ...identity, ...Object.fromEntries(answers) };
};

/** What rules and counts need of a personal part, worked out here at the edge and recorded in clear. */
export const workedOut = (
  { identity, dateOfBirthAccuracy: stated }: SubjectAsReferred,
  today: LocalDate,
  tokenise: Tokenise,
): WorkedOut => {
  const birth = birthOf(identity.dateOfBirth, stated, today);
  return {
    ageInYears: birth.ageInYears,
    missing: ASKED_FOR.filter((field) => isMissing(identity[field])),
    who: { tokens: tokensOf(identity, tokenise), ...unlessExact(birth) },
    identity,
  };
};

/** The same of an amendment, which holds only what is said anew. */
export const workedOutAnew = (
  { identity = {}, dateOfBirthAccuracy }: AmendedPerson,
  today: LocalDate,
): AmendGiven['edge'][number] => {
  const said = ASKED_FOR.flatMap((field) => {
    const answer = identity[field];
    return answer === undefined ? [] : [{ field, lacks: isMissing(answer) }];
  });
  const { dateOfBirth } = identity;
  const birth = dateOfBirth && birthOf(dateOfBirth, dateOfBirthAccuracy, today);
  return {
    identity,
    answered: said.filter(({ lacks }) => !lacks).map(({ field }) => field),
    lacking: said.filter(({ lacks }) => lacks).map(({ field }) => field),
    ...(birth && { born: { ageInYears: birth.ageInYears, ...unlessExact(birth) } }),
  };
};

const unlessExact = ({ accuracy }: Birth) => ({
  ...(accuracy !== null && accuracy !== 'EXACT' && { dateOfBirthAccuracy: accuracy }),
});
