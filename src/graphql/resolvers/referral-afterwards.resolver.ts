import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import {
  AcknowledgeReferralInput,
  AmendReferralInput,
  DecideWithdrawalInput,
  HearUrgentlyInput,
  RecordImmediateActionInput,
  TellReferrerOutcomeInput,
  WithdrawReferralInput,
} from '../inputs/referral.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { amendedPersonOf, particularsOf } from '../stated.js';
import { referralOf } from '../types/referral.js';
import {
  AcknowledgeReferralResult,
  AmendReferralResult,
  DecideWithdrawalResult,
  HeardUrgently,
  HearUrgentlyResult,
  ImmediateActionRecorded,
  OutcomeTold,
  RecordImmediateActionResult,
  ReferralAcknowledged,
  ReferralAmended,
  TellReferrerOutcomeResult,
  WithdrawalDecided,
  WithdrawalRecorded,
  WithdrawReferralResult,
} from '../types/referral-results.js';

const REFERRAL = { type: () => ID, description: 'Id of the referral.' };

/** The referral as it stands once what was recorded is in its view. */
const shown = (ask: Asking, outcome: Accepted) => ({
  referral: once(ask, outcome, () => referralOf(ask, outcome.id)),
});

const idsOf = (people: readonly string[]): readonly string[] =>
  people.map((person, index) => uuidOf('person', person, `input.people.${index}`));

@Resolver()
export class ReferralAfterwardsResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => AmendReferralResult, {
    description:
      'Answer what is missing, or tell what has come to be known. The agency that referred, the co-ordinator and chairs may. The referral keeps its place, and what was told before is kept.',
  })
  amendReferral(
    @Request() request: RequestContext,
    @Args('referral', REFERRAL) referral: string,
    @Args('input', { description: 'What is said anew; the rest stays as it was.' }) input: AmendReferralInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AmendReferralResult> {
    const { whatHappened, professionalView, requestedOutcome } = input;
    const account = {
      ...(whatHappened && { whatHappened }),
      ...(professionalView && { professionalView }),
      ...(requestedOutcome && { requestedOutcome }),
    };
    const command = {
      referralId: uuidOf('referral', referral, 'referral'),
      people: input.people.map(amendedPersonOf),
      ...(Object.keys(account).length > 0 && { account }),
      ...particularsOf(input.particulars),
    };
    return send(
      this,
      request,
      args,
      { name: 'AmendReferral', input: command },
      { type: ReferralAmended, shown },
    );
  }

  @Mutation(() => WithdrawReferralResult, {
    description:
      'Withdraw a referral, or some of its people, with the reason. Where somebody fears for a person now, a chair decides; until then the item stays.',
  })
  withdrawReferral(
    @Request() request: RequestContext,
    @Args('referral', REFERRAL) referral: string,
    @Args('input', { description: 'Who, and why.' }) { people, reason }: WithdrawReferralInput,
    @Args() args: CommandArgs,
  ): Promise<typeof WithdrawReferralResult> {
    const command = {
      referralId: uuidOf('referral', referral, 'referral'),
      ...(people && { personIds: idsOf(people) }),
      reason,
    };
    return send(
      this,
      request,
      args,
      { name: 'WithdrawReferral', input: command },
      { type: WithdrawalRecorded, shown },
    );
  }

  @Mutation(() => DecideWithdrawalResult, {
    description: 'As a chair, agree to a withdrawal that was asked for, or keep the item on the agenda.',
  })
  decideWithdrawal(
    @Request() request: RequestContext,
    @Args('referral', REFERRAL) referral: string,
    @Args('input', { description: 'Whose item, what you decide, and why.' }) input: DecideWithdrawalInput,
    @Args() args: CommandArgs,
  ): Promise<typeof DecideWithdrawalResult> {
    const { person, agreed, reason } = input;
    const command = {
      referralId: uuidOf('referral', referral, 'referral'),
      personId: uuidOf('person', person, 'input.person'),
      agreed,
      reason,
    };
    return send(
      this,
      request,
      args,
      { name: 'DecideWithdrawal', input: command },
      { type: WithdrawalDecided, shown },
    );
  }

  @Mutation(() => HearUrgentlyResult, {
    description:
      'As a chair, hear people sooner than the cut-off would allow, with the reason. What an open sitting sent on without concluding it comes back to it by this. When the referral was received stays as it is.',
  })
  hearUrgently(
    @Request() request: RequestContext,
    @Args('referral', REFERRAL) referral: string,
    @Args('input', { description: 'Who, at which sitting, and why it cannot wait.' })
    input: HearUrgentlyInput,
    @Args() args: CommandArgs,
  ): Promise<typeof HearUrgentlyResult> {
    const { people, sitting, reason } = input;
    const command = {
      referralId: uuidOf('referral', referral, 'referral'),
      personIds: idsOf(people),
      sittingId: uuidOf('sitting', sitting, 'input.sitting'),
      reason,
    };
    return send(
      this,
      request,
      args,
      { name: 'HearUrgently', input: command },
      { type: HeardUrgently, shown },
    );
  }

  @Mutation(() => RecordImmediateActionResult, {
    description:
      'Record what your agency did without waiting for the meeting: no agency delays action (terms of reference, Purpose). The agency that referred and members may.',
  })
  recordImmediateAction(
    @Request() request: RequestContext,
    @Args('referral', REFERRAL) referral: string,
    @Args('input', { description: 'For whom, what, and when.' }) input: RecordImmediateActionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordImmediateActionResult> {
    const { person, action, takenAt } = input;
    const command = {
      referralId: uuidOf('referral', referral, 'referral'),
      personId: uuidOf('person', person, 'input.person'),
      action,
      ...(takenAt && { takenAt: takenAt.toISOString() }),
    };
    return send(
      this,
      request,
      args,
      { name: 'RecordImmediateAction', input: command },
      { type: ImmediateActionRecorded, shown },
    );
  }

  @Mutation(() => AcknowledgeReferralResult, {
    description:
      'As the co-ordinator, record that a referrer without an account was told that the referral came.',
  })
  acknowledgeReferral(
    @Request() request: RequestContext,
    @Args('referral', REFERRAL) referral: string,
    @Args('input', { description: 'By which way, and when.' }) input: AcknowledgeReferralInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AcknowledgeReferralResult> {
    const { channel, toldAt } = input;
    const command = {
      referralId: uuidOf('referral', referral, 'referral'),
      channel,
      ...(toldAt && { toldAt: toldAt.toISOString() }),
    };
    return send(
      this,
      request,
      args,
      { name: 'AcknowledgeReferral', input: command },
      { type: ReferralAcknowledged, shown },
    );
  }

  @Mutation(() => TellReferrerOutcomeResult, {
    description:
      'Tell the referrer what came of it, once the item has closed. Chairs and the co-ordinator may; the agency that referred reads it on the referral.',
  })
  tellReferrerOutcome(
    @Request() request: RequestContext,
    @Args('referral', REFERRAL) referral: string,
    @Args('input', { description: 'For whom, and what they are told.' }) input: TellReferrerOutcomeInput,
    @Args() args: CommandArgs,
  ): Promise<typeof TellReferrerOutcomeResult> {
    const { person, outcome } = input;
    const command = {
      referralId: uuidOf('referral', referral, 'referral'),
      personId: uuidOf('person', person, 'input.person'),
      outcome,
    };
    return send(
      this,
      request,
      args,
      { name: 'TellReferrerOutcome', input: command },
      { type: OutcomeTold, shown },
    );
  }
}
