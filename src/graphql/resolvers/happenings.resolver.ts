import { Args, ArgsType, Field, ID, Resolver, Subscription } from '@nestjs/graphql';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, Length } from 'class-validator';
import { sittingEvents } from '../../application/reads/sitting-events.js';
import { abortable } from '../abortable.js';
import { asking } from '../asking.js';
import { uuidOf } from '../ids.js';
import { decodePosition, PositionScalar } from '../position.js';
import { Request, type RequestContext } from '../request.js';
import { happeningFrom, SittingHappens } from '../types/happenings.js';

@ArgsType()
class SittingEventsArgs {
  @Field(() => ID, { description: 'Id of the sitting.' })
  @Length(1, 100)
  sitting!: string;

  @Field(() => PositionScalar, {
    nullable: true,
    description:
      'The last position that you have seen: nothing behind it is missed or repeated. From now on where left out.',
  })
  @IsOptional()
  @Length(1, 200)
  after?: string | null;
}

@Resolver()
export class HappeningsResolver {
  constructor(readonly queries: QueryBus) {}

  @Subscription(() => SittingHappens, {
    description:
      'What happens at a sitting, as it happens. Resume it behind the last position that you have seen.',
    resolve: (happening: unknown) => happening,
  })
  sittingEvents(
    @Request() { session, again }: RequestContext,
    @Args() args: SittingEventsArgs,
  ): AsyncIterable<typeof SittingHappens> {
    const sittingId = uuidOf('sitting', args.sitting, 'sitting');
    const { life } = session.board.log;
    const after = typeof args.after === 'string' ? decodePosition(life, args.after, 'after') : undefined;
    return abortable((signal) =>
      this.shown(sittingId, sittingEvents({ sittingId, after, session: again, signal })),
    );
  }

  private async *shown(
    sittingId: string,
    events: ReturnType<typeof sittingEvents>,
  ): AsyncGenerator<typeof SittingHappens> {
    for await (const event of events)
      yield happeningFrom(asking(this.queries, event.session), sittingId, event);
  }
}
