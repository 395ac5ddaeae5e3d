/** The risk management plan of a person, how the meeting found it, what stands in its way, and support. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { barriersToRemove, lackedByPlan } from '../../application/reads/planning.js';
import type { Readable } from '../../application/reads/session.js';
import { isErased } from '../../domain/event.js';
import type { PlanAssuranceView, PlanVersionView } from '../../projections/plans.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { ActionPlan, actionPlanOf } from './action-plan.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { Discussion, discussionOf } from './discussion.js';
import { textOf } from './known.js';
import { Person, personOf } from './person.js';
import { BarrierKind, BarrierStatus, PlanEffectiveness, PlanElementKind } from './plan-enums.js';
import { Retractable } from './retractable.js';
import { Support, supportOfPerson } from './support.js';

@ObjectType({ description: 'One thing that a plan does.' })
export class PlanElement {
  @Field(() => ID, { description: 'Id of the element.' })
  id!: string;

  @Field(() => PlanElementKind, { description: 'What it works on.' })
  kind!: PlanElementKind;

  @Field(() => Agency, { nullable: true, description: 'The agency that does it.' })
  ownerAgency!: Edge<Agency | null>;

  @Field(() => String, {
    nullable: true,
    description: 'What is done; null where it was taken back or erased.',
  })
  text!: string | null;
}

@ObjectType({ description: 'How the meeting found a plan in an item: quality assurance.' })
export class PlanAssurance extends Retractable {
  @Field(() => Discussion, { nullable: true, description: 'The item in which it was looked at.' })
  discussion!: Edge<Discussion | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was looked at.' })
  at!: string;

  @Field(() => Int, { description: 'Which version was looked at.' })
  planVersion!: number;

  @Field({ description: 'Whether the plan disrupts the harm.' })
  disruption!: boolean;

  @Field({ description: 'Whether the plan works on whoever is thought to harm.' })
  personOfConcernFocused!: boolean;

  @Field(() => PlanEffectiveness, { description: 'How it works.' })
  effectiveness!: PlanEffectiveness;

  @Field(() => [String], { description: 'Core roles that were not there for it.' })
  absentRoles!: readonly string[];

  @Field(() => String, { nullable: true, description: 'What was found; null where it was erased.' })
  found!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is asked of the plan; null where nothing is, or it was erased.',
  })
  asked!: string | null;
}

@ObjectType({ description: 'One version of a risk management plan. A later one takes its place; it stays.' })
export class RiskManagementPlan extends Retractable {
  @Field(() => Int, { description: 'Which version it is, from 1.' })
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'When it was set out.' })
  setOutOn!: string;

  @Field(() => Officer, { nullable: true, description: 'Who set it out.' })
  officer!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'For which agency.' })
  agency!: Edge<Agency | null>;

  @Field(() => [PlanElement], { description: 'What it does, in order.' })
  elements!: readonly PlanElement[];

  @Field(() => [PlanElementKind], {
    description:
      'What meetings promote and nothing in it does: disruption, work on whoever is thought to harm. The meeting asks about it; nothing follows from it by itself.',
  })
  lacks!: readonly PlanElementKind[];

  @Field(() => String, {
    nullable: true,
    description: 'What is done if it does not hold; null where that is not said, was taken back or erased.',
  })
  contingency!: string | null;

  @Field(() => [PlanAssurance], { description: 'How the meeting found this version, in order.' })
  assurances!: readonly PlanAssurance[];
}

@ObjectType({ description: 'Something that prevents the reduction of risk, and who removes it by when.' })
export class Barrier extends Retractable {
  @Field(() => Person, {
    nullable: true,
    description: 'Whose plan it is about; null where that is not for you.',
  })
  person!: Edge<Person | null>;

  @Field(() => BarrierKind, { description: 'Where it lies.' })
  kind!: BarrierKind;

  @Field(() => BarrierStatus, { description: 'Whether it is gone.' })
  status!: BarrierStatus;

  @Field(() => Officer, { nullable: true, description: 'Who sees to it that it goes.' })
  owner!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'Of which agency they are.' })
  ownerAgency!: Edge<Agency | null>;

  @Field(() => GraphQLLocalDate, { description: 'By which day it is to be gone.' })
  dueOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stands in the way; null where it was taken back or erased.',
  })
  barrier!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When it was gone; null until it is.' })
  removedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it was removed; null until it is, or where that was taken back or erased.',
  })
  outcome!: string | null;
}

@ObjectType({ description: 'What is to reduce the risk to a person, and what that lacks.' })
export class RiskPlanning {
  @Field(() => RiskManagementPlan, {
    nullable: true,
    description: 'The plan as it stands; null where none was set out, or it is not for you.',
  })
  plan!: RiskManagementPlan | null;

  @Field(() => [RiskManagementPlan], { description: 'Earlier versions, the first one first.' })
  earlierPlans!: readonly RiskManagementPlan[];

  @Field(() => [Barrier], { description: 'Barriers in the order in which they were named, gone ones too.' })
  barriers!: Edge<Barrier[]>;

  @Field(() => [Support], {
    description: 'Support that was asked for or offered, for the person or whoever works with them.',
  })
  support!: Edge<Support[]>;

  @Field(() => ActionPlan, {
    description: 'Every action for the person that you may see, whichever sitting agreed it.',
  })
  actionPlan!: Edge<ActionPlan>;
}

/** Nobody has more barriers, or asks for more support. */
const AT_MOST = 200;

/** Over every record of the person. */
export const planningOf = async (ask: Asking, records: readonly string[]): Promise<RiskPlanning> => {
  const found = await Promise.all(records.map((record) => ask.load('plans', record)));
  const assurances = found.flatMap((plan) => plan?.assurances ?? []);
  const versions = found
    .flatMap((plan) => plan?.versions ?? [])
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((version) => planFrom(ask, version, assurances));
  return {
    plan: versions.at(-1) ?? null,
    earlierPlans: versions.slice(0, -1),
    barriers: async () => (await Promise.all(records.map((record) => barriersOf(ask, record)))).flat(),
    actionPlan: () => actionPlanOf(ask, { records }),
    support: async () => (await Promise.all(records.map((record) => supportOfPerson(ask, record)))).flat(),
  };
};

const planFrom = (
  ask: Asking,
  version: PlanVersionView,
  assurances: readonly PlanAssuranceView[],
): RiskManagementPlan => {
  const { content } = version;
  const texts = new Map(isErased(content) ? [] : content.elements.map((one) => [one.elementId, one.text]));
  return {
    id: idOf('plan', version.planId),
    retractedAt: version.retractedAt ?? null,
    ...{ version: version.version, setOutOn: version.setOutOn },
    officer: () => officerOf(ask, version.officer),
    agency: () => agencyOf(ask, version.agency),
    elements: version.elements.map(({ elementId, kind, ownerAgency }) => ({
      id: idOf('plan-element', elementId),
      kind: PlanElementKind[kind],
      ownerAgency: () => agencyOf(ask, ownerAgency),
      text: texts.get(elementId) ?? null,
    })),
    lacks: lackedByPlan(version).map((kind) => PlanElementKind[kind]),
    contingency: isErased(content) ? null : content.contingency,
    assurances: assurances
      .filter(({ planId }) => planId === version.planId)
      .map((assurance) => assuranceFrom(ask, assurance)),
  };
};

export const assuranceFrom = (ask: Asking, assurance: PlanAssuranceView): PlanAssurance => ({
  id: idOf('plan-assurance', assurance.assuranceId),
  retractedAt: assurance.retractedAt ?? null,
  discussion: () => discussionOf(ask, assurance.discussionId),
  ...{ at: assurance.at, planVersion: assurance.version, disruption: assurance.disruption },
  personOfConcernFocused: assurance.personOfConcernFocused,
  effectiveness: PlanEffectiveness[assurance.effectiveness],
  absentRoles: assurance.absentRoles,
  found: textOf(assurance.content, 'found'),
  asked: isErased(assurance.content) ? null : assurance.content.asked,
});

const barriersOf = async (ask: Asking, personId: string): Promise<Barrier[]> => {
  const found = await ask.find('barriers', { index: 'byPerson', equal: [personId], limit: AT_MOST });
  return found.map(({ document }) => barrierFrom(ask, document));
};

/** Those that wait for the reader, or a colleague of theirs. */
export const barriersToRemoveBy = async (ask: Asking): Promise<Barrier[]> =>
  (await barriersToRemove(ask.session)).map((document) => barrierFrom(ask, document));

export const barrierOf = async (ask: Asking, barrierId: string): Promise<Barrier | null> => {
  const found = await ask.load('barriers', barrierId);
  return found === undefined ? null : barrierFrom(ask, found);
};

export const barrierFrom = (ask: Asking, barrier: Readable<'barriers'>): Barrier => ({
  id: idOf('barrier', barrier.barrierId ?? ''),
  retractedAt: barrier.retractedAt ?? null,
  person: () => personOf(ask, barrier.personId ?? ''),
  kind: BarrierKind[barrier.kind ?? 'OTHER'],
  status: BarrierStatus[barrier.status ?? 'STANDING'],
  owner: () => officerOf(ask, barrier.owner ?? ''),
  ownerAgency: () => agencyOf(ask, barrier.ownerAgency ?? ''),
  dueOn: barrier.dueOn ?? '',
  barrier: textOf(barrier.barrier, 'text'),
  removedOn: barrier.removedOn ?? null,
  outcome: textOf(barrier.outcome, 'text'),
});
