/** One ordinary case of each command on the calendar of sittings, on attendance and on outages. */
import { declareOutage } from '../../src/domain/outage/declare-outage.js';
import { outageKind } from '../../src/domain/outage/outage.js';
import { admitVisitor } from '../../src/domain/sitting/admit-visitor.js';
import { recordApologies, withdrawApologies } from '../../src/domain/sitting/apologies.js';
import { arrangeExtraSitting } from '../../src/domain/sitting/arrange-extra-sitting.js';
import { cancelSitting } from '../../src/domain/sitting/cancel-sitting.js';
import { moveSitting } from '../../src/domain/sitting/move-sitting.js';
import { recordLeaving } from '../../src/domain/sitting/record-leaving.js';
import { reviewSitting } from '../../src/domain/sitting/review-sitting.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { withdrawAttendance } from '../../src/domain/sitting/withdraw-attendance.js';
import { drm } from '../../src/domain/terms/drm.js';
import { agency, by, coordinator, manager, nurse, policy } from './a-board.js';
import { apologies } from './a-calendar-of-sittings.js';
import { attended, convened, MONDAY, monday, TUESDAY } from './a-meeting.js';
import { sent } from './sent.js';

const ofNurse = { sittingId: monday, officer: nurse.actor.id };

export const calendar = {
  ArrangeExtraSitting: sent({
    of: sittingKind,
    decide: arrangeExtraSitting,
    input: {
      ...{ series: 'DRM', date: MONDAY, startsAt: '15:00', reason: 'OTHER' as const },
      note: 'Invented: too much for one.',
    },
    also: () => ({ terms: drm, calendarVersion: 1, another: undefined }),
    by: by(coordinator),
  }),
  MoveSitting: sent({
    of: sittingKind,
    before: [convened()],
    decide: moveSitting,
    input: {
      ...{ sittingId: monday, date: TUESDAY, startsAt: '15:00', reason: 'OTHER' as const },
      note: 'Invented: a fire drill.',
    },
    also: () => ({ another: undefined }),
    by: by(coordinator),
  }),
  CancelSitting: sent({
    of: sittingKind,
    before: [convened()],
    decide: cancelSitting,
    input: { sittingId: monday, reason: 'CHAIRS_UNAVAILABLE' as const, note: 'Invented: both are ill.' },
    by: by(manager),
  }),
  ReviewSitting: sent({
    of: sittingKind,
    before: [convened()],
    decide: reviewSitting,
    input: { sittingId: monday },
    also: () => ({
      ...{ terms: drm, calendarVersion: 2 },
      day: {
        ...{ sits: false as const, date: MONDAY, because: 'BANK_HOLIDAY' as const },
        reason: 'the meeting does not sit on bank holidays (Invented holiday)',
      },
    }),
    by: by(policy),
  }),
  RecordLeaving: sent({
    of: sittingKind,
    before: [convened(), attended()],
    decide: recordLeaving,
    input: ofNurse,
    by: by(coordinator),
  }),
  WithdrawAttendance: sent({
    of: sittingKind,
    before: [convened(), attended()],
    decide: withdrawAttendance,
    input: { ...ofNurse, role: 'HEALTH' },
    by: by(coordinator),
  }),
  AdmitVisitor: sent({
    of: sittingKind,
    before: [convened()],
    decide: admitVisitor,
    input: {
      ...{ sittingId: monday, agency: agency.health, mode: 'VIDEO' as const, observer: false },
      visitor: { name: 'Sorrel Invented', position: 'Invented school nurse' },
    },
    also: () => ({ agencyRegistered: true }),
    by: by(coordinator),
  }),
  RecordApologies: sent({
    of: sittingKind,
    before: [convened()],
    decide: recordApologies,
    input: { ...ofNurse, role: 'HEALTH', deputy: null, informationSent: true },
    also: () => ({ notInPost: [] }),
    by: by(coordinator),
  }),
  WithdrawApologies: sent({
    of: sittingKind,
    before: [convened(), apologies()],
    decide: withdrawApologies,
    input: { ...ofNurse, role: 'HEALTH' },
    by: by(coordinator),
  }),
  DeclareOutage: sent({
    of: outageKind,
    decide: declareOutage,
    input: {
      ...{ series: 'DRM', reason: 'SERVICE_DOWN' as const, note: 'Invented: no power.' },
      ...{ from: '2026-03-30T08:30:00.000Z', until: '2026-03-30T10:30:00.000Z' },
    },
    also: () => ({ terms: drm }),
    by: by(manager),
  }),
};
