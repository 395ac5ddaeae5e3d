/** What can be fetched again by its id. */
import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType({
  description: 'Anything that has an id. Fetched again through the same access decision as everywhere.',
  resolveType: (value: { readonly __typename?: string }) => value.__typename ?? undefined,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and stable. Says nothing about whom or what it names.' })
  id!: string;
}
