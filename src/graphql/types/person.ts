/** A person under discussion: a child, a young person or an adult. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Readable } from '../../application/reads/session.js';
import { isErased } from '../../domain/event.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Action, actionOf } from './action.js';
import { CaseNote, caseNotesOfPerson } from './case-note.js';
import { KnownStatus } from './enums.js';
import { KnownCode, KnownDate, KnownText, knownCodeOf, knownOf } from './known.js';
import { Node } from './node.js';
import { Referral, referralOf } from './referral.js';

@ObjectType({ description: 'A friend or associate as a referrer states it. Friendship is not suspicion.' })
export class Associate {
  @Field({ description: 'Name as stated.' })
  name!: string;

  @Field({ description: 'How they stand to the person, as stated.' })
  relationship!: string;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A child, young person or adult whom the meeting discusses, with identity as stated by the referrer. Fields that are not for you are withheld.',
})
export class Person extends Node {
  @Field(() => KnownText, { description: 'Name as stated.' })
  name!: KnownText;

  @Field(() => KnownDate, { description: 'Date of birth as stated.' })
  dateOfBirth!: KnownDate;

  @Field(() => KnownCode, { description: "Gender as stated; a code of the board's set `gender`." })
  gender!: KnownCode;

  @Field(() => KnownCode, { description: "Ethnicity as stated; a code of the board's set `ethnicity`." })
  ethnicity!: KnownCode;

  @Field(() => [Associate], {
    nullable: true,
    description: 'Friends and associates as stated; null where they are not for you, or were erased.',
  })
  associates!: readonly Associate[] | null;

  @Field(() => KnownStatus, {
    nullable: true,
    description: 'Whether the authority knows the person; null: not for you.',
  })
  knownStatus!: KnownStatus | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Age in whole years when last referred; null: unknown, or not for you.',
  })
  ageInYears!: number | null;

  @Field(() => [Referral], { description: 'The referrals of this person that you may see.' })
  referrals!: Edge<Referral[]>;

  @Field(() => [Action], { description: 'The actions for this person that you may see.' })
  actions!: Edge<Action[]>;

  @Field(() => [CaseNote], {
    description: 'What each discussion left on the case file, as far as you may see it.',
  })
  caseNotes!: Edge<CaseNote[]>;
}

export const personOf = async (ask: Asking, personId: string): Promise<Person | null> => {
  const person = await ask.load('people', personId);
  return person === undefined ? null : personFrom(ask, personId, person);
};

const personFrom = (ask: Asking, personId: string, person: Readable<'people'>): Person =>
  ({
    __typename: 'Person',
    id: idOf('person', personId),
    name: knownOf(person.name),
    dateOfBirth: knownOf(person.dateOfBirth),
    gender: knownCodeOf(ask, 'gender', person.gender),
    ethnicity: knownCodeOf(ask, 'ethnicity', person.ethnicity),
    associates: person.associates === undefined || isErased(person.associates) ? null : person.associates,
    knownStatus: person.knownStatus === undefined ? null : KnownStatus[person.knownStatus],
    ageInYears: person.ageInYears ?? null,
    referrals: () => present((person.referrals ?? []).map(({ referralId }) => referralOf(ask, referralId))),
    caseNotes: () => caseNotesOfPerson(ask, personId),
    actions: () => present((person.actions ?? []).map(({ actionId }) => actionOf(ask, actionId))),
  }) as Person;

/** What is absent or denied is left out: the two look alike. */
export const present = async <T>(things: readonly Promise<T | null>[]): Promise<T[]> =>
  (await Promise.all(things)).filter((thing) => thing !== null);
