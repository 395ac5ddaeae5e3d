/** The sittings of every series: when, how far, who is in the chair and who is present. */
import type { Id } from '../domain/event.js';
import {
  absentRoles,
  withChair,
  withPresence,
  type Chairing,
  type Convening,
  type Presence,
  type SittingPhase,
} from '../domain/sitting/sitting.js';
import type { Instant } from '../domain/time.js';
import { projection } from './projection.js';

export interface SittingView extends Convening {
  readonly phase: SittingPhase;
  readonly chairs: readonly Chairing[];
  readonly present: readonly (Presence & { readonly recordedAt: Instant })[];
  /** Core roles that nobody present holds or stands in for. */
  readonly absentRoles: readonly string[];
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** What had not caught up when the sitting opened; empty is as it should be. */
  readonly unreconciled: readonly string[];
}

export const sittings = projection<SittingView>({
  name: 'sittings',
  version: 1,
  indexes: { bySeries: ['series', 'startsAt'] },
  index: ({ series, startsAt }) => ({ series, startsAt }),
  keys: (event) => {
    switch (event.type) {
      case 'SittingConvened':
      case 'SittingConvenedAnew':
      case 'ChairTaken':
      case 'AttendanceRecorded':
      case 'SittingOpened':
      case 'SittingClosing':
      case 'SittingClosed':
      case 'SittingMissed':
        return [event.data.sittingId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    if (event.type === 'SittingConvened') return convened(event.data);
    if (document === null) return null;
    switch (event.type) {
      case 'SittingConvenedAnew':
        return { ...document, ...event.data, absentRoles: absentRoles(event.data.terms, document.present) };
      case 'ChairTaken': {
        const { role, officer, as } = event.data;
        return { ...document, chairs: withChair(document.chairs, { role, officer, as }) };
      }
      case 'AttendanceRecorded':
        return attended(document, event.data, event.occurredAt);
      case 'SittingOpened':
        return {
          ...document,
          phase: 'OPEN',
          openedAt: event.occurredAt,
          unreconciled: event.data.unreconciled,
        };
      case 'SittingClosing':
        return { ...document, phase: 'CLOSING' };
      case 'SittingClosed':
        return { ...document, phase: 'CLOSED', closedAt: event.occurredAt };
      case 'SittingMissed':
        return { ...document, phase: 'MISSED' };
      default:
        return document;
    }
  },
});

const convened = (convening: Convening): SittingView => ({
  ...convening,
  phase: 'CONVENED',
  chairs: [],
  present: [],
  absentRoles: absentRoles(convening.terms, []),
  openedAt: null,
  closedAt: null,
  unreconciled: [],
});

const attended = (
  document: SittingView,
  presence: Presence & { readonly sittingId: Id },
  recordedAt: Instant,
): SittingView => {
  const { officer, agency, role, as, mode } = presence;
  const present = withPresence(document.present, { officer, agency, role, as, mode, recordedAt });
  return { ...document, present, absentRoles: absentRoles(document.terms, present) };
};
