/** The record of a strategy discussion, and the decision on the threshold. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { isErased, type Id, type Personal } from '../../domain/event.js';
import type { StrategyRecord as Content } from '../../domain/strategy/strategy-events.js';
import type { RecordView, ThresholdView } from '../../projections/strategy-discussions.js';
import type { Asking, Edge } from '../asking.js';
import { Coded, codesOf } from './coded.js';
import { Agency, agencyOf } from './directory.js';
import { textOf } from './known.js';
import { Person, personOf, present } from './person.js';
import { Enquiry, NeededOrNot, ParentsTold, StrategyThreshold } from './strategy-enums.js';

@ObjectType({ description: 'What one agency brought.' })
export class AgencyInformation {
  @Field(() => Agency, { nullable: true, description: 'Whose information it is.' })
  agency!: Edge<Agency | null>;

  @Field({ description: 'What it knows.' })
  information!: string;
}

const TEXT = { nullable: true };
const answer = (what: string) => ({ ...TEXT, description: `${what} Null: left open, or erased.` });

@ObjectType({
  description: 'The record of a strategy discussion: what was shared, decided and planned for one person.',
})
export class StrategyRecord {
  @Field(() => Int, { description: 'Version, from 1. It may be written again until it is issued.' })
  version!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  at!: string;

  @Field(() => [Coded], { description: "The legal gateways; codes of the board's set `gateway`." })
  gateways!: Edge<Coded[]>;

  @Field(() => String, answer('Immediate action that had been taken.'))
  immediateActionTaken!: string | null;

  @Field(() => [AgencyInformation], { description: 'What each agency brought; none where it was erased.' })
  information!: readonly AgencyInformation[];

  @Field(() => String, answer('Other children who may be at risk.'))
  otherChildren!: string | null;

  @Field(() => [Person], {
    description: 'Other people on record whom it speaks of, as far as they are for you.',
  })
  otherPeople!: Edge<Person[]>;

  @Field(() => String, answer('The analysis of risk.'))
  riskAnalysis!: string | null;

  @Field(() => NeededOrNot, { description: 'Whether a criminal investigation is needed.' })
  criminalInvestigationNeeded!: NeededOrNot;

  @Field(() => String, answer('How and when a criminal investigation is conducted.'))
  criminalInvestigation!: string | null;

  @Field(() => String, answer('What else is to be found out.'))
  furtherInformation!: string | null;

  @Field(() => String, answer('Immediate and short-term action: who does what by when.'))
  plan!: string | null;

  @Field(() => NeededOrNot, { description: 'Whether a medical examination is needed.' })
  medicalNeeded!: NeededOrNot;

  @Field(() => String, answer('The medical examination.'))
  medical!: string | null;

  @Field(() => String, answer('How evidence is protected.'))
  evidence!: string | null;

  @Field(() => String, answer('The plan of interviews.'))
  interviews!: string | null;

  @Field(() => ParentsTold, { description: 'Whether the parents, or the adult, were told.' })
  parentsTold!: ParentsTold;

  @Field(() => String, answer('What they were told, or why they were not.'))
  parents!: string | null;

  @Field(() => NeededOrNot, { description: 'Whether legal action is needed.' })
  legalActionNeeded!: NeededOrNot;

  @Field(() => String, answer('Legal action.'))
  legalAction!: string | null;

  @Field(() => String, answer('What happens if the plan fails.'))
  contingency!: string | null;

  @Field(() => GraphQLLocalDate, { description: 'When it is looked at again.' })
  reviewOn!: string;

  @Field(() => [String], { description: 'Names of the fields of this record that were left open.' })
  unanswered!: readonly string[];
}

@ObjectType({ description: 'What one agency held of the threshold.' })
export class StrategyPosition {
  @Field(() => Agency, { nullable: true, description: 'Which agency.' })
  agency!: Edge<Agency | null>;

  @Field(() => StrategyThreshold, { description: 'What it held.' })
  threshold!: StrategyThreshold;

  @Field(() => String, { nullable: true, description: 'Why; null where it was erased.' })
  reasons!: string | null;
}

@ObjectType({
  description:
    'Whether the threshold for enquiries is met. It is kept with its reasons also where it is not.',
})
export class ThresholdDecision {
  @Field(() => GraphQLDateTime, { description: 'When it was decided.' })
  at!: string;

  @Field(() => StrategyThreshold, { description: 'The decision.' })
  threshold!: StrategyThreshold;

  @Field(() => Enquiry, { nullable: true, description: 'Who makes enquiries; null where none are made.' })
  enquiry!: Enquiry | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'The date on which enquiries about the child started, in England those of section 47: that of the discussion. Null where none did, and for an adult.',
  })
  s47StartedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why; null where it was erased.' })
  reasons!: string | null;

  @Field({ description: 'An agency held otherwise.' })
  disagreed!: boolean;

  @Field(() => [StrategyPosition], { description: 'What agencies held that said so.' })
  positions!: readonly StrategyPosition[];
}

export const strategyRecordFrom = (ask: Asking, record: RecordView): StrategyRecord => {
  const { version, at, gateways, otherPeople, content, reviewOn, unanswered } = record;
  const said = (field: Exclude<keyof Content, 'information'>): string | null =>
    isErased(content) ? null : (content as Content)[field];
  return {
    ...{ version, at, reviewOn, unanswered },
    gateways: () => codesOf(ask, 'gateway', gateways),
    immediateActionTaken: said('immediateActionTaken'),
    information: informationFrom(ask, content),
    otherChildren: said('otherChildren'),
    otherPeople: () => present(otherPeople.map((personId) => personOf(ask, personId))),
    riskAnalysis: said('riskAnalysis'),
    criminalInvestigationNeeded: NeededOrNot[record.criminalInvestigation],
    criminalInvestigation: said('criminalInvestigation'),
    furtherInformation: said('furtherInformation'),
    plan: said('plan'),
    medicalNeeded: NeededOrNot[record.medical],
    medical: said('medical'),
    evidence: said('evidence'),
    interviews: said('interviews'),
    parentsTold: ParentsTold[record.parents],
    parents: said('parents'),
    legalActionNeeded: NeededOrNot[record.legalAction],
    legalAction: said('legalAction'),
    contingency: said('contingency'),
  };
};

const informationFrom = (ask: Asking, content: Personal<Content>): readonly AgencyInformation[] =>
  isErased(content)
    ? []
    : (content as Content).information.map(({ agency, text }) => ({
        agency: () => agencyOf(ask, agency),
        information: text,
      }));

export const thresholdFrom = (ask: Asking, decided: ThresholdView): ThresholdDecision => {
  const { at, threshold, enquiry, s47StartedOn, disagreed, reasons, positions, positionReasons } = decided;
  const why = (index: number, agency: Id): string | null => {
    if (isErased(positionReasons)) return null;
    const { reasons: given } = positionReasons as Exclude<typeof positionReasons, { erased: true }>;
    return given[index]?.agency === agency ? given[index].text : null;
  };
  return {
    ...{ at, s47StartedOn, disagreed, reasons: textOf(reasons, 'text') },
    threshold: StrategyThreshold[threshold],
    enquiry: enquiry === null ? null : Enquiry[enquiry],
    positions: positions.map(({ agency, threshold: held }, index) => ({
      agency: () => agencyOf(ask, agency),
      threshold: StrategyThreshold[held],
      reasons: why(index, agency),
    })),
  };
};
