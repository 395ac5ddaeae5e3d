/** What every connection says of its page. */
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Whether there is more.' })
export class PageInfo {
  @Field({ description: 'Whether another page may follow.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Where this page ends: pass it as `after` to go on. Null for an empty page.',
  })
  endCursor!: string | null;
}
