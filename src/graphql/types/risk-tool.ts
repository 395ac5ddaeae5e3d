/** A risk tool in one of its versions, whole: what a form is made of. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import type { Indicator, Override, RiskTool as Adopted } from '../../domain/risk/tool.js';
import { JudgementUnit, RiskLevel } from './risk-enums.js';

@ObjectType({ description: 'Something that an indicator may be found to be, in the words of the tool.' })
export class RiskAnchor {
  @Field(() => Int, { description: 'What it scores: by this it is answered.' })
  score!: number;

  @Field({ description: 'What is found.' })
  text!: string;
}

@ObjectType({ description: 'A time before the first window, which is asked about beside it.' })
export class EarlierWindow {
  @Field(() => Int, { description: 'How many months are looked back at the most.' })
  lookBackMonths!: number;

  @Field(() => [RiskAnchor], { description: 'What may be found then, from the lowest score up.' })
  anchors!: readonly RiskAnchor[];
}

@ObjectType({ description: 'A question of a domain.' })
export class RiskIndicator {
  @Field({ description: 'Code by which it is answered.' })
  code!: string;

  @Field({ description: 'The question.' })
  title!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many months are looked back; null: not bound to time.',
  })
  lookBackMonths!: number | null;

  @Field(() => [RiskAnchor], { description: 'What may be found, from the lowest score up.' })
  anchors!: readonly RiskAnchor[];

  @Field(() => Int, { description: 'How many times it counts.' })
  weight!: number;

  @Field(() => EarlierWindow, {
    nullable: true,
    description: 'The time before, where the tool asks about that too; the scores are added.',
  })
  earlier!: EarlierWindow | null;
}

@ObjectType({ description: 'A group of questions whose scores are told together.' })
export class RiskDomain {
  @Field({ description: 'Its code.' })
  code!: string;

  @Field({ description: 'What it is about.' })
  title!: string;

  @Field(() => Int, { description: 'How many times its indicators count.' })
  weight!: number;

  @Field(() => [RiskIndicator], { description: 'Its questions.' })
  indicators!: readonly RiskIndicator[];
}

@ObjectType({ description: 'A level of a tool, in its own words.' })
export class RiskToolLevel {
  @Field({ description: 'Code by which an assessor settles on it.' })
  code!: string;

  @Field({ description: 'What the tool calls it.' })
  label!: string;

  @Field(() => RiskLevel, { description: 'What it stands for.' })
  as!: RiskLevel;

  @Field(() => Int, { description: 'The lowest score of the level.' })
  fromScore!: number;

  @Field(() => Int, { description: 'After how many days it is looked at again.' })
  reviewDays!: number;
}

@ObjectType({ description: 'A question beside the indicators: yes or no, and it scores nothing.' })
export class RiskToolFact {
  @Field({ description: 'Code by which it is answered.' })
  code!: string;

  @Field({ description: 'The question.' })
  question!: string;
}

@ObjectType({
  description: 'What puts somebody at a level at least, whatever the score says. It never lowers.',
})
export class RiskOverride {
  @Field({ description: 'Its code.' })
  code!: string;

  @Field({ description: 'When it applies, for a practitioner.' })
  sentence!: string;

  @Field({ description: 'Code of the level at least.' })
  raisesTo!: string;
}

@ObjectType({ description: 'How far professional judgement may go beyond what the tool proposes.' })
export class RiskJudgementBounds {
  @Field(() => JudgementUnit, { description: 'In points or in levels.' })
  unit!: JudgementUnit;

  @Field(() => Int, { description: 'How far down: zero or less.' })
  min!: number;

  @Field(() => Int, { description: 'How far up: zero or more.' })
  max!: number;
}

@ObjectType({ description: 'What protects somebody: ticked or not, and it lowers no score.' })
export class ProtectiveFactor {
  @Field({ description: 'Its code.' })
  code!: string;

  @Field({ description: 'What it is.' })
  title!: string;
}

@ObjectType({
  description:
    "A risk tool that the board has adopted, in one version. What ships as CEAM is a placeholder for the board's own instrument and says so: it is not the island's CEAM, which is not published. A tool proposes a level and decides nothing.",
})
export class RiskTool {
  @Field(() => ID, { description: 'Code of the tool.' })
  id!: string;

  @Field(() => Int, { description: 'Which version this is.' })
  version!: number;

  @Field(() => [Int], { description: 'Every version that was adopted, the newest last.' })
  versions!: readonly number[];

  @Field({ description: 'What it is called.' })
  title!: string;

  @Field({ description: 'What it is, and what it is not.' })
  description!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Why it only holds the place of the board's own instrument; null where it stands for itself. Show it wherever a score is shown.",
  })
  placeholder!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The published tool whose form it follows without being it; null where there is none.',
  })
  modelledOn!: string | null;

  @Field(() => GraphQLLocalDate, { description: 'Assessments of this day or later are scored by it.' })
  validFrom!: string;

  @Field(() => [RiskToolLevel], { description: 'Its levels, from the lowest up.' })
  levels!: readonly RiskToolLevel[];

  @Field(() => [RiskDomain], { description: 'What it asks.' })
  domains!: readonly RiskDomain[];

  @Field(() => [RiskToolFact], { description: 'What it asks beside that, without a score.' })
  facts!: readonly RiskToolFact[];

  @Field(() => [RiskOverride], { description: 'What raises a level, whatever the score says.' })
  overrides!: readonly RiskOverride[];

  @Field(() => RiskJudgementBounds, { description: 'How far judgement may go beyond the score.' })
  judgement!: RiskJudgementBounds;

  @Field(() => [ProtectiveFactor], { description: 'What may protect somebody.' })
  protectiveFactors!: readonly ProtectiveFactor[];

  @Field({ description: 'Whether it asks that harm has occurred already.' })
  asksHarm!: boolean;
}

export const toolFrom = (tool: Adopted, versions: readonly Pick<Adopted, 'version'>[]): RiskTool => {
  const { id, version, title, description, placeholder = null, modelledOn = null, validFrom } = tool;
  const { facts, protectiveFactors, asksHarm } = tool;
  return {
    ...{ id, version, title, description, placeholder, modelledOn, validFrom },
    ...{ facts, protectiveFactors, asksHarm },
    versions: versions.map((one) => one.version),
    levels: tool.levels.map((level) => ({ ...level, as: RiskLevel[level.as] })),
    domains: tool.domains.map((domain) => ({ ...domain, indicators: domain.indicators.map(indicatorFrom) })),
    overrides: tool.overrides.map(overrideFrom),
    judgement: { ...tool.judgement, unit: JudgementUnit[tool.judgement.unit] },
  };
};

export const overrideFrom = ({ code, sentence, raisesTo }: Override): RiskOverride => ({
  code,
  sentence,
  raisesTo,
});

const indicatorFrom = ({ earlier, ...indicator }: Indicator): RiskIndicator => ({
  ...indicator,
  earlier: earlier ?? null,
});
