/** What the minutes have of an item besides, where its meeting follows people from sitting to sitting. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type {
  CopiedEarlierStep,
  CopiedReview,
  MinutedAssessment as AssessmentView,
} from '../../projections/minuted-review.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { NotDoneReason } from './action-enums.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { ActionStatus } from './enums.js';
import { textOf } from './known.js';
import { Retractable } from './retractable.js';
import { RiskLevel } from './risk-enums.js';
import { nextStepsFrom } from './tracker.js';

@ObjectType({
  description: 'A step that was agreed before, as the minutes have it: as it stood when the sitting opened.',
})
export class MinutedEarlierStep {
  @Field(() => ID, { description: 'Id of the action.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What was agreed; null where taken back or erased.' })
  action!: string | null;

  @Field(() => ActionStatus, { description: 'How far it had got.' })
  status!: ActionStatus;

  @Field(() => NotDoneReason, {
    nullable: true,
    description:
      'Why it was not done: circumstances changed, or the agency did not act. Null where it was done, or was to be.',
  })
  notDone!: NotDoneReason | null;

  @Field(() => GraphQLDateTime, { description: 'By when it was due.' })
  dueAt!: string;

  @Field(() => Agency, { nullable: true, description: 'The agency that answered for it.' })
  ownerAgency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'The officer who was to do it.' })
  owner!: Edge<Officer | null>;
}

@ObjectType({
  description:
    'An assessment of risk as the minutes have it. Score, judgement and the level that was settled on stand apart.',
})
export class MinutedAssessment extends Retractable {
  @Field(() => GraphQLLocalDate, { description: 'Of which day it is.' })
  assessedOn!: string;

  @Field(() => Officer, { nullable: true, description: 'Who assessed.' })
  assessor!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'For which agency.' })
  agency!: Edge<Agency | null>;

  @Field({
    description:
      'Whether it was about another person and was taken back: nothing of what it said is shown any more.',
  })
  ofAnotherPerson!: boolean;

  @Field(() => Int, { nullable: true, description: 'The score; null where it was about another person.' })
  score!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How far judgement went beyond the score, as the tool counts it; null where it was about another person.',
  })
  adjustment!: number | null;

  @Field(() => RiskLevel, {
    nullable: true,
    description:
      'What the level that the assessor settled on stands for; null where it was about another person.',
  })
  level!: RiskLevel | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether harm had occurred; null: not said.' })
  harmOccurred!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the risk was, in words; null where they were taken back or erased.',
  })
  narrative!: string | null;

  @Field(() => String, { nullable: true, description: 'Why judgement differed; null where it did not.' })
  judgement!: string | null;
}

export const minutedReviewFrom = (
  ask: Asking,
  { earlierSteps = [], assessments = [], nextSteps = [] }: CopiedReview,
) => ({
  earlierSteps: earlierSteps.map((step) => stepFrom(ask, step)),
  assessments: assessments.map((one) => assessmentFrom(ask, one)),
  nextSteps: nextSteps.map((one) => nextStepsFrom(ask, one)),
});

const stepFrom = (
  ask: Asking,
  { actionId, action, status, notDone, dueAt, ownerAgency, owner }: CopiedEarlierStep,
): MinutedEarlierStep => ({
  ...{ id: idOf('action', actionId), status: ActionStatus[status], dueAt },
  action: textOf(action, 'text'),
  notDone: notDone && NotDoneReason[notDone],
  ownerAgency: () => agencyOf(ask, ownerAgency),
  owner: () => officerOf(ask, owner),
});

const assessmentFrom = (ask: Asking, one: AssessmentView): MinutedAssessment => ({
  ...{ id: idOf('assessment', one.assessmentId), retractedAt: one.retractedAt ?? null },
  ...{ assessedOn: one.assessedOn, ...saidBy(one) },
  assessor: () => officerOf(ask, one.officer),
  agency: () => agencyOf(ask, one.agency),
  narrative: textOf(one.narrative, 'text'),
  judgement: textOf(one.judgement, 'text'),
});

const saidBy = ({ ofAnotherPerson, total, adjustment, level, harmOccurred }: AssessmentView) =>
  ofAnotherPerson === true
    ? { ofAnotherPerson, score: null, adjustment: null, level: null, harmOccurred: null }
    : { ofAnotherPerson: false, score: total, adjustment, level: RiskLevel[level], harmOccurred };
