/** What everything has that can be taken back: an id by which, and when it was. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';

@ObjectType({ isAbstract: true })
export abstract class Retractable {
  @Field(() => ID, { description: 'Id of the record: by it it can be taken back.' })
  id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When it was taken back, because it was wrong or about somebody else; null where it was not.',
  })
  retractedAt!: string | null;
}
