/** Who am I here, and what waits for me. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type { CalendarEnding } from '../../application/reads/calendars-ending.js';
import type { Readable } from '../../application/reads/session.js';
import { checksToAnswer } from '../../application/reads/checks-to-answer.js';
import type { Asking, Edge } from '../asking.js';
import { itemIdOf, trackedIdOf } from '../ids.js';
import { Action } from './action.js';
import { CaseNote } from './case-note.js';
import { Officer } from './directory.js';
import { Duty } from './duty.js';
import { Distribution } from './distribution.js';
import { Minutes } from './minutes.js';
import { Partnership } from './partnership.js';
import { Person, personOf } from './person.js';
import { Barrier } from './plan.js';
import { Presentation } from './presentation.js';
import { RecordEntry } from './record-entry.js';
import { ReferralTask } from './referral-afterwards.js';
import { Referral, referralOf } from './referral.js';
import { RuleTrace } from './rule.js';
import { Support } from './support.js';
import { Sitting, sittingOf } from './sitting.js';
import { Series, seriesOf } from './series.js';

@ObjectType({
  description: 'Something that a policy of the board could not do by itself: somebody has to see to it.',
})
export class WorkItem {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Why it could not be done, for a practitioner.' })
  sentence!: string;

  @Field({ description: 'Why it could not be done, for programs.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What was tried; null where the service itself does not run as it should.',
  })
  command!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when it waits; null where that is not known.',
  })
  since!: string | null;
}

@ObjectType({ description: 'A person whom no sitting is going to hear. There should be none.' })
export class WithoutPlace {
  @Field(() => Referral, { nullable: true, description: 'The referral.' })
  referral!: Edge<Referral | null>;

  @Field(() => Person, { nullable: true, description: 'The person.' })
  person!: Edge<Person | null>;

  @Field(() => GraphQLDateTime, { description: 'When the referral came in.' })
  receivedAt!: string;

  @Field(() => RuleTrace, { description: 'Why no sitting could be found.' })
  because!: RuleTrace;
}

@ObjectType({
  description: 'Somebody on a tracker whose next review no sitting is going to hear. There should be none.',
})
export class ReviewWithoutPlace {
  @Field(() => ID, { description: 'Id of the entry on the tracker: have it reviewed on a day that has one.' })
  trackerEntry!: string;

  @Field(() => Person, { nullable: true, description: 'The person; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => Series, { nullable: true, description: 'The series that keeps the tracker.' })
  series!: Edge<Series | null>;

  @Field(() => GraphQLLocalDate, { description: 'The day on which the review is due.' })
  reviewOn!: string;

  @Field(() => GraphQLDateTime, { description: 'Since when no sitting is going to hear it.' })
  since!: string;

  @Field(() => RuleTrace, { description: 'Why no sitting could be found.' })
  because!: RuleTrace;
}

@ObjectType({
  description: 'Something that you are asked before a sitting, and that has not been answered.',
})
export class CheckToAnswer {
  @Field(() => ID, { description: 'Id of the agenda item: answer it with `answerCheck`.' })
  item!: string;

  @Field(() => Person, { nullable: true, description: 'About whom; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => Sitting, { nullable: true, description: 'Before which sitting.' })
  sitting!: Edge<Sitting | null>;

  @Field(() => String, {
    nullable: true,
    description: 'The core role that is asked; null where it is your agency.',
  })
  role!: string | null;
}

@ObjectType({ description: 'Who you are at this board, and what waits for you.' })
export class Viewer {
  @Field(() => Officer, {
    nullable: true,
    description: 'You, with your agency and the roles that you hold today.',
  })
  officer!: Edge<Officer | null>;

  @Field({ description: 'Code of the board that your token is for.' })
  board!: string;

  @Field(() => Partnership, { description: 'The partnership that is the board.' })
  partnership!: Partnership;

  @Field({
    description:
      'The purpose that is recorded with this request; name another in the header `purpose-of-use`.',
  })
  purpose!: string;

  @Field(() => [Series], { description: 'The meeting series of the board.' })
  series!: Edge<Series[]>;

  @Field(() => [Action], {
    description: 'The open actions of your agency, a hundred at most, the most urgent first.',
  })
  openActions!: Edge<Action[]>;

  @Field(() => [Minutes], {
    description:
      'Minutes that wait for your approval, as a chair or as whom a chair has named, a hundred at most, the oldest first.',
  })
  minutesToApprove!: Edge<Minutes[]>;

  @Field(() => [Distribution], {
    description:
      'Copies of minutes that your agency has not acknowledged, a hundred at most, the oldest first.',
  })
  minutesToAcknowledge!: Edge<Distribution[]>;

  @Field(() => [CaseNote], {
    description:
      'What was shared on your own open cases, until you acknowledge it; a hundred at most of each.',
  })
  feedback!: Edge<CaseNote[]>;
  @Field(() => [Action], {
    description:
      'The actions that you were last reminded of, yourself or by a role that you hold, a hundred at most, the first due first.',
  })
  reminders!: Edge<Action[]>;

  @Field(() => [CheckToAnswer], {
    description:
      'What the roles that you hold, and your agency, are asked before the next sittings and have not answered.',
  })
  checksToAnswer!: Edge<CheckToAnswer[]>;

  @Field(() => [Presentation], {
    description:
      'The items that you, or your agency where nobody is asked by name, are asked to present, with when you are on and by when to report, a hundred at most, the next one first.',
  })
  invitations!: Edge<Presentation[]>;

  @Field(() => [Barrier], {
    description:
      'Barriers that you or a colleague of your agency is to remove, a hundred at most, the one that is due first first.',
  })
  barriersToRemove!: Edge<Barrier[]>;

  @Field(() => [Support], {
    description:
      'Support that your agency is asked for, or that is for you, until somebody says what became of it; a hundred at most, the oldest first.',
  })
  supportToAnswer!: Edge<Support[]>;

  @Field(() => [RecordEntry], {
    description:
      "What your agency has to write into people's own records, a hundred at most, the soonest due first.",
  })
  recordEntriesToWrite!: Edge<RecordEntry[]>;

  @Field(() => [Sitting], {
    description:
      'Sittings whose declaration you have still to sign, the earliest first: until then their items are closed to you. Of each meeting in which you have a role, the last that was held, those that go on and the next to come; those at which you were marked present; those at which you are asked to present somebody.',
  })
  declarationsToSign!: Edge<Sitting[]>;

  @Field(() => [WorkItem], {
    description: 'What policies could not do, a hundred at most, the oldest first; for co-ordinators.',
  })
  workItems!: Edge<WorkItem[]>;

  @Field(() => [ReferralTask], {
    description:
      'What is to be done about referrals, a hundred at most, the oldest first; for co-ordinators and chairs.',
  })
  referralTasks!: Edge<ReferralTask[]>;

  @Field(() => [WithoutPlace], {
    description:
      'People whom no sitting is going to hear, a hundred at most: empty, or act now. For co-ordinators and chairs.',
  })
  referralsWithoutPlace!: Edge<WithoutPlace[]>;

  @Field(() => [ReviewWithoutPlace], {
    description:
      'People on a tracker whose next review no sitting is going to hear, a hundred at most, by the day on which it is due: empty, or act now. For co-ordinators and chairs.',
  })
  reviewsWithoutPlace!: Edge<ReviewWithoutPlace[]>;

  @Field(() => [Duty], {
    description: 'What is due outside a meeting, a hundred at most, the most urgent first; for members.',
  })
  duties!: Edge<Duty[]>;
}

export const workItemFrom = (item: Readable<'work-items'>): WorkItem => ({
  id: `work-item-${item.workItemId ?? ''}`,
  sentence: item.sentence ?? '',
  code: item.code ?? '',
  command: item.command ?? '',
  since: item.since ?? '',
});

/** An issue for which nobody is left to turn to: closed to those whom it is about, like everything of it. */
export const workItemOfEscalation = (escalation: Readable<'escalations'>): WorkItem => ({
  id: `work-item-escalation-${escalation.escalationId ?? ''}`,
  ...(escalation.takenFurther?.at(-1)?.why === 'ANSWER_OVERDUE' ? UNANSWERED : UNROUTED),
  command: 'HandEscalation',
  since: escalation.routed?.at(-1)?.at ?? null,
});

const UNROUTED = {
  sentence: 'Nobody is left to turn to in an escalation: find somebody who looks at it.',
  code: 'ESCALATION_UNROUTED',
};
const UNANSWERED = {
  sentence:
    'Nobody answered an escalation at its last stage in time: press whoever was turned to, or find somebody who looks at it.',
  code: 'ESCALATION_UNANSWERED',
};

/** Said for as long as it is so: nothing records that a list of bank holidays runs out. */
export const workItemOfCalendar = ({ calendarId, sentence }: CalendarEnding): WorkItem => ({
  ...{ id: `work-item-calendar-${calendarId}`, sentence },
  ...{ code: 'CALENDAR_ENDS', command: 'AdoptCalendar', since: null },
});

/** Something of the service does not run as it should: the record is complete, but what is shown may be behind. */
export const workItemOfService = (sentence: string, index: number): WorkItem => ({
  id: `work-item-service-${index}`,
  sentence,
  code: 'SERVICE_NEEDS_ATTENTION',
  command: null,
  since: null,
});

export const checksToAnswerFrom = async (ask: Asking): Promise<CheckToAnswer[]> =>
  (await checksToAnswer(ask.session)).map(({ sittingId, personId, role }) => ({
    item: itemIdOf(sittingId, personId),
    person: () => personOf(ask, personId),
    sitting: () => sittingOf(ask, sittingId),
    role,
  }));

export const withoutPlaceFrom = (
  ask: Asking,
  waiting: Readable<'referrals-without-place'>,
): WithoutPlace => ({
  referral: () => referralOf(ask, waiting.referralId ?? ''),
  person: () => personOf(ask, waiting.personId ?? ''),
  receivedAt: waiting.receivedAt ?? '',
  because: waiting.because as RuleTrace,
});

export const reviewWithoutPlaceFrom = (
  ask: Asking,
  { series = '', personId = '', reviewOn = '', since = '', because }: Readable<'reviews-without-place'>,
): ReviewWithoutPlace => ({
  ...{ trackerEntry: trackedIdOf(series, personId), reviewOn, since },
  series: () => seriesOf(ask, series),
  person: () => personOf(ask, personId),
  because: because as RuleTrace,
});
