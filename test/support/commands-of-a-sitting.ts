/** A sitting from its convening to its close: one ordinary case of each command. */
import { closeSitting, confirmSittingClosed } from '../../src/domain/sitting/close-sitting.js';
import { closeSittingLeftOpen } from '../../src/domain/sitting/close-sitting-left-open.js';
import { recordSittingMissed } from '../../src/domain/sitting/record-sitting-missed.js';
import { conveneSitting, type ConveneGiven } from '../../src/domain/sitting/convene-sitting.js';
import { openSitting } from '../../src/domain/sitting/open-sitting.js';
import { recordAttendance } from '../../src/domain/sitting/record-attendance.js';
import { sittingDay } from '../../src/domain/sitting/sitting-days.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { takeChair } from '../../src/domain/sitting/take-chair.js';
import { drm } from '../../src/domain/terms/drm.js';
import * as aBoard from './a-board.js';
import * as aCase from './a-case.js';
import * as aMeeting from './a-meeting.js';
import { englandAndWales } from './terms.js';
import { sent } from './sent.js';

const { by, coordinator, manager, nurse, policy } = aBoard;
const { monday, MONDAY } = aMeeting;
const { referralId, rowan } = aCase;

const open = [aMeeting.convened(), aMeeting.chairTaken(), aMeeting.attended(), aMeeting.opened()] as const;
const nobodyOpen = () => ({ openDiscussions: 0 });

const conveningMonday = (): ConveneGiven => {
  const day = sittingDay(drm, englandAndWales, MONDAY);
  return { sittingId: monday, terms: drm, calendarVersion: 1, day: day.sits ? day : undefined };
};

export const sitting = {
  ConveneSitting: sent({
    of: sittingKind,
    decide: conveneSitting,
    input: { series: 'DRM', date: MONDAY },
    also: conveningMonday,
    by: by(policy),
  }),
  TakeChair: sent({
    of: sittingKind,
    before: [aMeeting.convened()],
    decide: takeChair,
    input: { sittingId: monday },
    by: by(manager),
  }),
  RecordAttendance: sent({
    of: sittingKind,
    before: [aMeeting.convened()],
    decide: recordAttendance,
    input: { sittingId: monday, officer: nurse.actor.id, role: 'HEALTH', mode: 'VIDEO' as const },
    also: () => ({ attendee: { agency: aBoard.agency.health, roles: nurse.roles }, holders: [] }),
    by: by(coordinator),
  }),
  OpenSitting: sent({
    of: sittingKind,
    before: [aMeeting.convened(), aMeeting.chairTaken()],
    decide: openSitting,
    input: { sittingId: monday },
    also: () => ({ settled: [{ personId: rowan, referralIds: [referralId] }], unreconciled: [] }),
    by: by(manager),
  }),
  CloseSitting: sent({
    of: sittingKind,
    before: open,
    decide: closeSitting,
    input: { sittingId: monday },
    also: nobodyOpen,
    by: by(manager),
  }),
  ConfirmSittingClosed: sent({
    of: sittingKind,
    before: [...open, aMeeting.closing()],
    decide: confirmSittingClosed,
    input: { sittingId: monday },
    also: nobodyOpen,
    by: by(policy),
  }),
  CloseSittingLeftOpen: sent({
    of: sittingKind,
    before: [aMeeting.convened(), aMeeting.chairTaken(), aMeeting.opened()],
    decide: closeSittingLeftOpen,
    input: { sittingId: monday },
    by: by(policy),
  }),
  RecordSittingMissed: sent({
    of: sittingKind,
    before: [aMeeting.convened()],
    decide: recordSittingMissed,
    input: { sittingId: monday, dueAt: '2026-03-30T15:00:00.000Z' },
    by: by(policy),
  }),
};
