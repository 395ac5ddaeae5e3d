import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import {
  AppointOfficerInput,
  AssignRoleInput,
  EndRoleInput,
  RecordLeaverInput,
} from '../inputs/officer.inputs.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { Agency, agencyFrom, officerOf } from '../types/directory.js';
import {
  AppointOfficerResult,
  AssignRoleResult,
  EndRoleResult,
  LeaverRecorded,
  OfficerAppointed,
  RecordLeaverResult,
  RoleAssigned,
  RoleEnded,
} from '../types/officer-results.js';

const OFFICER = { type: () => ID, description: 'Id of the officer.' };
const AGENCIES_AT_MOST = 500;

const shown = (ask: Asking, outcome: Accepted) => ({
  officer: once(ask, outcome, () => officerOf(ask, outcome.id)),
});

@Resolver()
export class OfficerResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => [Agency], { description: 'The partner agencies of the board by name, 500 at most.' })
  async agencies(@Request() { session }: RequestContext, @Args() { atLeast }: Reading): Promise<Agency[]> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const found = await ask.find('agencies', { index: 'byName', equal: [], limit: AGENCIES_AT_MOST });
    return found.map(({ document }) => agencyFrom(ask, document));
  }

  @Mutation(() => AppointOfficerResult, {
    description: 'Appoint an officer. Administrators of the board may.',
  })
  appointOfficer(
    @Request() request: RequestContext,
    @Args('input', { description: 'Who, for which agency, and by which token.' }) input: AppointOfficerInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AppointOfficerResult> {
    const { board } = request.session;
    const { name, contact, issuer, subject, from } = input;
    const credential = board.credentialHash(issuer, subject);
    const command = {
      officerId: board.ids.named('officer', credential),
      agency: uuidOf('agency', input.agency, 'input.agency'),
      from,
      card: { name, contact },
      credential,
    };
    return send(
      this,
      request,
      args,
      { name: 'AppointOfficer', input: command },
      { type: OfficerAppointed, shown },
    );
  }

  @Mutation(() => AssignRoleResult, {
    description: 'Give an officer a role, to hold or to stand in for. Administrators may.',
  })
  assignRole(
    @Request() request: RequestContext,
    @Args('officer', OFFICER) officer: string,
    @Args('input', { description: 'The role and its tenure.' }) input: AssignRoleInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AssignRoleResult> {
    const { role, as, from, until } = input;
    const command = {
      officerId: uuidOf('officer', officer, 'officer'),
      role,
      as,
      from,
      until: until ?? null,
    };
    return send(this, request, args, { name: 'AssignRole', input: command }, { type: RoleAssigned, shown });
  }

  @Mutation(() => EndRoleResult, {
    description: 'End a role of an officer with a last day. Administrators may.',
  })
  endRole(
    @Request() request: RequestContext,
    @Args('officer', OFFICER) officer: string,
    @Args('input', { description: 'The role and its last day.' }) input: EndRoleInput,
    @Args() args: CommandArgs,
  ): Promise<typeof EndRoleResult> {
    const command = { officerId: uuidOf('officer', officer, 'officer'), ...input };
    return send(this, request, args, { name: 'EndRole', input: command }, { type: RoleEnded, shown });
  }

  @Mutation(() => RecordLeaverResult, {
    description: 'Record that an officer leaves the board. Administrators may.',
  })
  recordLeaver(
    @Request() request: RequestContext,
    @Args('officer', OFFICER) officer: string,
    @Args('input', { description: 'The last day.' }) input: RecordLeaverInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordLeaverResult> {
    const command = { officerId: uuidOf('officer', officer, 'officer'), ...input };
    return send(
      this,
      request,
      args,
      { name: 'RecordLeaver', input: command },
      { type: LeaverRecorded, shown },
    );
  }
}
