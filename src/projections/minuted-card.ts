/** A person's card as documents print it: as it stood at a position in the log, over every record of the person. */
import { ERASED, isErased, type Id, type Personal } from '../domain/event.js';
import type { DateOfBirthAccuracy } from '../domain/person/identity.js';
import type { KnownStanding } from '../domain/person/person.js';
import { isKnown, isMissing, type Known } from '../domain/known.js';
import type { StatedAssociate, StatedIdentity } from '../domain/referral/stated.js';
import type { CardHistory, Cards, From, Heeded, NumberOnCard } from './card-history.js';

/** A person as one record, or all records together, name them. */
interface Named {
  readonly identity: Personal<StatedIdentity>;
  /** How far the date of birth can be relied on; null where there is none. */
  readonly dateOfBirthAccuracy: DateOfBirthAccuracy | null;
}

/** A person as the minutes name them: what the leading record lacks, another one may say. */
export interface MinutedCard extends Named {
  /** What the leading record says alone. */
  readonly leading: Named;
  /** The newest of each kind. */
  readonly identifiers: readonly NumberOnCard[];
  /** What was found when somebody checked; null where nobody had. */
  readonly standing: Pick<KnownStanding, 'known' | 'openStatus' | 'legalStatus'> | null;
  readonly safeContact: Heeded | null;
}

/** A person's card at a position, heeding what any record said by then to be of the same person says. */
export const minutedCard = (cards: Cards, personId: Id, asOf?: string): MinutedCard => {
  const records = recordsAt(cards, personId, asOf).filter((one) => one === personId || cards.has(one));
  const [own = cardAt(undefined), ...others] = records.map((record) => cardAt(cards.get(record), asOf));
  const all = [own, ...others];
  const heeded = all.flatMap(({ safeContact }) => safeContact ?? []);
  return {
    ...own,
    ...together(own, others),
    identifiers: all.flatMap(({ identifiers }) => identifiers),
    // Known by one record is known.
    standing: all.find(({ standing }) => standing?.known === 'KNOWN')?.standing ?? own.standing,
    safeContact:
      heeded.length === 0
        ? null
        : {
            addressHidden: heeded.some(({ addressHidden }) => addressHidden),
            doNotContact: heeded.some(({ doNotContact }) => doNotContact),
          },
  };
};

/** Names by other records are names that the person goes by; what was erased of one is not pieced together. */
const together = ({ leading: own }: MinutedCard, others: readonly MinutedCard[]): Named => {
  let said = own;
  for (const { leading: other } of others) {
    if (isErased(said.identity) || isErased(other.identity)) return { ...own, identity: ERASED };
    said = joined({ ...said, identity: said.identity }, { ...other, identity: other.identity });
  }
  return said;
};

type Whole = Named & { readonly identity: StatedIdentity };

const joined = ({ identity: own, dateOfBirthAccuracy }: Whole, other: Whole): Whole => {
  const { identity: also } = other;
  const names = isKnown(also.name) ? [also.name.value] : [];
  const name = either(own.name, also.name);
  const aliases = [...(own.aliases ?? []), ...names, ...(also.aliases ?? [])];
  const isBornByOther = isMissing(own.dateOfBirth) && isKnown(also.dateOfBirth);
  const sex =
    own.sex === undefined || also.sex === undefined ? (own.sex ?? also.sex) : either(own.sex, also.sex);
  return {
    identity: {
      name,
      dateOfBirth: either(own.dateOfBirth, also.dateOfBirth),
      gender: either(own.gender, also.gender),
      ...(sex !== undefined && { sex }),
      ethnicity: either(own.ethnicity, also.ethnicity),
      aliases: [...new Set(aliases)].filter((alias) => !isKnown(name) || alias !== name.value),
      associates: own.associates.concat(also.associates.filter((one) => !own.associates.some(isSame(one)))),
    },
    dateOfBirthAccuracy: isBornByOther ? other.dateOfBirthAccuracy : dateOfBirthAccuracy,
  };
};

/** A preference not to say is respected: only what nobody could answer is looked for elsewhere. */
const either = <T>(own: Known<T>, also: Known<T>): Known<T> => (isMissing(own) && isKnown(also) ? also : own);

const isSame =
  (one: StatedAssociate) =>
  ({ name, relationship }: StatedAssociate): boolean =>
    name === one.name && relationship === one.relationship;

/** The records that were one person's at a position; those that are now where no position is given. */
export const recordsAt = (cards: Cards, personId: Id, asOf?: string): readonly Id[] => {
  const records = [personId];
  for (const record of records) {
    const merges = (cards.get(record)?.merges ?? []).filter(
      ({ from, until }) => isBy(asOf, from) && (until === null || !isBy(asOf, until)),
    );
    records.push(...new Set(merges.map(({ other }) => other).filter((other) => !records.includes(other))));
  }
  return records;
};

/** Whether a position is not later than another; every one is where no other is given. */
const isBy = (asOf: string | undefined, position: string): boolean =>
  asOf === undefined || BigInt(position) <= BigInt(asOf);

/** One record as it stood at a position; as it stands now where no position is given. */
const cardAt = (history: CardHistory | undefined, asOf?: string): MinutedCard => {
  const isBefore = (position: string): boolean => isBy(asOf, position);
  const then = <T extends From>(all: readonly T[]): T | undefined =>
    all.findLast(({ from }) => isBefore(from));
  const identity = then(history?.identities ?? [])?.identity ?? ERASED;
  const standing = then(history?.standings ?? []);
  const associates = (history?.associates ?? []).flatMap(({ from, until, associate }) =>
    !isBefore(from) || (until !== null && isBefore(until)) || isErased(associate) ? [] : [associate],
  );
  const numbers = (history?.identifiers ?? []).filter(({ from }) => isBefore(from));
  const leading: Named = {
    identity: isErased(identity)
      ? identity
      : { ...identity, associates: [...identity.associates, ...associates] },
    dateOfBirthAccuracy: then(history?.births ?? [])?.accuracy ?? null,
  };
  return {
    ...{ ...leading, leading },
    identifiers: numbers
      .filter(({ kind }, index) => numbers.findLastIndex((later) => later.kind === kind) === index)
      .map(({ kind, absent, number }) => ({ kind, absent, number })),
    standing:
      standing === undefined
        ? null
        : { known: standing.known, openStatus: standing.openStatus, legalStatus: standing.legalStatus },
    safeContact: then(history?.safeContacts ?? [])?.heed ?? null,
  };
};
