/** What each mutation on somebody who is on a tracker already answers when it was accepted, and its result. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { RecordEntry } from './record-entry.js';
import { LATE, resultOf, Success } from './success.js';
import { TrackerEntry } from './tracker.js';

@ObjectType({ isAbstract: true })
abstract class OfEpisode extends Success {
  @Field(() => TrackerEntry, { nullable: true, description: `The entry of the tracker. ${LATE}` })
  trackerEntry!: Edge<TrackerEntry | null>;
}

@ObjectType({ description: 'The episode rests: the person is on no agenda, and stays on the tracker.' })
export class EpisodePaused extends OfEpisode {}

@ObjectType({ description: 'The episode goes on, and the next sitting reviews the person.' })
export class EpisodeResumed extends OfEpisode {}

@ObjectType({ description: 'Somebody else is asked to take over. Until they accept, nothing ends here.' })
export class TransferProposed extends OfEpisode {
  @Field(() => ID, { description: 'Id of the proposal: by it their answer is recorded.' })
  transfer!: string;
}

@ObjectType({ description: 'They do not take over: the person stays.' })
export class TransferDeclined extends OfEpisode {}

@ObjectType({ description: 'They have taken over: the person has left the tracker.' })
export class TransferAccepted extends OfEpisode {}

@ObjectType({ description: 'The episode goes on as if it had not ended.' })
export class EpisodeReinstated extends OfEpisode {}

@ObjectType({ description: 'It is said which of two episodes of one person goes on.' })
export class EpisodeChosen extends OfEpisode {}

@ObjectType({ description: 'What a chair was asked stays as it stands, with the reason.' })
export class LeftAsItStands extends OfEpisode {}

@ObjectType({ isAbstract: true })
abstract class OfEntry extends Success {
  @Field(() => RecordEntry, { nullable: true, description: `The entry as it now stands. ${LATE}` })
  recordEntry!: Edge<RecordEntry | null>;
}

@ObjectType({ description: "It stands in the person's own record." })
export class RecordEntryRecorded extends OfEntry {}

@ObjectType({ description: "Somebody else writes it into the person's own record." })
export class RecordEntryReassigned extends OfEntry {}

export const PauseEpisodeResult = resultOf('PauseEpisodeResult', EpisodePaused);
export const ResumeEpisodeResult = resultOf('ResumeEpisodeResult', EpisodeResumed);
export const ProposeTransferResult = resultOf('ProposeTransferResult', TransferProposed);
export const DeclineTransferResult = resultOf('DeclineTransferResult', TransferDeclined);
export const AcceptTransferResult = resultOf('AcceptTransferResult', TransferAccepted);
export const ReinstateEpisodeResult = resultOf('ReinstateEpisodeResult', EpisodeReinstated);
export const ChooseEpisodeResult = resultOf('ChooseEpisodeResult', EpisodeChosen);
export const LeaveAsItStandsResult = resultOf('LeaveAsItStandsResult', LeftAsItStands);
export const RecordEntryWrittenResult = resultOf('RecordEntryWrittenResult', RecordEntryRecorded);
export const ReassignRecordEntryResult = resultOf('ReassignRecordEntryResult', RecordEntryReassigned);
