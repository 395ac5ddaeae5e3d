/**
 * Answering what is missing, and telling what has come to be known. An amendment after the cut-off does not cost
 * a referral its place, and what was told before is kept beside it.
 */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { DateOfBirthAccuracy } from '../person/identity.js';
import type { AmendedSubject, ReferralAmended } from './afterwards.js';
import { notOfTheSet, type UnknownAnswer } from './refer-person.js';
import { isWaiting, type Referral, type ReferralEvent, type ReferredSubject } from './referral.js';
import type { Account, Circumstances, Particulars, StatedIdentity } from './stated.js';

export interface AmendReferral {
  readonly referralId: Id;
  readonly people: readonly AmendedPerson[];
  readonly account?: Partial<Account>;
  readonly particulars?: Particulars;
  /** Only what is said anew. */
  readonly circumstances?: Partial<Circumstances>;
}

/** Only what is said anew; the rest stays as it was. */
export interface AmendedPerson {
  readonly personId: Id;
  readonly identity?: Partial<StatedIdentity>;
  readonly concernTypes?: readonly string[];
  readonly immediateRisk?: boolean;
  readonly ownWords?: string;
  /** How far a date of birth that is said anew can be relied on; left out: exact. */
  readonly dateOfBirthAccuracy?: DateOfBirthAccuracy;
}

export interface AmendGiven {
  /**
   * What was worked out at the edge from the answers, in the order of the people: which fields are answered and
   * which are asked but still lacking; age and birth only where the date of birth was said anew.
   */
  readonly edge: readonly {
    readonly answered: readonly string[];
    readonly lacking: readonly string[];
    readonly born?: Pick<ReferredSubject, 'ageInYears' | 'dateOfBirthAccuracy'>;
    /** As said, with codes that stand for a lacking answer read as its reason. */
    readonly identity?: Partial<StatedIdentity>;
  }[];
  readonly unknownConcernTypes: readonly string[];
  readonly unknownAnswers: readonly UnknownAnswer[];
}

export const amendReferral = (
  referral: Referral,
  input: AmendReferral,
  given: AmendGiven,
  context: Context,
): Decision<ReferralEvent> => {
  if (!referral.received) return refuse('NO_SUCH_REFERRAL', 'There is no such referral.');
  const { referralId, people, account, particulars } = input;
  const [unknownCode] = given.unknownConcernTypes;
  if (unknownCode !== undefined) {
    const of = people.findIndex(({ concernTypes }) => concernTypes?.includes(unknownCode));
    return refuse('UNKNOWN_CODE', notOfTheSet(unknownCode, 'concern-type'), {
      path: ['people', `${of}`, 'concernTypes'],
    });
  }
  const [unknownAnswer] = given.unknownAnswers;
  if (unknownAnswer !== undefined) {
    const { of, field } = unknownAnswer;
    return refuse('UNKNOWN_CODE', notOfTheSet(`The ${field} of one of the people`, field), {
      path: ['people', `${of}`, field],
    });
  }
  const known = new Set(referral.subjects.map(({ personId }) => personId));
  if (people.some(({ personId }) => !known.has(personId))) {
    return refuse('NOT_IN_THE_REFERRAL', 'The referral does not name this person. Refer them as well.', {
      path: ['people', 'person'],
    });
  }
  if (new Set(people.map(idOf)).size < people.length) {
    return refuse('PERSON_NAMED_TWICE', 'This person is named twice. Say once all that is new about them.', {
      path: ['people', 'person'],
    });
  }
  const subjects = people.map((person, index) => amended(referral, person, given.edge[index]));
  const circumstances = input.circumstances && { ...referral.circumstances, ...input.circumstances };
  const after = new Map(subjects.map((subject) => [subject.personId, subject.missing]));
  const complete = referral.subjects.every(
    ({ personId, missing }) => (after.get(personId) ?? missing).length === 0,
  );
  const sentence = complete ? 'Nothing is missing any more.' : 'Some answers are still missing.';
  const because = trace(`${KEPT} ${sentence}`, KEEPS_ITS_PLACE, context.now);
  const parts = partsOf(input, given.edge, referral);
  const unchanged = subjects.every((subject) => isAsItWas(referral, subject));
  const sameCircumstances =
    circumstances === undefined || JSON.stringify(circumstances) === JSON.stringify(referral.circumstances);
  if (parts.length === 0 && unchanged && sameCircumstances) return already(because);
  const lacking = (of: readonly Pick<ReferredSubject, 'personId' | 'missing'>[]): boolean =>
    of.some(({ personId, missing }) => missing.length > 0 && isWaiting(referral, personId));
  const nowLacking = lacking(subjects) && !lacking(referral.subjects);
  const event: ReferralAmended = {
    type: 'ReferralAmended',
    data: {
      ...{ referralId, subjects, ...(circumstances && { circumstances }) },
      ...(nowLacking && { nowLacking }),
    },
    parts,
    subjects: account === undefined && particulars === undefined ? people.map(idOf) : [...known],
  };
  const completed =
    complete && referral.completeAt === null
      ? [
          {
            type: 'ReferralCompleted' as const,
            data: { referralId, completeAt: context.now },
            parts: [],
            subjects: [...known],
          },
        ]
      : [];
  return accept([event, ...completed], because);
};

const idOf = ({ personId }: { readonly personId: Id }): Id => personId;

const amended = (
  referral: Referral,
  { personId, concernTypes, immediateRisk }: AmendedPerson,
  edge: AmendGiven['edge'][number] | undefined,
): AmendedSubject => {
  const before = referral.subjects.find((subject) => subject.personId === personId);
  const { answered = [], lacking = [], born } = edge ?? {};
  const missing = (before?.missing ?? []).filter((field) => !answered.includes(field));
  const { ageInYears, dateOfBirthAccuracy } = born ?? {
    ageInYears: before?.ageInYears ?? null,
    dateOfBirthAccuracy: before?.dateOfBirthAccuracy,
  };
  return {
    personId,
    concernTypes: concernTypes ?? before?.concernTypes ?? [],
    immediateRisk: immediateRisk ?? before?.immediateRisk ?? false,
    ageInYears,
    missing: [...new Set([...missing, ...lacking])],
    ...(dateOfBirthAccuracy && { dateOfBirthAccuracy }),
    sittingId: isWaiting(referral, personId) ? (referral.places.get(personId)?.sittingId ?? null) : null,
  };
};

const isAsItWas = ({ subjects }: Referral, after: AmendedSubject): boolean => {
  const before = subjects.find(({ personId }) => personId === after.personId);
  const relevant = (subject: Omit<AmendedSubject, 'sittingId'> | undefined) =>
    JSON.stringify([
      ...[subject?.concernTypes, subject?.immediateRisk, subject?.ageInYears, subject?.missing],
      subject?.dateOfBirthAccuracy ?? null,
    ]);
  return relevant(before) === relevant(after);
};

const partsOf = (
  { people, account, particulars }: AmendReferral,
  edge: AmendGiven['edge'],
  referral: Referral,
) => {
  const all = referral.subjects.map(idOf);
  const parts: ReferralAmended['parts'][number][] = [];
  for (const [index, { personId, identity, ownWords }] of people.entries()) {
    const content = edge[index]?.identity ?? identity;
    if (identity !== undefined && content !== undefined) {
      parts.push({ name: 'identity', of: [personId], content });
    }
    if (ownWords !== undefined) parts.push({ name: 'ownWords', of: [personId], content: { text: ownWords } });
  }
  if (account !== undefined) parts.push({ name: 'account', of: all, content: account });
  if (particulars !== undefined) parts.push({ name: 'particulars', of: all, content: particulars });
  return parts;
};

const KEPT = 'The referral is amended and keeps its place.';
const KEEPS_ITS_PLACE = boardsOwn('An amendment after the cut-off does not cost a referral its place.');
