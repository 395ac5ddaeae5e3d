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
import { ProfileQuestion, QUESTIONS } from './missing-profile-enums.js';

const UNSAID = 'null: nobody has said, or it was erased.';

@ObjectType({ description: 'One answer of a missing profile, with who gave it and when.' })
export class ProfileAnswer {
  @Field(() => ProfileQuestion, { description: 'What it answers.' })
  question!: ProfileQuestion;

  @Field(() => [String], { description: 'What is said, line by line; none where it was erased.' })
  said!: readonly string[];

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who told it, for example a foster carer; null where whoever recorded it knew.',
  })
  toldBy!: string | null;

  @Field(() => Officer, { nullable: true, description: 'Who recorded it.' })
  officer!: Edge<Officer | null>;
}

@ObjectType({
  description:
    'Whom to look for, kept before anybody is missing: the newest answer to each question, over every record of the person. What is worn and where somebody was last seen is told with the episode.',
})
export class MissingProfile {
  @Field(() => String, { nullable: true, description: `Height, build, hair, marks; ${UNSAID}` })
  description!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: `When the most recent photo was taken; ${UNSAID} No photo is kept here.`,
  })
  photoTakenOn!: string | null;

  @Field(() => String, { nullable: true, description: `Who holds that photo; ${UNSAID}` })
  photoHeldBy!: string | null;

  @Field(() => [String], {
    description: 'Friends and associates to whom the person may have gone. Friendship is not suspicion.',
  })
  associates!: readonly string[];

  @Field(() => [String], {
    description: 'Where the person has lived or stayed; none while an address of the person is hidden.',
  })
  addresses!: readonly string[];

  @Field(() => [String], { description: 'Where the person goes.' })
  places!: readonly string[];

  @Field(() => String, { nullable: true, description: `Medical needs; ${UNSAID}` })
  medicalNeeds!: string | null;

  @Field(() => String, { nullable: true, description: `Cards, accounts, cash; ${UNSAID}` })
  money!: string | null;

  @Field(() => String, { nullable: true, description: `Social media; ${UNSAID}` })
  socialMedia!: string | null;

  @Field(() => String, { nullable: true, description: `Phones; ${UNSAID}` })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: `How the person gets about; ${UNSAID}` })
  transport!: string | null;

  @Field(() => [ProfileAnswer], {
    description:
      'Every answer with who gave it and when, the earliest first: the newest to a question counts.',
  })
  answers!: readonly ProfileAnswer[];
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
  const { newest, answers } = profile;
  const lines = (field: ProfileField): readonly string[] => newest.get(field)?.said ?? [];
  const one = (field: ProfileField): string | null => lines(field)[0] ?? null;
  return {
    ...{ description: one('description'), photoTakenOn: one('photoTakenOn') },
    ...{ photoHeldBy: one('photoHeldBy'), associates: lines('associates'), addresses: lines('addresses') },
    ...{ places: lines('places'), medicalNeeds: one('medicalNeeds'), money: one('money') },
    ...{ socialMedia: one('socialMedia'), phone: one('phone'), transport: one('transport') },
    answers: answers.map((answer) => answerFrom(ask, answer)),
  };
};

const answerFrom = (ask: Asking, { field, said, at, toldBy, officer }: Answer): ProfileAnswer => ({
  question: QUESTIONS[field],
  ...{ said, at, toldBy },
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
