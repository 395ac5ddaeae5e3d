/** Sittings with times of their own. The view proposes which there are; each one's stream says what it is. */
import type { Id } from '../../domain/event.js';
import type { OtherSitting } from '../../domain/referral/hearing.js';
import type { SittingPhase } from '../../domain/sitting/sitting.js';
import { addMinutes, type Instant, type LocalDate } from '../../domain/time.js';
import type { SittingView } from '../../projections/sittings.js';
import type { Look, Services } from '../command.js';
import { sittingById } from './lookups.js';

const AT_MOST = 100;
/** A day's sittings begin at most this long before an instant on it, in any zone. */
const A_DAY_BEFORE = -2 * 24 * 60;

/** Those of a series from the day of an instant on. */
export const proposedOthers = async (
  { find }: Services,
  series: string,
  from: Instant,
): Promise<readonly Id[]> => {
  const query = {
    ...{ index: 'withOwnTimes', equal: [series, true], from: addMinutes(from, A_DAY_BEFORE), limit: AT_MOST },
  };
  return (await find<SittingView>('sittings', query)).map(({ sittingId }) => sittingId);
};

export type OtherInPhase = OtherSitting & { readonly phase: SittingPhase };

export const othersAmong = async (look: Look, proposed: readonly Id[]): Promise<readonly OtherInPhase[]> => {
  const others: OtherInPhase[] = [];
  for (const sittingId of proposed) {
    const { convening, ownTimes, recursOn, phase } = await sittingById(look, sittingId);
    if (convening === undefined || !ownTimes) continue;
    const { date, startsAt, cutOffAt } = convening;
    others.push({ sittingId, date, startsAt, cutOffAt, recursOn, phase });
  }
  return others;
};

/** The sittings of a series that begin at an instant, as the view has them. */
export const proposedAt = async (
  { find }: Services,
  series: string,
  startsAt: Instant,
): Promise<readonly Id[]> => {
  const query = { index: 'bySeries', equal: [series], from: startsAt, to: startsAt, limit: AT_MOST };
  return (await find<SittingView>('sittings', query)).map(({ sittingId }) => sittingId);
};

/** One of them that is still to be held at that time, besides the one that is asked about. */
export const anotherAt = async (
  look: Look,
  proposed: readonly Id[],
  startsAt: Instant,
  own?: Id,
): Promise<{ readonly sittingId: Id; readonly date: LocalDate } | undefined> => {
  for (const sittingId of proposed) {
    if (sittingId === own) continue;
    const { phase, convening } = await sittingById(look, sittingId);
    const isHeld = phase === 'CONVENED' || phase === 'OPEN';
    if (isHeld && convening?.startsAt === startsAt) return { sittingId, date: convening.date };
  }
  return undefined;
};
