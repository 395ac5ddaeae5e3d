/** What the minutes have of an item besides, where its meeting follows people from sitting to sitting. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type {
  MinutedAssessment as AssessmentView,
  MinutedPresenter as PresenterView,
  MinutedVolt as VoltView,
} from '../../projections/minuted-review.js';
import type { CopiedEarlierStep, CopiedReview } from '../../projections/copied-review.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { NotDoneReason } from './action-enums.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { ActionStatus } from './enums.js';
import { textOf } from './known.js';
import { assuranceFrom } from './plan.js';
import { reportFrom } from './presentation.js';
import { Retractable } from './retractable.js';
import { RiskLevel } from './risk-enums.js';
import { nextStepsFrom } from './tracker.js';
import { VoltKind } from './volt-enums.js';
import { VoltItem, voltOf } from './volt.js';

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

@ObjectType({ description: 'Who presented the item, as the minutes have it.' })
export class MinutedPresenter {
  @Field({ description: 'Whether somebody came to present it.' })
  came!: boolean;

  @Field(() => Officer, {
    nullable: true,
    description: 'Who presented it, or who was asked and did not come; null where nobody was asked by name.',
  })
  officer!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'Of which agency they are; null: not known here.' })
  agency!: Edge<Agency | null>;

  @Field({ description: 'Whether somebody came in the place of whoever was asked.' })
  deputising!: boolean;
}

@ObjectType({
  description:
    'That something was told of a victim, a person of concern, a place or a trend. The minutes go further than the register does: the words stay there.',
})
export class MinutedVolt {
  @Field(() => VoltKind, { description: 'Of what it was told.' })
  kind!: VoltKind;

  @Field(() => Agency, { nullable: true, description: 'The agency that told it.' })
  agency!: Edge<Agency | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was told.' })
  at!: string;

  @Field(() => VoltItem, {
    nullable: true,
    description: 'What the register says of it today; null where that is not for you.',
  })
  item!: Edge<VoltItem | null>;
}

export const minutedReviewFrom = (
  ask: Asking,
  {
    report,
    presentedBy,
    earlierSteps = [],
    assessments = [],
    assurances = [],
    volt = [],
    ...rest
  }: CopiedReview,
) => ({
  report: report ? reportFrom(ask, report) : null,
  presentedBy: presentedBy ? presenterFrom(ask, presentedBy) : null,
  assurances: assurances.map((one) => assuranceFrom(ask, one)),
  volt: volt.map((told) => voltFrom(ask, told)),
  earlierSteps: earlierSteps.map((step) => stepFrom(ask, step)),
  assessments: assessments.map((one) => assessmentFrom(ask, one)),
  nextSteps: (rest.nextSteps ?? []).map((one) => nextStepsFrom(ask, one)),
});

const presenterFrom = (
  ask: Asking,
  { came, officer, agency, deputising }: PresenterView,
): MinutedPresenter => ({
  ...{ came, deputising },
  officer: () => (officer === null ? Promise.resolve(null) : officerOf(ask, officer)),
  agency: () => (agency === null ? Promise.resolve(null) : agencyOf(ask, agency)),
});

const voltFrom = (ask: Asking, { voltId, kind, agency, at }: VoltView): MinutedVolt => ({
  ...{ kind: VoltKind[kind], at },
  agency: () => agencyOf(ask, agency),
  item: () => voltOf(ask, voltId),
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
