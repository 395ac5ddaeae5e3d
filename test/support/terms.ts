/** A calendar as published, and an invented second series that differs from the DRM wherever a row can. */
import { readFileSync } from 'node:fs';
import { checkCalendar, type Calendar } from '../../src/domain/calendar.js';
import type { Clause } from '../../src/domain/decision.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';

const document: unknown = JSON.parse(readFileSync('calendars/england-and-wales.json', 'utf8'));
const checked = checkCalendar(document, {
  id: 'england-and-wales',
  version: 1,
  from: '2024-01-01',
  to: '2027-12-31',
});
if (!checked.ok) throw new Error(JSON.stringify(checked.problems));

/** England and Wales, 2024 to 2027. */
export const englandAndWales: Calendar = checked.calendar;

const words = (text: string): Clause => ({ heading: 'Invented terms', text });

/** Sits on Tuesdays and Thursdays, bank holidays included; cut-off at 16:00 on the day before. */
export const riverside: TermsOfReference = {
  series: 'RIVERSIDE',
  version: 1,
  title: 'Riverside Review Panel',
  validFrom: '2024-01-01',
  zone: 'Europe/London',
  calendar: 'england-and-wales',
  sitsOn: ['TUE', 'THU'],
  startsAt: '09:30',
  durationMinutes: 120,
  bankHolidays: 'SIT',
  cutOff: { daysBefore: 1, at: '16:00', test: 'RECEIPT', afterCutOff: 'NEXT_SITTING' },
  conveneAheadDays: 28,
  missedAfterMinutes: 60,
  chairs: [{ role: 'PANEL_CHAIR' }],
  opensWith: 'ANY_CHAIR',
  administeredBy: 'PANEL_CLERK',
  coreMembers: [
    { role: 'PANEL_CHAIR', title: 'Chair of the panel' },
    { role: 'PANEL_CLERK', title: 'Clerk to the panel' },
    { role: 'HEALTH', title: 'Health' },
    { role: 'HOUSING', title: 'Housing' },
  ],
  otherRoles: [{ role: 'PANEL_SPONSOR', title: 'Sponsor of the panel' }],
  othersMayAttend: false,
  quorum: { roles: 3 },
  minutesApproval: 'ANY_CHAIR',
  minutesDelegation: false,
  agendaOrder: ['RECEIPT'],
  defaultGateways: ['CA2004_S10'],
  mainGateways: [],
  adultGateways: [],
  criticalIncidentsFrom: [],
  chasing: { afterMinutes: 60, everyMinutes: 1_440 },
  strategy: {
    childMinimum: ['CHILDRENS_SOCIAL_CARE', 'POLICE'],
    adultMinimum: ['ADULT_SOCIAL_CARE'],
    chairedBy: ['PANEL_CHAIR'],
    holdWithinHours: 72,
    recordWithinWorkingDays: 3,
    conferenceWithinWorkingDays: 20,
  },
  missing: { interviewWithinHours: 48, repeated: { episodes: 2, withinDays: 30 } },
  repeats: { domesticAbuseMonths: 6, referralMonths: 6 },
  channelReviewMonths: [3],
  escalation: {
    stages: [
      { name: 'Sponsor', anyOf: [{ role: 'PANEL_SPONSOR', of: 'BOARD' }], answerWithinWorkingDays: 10 },
    ],
  },
  reminders: {
    beforeMinutes: 0,
    overdueEveryWorkingDays: 5,
    officeHours: { from: '08:00', to: '18:00' },
    outOfHoursRole: 'PANEL_CLERK',
  },
  caseNotes: { writeWithinWorkingDays: 3 },
  seriousHarm: { notifyWithinWorkingDays: 10, rapidReviewWithinWorkingDays: 30 },
  urgentRoute: [{ who: 'Police', when: 'Somebody is in immediate danger', how: 'Ring 999.' }],
  clauses: {
    purpose: words('The panel reviews risk twice a week.'),
    noDelay: words('Nobody waits for the panel.'),
    membership: words('Four roles make up the panel.'),
    chairing: words('One chair leads the panel.'),
    informationSharing: words('Information is shared to promote welfare.'),
    sittingDays: words('The panel sits on Tuesdays and Thursdays at 9:30am.'),
    referral: words('Any professional may refer.'),
    cutOff: words('Referrals are complete by 4pm on the day before.'),
    afterCutOff: words('Later referrals go to the following panel.'),
    agendaOrder: words('First come, first heard.'),
    recording: words('The clerk keeps the record.'),
    strategy: words('Enquiries are planned jointly.'),
    minutesContent: words('The record names each person and what is done.'),
    caseNote: words('What was said goes onto the file.'),
    actionPlan: words('Actions are agreed at the panel.'),
    escalation: words('Who disagrees turns to the sponsor.'),
    escalationFurther: words('The sponsor decides.'),
  },
  openPoints: [],
};

const island: unknown = JSON.parse(readFileSync('calendars/isle-of-man.json', 'utf8'));
const checkedIsland = checkCalendar(island, {
  id: 'isle-of-man',
  version: 1,
  from: '2026-01-01',
  to: '2027-06-03',
});
if (!checkedIsland.ok) throw new Error(JSON.stringify(checkedIsland.problems));

/** The island's own days, as far as they are known: to the day before the TT holiday of 2027 can fall. */
export const isleOfMan: Calendar = checkedIsland.calendar;
