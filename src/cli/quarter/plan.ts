/** The plan of the quarter: what is different on which day. Whatever is not named here is as on any day. */
import type { LocalDate, LocalTime } from '../../domain/time.js';
import type { Happening } from '../play/scene.js';
import type { InTheRoom } from './a-daily-sitting.js';
import type { Weekly } from './a-weekly-sitting.js';
import * as after from './afterwards.js';
import * as chair from './chairing.js';
import * as declared from './declared.js';
import * as differ from './differences.js';
import * as plans from './plans.js';
import * as present from './presented.js';
import * as volt from './volt.js';
import * as who from './who-comes.js';

export interface Day {
  readonly before?: readonly (readonly [at: LocalTime, Happening])[];
  /** In the items of the daily meeting, by first name. */
  readonly daily?: Readonly<Record<string, InTheRoom>>;
  readonly weekly?: Weekly;
  /** The strategic meeting sits: it has something to answer. */
  readonly strategic?: Happening;
  readonly after?: readonly (readonly [at: LocalTime, Happening])[];
  /** Whose reports do not come in the evening, though they are awaited. */
  readonly withheld?: readonly string[];
  /** Who does what they owe today, besides those who do so every day. */
  readonly alsoDone?: readonly string[];
}

export const BEGINS_ON: LocalDate = '2026-03-31';
export const ENDS_ON: LocalDate = '2026-06-30';

/** Keeps Wren's action for as long as it drifts. */
const SLOW = 'youth-justice-lead';

const medium = { level: 'MEDIUM', narrative: 'As before, and no worse.' } as const;
const low = { level: 'LOW', narrative: 'Has other friends by now, and talks to them.' } as const;
const high = { level: 'HIGH', narrative: 'Is still called out in the evenings.' } as const;
const veryHigh = { level: 'VERY_HIGH', narrative: 'Is called out every night.' } as const;

export const PLAN: Readonly<Record<LocalDate, Day>> = {
  '2026-03-31': {
    before: [
      ['08:00', chair.whichMeetingsThereAre],
      ['08:10', who.rowanComes],
      ['08:15', who.tealComes],
    ],
    daily: { Rowan: who.rowanIsAssessed },
  },
  '2026-04-01': {
    before: [
      ['08:10', who.merleComes],
      ['08:20', who.wrenIsDrafted],
    ],
    daily: { Merle: who.merleIsAssessed },
  },
  '2026-04-02': {
    before: [
      ['08:10', who.wrenComes],
      ['08:20', who.pipitIsNotAccepted],
    ],
    after: [
      ['15:00', plans.wrensPlan],
      ['15:10', declared.nothingBeforeSigning],
    ],
  },
  '2026-04-07': {
    weekly: {
      ahead: [declared.onPaperForTheWrongOne],
      reviews: {
        Rowan: { presentedAsTold: true, during: [declared.theWorkerComes('social-worker')] },
        Merle: { during: [volt.merlesPhone] },
        Teal: { assessed: low, leaves: 'LOW', steps: 'Early help goes on with the family.' },
        Wren: { reviewOn: '2026-04-20', owner: SLOW },
      },
    },
  },
  '2026-04-08': {
    before: [
      ['08:10', differ.linnetIsNotOpen],
      ['08:20', who.jayComes],
    ],
    after: [['15:00', differ.socialCareDiffers]],
  },
  '2026-04-09': {
    before: [['08:10', differ.linnetComes]],
    after: [['15:00', differ.theSchoolReports]],
  },
  '2026-04-13': {
    before: [['11:00', plans.aBarrier]],
    weekly: {
      absent: ['health-head'],
      reviews: {
        Linnet: { during: [declared.theWorkerComes('school'), declared.healthJoinsLate], writes: 'school' },
        Merle: { assessed: veryHigh },
      },
    },
    after: [['16:20', after.somebodyElseWrites]],
  },
  '2026-04-14': { after: [['15:00', after.jayMovesAway]] },
  '2026-04-15': {
    before: [
      ['08:10', who.sorrelComes],
      ['08:20', who.fernComes],
    ],
  },
  '2026-04-16': {
    before: [
      ['08:10', who.starlingComes],
      ['08:20', who.threeMoreCome],
    ],
    after: [['15:00', after.theyDecline]],
  },
  '2026-04-17': {
    before: [['08:30', differ.linnetIsOpened]],
    after: [['15:00', after.linnetStays]],
  },
  '2026-04-20': {
    weekly: {
      chair: 'dci',
      ahead: [chair.tooManyForTheTime],
      reviews: {
        Wren: { reviewOn: '2026-04-27', owner: SLOW, during: [volt.wrensPhone] },
        Linnet: { assessed: medium },
        Merle: { assessed: veryHigh },
        Rowan: { assessed: medium },
        Siskin: { instead: chair.outOfTime },
      },
      business: [volt.aThemeIsProposed, volt.itIsRaised],
    },
    after: [['16:30', after.jayIsAskedForAgain]],
  },
  '2026-04-22': {
    before: [['08:10', who.martinComes]],
    after: [['15:00', after.merleIsInCustody]],
  },
  '2026-04-24': {
    after: [
      ['15:00', after.jayIsAccepted],
      ['15:10', after.wrenIsPutOff],
    ],
  },
  '2026-04-27': {
    weekly: {
      opened: [declared.probationRefuses],
    },
  },
  '2026-04-28': { before: [['08:10', who.martenComes]] },
  '2026-05-05': {
    weekly: {
      absent: ['dci'],
      reviews: {
        Wren: { assessed: medium, reviewOn: '2026-05-11', owner: SLOW, during: [plans.driftIsTold] },
        Fern: { assessed: low, leaves: 'LOW' },
      },
      business: [chair.decidedWithoutThePolice, chair.otherBusiness],
    },
  },
  '2026-05-06': {
    after: [
      ['15:10', after.merleIsReleased],
      ['15:20', after.martinAndMartenAreOne],
    ],
  },
  '2026-05-07': { strategic: volt.itIsAnswered, after: [['15:00', after.martinsGoesOn]] },
  '2026-05-08': { withheld: ['Wren', 'Merle'] },
  '2026-05-11': {
    before: [['10:30', present.aReportTooLate('second-social-worker', 'Wren')]],
    weekly: {
      reviews: {
        Wren: { assessed: { ...veryHigh, over: { USE: 1 } }, during: [plans.disruptionIsAskedFor] },
        Merle: { assessed: veryHigh, presentedAsTold: true, during: [present.nobodyCame] },
        Martin: { assessed: medium },
      },
      business: [volt.itIsAcknowledged],
    },
    alsoDone: [SLOW],
    after: [['16:30', plans.supportIsAskedAndOffered]],
  },
  '2026-05-12': {
    before: [
      ['08:30', after.starlingDies],
      ['11:00', plans.theBarrierIsRemoved],
    ],
    after: [
      ['15:00', plans.supportIsAnswered],
      ['15:10', plans.wrensPlanIsUnchanged],
    ],
  },
  '2026-05-13': {
    before: [['08:30', after.theDeathIsNotified]],
    after: [
      ['15:00', after.fernWasAssessedWrongly],
      ['15:10', plans.theNewPlanDisrupts],
    ],
  },
  '2026-05-14': { before: [['08:30', after.fernIsReinstated]] },
  '2026-05-15': {
    after: [['15:00', present.aColleagueComes('social-worker', 'second-social-worker', 'Rowan')]],
  },
  '2026-05-18': {
    before: [['10:30', chair.nobodyIsNeeded]],
    weekly: {
      reviews: {
        Rowan: { assessed: low, leaves: 'LOW', steps: 'The school keeps an eye on Rowan.' },
        Wren: { assessed: veryHigh },
        Merle: { assessed: veryHigh, during: [differ.camhsDiffers] },
      },
    },
    after: [['16:30', differ.itIsNoted]],
  },
  '2026-05-26': {
    before: [['10:30', chair.aDelegateIsNamed]],
    weekly: {
      chair: 'group-manager',
      reviews: {
        Merle: { assessed: veryHigh, during: [differ.policeAndProbationDiffer] },
      },
    },
    after: [['16:30', differ.itIsEscalated]],
  },
  '2026-05-27': {
    before: [
      ['08:10', who.tealComesBack],
      ['08:20', after.theDeathIsReviewed],
    ],
    after: [['15:00', differ.itComesBack]],
  },
  '2026-06-01': {
    weekly: {
      reviews: {
        Merle: { assessed: veryHigh, during: [plans.driftIsTold] },
        Teal: { assessed: high },
        Wren: { assessed: veryHigh, during: [plans.theNewPlanIsAssured] },
      },
      business: [volt.themesComeAndGo],
    },
  },
  '2026-06-08': {
    weekly: { nobody: true, ahead: [chair.itCannotOpen] },
    after: [['19:00', chair.whereItWentOn]],
  },
  '2026-06-11': { after: [['15:00', after.sorrelTurns18]] },
  '2026-06-15': {
    weekly: {
      reviews: {
        Linnet: { assessed: medium, leaves: 'RESOLVED', steps: 'The two adults are in prison.' },
        Wren: { assessed: high },
        Merle: { assessed: veryHigh },
      },
      business: [volt.theThemeIsClosed],
    },
  },
  '2026-06-18': { after: [['15:00', after.sorrelIsAccepted]] },
};
