/** The sittings ahead of a series, and how far each has got. */
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import { HEARING_WITHIN_DAYS } from '../../domain/referral/hearing.js';
import type { PlaceReferral } from '../../domain/referral/place-referral.js';
import { referralKind } from '../../domain/referral/referral.js';
import { isOver } from '../../domain/sitting/sitting-state.js';
import type { SittingPhase } from '../../domain/sitting/sitting.js';
import { addDays, localDateOf, type Instant, type LocalDate } from '../../domain/time.js';
import type { Look, Surroundings } from '../command.js';
import { discussionsOf, type RecordsOfPeople } from './heard-here.js';
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

/**
 * A sitting that was held after all takes back what had moved from it and is not being heard where it went. What was
 * concluded at it on paper is taken back from any sitting that has not begun to discuss it.
 */
export const backTo = async (
  { to, from, ...what }: Back,
  look: Look,
  around: ByRecords,
): Promise<{ readonly next: SittingAhead | undefined }> => {
  const { phase, convening } = await sittingById(look, to);
  const stays = { next: undefined };
  if (convening === undefined || (await isBegunLater(from, what, look, around))) return stays;
  if (what.concludedThere === true) return { next: { sittingId: to, date: convening.date, phase } };
  const elsewhere = from === null ? undefined : (await sittingById(look, from)).phase;
  const isFree = elsewhere === undefined || GIVES_BACK.includes(elsewhere);
  return isFree && !isOver({ phase }) ? { next: { sittingId: to, date: convening.date, phase } } : stays;
};

/** What is asked of every record of a person. */
type ByRecords = Pick<Surroundings, 'ids'> & { readonly records: RecordsOfPeople };

/** Which people of a referral go back to a sitting, and from where. */
type Back = Pick<PlaceReferral, 'referralId' | 'personIds' | 'from' | 'concludedThere'> & { readonly to: Id };

/** One that is over without having heard anybody is about to hand on what it has: it may as well hand it back. */
export const GIVES_BACK: readonly SittingPhase[] = [...NOT_OPENED, 'CANCELLED', 'MISSED'];

/** Whether a sitting that had the people since has begun to discuss them: what was begun is not taken away. */
const isBegunLater = async (
  from: Id | null,
  { referralId, personIds }: Pick<Back, 'referralId' | 'personIds'>,
  look: Look,
  around: ByRecords,
): Promise<boolean> => {
  const { broughtTo } = await look.state(referralKind, referralId);
  for (const sittingId of new Set([...broughtTo, ...(from === null ? [] : [from])])) {
    for (const personId of personIds) {
      const { mergedInto } = await look.state(personKind, personId);
      const discussions = await discussionsOf({ sittingId, personId }, look, around, around.records);
      for (const [record, { phase, referralIds }] of discussions) {
        const isItsOwn = record === personId || record === mergedInto || referralIds.includes(referralId);
        if (phase !== 'NOT_STARTED' && isItsOwn) return true;
      }
    }
  }
  return false;
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
