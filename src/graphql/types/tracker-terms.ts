/** By which settings a meeting follows people from sitting to sitting. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RiskLevel } from './risk-enums.js';
import { UrgentContact } from './urgent-contact.js';

@ObjectType({ description: 'When a plan is shown as drifting.' })
export class DriftTerms {
  @Field(() => Int, { description: 'So many reviews in a row at the same level.' })
  sameLevelReviews!: number;

  @Field(() => Int, { description: 'An action carried over so many times.' })
  actionRolledTimes!: number;
}

@ObjectType({ description: 'How a meeting follows people from sitting to sitting until their risk is low.' })
export class TrackerTerms {
  @Field({ description: 'Id of the risk tool by which levels are assessed.' })
  tool!: string;

  @Field(() => [RiskLevel], { description: 'Levels at which somebody enters.' })
  entersAt!: readonly RiskLevel[];

  @Field(() => [RiskLevel], {
    description: 'Levels at which somebody may leave, by a completed assessment that a chair confirms.',
  })
  leavesAt!: readonly RiskLevel[];

  @Field(() => [String], { description: 'Codes of the series whose assessments enter people here.' })
  fedBy!: readonly string[];

  @Field(() => [UrgentContact], {
    description: 'Where to turn instead with somebody who is not accepted here.',
  })
  turnTo!: readonly UrgentContact[];

  @Field(() => Int, { description: 'Days between two reviews at the most.' })
  reviewAtMostDays!: number;

  @Field(() => Int, { description: 'Months since leaving within which coming back counts as a re-entry.' })
  reEntryMonths!: number;

  @Field(() => Int, {
    description:
      "Working days within which an item's entry is on the child's own record, unless agreed otherwise.",
  })
  recordEntryWithinWorkingDays!: number;

  @Field(() => Int, {
    description:
      "Hours before the sitting by which the allocated worker's report is in; where that is no working day, at the same time on the last one before it.",
  })
  reportDueHoursBefore!: number;

  @Field(() => DriftTerms, { description: 'When a plan is shown as drifting.' })
  drift!: DriftTerms;
}
