import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import {
  CaseNotesArgs,
  RecordCaseNoteWrittenInput,
  RecordWorkerToldInput,
  ReverseCaseNoteInput,
} from '../inputs/case-note.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { CaseNote, caseNoteOf, caseNotesOfSeries } from '../types/case-note.js';
import {
  AcknowledgeCaseNoteResult,
  AcknowledgeFeedbackResult,
  CaseNoteAcknowledged,
  CaseNoteReversed,
  CaseNoteWritten,
  FeedbackAcknowledged,
  RecordCaseNoteWrittenResult,
  RecordWorkerToldResult,
  ReverseCaseNoteResult,
  WorkerTold,
} from '../types/case-note-results.js';

const CASE_NOTE = { type: () => ID, description: 'Id of the case note.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  caseNote: once(ask, outcome, () => caseNoteOf(ask, outcome.id)),
});
const idIn = (caseNote: string) => ({ caseNoteId: uuidOf('case-note', caseNote, 'caseNote') });

@Resolver()
export class CaseNoteResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => [CaseNote], {
    description:
      'The case notes of a series, first due first, a hundred at most: what whoever leads the meeting has to write.',
  })
  async caseNotes(
    @Request() { session }: RequestContext,
    @Args() { filter, atLeast }: CaseNotesArgs,
  ): Promise<CaseNote[]> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return caseNotesOfSeries(ask, filter.series, filter.status);
  }

  @Mutation(() => RecordCaseNoteWrittenResult, {
    description:
      "Record that the note stands on the person's own file. A chair, the co-ordinator or the worker may.",
  })
  recordCaseNoteWritten(
    @Request() request: RequestContext,
    @Args('caseNote', CASE_NOTE) caseNote: string,
    @Args('input', { description: 'Where the note stands.' }) file: RecordCaseNoteWrittenInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordCaseNoteWrittenResult> {
    const input = { ...idIn(caseNote), file: { system: file.system, reference: file.reference } };
    return send(
      this,
      request,
      args,
      { name: 'RecordCaseNoteWritten', input },
      { type: CaseNoteWritten, shown },
    );
  }

  @Mutation(() => AcknowledgeCaseNoteResult, {
    description: 'Record that the note has been seen where it should be.',
  })
  acknowledgeCaseNote(
    @Request() request: RequestContext,
    @Args('caseNote', CASE_NOTE) caseNote: string,
    @Args() args: CommandArgs,
  ): Promise<typeof AcknowledgeCaseNoteResult> {
    const command = { name: 'AcknowledgeCaseNote', input: idIn(caseNote) } as const;
    return send(this, request, args, command, { type: CaseNoteAcknowledged, shown });
  }

  @Mutation(() => ReverseCaseNoteResult, {
    description:
      'Take back a note that stands on a wrong file, or withdraw its request. It is never deleted, and may be written again.',
  })
  reverseCaseNote(
    @Request() request: RequestContext,
    @Args('caseNote', CASE_NOTE) caseNote: string,
    @Args('input', { description: 'Why it is taken back.' }) { because, explanation }: ReverseCaseNoteInput,
    @Args() args: CommandArgs,
  ): Promise<typeof ReverseCaseNoteResult> {
    const input = { ...idIn(caseNote), reversedBecause: because, explanation };
    return send(this, request, args, { name: 'ReverseCaseNote', input }, { type: CaseNoteReversed, shown });
  }

  @Mutation(() => RecordWorkerToldResult, {
    description:
      'Record that the worker whose case it is was told what was shared. A chair or the co-ordinator may.',
  })
  recordWorkerTold(
    @Request() request: RequestContext,
    @Args('caseNote', CASE_NOTE) caseNote: string,
    @Args('input', { description: 'How the worker was told.' }) { toldBy }: RecordWorkerToldInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordWorkerToldResult> {
    const input = { ...idIn(caseNote), toldBy };
    return send(this, request, args, { name: 'RecordWorkerTold', input }, { type: WorkerTold, shown });
  }

  @Mutation(() => AcknowledgeFeedbackResult, {
    description:
      'Acknowledge what you were told about your own case. For a worker without an account a chair or the co-ordinator may.',
  })
  acknowledgeFeedback(
    @Request() request: RequestContext,
    @Args('caseNote', CASE_NOTE) caseNote: string,
    @Args() args: CommandArgs,
  ): Promise<typeof AcknowledgeFeedbackResult> {
    const command = { name: 'AcknowledgeFeedback', input: idIn(caseNote) } as const;
    return send(this, request, args, command, { type: FeedbackAcknowledged, shown });
  }
}
