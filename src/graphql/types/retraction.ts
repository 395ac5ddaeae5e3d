/** What was taken back, and who has yet to acknowledge it. */
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import { isErased } from '../../domain/event.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { textOf } from './known.js';
import { Person, personOf, present } from './person.js';

export enum RetractableKind {
  SHARE = 'SHARE',
  NOT_SHARED = 'NOT_SHARED',
  NOTE = 'NOTE',
  THRESHOLD = 'THRESHOLD',
  DECISION = 'DECISION',
  DISSENT = 'DISSENT',
  ACTION = 'ACTION',
  CHECK_ANSWER = 'CHECK_ANSWER',
  SAFETY_PLAN = 'SAFETY_PLAN',
  WORKER_REPORT = 'WORKER_REPORT',
  PLAN = 'PLAN',
  PLAN_ASSURANCE = 'PLAN_ASSURANCE',
  BARRIER = 'BARRIER',
  SUPPORT = 'SUPPORT',
  REFERRAL = 'REFERRAL',
  ASSESSMENT = 'ASSESSMENT',
  VOLT = 'VOLT',
  NEXT_STEPS = 'NEXT_STEPS',
  POSITION = 'POSITION',
  DIFFERENCE_REASON = 'DIFFERENCE_REASON',
  TRACKER_REASON = 'TRACKER_REASON',
  TRANSFER = 'TRANSFER',
}
registerEnumType(RetractableKind, {
  name: 'RetractableKind',
  description: 'What was taken back.',
  valuesMap: {
    SHARE: { description: 'Information that an agency shared in a discussion.' },
    NOT_SHARED: { description: 'Why an agency decided not to share something.' },
    NOTE: { description: 'A note of an item.' },
    THRESHOLD: { description: 'Why the threshold for a joint investigation was held to be met, or not.' },
    DECISION: { description: 'A decision of the meeting.' },
    DISSENT: { description: 'A position that differs from a decision.' },
    ACTION: {
      description:
        'What an action says is to be done. The action itself goes on, or is withdrawn by the meeting.',
    },
    CHECK_ANSWER: { description: 'An answer to a check before the sitting.' },
    SAFETY_PLAN: { description: 'A plan of the handover sheet.' },
    WORKER_REPORT: { description: 'A version of the report of whoever presents an item.' },
    PLAN: { description: "A version of a person's risk management plan." },
    PLAN_ASSURANCE: { description: 'What the meeting found of a plan, and asked of it.' },
    BARRIER: { description: 'What stands in the way of a plan. It is still to be removed, or is gone.' },
    SUPPORT: { description: 'Support that was asked for or offered.' },
    REFERRAL: { description: 'What a referral tells.' },
    ASSESSMENT: {
      description:
        'What an assessment of risk says in words. Its level counts until the assessment is corrected.',
    },
    VOLT: { description: 'What is known of a victim, a person of concern, a place or a trend.' },
    NEXT_STEPS: {
      description: 'What was agreed next, in words. The level and the date of the review stand.',
    },
    POSITION: { description: 'What an agency holds in a professional difference. The difference goes on.' },
    DIFFERENCE_REASON: {
      description:
        'How a professional difference was resolved, why it was noted or withdrawn, or what opened it again. It stays as it was settled.',
    },
    TRACKER_REASON: {
      description:
        'Why somebody came onto a tracker or left it, why a review was moved or an episode rests, or why somebody else writes what goes into the own record.',
    },
    TRANSFER: {
      description: 'What another body was told that is asked to take over. The transfer goes on.',
    },
  },
});

export enum RetractedBecause {
  WRONG_FACT = 'WRONG_FACT',
  WRONG_PERSON = 'WRONG_PERSON',
}
registerEnumType(RetractedBecause, {
  name: 'RetractedBecause',
  description: 'Why it was taken back.',
  valuesMap: {
    WRONG_FACT: { description: 'It is not true.' },
    WRONG_PERSON: { description: 'It is about somebody else.' },
  },
});

export enum CameBy {
  HEARD = 'HEARD',
  REFERRED = 'REFERRED',
  OWNS_ACTION = 'OWNS_ACTION',
  RECEIVED_MINUTES = 'RECEIVED_MINUTES',
  TOLD_AS_WORKER = 'TOLD_AS_WORKER',
  TO_TELL_WORKER = 'TO_TELL_WORKER',
  TO_TELL_RECEIVING_BODY = 'TO_TELL_RECEIVING_BODY',
  WROTE_CASE_NOTE = 'WROTE_CASE_NOTE',
  ASKED_TO_CHECK = 'ASKED_TO_CHECK',
  OPEN_TO_MEMBERS = 'OPEN_TO_MEMBERS',
  JUDGED_ANEW = 'JUDGED_ANEW',
  HAS_A_POSITION = 'HAS_A_POSITION',
}
registerEnumType(CameBy, {
  name: 'CameBy',
  description: 'How it came to somebody: where to look for it.',
  valuesMap: {
    HEARD: { description: 'Present when it was heard.' },
    HAS_A_POSITION: { description: 'The agency has a position in the same professional difference.' },
    REFERRED: { description: 'The agency referred the person.' },
    OWNS_ACTION: { description: 'The agency has an action for the person.' },
    RECEIVED_MINUTES: {
      description:
        'A member to whom minutes with it were issued, or an agency that was sent a whole copy of them.',
    },
    TOLD_AS_WORKER: { description: 'The worker whose case it is was told of the discussion.' },
    TO_TELL_WORKER: {
      description:
        'A worker without an account was told of the discussion, who cannot be asked here. The co-ordinator tells them, and acknowledges it for them.',
    },
    TO_TELL_RECEIVING_BODY: {
      description:
        'A body that is asked to take over was told, and cannot be asked here. The co-ordinator tells it, and acknowledges it.',
    },
    WROTE_CASE_NOTE: { description: 'Wrote the case note of the discussion on the person’s file.' },
    ASKED_TO_CHECK: { description: 'The agency was asked before the sitting what it holds on the person.' },
    OPEN_TO_MEMBERS: {
      description: 'A member of the meeting, who has the board of checks and the handover sheet open.',
    },
    JUDGED_ANEW: { description: 'Was shown the item in a sample, to judge it anew.' },
  },
});

@ObjectType({ description: 'What was taken back: kept, marked, and shown no more where it stood.' })
export class Retraction {
  @Field(() => ID, { description: 'Id of the retraction.' })
  id!: string;

  @Field(() => RetractableKind, { description: 'What kind of record it was.' })
  what!: RetractableKind;

  @Field(() => RetractedBecause, { description: 'Why it was taken back, for programs.' })
  because!: RetractedBecause;

  @Field(() => String, {
    nullable: true,
    description: 'How it is known to be wrong; null where it was erased.',
  })
  reason!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was taken back.' })
  retractedAt!: string;

  @Field(() => [Person], { description: 'About whom it was recorded; those that you may see.' })
  people!: Edge<Person[]>;

  @Field(() => Person, {
    nullable: true,
    description: 'Whom it is about in truth; null where that is nobody, or is not for you.',
  })
  rightPerson!: Edge<Person | null>;

  @Field(() => String, {
    nullable: true,
    description:
      'How it is known to be about that person, where it had been taken back before as wrong; null otherwise, and where it was erased.',
  })
  rightPersonReason!: string | null;

  @Field(() => [String], {
    description: 'What had been recorded, as it was kept; for chairs and the co-ordinator, who follow it up.',
  })
  kept!: Edge<readonly string[]>;

  @Field(() => [Recall], { description: 'Who was asked to acknowledge; those that you may see.' })
  recalls!: Edge<Recall[]>;
}

@ObjectType({
  description: 'A recipient is asked to strike what was taken back from their own records, and to say so.',
})
export class Recall {
  @Field(() => ID, { description: 'Id of the recall.' })
  id!: string;

  @Field(() => Retraction, { nullable: true, description: 'What was taken back.' })
  retraction!: Edge<Retraction | null>;

  @Field(() => Officer, {
    nullable: true,
    description: 'Who has it; null where the agency as a whole has it.',
  })
  officer!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'The agency that answers for it.' })
  agency!: Edge<Agency | null>;

  @Field(() => CameBy, { description: 'How it came to them.' })
  cameBy!: CameBy;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the case note of which a worker is to be told, who stands in its case file; null otherwise.',
  })
  caseNote!: string | null;

  @Field(() => GraphQLDateTime, { description: 'Since when they are asked.' })
  requestedAt!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was acknowledged; null until then.' })
  acknowledgedAt!: string | null;

  @Field(() => Officer, { nullable: true, description: 'Who acknowledged it; null until then.' })
  acknowledgedBy!: Edge<Officer | null>;
}

export const retractionOf = async (ask: Asking, retractionId: string): Promise<Retraction | null> => {
  const found = await ask.load('retractions', retractionId);
  return found?.what === undefined ? null : retractionFrom(ask, retractionId, found);
};

const retractionFrom = (ask: Asking, retractionId: string, found: Readable<'retractions'>): Retraction => ({
  id: idOf('retraction', retractionId),
  what: RetractableKind[found.what ?? 'SHARE'],
  because: RetractedBecause[found.because ?? 'WRONG_FACT'],
  reason: textOf(found.reason, 'text'),
  retractedAt: found.retractedAt ?? '',
  people: () => present((found.personIds ?? []).map((personId) => personOf(ask, personId))),
  rightPerson: () => (found.rightPersonId ? personOf(ask, found.rightPersonId) : Promise.resolve(null)),
  rightPersonReason: textOf(found.rightPersonReason, 'text'),
  kept: () => keptOf(ask, found.recordId),
  recalls: () => present((found.recallIds ?? []).map((recallId) => recallOf(ask, recallId))),
});

const keptOf = async (ask: Asking, recordId: string | undefined): Promise<readonly string[]> => {
  const content = recordId === undefined ? undefined : (await ask.load('retractables', recordId))?.content;
  if (content === undefined || isErased(content)) return [];
  return Object.values(content).filter((text) => typeof text === 'string' && text !== '') as string[];
};

export const recallOf = async (ask: Asking, recallId: string): Promise<Recall | null> => {
  const recall = await ask.load('recalls', recallId);
  return recall === undefined ? null : recallFrom(ask, recall);
};

export const recallFrom = (ask: Asking, recall: Readable<'recalls'>): Recall => {
  const who = (id: string | null | undefined) => () => (id ? officerOf(ask, id) : Promise.resolve(null));
  return {
    id: idOf('recall', recall.recallId ?? ''),
    retraction: () => retractionOf(ask, recall.retractionId ?? ''),
    officer: who(recall.officer),
    agency: () => agencyOf(ask, recall.agency),
    cameBy: CameBy[recall.cameBy ?? 'HEARD'],
    caseNote: recall.caseNoteId === undefined ? null : idOf('case-note', recall.caseNoteId),
    requestedAt: recall.requestedAt ?? '',
    acknowledgedAt: recall.acknowledgedAt ?? null,
    acknowledgedBy: who(recall.acknowledgedBy),
  };
};
