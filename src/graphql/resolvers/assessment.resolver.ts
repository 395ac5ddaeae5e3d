/** Risk tools, and the verbs by which the risk to a person is assessed: they send, and hold no rule. */
import { Args, ArgsType, Field, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { recordOfAssessment, toolAskedFor } from '../../application/reads/assessments.js';
import type { AssessmentView } from '../../projections/assessments.js';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import {
  CompleteRiskAssessmentInput,
  CorrectRiskAssessmentInput,
  DraftRiskAssessmentInput,
  type AssessedInput,
} from '../inputs/assessment.inputs.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { assessmentFrom, assessmentOf, RiskAssessment } from '../types/assessment.js';
import {
  CompleteRiskAssessmentResult,
  CorrectRiskAssessmentResult,
  DraftRiskAssessmentResult,
  RiskAssessmentCompleted,
  RiskAssessmentCorrected,
  RiskAssessmentDrafted,
} from '../types/assessment-results.js';
import { RiskTool, toolFrom } from '../types/risk-tool.js';
import { IsCode } from '../inputs/validators.js';

@ArgsType()
class ToolArgs extends Reading {
  @Field(() => ID, { description: 'Code of the tool.' })
  @IsCode()
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Which version; the one in force today where left out.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number | null;
}

const WHOM = { type: () => ID, description: 'Id of the person.' };
const DRAFTS_AT_MOST = 100;

/** The stream is the person's: which assessment it was is told by what was recorded, the last of it where it is two. */
const shown = (ask: Asking, outcome: Accepted) => {
  const { assessmentId } = (outcome.events.at(-1)?.data ?? {}) as { readonly assessmentId?: string };
  return {
    assessment: once(ask, outcome, () => {
      return assessmentId === undefined ? Promise.resolve(null) : assessmentOf(ask, assessmentId);
    }),
  };
};

@Resolver()
export class AssessmentResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => RiskTool, {
    nullable: true,
    description:
      'A risk tool that the board has adopted: all that a form needs. Null where there is none of this id or version.',
  })
  async riskTool(
    @Request() { session }: RequestContext,
    @Args() { id, version, atLeast }: ToolArgs,
  ): Promise<RiskTool | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const found = await toolAskedFor(session, id, version);
    return found === undefined ? null : toolFrom(found.tool, found.versions);
  }

  @Query(() => RiskAssessment, {
    nullable: true,
    description:
      'An assessment of risk: of a person whom your meetings know, or of your own agency. Null where there is none for you.',
  })
  async riskAssessment(
    @Request() { session }: RequestContext,
    @Args('id', { type: () => ID, description: 'Id of the assessment.' }) id: string,
    @Args() { atLeast }: Reading,
  ): Promise<RiskAssessment | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return assessmentOf(ask, uuidOf('assessment', id, 'id'));
  }

  @Query(() => [RiskAssessment], {
    description: 'The assessments that you are writing, a hundred at most, the oldest first.',
  })
  async draftAssessments(
    @Request() { session }: RequestContext,
    @Args() { atLeast }: Reading,
  ): Promise<RiskAssessment[]> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const query = { index: 'byAuthor', equal: [session.reader.actor.id, 'DRAFT'], limit: DRAFTS_AT_MOST };
    const drafts = await ask.find('assessments', query);
    return drafts.map(({ document }) => assessmentFrom(ask, document as AssessmentView));
  }

  @Mutation(() => DraftRiskAssessmentResult, {
    description:
      'Keep an assessment as far as it goes, and see what the tool makes of it. Any professional may; only its author sees it. With `dryRun` a form is tried without keeping it.',
  })
  async draftRiskAssessment(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'What is typed so far.' }) input: DraftRiskAssessmentInput,
    @Args() args: CommandArgs,
  ): Promise<typeof DraftRiskAssessmentResult> {
    const command = {
      ...(await theDraft(request, person, input.assessment)),
      ...made(input, 'input'),
      ...{ level: input.level ?? null, narrative: input.narrative ?? null },
    };
    return send(
      this,
      request,
      args,
      { name: 'DraftRiskAssessment', input: command },
      { type: RiskAssessmentDrafted, shown },
    );
  }

  @Mutation(() => CompleteRiskAssessmentResult, {
    description:
      'Complete an assessment. Any professional may; a draft is completed by its author. Meetings that know the person read it.',
  })
  async completeRiskAssessment(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'The whole of it, and the level that you settle on.' })
    input: CompleteRiskAssessmentInput,
    @Args() args: CommandArgs,
  ): Promise<typeof CompleteRiskAssessmentResult> {
    const command = {
      ...(await theDraft(request, person, input.assessment)),
      ...completed(input, 'input'),
      ...(input.whyEarlier && { whyEarlier: input.whyEarlier }),
    };
    return send(
      this,
      request,
      args,
      { name: 'CompleteRiskAssessment', input: command },
      { type: RiskAssessmentCompleted, shown },
    );
  }

  @Mutation(() => CorrectRiskAssessmentResult, {
    description:
      'Mark a completed assessment as wrong and say what stands in its place. The agency that made it may.',
  })
  async correctRiskAssessment(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'Which one, why, and what is right.' }) input: CorrectRiskAssessmentInput,
    @Args() args: CommandArgs,
  ): Promise<typeof CorrectRiskAssessmentResult> {
    const { because, reason, replacement } = input;
    const assessmentId = uuidOf('assessment', input.assessment, 'input.assessment');
    const command = {
      ...(await theRecord(request, person, assessmentId)),
      ...{ assessmentId, because, reason },
      ...(replacement && { replacement: completed(replacement, 'input.replacement') }),
    };
    return send(
      this,
      request,
      args,
      { name: 'CorrectRiskAssessment', input: command },
      { type: RiskAssessmentCorrected, shown },
    );
  }
}

/** The record of the person that an assessment is kept under. */
const theRecord = async ({ session }: RequestContext, person: string, assessmentId: string) => ({
  personId: await recordOfAssessment(session, uuidOf('person', person, 'person'), assessmentId),
});

const theDraft = async (request: RequestContext, person: string, assessment: string | null | undefined) => {
  if (!assessment) return { personId: uuidOf('person', person, 'person') };
  const assessmentId = uuidOf('assessment', assessment, 'input.assessment');
  return { ...(await theRecord(request, person, assessmentId)), assessmentId };
};

const completed = (input: AssessedInput, path: string) => ({
  ...made(input, path),
  ...{ level: input.level, narrative: input.narrative },
});

const made = (input: Omit<AssessedInput, 'level' | 'narrative'>, path: string) => ({
  ...{ tool: input.tool, assessedOn: input.assessedOn },
  ...(input.discussion && { discussionId: uuidOf('discussion', input.discussion, `${path}.discussion`) }),
  indicators: input.indicators.map(({ indicator, score, earlier }) => ({
    ...{ indicator, score },
    ...(typeof earlier === 'number' && { earlier }),
  })),
  facts: (input.facts ?? []).map(({ fact, holds }) => ({ fact, holds })),
  protectiveFactors: input.protectiveFactors ?? [],
  ...{ harmOccurred: input.harmOccurred ?? null, points: input.points ?? null },
  ...{ judgement: input.judgement ?? null, ownWords: input.ownWords ?? null },
});
