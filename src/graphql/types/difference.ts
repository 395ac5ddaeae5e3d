/** A professional difference: who holds what, how long it has waited, and how it ended. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import * as enums from './difference-enums.js';
import {
  ageFrom,
  DifferenceAge,
  DifferenceEnding,
  DifferenceEscalation,
  DifferencePosition,
  DifferenceReopening,
  DifferenceResolution,
  endingFrom,
  positionFrom,
  reopenedFrom,
} from './difference-parts.js';
import { Agency, agencyOf } from './directory.js';
import { Discussion, discussionOf } from './discussion.js';
import { EscalationOutcome } from './escalation-enums.js';
import { escalationOf } from './escalation.js';
import { Node } from './node.js';
import { PageInfo } from './page-info.js';
import { Person, personOf } from './person.js';

@ObjectType({
  implements: () => [Node],
  description:
    'A disagreement between professionals, kept with each position until it is resolved, noted or withdrawn. Dissent from a decision is one too. For the members of the meeting and for the agencies that have a position in it.',
})
export class Difference extends Node {
  @Field({ description: 'Code of the meeting series whose register has it.' })
  series!: string;

  @Field(() => enums.DifferenceAbout, { description: 'What is disagreed about.' })
  about!: enums.DifferenceAbout;

  @Field(() => enums.DifferenceState, { description: 'How far it has got.' })
  state!: enums.DifferenceState;

  @Field(() => Person, { nullable: true, description: 'Whom it is about; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => Agency, {
    nullable: true,
    description: 'Whose difference it is; null where the chair said that there is no agreement.',
  })
  raisedBy!: Edge<Agency | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was raised.' })
  raisedAt!: string;

  @Field(() => Discussion, {
    nullable: true,
    description: 'The item that it stands beside; null where it stands beside none, or that is not for you.',
  })
  discussion!: Edge<Discussion | null>;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the decision that it stands beside; null for none.',
  })
  decision!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the threshold that it stands beside; null for none.',
  })
  threshold!: string | null;

  @Field(() => [DifferencePosition], { description: 'Every position, in the order in which it was taken.' })
  positions!: readonly DifferencePosition[];

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'When it was last raised with social care; null where it was not.',
  })
  putToSocialCareOn!: string | null;

  @Field(() => enums.SocialCareAnswer, {
    nullable: true,
    description: 'What social care answered to that; null until it has.',
  })
  socialCareAnswer!: enums.SocialCareAnswer | null;

  @Field(() => DifferenceAge, { description: 'How long it has been open, and where it waits.' })
  age!: Edge<DifferenceAge>;

  @Field(() => [DifferenceEscalation], { description: 'The escalations that came of it, in order.' })
  escalations!: readonly DifferenceEscalation[];

  @Field(() => DifferenceResolution, {
    nullable: true,
    description: 'How it was resolved; null: it was not.',
  })
  resolved!: DifferenceResolution | null;

  @Field(() => DifferenceEnding, {
    nullable: true,
    description: 'That a chair noted that it stands; null otherwise.',
  })
  noted!: DifferenceEnding | null;

  @Field(() => DifferenceEnding, { nullable: true, description: 'That it was taken back; null otherwise.' })
  withdrawn!: DifferenceEnding | null;

  @Field(() => [DifferenceReopening], { description: 'Each time that it was opened again.' })
  reopened!: readonly DifferenceReopening[];
}

@ObjectType({ description: 'One difference of a page, with the cursor behind it.' })
export class DifferenceEdge {
  @Field({ description: 'Opaque: where this entry stands. Pass the last one as `after` to go on.' })
  cursor!: string;

  @Field(() => Difference, { description: 'The difference.' })
  node!: Difference;
}

@ObjectType({ description: 'A page of the register, the longest open first.' })
export class DifferenceConnection {
  @Field(() => [DifferenceEdge], { description: 'The entries.' })
  edges!: readonly DifferenceEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo;
}

const AT_MOST = 100;

export const differenceOf = async (ask: Asking, differenceId: string): Promise<Difference | null> => {
  const difference = await ask.load('differences', differenceId);
  return difference === undefined ? null : differenceFrom(ask, difference);
};

/** About one record of a person, the earliest first; those beside one item where that is asked. */
export const differencesOfPerson = async (
  ask: Asking,
  personId: string,
  discussionId?: string,
): Promise<Difference[]> => {
  const query = { index: 'byPerson', equal: [personId], limit: AT_MOST };
  const found = await ask.find('differences', query);
  return found
    .filter(({ document }) => discussionId === undefined || document.discussionId === discussionId)
    .map(({ document }) => differenceFrom(ask, document));
};

export const differenceFrom = (ask: Asking, difference: Readable<'differences'>): Difference =>
  ({
    __typename: 'Difference',
    id: idOf('difference', difference.differenceId ?? ''),
    series: difference.series ?? '',
    about: enums.DifferenceAbout[difference.about ?? 'OTHER'],
    state: enums.DifferenceState[difference.phase ?? 'RAISED'],
    person: () => personOf(ask, difference.personId ?? ''),
    raisedBy: () => agencyOf(ask, difference.raisedBy ?? undefined),
    raisedAt: difference.raisedAt ?? '',
    discussion: () =>
      difference.discussionId ? discussionOf(ask, difference.discussionId) : Promise.resolve(null),
    decision: difference.decisionId ? idOf('decision', difference.decisionId) : null,
    threshold: difference.thresholdId ? idOf('threshold', difference.thresholdId) : null,
    positions: (difference.positions ?? []).map((position) => positionFrom(ask, position, difference)),
    putToSocialCareOn: difference.putToSocialCareOn ?? null,
    socialCareAnswer: difference.answer ? enums.SocialCareAnswer[difference.answer] : null,
    age: () => ageFrom(ask, difference),
    escalations: (difference.escalations ?? []).map(({ escalationId, over, outcome }) => ({
      escalation: () => escalationOf(ask, escalationId),
      over,
      outcome: outcome === null ? null : EscalationOutcome[outcome],
    })),
    ...endingFrom(ask, difference),
    reopened: (difference.reopened ?? []).map((reopening) => reopenedFrom(ask, reopening)),
  }) as Difference;
