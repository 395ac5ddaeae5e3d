/**
 * On an item of which sitting each command works. Whoever has not signed the declaration of that sitting does not send
 * it (ADR 41): asked by the command loop, of every command alike. A command without an entry does not compile.
 */
import type { ActorFacts } from '../../access/facts.js';
import type { Id } from '../../domain/event.js';
import type { CommandName, commandTable } from './table.js';

type Decide<Name extends CommandName> = Parameters<(typeof commandTable)[Name]['decide']>;

interface Sent<Name extends CommandName> {
  readonly state: Decide<Name>[0];
  readonly input: Decide<Name>[1];
  readonly given: Decide<Name>[2];
  readonly actor: ActorFacts['actor'];
}

/**
 * `NONE`: it works on no item of a sitting, or on what reached whoever sends it by another door: their own referral, their
 * own action, a copy that was sent to them. `NEWS`: it tells what is known, and news of a risk is never refused; nor is
 * leaving, or declaring a conflict. `POLICY`: only the service sends it.
 */
export type AtWhichSitting<Name extends CommandName> =
  'NONE' | 'NEWS' | 'POLICY' | ((sent: Sent<Name>) => Id | null | undefined);

const named = ({ input }: { readonly input: { readonly sittingId: Id } }) => input.sittingId;
const its = ({ state }: { readonly state: { readonly sittingId: Id | null } }) => state.sittingId;
const madeAt = ({ given }: { readonly given: { readonly sittingId: Id | null } }) => given.sittingId;
/** Whose agency is to do it has it as its own; for everybody else it is of the sitting that agreed it. */
const unlessOwn = ({
  state: { sittingId, ownerAgency },
  actor,
}: {
  readonly state: { readonly sittingId: Id | null; readonly ownerAgency: Id };
  readonly actor: ActorFacts['actor'];
}) => ('agency' in actor && actor.agency === ownerAgency ? null : sittingId);

/** Whose agency told it has it as its own; for everybody else it is of the sitting where it was told. */
const unlessTold = ({
  state: { sittingId, agency },
  actor,
}: {
  readonly state: { readonly sittingId: Id | null; readonly agency: Id };
  readonly actor: ActorFacts['actor'];
}) => ('agency' in actor && actor.agency === agency ? null : sittingId);

export const atWhichSitting: { readonly [Name in CommandName]: AtWhichSitting<Name> } = {
  ...({ FoundBoard: 'NONE', CompleteFounding: 'NONE', RegisterAgency: 'NONE' } as const),
  ...({ AdoptCalendar: 'NONE', AdoptCodes: 'NONE', AdoptTerms: 'NONE' } as const),
  ...({ AppointOfficer: 'NONE', AssignRole: 'NONE', EndRole: 'NONE', RecordLeaver: 'NONE' } as const),

  ...({ ReferPerson: 'NEWS', ReportCriticalIncident: 'NEWS', AmendReferral: 'NEWS' } as const),
  ...({ WithdrawReferral: 'NEWS', RecordImmediateAction: 'NEWS' } as const),
  ...({ PlaceReferral: 'POLICY', RecordPriority: 'POLICY', AskReferrer: 'POLICY' } as const),
  ...({ NoteHeard: 'POLICY', MoveIncomplete: 'POLICY', KeepBegun: 'POLICY' } as const),
  DecideWithdrawal: ({ state, input }) => state.places.get(input.personId)?.sittingId,
  // That somebody is heard sooner does not wait for a signature.
  HearUrgently: 'NEWS',
  ...({ AcknowledgeReferral: 'NONE', TellReferrerOutcome: 'NONE' } as const),

  ...({ ConveneSitting: 'POLICY', CloseSittingLeftOpen: 'POLICY', ConfirmSittingClosed: 'POLICY' } as const),
  RecordSittingMissed: 'POLICY',
  // Of the sitting itself: it is opened, and everybody is marked present, before the declaration is read out.
  ...({ TakeChair: 'NONE', OpenSitting: 'NONE', CloseSitting: 'NONE' } as const),
  ...({ NameChairDelegate: 'NONE', WithdrawChairDelegate: 'NONE' } as const),
  ...({ RecordAttendance: 'NONE', RecordLeaving: 'NONE', WithdrawAttendance: 'NONE' } as const),
  ...({ AdmitVisitor: 'NONE', RecordApologies: 'NONE', WithdrawApologies: 'NONE' } as const),
  ...({ ArrangeExtraSitting: 'NONE', MoveSitting: 'NONE', CancelSitting: 'NONE' } as const),
  ...({ ReviewSitting: 'POLICY', DeclareOutage: 'NONE' } as const),
  ...({ SignDeclaration: 'NONE', RefuseDeclaration: 'NONE', WithdrawSignature: 'NONE' } as const),
  RecordDeclarationReadOut: 'NONE',
  RecordOtherBusiness: named,
  ...({ MoveItem: named, AskAgency: named, RecordSafetyPlan: named } as const),
  ...({ AskAgenciesAgain: 'POLICY', AnswerCheck: 'NEWS' } as const),

  // Bringing somebody tells of a risk, and that somebody is heard sooner or later waits for no signature.
  ...({ EnterOnTracker: 'NEWS', MoveReviewDate: 'NEWS' } as const),
  AgreeNextSteps: ({ given }) => given.discussion.sittingId,
  ...({ PlaceReview: 'POLICY', ConcludeReview: 'POLICY', RecordReviewPriority: 'POLICY' } as const),
  // What becomes of somebody between sittings is of the person, and an entry that is owed is its owner's.
  ...({ PauseEpisode: 'NONE', ResumeEpisode: 'NONE', ReinstateEpisode: 'NONE' } as const),
  ...({ ProposeTransfer: 'NONE', DeclineTransfer: 'NONE', AcceptTransfer: 'NONE' } as const),
  ...({ ChooseEpisode: 'NONE', LeaveAsItStands: 'NONE' } as const),
  ...({ RecordEntryWritten: 'NONE', ReassignRecordEntry: 'NONE' } as const),
  ...({ EndOnDeath: 'POLICY', RecordOpened: 'POLICY' } as const),
  ...({ AskChair: 'POLICY', WithdrawQuestion: 'POLICY' } as const),

  StartDiscussion: named,
  ...({ ShareInformation: its, DeclineToShare: its, RecordThreshold: its, RecordDecision: its } as const),
  ...({ RecordDissent: its, CloseDiscussion: its, CloseWithSitting: 'POLICY' } as const),
  ...({ WriteNote: its, ReviseNote: its, StrikeNote: its } as const),
  ...({
    WithdrawPresence: 'POLICY',
    ArriveForItem: its,
    LeaveItem: 'NEWS',
    DeclareConflict: 'NEWS',
  } as const),
  ...({ WithdrawConflict: named, AcceptLateItem: named, DeclineLateItem: named, RollOver: named } as const),

  AgreeAction: ({ given }) => given.discussion.sittingId,
  ...({ ReleaseAction: 'POLICY', RemindOwner: 'POLICY', ReviewOwner: 'POLICY' } as const),
  ...({ ReportProgress: 'NEWS', ReturnAction: 'NEWS', AcceptAction: 'NONE' } as const),
  ...({ ReassignAction: unlessOwn, ExtendAction: unlessOwn, CompleteAction: unlessOwn } as const),
  ...({ RecordActionNotDone: unlessOwn, WithdrawAction: unlessOwn } as const),

  ...({ DraftMinutes: 'POLICY', SendMinutes: 'POLICY' } as const),
  ...({ NameDelegate: named, ApproveMinutes: named, IssueMinutes: named, CorrectMinutes: named } as const),
  ...({ RecordDelivery: 'NONE', AcknowledgeMinutes: 'NONE' } as const),

  ...({ RequestCaseNote: 'POLICY', RecordCaseNoteMissed: 'POLICY', RequestFeedback: 'POLICY' } as const),
  // What goes onto a person's own file, by whoever keeps it.
  ...({ RecordCaseNoteWritten: 'NONE', AcknowledgeCaseNote: 'NONE', ReverseCaseNote: 'NONE' } as const),
  ...({ RecordWorkerTold: 'NONE', AcknowledgeFeedback: 'NONE' } as const),

  // Of the person, wherever they are heard.
  ...({ RecordIdentifier: 'NEWS', RecordSafeContact: 'NEWS', RecordHousehold: 'NEWS' } as const),
  ...({ RecordAssociate: 'NEWS', RecordMissingProfile: 'NEWS', RecordLastSeen: 'NEWS' } as const),
  ...({ RecordKnownStatus: 'NONE', CorrectIdentity: 'NONE' } as const),
  ...({ EndSafeContact: 'NONE', EndAssociate: 'NONE' } as const),
  ...({ MergePeople: 'NONE', UnmergePeople: 'NONE', DismissMatch: 'NONE' } as const),

  // Strategy discussions, and what the law asks outside a meeting, have papers and participants of their own.
  ...({ RequestStrategyDiscussion: 'NEWS', AnswerStrategyRequest: 'POLICY' } as const),
  ...({ ConveneStrategyDiscussion: 'NONE', DeclineStrategyDiscussion: 'NONE' } as const),
  ...({ RecordFollowUp: 'NONE', RecordStrategyDiscussion: 'NONE', DecideThreshold: 'NONE' } as const),
  ...({ IssueStrategyRecord: 'NONE', RecordConference: 'NONE' } as const),
  ...({ ReportMissing: 'NEWS', RecordReturn: 'NEWS', RecordDomesticAbuse: 'NEWS' } as const),
  ...({ OfferReturnInterview: 'NONE', RecordReturnInterview: 'NONE' } as const),
  ...({ RecordChannelOutcome: 'NONE', RecordChannelReview: 'NONE', RecordAdultOutcome: 'NONE' } as const),
  ...({ RecordSeriousHarm: 'NEWS', PlaceHold: 'POLICY' } as const),
  ...({ RecordNotification: 'NONE', RecordRapidReview: 'NONE', LiftHold: 'NONE' } as const),

  ...({ RaiseEscalation: 'NEWS', EscalateUnanswered: 'POLICY' } as const),
  ...({ AnswerEscalation: 'NONE', EscalateFurther: 'NONE', WithdrawEscalation: 'NONE' } as const),
  ...({ HandEscalation: 'NONE', LinkEscalations: 'NONE', ResolveEscalation: 'NONE' } as const),
  AgreeActionFromEscalation: 'NONE',

  // Whoever has a view says it, signed or not; what becomes of a difference is settled between those who differ too.
  ...({ RaiseDifference: 'NEWS', TakePosition: 'NEWS', ReopenDifference: 'NEWS' } as const),
  ...({ EscalateDifference: 'NEWS', WithdrawDifference: 'NEWS', AnswerDifference: 'NEWS' } as const),
  ...({ PutToSocialCare: 'NONE', ResolveDifference: 'NONE', NoteDifference: 'NONE' } as const),
  ...({ TakeUpDisagreement: 'POLICY', FollowEscalation: 'POLICY' } as const),

  ...({ RetractInformation: 'NEWS', AcknowledgeRecall: 'NEWS', CorrectWrongPerson: 'NEWS' } as const),

  // Whoever judges anew took no part in the sitting, and is shown what they judge by that alone.
  ...({ DrawConsistencySample: 'NONE', CloseConsistencySample: 'NONE' } as const),
  ...({ DeclineSampledItem: 'NONE', ReviewSampledItem: 'NONE' } as const),

  AdoptTool: 'NONE',
  // Of the sitting in whose item it is made; elsewhere of none. What was wrong is set right by whoever finds it.
  ...({
    DraftRiskAssessment: madeAt,
    CompleteRiskAssessment: madeAt,
    CorrectRiskAssessment: 'NONE',
  } as const),
  RecordVoltItem: 'NEWS',
  ...({ CorrectVoltItem: unlessTold, LinkVoltItem: unlessTold, WithdrawVoltItem: unlessTold } as const),
  ...({ ProposeTheme: 'POLICY', IdentifyTheme: named, DismissTheme: named, CloseTheme: named } as const),
  ...({ NameTheme: named, AddToTheme: named, AcknowledgeStrategicDecision: named } as const),
  RaiseToStrategic: ({ input }) => input.sittingId,
  ...({ PlaceStrategicReferral: 'POLICY', AnswerStrategicReferral: 'NONE' } as const),
  WithdrawStrategicReferral: 'NONE',
  ...({ InvitePresenter: 'POLICY', RecordReportMissed: 'POLICY', NoteWhoPresented: 'POLICY' } as const),
  // Whoever is asked says who comes, and reports, before they sign at the door.
  ...({ AcceptInvitation: 'NONE', SendDeputy: 'NONE', SubmitWorkerReport: 'NEWS' } as const),
  ...({ RecordWorkerAbsent: named, AssurePlan: named } as const),
  // Of the person, whichever sitting looks at it.
  ...({ SetOutPlan: 'NONE', RecordBarrier: 'NEWS', RemoveBarrier: 'NONE' } as const),
  RecordBarrierLeftStanding: 'POLICY',
  ...({ AskForSupport: 'NEWS', OfferSupport: 'NEWS', AnswerSupport: 'NONE' } as const),

  ...({ RecordReaction: 'POLICY', RecordNotAccepted: 'POLICY', FireDeadline: 'POLICY' } as const),
};
