/** Checks of terms of reference that a board wishes to adopt: every field, and how the fields fit together. */
import type { Clause } from '../decision.js';
import {
  code,
  fields,
  isRecord,
  listOf,
  must,
  nullOr,
  oneOf,
  orLeftOut,
  text,
  trueOrFalse,
  wholeNumber,
  type Problem,
} from '../shape.js';
import { isLocalDate, isLocalTime, isZone, WEEKDAYS } from '../time.js';
import { clause, declaration, template, timeBudget, tracker, urgentContact } from './check-tracking.js';
import { FITS } from './fits.js';
import type {
  CaseNoteTerms,
  Chasing,
  DifferenceTerms,
  EscalationHolder,
  EscalationStage,
  EscalationTerms,
  MissingTerms,
  ReminderTerms,
  RepeatTerms,
  SeriousHarmTerms,
  StrategyTerms,
} from './settings.js';
import type {
  AfterCutOff,
  AgendaKey,
  BankHolidayPolicy,
  Chair,
  ChairPolicy,
  ClauseName,
  CoreMember,
  CutOff,
  CutOffTest,
  OpenPoint,
  TermsOfReference,
} from './terms-of-reference.js';

export type CheckedTerms =
  | { readonly ok: true; readonly terms: TermsOfReference }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Answers the terms, or every problem that they have. */
export const checkTerms = (row: unknown): CheckedTerms => {
  const shape = SHAPE(row, '');
  if (!isRecord(row)) return { ok: false, problems: shape };
  const fit = FITS.filter(({ of }) => of.every((field) => isSound(field, shape))).flatMap(({ check }) =>
    check(row as unknown as TermsOfReference),
  );
  const problems = [...shape, ...fit];
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, terms: row as unknown as TermsOfReference };
};

const isSound = (field: string, problems: readonly Problem[]): boolean =>
  !problems.some(
    ({ path }) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`),
  );

const chair = fields<Chair>({ role: code, deputies: orLeftOut(listOf(code, { least: 1, most: 5 })) });
const time = must('LOCAL_TIME', 'a time of day such as 10:00', isLocalTime);
const chairPolicy = oneOf<ChairPolicy>({ ANY_CHAIR: true, EVERY_CHAIR: true });
const weekday = must('WEEKDAY', `one of ${WEEKDAYS.join(', ')}`, (value) =>
  WEEKDAYS.some((day) => day === value),
);

const namedRole = fields<CoreMember>({ role: code, title: text(200) });
const minutes = wholeNumber(1, 10_080);
const months = wholeNumber(1, 120);
const workingDays = wholeNumber(1, 60);

const escalation = fields<EscalationTerms>({
  stages: listOf(
    fields<EscalationStage>({
      name: text(200),
      anyOf: listOf(
        fields<EscalationHolder>({
          role: code,
          of: oneOf<EscalationHolder['of']>({ BOARD: true, RAISING_AGENCY: true }),
        }),
        { least: 1, most: 10 },
      ),
      answerWithinWorkingDays: workingDays,
    }),
    { least: 1, most: 10 },
  ),
  riskTodayAtLeastHours: orLeftOut(wholeNumber(1, 24)),
});

const SHAPE = fields<TermsOfReference>({
  series: code,
  version: wholeNumber(1, 1_000_000),
  title: text(200),
  validFrom: must('LOCAL_DATE', 'a real date such as 2026-03-30', isLocalDate),
  zone: must('ZONE', 'the main name of a time zone, such as Europe/London', isZone),
  calendar: text(60),
  sitsOn: listOf(weekday, { least: 1, most: 7 }),
  weeksOfMonth: orLeftOut(listOf(wholeNumber(1, 5), { least: 1, most: 5 })),
  startsAt: time,
  durationMinutes: wholeNumber(1, 1_440),
  bankHolidays: oneOf<BankHolidayPolicy>({ SIT: true, DO_NOT_SIT: true, NEXT_WORKING_DAY: true }),
  cutOff: fields<CutOff>({
    daysBefore: wholeNumber(0, 28),
    at: time,
    test: oneOf<CutOffTest>({ RECEIPT: true, COMPLETE: true }),
    afterCutOff: oneOf<AfterCutOff>({ NEXT_SITTING: true }),
  }),
  conveneAheadDays: wholeNumber(1, 366),
  missedAfterMinutes: wholeNumber(1, 1_440),
  chairs: listOf(chair, { least: 1, most: 10 }),
  opensWith: chairPolicy,
  chairDelegation: orLeftOut(trueOrFalse),
  administeredBy: code,
  coreMembers: listOf(namedRole, { least: 1, most: 60 }),
  otherRoles: listOf(namedRole, { least: 0, most: 60 }),
  othersMayAttend: trueOrFalse,
  quorum: nullOr(fields<{ roles: number }>({ roles: wholeNumber(1, 60) })),
  minutesApproval: chairPolicy,
  minutesDelegation: trueOrFalse,
  agendaOrder: listOf(
    oneOf<AgendaKey>({
      CRITICAL_INCIDENT: true,
      IMMEDIATE_SAFETY: true,
      CURRENTLY_MISSING: true,
      RISK_LEVEL: true,
      STRATEGY_PENDING: true,
      REPEAT: true,
      REVIEW_DUE: true,
      RECEIPT: true,
    }),
    { least: 1, most: 8 },
  ),
  defaultGateways: listOf(code, { least: 1, most: 20 }),
  mainGateways: listOf(code, { least: 0, most: 20 }),
  adultGateways: listOf(code, { least: 0, most: 20 }),
  criticalIncidentsFrom: listOf(code, { least: 0, most: 20 }),
  chasing: fields<Chasing>({ afterMinutes: minutes, everyMinutes: minutes }),
  strategy: fields<StrategyTerms>({
    childMinimum: listOf(code, { least: 1, most: 10 }),
    adultMinimum: listOf(code, { least: 1, most: 10 }),
    chairedBy: listOf(code, { least: 1, most: 20 }),
    holdWithinHours: wholeNumber(1, 240),
    recordWithinWorkingDays: workingDays,
    conferenceWithinWorkingDays: workingDays,
  }),
  missing: fields<MissingTerms>({
    interviewWithinHours: wholeNumber(1, 240),
    repeated: fields<MissingTerms['repeated']>({
      episodes: wholeNumber(2, 100),
      withinDays: wholeNumber(1, 366),
    }),
  }),
  repeats: fields<RepeatTerms>({ domesticAbuseMonths: months, referralMonths: months }),
  channelReviewMonths: listOf(months, { least: 0, most: 10 }),
  escalation,
  reminders: fields<ReminderTerms>({
    beforeMinutes: wholeNumber(0, 10_080),
    overdueEveryWorkingDays: workingDays,
    officeHours: fields<ReminderTerms['officeHours']>({ from: time, to: time }),
    outOfHoursRole: code,
  }),
  caseNotes: fields<CaseNoteTerms>({ writeWithinWorkingDays: workingDays }),
  seriousHarm: fields<SeriousHarmTerms>({
    notifyWithinWorkingDays: workingDays,
    rapidReviewWithinWorkingDays: workingDays,
    adultReviewWithinWorkingDays: orLeftOut(workingDays),
    reviews: orLeftOut(
      fields<NonNullable<SeriousHarmTerms['reviews']>>({ ofChild: text(100), ofAdult: text(100) }),
    ),
  }),
  tracker: orLeftOut(tracker),
  declaration: orLeftOut(declaration),
  template: orLeftOut(template),
  timeBudget: orLeftOut(timeBudget),
  differences: orLeftOut(
    fields<DifferenceTerms>({ settleWithinWorkingDays: workingDays, answerWithinWorkingDays: workingDays }),
  ),
  raisesTo: orLeftOut(code),
  placeholder: orLeftOut(text(1_000)),
  urgentRoute: listOf(urgentContact, { least: 1, most: 20 }),
  clauses: fields<Readonly<Record<ClauseName, Clause>>>({
    purpose: clause,
    noDelay: clause,
    membership: clause,
    chairing: clause,
    informationSharing: clause,
    sittingDays: clause,
    referral: clause,
    cutOff: clause,
    afterCutOff: clause,
    agendaOrder: clause,
    strategy: clause,
    recording: clause,
    minutesContent: clause,
    caseNote: clause,
    actionPlan: clause,
    escalation: clause,
    escalationFurther: clause,
  }),
  openPoints: listOf(fields<OpenPoint>({ field: text(200), because: text(1_000) }), { least: 0, most: 100 }),
});
