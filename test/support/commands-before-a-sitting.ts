/** Founding a board, and referring people to its meeting: one ordinary case of each command. */
import { adoptCalendar, calendarKind } from '../../src/domain/adopted/calendar.js';
import { adoptCodes, codesKind } from '../../src/domain/adopted/codes.js';
import { adoptTerms, termsKind } from '../../src/domain/adopted/terms.js';
import { agencyKind, registerAgency } from '../../src/domain/agency/agency.js';
import { boardKind, completeFounding, foundBoard } from '../../src/domain/board/board.js';
import { appointOfficer } from '../../src/domain/officer/appoint-officer.js';
import { assignRole } from '../../src/domain/officer/assign-role.js';
import { endRole } from '../../src/domain/officer/end-role.js';
import { recordLeaver } from '../../src/domain/officer/record-leaver.js';
import { officerKind } from '../../src/domain/officer/officer.js';
import { hearing } from '../../src/domain/referral/hearing.js';
import { placeReferral } from '../../src/domain/referral/place-referral.js';
import { recordPriority } from '../../src/domain/referral/record-priority.js';
import {
  referPerson,
  type ReferPerson,
  type ReferPersonGiven,
} from '../../src/domain/referral/refer-person.js';
import { referralKind } from '../../src/domain/referral/referral.js';
import { drm } from '../../src/domain/terms/drm.js';
import * as aBoard from './a-board.js';
import * as aCase from './a-case.js';
import { englandAndWales } from './terms.js';
import * as aMeeting from './a-meeting.js';
import { sent } from './sent.js';

const { by, nurse, operator, policy } = aBoard;
const { monday, tuesday, TUESDAY } = aMeeting;
const { referralId, rowan } = aCase;

export const hearable = (): ReferPersonGiven => {
  const heard = hearing(drm, englandAndWales, aBoard.MIDDAY);
  if ('none' in heard) throw new Error(heard.sentence);
  return {
    candidates: [{ hearing: heard, sittingId: tuesday, phase: 'CONVENED' }],
    none: undefined,
    agency: aBoard.agency.health,
    edge: [{ ageInYears: 14, missing: ['ethnicity'] }],
    unknownConcernTypes: [],
    unknownAnswers: [],
    actorIsCoordinator: false,
    administeredBy: 'DRM_COORDINATOR',
  };
};

export const referInput: ReferPerson = {
  series: 'DRM',
  subjects: [
    {
      ...{ identity: aCase.identity, concernTypes: ['MISSING'], immediateRisk: false },
      knownStatus: 'UNKNOWN',
    },
  ],
  account: aCase.account,
};

export const founding = {
  FoundBoard: sent({
    of: boardKind,
    decide: foundBoard,
    input: {
      ...{ name: 'Invented Safeguarding Partnership', jurisdiction: 'ENGLAND', zone: 'Europe/London' },
      ...{ foundingFileHash: 'a hash of the first file', administratorRoles: ['BOARD_ADMINISTRATOR'] },
    },
    also: () => ({ boardId: aBoard.boardId }),
    by: by(operator),
  }),
  CompleteFounding: sent({
    of: boardKind,
    before: [aBoard.boardFounded()],
    decide: completeFounding,
    input: {},
    also: () => ({ boardId: aBoard.boardId }),
    by: by(operator),
  }),
  RegisterAgency: sent({
    of: agencyKind,
    decide: registerAgency,
    input: aBoard.agencyRegistered().data,
    by: by(operator),
  }),
  AdoptCalendar: sent({
    of: calendarKind,
    decide: adoptCalendar,
    input: { calendar: englandAndWales },
    by: by(operator),
  }),
  AdoptCodes: sent({
    of: codesKind,
    decide: adoptCodes,
    input: { codes: aBoard.concernTypes },
    by: by(operator),
  }),
  AdoptTerms: sent({
    of: termsKind,
    decide: adoptTerms,
    input: { terms: drm },
    also: () => ({ calendarAdopted: true, zone: drm.zone }),
    by: by(operator),
  }),
  AppointOfficer: sent({
    of: officerKind,
    decide: appointOfficer,
    input: { ...aBoard.officerAppointed().data, card: { name: 'Nurse Invented', contact: 'extension 1' } },
    also: () => ({ agencyRegistered: true, credentialTaken: false }),
    by: by(operator),
  }),
  AssignRole: sent({
    of: officerKind,
    before: [aBoard.officerAppointed()],
    decide: assignRole,
    input: aBoard.roleAssigned().data,
    also: () => ({ roleKnown: true }),
    by: by(operator),
  }),
  EndRole: sent({
    of: officerKind,
    before: [aBoard.officerAppointed(), aBoard.roleAssigned()],
    decide: endRole,
    input: aBoard.roleEnded().data,
    by: by(operator),
  }),
  RecordLeaver: sent({
    of: officerKind,
    before: [aBoard.officerAppointed()],
    decide: recordLeaver,
    input: aBoard.officerLeft().data,
    by: by(operator),
  }),
};

export const referring = {
  ReferPerson: sent({
    of: referralKind,
    decide: referPerson,
    input: referInput,
    also: hearable,
    by: by(nurse),
  }),
  PlaceReferral: sent({
    of: referralKind,
    before: [aCase.received()],
    decide: placeReferral,
    input: { referralId, series: 'DRM', personIds: [rowan], from: monday, moved: 'NOT_REACHED' as const },
    also: () => ({ next: { sittingId: tuesday, date: TUESDAY, phase: 'CONVENED' as const } }),
    by: by(policy),
  }),
  RecordPriority: sent({
    of: referralKind,
    before: [aCase.received()],
    decide: recordPriority,
    input: { referralId, personId: rowan, priority: { currentlyMissing: true } },
    by: by(policy),
  }),
};
