/** Events of invented meetings, each with what a test need not mention: from convening to the minutes. */
import type { Id } from '../../src/domain/event.js';
import type { MinutesApproved, MinutesDrafted, MinutesIssued } from '../../src/domain/minutes/minutes.js';
import { sittingDay } from '../../src/domain/sitting/sitting-days.js';
import type { AttendanceRecorded } from '../../src/domain/sitting/attendance.js';
import type {
  ChairTaken,
  Convening,
  SettledItem,
  SittingClosed,
  SittingClosing,
  SittingConvened,
  SittingConvenedAnew,
  SittingMissed,
  SittingOpened,
} from '../../src/domain/sitting/sitting-events.js';
import { drm } from '../../src/domain/terms/drm.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';
import type { LocalDate } from '../../src/domain/time.js';
import { ids, manager, nurse, type Somebody } from './a-board.js';
import { englandAndWales } from './terms.js';

export const MONDAY: LocalDate = '2026-03-30';
export const TUESDAY: LocalDate = '2026-03-31';
export const monday: Id = ids.sitting('DRM', MONDAY);
export const tuesday: Id = ids.sitting('DRM', TUESDAY);

const clear = { parts: [], subjects: [] } as const;
const OF_MONDAY = { sittingId: monday, series: 'DRM' };

/** A sitting of a series on a day, at the times that its terms give. */
export const convening = (terms: TermsOfReference = drm, date: LocalDate = MONDAY): Convening => {
  const day = sittingDay(terms, englandAndWales, date);
  if (!day.sits) throw new Error(day.reason);
  const { startsAt, cutOffAt } = day;
  const sittingId = ids.sitting(terms.series, date);
  return { sittingId, series: terms.series, date, startsAt, cutOffAt, terms, calendarVersion: 1 };
};

export const convened = (terms?: TermsOfReference, date?: LocalDate): SittingConvened => ({
  ...clear,
  type: 'SittingConvened',
  data: convening(terms, date),
});

export const convenedAnew = (terms?: TermsOfReference, date?: LocalDate): SittingConvenedAnew => ({
  ...clear,
  type: 'SittingConvenedAnew',
  data: convening(terms, date),
});

export const chairTaken = (
  role = 'MASH_TEAM_MANAGER',
  { actor }: Somebody = manager,
  as: 'HOLDER' | 'DEPUTY' = 'HOLDER',
): ChairTaken => ({ ...clear, type: 'ChairTaken', data: { ...OF_MONDAY, role, officer: actor.id, as } });

export const attended = (
  role: string | null = 'HEALTH',
  { actor }: Somebody = nurse,
  over: Partial<AttendanceRecorded['data']> = {},
): AttendanceRecorded => ({
  ...clear,
  type: 'AttendanceRecorded',
  data: {
    ...OF_MONDAY,
    officer: actor.id,
    agency: 'agency' in actor ? actor.agency : '',
    role,
    as: 'HOLDER',
    mode: 'IN_PERSON',
    ...over,
  },
});

export const opened = (...settled: readonly SettledItem[]): SittingOpened => ({
  ...clear,
  type: 'SittingOpened',
  data: {
    ...OF_MONDAY,
    chairs: [{ role: 'MASH_TEAM_MANAGER', officer: manager.actor.id, as: 'HOLDER' }],
    absentChairs: ['PPD_SUPERVISOR'],
    settled,
    unreconciled: [],
  },
  subjects: settled.map(({ personId }) => personId),
});

export const closing = (): SittingClosing => ({ ...clear, type: 'SittingClosing', data: OF_MONDAY });
export const closed = (): SittingClosed => ({ ...clear, type: 'SittingClosed', data: OF_MONDAY });
export const missed = (dueAt = '2026-03-30T15:00:00.000Z'): SittingMissed => ({
  ...clear,
  type: 'SittingMissed',
  data: { ...OF_MONDAY, dueAt },
  occurredAt: dueAt,
});

export const drafted = (over: Partial<MinutesDrafted['data']> = {}): MinutesDrafted => ({
  ...clear,
  type: 'MinutesDrafted',
  data: {
    sittingId: monday,
    version: 1,
    approvalsNeeded: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'],
    approvedBy: 'EVERY_CHAIR',
    ...over,
  },
});

export const approved = (
  role = 'MASH_TEAM_MANAGER',
  { actor }: Somebody = manager,
  as: 'HOLDER' | 'DEPUTY' = 'HOLDER',
): MinutesApproved => ({
  ...clear,
  type: 'MinutesApproved',
  data: { sittingId: monday, version: 1, role, officer: actor.id, as },
});

export const issued = (): MinutesIssued => ({
  ...clear,
  type: 'MinutesIssued',
  data: { sittingId: monday, version: 1 },
});
