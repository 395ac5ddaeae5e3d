/** A page of a tracker. */
import { Field, ObjectType } from '@nestjs/graphql';
import { PageInfo } from './page-info.js';
import { TrackerEntry } from './tracker.js';

@ObjectType({ description: 'One entry of a page of a tracker, with the cursor behind it.' })
export class TrackerEntryEdge {
  @Field({ description: 'Opaque: where this entry stands. Pass the last one as `after` to go on.' })
  cursor!: string;

  @Field(() => TrackerEntry, { description: 'The entry.' })
  node!: TrackerEntry;
}

@ObjectType({ description: 'A page of a tracker, ordered by the day on which the review is due.' })
export class TrackerConnection {
  @Field(() => [TrackerEntryEdge], { description: 'The entries.' })
  edges!: readonly TrackerEntryEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo;
}
