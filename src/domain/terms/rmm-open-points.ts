/** Where the source of the weekly meeting is silent or needs reading: each of these fields holds the board's own setting. */
import type { OpenPoint } from './terms-of-reference.js';

export const RMM_OPEN_POINTS: readonly OpenPoint[] = [
  { field: 'validFrom', because: 'The source bears no date from which it is in force.' },
  { field: 'zone', because: "The source's times are taken as the time of the clocks on the island." },
  {
    field: 'calendar',
    because: "The source names no calendar; the island's own days are data that a board keeps up to date.",
  },
  { field: 'sitsOn', because: 'The source says weekly and names no day.' },
  { field: 'startsAt', because: 'The source names no time of day.' },
  {
    field: 'bankHolidays',
    because:
      'The source says weekly and nothing of holidays: so that no week is without a meeting, it is held on the next working day.',
  },
  { field: 'cutOff', because: 'The source names no cut-off.' },
  { field: 'conveneAheadDays', because: 'The source does not say how far ahead sittings are planned.' },
  { field: 'missedAfterMinutes', because: 'The source has no rule for a meeting that does not begin.' },
  {
    field: 'chairs',
    because:
      "The source's chair is not among its nine members, so the chair's absence is not that of a member. 'The attending Detective Chief Inspector' is whoever holds that role, or stands in for it, on the day.",
  },
  {
    field: 'opensWith',
    because:
      'The source does not say what happens without chair and deputy: the sitting does not open until somebody takes the chair.',
  },
  {
    field: 'chairDelegation',
    because:
      'The source names a chair and a deputy and nobody after them; a chair may name somebody for one sitting.',
  },
  {
    field: 'administeredBy',
    because:
      "The source says 'a resource from Children's social care' and gives no title; it is not one of the nine members.",
  },
  {
    field: 'otherRoles',
    because:
      'Beside chair and administrator, who is escalated to and who works out of hours are added: the source names neither.',
  },
  {
    field: 'othersMayAttend',
    because: 'The source asks the allocated social worker to attend and does not say who else may.',
  },
  { field: 'quorum', because: 'The source has no quorum; a sitting is held with whoever is there.' },
  {
    field: 'minutesApproval',
    because: 'The source does not say who approves the minutes: the chair does.',
  },
  {
    field: 'minutesDelegation',
    because: 'The source does not say whether a chair may have somebody else approve; a named one may.',
  },
  {
    field: 'agendaOrder',
    because:
      'The source does not order the cases: immediate safety, missing now, the longest overdue, the higher risk, then whoever has a strategy discussion pending.',
  },
  {
    field: 'defaultGateways',
    because:
      "The source names the Safeguarding Board's guidance and protocol; the Act behind them stands for all of it until the board's lawyers say more.",
  },
  { field: 'mainGateways', because: 'The source names no gateway that takes the place of the first.' },
  { field: 'adultGateways', because: 'The source is about children and young people alone.' },
  {
    field: 'criticalIncidentsFrom',
    because: 'The source does not speak of critical incidents: police and duty team report them.',
  },
  { field: 'chasing', because: 'The source does not say when anybody is asked for what is missing.' },
  { field: 'strategy', because: 'The source does not speak of strategy discussions.' },
  { field: 'missing', because: 'The source does not speak of missing episodes.' },
  { field: 'repeats', because: 'The source does not speak of repeats.' },
  {
    field: 'channelReviewMonths',
    because:
      'The source does not speak of radicalisation, and the Channel panel is not of this jurisdiction.',
  },
  { field: 'escalation', because: 'The source says escalate, and neither to whom nor within which time.' },
  { field: 'reminders', because: 'The source does not say how owners are reminded of their actions.' },
  {
    field: 'caseNotes',
    because: "The source asks for a record entry onto the child's record and does not say by when.",
  },
  { field: 'seriousHarm', because: 'The source does not speak of deaths or serious harm.' },
  { field: 'tracker.tool', because: 'CEAM is not published: the tool that ships is a placeholder for it.' },
  {
    field: 'tracker.otherwise',
    because:
      "'May be raised … if there is evidence that there is a difference of professional opinion' is said of children who are not open; a low level is taken alike.",
  },
  {
    field: 'tracker.turnTo',
    because: 'The source does not say where to turn with a child who is not accepted.',
  },
  { field: 'tracker.reviewAtMostDays', because: 'The source gives no intervals of review.' },
  {
    field: 'tracker.unassessedReviewDays',
    because: 'The source does not say when a child is reviewed whom nobody has assessed yet: every week.',
  },
  { field: 'tracker.reEntryMonths', because: 'The source does not speak of children who come back.' },
  {
    field: 'tracker.recordEntryWithinWorkingDays',
    because: "The source does not say by when the entry onto the child's record is made.",
  },
  {
    field: 'tracker.report',
    because:
      "The source does not say by when the worker's report is in: a day before, and on a working day, so that nobody writes it on the Sunday before a Monday.",
  },
  { field: 'tracker.drift', because: 'The source does not say when a plan drifts: these are settings.' },
  { field: 'declaration.text', because: 'The source names the declaration and does not print it.' },
  {
    field: 'declaration.gatesPapers',
    because: 'The source does not say whether papers may be read before the declaration is signed.',
  },
  { field: 'timeBudget', because: 'The source gives two hours and no time per child.' },
  {
    field: 'urgentRoute',
    because: 'The source names no contacts; all but 999 are placeholders for the board to fill.',
  },
];
