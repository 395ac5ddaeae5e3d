/**
 * The Risk Management Meeting of the Isle of Man, as its terms of reference have it. Clauses are the source's own
 * words, slips included. What the source leaves open is named in `openPoints`.
 */
import { boardsOwn } from '../decision.js';
import { RMM_OPEN_POINTS } from './rmm-open-points.js';
import type { TermsOfReference } from './terms-of-reference.js';

const aims = (text: string) => ({ heading: 'Aims', text });
const selection = (text: string) => ({ heading: 'Child selection and preparation', text });
const sharing = (text: string) => ({ heading: 'Information sharing', text });
const agenda = (text: string) => ({ heading: 'Agenda', text });

const LEVELS = [
  'Children and young people will be referred into the RMM from the assessments made at the Daily Exploitation Meeting or from updated CEAM assessments completed by social workers where the assessment of risk is:',
  '',
  '- Medium',
  '- High',
  '- Very High',
].join('\n');
const NOT_OPEN =
  'Children that are not already open to Children Social Care may be raised at this meeting if there is evidence that there is a difference of professional opinion.';
const STAYS =
  "The identified children and young people will remain on the RMM Agenda until the risk to them has been resolved or reduced to the level 'low risk'.";
const TRACKER = 'An RMM tracker will be updated at each meeting with the relevant review dates.';
const ON_THE_AGENDA =
  'The tracker will identify any cases for review each week and these will automatically be added to the agenda with agreed actions from the previous meeting, embedded in the agenda.';
const WORKER = [
  'The allocated social worker will be asked to attend the meeting to set out the risks, the risk management plan and progress or barriers to the implementation of the plan. E.g.',
  '',
  '- What is the assessed risk?',
  '- Who or is the risk for the child or young person?',
  '- What is the plan to reduce or remove the risk?',
  '- How effectively is this working?',
  '- What if any barriers are happening to prevent the reduction of risk?',
].join('\n');
const AIM = [
  'The aim of this meeting is to offer oversight and review to the risk assessment and effectiveness of planning for children and young people that are known to be at risk of or experiencing exploitation and assessed using the CEAM tool as being:',
  '',
  '- Medium risk',
  '- High risk',
  '- Very high',
].join('\n');
const DECLARED =
  'Alongside this, an RMM Confidentiality Declaration will be signed by all participants of the meeting and read out at the start of all RMM meetings.';
const ACCOUNTABILITY =
  'Improve inter-agency accountability by agreeing actions required to safeguard the individual child or young person.';
const DISAGREEMENT = 'Resolve or escalate any disagreement between practitioners or managers.';

export const rmm: TermsOfReference = {
  series: 'RMM',
  version: 1,
  title: 'Risk Management Meeting (RMM)',
  validFrom: '2026-01-01',
  zone: 'Europe/London',
  calendar: 'isle-of-man',
  sitsOn: ['MON'],
  startsAt: '14:00',
  durationMinutes: 120,
  bankHolidays: 'NEXT_WORKING_DAY',
  cutOff: { daysBefore: 3, at: '12:00', test: 'RECEIPT', afterCutOff: 'NEXT_SITTING' },
  conveneAheadDays: 91,
  missedAfterMinutes: 240,
  chairs: [{ role: 'INTAKE_ASSESSMENT_MANAGER', deputies: ['POLICE_DCI'] }],
  opensWith: 'ANY_CHAIR',
  chairDelegation: true,
  administeredBy: 'RMM_ADMINISTRATOR',
  coreMembers: [
    { role: 'CSC_GROUP_MANAGER', title: 'Children Social Care: Group Manager' },
    { role: 'POLICE_DCI', title: 'Police: Detective Chief Inspector' },
    { role: 'EDUCATION_CHILD_PROTECTION', title: 'Education: Child Protection and Safeguarding Officer' },
    { role: 'MANX_CARE_SAFEGUARDING', title: 'Manx Care: Head of Safeguarding' },
    { role: 'CAMHS_SAFEGUARDING', title: 'CAMHS: Safeguarding Lead' },
    { role: 'PROBATION_SAFEGUARDING', title: 'Probation: Safeguarding Lead' },
    { role: 'YOUTH_JUSTICE_SAFEGUARDING', title: 'Youth Justice: Safeguarding Lead' },
    { role: 'EARLY_HELP_MANAGER', title: 'Early help: Early Help Manager' },
    { role: 'CHILDRENS_HOME_MANAGER', title: "St Christopher's Children's home: Manager" },
  ],
  otherRoles: [
    { role: 'INTAKE_ASSESSMENT_MANAGER', title: 'Intake and Assessment Service Manager' },
    { role: 'RMM_ADMINISTRATOR', title: "Administrator: a resource from Children's social care" },
    { role: 'HEAD_OF_SOCIAL_CARE', title: "Head of Children's Social Care" },
    { role: 'EMERGENCY_DUTY_TEAM', title: 'Emergency duty team' },
  ],
  othersMayAttend: true,
  quorum: null,
  minutesApproval: 'ANY_CHAIR',
  minutesDelegation: true,
  agendaOrder: [
    'IMMEDIATE_SAFETY',
    'CURRENTLY_MISSING',
    'REVIEW_DUE',
    'RISK_LEVEL',
    'STRATEGY_PENDING',
    'RECEIPT',
  ],
  defaultGateways: ['IOM_SA2018'],
  mainGateways: ['IOM_SA2018'],
  adultGateways: ['IOM_SA2018'],
  criticalIncidentsFrom: ['POLICE_DCI', 'EMERGENCY_DUTY_TEAM'],
  chasing: { afterMinutes: 240, everyMinutes: 1_440 },
  strategy: {
    childMinimum: ['CHILDRENS_SOCIAL_CARE', 'HEALTH', 'POLICE'],
    adultMinimum: ['ADULT_SOCIAL_CARE', 'POLICE'],
    chairedBy: ['INTAKE_ASSESSMENT_MANAGER', 'CSC_GROUP_MANAGER', 'EMERGENCY_DUTY_TEAM'],
    holdWithinHours: 72,
    recordWithinWorkingDays: 1,
    conferenceWithinWorkingDays: 15,
  },
  missing: { interviewWithinHours: 72, repeated: { episodes: 3, withinDays: 90 } },
  repeats: { domesticAbuseMonths: 12, referralMonths: 12 },
  channelReviewMonths: [],
  escalation: {
    stages: [
      {
        name: "Head of Children's Social Care",
        anyOf: [{ role: 'HEAD_OF_SOCIAL_CARE', of: 'BOARD' }],
        answerWithinWorkingDays: 2,
      },
    ],
  },
  reminders: {
    beforeMinutes: 60,
    overdueEveryWorkingDays: 1,
    officeHours: { from: '09:00', to: '17:00' },
    outOfHoursRole: 'EMERGENCY_DUTY_TEAM',
  },
  caseNotes: { writeWithinWorkingDays: 2 },
  seriousHarm: {
    notifyWithinWorkingDays: 5,
    rapidReviewWithinWorkingDays: 15,
    reviews: { ofChild: 'review of the case', ofAdult: 'review of the case' },
  },
  tracker: {
    tool: 'CEAM',
    entersAt: ['MEDIUM', 'HIGH', 'VERY_HIGH'],
    leavesAt: ['LOW'],
    fedBy: ['DEM'],
    otherwise: 'ONLY_BY_DIFFERENCE',
    turnTo: [
      {
        who: 'Daily Exploitation Meeting',
        when: 'The risk is new, or has not been assessed',
        how: 'Refer the child there: it assesses the risk, and brings the child here from medium risk on.',
      },
      {
        who: "Children's Social Care or Early Help",
        when: 'The risk is low, or the child is not open to social care',
        how: "Ring the duty team on the board's own number (a placeholder: the board has yet to enter it).",
      },
    ],
    reviewAtMostDays: 84,
    unassessedReviewDays: 7,
    reEntryMonths: 12,
    recordEntryWithinWorkingDays: 2,
    report: { dueHoursBefore: 24 },
    drift: { sameLevelReviews: 3, actionRolledTimes: 2 },
    clauses: {
      purpose: {
        heading: 'Aims',
        text: 'Regular review of risks associated with individual children & young people until there is reduced risk.',
      },
      entry: selection(LEVELS),
      notOpen: selection(NOT_OPEN),
      stays: selection(STAYS),
      tracker: selection(TRACKER),
      agenda: selection(ON_THE_AGENDA),
      worker: selection(WORKER),
      nextSteps: agenda("Agreed next steps (including record entry onto tracker and child's record)"),
      themes: agenda('Identified themes, patterns, concerns VOLT'),
      raising: agenda(
        'Children and young people or risks to be raised to the Strategic Exploitation Meeting',
      ),
      differences: aims(DISAGREEMENT),
      qualityAssurance: aims(
        'Quality assurance of Risk management plans, including the promotion of disruption and offender focused interventions.',
      ),
      support: aims(
        'Consider any additional support required or actions to remove barriers to good practice.',
      ),
    },
  },
  declaration: {
    version: 1,
    title: 'RMM Confidentiality Declaration',
    text: [
      "This text is a placeholder for the board's own declaration, which the source names and does not print.",
      'What is shared at this meeting is confidential. It is shared to safeguard children and young people, in line with the information sharing protocol of the Safeguarding Board, and is used for nothing else.',
      'Nothing of it is passed on or copied without the agreement of the agency that shared it. The responsibility to act stays with each agency.',
    ].join('\n\n'),
    gatesPapers: true,
    clause: sharing(DECLARED),
  },
  template: {
    meeting: [
      { code: 'INTRODUCTIONS', heading: 'Introductions' },
      { code: 'CASES', heading: 'Individual case discussions' },
      { code: 'THEMES', heading: 'Identified themes, patterns, concerns VOLT' },
      {
        code: 'RAISED',
        heading: 'Children and young people or risks to be raised to the Strategic Exploitation Meeting',
      },
      { code: 'OTHER_BUSINESS', heading: 'Any other business' },
    ],
    item: [
      { code: 'REPORT', heading: "Social worker's report" },
      { code: 'ASSESSMENT', heading: 'Updated assessment of risk' },
      { code: 'AGREED_STEPS', heading: 'Review of previously agreed steps' },
      {
        code: 'NEW_INFORMATION',
        heading: 'Share new information (victim, offender, location, trends or VOLT)',
      },
      { code: 'SAFETY_PLANNING', heading: 'Forward safety planning and agreed actions' },
      { code: 'DIFFERENCES', heading: 'Any areas of professionals difference of opinion' },
      {
        code: 'NEXT_STEPS',
        heading: "Agreed next steps (including record entry onto tracker and child's record)",
      },
    ],
  },
  timeBudget: { minutesPerItem: 12, minutesBesideItems: 24, minutesBeforeItems: 6 },
  raisesTo: 'SEM',
  urgentRoute: [
    { who: 'Police', when: 'Somebody is in immediate danger', how: 'Ring 999. Do not wait for the meeting.' },
    {
      who: "Children's Social Care duty team",
      when: 'In office hours',
      how: "Ring the team on the board's own number (a placeholder: the board has yet to enter it).",
    },
    {
      who: 'Emergency duty team',
      when: 'In the evening, at night, at weekends and on bank holidays',
      how: "Ring the team on the board's own number (a placeholder: the board has yet to enter it).",
    },
  ],
  clauses: {
    purpose: aims(AIM),
    noDelay: boardsOwn('No agency delays action while it waits for the meeting.'),
    membership: {
      heading: 'Membership',
      text: [
        '- Children Social Care: Group Manager',
        '- Police: Detective Chief Inspector',
        '- Education: Child Protection and Safeguarding Officer',
        '- Manx Care: Head of Safeguarding',
        '- CAMHS: Safeguarding Lead',
        '- Probation: Safeguarding Lead',
        '- Youth Justice: Safeguarding Lead',
        '- Early help: Early Help Manager',
        "- St Christopher's Children's home: Manager",
      ].join('\n'),
    },
    chairing: {
      heading: 'Chairing arrangements',
      text: 'The meeting will be chaired by Intake and Assessment Service Manager. The attending Detective Chief Inspector from police will act as the deputy chair.',
    },
    informationSharing: sharing(
      'Information will be shared at the RMM in line with the agreed IOM Safeguarding Board Information Sharing Guidance and Protocol.',
    ),
    sittingDays: {
      heading: 'Time, Frequency and Duration of meetings',
      text: 'The RMM will meet weekly for a duration of 2 hours.',
    },
    referral: selection(LEVELS),
    cutOff: boardsOwn('What comes in by noon three days before the sitting is heard at it.'),
    afterCutOff: boardsOwn('What comes in later is heard at the next sitting, or taken by the chair.'),
    agendaOrder: selection(ON_THE_AGENDA),
    recording: agenda("Agreed next steps (including record entry onto tracker and child's record)"),
    strategy: boardsOwn('A strategy discussion is held at once, and never waits for this meeting.'),
    minutesContent: boardsOwn(
      'The minutes record each item in the order of its template, with who was present, what was decided and each position.',
    ),
    caseNote: agenda("Agreed next steps (including record entry onto tracker and child's record)"),
    actionPlan: aims(ACCOUNTABILITY),
    escalation: aims(DISAGREEMENT),
    escalationFurther: aims(DISAGREEMENT),
  },
  openPoints: RMM_OPEN_POINTS,
};
