/** What was said and decided about one person at one sitting. */
import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { itemTime } from '../../application/reads/agenda.js';
import type { Readable } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Action, actionOf } from './action.js';
import { Difference, differencesOfPerson } from './difference.js';
import { assessmentsOfPerson, RiskAssessment } from './assessment.js';
import { AdultOutcome, adultOutcomesOf, ChannelOutcome, channelOutcomesOf } from './outcomes.js';
import {
  Conflict,
  conflictFrom,
  LateItem,
  lateItemFrom,
  presentFrom,
  PresentForItem,
  RollOver,
  rollOverFrom,
} from './discussion-people.js';
import {
  decisionFrom,
  MeetingDecision,
  Note,
  noteFrom,
  NotShared,
  notSharedFrom,
  Share,
  shareFrom,
  Threshold,
  thresholdFrom,
} from './discussion-record.js';
import { DiscussionPhase } from './enums.js';
import { ItemSection, sectionsOf } from './item-section.js';
import { Node } from './node.js';
import { Person, personOf, present } from './person.js';
import { Sitting, sittingOf } from './sitting.js';
import { strategiesOfPerson, StrategyDiscussion } from './strategy.js';
import { ItemTime } from './time-plan.js';
import { VoltItem, voltToldIn } from './volt.js';

@ObjectType({
  implements: () => [Node],
  description: 'What was said and decided about one person at one sitting.',
})
export class Discussion extends Node {
  @Field(() => Sitting, { nullable: true, description: 'The sitting at which it was discussed.' })
  sitting!: Edge<Sitting | null>;

  @Field(() => Person, { nullable: true, description: 'Whom it is about.' })
  person!: Edge<Person | null>;

  @Field(() => DiscussionPhase, { description: 'How far it has got.' })
  phase!: DiscussionPhase;

  @Field({ description: 'False where the sitting ended before the item was concluded.' })
  concluded!: boolean;

  @Field({
    description:
      'True while you judge it anew in a consistency sample: what was held, decided and agreed is left out for you until then.',
  })
  outcomeHidden!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it began; null where it has not.' })
  startedAt!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was closed; null while it is going on.',
  })
  closedAt!: string | null;

  @Field(() => ItemTime, {
    nullable: true,
    description: 'How its time goes; null where the terms share out no time, or it has not begun.',
  })
  time!: Edge<ItemTime | null>;

  @Field(() => [PresentForItem], { description: 'Who saw and heard the item, and from when until when.' })
  present!: readonly PresentForItem[];

  @Field(() => [Conflict], { description: 'Conflicts that stand. Who has one is not shown this discussion.' })
  conflicts!: readonly Conflict[];

  @Field(() => [Note], { description: 'Notes in the order in which they were written.' })
  notes!: readonly Note[];

  @Field(() => [NotShared], { description: 'What agencies decided not to share, in order.' })
  notShared!: readonly NotShared[];

  @Field(() => [Threshold], { description: 'What was held of the threshold, in order; the last one counts.' })
  thresholds!: readonly Threshold[];

  @Field({ description: 'The threshold for a joint investigation is met: a strategy discussion is due.' })
  strategyDiscussionDue!: boolean;

  @Field(() => LateItem, {
    nullable: true,
    description: 'What the chair answered, where it was offered as a late item; null otherwise.',
  })
  lateItem!: LateItem | null;

  @Field(() => RollOver, {
    nullable: true,
    description: 'That the chair rolled it over to the next sitting, and why; null otherwise.',
  })
  rolledOver!: RollOver | null;

  @Field(() => [ItemSection], {
    description:
      'The item in the fixed order of its meeting, section by section; none where the order is free.',
  })
  sections!: Edge<ItemSection[]>;

  @Field(() => [Share], { description: 'What the agencies shared, in order.' })
  shared!: readonly Share[];

  @Field(() => [MeetingDecision], { description: 'What was decided, in order.' })
  decisions!: readonly MeetingDecision[];

  @Field(() => [VoltItem], {
    description:
      'What was told in it of victims, people of concern, places and trends, in order; those that you may see.',
  })
  volt!: Edge<VoltItem[]>;

  @Field(() => [Action], { description: 'The actions that were agreed, in order.' })
  actions!: Edge<Action[]>;

  @Field(() => [Difference], {
    description:
      'Professional differences that stand beside the item, or a decision in it, with each position.',
  })
  differences!: Edge<Difference[]>;

  @Field(() => [StrategyDiscussion], { description: 'The strategy discussions that were held in it.' })
  strategyDiscussions!: Edge<StrategyDiscussion[]>;

  @Field(() => [RiskAssessment], {
    description: 'Assessments of risk that were made in this item, in order.',
  })
  assessments!: Edge<RiskAssessment[]>;

  @Field(() => [ChannelOutcome], { description: 'Outcomes of the Channel panel that were recorded in it.' })
  channelOutcomes!: Edge<ChannelOutcome[]>;

  @Field(() => [AdultOutcome], { description: 'Outcomes for an adult that were decided in it.' })
  adultOutcomes!: Edge<AdultOutcome[]>;
}

export const discussionOf = async (ask: Asking, discussionId: string): Promise<Discussion | null> => {
  const discussion = await ask.load('discussions', discussionId);
  return discussion === undefined ? null : discussionFrom(ask, discussionId, discussion);
};

const discussionFrom = (ask: Asking, discussionId: string, discussion: Readable<'discussions'>): Discussion =>
  ({
    ...besideItem(ask, discussionId, discussion),
    __typename: 'Discussion',
    id: idOf('discussion', discussionId),
    sitting: () => sittingOf(ask, discussion.sittingId ?? ''),
    person: () => personOf(ask, discussion.personId ?? ''),
    phase: DiscussionPhase[discussion.phase ?? 'NOT_STARTED'],
    concluded: discussion.concluded ?? false,
    outcomeHidden: isHidden(ask, discussion),
    startedAt: discussion.startedAt ?? null,
    closedAt: discussion.closedAt ?? null,
    present: (discussion.present ?? []).map((presence) =>
      presentFrom(ask, discussion.sittingId ?? '', presence),
    ),
    conflicts: (discussion.conflicts ?? []).map((conflict) =>
      conflictFrom(ask, discussion.sittingId ?? '', conflict),
    ),
    notes: (discussion.notes ?? []).map((note) => noteFrom(ask, note, discussion.phase === 'GOING_ON')),
    notShared: (discussion.notShared ?? []).map((held) => notSharedFrom(ask, held)),
    thresholds: (discussion.thresholds ?? []).map(thresholdFrom),
    strategyDiscussionDue: discussion.thresholds?.at(-1)?.outcome === 'MET',
    lateItem: discussion.lateAnswer ? lateItemFrom(discussion.lateAnswer) : null,
    rolledOver: discussion.rolledOver ? rollOverFrom(discussion.rolledOver) : null,
    time: () => itemTime(ask.session, discussion),
    sections: () => sectionsOf(ask, discussion),
    shared: (discussion.shared ?? []).map((share) => shareFrom(ask, share)),
    decisions: (discussion.decisions ?? []).map((decision) => decisionFrom(ask, decision)),
    volt: () => voltToldIn(ask, discussion.discussionId ?? ''),
    actions: () => present((discussion.actionIds ?? []).map((actionId) => actionOf(ask, actionId))),
  }) as Discussion;

const isHidden = (ask: Asking, { judgedAnew = [] }: Readable<'discussions'>): boolean =>
  judgedAnew.some(({ officer }) => officer === ask.session.reader.actor.id);

/** What has a record of its own and came of the item, or stands beside it. */
const besideItem = (ask: Asking, discussionId: string, discussion: Readable<'discussions'>) => {
  const { personId = '' } = discussion;
  return {
    // Who differed tells the outcome.
    differences: () =>
      isHidden(ask, discussion) ? Promise.resolve([]) : differencesOfPerson(ask, personId, discussionId),
    strategyDiscussions: () =>
      strategiesOfPerson(ask, personId, ({ held }) => held?.discussionId === discussionId),
    assessments: () => assessmentsOfPerson(ask, personId, discussionId),
    channelOutcomes: () => channelOutcomesOf(ask, personId, discussionId),
    adultOutcomes: () => adultOutcomesOf(ask, personId, discussionId),
  };
};
