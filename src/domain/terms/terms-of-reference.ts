/**
 * The terms of reference of one meeting series, as a row of plain data. Rules ask the row; nothing asks
 * which series it is. Where series differ in behaviour, the row names a policy, and the code that keeps a
 * policy is a `Record` from its names, so that a new name does not compile before it is written.
 */
import type { Clause } from '../decision.js';
import type { LocalDate, LocalTime, Weekday } from '../time.js';
import type {
  CaseNoteTerms,
  Chasing,
  DifferenceTerms,
  EscalationTerms,
  MissingTerms,
  ReminderTerms,
  RepeatTerms,
  SeriousHarmTerms,
  StrategyTerms,
  UrgentContact,
} from './settings.js';
import type { DeclarationTerms, TemplateTerms, TimeBudgetTerms, TrackerTerms } from './tracking-settings.js';

/** One version of a series' terms. Once used it is never edited: an amendment is the next version. */
export interface TermsOfReference {
  /** Code of the series, for example `DRM`. */
  readonly series: string;
  /** From 1; an amendment is one more. */
  readonly version: number;
  readonly title: string;
  /** First date on which sittings are convened under this version. */
  readonly validFrom: LocalDate;
  /** Zone of every local date and time in the row, for example `Europe/London`. */
  readonly zone: string;
  /** Id of the calendar of bank holidays. */
  readonly calendar: string;
  readonly sitsOn: readonly Weekday[];
  /**
   * Which of these days of a month it sits on, 1 to 5: 1 for the first such weekday of the month. Every week where left
   * out; a month without a fifth has no fifth.
   */
  readonly weeksOfMonth?: readonly number[];
  readonly startsAt: LocalTime;
  /** Planned length; a sitting that runs over is not closed by it. */
  readonly durationMinutes: number;
  readonly bankHolidays: BankHolidayPolicy;
  readonly cutOff: CutOff;
  /** Sittings are convened this many calendar days ahead, so that a referral finds its place. */
  readonly conveneAheadDays: number;
  /** A sitting not opened this many minutes after its start is recorded as missed, and its items move on. */
  readonly missedAfterMinutes: number;
  /** In the order in which the source names them: core members, or of `otherRoles` where the source lists them apart. */
  readonly chairs: readonly Chair[];
  readonly opensWith: ChairPolicy;
  /** Whether a chair may name somebody who takes the chair of one sitting; not where left out. */
  readonly chairDelegation?: boolean;
  /** Role that receives referrals and keeps the agenda: a core member's, or of `otherRoles`. */
  readonly administeredBy: string;
  /** Roles, not agencies: one agency may hold several, and absence is counted by role. */
  readonly coreMembers: readonly CoreMember[];
  /** Roles beside the core members: who is escalated to, who works out of hours. Nobody counts their absence. */
  readonly otherRoles: readonly CoreMember[];
  /** Whether practitioners with an interest in a case attend beside the core members. */
  readonly othersMayAttend: boolean;
  /** How many core roles must be present; null where a sitting is never stopped for want of members. */
  readonly quorum: { readonly roles: number } | null;
  readonly minutesApproval: ChairPolicy;
  /** Whether a chair may name somebody who approves the minutes in the chair's place. */
  readonly minutesDelegation: boolean;
  /** What puts one item before another; the first that tells two items apart decides. */
  readonly agendaOrder: readonly AgendaKey[];
  /** Gateways under which information is shared unless the item says otherwise, as codes of the board. */
  readonly defaultGateways: readonly string[];
  /** Gateways that take their place for an item whose threshold is met. */
  readonly mainGateways: readonly string[];
  /** Gateways that take the place of both for an adult. */
  readonly adultGateways: readonly string[];
  /** Roles that report critical incidents by their own route, without cut-off. */
  readonly criticalIncidentsFrom: readonly string[];
  readonly chasing: Chasing;
  readonly strategy: StrategyTerms;
  readonly missing: MissingTerms;
  readonly repeats: RepeatTerms;
  /** Months after an exit from the Channel panel at which the person is reviewed. */
  readonly channelReviewMonths: readonly number[];
  readonly escalation: EscalationTerms;
  readonly reminders: ReminderTerms;
  readonly caseNotes: CaseNoteTerms;
  readonly seriousHarm: SeriousHarmTerms;
  /** Left out by a meeting that follows nobody from one sitting to the next. */
  readonly tracker?: TrackerTerms;
  /** Left out where nothing is signed. */
  readonly declaration?: DeclarationTerms;
  /** Left out where the order within an item is free. */
  readonly template?: TemplateTerms;
  /** Left out where the length of a sitting is not shared out among its items. */
  readonly timeBudget?: TimeBudgetTerms;
  /** By when a professional difference is dealt with; the board's default where left out. */
  readonly differences?: DifferenceTerms;
  /** The series to which themes, children and risks are raised; left out where there is none. */
  readonly raisesTo?: string;
  /** Why the row stands for terms that nobody has given yet; left out of a row that rests on a source. */
  readonly placeholder?: string;
  /** Whom to turn to now, shown whenever a referral waits: a meeting is never a reason to delay. */
  readonly urgentRoute: readonly UrgentContact[];
  /** The words that decisions quote. */
  readonly clauses: Readonly<Record<ClauseName, Clause>>;
  /** Fields on which the source is silent or needs reading: they hold the board's own setting. */
  readonly openPoints: readonly OpenPoint[];
}

/** Every role that the terms name. Nobody is given a role that no terms name. */
export const rolesOf = ({
  coreMembers,
  otherRoles,
}: Pick<TermsOfReference, 'coreMembers' | 'otherRoles'>): readonly string[] =>
  [...coreMembers, ...otherRoles].map(({ role }) => role);

/** The roles for which somebody is there: the members, who chairs, and who administers the meeting. */
export const rolesAtMeeting = ({
  coreMembers,
  chairs,
  administeredBy,
}: Pick<TermsOfReference, 'coreMembers' | 'chairs' | 'administeredBy'>): readonly string[] => [
  ...new Set([...coreMembers.map(({ role }) => role), ...chairs.map(({ role }) => role), administeredBy]),
];

/** When a referral must have come in to be heard at a sitting. */
export interface CutOff {
  /** Calendar days before the sitting's date; 0 for the day itself. */
  readonly daysBefore: number;
  /** Strictly before this time of day is in time; at it is late. */
  readonly at: LocalTime;
  readonly test: CutOffTest;
  readonly afterCutOff: AfterCutOff;
}

/**
 * What must lie before the cut-off: that the referral was received, completeness being chased, not waited for;
 * or, where the board says so, that it was complete.
 */
export type CutOffTest = 'RECEIPT' | 'COMPLETE';

/** What becomes of a referral after the cut-off. It is never refused. */
export type AfterCutOff = 'NEXT_SITTING';

/** `NEXT_WORKING_DAY`: a sitting that would fall on a bank holiday is held on the first working day after it. */
export type BankHolidayPolicy = 'SIT' | 'DO_NOT_SIT' | 'NEXT_WORKING_DAY';

/** Whether one of the chairs is enough for an act, or each of them is needed. */
export type ChairPolicy = 'ANY_CHAIR' | 'EVERY_CHAIR';

/**
 * `CRITICAL_INCIDENT`: overnight critical incidents come first. `IMMEDIATE_SAFETY`: then a concern for safety
 * now. `CURRENTLY_MISSING`, `RISK_LEVEL` (higher first), `STRATEGY_PENDING`, `REPEAT` (within the months of the
 * terms). `RECEIPT`: earlier received, earlier heard.
 */
export type AgendaKey =
  | 'CRITICAL_INCIDENT'
  | 'IMMEDIATE_SAFETY'
  | 'CURRENTLY_MISSING'
  | 'RISK_LEVEL'
  | 'STRATEGY_PENDING'
  | 'REPEAT'
  /** The review of whoever is on the tracker is overdue. */
  | 'REVIEW_DUE'
  | 'RECEIPT';

export interface Chair {
  readonly role: string;
  /** Roles whose holders take this chair where its own holder does not; left out where the terms name none. */
  readonly deputies?: readonly string[];
}

export interface CoreMember {
  readonly role: string;
  /** The role in the source's words. */
  readonly title: string;
}

export interface OpenPoint {
  /** A field of the row, for example `quorum` or `cutOff.afterCutOff`. */
  readonly field: string;
  readonly because: string;
}

/** The rules that decisions quote. */
export type ClauseName =
  | 'purpose'
  | 'noDelay'
  | 'membership'
  | 'chairing'
  | 'informationSharing'
  | 'sittingDays'
  | 'referral'
  | 'cutOff'
  | 'afterCutOff'
  | 'agendaOrder'
  | 'strategy'
  | 'recording'
  | 'minutesContent'
  | 'caseNote'
  | 'actionPlan'
  | 'escalation'
  | 'escalationFurther';
