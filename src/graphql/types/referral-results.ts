/** What each mutation on a referral answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { HearingDecision, Referral } from './referral.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({
  description: 'The referral was received and will be heard. Late and incomplete ones are received too.',
})
export class ReferralReceived extends Success {
  @Field(() => Referral, { nullable: true, description: `The referral as it now stands. ${LATE}` })
  referral!: Edge<Referral | null>;

  @Field(() => HearingDecision, { description: 'Where it is heard, as decided on receipt.' })
  heardAt!: HearingDecision;
}

export const ReferPersonResult = resultOf('ReferPersonResult', ReferralReceived);
