/** What each mutation answers: a success of its own, the answer to a dry run, or why it was not accepted. */
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import type { Edge } from '../asking.js';
import { PositionScalar } from '../position.js';
import { Action } from './action.js';
import { Officer } from './directory.js';
import { Discussion } from './discussion.js';
import { Minutes } from './minutes.js';
import { HearingDecision, Referral } from './referral.js';
import { NotAccepted, WouldBeAccepted } from './rule.js';
import { Sitting } from './sitting.js';

const LATE = 'Null only while the view is catching up, or where it is not for you: ask again with `atLeast`.';

@ObjectType({ isAbstract: true })
abstract class Success {
  @Field(() => PositionScalar, {
    description: 'Where it was recorded. Ask with `atLeast` to see at least this.',
  })
  position!: string;
}

@ObjectType({
  description: 'The referral was received and will be heard. Late and incomplete ones are received too.',
})
export class ReferralReceived extends Success {
  @Field(() => Referral, { nullable: true, description: `The referral as it now stands. ${LATE}` })
  referral!: Edge<Referral | null>;

  @Field(() => HearingDecision, { description: 'Where it is heard, as decided on receipt.' })
  heardAt!: HearingDecision;
}

@ObjectType({ isAbstract: true })
abstract class OfSitting extends Success {
  @Field(() => Sitting, { nullable: true, description: `The sitting as it now stands. ${LATE}` })
  sitting!: Edge<Sitting | null>;
}

@ObjectType({ description: 'You are in the chair.' })
export class ChairTaken extends OfSitting {}

@ObjectType({ description: 'The attendance is recorded.' })
export class AttendanceRecorded extends OfSitting {}

@ObjectType({ description: 'The sitting is open and its agenda is settled.' })
export class SittingOpened extends OfSitting {}

@ObjectType({
  description: 'The sitting is being closed: it is over once each of its discussions has ended.',
})
export class SittingClosing extends OfSitting {}

@ObjectType({ isAbstract: true })
abstract class OfDiscussion extends Success {
  @Field(() => Discussion, { nullable: true, description: `The discussion as it now stands. ${LATE}` })
  discussion!: Edge<Discussion | null>;
}

@ObjectType({ description: 'The item is being discussed.' })
export class DiscussionStarted extends OfDiscussion {}

@ObjectType({ description: 'The information is shared with those who are present for the item.' })
export class InformationShared extends OfDiscussion {}

@ObjectType({ description: 'The decision is recorded.' })
export class DecisionRecorded extends OfDiscussion {}

@ObjectType({ description: 'The item is closed; its actions are released to their owners.' })
export class DiscussionClosed extends OfDiscussion {}

@ObjectType({ isAbstract: true })
abstract class OfAction extends Success {
  @Field(() => Action, { nullable: true, description: `The action as it now stands. ${LATE}` })
  action!: Edge<Action | null>;
}

@ObjectType({ description: 'The action is agreed. It is released to its owner when the item closes.' })
export class ActionAgreed extends OfAction {}

@ObjectType({ description: 'The action is recorded as done.' })
export class ActionCompleted extends OfAction {}

@ObjectType({ isAbstract: true })
abstract class OfMinutes extends Success {
  @Field(() => Minutes, { nullable: true, description: `The minutes as they now stand. ${LATE}` })
  minutes!: Edge<Minutes | null>;
}

@ObjectType({ description: 'Your approval is recorded.' })
export class MinutesApproved extends OfMinutes {}

@ObjectType({ description: 'The minutes are issued to the members.' })
export class MinutesIssued extends OfMinutes {}

@ObjectType({ isAbstract: true })
abstract class OfOfficer extends Success {
  @Field(() => Officer, { nullable: true, description: `The officer as the board now has it. ${LATE}` })
  officer!: Edge<Officer | null>;
}

@ObjectType({ description: 'The officer is appointed.' })
export class OfficerAppointed extends OfOfficer {}

@ObjectType({ description: 'The role is assigned.' })
export class RoleAssigned extends OfOfficer {}

@ObjectType({ description: 'The role ends with its last day.' })
export class RoleEnded extends OfOfficer {}

@ObjectType({ description: 'The officer leaves with the last day.' })
export class LeaverRecorded extends OfOfficer {}

const resultOf = <T>(name: string, success: Type<T>) =>
  createUnionType({
    name,
    description: 'Recorded; or, for a dry run, whether it would be; or why it was not accepted.',
    types: () => [success, WouldBeAccepted, NotAccepted] as const,
    resolveType: (value: object) => (value as { constructor: Type }).constructor,
  });

export const ReferPersonResult = resultOf('ReferPersonResult', ReferralReceived);
export const TakeChairResult = resultOf('TakeChairResult', ChairTaken);
export const RecordAttendanceResult = resultOf('RecordAttendanceResult', AttendanceRecorded);
export const OpenSittingResult = resultOf('OpenSittingResult', SittingOpened);
export const CloseSittingResult = resultOf('CloseSittingResult', SittingClosing);
export const StartDiscussionResult = resultOf('StartDiscussionResult', DiscussionStarted);
export const ShareInformationResult = resultOf('ShareInformationResult', InformationShared);
export const RecordDecisionResult = resultOf('RecordDecisionResult', DecisionRecorded);
export const CloseDiscussionResult = resultOf('CloseDiscussionResult', DiscussionClosed);
export const AgreeActionResult = resultOf('AgreeActionResult', ActionAgreed);
export const CompleteActionResult = resultOf('CompleteActionResult', ActionCompleted);
export const ApproveMinutesResult = resultOf('ApproveMinutesResult', MinutesApproved);
export const IssueMinutesResult = resultOf('IssueMinutesResult', MinutesIssued);
export const AppointOfficerResult = resultOf('AppointOfficerResult', OfficerAppointed);
export const AssignRoleResult = resultOf('AssignRoleResult', RoleAssigned);
export const EndRoleResult = resultOf('EndRoleResult', RoleEnded);
export const RecordLeaverResult = resultOf('RecordLeaverResult', LeaverRecorded);
