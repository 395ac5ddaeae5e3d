/** A sitting, and who takes part. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { nextSitting } from '../../application/reads/next-sitting.js';
import type { Readable } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { ActionPlan, actionPlanOf } from './action-plan.js';
import { Agenda, agendaOf } from './agenda.js';
import {
  Apology,
  apologyFrom,
  attendanceFrom,
  CalendarChange,
  calendarChangeFrom,
  SittingAttendance,
} from './attendance.js';
import { PersonChecks, checksOf } from './checks.js';
import { SittingDeclaration, declarationOf } from './declaration.js';
import { Officer, officerOf } from './directory.js';
import { ActingAs, SittingPhase } from './enums.js';
import { Handover, handoverOf } from './handover.js';
import { Minutes, minutesOf } from './minutes.js';
import { Node } from './node.js';
import { Outage, outageOf } from './outage.js';
import { Series, seriesOf } from './series.js';
import { SittingBusiness, businessOf } from './sitting-business.js';

@ObjectType({ description: 'Somebody who takes the chair.' })
export class Chair {
  @Field({ description: 'The chair role.' })
  role!: string;

  @Field(() => ActingAs, { description: 'As its holder or standing in.' })
  as!: ActingAs;

  @Field(() => String, {
    nullable: true,
    description: 'The role by which the terms make them deputy; null for everybody else.',
  })
  deputyRole!: string | null;

  @Field(() => Officer, {
    nullable: true,
    description: 'The chair who named them for this sitting; null for everybody else.',
  })
  namedBy!: Edge<Officer | null>;

  @Field(() => Officer, { nullable: true, description: 'Who it is.' })
  officer!: Edge<Officer | null>;
}

@ObjectType({ description: 'Somebody whom a chair has named to take the chair of one sitting.' })
export class ChairDelegate {
  @Field({ description: 'The chair role.' })
  role!: string;

  @Field(() => Officer, { nullable: true, description: 'Who may take it.' })
  officer!: Edge<Officer | null>;

  @Field(() => Officer, { nullable: true, description: 'The chair who named them.' })
  namedBy!: Edge<Officer | null>;
}

@ObjectType({ implements: () => [Node], description: 'One dated occurrence of a meeting series.' })
export class Sitting extends Node {
  @Field(() => Series, { nullable: true, description: 'The series that it belongs to.' })
  series!: Edge<Series | null>;

  @Field(() => GraphQLLocalDate, { description: 'Local date of the sitting.' })
  date!: string;

  @Field(() => GraphQLDateTime, { description: 'When it begins.' })
  startsAt!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The bank holiday after which it is held, as the next working day; null for all others.',
  })
  insteadOf!: string | null;

  @Field(() => GraphQLDateTime, { description: 'Referrals that come in before this are heard at it.' })
  cutOffAt!: string;

  @Field(() => SittingPhase, { description: 'How far it has got.' })
  phase!: SittingPhase;

  @Field(() => Int, {
    description: 'Version of the terms of reference that it meets by; they were frozen when it was convened.',
  })
  termsVersion!: number;

  @Field(() => [Chair], {
    nullable: true,
    description: 'Who takes the chair; null where that is not for you.',
  })
  chairs!: readonly Chair[] | null;

  @Field(() => [ChairDelegate], {
    nullable: true,
    description: 'Who was named to take a chair of this sitting; null where that is not for you.',
  })
  chairDelegates!: readonly ChairDelegate[] | null;

  @Field(() => [SittingAttendance], {
    nullable: true,
    description: 'Who is or was there, in the order in which they came; null where that is not for you.',
  })
  attendance!: readonly SittingAttendance[] | null;

  @Field(() => [Apology], {
    nullable: true,
    description: 'Who cannot come and has said so; null where that is not for you.',
  })
  apologies!: readonly Apology[] | null;

  @Field(() => [CalendarChange], {
    nullable: true,
    description:
      'How it came not to be held as its series recurs: empty for most; null where that is not for you.',
  })
  calendarChanges!: readonly CalendarChange[] | null;

  @Field(() => Outage, {
    nullable: true,
    description:
      'The outage during which it was held: what happened in it was entered afterwards. Null where it was recorded as it happened, or that is not for you.',
  })
  enteredAfter!: Edge<Outage | null>;

  @Field(() => [String], {
    nullable: true,
    description: 'Core roles that nobody present holds; null: not for you.',
  })
  absentRoles!: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What had not caught up when it opened: empty is as it should be.',
  })
  unreconciled!: readonly string[] | null;

  @Field(() => SittingDeclaration, {
    nullable: true,
    description: 'What everybody signs who takes part; null where the meeting has no declaration.',
  })
  declaration!: Edge<SittingDeclaration | null>;

  @Field(() => Agenda, { nullable: true, description: 'Who is to be heard; null where that is not for you.' })
  agenda!: Edge<Agenda | null>;

  @Field(() => [PersonChecks], {
    nullable: true,
    description: 'The checks before the sitting, person by person; null where they are not for you.',
  })
  checks!: Edge<PersonChecks[] | null>;

  @Field(() => Handover, {
    nullable: true,
    description: 'What whoever is on duty must know; null until the sitting is closed, or: not for you.',
  })
  handover!: Edge<Handover | null>;

  @Field(() => Minutes, {
    nullable: true,
    description: 'Null until they are drafted, or, for members, issued.',
  })
  minutes!: Edge<Minutes | null>;

  @Field(() => SittingBusiness, {
    nullable: true,
    description:
      'What it has before it besides people: themes, and what is raised to another meeting or by one. Null where the terms know neither, or it is not for you.',
  })
  business!: Edge<SittingBusiness | null>;

  @Field(() => ActionPlan, {
    description: 'What was agreed at it and how far that has got, as far as it is for you.',
  })
  actionPlan!: Edge<ActionPlan>;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when this view stands still because of a fault; null while all is well.',
  })
  staleSince!: string | null;
}

export const sittingOf = async (ask: Asking, sittingId: string): Promise<Sitting | null> => {
  const sitting = await ask.load('sittings', sittingId);
  return sitting === undefined ? null : sittingFrom(ask, sitting);
};

export const nextSittingOf = async (ask: Asking, series: string): Promise<Sitting | null> => {
  const next = await nextSitting(ask.session, series);
  return next === undefined ? null : sittingFrom(ask, next);
};

export const sittingFrom = (ask: Asking, sitting: Readable<'sittings'>): Sitting => {
  const sittingId = sitting.sittingId ?? '';
  return {
    __typename: 'Sitting',
    id: idOf('sitting', sittingId),
    series: () => seriesOf(ask, sitting.series),
    date: sitting.date ?? '',
    startsAt: sitting.startsAt ?? '',
    insteadOf: sitting.insteadOf ?? null,
    cutOffAt: sitting.cutOffAt ?? '',
    phase: SittingPhase[sitting.phase ?? 'NOT_CONVENED'],
    termsVersion: sitting.terms?.version ?? 0,
    chairs:
      sitting.chairs?.map(({ role, as, officer, deputyRole = null, namedBy }) => ({
        ...{ role, as: ActingAs[as], deputyRole },
        namedBy: () => (namedBy === undefined ? Promise.resolve(null) : officerOf(ask, namedBy)),
        officer: () => officerOf(ask, officer),
      })) ?? null,
    chairDelegates:
      sitting.chairDelegates?.map(({ role, officer, namedBy }) => ({
        role,
        officer: () => officerOf(ask, officer),
        namedBy: () => officerOf(ask, namedBy),
      })) ?? null,
    attendance: sitting.stays?.map((stay) => attendanceFrom(ask, stay)) ?? null,
    apologies: sitting.apologies?.map((apology) => apologyFrom(ask, apology)) ?? null,
    calendarChanges: sitting.calendarChanges?.map((change) => calendarChangeFrom(ask, change)) ?? null,
    enteredAfter: () => (sitting.outageId == null ? Promise.resolve(null) : outageOf(ask, sitting.outageId)),
    absentRoles: sitting.absentRoles ?? null,
    unreconciled: sitting.unreconciled ?? null,
    declaration: () => declarationOf(ask, sittingId),
    agenda: () => agendaOf(ask, sittingId),
    checks: () => checksOf(ask, sittingId),
    handover: () => handoverOf(ask, sittingId),
    minutes: () => minutesOf(ask, sittingId),
    business: () => businessOf(ask, sitting),
    actionPlan: () => actionPlanOf(ask, { sittingId }),
    staleSince: sitting.staleSince ?? null,
  } as Sitting;
};
