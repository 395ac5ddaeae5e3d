/** An issue that an agency has raised: who was turned to, what was answered, how it was resolved. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import type { ResolvedView } from '../../projections/escalations.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Action, actionOf } from './action.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import {
  EscalationOutcome,
  EscalationStatus,
  EscalationType,
  FurtherBecause,
  PassedOverBecause,
} from './escalation-enums.js';
import { textOf } from './known.js';
import { Node } from './node.js';
import { Person, personOf, present } from './person.js';
import { RuleTrace } from './rule.js';

@ObjectType({ description: 'Somebody who was turned to at a stage.' })
export class EscalationRoute {
  @Field(() => Int, { description: 'The stage of the terms of reference, from 1.' })
  stage!: number;

  @Field(() => String, { nullable: true, description: 'The role; null for somebody who was found by hand.' })
  role!: string | null;

  @Field(() => Officer, { nullable: true, description: 'Who was turned to.' })
  officer!: Edge<Officer | null>;
}

@ObjectType({ description: 'A role that was passed over.' })
export class PassedOver {
  @Field(() => Int, { description: 'The stage of the terms of reference, from 1.' })
  stage!: number;

  @Field({ description: 'Role code.' })
  role!: string;

  @Field(() => PassedOverBecause, { description: 'Why.' })
  because!: PassedOverBecause;
}

@ObjectType({ description: 'One step of an escalation: who was turned to, and why they.' })
export class EscalationStep {
  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;

  @Field(() => [EscalationRoute], { description: 'Who was turned to; empty where nobody is left.' })
  routes!: readonly EscalationRoute[];

  @Field(() => [PassedOver], { description: 'Which roles were passed over.' })
  passedOver!: readonly PassedOver[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'By when an answer is due; null: nobody has it.',
  })
  answerDueAt!: string | null;

  @Field(() => RuleTrace, { description: 'Why it went there.' })
  because!: RuleTrace;
}

@ObjectType({ description: 'The answer of somebody who was turned to.' })
export class EscalationAnswer {
  @Field(() => Officer, { nullable: true, description: 'Who answered.' })
  officer!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;

  @Field(() => Int, { description: 'At which stage, from 1.' })
  stage!: number;

  @Field({ description: 'Whether that was in time.' })
  inTime!: boolean;

  @Field(() => String, { nullable: true, description: 'The response; null where it was erased.' })
  response!: string | null;

  @Field(() => String, { nullable: true, description: 'What is planned; null where it was erased.' })
  plan!: string | null;
}

@ObjectType({ description: 'An escalation went further.' })
export class TakenFurther {
  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;

  @Field(() => FurtherBecause, { description: 'Why.' })
  because!: FurtherBecause;

  @Field(() => String, {
    nullable: true,
    description: 'In the agency’s words; null where the clock did it, or where it was erased.',
  })
  reason!: string | null;
}

@ObjectType({ description: 'How an escalation was resolved.' })
export class Resolution {
  @Field(() => EscalationOutcome, { description: 'What it came to.' })
  outcome!: EscalationOutcome;

  @Field(() => Int, {
    nullable: true,
    description: 'At which stage, from 1; null where the agency that raised it recorded it.',
  })
  stage!: number | null;

  @Field(() => Officer, { nullable: true, description: 'Who recorded it.' })
  officer!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'How it was resolved; null where it was erased.' })
  resolution!: string | null;

  @Field(() => String, { nullable: true, description: 'What was learnt; null where nothing was said.' })
  learning!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'An issue that an agency has raised. For the agency that raised it and whoever was turned to; whoever it is about sees one about a decision, and nothing of one about conduct.',
})
export class Escalation extends Node {
  @Field(() => EscalationType, { description: 'A decision, or somebody’s conduct.' })
  type!: EscalationType;

  @Field(() => EscalationStatus, { description: 'How far it has got.' })
  status!: EscalationStatus;

  @Field({ description: 'Code of the meeting series.' })
  series!: string;

  @Field(() => Person, { nullable: true, description: 'Whom it is about; null for a theme, or not for you.' })
  person!: Edge<Person | null>;

  @Field(() => Officer, { nullable: true, description: 'Who raised it.' })
  raisedBy!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'The agency that raised it; another of it may go on.' })
  raisingAgency!: Edge<Agency | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was raised.' })
  raisedAt!: string;

  @Field(() => [String], { description: 'Roles that it is about.' })
  concernedRoles!: readonly string[];

  @Field(() => [Officer], { description: 'Officers whom it is about.' })
  concerned!: Edge<Officer[]>;

  @Field({ description: 'Whether somebody was at risk on the day: it went to every stage that could act.' })
  riskToday!: boolean;

  @Field(() => String, { nullable: true, description: 'What the concern is; null where it was erased.' })
  issue!: string | null;

  @Field(() => String, { nullable: true, description: 'What is wanted; null where it was erased.' })
  desiredOutcome!: string | null;

  @Field(() => String, { nullable: true, description: 'What shows it; null where nothing was said.' })
  evidence!: string | null;

  @Field(() => [EscalationStep], { description: 'Where it went, step by step; the last one has it now.' })
  steps!: readonly EscalationStep[];

  @Field(() => [EscalationAnswer], { description: 'What was answered, in order.' })
  answers!: readonly EscalationAnswer[];

  @Field(() => [TakenFurther], { description: 'Each time that it went further, and why.' })
  takenFurther!: readonly TakenFurther[];

  @Field(() => [Action], { description: 'The actions that came of it.' })
  actions!: Edge<Action[]>;

  @Field(() => [Escalation], { description: 'Others on the same issue that you may see.' })
  linkedTo!: Edge<Escalation[]>;

  @Field(() => Resolution, {
    nullable: true,
    description: 'How it was resolved; null until then, and where it was taken further after that.',
  })
  resolved!: Resolution | null;

  @Field(() => [Resolution], {
    description: 'How it was resolved before the agency that raised it took it further, in order.',
  })
  contested!: readonly Resolution[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it was withdrawn; null where it was not, or was erased.',
  })
  withdrawnBecause!: string | null;
}

export const escalationOf = async (ask: Asking, escalationId: string): Promise<Escalation | null> => {
  const escalation = await ask.load('escalations', escalationId);
  return escalation === undefined ? null : escalationFrom(ask, escalation);
};

export const escalationFrom = (ask: Asking, escalation: Readable<'escalations'>): Escalation =>
  ({
    __typename: 'Escalation',
    id: idOf('escalation', escalation.escalationId ?? ''),
    type: EscalationType[escalation.type ?? 'DECISION'],
    status: EscalationStatus[escalation.status ?? 'UNROUTED'],
    series: escalation.series ?? '',
    person: () => personOf(ask, escalation.personId ?? ''),
    raisedBy: () => officerOf(ask, escalation.raisedBy),
    raisingAgency: () => agencyOf(ask, escalation.raisingAgency),
    raisedAt: escalation.raisedAt ?? '',
    concernedRoles: escalation.concernedRoles ?? [],
    concerned: () => present((escalation.concerned ?? []).map((officer) => officerOf(ask, officer))),
    riskToday: escalation.riskToday ?? false,
    ...issueFrom(escalation),
    steps: (escalation.routed ?? []).map((step) => stepFrom(ask, step)),
    ...saidFrom(ask, escalation),
    actions: () => present((escalation.actionIds ?? []).map((actionId) => actionOf(ask, actionId))),
    linkedTo: () => present((escalation.linkedTo ?? []).map((other) => escalationOf(ask, other))),
  }) as Escalation;

const issueFrom = ({ issue }: Readable<'escalations'>) => ({
  issue: textOf(issue, 'issue'),
  desiredOutcome: textOf(issue, 'desiredOutcome'),
  evidence: maybe(issue, 'evidence'),
});

const stepFrom = (
  ask: Asking,
  { at, routes, passedOver, answerDueAt, because }: NonNullable<Readable<'escalations'>['routed']>[number],
): EscalationStep => ({
  ...{ at, answerDueAt, because },
  routes: routes.map(({ stage, role, officer }) => ({
    ...{ stage: stage + 1, role },
    officer: () => officerOf(ask, officer),
  })),
  passedOver: passedOver.map(({ stage, role, because: why }) => ({
    ...{ stage: stage + 1, role },
    because: PassedOverBecause[why],
  })),
});

/** What people said of it, in their order, and how it ended. */
const saidFrom = (ask: Asking, escalation: Readable<'escalations'>) => ({
  answers: (escalation.answers ?? []).map(({ by, at, stage, inTime, content }) => ({
    ...{ at, stage: stage + 1, inTime },
    officer: () => officerOf(ask, by),
    response: textOf(content, 'response'),
    plan: textOf(content, 'plan'),
  })),
  takenFurther: (escalation.takenFurther ?? []).map(({ at, why, reason }) => ({
    at,
    because: FurtherBecause[why],
    reason: textOf(reason, 'text'),
  })),
  resolved: escalation.resolved ? resolutionFrom(ask, escalation.resolved) : null,
  contested: (escalation.contested ?? []).map((resolution) => resolutionFrom(ask, resolution)),
  withdrawnBecause: textOf(escalation.withdrawn?.reason, 'text'),
});

const resolutionFrom = (ask: Asking, { outcome, by, at, stage, content }: ResolvedView): Resolution => ({
  ...{ at, stage: stage === null ? null : stage + 1 },
  outcome: EscalationOutcome[outcome],
  officer: () => officerOf(ask, by),
  resolution: textOf(content, 'resolution'),
  learning: maybe(content, 'learning'),
});

/** A text that need not have been said. */
const maybe = <Content extends object>(content: Content | undefined, field: string): string | null => {
  const said: unknown = content === undefined ? null : (content as Record<string, unknown>)[field];
  return typeof said === 'string' ? said : null;
};
