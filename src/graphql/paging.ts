/** What roots that answer page by page take besides their subject. */
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import type { ViewQuery } from '../application/reads/session.js';
import { encodeCursor } from './cursor.js';
import { Reading } from './reading.js';

@ArgsType()
export class Paging extends Reading {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 100 at most.' })
  @IsInt()
  @Min(1)
  @Max(100)
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: '`endCursor` of the page before; left out for the first page.',
  })
  @IsOptional()
  @Length(1, 1_000)
  after?: string | null;
}

type Place = NonNullable<ViewQuery['after']>;

/** The entries of a page as edges, and whether there is more behind them. */
export const connectionOf = <Entry extends Place, Of>(
  entries: readonly Entry[],
  next: Place | undefined,
  nodeOf: (entry: Entry) => Of,
) => {
  const edges = entries.map((entry) => ({
    cursor: encodeCursor(entry.values, entry.key),
    node: nodeOf(entry),
  }));
  const end = next && encodeCursor(next.values, next.key);
  return {
    edges,
    pageInfo: { hasNextPage: next !== undefined, endCursor: end ?? edges.at(-1)?.cursor ?? null },
  };
};
