/** Why the rules answered as they did, and what a refusal looks like. */
import { Field, ID, ObjectType, createUnionType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type {
  Alternative as DomainAlternative,
  Refusal,
  RuleTrace as DomainTrace,
} from '../../domain/decision.js';
import { idOf } from '../ids.js';

@ObjectType({ description: 'Where in the terms of reference a rule stands, in their own words.' })
export class Clause {
  @Field({
    description: "Heading in the terms of reference, or `Board's own rule` where the source is silent.",
  })
  heading!: string;

  @Field({ description: 'The words that the rule rests on.' })
  text!: string;
}

@ObjectType({ description: 'Why the rules answered as they did, for the person who has to explain it.' })
export class RuleTrace {
  @Field({ description: 'The reason in a sentence that a practitioner can read out. Names nobody.' })
  sentence!: string;

  @Field(() => Clause, { description: 'The clause of the terms of reference that was applied.' })
  clause!: Clause;

  @Field(() => GraphQLDateTime, { description: 'When the rule was applied.' })
  decidedAt!: string;
}

@ObjectType({ description: 'Do it at the next sitting instead.' })
export class NextSitting {
  @Field(() => ID, { description: 'Id of that sitting.' })
  sittingId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Its date.' })
  date!: string;
}

@ObjectType({ description: 'Ask somebody who holds one of these roles.' })
export class AskRole {
  @Field(() => [String], { description: 'Role codes of the terms of reference.' })
  roles!: readonly string[];
}

export const Alternative = createUnionType({
  name: 'Alternative',
  description: 'What to do instead of what was not accepted.',
  types: () => [NextSitting, AskRole] as const,
  resolveType: (value: NextSitting | AskRole) => ('roles' in value ? AskRole : NextSitting),
});

@ObjectType({
  description:
    'A rule of the terms of reference said no. Nothing was recorded. Correct what it names, or do what it proposes instead.',
})
export class NotAccepted {
  @Field({ description: 'Stable, for programs: for example `SITTING_NOT_OPEN` or `COMMAND_ID_REUSED`.' })
  code!: string;

  @Field({ description: 'The reason for a practitioner.' })
  sentence!: string;

  @Field(() => Clause, {
    nullable: true,
    description: 'The clause that was applied; null where the reason is not a rule.',
  })
  clause!: Clause | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The argument at fault as a path, for example `input`, `role`; null where no single one is.',
  })
  path!: readonly string[] | null;

  @Field(() => Alternative, {
    nullable: true,
    description: 'What to do instead; null where there is nothing to propose.',
  })
  instead!: NextSitting | AskRole | null;
}

@ObjectType({ description: 'The answer to a dry run: it would be accepted. Nothing was recorded.' })
export class WouldBeAccepted {
  @Field(() => RuleTrace, { description: 'Why it would be accepted.' })
  trace!: DomainTrace;
}

export const notAccepted = ({ code, sentence, clause, path, instead }: Refusal): NotAccepted =>
  Object.assign(new NotAccepted(), {
    code,
    sentence,
    clause: clause ?? null,
    path: path === undefined ? null : onTheWire(path),
    instead: instead === undefined ? null : alternative(instead),
  });

/** Where an argument is named otherwise than in the domain; everything else is a field of `input`. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  agendaItem: ['item'],
  commandId: ['commandId'],
  difference: ['difference'],
  happenedAt: ['happenedAt'],
  outage: ['outage'],
  personId: ['person'],
  record: ['record'],
  registered: ['input', 'earlierReceipt'],
  series: ['series'],
  subjects: ['input', 'people'],
  trackerEntry: ['trackerEntry'],
};

const onTheWire = ([first = '', ...rest]: readonly string[]): readonly string[] => [
  ...(ARGUMENTS[first] ?? ['input', first]),
  ...rest,
];

export const wouldBeAccepted = (trace: DomainTrace): WouldBeAccepted =>
  Object.assign(new WouldBeAccepted(), { trace });

const alternative = (instead: DomainAlternative): NextSitting | AskRole =>
  instead.kind === 'ASK_ROLE'
    ? { roles: instead.roles }
    : { sittingId: idOf('sitting', instead.sittingId), date: instead.date };
