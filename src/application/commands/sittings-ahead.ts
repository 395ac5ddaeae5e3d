/** The sittings ahead of a series, and how far each has got. */
import type { Id } from '../../domain/event.js';
import { HEARING_WITHIN_DAYS } from '../../domain/referral/hearing.js';
import { isOver } from '../../domain/sitting/sitting-state.js';
import type { SittingPhase } from '../../domain/sitting/sitting.js';
import { addDays, localDateOf, type Instant, type LocalDate } from '../../domain/time.js';
import type { Look, Surroundings } from '../command.js';
import { sittingById, sittingDayOf } from './lookups.js';
import { othersAmong, type OtherInPhase } from './other-sittings.js';

export interface SittingAhead {
  readonly sittingId: Id;
  readonly date: LocalDate;
  readonly phase: SittingPhase;
}

export const NOT_OPENED: readonly SittingPhase[] = ['CONVENED', 'NOT_CONVENED'];
export const NOT_CLOSED: readonly SittingPhase[] = [...NOT_OPENED, 'OPEN'];

export interface Sought {
  /** As far as the sitting may have got. */
  readonly phases: readonly SittingPhase[];
  /** Sittings with times of their own, as the view proposes them. */
  readonly proposed: readonly Id[];
  /** The first date that is looked at; today where none is named. */
  readonly from?: LocalDate;
}

/** The next sitting that has got no further than it may, in the order in which they begin. */
export const nextSitting = async (
  series: string,
  look: Look,
  around: Surroundings,
  { phases, proposed, from }: Sought,
): Promise<{ readonly next: SittingAhead | undefined }> => {
  const first = from ?? localDateOf(around.now, around.facts.board.zone);
  const others = await othersAmong(look, proposed);
  for (let ahead = 0; ahead <= HEARING_WITHIN_DAYS; ahead += 1) {
    const date = addDays(first, ahead);
    for (const { sittingId, phase } of await sittingsOn(series, date, look, { ...around, others })) {
      if (phases.includes(phase)) return { next: { sittingId, date, phase } };
    }
  }
  return { next: undefined };
};

/** The sittings of a day in the order in which they begin, each with how far it has got. */
const sittingsOn = async (
  series: string,
  date: LocalDate,
  look: Look,
  around: Surroundings & { readonly others: readonly OtherInPhase[] },
): Promise<
  readonly { readonly sittingId: Id; readonly startsAt: Instant; readonly phase: SittingPhase }[]
> => {
  const there = around.others.filter((other) => other.date === date);
  const sittingId = around.ids.sitting(series, date);
  const own = await sittingById(look, sittingId);
  // One that is open goes on, however late it is.
  const startsAt =
    own.phase === 'OPEN' && own.convening?.date === date
      ? own.convening.startsAt
      : (await sittingDayOf(look, series, date, around.now))?.startsAt;
  if (startsAt === undefined || around.others.some((other) => other.sittingId === sittingId)) return there;
  const phase = await phaseOn(series, date, look, around);
  return [{ sittingId, startsAt, phase }, ...there].toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
};

/** A sitting that was held after all takes back what had moved from it and is not being heard where it went. */
export const backTo = async (
  to: Id,
  from: Id | null,
  look: Look,
): Promise<{ readonly next: SittingAhead | undefined }> => {
  const { phase, convening } = await sittingById(look, to);
  const elsewhere = from === null ? undefined : (await sittingById(look, from)).phase;
  const isFree = elsewhere === undefined || NOT_OPENED.includes(elsewhere);
  if (!isFree || convening === undefined || isOver({ phase })) return { next: undefined };
  return { next: { sittingId: to, date: convening.date, phase } };
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
  const { phase, convening } = await sittingById(look, ids.sitting(series, date));
  // Moved to another day a moment ago: it is not to be found on this one any more.
  if (convening !== undefined && convening.date !== date) return 'MISSED';
  if (phase !== 'NOT_CONVENED') return phase;
  if (date < localDateOf(now, facts.board.zone)) return 'MISSED';
  return (await sittingDayOf(look, series, date, now)) === undefined ? 'MISSED' : phase;
};
