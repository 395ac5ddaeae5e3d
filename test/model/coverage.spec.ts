/**
 * Which commands the random months of the daily meeting and the random quarters of the weekly one send, and why they
 * leave the others to somebody else: nobody can forget one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandTable, type CommandName } from '../../src/application/commands/table.js';

const BY_POLICY =
  'sent by the board itself; its work shows in every agenda, view and rebuild that the model checks';
const ONCE = 'founds the board once, before the first of the months';
const CONFIGURES = 'changes what the months run under; the specs of the board that is amended have it';
const DRAFTED =
  "is its author's alone until the assessment is completed, which the quarters send; its own specs have it";
const IN_REGISTER = 'stands in no agenda or plan that the months compare; the specs of the register have it';
const NOT_OF_THE_MONTHS =
  'refused by the terms of the months, and the quarters have a deputy instead; its own specs have it';

const BESIDE_AN_ITEM =
  'changes neither who is on an agenda nor who leaves a tracker, which the quarters compare; its own specs have it';
const AFTERWARDS = 'answers a question that the quarters leave open, and moves nobody; its own specs have it';

/** Commands that the model does not send. */
const LEFT_OUT: Partial<Record<CommandName, string>> = {
  ...{ FoundBoard: ONCE, CompleteFounding: ONCE, RegisterAgency: ONCE, AppointOfficer: ONCE },
  ...{ AdoptCalendar: CONFIGURES, AdoptCodes: CONFIGURES, AdoptTerms: CONFIGURES },
  AdoptTool: CONFIGURES,
  DraftRiskAssessment: DRAFTED,
  ...{ PlaceReview: BY_POLICY, ConcludeReview: BY_POLICY, RecordReviewPriority: BY_POLICY },
  ...{ EndRole: CONFIGURES, RecordLeaver: CONFIGURES },
  ...{ ConveneSitting: BY_POLICY, ReviewSitting: BY_POLICY, RecordSittingMissed: BY_POLICY },
  ...{ CloseSittingLeftOpen: BY_POLICY, ConfirmSittingClosed: BY_POLICY, CloseWithSitting: BY_POLICY },
  ...{ AskAgenciesAgain: BY_POLICY, ReviewOwner: BY_POLICY, WithdrawPresence: BY_POLICY },
  ...{ PlaceReferral: BY_POLICY, RecordPriority: BY_POLICY, MoveIncomplete: BY_POLICY },
  ...{ AskReferrer: BY_POLICY, NoteHeard: BY_POLICY, AnswerStrategyRequest: BY_POLICY },
  ...{ TakeUpDisagreement: BY_POLICY, FollowEscalation: BY_POLICY },
  ...{ NoteDifference: IN_REGISTER, ReopenDifference: IN_REGISTER, EscalateDifference: IN_REGISTER },
  ...{ ReassignRecordEntry: AFTERWARDS, LeaveAsItStands: AFTERWARDS },
  ...{ EndOnDeath: BY_POLICY, RecordOpened: BY_POLICY, AskChair: BY_POLICY, WithdrawQuestion: BY_POLICY },
  KeepBegun: BY_POLICY,
  ...{ ReleaseAction: BY_POLICY, RemindOwner: BY_POLICY, EscalateUnanswered: BY_POLICY },
  ...{ DraftMinutes: BY_POLICY, SendMinutes: BY_POLICY, PlaceHold: BY_POLICY },
  ...{ RequestCaseNote: BY_POLICY, RecordCaseNoteMissed: BY_POLICY, RequestFeedback: BY_POLICY },
  RecordOtherBusiness: NOT_OF_THE_MONTHS,
  ...{ NameChairDelegate: NOT_OF_THE_MONTHS, WithdrawChairDelegate: NOT_OF_THE_MONTHS },
  ...{ RecordVoltItem: BESIDE_AN_ITEM, CorrectVoltItem: BESIDE_AN_ITEM, LinkVoltItem: BESIDE_AN_ITEM },
  ...{ WithdrawVoltItem: BESIDE_AN_ITEM, ProposeTheme: BY_POLICY, IdentifyTheme: BESIDE_AN_ITEM },
  ...{ NameTheme: BESIDE_AN_ITEM, AddToTheme: BESIDE_AN_ITEM, DismissTheme: BESIDE_AN_ITEM },
  ...{ CloseTheme: BESIDE_AN_ITEM, RaiseToStrategic: BESIDE_AN_ITEM, PlaceStrategicReferral: BY_POLICY },
  ...{ AnswerStrategicReferral: BESIDE_AN_ITEM, AcknowledgeStrategicDecision: BESIDE_AN_ITEM },
  WithdrawStrategicReferral: BESIDE_AN_ITEM,
  ...{ InvitePresenter: BY_POLICY, RecordReportMissed: BY_POLICY, NoteWhoPresented: BY_POLICY },
  ...{ AcceptInvitation: BESIDE_AN_ITEM, SendDeputy: BESIDE_AN_ITEM, SubmitWorkerReport: BESIDE_AN_ITEM },
  ...{ RecordWorkerAbsent: BESIDE_AN_ITEM, SetOutPlan: BESIDE_AN_ITEM, AssurePlan: BESIDE_AN_ITEM },
  ...{ RecordBarrier: BESIDE_AN_ITEM, RemoveBarrier: BESIDE_AN_ITEM },
  ...{ RecordBarrierLeftStanding: BY_POLICY, AskForSupport: BESIDE_AN_ITEM },
  ...{ OfferSupport: BESIDE_AN_ITEM, AnswerSupport: BESIDE_AN_ITEM },
  ...{ RecordReaction: BY_POLICY, RecordNotAccepted: BY_POLICY, FireDeadline: BY_POLICY },
};

const FOLDER = 'test/model';

/** A command is sent by its name, in quotes; the compiler knows each of these names. */
const sent = (): readonly string[] => {
  const steps = readdirSync(FOLDER)
    .filter(
      (file) => file.startsWith('commands-of-') || file === 'meetings.spec.ts' || file === 'weekly.spec.ts',
    )
    .map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'))
    .join('\n');
  return Object.keys(commandTable).filter((name) => steps.includes(`'${name}'`));
};

describe('every command of the service', () => {
  it('is sent by the random months or quarters, or left out of them for a reason', () => {
    const leftOut = Object.keys(commandTable).filter((name) => !sent().includes(name));
    expect(leftOut.toSorted()).toEqual(Object.keys(LEFT_OUT).toSorted());
    for (const reason of Object.values(LEFT_OUT)) expect(reason.split(' ').length).toBeGreaterThan(2);
  });
});
