/** Whom to look for, should a person be missing. */
import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import {
  missingProfileOf as read,
  type ProfileAnswer as Answer,
  type SightingRead,
} from '../../application/reads/missing-profile.js';
import { isErased } from '../../domain/event.js';
import type { ProfileField } from '../../domain/person/missing-profile.js';
import type { Asking, Edge } from '../asking.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';

@ObjectType({ description: 'One answer of a missing profile, with who gave it and when.' })
export class ProfileAnswer {
  @Field(() => [String], { description: 'What is said, line by line; none where it was erased.' })
  said!: readonly string[];

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who told it, for example a foster carer; null where whoever recorded it knew.',
  })
  toldBy!: string | null;

  @Field(() => Agency, { nullable: true, description: 'The agency that recorded it.' })
  agency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'Who recorded it.' })
  officer!: Edge<Officer | null>;
}

@ObjectType({
  description:
    'Whom to look for, kept before anybody is missing: the newest answer to each question, over every record of the person. What is worn and where somebody was last seen is told with the episode.',
})
export class MissingProfile {
  @Field(() => ProfileAnswer, {
    nullable: true,
    description: 'Height, build, hair, marks; null: nobody has said.',
  })
  description!: ProfileAnswer | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'When the most recent photo was taken; null: nobody has said. No photo is kept here.',
  })
  photoTakenOn!: string | null;

  @Field(() => ProfileAnswer, { nullable: true, description: 'Who holds that photo; null: nobody has said.' })
  photoHeldBy!: ProfileAnswer | null;

  @Field(() => ProfileAnswer, {
    nullable: true,
    description: 'Friends and associates to whom the person may have gone; null: nobody has said.',
  })
  associates!: ProfileAnswer | null;

  @Field(() => ProfileAnswer, {
    nullable: true,
    description: 'Where the person has lived or stayed; null: nobody has said, or an address is hidden.',
  })
  addresses!: ProfileAnswer | null;

  @Field(() => ProfileAnswer, {
    nullable: true,
    description: 'Where the person goes; null: nobody has said.',
  })
  places!: ProfileAnswer | null;

  @Field(() => ProfileAnswer, { nullable: true, description: 'Medical needs; null: nobody has said.' })
  medicalNeeds!: ProfileAnswer | null;

  @Field(() => ProfileAnswer, {
    nullable: true,
    description: 'Cards, accounts, cash; null: nobody has said.',
  })
  money!: ProfileAnswer | null;

  @Field(() => ProfileAnswer, { nullable: true, description: 'Social media; null: nobody has said.' })
  socialMedia!: ProfileAnswer | null;

  @Field(() => ProfileAnswer, { nullable: true, description: 'Phones; null: nobody has said.' })
  phone!: ProfileAnswer | null;

  @Field(() => ProfileAnswer, {
    nullable: true,
    description: 'How the person gets about; null: nobody has said.',
  })
  transport!: ProfileAnswer | null;

  @Field(() => [ProfileAnswer], {
    description: 'Answers whose place a newer one has taken, the earliest first.',
  })
  earlier!: readonly ProfileAnswer[];
}

@ObjectType({ description: 'How somebody who is missing was last seen.' })
export class LastSeen {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'When; null: nobody can say.' })
  seenAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Where; null: nobody can say, or it was erased.' })
  where!: string | null;

  @Field(() => String, { nullable: true, description: 'What they wore; null: nobody can say, or erased.' })
  clothing!: string | null;

  @Field(() => String, { nullable: true, description: 'With whom; null: nobody can say, or it was erased.' })
  withWhom!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they have along: phone, money, medicine; null: nobody can say, or it was erased.',
  })
  carrying!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  at!: string;

  @Field(() => Agency, { nullable: true, description: 'The agency that says so.' })
  agency!: Edge<Agency | null>;
}

export const missingProfileOf = async (ask: Asking, personId: string): Promise<MissingProfile | null> => {
  const profile = await read(ask.session, personId);
  if (profile === undefined) return null;
  const { newest, earlier } = profile;
  const of = (field: ProfileField): ProfileAnswer | null => {
    const answer = newest.get(field);
    return answer === undefined ? null : answerFrom(ask, answer);
  };
  return {
    description: of('description'),
    photoTakenOn: newest.get('photoTakenOn')?.said[0] ?? null,
    ...{ photoHeldBy: of('photoHeldBy'), associates: of('associates'), addresses: of('addresses') },
    ...{ places: of('places'), medicalNeeds: of('medicalNeeds'), money: of('money') },
    ...{ socialMedia: of('socialMedia'), phone: of('phone'), transport: of('transport') },
    earlier: earlier.map((answer) => answerFrom(ask, answer)),
  };
};

const answerFrom = (ask: Asking, { said, at, toldBy, agency, officer }: Answer): ProfileAnswer => ({
  ...{ said, at, toldBy },
  agency: () => agencyOf(ask, agency),
  officer: () => officerOf(ask, officer),
});

export const lastSeenFrom = (ask: Asking, { seenAt, at, agency, content }: SightingRead): LastSeen => {
  const {
    where = null,
    clothing = null,
    withWhom = null,
    carrying = null,
  } = isErased(content) ? {} : content;
  return {
    ...{ seenAt, at, where, clothing, withWhom, carrying },
    agency: () => agencyOf(ask, agency),
  };
};
