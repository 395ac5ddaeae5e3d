/** Events of an invented meeting that is not held as planned: extra, moved, cancelled, entered after an outage. */
import type { Id } from '../../src/domain/event.js';
import type { OutageDeclared } from '../../src/domain/outage/outage.js';
import type {
  ApologiesRecorded,
  ApologiesWithdrawn,
  AttendanceWithdrawn,
  AttendeeLeft,
  VisitorAdmitted,
} from '../../src/domain/sitting/attendance.js';
import type {
  ExtraSittingArranged,
  SittingCancelled,
  SittingMoved,
  SittingReinstated,
} from '../../src/domain/sitting/calendar-of-sittings.js';
import type { SittingConvened, SittingConvenedAnew } from '../../src/domain/sitting/sitting-events.js';
import { agency, an, coordinator, manager, nurse, type Somebody } from './a-board.js';
import { convening, monday, TUESDAY } from './a-meeting.js';

const clear = { parts: [], subjects: [] } as const;
const OF_MONDAY = { sittingId: monday, series: 'DRM' };

export const extra: Id = an('sitting', 'extra');
export const visitorId: Id = an('visitor', 'school nurse');
export const outageId: Id = an('outage', 'noon');

const note = ({ actor }: Somebody = coordinator) => [
  { name: 'note' as const, of: [actor.id], content: { text: 'Invented: the boiler has burst.' } },
];

/** At three on Monday afternoon, two hours after its cut-off. */
const AT_THREE = { startsAt: '2026-03-30T14:00:00.000Z', cutOffAt: '2026-03-30T12:00:00.000Z' };

export const extraConvened = (): SittingConvened => ({
  ...clear,
  type: 'SittingConvened',
  data: { ...convening(), ...AT_THREE, sittingId: extra },
});
export const extraArranged = (): ExtraSittingArranged => ({
  ...clear,
  type: 'ExtraSittingArranged',
  data: { sittingId: extra, series: 'DRM', reason: 'AGENDA_TOO_LONG' },
  parts: note(),
});

/** Monday's sitting is held on Tuesday at three. */
export const moved = (): SittingMoved => ({
  ...clear,
  type: 'SittingMoved',
  data: {
    ...OF_MONDAY,
    from: { date: '2026-03-30', startsAt: '2026-03-30T11:00:00.000Z' },
    to: { date: TUESDAY, startsAt: '2026-03-31T14:00:00.000Z' },
    reason: 'PLACE_OR_SYSTEM_UNAVAILABLE',
  },
  parts: note(),
});
export const movedTo = (): SittingConvenedAnew => ({
  ...clear,
  type: 'SittingConvenedAnew',
  data: {
    ...convening(),
    date: TUESDAY,
    startsAt: '2026-03-31T14:00:00.000Z',
    cutOffAt: '2026-03-31T12:00:00.000Z',
  },
});
export const cancelled = (
  reason: SittingCancelled['data']['reason'] = 'CHAIRS_UNAVAILABLE',
): SittingCancelled => ({
  ...clear,
  type: 'SittingCancelled',
  data: { ...OF_MONDAY, reason },
  parts: note(),
});
export const reinstated = (): SittingReinstated => ({ ...clear, type: 'SittingReinstated', data: OF_MONDAY });

export const visitorAdmitted = (): VisitorAdmitted => ({
  ...clear,
  type: 'VisitorAdmitted',
  data: { ...OF_MONDAY, visitorId, agency: agency.health, mode: 'VIDEO', observer: false },
  parts: [
    {
      name: 'visitor',
      of: [visitorId],
      content: { name: 'Sorrel Invented', position: 'Invented school nurse' },
    },
  ],
});
export const left = ({ actor }: Somebody = nurse): AttendeeLeft => ({
  ...clear,
  type: 'AttendeeLeft',
  data: { ...OF_MONDAY, officer: actor.id },
});
export const attendanceWithdrawn = (
  role: string | null = 'HEALTH',
  { actor }: Somebody = nurse,
): AttendanceWithdrawn => ({
  ...clear,
  type: 'AttendanceWithdrawn',
  data: { ...OF_MONDAY, officer: actor.id, role },
});
export const apologies = (over: Partial<ApologiesRecorded['data']> = {}): ApologiesRecorded => ({
  ...clear,
  type: 'ApologiesRecorded',
  data: {
    ...OF_MONDAY,
    ...{ role: 'HEALTH', officer: nurse.actor.id, deputy: null },
    ...{ informationSent: true, receivedAt: '2026-03-30T08:00:00.000Z' },
    ...over,
  },
  parts: [{ name: 'message', of: [nurse.actor.id], content: { text: 'Invented: in clinic all day.' } }],
});
export const apologiesWithdrawn = (): ApologiesWithdrawn => ({
  ...clear,
  type: 'ApologiesWithdrawn',
  data: { ...OF_MONDAY, role: 'HEALTH', officer: nurse.actor.id },
});
export const outageDeclared = (): OutageDeclared => ({
  ...clear,
  type: 'OutageDeclared',
  data: {
    ...{ outageId, series: 'DRM', reason: 'SERVICE_DOWN' },
    ...{ from: '2026-03-30T10:30:00.000Z', until: '2026-03-30T16:00:00.000Z' },
  },
  parts: note(manager),
});

/** One of each, for the walks over all events. */
export const calendarOfSittingsEvents = {
  ExtraSittingArranged: extraArranged(),
  SittingMoved: moved(),
  SittingCancelled: cancelled(),
  SittingReinstated: reinstated(),
  VisitorAdmitted: visitorAdmitted(),
  AttendeeLeft: left(),
  AttendanceWithdrawn: attendanceWithdrawn(),
  ApologiesRecorded: apologies(),
  ApologiesWithdrawn: apologiesWithdrawn(),
  OutageDeclared: outageDeclared(),
};
