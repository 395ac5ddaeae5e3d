/** The way of a person who is followed from meeting to meeting, and the signs that a plan drifts. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import {
  readDrift,
  readTrajectory,
  readTrajectoryOn,
  type StepRead,
} from '../../application/reads/trajectory.js';
import type { DriftSign as DomainSign } from '../../domain/tracked/drift.js';
import { isErased } from '../../domain/event.js';
import type { Asking, Edge } from '../asking.js';
import { idOf, trackedIdOf, type Kind } from '../ids.js';
import { Action, actionOf } from './action.js';
import { Absence } from './enums.js';
import { KnownText } from './known.js';
import { RiskDirection, RiskLevel } from './risk-enums.js';
import { RuleTrace } from './rule.js';
import { EndedBecause } from './tracker-enums.js';
import {
  ChairsQuestion,
  DriftKind,
  PausedBecause,
  TrajectoryStepKind,
  TransferBecause,
} from './trajectory-enums.js';

@ObjectType({
  description: 'One step of the way of somebody on a tracker. Fields that its kind does not have are null.',
})
export class TrajectoryStep {
  @Field(() => TrajectoryStepKind, { description: 'What happened.' })
  kind!: TrajectoryStepKind;

  @Field(() => GraphQLDateTime, { description: 'When it happened.' })
  at!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the entry of the tracker; null of an assessment, which belongs to no meeting.',
  })
  trackerEntry!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the episode, from coming onto the tracker to leaving it; null of an assessment.',
  })
  episode!: string | null;

  @Field(() => RiskLevel, {
    nullable: true,
    description: 'The level of risk that is held from here on; null where nobody has assessed it yet.',
  })
  level!: RiskLevel | null;

  @Field(() => RiskDirection, {
    nullable: true,
    description: 'How the level went, of a review or an assessment; null where nothing can be compared.',
  })
  direction!: RiskDirection | null;

  @Field(() => RuleTrace, { nullable: true, description: 'Why; null where the step needs no rule.' })
  because!: RuleTrace | null;

  @Field(() => KnownText, {
    nullable: true,
    description:
      'What somebody wrote about it: a reason, agreed steps, a handover; null where nobody had to.',
  })
  words!: KnownText | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of what was written, by which it can be taken back; null where nothing was.',
  })
  record!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When what was written was taken back, because it was wrong; null where it was not.',
  })
  retractedAt!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day that it counts from: of an assessment, an acceptance, an opening, an end.',
  })
  on!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When the next review is due.' })
  reviewOn!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day on which a pause ends by itself.' })
  until!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person came back within the months of the terms.',
  })
  reEntry!: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Id of the sitting that reviewed, or was to.' })
  sitting!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the assessment that it rests on.' })
  assessment!: string | null;

  @Field({
    description:
      'Whether that assessment was corrected since: the level that was held here rested on what was wrong.',
  })
  restsOnCorrected!: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of the proposal to hand the person over.' })
  transfer!: string | null;

  @Field(() => TransferBecause, { nullable: true, description: 'Why somebody else is asked to take over.' })
  transferBecause!: TransferBecause | null;

  @Field(() => KnownText, { nullable: true, description: 'Who is asked to take over.' })
  receivingBody!: KnownText | null;

  @Field(() => PausedBecause, { nullable: true, description: 'Why the episode rests.' })
  pausedBecause!: PausedBecause | null;

  @Field(() => EndedBecause, { nullable: true, description: 'How the episode ended.' })
  endedBecause!: EndedBecause | null;

  @Field(() => ChairsQuestion, { nullable: true, description: 'What the chair is asked.' })
  question!: ChairsQuestion | null;
}

@ObjectType({ description: 'A sign that a plan drifts. It is for the meeting to ask about it.' })
export class DriftSign {
  @Field(() => DriftKind, { description: 'Which sign.' })
  kind!: DriftKind;

  @Field({ description: 'The sign in a sentence that a chair can read out. Names nobody.' })
  sentence!: string;

  @Field(() => [Action], { description: 'The actions that are carried over; none for other signs.' })
  actions!: Edge<Action[]>;
}

/** Of every record of the person, the earliest step first. */
export const trajectoryOfPerson = async (ask: Asking, personId: string): Promise<TrajectoryStep[]> =>
  (await readTrajectory(ask.session, personId)).map(stepFrom);

export const trajectoryOfEntry = async (
  ask: Asking,
  series: string,
  personId: string,
): Promise<TrajectoryStep[]> => (await readTrajectoryOn(ask.session, series, personId)).map(stepFrom);

export const driftOfEntry = async (ask: Asking, series: string, personId: string): Promise<DriftSign[]> =>
  (await readDrift(ask.session, series, personId)).map((sign) => driftFrom(ask, sign));

const driftFrom = (ask: Asking, { kind, sentence, actionIds }: DomainSign): DriftSign => ({
  kind: DriftKind[kind],
  sentence,
  actions: async () =>
    (await Promise.all(actionIds.map((id) => actionOf(ask, id)))).filter((action) => action !== null),
});

/** Whose words a step has that are taken back as something other than a reason. */
const WORDS_OF: { readonly [Step in StepRead['kind']]?: Kind } = {
  REVIEWED: 'next-steps',
  TRANSFER_PROPOSED: 'transfer',
};

const stepFrom = (step: StepRead): TrajectoryStep => {
  const { kind, at, level, direction, because, words, series, personId, episodeId } = step;
  const { detail } = step;
  return {
    ...{ kind: TrajectoryStepKind[kind], at, because },
    trackerEntry: series === null ? null : trackedIdOf(series, personId),
    episode: episodeId && idOf('tracked-episode', episodeId),
    level: level && RiskLevel[level],
    direction: direction && RiskDirection[direction],
    words: step.retractedAt === undefined ? known(words) : null,
    record: step.recordId && idOf(WORDS_OF[kind] ?? 'tracker-reason', step.recordId),
    retractedAt: step.retractedAt ?? null,
    ...{ on: detail.on ?? null, reviewOn: detail.reviewOn ?? null, until: detail.until ?? null },
    reEntry: detail.reEntry ?? null,
    sitting: detail.sittingId === undefined ? null : idOf('sitting', detail.sittingId),
    assessment: detail.assessmentId === undefined ? null : idOf('assessment', detail.assessmentId),
    restsOnCorrected: step.restsOnCorrected,
    transfer: detail.transferId === undefined ? null : idOf('transfer', detail.transferId),
    transferBecause: detail.transferBecause === undefined ? null : TransferBecause[detail.transferBecause],
    receivingBody: known(detail.receivingBody ?? null),
    pausedBecause: detail.pausedBecause === undefined ? null : PausedBecause[detail.pausedBecause],
    endedBecause: detail.endedBecause === undefined ? null : EndedBecause[detail.endedBecause],
    question: detail.question === undefined ? null : ChairsQuestion[detail.question],
  };
};

const known = (text: StepRead['words']): KnownText | null => {
  if (text === null) return null;
  return isErased(text) ? { value: null, absent: Absence.ERASED } : { value: text, absent: null };
};
