/** A page of sittings. */
import { Field, ObjectType } from '@nestjs/graphql';
import { PageInfo } from './page-info.js';
import { Sitting } from './sitting.js';

@ObjectType({ description: 'One sitting of a page, with the cursor behind it.' })
export class SittingEdge {
  @Field({ description: 'Opaque: where this entry stands. Pass the last one as `after` to go on.' })
  cursor!: string;

  @Field(() => Sitting, { description: 'The sitting.' })
  node!: Sitting;
}

@ObjectType({ description: 'A page of sittings, ordered by the instant at which they begin.' })
export class SittingConnection {
  @Field(() => [SittingEdge], { description: 'The entries.' })
  edges!: readonly SittingEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo;
}
