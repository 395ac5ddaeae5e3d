/** Every event type that may stand in a board's log. What is not in here stops a projection; it is never skipped. */
import { actionKind } from './action/action.js';
import { calendarKind, type CalendarAdopted } from './adopted/calendar.js';
import { codesKind, type CodesAdopted } from './adopted/codes.js';
import { termsKind, type TermsAdopted } from './adopted/terms.js';
import { agencyKind, type AgencyEvent } from './agency/agency.js';
import { boardKind, type BoardEvent } from './board/board.js';
import { checksKind, type ChecksEvent } from './checks/checks.js';
import { declarationKind, type DeclarationEvent } from './declaration/declaration.js';
import { differenceKind } from './difference/difference.js';
import type { DifferenceEvent } from './difference/difference-events.js';
import { discussionKind } from './discussion/discussion.js';
import type { DiscussionEvent } from './discussion/discussion-events.js';
import type { ActionEvent } from './action/action-events.js';
import { caseNoteKind, type CaseNoteEvent } from './case-note/case-note.js';
import type { AnyPart, EventDescription, Recorded } from './event.js';
import { missingKind, type MissingEvent } from './missing/missing.js';
import { handoverKind, type HandoverEvent } from './handover/handover.js';
import { escalationKind } from './escalation/escalation.js';
import type { EscalationEvent } from './escalation/escalation-events.js';
import { minutesKind, type MinutesEvent } from './minutes/minutes.js';
import { officerKind, type OfficerEvent } from './officer/officer.js';
import { outcomesKind, type OutcomeEvent } from './outcomes/outcomes.js';
import { outageKind, type OutageDeclared } from './outage/outage.js';
import { personKind, type PersonEvent } from './person/person.js';
import type { PlanEvent } from './plan/plan-events.js';
import { planKind } from './plan/plan.js';
import { policyKind, type PolicyEvent } from './policy/policy-record.js';
import type { PresentingEvent } from './presenting/presenting-events.js';
import { presentingKind } from './presenting/presenting.js';
import { referralKind, type ReferralEvent } from './referral/referral.js';
import { retractionKind, type RetractionEvent } from './retraction/retraction.js';
import { toolKind, type ToolAdopted } from './risk/adopt-tool.js';
import type { RiskEvent } from './risk/assessment-events.js';
import { riskKind } from './risk/risk.js';
import { domesticAbuseKind, type DomesticAbuseRecorded } from './repeats/domestic-abuse.js';
import { holdKind, type HoldEvent } from './serious-harm/hold.js';
import { harmKind, type HarmEvent } from './serious-harm/serious-harm.js';
import { samplingKind, type SamplingEvent } from './sampling/sampling.js';
import { sittingKind } from './sitting/sitting.js';
import type { SittingEvent } from './sitting/sitting-events.js';
import { strategicKind, type StrategicEvent } from './strategic/strategic.js';
import { trackedKind } from './tracked/tracked.js';
import type { AfterwardsEvent as TrackedAfterwardsEvent } from './tracked/afterwards.js';
import type { TrackedEvent } from './tracked/tracked-events.js';
import { strategyKind } from './strategy/strategy.js';
import type { StrategyEvent } from './strategy/strategy-events.js';
import { themeKind, type ThemeEvent } from './theme/theme.js';
import { voltKind } from './volt/volt.js';
import type { VoltEvent } from './volt/volt-events.js';
import { supportKind, type SupportEvent } from './support/support.js';

export type BoardsEvent =
  | ActionEvent
  | AgencyEvent
  | BoardEvent
  | CalendarAdopted
  | ChecksEvent
  | CaseNoteEvent
  | CodesAdopted
  | DeclarationEvent
  | DifferenceEvent
  | DiscussionEvent
  | HandoverEvent
  | EscalationEvent
  | MinutesEvent
  | OfficerEvent
  | OutageDeclared
  | PersonEvent
  | PolicyEvent
  | ReferralEvent
  | RetractionEvent
  | SamplingEvent
  | PresentingEvent
  | PlanEvent
  | SupportEvent
  | SittingEvent
  | StrategicEvent
  | StrategyEvent
  | ThemeEvent
  | VoltEvent
  | TrackedEvent
  | TrackedAfterwardsEvent
  | MissingEvent
  | DomesticAbuseRecorded
  | OutcomeEvent
  | HarmEvent
  | HoldEvent
  | RiskEvent
  | ToolAdopted
  | TermsAdopted;

/** An event of the log as projections and policies read it. */
export type LogEvent = Recorded<BoardsEvent>;

export const eventCatalogue: Readonly<Record<string, EventDescription<object, AnyPart>>> = {
  ...actionKind.catalogue,
  ...agencyKind.catalogue,
  ...boardKind.catalogue,
  ...calendarKind.catalogue,
  ...checksKind.catalogue,
  ...caseNoteKind.catalogue,
  ...codesKind.catalogue,
  ...declarationKind.catalogue,
  ...differenceKind.catalogue,
  ...discussionKind.catalogue,
  ...handoverKind.catalogue,
  ...escalationKind.catalogue,
  ...minutesKind.catalogue,
  ...officerKind.catalogue,
  ...outageKind.catalogue,
  ...personKind.catalogue,
  ...policyKind.catalogue,
  ...referralKind.catalogue,
  ...retractionKind.catalogue,
  ...samplingKind.catalogue,
  ...presentingKind.catalogue,
  ...planKind.catalogue,
  ...supportKind.catalogue,
  ...sittingKind.catalogue,
  ...strategicKind.catalogue,
  ...strategyKind.catalogue,
  ...themeKind.catalogue,
  ...voltKind.catalogue,
  ...trackedKind.catalogue,
  ...missingKind.catalogue,
  ...domesticAbuseKind.catalogue,
  ...outcomesKind.catalogue,
  ...harmKind.catalogue,
  ...holdKind.catalogue,
  ...riskKind.catalogue,
  ...toolKind.catalogue,
  ...termsKind.catalogue,
};
