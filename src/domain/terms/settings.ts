/**
 * Groups of settings in terms of reference that the sources leave to the board, or give without a number. Each
 * is a default that a board changes in its row; none is law.
 */
import type { LocalTime } from '../time.js';

/** When somebody is asked again for what a referral lacks. */
export interface Chasing {
  /** Elapsed minutes after receipt at which the referrer is asked for what is still missing. */
  readonly afterMinutes: number;
  /** Elapsed minutes between one asking and the next, until it is complete or heard. */
  readonly everyMinutes: number;
}

/** Strategy discussions: who must be there at least, and the clocks that run. */
export interface StrategyTerms {
  /** For a child: disciplines without which a discussion is not convened, as codes of the board's set `discipline`. */
  readonly childMinimum: readonly string[];
  /** For an adult: the same, for an adult safeguarding planning discussion. */
  readonly adultMinimum: readonly string[];
  /** Roles whose holders may chair one: managers. */
  readonly chairedBy: readonly string[];
  /** Elapsed hours from the concern within which it is held. */
  readonly holdWithinHours: number;
  /** Working days within which its record is with those who took part. */
  readonly recordWithinWorkingDays: number;
  /** Working days from the discussion that starts enquiries to the initial child protection conference. */
  readonly conferenceWithinWorkingDays: number;
}

/** Missing episodes and the interviews after a return. */
export interface MissingTerms {
  /** Elapsed hours after a return within which an interview is offered. */
  readonly interviewWithinHours: number;
  /** So many episodes within so many days call for a strategy discussion. */
  readonly repeated: { readonly episodes: number; readonly withinDays: number };
}

/** How long before counts as a repeat. The two definitions are counted apart. */
export interface RepeatTerms {
  /** Months since the last referral within which any abuse by the same person is a repeat (domestic abuse). */
  readonly domesticAbuseMonths: number;
  /** Months since the last referral within which another is a re-referral. */
  readonly referralMonths: number;
}

/** Who may be turned to at a stage. */
export interface EscalationHolder {
  readonly role: string;
  /** Whose holder of the role: anybody's on the board, or of the agency that raises the issue. */
  readonly of: 'BOARD' | 'RAISING_AGENCY';
}

export interface EscalationStage {
  readonly name: string;
  /** In order: the first whose holder is not concerned in the issue is turned to. */
  readonly anyOf: readonly EscalationHolder[];
  /** Working days within which an answer is due. */
  readonly answerWithinWorkingDays: number;
}

export interface EscalationTerms {
  readonly stages: readonly EscalationStage[];
  /** Elapsed hours that an answer may take at the least where somebody is at risk today and the day is nearly over. */
  readonly riskTodayAtLeastHours?: number;
}

/** Reminders of actions that are due. */
export interface ReminderTerms {
  /** Elapsed minutes before an action is due at which its owner is reminded; 0 for not at all. */
  readonly beforeMinutes: number;
  /** Working days between reminders of an action that is overdue. */
  readonly overdueEveryWorkingDays: number;
  /** Local times between which owners are reminded themselves. */
  readonly officeHours: { readonly from: LocalTime; readonly to: LocalTime };
  /** Who is reminded outside them. */
  readonly outOfHoursRole: string;
}

export interface CaseNoteTerms {
  /** Working days after an item closes within which its note is on the person's own file. */
  readonly writeWithinWorkingDays: number;
}

/** What a death or serious harm sets off. */
export interface SeriousHarmTerms {
  readonly notifyWithinWorkingDays: number;
  readonly rapidReviewWithinWorkingDays: number;
  /** By when it is decided whether an adult's has a Safeguarding Adults Review; as for a rapid review where left out. */
  readonly adultReviewWithinWorkingDays?: number;
}

/** Whom to turn to. */
export interface UrgentContact {
  readonly who: string;
  /** The circumstances or hours, in words. */
  readonly when: string;
  /** What to do, in words. */
  readonly how: string;
}

/** By when a professional difference is dealt with. */
export interface DifferenceTerms {
  /** Working days within which it is resolved, noted or escalated: from when it is raised, or comes back. */
  readonly settleWithinWorkingDays: number;
  /** Working days within which social care answers what is put to it. */
  readonly answerWithinWorkingDays: number;
}
