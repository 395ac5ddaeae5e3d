/** What a discussion leaves on the person's own case file, and whether the worker whose case it is was told. */
import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { fileCopy } from '../../application/reads/copies.js';
import type { Readable } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import {
  CaseNoteBecause,
  CaseNoteStatus,
  FeedbackStatus,
  ReversedBecause,
  ToldBy,
} from './case-note-enums.js';
import { Officer, officerOf } from './directory.js';
import { Discussion, discussionOf } from './discussion.js';
import { textOf } from './known.js';
import { Node } from './node.js';
import { Person, personOf } from './person.js';
import { PrintedDocument, printedFrom } from './printed.js';
import { Sitting, sittingOf } from './sitting.js';

@ObjectType({ description: 'That a note was taken back on the file. It stays on record.' })
export class CaseNoteReversal {
  @Field(() => ReversedBecause, { description: 'Why.' })
  because!: ReversedBecause;

  @Field(() => String, { nullable: true, description: 'What went wrong; null where it was erased.' })
  explanation!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was reversed.' })
  at!: string;
}

@ObjectType({ description: 'What the worker whose case it is was told of the information shared.' })
export class WorkerFeedback {
  @Field(() => FeedbackStatus, { description: 'How far it has got.' })
  status!: FeedbackStatus;

  @Field(() => Officer, {
    nullable: true,
    description: 'Whose case it is; null for a worker without an account here.',
  })
  worker!: Edge<Officer | null>;

  @Field(() => ToldBy, { nullable: true, description: 'In which way the worker was told.' })
  toldBy!: ToldBy | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the worker was told.' })
  toldAt!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    "The record of one discussion for the person's own case file: one for each person, siblings apart. Where the person is not known to the authority, the minutes are the record.",
})
export class CaseNote extends Node {
  @Field(() => Person, { nullable: true, description: 'Whose file it goes on.' })
  person!: Edge<Person | null>;

  @Field(() => Sitting, { nullable: true, description: 'Where it was discussed.' })
  sitting!: Edge<Sitting | null>;

  @Field(() => Discussion, { nullable: true, description: 'What was said; null where that is not for you.' })
  discussion!: Edge<Discussion | null>;

  @Field(() => CaseNoteStatus, { description: 'How far it has got.' })
  status!: CaseNoteStatus;

  @Field(() => CaseNoteBecause, { nullable: true, description: 'Why it is due; null where none is.' })
  because!: CaseNoteBecause | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day by which it is to be written.' })
  dueOn!: string | null;

  @Field({ description: 'Whether it was due and has not been written.' })
  overdue!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was written; null until then.' })
  writtenAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The case management system that holds it; null until then, or where it was erased.',
  })
  system!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its reference in that system; null until then, or where it was erased.',
  })
  reference!: string | null;

  @Field(() => CaseNoteReversal, {
    nullable: true,
    description: 'That it was taken back; null where it was not.',
  })
  reversal!: CaseNoteReversal | null;

  @Field(() => WorkerFeedback, {
    nullable: true,
    description: 'What the worker was told; null where the case is not open.',
  })
  feedback!: WorkerFeedback | null;

  @Field(() => PrintedDocument, {
    nullable: true,
    description: 'What goes on the file: the record of this person, third parties left out.',
  })
  copy!: Edge<PrintedDocument | null>;
}

const AT_MOST = 100;

export const caseNoteOf = async (ask: Asking, caseNoteId: string): Promise<CaseNote | null> => {
  const note = await ask.load('case-notes', caseNoteId);
  return note === undefined ? null : caseNoteFrom(ask, note);
};

/** Those of a person, the earliest first. */
export const caseNotesOfPerson = (ask: Asking, personId: string): Promise<CaseNote[]> =>
  found(ask, { index: 'byPerson', equal: [personId], limit: AT_MOST });

/** Those of a series, first due first. */
export const caseNotesOfSeries = (ask: Asking, series: string, status: CaseNoteStatus): Promise<CaseNote[]> =>
  found(ask, { index: 'bySeries', equal: [series, status], limit: AT_MOST });

/** What an officer is to be told, or has been told and not acknowledged. */
export const feedbackFor = async (ask: Asking, officer: string): Promise<CaseNote[]> => {
  const open = [FeedbackStatus.REQUESTED, FeedbackStatus.TOLD].map((status) =>
    found(ask, { index: 'byWorker', equal: [officer, status], limit: AT_MOST }),
  );
  return (await Promise.all(open)).flat();
};

const found = async (
  ask: Asking,
  query: { readonly index: string; readonly equal: readonly string[]; readonly limit: number },
): Promise<CaseNote[]> =>
  (await ask.find('case-notes', query)).map(({ document }) => caseNoteFrom(ask, document));

const caseNoteFrom = (ask: Asking, note: Readable<'case-notes'>): CaseNote => {
  const { caseNoteId = '', personId = '', sittingId = '', feedback, reversal, toldBy } = note;
  return {
    __typename: 'CaseNote',
    id: idOf('case-note', caseNoteId),
    person: () => personOf(ask, personId),
    sitting: () => sittingOf(ask, sittingId),
    discussion: () => discussionOf(ask, caseNoteId),
    status: CaseNoteStatus[note.status ?? 'GOING_ON'],
    because: note.noteBecause == null ? null : CaseNoteBecause[note.noteBecause],
    dueOn: note.dueOn ?? null,
    overdue: note.missed ?? false,
    writtenAt: note.writtenAt ?? null,
    system: textOf(note.file, 'system'),
    reference: textOf(note.file, 'reference'),
    reversal:
      reversal == null
        ? null
        : {
            because: ReversedBecause[reversal.because],
            explanation: textOf(reversal.explanation, 'text'),
            at: reversal.at,
          },
    feedback:
      feedback == null
        ? null
        : {
            status: FeedbackStatus[feedback.status],
            worker: () => officerOf(ask, feedback.allocatedOfficer ?? undefined),
            toldBy: toldBy == null ? null : ToldBy[toldBy],
            toldAt: note.toldAt ?? null,
          },
    copy: async () => printedFrom(await fileCopy(ask.session, caseNoteId)),
  } as CaseNote;
};
