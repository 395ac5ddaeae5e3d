/** The sittings ahead of a series, and how far each has got. */
import type { Id } from '../../domain/event.js';
import { HEARING_WITHIN_DAYS } from '../../domain/referral/hearing.js';
import type { SittingPhase } from '../../domain/sitting/sitting.js';
import { addDays, localDateOf, type LocalDate } from '../../domain/time.js';
import type { Look, Surroundings } from '../command.js';
import { sittingById, sittingDayOf } from './lookups.js';

export interface SittingAhead {
  readonly sittingId: Id;
  readonly date: LocalDate;
  readonly phase: SittingPhase;
}

export const NOT_OPENED: readonly SittingPhase[] = ['CONVENED', 'NOT_CONVENED'];
export const NOT_CLOSED: readonly SittingPhase[] = [...NOT_OPENED, 'OPEN'];

/** The next sitting that has got no further than these phases, from a date on; from today where none is named. */
export const nextSitting = async (
  series: string,
  look: Look,
  around: Surroundings,
  sought: readonly SittingPhase[] | { readonly phases: readonly SittingPhase[]; readonly from: LocalDate },
): Promise<{ readonly next: SittingAhead | undefined }> => {
  const today = localDateOf(around.now, around.facts.board.zone);
  const { phases, from } = 'phases' in sought ? sought : { phases: sought, from: today };
  for (let ahead = 0; ahead <= HEARING_WITHIN_DAYS; ahead += 1) {
    const date = addDays(from, ahead);
    if ((await sittingDayOf(look, series, date, around.now)) === undefined) continue;
    const phase = await phaseOn(series, date, look, around);
    if (phases.includes(phase)) {
      return { next: { sittingId: around.ids.sitting(series, date), date, phase } };
    }
  }
  return { next: undefined };
};

/**
 * How far the sitting of a day has got. A day that nobody convened and nobody will, because it is over or the
 * terms in force on it do not sit, hears nothing: what was placed there would be lost.
 */
export const phaseOn = async (
  series: string,
  date: LocalDate,
  look: Look,
  { ids, now, facts }: Surroundings,
): Promise<SittingPhase> => {
  const { phase } = await sittingById(look, ids.sitting(series, date));
  if (phase !== 'NOT_CONVENED') return phase;
  if (date < localDateOf(now, facts.board.zone)) return 'MISSED';
  return (await sittingDayOf(look, series, date, now)) === undefined ? 'MISSED' : phase;
};
