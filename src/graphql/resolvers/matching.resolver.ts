/** The verbs by which people say whether two records are of one person: they send, and hold no rule. */
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import { DismissMatchInput, MergePeopleInput, UnmergePeopleInput } from '../inputs/matching.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { personOf } from '../types/person.js';
import {
  DismissMatchResult,
  MatchDismissed,
  MergePeopleResult,
  PeopleMerged,
  PeopleUnmerged,
  UnmergePeopleResult,
} from '../types/person-results.js';

const WHOM = { type: () => ID, description: 'Id of the person.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  person: once(ask, outcome, () => personOf(ask, outcome.id)),
});

@Resolver()
export class MatchingResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => MergePeopleResult, {
    description:
      'Say that two records are of one person: of one who is known already, or of two referrals. Both are kept; it can be undone.',
  })
  mergePeople(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'Which record leads, and how it is known.' }) input: MergePeopleInput,
    @Args() args: CommandArgs,
  ): Promise<typeof MergePeopleResult> {
    const personId = uuidOf('person', person, 'person');
    const command = { personId, into: uuidOf('person', input.into, 'input.into'), reason: input.reason };
    return send(this, request, args, { name: 'MergePeople', input: command }, { type: PeopleMerged, shown });
  }

  @Mutation(() => UnmergePeopleResult, {
    description: 'Take a record apart again that was merged by mistake.',
  })
  unmergePeople(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'How it is known.' }) input: UnmergePeopleInput,
    @Args() args: CommandArgs,
  ): Promise<typeof UnmergePeopleResult> {
    const personId = uuidOf('person', person, 'person');
    const command = { personId, reason: input.reason };
    return send(
      this,
      request,
      args,
      { name: 'UnmergePeople', input: command },
      { type: PeopleUnmerged, shown },
    );
  }

  @Mutation(() => DismissMatchResult, {
    description: 'Say that two people who look alike on record are not one: two children may have one name.',
  })
  dismissMatch(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'Who it is not, and how that is known.' }) input: DismissMatchInput,
    @Args() args: CommandArgs,
  ): Promise<typeof DismissMatchResult> {
    const personId = uuidOf('person', person, 'person');
    const command = {
      personId,
      other: uuidOf('person', input.other, 'input.other'),
      reason: input.reason,
    };
    return send(
      this,
      request,
      args,
      { name: 'DismissMatch', input: command },
      { type: MatchDismissed, shown },
    );
  }
}
