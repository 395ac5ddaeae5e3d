/** The verbs by which what was recorded wrongly is taken back: they send, and hold no rule. */
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsOptional, Length } from 'class-validator';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf, uuidOfOne, type Kind } from '../ids.js';
import {
  AcknowledgeRecallInput,
  CorrectWrongPersonInput,
  RetractInformationInput,
} from '../inputs/retraction.inputs.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { Recall, recallFrom, Retraction, retractionOf } from '../types/retraction.js';
import {
  AcknowledgeRecallResult,
  CorrectWrongPersonResult,
  InformationRetracted,
  RecallAcknowledged,
  RetractInformationResult,
  WrongPersonCorrected,
} from '../types/retraction-results.js';

@ArgsType()
class RecallsArgs extends Reading {
  @Field(() => ID, {
    nullable: true,
    description:
      "Code of a series: all that are open in it, for its chairs and co-ordinator. Left out: your agency's.",
  })
  @IsOptional()
  @Length(1, 60)
  series?: string | null;
}

const AT_MOST = 100;
const RECORDS: readonly Kind[] = [
  ...(['share', 'not-shared', 'note', 'threshold', 'decision', 'dissent', 'action'] as const),
  ...(['check-answer', 'safety-plan', 'referral', 'assessment', 'volt'] as const),
  ...(['worker-report', 'plan', 'plan-assurance', 'barrier', 'support'] as const),
  ...(['next-steps', 'position', 'difference-reason', 'tracker-reason', 'transfer'] as const),
];
const RECORD = {
  type: () => ID,
  description:
    'Id of what was recorded: information shared or held back, a note, a threshold, a decision, a dissent, an action, an answer to a check, a plan of the handover sheet, a referral, an assessment of risk, an item of VOLT, a report of whoever presents an item, a risk management plan or what the meeting found of it, a barrier, support, agreed next steps, a position in a professional difference, how one was settled or opened again, a reason on a tracker, or what a body was told that is asked to take over.',
};

const shown = (ask: Asking, outcome: Accepted) => ({
  retraction: once(ask, outcome, () => retractionOf(ask, outcome.id)),
});

@Resolver()
export class RetractionResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => [Recall], {
    description: 'Recalls that nobody has acknowledged yet, a hundred at most, the oldest first.',
  })
  async recalls(@Request() { session }: RequestContext, @Args() args: RecallsArgs): Promise<Recall[]> {
    const ask = asking(this.queries, session);
    await ask.atLeast(args.atLeast);
    const agency = 'agency' in session.reader.actor ? session.reader.actor.agency : '';
    const query =
      typeof args.series === 'string'
        ? { index: 'bySeries', equal: [args.series, 'OPEN'], limit: AT_MOST }
        : { index: 'byAgency', equal: [agency, 'OPEN'], limit: AT_MOST };
    return (await ask.find('recalls', query)).map(({ document }) => recallFrom(ask, document));
  }

  @Query(() => Retraction, {
    nullable: true,
    description: 'What was taken back, and who has yet to acknowledge it; null where there is none for you.',
  })
  async retraction(
    @Request() { session }: RequestContext,
    @Args('id', { type: () => ID, description: 'Id of the retraction.' }) id: string,
    @Args() { atLeast }: Reading,
  ): Promise<Retraction | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return retractionOf(ask, uuidOf('retraction', id, 'id'));
  }

  @Mutation(() => RetractInformationResult, {
    description:
      'Take back what was said, decided or told and is wrong. Everybody who has it is asked to acknowledge.',
  })
  retractInformation(
    @Request() request: RequestContext,
    @Args('record', RECORD) record: string,
    @Args('input', { description: 'Why it is taken back.' }) input: RetractInformationInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RetractInformationResult> {
    const command = { recordId: uuidOfOne(RECORDS, record, 'record'), reason: input.reason };
    return send(
      this,
      request,
      args,
      { name: 'RetractInformation', input: command },
      { type: InformationRetracted, shown },
    );
  }

  @Mutation(() => CorrectWrongPersonResult, {
    description:
      'Take back what was recorded about the wrong person, and record on the right one what is true of them.',
  })
  correctWrongPerson(
    @Request() request: RequestContext,
    @Args('record', RECORD) record: string,
    @Args('input', { description: 'Whom it is about in truth.' }) input: CorrectWrongPersonInput,
    @Args() args: CommandArgs,
  ): Promise<typeof CorrectWrongPersonResult> {
    const { rightPerson, information, reason } = input;
    const command = {
      recordId: uuidOfOne(RECORDS, record, 'record'),
      rightPersonId: uuidOf('person', rightPerson, 'input.rightPerson'),
      ...{ information, reason },
    };
    return send(
      this,
      request,
      args,
      { name: 'CorrectWrongPerson', input: command },
      { type: WrongPersonCorrected, shown },
    );
  }

  @Mutation(() => AcknowledgeRecallResult, {
    description:
      'Say that you or your agency have struck what was taken back from your records, and do not act upon it.',
  })
  acknowledgeRecall(
    @Request() request: RequestContext,
    @Args('retraction', { type: () => ID, description: 'Id of the retraction.' }) retraction: string,
    @Args('input', { description: 'Which recall.' }) input: AcknowledgeRecallInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AcknowledgeRecallResult> {
    const command = {
      retractionId: uuidOf('retraction', retraction, 'retraction'),
      recallId: uuidOf('recall', input.recall, 'input.recall'),
    };
    return send(
      this,
      request,
      args,
      { name: 'AcknowledgeRecall', input: command },
      { type: RecallAcknowledged, shown },
    );
  }
}
