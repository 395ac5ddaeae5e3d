/** What one agency, and one named officer of it, does by when. */
import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import { isOverdue } from '../../application/reads/actions-due.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { ActionHistory, historyFrom, NotDone, Withdrawal } from './action-history.js';
import { NotDoneReason, WithdrawnBecause } from './action-enums.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { Discussion, discussionOf } from './discussion.js';
import { ActionStatus } from './enums.js';
import { textOf } from './known.js';
import { Node } from './node.js';
import { PageInfo } from './page-info.js';
import { Person, personOf } from './person.js';

@ObjectType({
  implements: () => [Node],
  description: 'What one agency, and one named officer of it, does by when.',
})
export class Action extends Node {
  @Field(() => Person, {
    nullable: true,
    description:
      'Whom it protects; null where it protects nobody in particular. An agency that only has the action to do sees name and date of birth, and no more.',
  })
  person!: Edge<Person | null>;

  @Field(() => Agency, { nullable: true, description: 'The agency that answers for it.' })
  ownerAgency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'The officer who does it.' })
  owner!: Edge<Officer | null>;

  @Field(() => String, { nullable: true, description: 'What is to be done; null where it was erased.' })
  action!: string | null;

  @Field(() => GraphQLLocalDate, { description: 'The day by which it is due.' })
  dueOn!: string;

  @Field(() => GraphQLDateTime, { description: 'The instant by which it is due.' })
  dueAt!: string;

  @Field(() => ActionStatus, { description: 'How far it has got.' })
  status!: ActionStatus;

  @Field({ description: 'Whether it is still to be done and its deadline has come.' })
  overdue!: boolean;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When its present owner accepted it; null where nobody has said so.',
  })
  acceptedAt!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day on which it was done; null until then.',
  })
  doneOn!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'The instant at which it was done, where the time was said.',
  })
  doneAt!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was done in time; null until it is done.',
  })
  inTime!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What came of it; null until it is done, or where it was erased.',
  })
  outcome!: string | null;

  @Field(() => NotDone, {
    nullable: true,
    description: 'Why it is not done; null where that was never said.',
  })
  notDone!: NotDone | null;

  @Field(() => Withdrawal, { nullable: true, description: 'Why the meeting took it back; null otherwise.' })
  withdrawn!: Withdrawal | null;

  @Field(() => ActionHistory, { description: 'How it went from hand to hand, and what was said of it.' })
  history!: ActionHistory;

  @Field(() => Discussion, {
    nullable: true,
    description: 'Where it was agreed; null where that is not for you, or where it came of an escalation.',
  })
  discussion!: Edge<Discussion | null>;
}

@ObjectType({ description: 'One action of a page, with the cursor behind it.' })
export class ActionEdge {
  @Field({ description: 'Opaque: where this entry stands. Pass the last one as `after` to go on.' })
  cursor!: string;

  @Field(() => Action, { description: 'The action.' })
  node!: Action;
}

@ObjectType({ description: 'A page of actions, ordered by the instant at which they are due.' })
export class ActionConnection {
  @Field(() => [ActionEdge], { description: 'The entries.' })
  edges!: readonly ActionEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo;
}

export const actionOf = async (ask: Asking, actionId: string): Promise<Action | null> => {
  const action = await ask.load('actions', actionId);
  return action === undefined ? null : actionFrom(ask, action);
};

export const actionFrom = (ask: Asking, action: Readable<'actions'>): Action =>
  ({
    __typename: 'Action',
    id: idOf('action', action.actionId ?? ''),
    person: () => personOf(ask, action.personId ?? ''),
    ownerAgency: () => agencyOf(ask, action.ownerAgency),
    owner: () => officerOf(ask, action.owner),
    action: textOf(action.action, 'text'),
    dueOn: action.dueOn ?? '',
    dueAt: action.dueAt ?? '',
    status: ActionStatus[action.status ?? 'AGREED'],
    overdue: isOverdue(action, ask.session.board.clock.now()),
    acceptedAt: action.accepted?.at ?? null,
    doneOn: action.doneOn ?? null,
    doneAt: action.doneAt ?? null,
    inTime: action.inTime ?? null,
    outcome: textOf(action.outcome, 'text'),
    notDone: action.notDone
      ? {
          because: NotDoneReason[action.notDone.because],
          at: action.notDone.at,
          explanation: textOf(action.notDone.explanation, 'text'),
        }
      : null,
    withdrawn: action.withdrawn
      ? {
          because: WithdrawnBecause[action.withdrawn.because],
          at: action.withdrawn.at,
          reason: textOf(action.withdrawn.reason, 'text'),
        }
      : null,
    history: historyFrom(ask, action),
    discussion: () => discussionOf(ask, action.discussionId ?? ''),
  }) as Action;
