/** The plan of the quarter: what is different on which day. Whatever is not named here is as on any day. */
import type { LocalDate, LocalTime } from '../../domain/time.js';
import type { Happening } from '../play/scene.js';
import type { InTheRoom } from './a-daily-sitting.js';
import type { Weekly } from './a-weekly-sitting.js';
import {
  merleComes,
  merleIsAssessed,
  rowanComes,
  rowanIsAssessed,
  tealComes,
  wrenComes,
} from './who-comes.js';

export interface Day {
  readonly before?: readonly (readonly [at: LocalTime, Happening])[];
  /** In the items of the daily meeting, by first name. */
  readonly daily?: Readonly<Record<string, InTheRoom>>;
  readonly weekly?: Weekly;
  readonly after?: readonly (readonly [at: LocalTime, Happening])[];
  /** Whose reports do not come in the evening, though they are awaited. */
  readonly withheld?: readonly string[];
  /** Who does what they owe today, besides those who do so every day. */
  readonly alsoDone?: readonly string[];
}

export const BEGINS_ON: LocalDate = '2026-03-31';
export const ENDS_ON: LocalDate = '2026-06-30';

export const PLAN: Readonly<Record<LocalDate, Day>> = {
  '2026-03-31': {
    before: [
      ['08:10', rowanComes],
      ['08:15', tealComes],
    ],
    daily: { Rowan: rowanIsAssessed },
  },
  '2026-04-01': {
    before: [
      ['08:10', wrenComes],
      ['08:15', merleComes],
    ],
    daily: { Merle: merleIsAssessed },
  },
};
