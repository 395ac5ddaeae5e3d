/** The plan of the fortnight: what is different on which day. Whatever is not named here is as on any day. */
import type { LocalDate, LocalTime } from '../../domain/time.js';
import { EVERYBODY, type InTheRoom } from './a-sitting-day.js';
import { anActionAcceptedAndExtended, anActionNotDone, anActionReturned } from './actions-that-differ.js';
import { apologiesWithInformation, checksWithANilReturn, theChairsOwnOrder } from './before-the-meeting.js';
import * as between from './between-the-meetings.js';
import { aNoteOnTheWrongFile, theWorkerIsTold } from './case-notes.js';
import * as escalation from './escalations.js';
import * as room from './in-the-room.js';
import { itemsJudgedAnew } from './judged-anew.js';
import * as minutes from './minutes-that-differ.js';
import * as referral from './referrals-that-differ.js';
import type { Happening, Scene } from '../play/scene.js';
import * as sitting from './sittings-that-differ.js';
import type { Stage } from '../play/stage.js';
import { theNoonOutage, whatWasEnteredAfterwards } from './the-noon-outage.js';
import * as who from './who-is-it.js';

export interface Day {
  readonly date: LocalDate;
  /** Before the sitting, or on a day without one. */
  readonly before?: readonly (readonly [at: LocalTime, Happening])[];
  /** When the sitting is held, where that is not at noon. */
  readonly startsAt?: LocalTime;
  /** On which stage the sitting is held, where that is another one. */
  readonly room?: (scene: Scene, tell: (line: string) => void) => Promise<Stage>;
  /** Who comes, where that is not everybody: who, and for which role. */
  readonly present?: readonly (readonly [who: string, role: string])[];
  /** Once the sitting is open. */
  readonly opened?: readonly Happening[];
  /** In the first item, the second and so on. */
  readonly inTheRoom?: readonly InTheRoom[];
  /** How its minutes are approved and issued, where that is not by both chairs. */
  readonly minuted?: (stage: Stage, sitting: string) => Promise<void>;
  /** After the sitting. */
  readonly after?: readonly (readonly [at: LocalTime, Happening])[];
}

export const LAST_SITTING: LocalDate = '2026-04-07';

const withoutEducation = EVERYBODY.filter(([, role]) => role !== 'EDUCATION');

export const PLAN: readonly Day[] = [
  {
    date: '2026-03-23',
    before: [
      ['08:20', referral.siblings],
      ['09:58', referral.anIncompleteReferral],
      ['11:10', referral.whatLackedIsFound],
    ],
    after: [['14:00', anActionAcceptedAndExtended]],
  },
  {
    date: '2026-03-24',
    before: [
      ['10:40', referral.lateAndUrgent],
      ['11:00', checksWithANilReturn],
    ],
    inTheRoom: [room.aConflictDeclared, room.anotherView, room.twoTypeAtOnce],
    after: [
      ['14:00', anActionReturned],
      ['15:00', minutes.theCopiesArrive],
    ],
  },
  {
    date: '2026-03-25',
    before: [
      ['08:30', referral.onBehalfOfAPractice],
      ['08:40', who.oneChildByTwoAgencies],
      ['09:10', who.twoChildrenOfOneName],
      ['11:30', theChairsOwnOrder],
    ],
    inTheRoom: [room.notEverythingIsShared, room.theThresholdIsNotMet],
    after: [
      ['14:00', referral.thePracticeIsToldTheOutcome],
      ['15:00', escalation.aboutTheHeadOfMash],
    ],
  },
  {
    date: '2026-03-26',
    before: [
      ['08:40', who.itIsAKnownChild],
      ['09:20', referral.aMistakeIsWithdrawn],
      ['11:40', apologiesWithInformation],
    ],
    present: withoutEducation.map(([name, role]) => [role === 'HEALTH' ? 'health-visitor' : name, role]),
    opened: [room.aVisitorAndASlip],
    inTheRoom: [room.somethingToBeTakenBack('share of the wrong child')],
    after: [
      ['14:00', who.theWrongChild],
      ['14:30', theWorkerIsTold],
      ['15:00', minutes.aCorrectedMinute],
      ['15:30', who.theRecallsAreAcknowledged],
    ],
  },
  {
    date: '2026-03-27',
    before: [
      ['02:00', between.atTwoAtNight],
      ['09:00', between.theMorningAfter],
      ['09:30', escalation.theLineManagerAnswers],
    ],
    inTheRoom: [room.anItemRolledOver],
    after: [
      ['14:00', anActionNotDone],
      ['15:00', minutes.theHandoverSheet],
    ],
  },
  { date: '2026-03-28', before: [['22:30', referral.aCriticalIncidentOvernight]] },
  { date: '2026-03-29', before: [['02:10', referral.whileTheClocksGoForward]] },
  {
    date: '2026-03-30',
    before: [
      ['08:30', between.somebodyIsMissing],
      ['09:10', who.whatTravelsWithAPerson],
    ],
    opened: [referral.twoLateItems],
    after: [
      ['14:00', aNoteOnTheWrongFile],
      ['15:00', between.foundAndInterviewed],
    ],
  },
  {
    date: '2026-03-31',
    before: [
      ['08:30', who.aNumberMistyped],
      ['09:10', between.aRequestDeclined],
      ['10:30', sitting.halfAnHourLater],
    ],
    startsAt: '12:30',
    inTheRoom: [room.somethingToBeTakenBack('share of a wrong fact')],
    minuted: minutes.approvedByADelegate,
    after: [
      ['14:30', who.aWrongFact],
      ['15:00', who.theRecallsAreAcknowledged],
      ['15:30', escalation.aVisitNotMade],
    ],
  },
  {
    date: '2026-04-01',
    before: [
      ['08:30', between.otherRoutes],
      ['09:10', between.anAdultAtRisk],
    ],
    room: theNoonOutage,
    after: [
      ['14:00', whatWasEnteredAfterwards],
      ['15:00', escalation.twoOnOneIssue],
    ],
  },
  {
    date: '2026-04-02',
    before: [
      ['08:30', between.seriousHarm],
      ['09:10', referral.aWithdrawalIsNotAgreed],
      ['11:00', sitting.oneMoreOnSaturday],
    ],
    after: [
      ['14:00', sitting.andItIsCancelled],
      ['15:00', escalation.nobodyIsLeftToTurnTo],
      ['15:30', escalation.unresolvedAndTakenFurther],
    ],
  },
  { date: '2026-04-03', before: [['10:00', referral.onABankHoliday]] },
  {
    date: LAST_SITTING,
    after: [
      ['15:00', between.itIsNotifiedAndReviewed],
      ['16:00', itemsJudgedAnew],
    ],
  },
];
