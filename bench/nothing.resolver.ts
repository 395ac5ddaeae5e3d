/** A mutation that does nothing: what a request costs before any of the service's own work, with the same door. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CommandArgs } from '../src/graphql/command-args.js';
import { Request, type RequestContext } from '../src/graphql/request.js';

@Resolver()
export class NothingResolver {
  @Mutation(() => String, { description: 'Does nothing. For the benchmark alone.' })
  nothing(@Request() { correlationId }: RequestContext, @Args() _args: CommandArgs): string {
    return correlationId;
  }
}
