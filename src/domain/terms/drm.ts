/**
 * The Daily Risk Management meeting of the London Borough of Waltham Forest, as its terms of reference have
 * it. Clauses are the source's own words, slips included. What the source leaves open is named in
 * `openPoints`; those settings lean towards meeting and recording.
 */
import type { TermsOfReference } from './terms-of-reference.js';

export const drm: TermsOfReference = {
  series: 'DRM',
  version: 1,
  title: 'Daily Risk Management (DRM) Meeting',
  validFrom: '2026-01-01',
  zone: 'Europe/London',
  calendar: 'england-and-wales',
  sitsOn: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
  startsAt: '12:00',
  durationMinutes: 60,
  bankHolidays: 'DO_NOT_SIT',
  cutOff: { daysBefore: 0, at: '10:00', test: 'RECEIPT', afterCutOff: 'NEXT_SITTING' },
  conveneAheadDays: 14,
  missedAfterMinutes: 240,
  chairs: [{ role: 'MASH_TEAM_MANAGER' }, { role: 'PPD_SUPERVISOR' }],
  opensWith: 'ANY_CHAIR',
  administeredBy: 'DRM_COORDINATOR',
  coreMembers: [
    { role: 'PPD_SUPERVISOR', title: 'PPD/Police (MASH) Supervisor or representative' },
    { role: 'MASH_TEAM_MANAGER', title: 'LBWF(MASH) Team Manager or Deputy Team Manager' },
    { role: 'HEALTH', title: 'Health' },
    { role: 'EDUCATION', title: 'Education' },
    { role: 'MISSING_PERSON_COORDINATOR', title: 'Missing person Co-ordinator' },
    { role: 'ADULT_SOCIAL_CARE', title: 'Adult Social Care' },
    { role: 'EARLY_HELP_PRACTITIONER', title: 'Early help practitioner' },
    { role: 'DRM_COORDINATOR', title: 'DRM Co-ordinator' },
    { role: 'DUTY_TEAM_REPRESENTATIVE', title: 'Social Care Duty Team Representative' },
  ],
  otherRoles: [
    { role: 'HEAD_OF_MASH', title: 'Head of MASH' },
    { role: 'ASSISTANT_DIRECTOR', title: 'Assistant Director for Safeguarding and Family Support' },
    { role: 'AGENCY_LINE_MANAGER', title: 'Line manager of an agency' },
    { role: 'EMERGENCY_DUTY_TEAM', title: 'Emergency duty team' },
  ],
  othersMayAttend: true,
  quorum: null,
  minutesApproval: 'EVERY_CHAIR',
  minutesDelegation: true,
  agendaOrder: [
    'CRITICAL_INCIDENT',
    'IMMEDIATE_SAFETY',
    'CURRENTLY_MISSING',
    'RISK_LEVEL',
    'STRATEGY_PENDING',
    'REPEAT',
    'RECEIPT',
  ],
  defaultGateways: ['CA2004_S10', 'CA2004_S11'],
  mainGateways: ['CA1989_S47', 'CA1989_S17'],
  adultGateways: ['CARE2014_S42', 'DPA2018_SCH1_P18'],
  criticalIncidentsFrom: ['PPD_SUPERVISOR', 'EMERGENCY_DUTY_TEAM', 'DUTY_TEAM_REPRESENTATIVE'],
  chasing: { afterMinutes: 30, everyMinutes: 120 },
  strategy: {
    childMinimum: ['CHILDRENS_SOCIAL_CARE', 'HEALTH', 'POLICE'],
    adultMinimum: ['ADULT_SOCIAL_CARE', 'POLICE'],
    chairedBy: ['MASH_TEAM_MANAGER', 'DUTY_TEAM_REPRESENTATIVE', 'EMERGENCY_DUTY_TEAM', 'ADULT_SOCIAL_CARE'],
    holdWithinHours: 24,
    recordWithinWorkingDays: 1,
    conferenceWithinWorkingDays: 15,
  },
  missing: { interviewWithinHours: 72, repeated: { episodes: 3, withinDays: 90 } },
  repeats: { domesticAbuseMonths: 12, referralMonths: 12 },
  channelReviewMonths: [6, 12],
  escalation: {
    stages: [
      {
        name: 'Head of MASH',
        anyOf: [{ role: 'HEAD_OF_MASH', of: 'BOARD' }],
        answerWithinWorkingDays: 2,
      },
      {
        name: "The agency's line manager or the Assistant Director",
        anyOf: [
          { role: 'AGENCY_LINE_MANAGER', of: 'RAISING_AGENCY' },
          { role: 'ASSISTANT_DIRECTOR', of: 'BOARD' },
        ],
        answerWithinWorkingDays: 5,
      },
    ],
  },
  reminders: {
    beforeMinutes: 60,
    overdueEveryWorkingDays: 1,
    officeHours: { from: '09:00', to: '17:00' },
    outOfHoursRole: 'EMERGENCY_DUTY_TEAM',
  },
  caseNotes: { writeWithinWorkingDays: 1 },
  seriousHarm: { notifyWithinWorkingDays: 5, rapidReviewWithinWorkingDays: 15 },
  urgentRoute: [
    { who: 'Police', when: 'Somebody is in immediate danger', how: 'Ring 999. Do not wait for the meeting.' },
    {
      who: 'Multi-Agency Safeguarding Hub (MASH)',
      when: 'In office hours',
      how: "Ring the hub on the board's own number (a placeholder: the board has yet to enter it).",
    },
    {
      who: 'Emergency duty team',
      when: 'In the evening, at night, at weekends and on bank holidays',
      how: "Ring the team on the board's own number (a placeholder: the board has yet to enter it).",
    },
  ],
  clauses: {
    purpose: {
      heading: 'Purpose',
      text: "The DRM meeting provides the framework to allow regular information sharing and action planning to safeguard high risk cases being received into Waltham Forest's front door.",
    },
    noDelay: {
      heading: 'Purpose',
      text: 'No agency should delay action whilst waiting for a discussion at the next DRM meeting.',
    },
    membership: {
      heading: 'Membership',
      text: [
        'The DRM meeting will be attended by:-',
        '',
        '- PPD/Police (MASH) Supervisor or representative',
        '- LBWF(MASH) Team Manager or Deputy Team Manager',
        '- Health',
        '- Education',
        '- Missing person Co-ordinator',
        '- Adult Social Care',
        '- Early help practitioner',
        '- DRM Co-ordinator',
        '- Social Care Duty Team Representative',
        '',
        'And other practitioners who would be deemed to have an interest in the case being discussed and virtual attendance can be facilitated.',
      ].join('\n'),
    },
    chairing: {
      heading: 'Membership',
      text: 'The Meeting will be chaired by MASH Team manager and Public Protection Desk supervisor.',
    },
    informationSharing: {
      heading: 'Information Sharing',
      text: 'Some concerns regarding children where information will need to be shared under this agreement will often fall below a statutory threshold of Section 47 or even Section 17 Children Act 1989. If they do however fall within these sections of the 1989 Act then these sections will be the main legal gateway.',
    },
    sittingDays: {
      heading: 'Process',
      text: 'The DRM meeting will take place every weekday commencing mid-day',
    },
    referral: {
      heading: 'Process',
      text: "Safeguarding is everyone's responsibility and as such any professional can use their professional judgement to make a referral into the DRMM.",
    },
    cutOff: {
      heading: 'Process',
      text: 'Referral (See appendix 1) will be send via Email to .....@walthamforest.gov.uk to the DRMM co-ordinator before 10am on the day of the meeting for it to be considered that day.',
    },
    afterCutOff: {
      heading: 'Process',
      text: 'Any referrals received after this time will be discussed the following day.',
    },
    agendaOrder: {
      heading: 'Process',
      text: 'The DRM meeting begins with discussion of overnight critical incidents affecting children and adults, followed by discussion of prioritised vulnerable subjects.',
    },
    recording: {
      heading: 'Recording',
      text: 'A record of the DRM must be kept within Framework i on the persons file and minutes will be produced with an action plan and distributed to partners to ensure that the actions are undertaken.',
    },
    strategy: {
      heading: 'Process',
      text: 'Where the threshold for a joint investigation is met. The DRM will ensure that relevant professionals are in attendance and the information sharing, decision making and planning will be recorded as a strategy discussion.',
    },
    minutesContent: {
      heading: 'Recording',
      text: [
        'The minutes will record.',
        '',
        '- Name',
        '- DOB',
        '- Gender',
        '- Ethnicity',
        "- Concern's /Gangs/Misper/CSE",
        '- Known/Unknown',
        '- Friends and associates',
        '- Action',
      ].join('\n'),
    },
    caseNote: {
      heading: 'Recording',
      text: "The MASH Team will ensure that a case note is recorded on the subject's case file (if known) and provide feedback to the allocated Social Worker/Team on open cases of the information shared during the DRM meeting. If the case is unknown a record will be kept as outlined above.",
    },
    actionPlan: {
      heading: 'Recording',
      text: 'The action plan and minutes will be updated during the DRMM.',
    },
    escalation: {
      heading: 'Escalation Process for any issues',
      text: 'If partner agencies are concerned that issues are not being resolved or managed appropriately via the DRMM these should be raised initially with the Head of MASH in the first instance.',
    },
    escalationFurther: {
      heading: 'Escalation Process for any issues',
      text: 'If this action is unable to resolve the issue, or the issue is with the Head of MASH then this should be escalated to the agencies line manager or the Assistant Director for Safeguarding and Family Support for further consideration.',
    },
  },
  openPoints: [
    { field: 'validFrom', because: 'The source bears no date from which it is in force.' },
    { field: 'zone', because: "The source's times are taken as the time of the clocks in London." },
    {
      field: 'bankHolidays',
      because:
        "The source says 'every weekday' and nothing of bank holidays; not to sit on them is a setting.",
    },
    { field: 'calendar', because: 'The source names no calendar of bank holidays.' },
    { field: 'durationMinutes', because: 'The source gives a start and no length.' },
    {
      field: 'cutOff.at',
      because: "'Before 10am' is read strictly: what arrives at 10:00 exactly is heard the following day.",
    },
    {
      field: 'cutOff.afterCutOff',
      because: "'The following day' is read as the next day on which the meeting sits.",
    },
    { field: 'conveneAheadDays', because: 'The source does not say how far ahead sittings are planned.' },
    { field: 'missedAfterMinutes', because: 'The source has no rule for a meeting that does not begin.' },
    {
      field: 'opensWith',
      because:
        'The source names two chairs and no rule for an absent one; one is enough, so that the meeting is held.',
    },
    { field: 'quorum', because: 'The source has no quorum; a sitting is held with whoever is there.' },
    {
      field: 'minutesApproval',
      because: 'The source does not say who approves the minutes; both chairs do.',
    },
    {
      field: 'minutesDelegation',
      because: 'The source does not say whether a chair may have somebody else approve; a named one may.',
    },
    {
      field: 'otherRoles',
      because:
        'The source names the Head of MASH, line managers and the Assistant Director; the duty team out of hours is added.',
    },
    {
      field: 'agendaOrder',
      because:
        "The source puts critical incidents first and does not say how 'prioritised' subjects are ordered: immediate safety, missing now, risk, strategy discussion pending, repeat, then receipt.",
    },
    {
      field: 'adultGateways',
      because:
        'The source gives the gateways for children; those for adults are a setting that the board reviews.',
    },
    {
      field: 'criticalIncidentsFrom',
      because: 'The source does not say who reports overnight critical incidents: police and duty teams.',
    },
    {
      field: 'chasing',
      because: 'The source does not say when a referrer is asked for what is missing.',
    },
    {
      field: 'strategy',
      because:
        'The source asks for the relevant professionals and gives no minimum and no clocks; these follow published local procedures.',
    },
    {
      field: 'missing',
      because:
        'The source names missing people and no times: 72 hours is the national expectation, the count a setting.',
    },
    {
      field: 'repeats',
      because: 'The source does not speak of repeats; twelve months are the published ones.',
    },
    {
      field: 'channelReviewMonths',
      because:
        'The source names radicalisation and no reviews after Channel; six and twelve months are usual.',
    },
    {
      field: 'escalation',
      because: 'The source gives the order of those who are turned to and no time limits.',
    },
    { field: 'reminders', because: 'The source does not say how owners are reminded of their actions.' },
    { field: 'caseNotes', because: 'The source does not say by when a case note is written.' },
    {
      field: 'seriousHarm',
      because: 'The source does not speak of deaths; the days are those of the national guidance.',
    },
    {
      field: 'defaultGateways',
      because: 'The gateways of the source are those of 2015; the board reviews them as the law changes.',
    },
    {
      field: 'urgentRoute',
      because: 'The source names no contacts; all but 999 are placeholders for the board to fill.',
    },
  ],
};
