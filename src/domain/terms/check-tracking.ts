/** Checks of the settings of a meeting that keeps a tracker, reads out a declaration or follows a template. */
import type { Clause } from '../decision.js';
import type { RiskLevel } from '../risk/level.js';
import { code, fields, listOf, oneOf, orLeftOut, text, trueOrFalse, wholeNumber } from '../shape.js';
import type { UrgentContact } from './settings.js';
import type {
  DeclarationTerms,
  DriftTerms,
  TemplateSection,
  TemplateTerms,
  TimeBudgetTerms,
  TrackerClause,
  TrackerTerms,
} from './tracking-settings.js';

export const clause = fields<Clause>({ heading: text(200), text: text(4_000) });
export const urgentContact = fields<UrgentContact>({ who: text(200), when: text(400), how: text(400) });

const level = oneOf<RiskLevel>({ LOW: true, MEDIUM: true, HIGH: true, VERY_HIGH: true });

export const tracker = fields<TrackerTerms>({
  tool: code,
  entersAt: listOf(level, { least: 1, most: 4 }),
  leavesAt: listOf(level, { least: 1, most: 4 }),
  fedBy: listOf(code, { least: 0, most: 10 }),
  otherwise: oneOf<TrackerTerms['otherwise']>({ ONLY_BY_DIFFERENCE: true }),
  turnTo: listOf(urgentContact, { least: 1, most: 20 }),
  reviewAtMostDays: wholeNumber(1, 366),
  unassessedReviewDays: orLeftOut(wholeNumber(1, 366)),
  reEntryMonths: wholeNumber(1, 120),
  recordEntryWithinWorkingDays: wholeNumber(1, 60),
  transferMonthsAhead: orLeftOut(wholeNumber(1, 24)),
  report: fields<TrackerTerms['report']>({ dueHoursBefore: wholeNumber(0, 336) }),
  drift: fields<DriftTerms>({ sameLevelReviews: wholeNumber(2, 50), actionRolledTimes: wholeNumber(1, 50) }),
  restrictedTo: orLeftOut(listOf(code, { least: 1, most: 20 })),
  clauses: fields<Readonly<Record<TrackerClause, Clause>>>({
    purpose: clause,
    entry: clause,
    notOpen: clause,
    stays: clause,
    tracker: clause,
    agenda: clause,
    worker: clause,
    nextSteps: clause,
    themes: clause,
    raising: clause,
    differences: clause,
    qualityAssurance: clause,
    support: clause,
  }),
});

export const declaration = fields<DeclarationTerms>({
  version: wholeNumber(1, 1_000_000),
  title: text(200),
  text: text(8_000),
  gatesPapers: trueOrFalse,
  clause,
});

const section = fields<TemplateSection>({ code, heading: text(200) });
const sections = listOf(section, { least: 1, most: 30 });
export const template = fields<TemplateTerms>({ meeting: sections, item: sections });

export const timeBudget = fields<TimeBudgetTerms>({
  minutesPerItem: wholeNumber(1, 240),
  minutesBesideItems: wholeNumber(0, 240),
  minutesBeforeItems: orLeftOut(wholeNumber(0, 240)),
});
