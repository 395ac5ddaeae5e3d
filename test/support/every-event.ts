/** One example of every event type that may stand in a board's log; TypeScript asks for each. */
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import * as aBoard from './a-board.js';
import * as aCase from './a-case.js';
import { differenceEvents } from './a-difference.js';
import { discussionEvents } from './a-discussion.js';
import * as aMeeting from './a-meeting.js';
import { caseNoteEvents } from './a-case-note.js';
import { distributionEvents } from './a-distribution.js';
import { calendarOfSittingsEvents } from './a-calendar-of-sittings.js';
import { personEvents } from './a-person.js';
import { safeguardingEvents } from './a-safeguarding-story.js';
import { strategyEvents } from './a-strategy.js';
import { referralEvents } from './a-referral.js';
import { agendaEvents } from './an-agenda.js';
import { retractionEvents } from './a-retraction.js';
import { missingProfileEvents } from './a-missing-profile.js';
import { riskEvents } from './a-risk.js';
import { samplingEvents } from './a-sample.js';
import { chairEvents } from './a-chair.js';
import { themeEvents } from './a-theme.js';
import { trackedAfterwardsEvents } from './a-tracked-person-afterwards.js';
import { trackedEvents } from './a-tracked-person.js';
import { actionEvents } from './an-action.js';
import { presentingEvents } from './a-presenting.js';
import { declarationEvents } from './a-declaration.js';
import { escalationEvents } from './an-escalation.js';

export const everyEvent: { readonly [Type in BoardsEvent['type']]: Extract<BoardsEvent, { type: Type }> } = {
  ActionAgreed: aCase.agreed(),
  ActionCompleted: aCase.completed(),
  ActionReleased: aCase.released(),
  AgencyRegistered: aBoard.agencyRegistered(),
  AttendanceRecorded: aMeeting.attended(),
  BoardFounded: aBoard.boardFounded(),
  CalendarAdopted: aBoard.calendarAdopted(),
  ChairTaken: aMeeting.chairTaken(),
  CodesAdopted: aBoard.codesAdopted(),
  DeadlineFired: aBoard.deadlineFired(),
  DecisionRecorded: aCase.decided(),
  DiscussionClosed: aCase.discussionClosed(),
  DiscussionStarted: aCase.started(),
  FoundingCompleted: aBoard.foundingCompleted(),
  InformationShared: aCase.shared(),
  MinutesApproved: aMeeting.approved(),
  MinutesDrafted: aMeeting.drafted(),
  MinutesIssued: aMeeting.issued(),
  OfficerAppointed: aBoard.officerAppointed(),
  OfficerLeft: aBoard.officerLeft(),
  PolicyCommandNotAccepted: aBoard.policyCommandNotAccepted(),
  PolicyReacted: aBoard.policyReacted(),
  PriorityRecorded: aCase.prioritised(),
  RoleAssigned: aBoard.roleAssigned(),
  RoleEnded: aBoard.roleEnded(),
  SittingClosed: aMeeting.closed(),
  SittingClosing: aMeeting.closing(),
  SittingConvened: aMeeting.convened(),
  SittingConvenedAnew: aMeeting.convenedAnew(),
  SittingMissed: aMeeting.missed(),
  SittingOpened: aMeeting.opened({ personId: aCase.rowan, referralIds: [aCase.referralId] }),
  TermsAdopted: aBoard.termsAdopted(),
  ...differenceEvents,
  ...discussionEvents,
  ...personEvents,
  ...strategyEvents,
  ...safeguardingEvents,
  ...agendaEvents,
  ...distributionEvents,
  ...caseNoteEvents,
  ...retractionEvents,
  ...samplingEvents,
  ...trackedEvents,
  ...trackedAfterwardsEvents,
  ...riskEvents,
  ...chairEvents,
  ...themeEvents,
  ...missingProfileEvents,
  ...calendarOfSittingsEvents,
  ...referralEvents,
  ...actionEvents,
  ...escalationEvents,
  ...presentingEvents,
  ...declarationEvents,
};
