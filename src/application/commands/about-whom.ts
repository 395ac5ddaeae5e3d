/**
 * About whom each command decides. Whoever has a conflict about one of them does not send it (ADR 29): asked by the
 * command loop, of every command alike. A command without an entry does not compile.
 */
import type { Id } from '../../domain/event.js';
import type { CommandName, commandTable } from './table.js';

type Decide<Name extends CommandName> = Parameters<(typeof commandTable)[Name]['decide']>;

interface Sent<Name extends CommandName> {
  readonly state: Decide<Name>[0];
  readonly input: Decide<Name>[1];
  readonly given: Decide<Name>[2];
}

/**
 * `NOBODY`: it is about the board, a sitting or a document as a whole. `POLICY`: only the service sends it. `NEWS`: it
 * tells or asks, and news of a risk is never refused. `ITEM`: it asks about conflicts itself.
 */
export type AboutWhom<Name extends CommandName> =
  'NOBODY' | 'POLICY' | 'NEWS' | 'ITEM' | ((sent: Sent<Name>) => readonly (Id | null | undefined)[]);

const named = ({ input }: { readonly input: { readonly personId: Id } }) => [input.personId];
const its = ({ state }: { readonly state: { readonly personId: Id | null } }) => [state.personId];
const referred = ({
  state,
}: {
  readonly state: { readonly subjects: readonly { readonly personId: Id }[] };
}) => state.subjects.map(({ personId }) => personId);

const joined = ({ state }: { readonly state: { readonly people: readonly Id[] } }) => state.people;
const linked = ({ state }: { readonly state: { readonly people: readonly { readonly personId: Id }[] } }) =>
  state.people.map(({ personId }) => personId);

export const aboutWhom: { readonly [Name in CommandName]: AboutWhom<Name> } = {
  ...({ FoundBoard: 'NOBODY', CompleteFounding: 'NOBODY', RegisterAgency: 'NOBODY' } as const),
  ...({ AdoptCalendar: 'NOBODY', AdoptCodes: 'NOBODY', AdoptTerms: 'NOBODY' } as const),
  ...({ AppointOfficer: 'NOBODY', AssignRole: 'NOBODY', EndRole: 'NOBODY', RecordLeaver: 'NOBODY' } as const),

  ...({ ReferPerson: 'NEWS', ReportCriticalIncident: 'NEWS', AmendReferral: 'NEWS' } as const),
  // Asks only: where there is a fear, a chair decides.
  WithdrawReferral: 'NEWS',
  RecordImmediateAction: 'NEWS',
  ...({ PlaceReferral: 'POLICY', RecordPriority: 'POLICY', AskReferrer: 'POLICY' } as const),
  ...({ NoteHeard: 'POLICY', MoveIncomplete: 'POLICY', KeepBegun: 'POLICY' } as const),
  DecideWithdrawal: named,
  HearUrgently: ({ input }) => input.personIds,
  AcknowledgeReferral: referred,
  TellReferrerOutcome: named,

  ...({ ConveneSitting: 'POLICY', CloseSittingLeftOpen: 'POLICY', ConfirmSittingClosed: 'POLICY' } as const),
  RecordSittingMissed: 'POLICY',
  ...({ TakeChair: 'NOBODY', OpenSitting: 'NOBODY', CloseSitting: 'NOBODY' } as const),
  RecordOtherBusiness: 'NOBODY',
  ...({ NameChairDelegate: 'NOBODY', WithdrawChairDelegate: 'NOBODY' } as const),
  ...({ RecordAttendance: 'NOBODY', RecordLeaving: 'NOBODY', WithdrawAttendance: 'NOBODY' } as const),
  ...({ AdmitVisitor: 'NOBODY', RecordApologies: 'NOBODY', WithdrawApologies: 'NOBODY' } as const),
  ...({ ArrangeExtraSitting: 'NOBODY', MoveSitting: 'NOBODY', CancelSitting: 'NOBODY' } as const),
  // Whoever signs says how they treat what they hear, of anybody.
  ...({ SignDeclaration: 'NOBODY', RefuseDeclaration: 'NOBODY', WithdrawSignature: 'NOBODY' } as const),
  RecordDeclarationReadOut: 'NOBODY',
  ...({ ReviewSitting: 'POLICY', DeclareOutage: 'NOBODY' } as const),
  MoveItem: named,
  AskAgency: named,
  AskAgenciesAgain: 'POLICY',
  AnswerCheck: 'NEWS',
  RecordSafetyPlan: named,

  StartDiscussion: named,
  ...({ ShareInformation: its, DeclineToShare: its, RecordThreshold: its, RecordDecision: its } as const),
  ...({ RecordDissent: its, CloseDiscussion: its, CloseWithSitting: 'POLICY' } as const),
  ...({ WriteNote: its, ReviseNote: its, StrikeNote: its } as const),
  WithdrawPresence: 'POLICY',
  // Coming in is asked of whoever comes in, and nobody is kept from leaving or from declaring a conflict.
  ...({ ArriveForItem: 'ITEM', LeaveItem: 'NOBODY', DeclareConflict: 'NEWS' } as const),
  ...({ WithdrawConflict: named, AcceptLateItem: named, DeclineLateItem: named, RollOver: named } as const),

  AgreeAction: ({ given }) => [given.discussion.personId],
  ...({ ReleaseAction: 'POLICY', RemindOwner: 'POLICY', ReviewOwner: 'POLICY' } as const),
  // Whoever owns one says how far it is, or gives it back; a colleague ends it.
  ...({ ReportProgress: 'NEWS', ReturnAction: 'NEWS' } as const),
  ...({ AcceptAction: its, ReassignAction: its, ExtendAction: its, CompleteAction: its } as const),
  ...({ RecordActionNotDone: its, WithdrawAction: its } as const),

  ...({ DraftMinutes: 'POLICY', SendMinutes: 'POLICY' } as const),
  // As a whole: the items that are closed to somebody are not in what they read, and are approved by the other chair.
  ...({ NameDelegate: 'NOBODY', ApproveMinutes: 'NOBODY', IssueMinutes: 'NOBODY' } as const),
  ...({ RecordDelivery: 'NOBODY', AcknowledgeMinutes: 'NOBODY' } as const),
  CorrectMinutes: ({ input }) => [input.personId],

  ...({ RequestCaseNote: 'POLICY', RecordCaseNoteMissed: 'POLICY', RequestFeedback: 'POLICY' } as const),
  ...({ RecordCaseNoteWritten: its, AcknowledgeCaseNote: its, ReverseCaseNote: its } as const),
  ...({ RecordWorkerTold: its, AcknowledgeFeedback: its } as const),

  ...({ RecordIdentifier: 'NEWS', RecordSafeContact: 'NEWS', RecordHousehold: 'NEWS' } as const),
  ...({ RecordAssociate: 'NEWS', RecordMissingProfile: 'NEWS', RecordLastSeen: 'NEWS' } as const),
  ...({
    RecordKnownStatus: named,
    CorrectIdentity: named,
    EndSafeContact: named,
    EndAssociate: named,
  } as const),
  MergePeople: ({ input }) => [input.personId, input.into],
  UnmergePeople: named,
  DismissMatch: ({ input }) => [input.personId, input.other],

  ...({ RequestStrategyDiscussion: 'NEWS', AnswerStrategyRequest: 'POLICY' } as const),
  ConveneStrategyDiscussion: named,
  ...({ DeclineStrategyDiscussion: its, RecordFollowUp: its, RecordStrategyDiscussion: its } as const),
  ...({ DecideThreshold: its, IssueStrategyRecord: its, RecordConference: its } as const),

  ...({ ReportMissing: 'NEWS', RecordReturn: 'NEWS', RecordDomesticAbuse: 'NEWS' } as const),
  ...({ OfferReturnInterview: named, RecordReturnInterview: named } as const),
  ...({ RecordChannelOutcome: named, RecordChannelReview: named, RecordAdultOutcome: named } as const),
  ...({ RecordSeriousHarm: 'NEWS', PlaceHold: 'POLICY' } as const),
  ...({ RecordNotification: its, RecordRapidReview: its, LiftHold: its } as const),

  ...({ RaiseEscalation: 'NEWS', EscalateUnanswered: 'POLICY' } as const),
  ...({ AnswerEscalation: its, EscalateFurther: its, WithdrawEscalation: its } as const),
  ...({ HandEscalation: its, LinkEscalations: its, ResolveEscalation: its } as const),
  AgreeActionFromEscalation: ({ given }) => [given.escalation.personId],

  // That somebody differs is news, and so is what shows that they are right; an escalation is as any other.
  ...({ RaiseDifference: 'NEWS', ReopenDifference: 'NEWS', EscalateDifference: 'NEWS' } as const),
  ...({ TakePosition: its, PutToSocialCare: its, AnswerDifference: its, ResolveDifference: its } as const),
  ...({ NoteDifference: its, WithdrawDifference: its } as const),
  ...({ TakeUpDisagreement: 'POLICY', FollowEscalation: 'POLICY' } as const),

  // That something told was wrong is news, and so is that it has been destroyed.
  ...({ RetractInformation: 'NEWS', AcknowledgeRecall: 'NEWS' } as const),
  CorrectWrongPerson: ({ input }) => [input.rightPersonId],

  ...({ PauseEpisode: named, ResumeEpisode: named, ProposeTransfer: named, DeclineTransfer: named } as const),
  ...({ AcceptTransfer: named, ReinstateEpisode: named, ReassignRecordEntry: named } as const),
  ChooseEpisode: ({ input }) => [input.personId, input.goesOn],
  LeaveAsItStands: named,
  // That what was agreed stands where it belongs decides nothing.
  RecordEntryWritten: 'NEWS',
  ...({
    EndOnDeath: 'POLICY',
    RecordOpened: 'POLICY',
    AskChair: 'POLICY',
    WithdrawQuestion: 'POLICY',
  } as const),
  // Bringing somebody tells of a risk.
  RecordReviewPriority: 'POLICY',
  ...({ EnterOnTracker: 'NEWS', PlaceReview: 'POLICY', ConcludeReview: 'POLICY' } as const),
  ...({ AgreeNextSteps: named, MoveReviewDate: named } as const),

  // Whoever draws decides about nobody; giving an item back is how a conflict is said.
  ...({ DrawConsistencySample: 'NOBODY', CloseConsistencySample: 'NOBODY' } as const),
  DeclineSampledItem: 'NEWS',
  ReviewSampledItem: ({ state, input }) => [state.items.get(input.itemId)?.personId],

  AdoptTool: 'NOBODY',
  // To assess is to judge: whoever has a conflict tells what they know, and somebody else assesses.
  ...({ DraftRiskAssessment: named, CompleteRiskAssessment: named, CorrectRiskAssessment: named } as const),
  RecordVoltItem: 'NEWS',
  ...({ CorrectVoltItem: linked, WithdrawVoltItem: linked } as const),
  LinkVoltItem: ({ state, input }) => [...linked({ state }), ...linked({ state: input })],
  ProposeTheme: 'POLICY',
  ...({ IdentifyTheme: joined, DismissTheme: joined, CloseTheme: joined } as const),
  AddToTheme: ({ state, input }) => [...state.people, ...input.personIds],
  NameTheme: ({ input }) => input.personIds,
  RaiseToStrategic: ({ input, given }) => [input.personId, ...(given.theme?.people ?? [])],
  PlaceStrategicReferral: 'POLICY',
  ...({ AnswerStrategicReferral: joined, AcknowledgeStrategicDecision: joined } as const),
  WithdrawStrategicReferral: joined,
  ...({ InvitePresenter: 'POLICY', RecordReportMissed: 'POLICY', NoteWhoPresented: 'POLICY' } as const),
  // Whoever has a conflict sends somebody else, and what the worker knows of a risk is never refused.
  ...({ SendDeputy: 'NEWS', SubmitWorkerReport: 'NEWS' } as const),
  ...({ AcceptInvitation: named, RecordWorkerAbsent: named } as const),
  ...({ SetOutPlan: named, AssurePlan: named, RemoveBarrier: named } as const),
  ...({ RecordBarrier: 'NEWS', RecordBarrierLeftStanding: 'POLICY' } as const),
  // Asking and offering decide nothing.
  ...({ AskForSupport: 'NEWS', OfferSupport: 'NEWS', AnswerSupport: its } as const),

  ...({ RecordReaction: 'POLICY', RecordNotAccepted: 'POLICY', FireDeadline: 'POLICY' } as const),
};
