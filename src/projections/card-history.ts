/**
 * What was known of a person, and from when on: minutes show each person as the card stood when a version was
 * drafted, without a copy of it in every version. What is erased is erased in all of them.
 */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, isErased, partOf, type Id, type Personal } from '../domain/event.js';
import { isKnown } from '../domain/known.js';
import type { IdentifierKind, UpnUnknown } from '../domain/person/identifiers.js';
import type { DateOfBirthAccuracy } from '../domain/person/identity.js';
import type { KnownStanding } from '../domain/person/person.js';
import type { ReferredSubject } from '../domain/referral/referral.js';
import type { Particulars, StatedAssociate, StatedIdentity } from '../domain/referral/stated.js';
import { saidAnew } from './person-identity.js';
import { byKeyOnly, projection } from './projection.js';
import { contactsIn, joinedDetails, NO_DETAILS, type Details } from './third-party-details.js';

export interface From {
  /** Position in the log from which on it held. */
  readonly from: string;
}

/** What must be heeded by whoever approaches the person. */
export interface Heeded {
  readonly addressHidden: boolean;
  readonly doNotContact: boolean;
}

type Named = Personal<{ readonly names: readonly string[] }>;
type DetailsToldOf = Personal<Partial<Details>>;

/** A number by which a service knows the person, or why there is none. */
export interface NumberOnCard {
  readonly kind: IdentifierKind;
  readonly absent: UpnUnknown | null;
  /** Null where there is none. */
  readonly number: Personal<{ readonly value: string }> | null;
}

interface RecordedAssociate extends From {
  readonly associateId: Id;
  /** Null while it goes on. */
  readonly until: string | null;
  /** The associate's own record; null where there is none. */
  readonly associatePersonId: Id | null;
  readonly associate: Personal<StatedAssociate>;
}

export interface CardHistory {
  readonly personId: Id;
  readonly identities: readonly (From & { readonly identity: Personal<StatedIdentity> })[];
  readonly safeContacts: readonly (From & { readonly heed: Heeded | null })[];
  readonly associates: readonly RecordedAssociate[];
  /** Whoever was named as living with the person, or as of concern. */
  readonly named: readonly Named[];
  /** What else leads to the person: where they live, how they are reached, by which numbers services know them. */
  readonly details: readonly DetailsToldOf[];
  /** People who were referred together with this one. */
  readonly referredWith: readonly Id[];
  /** Names of the fields that somebody has corrected: what a referrer says anew does not change them. */
  readonly correctedFields: readonly string[];
  readonly standings: readonly (From & Pick<KnownStanding, 'known' | 'openStatus' | 'legalStatus'>)[];
  readonly births: readonly (From & { readonly accuracy: DateOfBirthAccuracy | null })[];
  readonly identifiers: readonly (From & NumberOnCard)[];
  /** Other records that were said to be of this person too. */
  readonly merges: readonly (From & { readonly other: Id; readonly until: string | null })[];
}

export const cardHistory = projection<CardHistory>({
  name: 'card-history',
  version: 4,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
      case 'ReferralAmended':
        return event.data.subjects.map(({ personId }) => personId);
      case 'KnownStatusRecorded':
      case 'IdentityCorrected':
      case 'AssociateRecorded':
      case 'AssociateEnded':
      case 'SafeContactRecorded':
      case 'SafeContactEnded':
      case 'HouseholdRecorded':
      case 'IdentifierRecorded':
        return [event.data.personId];
      case 'PeopleMerged':
        return [event.data.personId, event.data.into];
      case 'PeopleUnmerged':
        return [event.data.personId, event.data.from];
      default:
        return [];
    }
  },
  apply: (document, event, personId) => {
    const before = document ?? {
      ...{ personId, identities: [], standings: [], safeContacts: [], associates: [], correctedFields: [] },
      ...{ named: [], details: [], referredWith: [], births: [], identifiers: [], merges: [] },
    };
    const from = String(event.position);
    switch (event.type) {
      case 'ReferralReceived': {
        const identity = partOf(event, 'identity', personId) ?? ERASED;
        const together = event.data.subjects.map((subject) => subject.personId);
        return {
          ...withNamed(before, particularsOf(partOf(event, 'particulars', personId))),
          identities: [...before.identities, { from, identity }],
          births: withBirth(before, from, event.data.subjects),
          referredWith: [...new Set([...before.referredWith, ...together])].filter((id) => id !== personId),
        };
      }
      case 'ReferralAmended': {
        if (document === null) return document;
        const said = partOf(event, 'identity', personId);
        const told = withNamed(before, particularsOf(partOf(event, 'particulars', personId)));
        if (said === undefined) return told;
        const births = before.correctedFields.includes('dateOfBirth')
          ? before.births
          : withBirth(before, from, event.data.subjects);
        const anew = isErased(said) ? said : saidAnew(said, before.correctedFields);
        return { ...withIdentity(told, from, anew), births };
      }
      case 'KnownStatusRecorded': {
        const { known, openStatus, legalStatus } = event.data;
        return { ...before, standings: [...before.standings, { from, known, openStatus, legalStatus }] };
      }
      case 'IdentityCorrected': {
        const right = partOf(event, 'identity') ?? ERASED;
        const correctedFields = [...new Set([...before.correctedFields, ...event.data.fields])];
        const { birth } = event.data;
        const births =
          birth === null ? before.births : [...before.births, { from, accuracy: birth.accuracy }];
        return { ...withIdentity(before, from, right), correctedFields, births };
      }
      case 'AssociateRecorded': {
        const associate = partOf(event, 'associate') ?? ERASED;
        const { associateId, associatePersonId } = event.data;
        const recorded = { from, until: null, associateId, associatePersonId, associate };
        return { ...before, associates: [...before.associates, recorded] };
      }
      case 'AssociateEnded': {
        const { associateId } = event.data;
        const associates = before.associates.map((known) =>
          known.associateId === associateId ? { ...known, until: from } : known,
        );
        return { ...before, associates };
      }
      case 'HouseholdRecorded': {
        const household = partOf(event, 'household') ?? ERASED;
        const addresses = isErased(household) || household.address === null ? [] : [household.address];
        return withDetails(
          withNamed(before, isErased(household) ? household : { names: namesIn(household.members) }),
          isErased(household) ? household : { addresses },
        );
      }
      case 'IdentifierRecorded':
        return withNumber(before, from, event);
      case 'SafeContactRecorded': {
        const { addressHidden, doNotContact } = event.data;
        const heed = { addressHidden, doNotContact };
        const told = partOf(event, 'instructions') ?? ERASED;
        return withDetails(
          { ...before, safeContacts: [...before.safeContacts, { from, heed }] },
          isErased(told) ? told : { contacts: contactsIn(told.text) },
        );
      }
      case 'SafeContactEnded':
        return { ...before, safeContacts: [...before.safeContacts, { from, heed: null }] };
      case 'PeopleMerged': {
        const other = event.data.into === personId ? event.data.personId : event.data.into;
        return { ...before, merges: [...before.merges, { from, other, until: null }] };
      }
      case 'PeopleUnmerged': {
        const other = event.data.from === personId ? event.data.personId : event.data.from;
        const merges = before.merges.map((merge) =>
          merge.other === other && merge.until === null ? { ...merge, until: from } : merge,
        );
        return { ...before, merges };
      }
      default:
        return document;
    }
  },
});

const withBirth = (
  { personId, births }: CardHistory,
  from: string,
  subjects: readonly Pick<ReferredSubject, 'personId' | 'ageInYears' | 'dateOfBirthAccuracy'>[],
): CardHistory['births'] => {
  const { ageInYears = null, dateOfBirthAccuracy } = subjects.find((one) => one.personId === personId) ?? {};
  return [...births, { from, accuracy: dateOfBirthAccuracy ?? (ageInYears === null ? null : 'EXACT') }];
};

const withNumber = (
  history: CardHistory,
  from: string,
  event: Extract<LogEvent, { type: 'IdentifierRecorded' }>,
): CardHistory => {
  const { kind, absent, token } = event.data;
  const number = token === null ? null : (partOf(event, 'identifier') ?? ERASED);
  const numbered = { ...history, identifiers: [...history.identifiers, { from, kind, absent, number }] };
  if (number === null) return numbered;
  return withDetails(numbered, isErased(number) ? number : { numbers: [number.value] });
};

const particularsOf = (said: Personal<Particulars> | undefined): Named | undefined =>
  said === undefined || isErased(said)
    ? said
    : { names: namesIn([...(said.household ?? []), ...(said.peopleOfConcern ?? [])]) };

const namesIn = (people: readonly { readonly name: string }[]): readonly string[] =>
  people.map(({ name }) => name);

const withNamed = (history: CardHistory, named: Named | undefined): CardHistory =>
  named === undefined || (!isErased(named) && named.names.length === 0)
    ? history
    : { ...history, named: [...history.named, named] };

const withDetails = (history: CardHistory, told: DetailsToldOf): CardHistory => ({
  ...history,
  details: [...history.details, told],
});

/** Whatever was ever known to lead to the person. */
export const detailsOf = (history: CardHistory | undefined): Details =>
  joinedDetails([
    ...(history?.details ?? []).map((told) => (isErased(told) ? NO_DETAILS : { ...NO_DETAILS, ...told })),
    ...(history?.identities ?? []).map(({ identity }) =>
      isErased(identity) || !isKnown(identity.dateOfBirth)
        ? NO_DETAILS
        : { ...NO_DETAILS, birthdays: [identity.dateOfBirth.value] },
    ),
  ]);

export const isAddressHidden = (history: CardHistory | undefined): boolean =>
  history?.safeContacts.at(-1)?.heed?.addressHidden === true;

/** Every name that the person ever had on the card. */
export const namesOf = (history: CardHistory | undefined): readonly string[] =>
  (history?.identities ?? []).flatMap(({ identity }) =>
    isErased(identity)
      ? []
      : [...(isKnown(identity.name) ? [identity.name.value] : []), ...(identity.aliases ?? [])],
  );

/** Everybody ever named beside the person: household, people of concern, associates, also those who were ended. */
export const namedBeside = (history: CardHistory | undefined): readonly string[] => [
  ...(history?.named ?? []).flatMap((named) => (isErased(named) ? [] : named.names)),
  ...(history?.associates ?? []).flatMap(({ associate }) => (isErased(associate) ? [] : [associate.name])),
  ...(history?.identities ?? []).flatMap(({ identity }) =>
    isErased(identity) ? [] : namesIn(identity.associates),
  ),
];

const withIdentity = (
  history: CardHistory,
  from: string,
  changed: Personal<Partial<StatedIdentity>>,
): CardHistory => {
  const stood = history.identities.at(-1)?.identity ?? ERASED;
  const identity = isErased(stood) || isErased(changed) ? ERASED : { ...stood, ...changed };
  return { ...history, identities: [...history.identities, { from, identity }] };
};

/** Cards by the id of the person; of everybody whose other records are wanted, those as well. */
export type Cards = ReadonlyMap<Id, CardHistory>;
