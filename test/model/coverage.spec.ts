/** Which commands the random months send, and why they leave the others to somebody else: nobody can forget one. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandTable, type CommandName } from '../../src/application/commands/table.js';

const BY_POLICY =
  'sent by the board itself; its work shows in every agenda, view and rebuild that the model checks';
const ONCE = 'founds the board once, before the first of the months';
const NO_DECLARATION = 'the months meet by terms without a declaration; its own specs have it';
const CONFIGURES = 'changes what the months run under; the specs of the board that is amended have it';
const ASSESSED =
  'assesses by a risk tool, which the board of the months has not adopted; its own specs have it';
const IN_REGISTER = 'stands in no agenda or plan that the months compare; the specs of the register have it';
const NOT_OF_THE_MONTHS =
  'refused by the terms of both series of the months; the specs of the weekly meeting have it';

const OF_A_TRACKER =
  'belongs to a meeting that keeps a tracker; the random months are those of the daily meeting';
const AFTERWARDS =
  'is about somebody on a tracker, which the meeting of the months does not keep; its own specs have it';

/** Commands that the model does not send. */
const LEFT_OUT: Partial<Record<CommandName, string>> = {
  ...{ FoundBoard: ONCE, CompleteFounding: ONCE, RegisterAgency: ONCE, AppointOfficer: ONCE },
  ...{ AdoptCalendar: CONFIGURES, AdoptCodes: CONFIGURES, AdoptTerms: CONFIGURES },
  AdoptTool: CONFIGURES,
  ...{ DraftRiskAssessment: ASSESSED, CompleteRiskAssessment: ASSESSED },
  CorrectRiskAssessment: ASSESSED,
  ...{ EnterOnTracker: OF_A_TRACKER, AgreeNextSteps: OF_A_TRACKER, MoveReviewDate: OF_A_TRACKER },
  ...{ PlaceReview: BY_POLICY, ConcludeReview: BY_POLICY, RecordReviewPriority: BY_POLICY },
  ...{ EndRole: CONFIGURES, RecordLeaver: CONFIGURES },
  ...{ ConveneSitting: BY_POLICY, ReviewSitting: BY_POLICY, RecordSittingMissed: BY_POLICY },
  ...{ CloseSittingLeftOpen: BY_POLICY, ConfirmSittingClosed: BY_POLICY, CloseWithSitting: BY_POLICY },
  ...{ AskAgenciesAgain: BY_POLICY, ReviewOwner: BY_POLICY, WithdrawPresence: BY_POLICY },
  ...{ PlaceReferral: BY_POLICY, RecordPriority: BY_POLICY, MoveIncomplete: BY_POLICY },
  ...{ AskReferrer: BY_POLICY, NoteHeard: BY_POLICY, AnswerStrategyRequest: BY_POLICY },
  ...{ TakeUpDisagreement: BY_POLICY, FollowEscalation: BY_POLICY },
  ...{ RaiseDifference: IN_REGISTER, TakePosition: IN_REGISTER, PutToSocialCare: IN_REGISTER },
  ...{ AnswerDifference: IN_REGISTER, ResolveDifference: IN_REGISTER, NoteDifference: IN_REGISTER },
  ...{ ReopenDifference: IN_REGISTER, WithdrawDifference: IN_REGISTER, EscalateDifference: IN_REGISTER },
  ...{ PauseEpisode: AFTERWARDS, ResumeEpisode: AFTERWARDS, ProposeTransfer: AFTERWARDS },
  ...{ DeclineTransfer: AFTERWARDS, AcceptTransfer: AFTERWARDS, ReinstateEpisode: AFTERWARDS },
  ...{ ChooseEpisode: AFTERWARDS, RecordEntryWritten: AFTERWARDS, ReassignRecordEntry: AFTERWARDS },
  LeaveAsItStands: AFTERWARDS,
  ...{ EndOnDeath: BY_POLICY, RecordOpened: BY_POLICY, AskChair: BY_POLICY, WithdrawQuestion: BY_POLICY },
  KeepBegun: BY_POLICY,
  ...{ ReleaseAction: BY_POLICY, RemindOwner: BY_POLICY, EscalateUnanswered: BY_POLICY },
  ...{ DraftMinutes: BY_POLICY, SendMinutes: BY_POLICY, PlaceHold: BY_POLICY },
  ...{ RequestCaseNote: BY_POLICY, RecordCaseNoteMissed: BY_POLICY, RequestFeedback: BY_POLICY },
  ...{ NameChairDelegate: NOT_OF_THE_MONTHS, WithdrawChairDelegate: NOT_OF_THE_MONTHS },
  ...{ RecordVoltItem: OF_A_TRACKER, CorrectVoltItem: OF_A_TRACKER, LinkVoltItem: OF_A_TRACKER },
  ...{ WithdrawVoltItem: OF_A_TRACKER, ProposeTheme: BY_POLICY, IdentifyTheme: OF_A_TRACKER },
  ...{ NameTheme: OF_A_TRACKER, AddToTheme: OF_A_TRACKER, DismissTheme: OF_A_TRACKER },
  ...{ CloseTheme: OF_A_TRACKER, RaiseToStrategic: OF_A_TRACKER, PlaceStrategicReferral: BY_POLICY },
  ...{ AnswerStrategicReferral: OF_A_TRACKER, AcknowledgeStrategicDecision: OF_A_TRACKER },
  WithdrawStrategicReferral: OF_A_TRACKER,
  ...{ InvitePresenter: BY_POLICY, RecordReportMissed: BY_POLICY, NoteWhoPresented: BY_POLICY },
  ...{ AcceptInvitation: OF_A_TRACKER, SendDeputy: OF_A_TRACKER, SubmitWorkerReport: OF_A_TRACKER },
  ...{ RecordWorkerAbsent: OF_A_TRACKER, SetOutPlan: OF_A_TRACKER, AssurePlan: OF_A_TRACKER },
  ...{ RecordBarrier: OF_A_TRACKER, RemoveBarrier: OF_A_TRACKER },
  ...{ RecordBarrierLeftStanding: BY_POLICY, AskForSupport: OF_A_TRACKER },
  ...{ OfferSupport: OF_A_TRACKER, AnswerSupport: OF_A_TRACKER },
  ...{ SignDeclaration: NO_DECLARATION, RefuseDeclaration: NO_DECLARATION },
  ...{ RecordDeclarationReadOut: NO_DECLARATION, WithdrawSignature: NO_DECLARATION },
  ...{ RecordReaction: BY_POLICY, RecordNotAccepted: BY_POLICY, FireDeadline: BY_POLICY },
};

const FOLDER = 'test/model';

/** A command is sent by its name, in quotes; the compiler knows each of these names. */
const sent = (): readonly string[] => {
  const steps = readdirSync(FOLDER)
    .filter((file) => file.startsWith('commands-of-') || file === 'meetings.spec.ts')
    .map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'))
    .join('\n');
  return Object.keys(commandTable).filter((name) => steps.includes(`'${name}'`));
};

describe('every command of the service', () => {
  it('is sent by the random months, or left out of them for a reason', () => {
    const leftOut = Object.keys(commandTable).filter((name) => !sent().includes(name));
    expect(leftOut.toSorted()).toEqual(Object.keys(LEFT_OUT).toSorted());
    for (const reason of Object.values(LEFT_OUT)) expect(reason.split(' ').length).toBeGreaterThan(2);
  });
});
