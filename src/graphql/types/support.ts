/** Support that is asked for or offered, for a child or for whoever works with the child. */
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { supportToAnswer } from '../../application/reads/planning.js';
import type { Readable } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { textOf } from './known.js';
import { Person, personOf } from './person.js';
import { Retractable } from './retractable.js';

export enum SupportFor {
  CHILD = 'CHILD',
  WORKER = 'WORKER',
}
registerEnumType(SupportFor, {
  name: 'SupportFor',
  description: 'For whom support is.',
  valuesMap: {
    CHILD: { description: 'For the child, or the family.' },
    WORKER: { description: 'For whoever works with the child.' },
  },
});

export enum SupportBegan {
  ASKED = 'ASKED',
  OFFERED = 'OFFERED',
}
registerEnumType(SupportBegan, {
  name: 'SupportBegan',
  description: 'How it came up.',
  valuesMap: {
    ASKED: { description: 'Somebody asked for it.' },
    OFFERED: { description: 'Somebody offered it unasked.' },
  },
});

export enum SupportAnswer {
  OFFERED = 'OFFERED',
  ARRANGED = 'ARRANGED',
  TAKEN_UP = 'TAKEN_UP',
  NOT_TAKEN_UP = 'NOT_TAKEN_UP',
  NOT_AVAILABLE = 'NOT_AVAILABLE',
}
registerEnumType(SupportAnswer, {
  name: 'SupportAnswer',
  description: 'What became of support that was asked for or offered.',
  valuesMap: {
    OFFERED: { description: 'What was asked for is offered.' },
    ARRANGED: { description: 'It is on its way.' },
    TAKEN_UP: { description: 'It was taken up.' },
    NOT_TAKEN_UP: { description: 'It was there and was not taken up. It can be offered again.' },
    NOT_AVAILABLE: { description: 'There is none to be had.' },
  },
});

@ObjectType({ description: 'One answer to support that was asked for or offered. The last one stands.' })
export class SupportAnswered {
  @Field(() => SupportAnswer, { description: 'What became of it.' })
  answer!: SupportAnswer;

  @Field(() => String, { nullable: true, description: 'The same in words; null where it was erased.' })
  outcome!: string | null;

  @Field(() => Officer, { nullable: true, description: 'Who said so.' })
  officer!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'Of which agency.' })
  agency!: Edge<Agency | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was said.' })
  at!: string;
}

@ObjectType({ description: 'Support that was asked for or offered, and what became of it.' })
export class Support extends Retractable {
  @Field(() => Person, { nullable: true, description: 'The child whom it is about; null: not for you.' })
  person!: Edge<Person | null>;

  @Field(() => SupportFor, { description: 'For whom it is.' })
  supportFor!: SupportFor;

  @Field(() => Officer, {
    nullable: true,
    description: 'The worker whom it is for; null for a child, or a worker without an account.',
  })
  worker!: Edge<Officer | null>;

  @Field(() => SupportBegan, { description: 'How it came up.' })
  began!: SupportBegan;

  @Field(() => Officer, { nullable: true, description: 'Who asked for it, or offered it.' })
  officer!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'For which agency they did.' })
  agency!: Edge<Agency | null>;

  @Field(() => Agency, {
    nullable: true,
    description: 'Which agency was asked; null where the meeting was, or it was offered.',
  })
  askedOf!: Edge<Agency | null>;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is needed or offered; null where it was taken back or erased.',
  })
  words!: string | null;

  @Field(() => [SupportAnswered], { description: 'What became of it, in order; the last one stands.' })
  answers!: readonly SupportAnswered[];
}

const AT_MOST = 200;

export const supportOfPerson = async (ask: Asking, personId: string): Promise<Support[]> => {
  const found = await ask.find('support', { index: 'byPerson', equal: [personId], limit: AT_MOST });
  return found.map(({ document }) => supportFrom(ask, document));
};

/** What waits for the reader. */
export const supportToAnswerBy = async (ask: Asking): Promise<Support[]> =>
  (await supportToAnswer(ask.session)).map((document) => supportFrom(ask, document));

export const supportOf = async (ask: Asking, supportId: string): Promise<Support | null> => {
  const found = await ask.load('support', supportId);
  return found === undefined ? null : supportFrom(ask, found);
};

export const supportFrom = (ask: Asking, of: Readable<'support'>): Support => ({
  id: idOf('support', of.supportId ?? ''),
  retractedAt: of.retractedAt ?? null,
  person: () => personOf(ask, of.personId ?? ''),
  supportFor: SupportFor[of.supportFor ?? 'CHILD'],
  worker: () => (of.worker ? officerOf(ask, of.worker) : Promise.resolve(null)),
  began: SupportBegan[of.began ?? 'ASKED'],
  officer: () => officerOf(ask, of.officer ?? ''),
  agency: () => agencyOf(ask, of.agency ?? ''),
  askedOf: () => (of.askedOf ? agencyOf(ask, of.askedOf) : Promise.resolve(null)),
  at: of.at ?? '',
  words: textOf(of.words, 'text'),
  answers: (of.answers ?? []).map(({ answer, outcome, officer, agency, at }) => ({
    answer: SupportAnswer[answer],
    outcome: textOf(outcome, 'text'),
    officer: () => officerOf(ask, officer),
    agency: () => agencyOf(ask, agency),
    at,
  })),
});
