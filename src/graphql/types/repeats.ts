/** Repeats by both definitions, never mixed. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { isErased } from '../../domain/event.js';
import type { ConcernedView, IncidentView } from '../../projections/repeats.js';
import { repeatsOf } from '../../application/reads/repeats.js';
import type { Asking } from '../asking.js';
import { idOf } from '../ids.js';
import { textOf } from './known.js';

@ObjectType({ description: 'Somebody of concern: who is said to have harmed. Not somebody found guilty.' })
export class PersonOfConcern {
  @Field(() => ID, { description: 'By this id the same person is named again.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name; null where it was said before, or erased.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'How they stand to the person; or null.' })
  relationship!: string | null;
}

@ObjectType({ description: 'Domestic abuse that was brought to the meeting.' })
export class DomesticAbuseIncident {
  @Field(() => GraphQLLocalDate, { description: 'When it occurred.' })
  occurredOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'When it was referred.' })
  referredOn!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The last referral of the same people, where this is a repeat of it; null: no repeat.',
  })
  repeatOf!: string | null;

  @Field(() => [PersonOfConcern], { description: 'Who is said to have harmed.' })
  peopleOfConcern!: readonly PersonOfConcern[];

  @Field(() => String, { nullable: true, description: 'What happened; null where it was erased.' })
  whatHappened!: string | null;
}

@ObjectType({ description: 'How often a person came back, by both definitions side by side.' })
export class Repeats {
  @Field(() => Int, { description: 'Referrals within the months of the terms after the one before.' })
  reReferrals!: number;

  @Field({ description: 'The same in a sentence.' })
  reReferralsBecause!: string;

  @Field(() => Int, {
    description:
      'Domestic abuse by the same people within the months of the terms after their last referral.',
  })
  domesticAbuse!: number;

  @Field({ description: 'The same in a sentence.' })
  domesticAbuseBecause!: string;

  @Field(() => [DomesticAbuseIncident], { description: 'What it is counted on, in the order of recording.' })
  incidents!: readonly DomesticAbuseIncident[];
}

export const repeatsOfPerson = async (
  { session, load }: Asking,
  personId: string,
  others: readonly string[],
): Promise<Repeats | null> => {
  const repeats = await repeatsOf({ load, terms: session.terms }, personId, others);
  return repeats === undefined ? null : { ...repeats, incidents: repeats.incidents.map(incidentFrom) };
};

const incidentFrom = ({ occurredOn, referredOn, repeatOf, concerned, account }: IncidentView) => ({
  ...{ occurredOn, referredOn, repeatOf },
  peopleOfConcern: concerned.map(concernedFrom),
  whatHappened: textOf(account, 'text'),
});

const concernedFrom = ({ concernedId, named }: ConcernedView): PersonOfConcern => ({
  id: idOf('concerned', concernedId),
  name: textOf(named, 'name'),
  relationship: named === null || isErased(named) || !('relationship' in named) ? null : named.relationship,
});
