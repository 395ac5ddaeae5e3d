/**
 * Groups of settings that a row has where its meeting keeps a tracker, reads out a declaration or follows a template,
 * and leaves out where it does not. Nothing asks which series it is: a rule asks for its settings.
 */
import type { Clause } from '../decision.js';
import type { RiskLevel } from '../risk/level.js';
import type { UrgentContact } from './settings.js';

/** A meeting that follows people from one sitting to the next until their risk is low: its register of them. */
export interface TrackerTerms {
  /** Id of the adopted risk tool by which levels are assessed. */
  readonly tool: string;
  /** Levels at which somebody enters. */
  readonly entersAt: readonly RiskLevel[];
  /** Levels at which somebody may leave, by a completed assessment that a chair confirms. */
  readonly leavesAt: readonly RiskLevel[];
  /** Series whose assessments enter people here; an allocated social worker's does so anyway. */
  readonly fedBy: readonly string[];
  /** Whether who is not open to social care, or assessed below the levels, enters only by a professional difference. */
  readonly otherwise: 'ONLY_BY_DIFFERENCE';
  /** Where to turn instead with somebody who is not accepted here. */
  readonly turnTo: readonly UrgentContact[];
  /** Days between reviews at the most, whatever the tool says of a level. */
  readonly reviewAtMostDays: number;
  /** Days after which somebody is reviewed again whose risk nobody has assessed yet; left out: seven. */
  readonly unassessedReviewDays?: number;
  /** Months since leaving within which coming back is counted as a re-entry. */
  readonly reEntryMonths: number;
  /** Working days after an item within which its entry is on the child's own record, unless the meeting says otherwise. */
  readonly recordEntryWithinWorkingDays: number;
  /** Months before the month of an eighteenth birthday in which a transfer is begun; left out: six. */
  readonly transferMonthsAhead?: number;
  /** The allocated worker's report. */
  readonly report: { readonly dueHoursBefore: number };
  readonly drift: DriftTerms;
  /** Roles besides the chairs that read what is known and restricted; left out where there are none. */
  readonly restrictedTo?: readonly string[];
  readonly clauses: Readonly<Record<TrackerClause, Clause>>;
}

/** When a plan is shown as drifting. */
export interface DriftTerms {
  /** So many reviews in a row at the same level. */
  readonly sameLevelReviews: number;
  /** An action carried over so many times. */
  readonly actionRolledTimes: number;
}

export type TrackerClause =
  | 'purpose'
  | 'entry'
  | 'notOpen'
  | 'stays'
  | 'tracker'
  | 'agenda'
  | 'worker'
  | 'nextSteps'
  | 'themes'
  | 'raising'
  | 'differences'
  | 'qualityAssurance'
  | 'support';

/** A declaration that everybody who takes part signs, and that is read out at the start. */
export interface DeclarationTerms {
  /** From 1; another text is the next version, and is signed anew. */
  readonly version: number;
  readonly title: string;
  readonly text: string;
  /** Whether nothing of a case is shown to somebody who has not signed. */
  readonly gatesPapers: boolean;
  readonly clause: Clause;
}

/** The order of a meeting and of each item in it, as headings. */
export interface TemplateTerms {
  readonly meeting: readonly TemplateSection[];
  readonly item: readonly TemplateSection[];
}
export interface TemplateSection {
  readonly code: string;
  readonly heading: string;
}

/** How the planned length of a sitting is shared out among its items. */
export interface TimeBudgetTerms {
  readonly minutesPerItem: number;
  /** Minutes of the sitting that belong to no item: introductions, themes, other business. */
  readonly minutesBesideItems: number;
  /** So many of them before the first item; none where left out. */
  readonly minutesBeforeItems?: number;
}
