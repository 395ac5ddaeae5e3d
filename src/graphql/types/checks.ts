/** The board of checks before a sitting: role by person. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { readAgenda } from '../../application/reads/agenda.js';
import type { AnswerOnBoard, CheckRow } from '../../application/reads/checks-board.js';
import { checksOfItem as readChecks } from '../../application/reads/checks-of-item.js';
import type { Asking, Edge } from '../asking.js';
import { CheckStatus, Held } from './agenda-enums.js';
import { AgendaItem, itemOfAgenda } from './agenda.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { textOf } from './known.js';
import { Sitting, sittingOf } from './sitting.js';

@ObjectType({ description: 'An answer to a check.' })
export class CheckAnswer {
  @Field(() => Held, { description: 'What was found.' })
  held!: Held;

  @Field(() => String, {
    nullable: true,
    description: 'What is held; null where nothing is, or where it was erased.',
  })
  information!: string | null;

  @Field(() => Officer, { nullable: true, description: 'Who recorded the answer.' })
  officer!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  at!: string;

  @Field({ description: 'Whether the co-ordinator wrote it down for somebody else.' })
  onBehalf!: boolean;

  @Field({ description: 'Whether the item had begun by then.' })
  late!: boolean;

  @Field(() => Sitting, {
    nullable: true,
    description:
      'The earlier sitting that it was given for, where the item has come from there; null where it was given for this one.',
  })
  earlierSitting!: Edge<Sitting | null>;
}

@ObjectType({
  description: 'What one core role, or one agency that was asked besides, has answered about a person.',
})
export class Check {
  @Field(() => String, { nullable: true, description: 'Code of the core role; null for an agency.' })
  role!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The core role in the words of the terms; null for an agency.',
  })
  title!: string | null;

  @Field(() => Agency, {
    nullable: true,
    description: 'The agency that was asked besides; null for a core role.',
  })
  agency!: Edge<Agency | null>;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the agency was asked; null for a core role: being on the agenda asks it.',
  })
  askedAt!: string | null;

  @Field(() => CheckStatus, { description: 'How it stands. Nothing held differs from no answer.' })
  status!: CheckStatus;

  @Field(() => CheckAnswer, {
    nullable: true,
    description:
      'What the meeting had before the item began, also where it was given for a sitting from which the item has come; null for none.',
  })
  answer!: CheckAnswer | null;

  @Field(() => [CheckAnswer], {
    description:
      'What is held besides under other records of the same person, where several were merged and are heard as one item.',
  })
  also!: readonly CheckAnswer[];

  @Field(() => [CheckAnswer], { description: 'Answers that it took the place of, oldest first.' })
  earlier!: readonly CheckAnswer[];

  @Field(() => [CheckAnswer], { description: 'Answers that came once the item had begun, oldest first.' })
  late!: readonly CheckAnswer[];
}

@ObjectType({ description: 'The checks on one person before a sitting.' })
export class PersonChecks {
  @Field(() => AgendaItem, { nullable: true, description: 'The item of the agenda that they are for.' })
  item!: Edge<AgendaItem | null>;

  @Field(() => [Check], {
    description:
      'Core roles in the order of the terms, then agencies asked besides. None for whoever declared a conflict on the item.',
  })
  checks!: readonly Check[];

  @Field(() => Int, { description: 'How many have not answered.' })
  unanswered!: number;
}

/** Null where they are not for this reader. */
export const checksOf = async (ask: Asking, sittingId: string): Promise<PersonChecks[] | null> => {
  const agenda = await readAgenda(ask.session, sittingId);
  if (agenda === undefined) return null;
  const here = agenda.items.filter(({ movedOn }) => movedOn === null);
  return Promise.all(
    here.map(async ({ personId }) => {
      const checks = await checksOfItem(ask, sittingId, personId);
      return {
        item: () => itemOfAgenda(ask, sittingId, personId),
        checks,
        unanswered: checks.filter(({ status }) => status === CheckStatus.NO_ANSWER).length,
      };
    }),
  );
};

export const checksOfItem = async (ask: Asking, sittingId: string, personId: string): Promise<Check[]> => {
  const board = await readChecks(ask.session, sittingId, personId);
  return board.map((row) => checkFrom(ask, row));
};

const checkFrom = (
  ask: Asking,
  { role, agency, askedAt, status, answer, also, earlier, late }: CheckRow,
): Check => ({
  role: role?.role ?? null,
  title: role?.title ?? null,
  agency: () => agencyOf(ask, agency ?? undefined),
  askedAt,
  status: CheckStatus[status],
  answer: answer && answerFrom(ask, answer),
  also: also.map((each) => answerFrom(ask, each)),
  earlier: earlier.map((each) => answerFrom(ask, each)),
  late: late.map((each) => answerFrom(ask, each)),
});

const answerFrom = (
  ask: Asking,
  { held, information, officer, at, onBehalf, late, before }: AnswerOnBoard,
): CheckAnswer => ({
  held: Held[held],
  information: textOf(information, 'text'),
  officer: () => officerOf(ask, officer),
  at,
  onBehalf,
  late,
  earlierSitting: () => (before ? sittingOf(ask, before.sittingId) : Promise.resolve(null)),
});
