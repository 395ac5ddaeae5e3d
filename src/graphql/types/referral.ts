/** What became of a referral. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import type { RuleTrace as DomainTrace } from '../../domain/decision.js';
import type { ReferredPerson as ReferredPersonView } from '../../projections/referrals.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Coded, codesOf } from './coded.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { textOf } from './known.js';
import { Node } from './node.js';
import { Person, personOf } from './person.js';
import {
  Acknowledgement,
  acknowledgementFrom,
  Amendment,
  amendmentsFrom,
  askedFrom,
  Heard,
  heardFrom,
  ImmediateAction,
  immediateActionFrom,
  ReferrerAsked,
  Statement,
  statementFrom,
} from './referral-afterwards.js';
import { IncidentReport } from './referral-enums.js';
import { Particulars, particularsFrom, referrerFrom, StatedReferrer } from './referral-particulars.js';
import { RuleTrace } from './rule.js';
import { Sitting, sittingOf } from './sitting.js';
import { Series, seriesOf } from './series.js';
import { UrgentContact } from './urgent-contact.js';

@ObjectType({ description: 'Which sitting hears it, and the sentence that tells why that one.' })
export class HearingDecision {
  @Field(() => Sitting, { nullable: true, description: 'The sitting; null where none could be found yet.' })
  sitting!: Edge<Sitting | null>;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Its date; null where none could be found yet.',
  })
  date!: string | null;

  @Field({
    description:
      'Received after the cut-off of the sitting day on which it came in. It is heard all the same.',
  })
  late!: boolean;

  @Field({
    description: 'Received in time, registered after the sitting had opened: its chair is offered it.',
  })
  lateItem!: boolean;

  @Field(() => RuleTrace, { description: 'Why that sitting.' })
  trace!: RuleTrace;

  @Field(() => [UrgentContact], { description: 'Whom to ring now if it cannot wait.' })
  urgentRoute!: Edge<readonly UrgentContact[]>;
}

@ObjectType({ description: 'One person of a referral. Siblings are separate items of one referral.' })
export class ReferredPerson {
  @Field(() => Person, { nullable: true, description: 'Who it is; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => [Coded], { description: 'What the referrer is concerned about.' })
  concernTypes!: Edge<Coded[]>;

  @Field({ description: 'Whether the referrer fears for the safety of the person now.' })
  immediateRisk!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Age in whole years at receipt; null where it is not known.',
  })
  ageInYears!: number | null;

  @Field(() => [String], {
    description:
      'What is still to be asked, by the name of the field: `name`, `dateOfBirth`, `gender`, `ethnicity`.',
  })
  missing!: readonly string[];

  @Field(() => HearingDecision, { description: 'Where this person is heard now.' })
  heardAt!: HearingDecision;

  @Field(() => String, {
    nullable: true,
    description:
      'What the person said, in their own words; null where nobody wrote it down, or it was erased.',
  })
  ownWords!: string | null;

  @Field(() => Statement, {
    nullable: true,
    description: 'Why a chair hears the person sooner than the cut-off would allow; null where none does.',
  })
  urgentBecause!: Statement | null;

  @Field(() => Statement, {
    nullable: true,
    description: 'Why the referrer wishes to withdraw, while that waits for a chair; null otherwise.',
  })
  withdrawalAsked!: Statement | null;

  @Field(() => Statement, {
    nullable: true,
    description: 'Why a chair kept the item when a withdrawal was asked for; null where none did.',
  })
  keptBecause!: Statement | null;

  @Field(() => Statement, {
    nullable: true,
    description: 'Why the person was withdrawn; null while they are not. Withdrawn people are heard nowhere.',
  })
  withdrawn!: Statement | null;

  @Field(() => Heard, { nullable: true, description: 'That the meeting heard the person; null until then.' })
  heard!: Heard | null;

  @Field(() => [Statement], { description: 'What the referrer was told of the outcome.' })
  outcomes!: readonly Statement[];
}

@ObjectType({
  implements: () => [Node],
  description: 'A request that one or more people be discussed. Late and incomplete ones are received too.',
})
export class Referral extends Node {
  @Field(() => Series, { nullable: true, description: 'The meeting series that it was made to.' })
  series!: Edge<Series | null>;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it came in; this decides the cut-off.' })
  receivedAt!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was entered.' })
  registeredAt!: string | null;

  @Field(() => Agency, { nullable: true, description: 'The agency that referred.' })
  agency!: Edge<Agency | null>;

  @Field(() => Officer, {
    nullable: true,
    description: 'Who referred, or registered the mail of somebody else.',
  })
  referrer!: Edge<Officer | null>;

  @Field(() => [ReferredPerson], { description: 'The people who are referred.' })
  people!: readonly ReferredPerson[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When its account was taken back, because it was wrong or about somebody else; null where it was not.',
  })
  retractedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What happened, as facts; null where it was taken back or erased.',
  })
  whatHappened!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The referrer's professional view, apart from the facts; null where it was erased.",
  })
  professionalView!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the referrer asks for; null where it was erased.',
  })
  requestedOutcome!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why mail was registered later than it came in; null where it was not, or where it was erased.',
  })
  registeredLaterBecause!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When nothing was missing any more; null until then. It is heard all the same.',
  })
  completeAt!: string | null;

  @Field(() => IncidentReport, {
    nullable: true,
    description: 'How it stands to the route of critical incidents; null for an ordinary referral.',
  })
  incident!: IncidentReport | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the incident happened; null for an ordinary referral.',
  })
  incidentAt!: string | null;

  @Field(() => StatedReferrer, {
    nullable: true,
    description:
      'The professional without an account whose referral it is; null where it is not registered for anybody.',
  })
  onBehalfOf!: StatedReferrer | null;

  @Field(() => Particulars, { description: 'What else the referrer told.' })
  particulars!: Particulars;

  @Field(() => Acknowledgement, {
    nullable: true,
    description: 'How a referrer without an account was told that it came; null until then.',
  })
  acknowledged!: Acknowledgement | null;

  @Field(() => [ReferrerAsked], {
    description: 'How often the referrer was to be asked for what is missing.',
  })
  asked!: readonly ReferrerAsked[];

  @Field(() => [Amendment], { description: 'What was told anew, the earliest first.' })
  amendments!: readonly Amendment[];

  @Field(() => [ImmediateAction], { description: 'What agencies did without waiting for the meeting.' })
  immediateActions!: readonly ImmediateAction[];
}

export const referralOf = async (ask: Asking, referralId: string): Promise<Referral | null> => {
  const referral = await ask.load('referrals', referralId);
  return referral === undefined ? null : referralFrom(ask, referralId, referral);
};

const referralFrom = (ask: Asking, referralId: string, referral: Readable<'referrals'>): Referral =>
  ({
    __typename: 'Referral',
    id: idOf('referral', referralId),
    series: () => seriesOf(ask, referral.series),
    receivedAt: referral.receivedAt ?? null,
    registeredAt: referral.registeredAt ?? null,
    agency: () => agencyOf(ask, referral.agency),
    referrer: () => officerOf(ask, referral.officer),
    people: (referral.people ?? []).map((person) => referredPerson(ask, referral.series ?? '', person)),
    retractedAt: referral.retractedAt ?? null,
    whatHappened: textOf(referral.account, 'whatHappened'),
    professionalView: textOf(referral.account, 'professionalView'),
    requestedOutcome: textOf(referral.account, 'requestedOutcome'),
    registeredLaterBecause: textOf(referral.registration, 'reason'),
    completeAt: referral.completeAt ?? null,
    incident: referral.incident ? IncidentReport[referral.incident] : null,
    incidentAt: referral.incidentAt ?? null,
    onBehalfOf: referrerFrom(referral),
    particulars: particularsFrom(referral),
    acknowledged: acknowledgementFrom(referral),
    asked: askedFrom(ask, referral),
    amendments: amendmentsFrom(ask, referral),
    immediateActions: (referral.immediateActions ?? []).map((action) => immediateActionFrom(ask, action)),
  }) as Referral;

const referredPerson = (ask: Asking, series: string, person: ReferredPersonView): ReferredPerson => ({
  person: () => personOf(ask, person.personId),
  concernTypes: () => codesOf(ask, 'concern-type', person.concernTypes),
  immediateRisk: person.immediateRisk,
  ageInYears: person.ageInYears,
  missing: person.missing,
  heardAt: hearingDecision(ask, series, person.placement, person.because),
  ownWords: textOf(person.ownWords, 'text'),
  urgentBecause: statementFrom(ask, person.urgency),
  withdrawalAsked: statementFrom(ask, person.withdrawalAsked),
  keptBecause: statementFrom(ask, person.withdrawalDeclined),
  withdrawn: statementFrom(ask, person.withdrawn),
  heard: heardFrom(ask, person.heard),
  outcomes: person.outcomes.flatMap((told) => statementFrom(ask, told) ?? []),
});

/** Where a referral is heard, as the event itself recorded it. */
export const hearingDecision = (
  ask: Asking,
  series: string,
  placement: ReferredPersonView['placement'],
  because: DomainTrace,
): HearingDecision => ({
  sitting: () => (placement === null ? Promise.resolve(null) : sittingOf(ask, placement.sittingId)),
  date: placement?.date ?? null,
  late: placement?.late ?? false,
  lateItem: placement?.lateItem ?? false,
  trace: because,
  urgentRoute: () => Promise.resolve(urgentRoute(ask, series)),
});

/** Whom to ring now does not hang on a series that was written right. */
const urgentRoute = ({ session: { terms } }: Asking, series: string): readonly UrgentContact[] =>
  (terms.get(series) ?? [...terms.values()][0])?.urgentRoute ?? [];
