/** The verbs on whom to look for: before anybody is missing, and while somebody is. They send, and hold no rule. */
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { MissingProfile } from '../../domain/person/missing-profile.js';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import { RecordLastSeenInput, RecordMissingProfileInput } from '../inputs/missing-profile.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import {
  LastSeenRecorded,
  MissingProfileRecorded,
  RecordLastSeenResult,
  RecordMissingProfileResult,
} from '../types/missing-profile-results.js';
import { personOf } from '../types/person.js';

const WHOM = { type: () => ID, description: 'Id of the person.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  person: once(ask, outcome, () => personOf(ask, outcome.id)),
});

/** What is said, and nothing else: what is left out, or null, is not said. */
const said = <T extends object>(input: T): { [Key in keyof T]?: NonNullable<T[Key]> } =>
  Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined && value !== null),
  ) as never;

@Resolver()
export class MissingProfileResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => RecordMissingProfileResult, {
    description:
      'Record whom to look for should the person ever be missing, before they are. Any professional may: whoever looks after them knows it best.',
  })
  recordMissingProfile(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'What you know; leave out the rest.' }) input: RecordMissingProfileInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordMissingProfileResult> {
    const { toldBy, associates, ...rest } = input;
    const known = associates?.map(({ name, relationship }) => ({ name, relationship }));
    const profile: MissingProfile = said({ ...rest, associates: known });
    const command = { personId: uuidOf('person', person, 'person'), profile, toldBy: toldBy ?? null };
    const type = MissingProfileRecorded;
    return send(this, request, args, { name: 'RecordMissingProfile', input: command }, { type, shown });
  }

  @Mutation(() => RecordLastSeenResult, {
    description:
      'Record how somebody who is missing was last seen: when, where, in what. Any professional may. Ring 999 or 101 first.',
  })
  recordLastSeen(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'When, where, in what.' }) input: RecordLastSeenInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordLastSeenResult> {
    const { episode, seenAt, ...rest } = input;
    const command = {
      personId: uuidOf('person', person, 'person'),
      episodeId: uuidOf('episode', episode, 'input.episode'),
      seenAt: seenAt?.toISOString() ?? null,
      lastSeen: said(rest),
    };
    return send(
      this,
      request,
      args,
      { name: 'RecordLastSeen', input: command },
      { type: LastSeenRecorded, shown },
    );
  }
}
