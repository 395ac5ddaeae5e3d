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
  othersMayAttend: true,
  quorum: null,
  minutesApproval: 'EVERY_CHAIR',
  agendaOrder: ['IMMEDIATE_SAFETY', 'RECEIPT'],
  defaultGateways: ['CA2004_S10', 'CA2004_S11'],
  mainGateways: ['CA1989_S47', 'CA1989_S17'],
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
    actionPlan: {
      heading: 'Recording',
      text: 'The action plan and minutes will be updated during the DRMM.',
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
      field: 'agendaOrder',
      because:
        "The source does not say how 'prioritised' subjects are ordered: immediate safety, then receipt.",
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
