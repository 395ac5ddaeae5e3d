/** The verbs on somebody who is on a tracker already: they send, and hold no rule. */
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { badInput } from '../errors.js';
import { idOf, trackedOf, uuidOf } from '../ids.js';
import * as inputs from '../inputs/tracked-afterwards.inputs.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { RecordEntry, recordEntriesToWriteBy, recordEntryOf } from '../types/record-entry.js';
import * as results from '../types/tracked-afterwards-results.js';
import { trackerEntryOf } from '../types/tracker.js';

const ENTRY = { type: () => ID, description: 'Id of the entry of the tracker: a person at a meeting.' };

const shownOf =
  ({ series, personId }: { readonly series: string; readonly personId: string }) =>
  (ask: Asking, outcome: Accepted) => ({
    trackerEntry: once(ask, outcome, () => trackerEntryOf(ask, series, personId)),
  });
const proposed = (of: Parameters<typeof shownOf>[0]) => (ask: Asking, outcome: Accepted) => {
  const { transferId = '' } = (outcome.events[0]?.data ?? {}) as { readonly transferId?: string };
  return { ...shownOf(of)(ask, outcome), transfer: idOf('transfer', transferId) };
};
const entryShown = (entryId: string) => (ask: Asking, outcome: Accepted) => ({
  recordEntry: once(ask, outcome, () => recordEntryOf(ask, entryId)),
});
const entry = (id: string) => trackedOf(id, 'trackerEntry');

@Resolver()
export class TrackedAfterwardsResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => [RecordEntry], {
    description:
      "What your agency has to write into people's own records, a hundred at most, the soonest due first.",
  })
  async recordEntriesToWrite(
    @Request() { session }: RequestContext,
    @Args() args: Reading,
  ): Promise<RecordEntry[]> {
    const ask = asking(this.queries, session);
    await ask.atLeast(args.atLeast);
    return recordEntriesToWriteBy(ask);
  }

  @Mutation(() => results.PauseEpisodeResult, {
    description:
      'Let an episode rest: in custody, in hospital, missing abroad. A chair or the co-ordinator may. News of the person is heard all the while.',
  })
  pauseEpisode(
    @Request() request: RequestContext,
    @Args('trackerEntry', ENTRY) trackerEntry: string,
    @Args('input', { description: 'Why, and until when.' }) input: inputs.PauseEpisodeInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.PauseEpisodeResult> {
    const of = entry(trackerEntry);
    const { because: pausedBecause, until, reason } = input;
    const command = { ...of, pausedBecause, ...(until && { until }), reason };
    const success = { type: results.EpisodePaused, shown: shownOf(of) };
    return send(this, request, args, { name: 'PauseEpisode', input: command }, success);
  }

  @Mutation(() => results.ResumeEpisodeResult, {
    description: 'Let a paused episode go on: the next sitting reviews it. A chair or the co-ordinator may.',
  })
  resumeEpisode(
    @Request() request: RequestContext,
    @Args('trackerEntry', ENTRY) trackerEntry: string,
    @Args('input', { description: 'What has happened.' }) input: inputs.ResumeEpisodeInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ResumeEpisodeResult> {
    const of = entry(trackerEntry);
    const command = { ...of, reason: input.reason };
    const success = { type: results.EpisodeResumed, shown: shownOf(of) };
    return send(this, request, args, { name: 'ResumeEpisode', input: command }, success);
  }

  @Mutation(() => results.ProposeTransferResult, {
    description:
      'Ask somebody else to take over, after a move, ahead of an eighteenth birthday, on an adoption. Nothing ends until they have accepted. A chair or the co-ordinator may.',
  })
  proposeTransfer(
    @Request() request: RequestContext,
    @Args('trackerEntry', ENTRY) trackerEntry: string,
    @Args('input', { description: 'Who, and what they are told.' }) input: inputs.ProposeTransferInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ProposeTransferResult> {
    const of = entry(trackerEntry);
    const { because: transferBecause, receivingBody, contact, handover } = input;
    const command = { ...of, transferBecause, receivingBody, contact, handover };
    const success = { type: results.TransferProposed, shown: proposed(of) };
    return send(this, request, args, { name: 'ProposeTransfer', input: command }, success);
  }

  @Mutation(() => results.DeclineTransferResult, {
    description:
      'Record that somebody does not take over: the person stays. A chair or the co-ordinator may.',
  })
  declineTransfer(
    @Request() request: RequestContext,
    @Args('trackerEntry', ENTRY) trackerEntry: string,
    @Args('input', { description: 'Which proposal, and why.' }) input: inputs.DeclineTransferInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.DeclineTransferResult> {
    const of = entry(trackerEntry);
    const command = { ...of, ...transferIn(input.transfer), reason: input.reason };
    const success = { type: results.TransferDeclined, shown: shownOf(of) };
    return send(this, request, args, { name: 'DeclineTransfer', input: command }, success);
  }

  @Mutation(() => results.AcceptTransferResult, {
    description:
      'Record that the receiving body has accepted: the person leaves the tracker. A chair or the co-ordinator may.',
  })
  acceptTransfer(
    @Request() request: RequestContext,
    @Args('trackerEntry', ENTRY) trackerEntry: string,
    @Args('input', { description: 'Which proposal, when, and who.' }) input: inputs.AcceptTransferInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.AcceptTransferResult> {
    const of = entry(trackerEntry);
    const { acceptedOn, by } = input;
    const command = { ...of, ...transferIn(input.transfer), acceptedOn, by };
    const success = { type: results.TransferAccepted, shown: shownOf(of) };
    return send(this, request, args, { name: 'AcceptTransfer', input: command }, success);
  }

  @Mutation(() => results.ReinstateEpisodeResult, {
    description:
      'Let an episode go on that should not have ended, for example by an assessment that was corrected since. A chair may.',
  })
  reinstateEpisode(
    @Request() request: RequestContext,
    @Args('trackerEntry', ENTRY) trackerEntry: string,
    @Args('input', { description: 'Which episode, and why.' }) input: inputs.ReinstateEpisodeInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ReinstateEpisodeResult> {
    const of = entry(trackerEntry);
    const episodeId = uuidOf('tracked-episode', input.episode, 'input.episode');
    const command = { ...of, episodeId, reason: input.reason };
    const success = { type: results.EpisodeReinstated, shown: shownOf(of) };
    return send(this, request, args, { name: 'ReinstateEpisode', input: command }, success);
  }

  @Mutation(() => results.ChooseEpisodeResult, {
    description:
      'Of two records of one person that are both on the tracker: say that this episode goes on, and the other ends. A chair may.',
  })
  chooseEpisode(
    @Request() request: RequestContext,
    @Args('trackerEntry', ENTRY) trackerEntry: string,
    @Args('input', { description: 'Which one ends, and why.' }) input: inputs.ChooseEpisodeInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ChooseEpisodeResult> {
    const of = entry(trackerEntry);
    const ends = trackedOf(input.insteadOf, 'input.insteadOf');
    if (ends.series !== of.series) throw anotherTracker();
    const command = { ...ends, goesOn: of.personId, reason: input.reason };
    const success = { type: results.EpisodeChosen, shown: shownOf(of) };
    return send(this, request, args, { name: 'ChooseEpisode', input: command }, success);
  }

  @Mutation(() => results.LeaveAsItStandsResult, {
    description: 'Answer what a chair was asked: it stays as it stands, with the reason. A chair may.',
  })
  leaveAsItStands(
    @Request() request: RequestContext,
    @Args('trackerEntry', ENTRY) trackerEntry: string,
    @Args('input', { description: 'What stays, and why.' }) input: inputs.LeaveAsItStandsInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.LeaveAsItStandsResult> {
    const of = entry(trackerEntry);
    const command = { ...of, question: input.question, reason: input.reason };
    const success = { type: results.LeftAsItStands, shown: shownOf(of) };
    return send(this, request, args, { name: 'LeaveAsItStands', input: command }, success);
  }

  @Mutation(() => results.RecordEntryWrittenResult, {
    description:
      "Record that what the meeting agreed stands in the person's own record, and where. Who owes it may, and colleagues of the same agency.",
  })
  recordEntryWritten(
    @Request() request: RequestContext,
    @Args('trackerEntry', ENTRY) trackerEntry: string,
    @Args('input', { description: 'Which entry, when, and where.' }) input: inputs.RecordEntryWrittenInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordEntryWrittenResult> {
    const entryId = uuidOf('record-entry', input.recordEntry, 'input.recordEntry');
    const { writtenOn, reference } = input;
    const command = { ...entry(trackerEntry), entryId, writtenOn, reference };
    const success = { type: results.RecordEntryRecorded, shown: entryShown(entryId) };
    return send(this, request, args, { name: 'RecordEntryWritten', input: command }, success);
  }

  @Mutation(() => results.ReassignRecordEntryResult, {
    description:
      "Give what is to be written into the person's own record to somebody else. A chair or the co-ordinator may.",
  })
  reassignRecordEntry(
    @Request() request: RequestContext,
    @Args('trackerEntry', ENTRY) trackerEntry: string,
    @Args('input', { description: 'Which entry, to whom, and why.' }) input: inputs.ReassignRecordEntryInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ReassignRecordEntryResult> {
    const entryId = uuidOf('record-entry', input.recordEntry, 'input.recordEntry');
    const owner = uuidOf('officer', input.owner, 'input.owner');
    const command = { ...entry(trackerEntry), entryId, owner, reason: input.reason };
    const success = { type: results.RecordEntryReassigned, shown: entryShown(entryId) };
    return send(this, request, args, { name: 'ReassignRecordEntry', input: command }, success);
  }
}

const transferIn = (transfer: string) => ({ transferId: uuidOf('transfer', transfer, 'input.transfer') });

const anotherTracker = () =>
  badInput([
    {
      ...{ path: 'input.insteadOf', rule: 'ID' },
      message: 'input.insteadOf must be the id of an entry of the same tracker.',
    },
  ]);
