/** Convenes the sittings of a bounded horizon, extends it every day, and convenes anew what has changed. */
import { termsKind } from '../../domain/adopted/terms.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import { addDays, instantAt, localDateOf } from '../../domain/time.js';
import type { SeriesView } from '../../projections/adopted.js';
import type { SittingView } from '../../projections/sittings.js';
import { sittingDayOf, termsInForce } from '../commands/lookups.js';
import { nothing, sends, type Consult, type Intention, type Policy, type Reaction } from './policy.js';

const HORIZON = 'horizon/';
const SERIES_AT_MOST = 100;
/** A year of daily sittings and more: terms say how far ahead they are convened. */
const REVIEWED_AT_MOST = 400;

export const convening: Policy = {
  name: 'convening',
  on: ['TermsAdopted', 'CalendarAdopted', 'DeadlineFired'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'TermsAdopted':
        return amended(event.data.series, consult);
      case 'DeadlineFired': {
        const { policy, key } = event.data;
        if (policy !== convening.name || !key.startsWith(HORIZON)) return nothing;
        return horizonOf(key.slice(HORIZON.length), consult);
      }
      case 'CalendarAdopted': {
        const all = await consult.find<SeriesView>('series', {
          index: 'byCode',
          equal: [],
          limit: SERIES_AT_MOST,
        });
        const concerned = all.filter(({ versions }) =>
          versions.some(({ calendar }) => calendar === event.data.calendarId),
        );
        const horizons = await Promise.all(
          concerned.map(async ({ series }) => [
            ...(await reviewed(series, consult)),
            ...(await sittingsOf(series, consult)),
          ]),
        );
        return sends(horizons.flat());
      }
      default:
        return nothing;
    }
  },
};

const amended = async (series: string, consult: Consult): Promise<Reaction> => {
  const { commands, deadlines } = await horizonOf(series, consult);
  return { commands: [...(await reviewed(series, consult)), ...commands], deadlines };
};

/**
 * The sittings that stand convened and that convening anew does not reach: those with times of their own, and those
 * on days that have been dropped.
 */
const reviewed = async (series: string, { find, state, now }: Consult): Promise<readonly Intention[]> => {
  const query = { index: 'bySeries', equal: [series], from: now, limit: REVIEWED_AT_MOST };
  const wanted: Intention[] = [];
  for (const { sittingId, phase, date, ownTimes } of await find<SittingView>('sittings', query)) {
    if (phase !== 'CONVENED') continue;
    const day = ownTimes ? undefined : await sittingDayOf({ state }, series, date, now);
    if (day === undefined) wanted.push({ command: 'ReviewSitting', input: { sittingId } });
  }
  return wanted;
};

const horizonOf = async (series: string, consult: Consult): Promise<Reaction> => {
  const terms = await newestTerms(series, consult);
  if (terms === undefined) return nothing;
  const tomorrow = addDays(localDateOf(consult.now, terms.zone), 1);
  const deadlines = [{ key: `${HORIZON}${series}`, dueAt: instantAt(tomorrow, '00:00', terms.zone) }];
  return { commands: await sittingsOf(series, consult), deadlines };
};

/** The sittings within the horizon that are not convened yet, or were convened under other terms or dates. */
const sittingsOf = async (series: string, consult: Consult): Promise<readonly Intention[]> => {
  const { state, ids, now } = consult;
  const newest = await newestTerms(series, consult);
  if (newest === undefined) return [];
  const today = localDateOf(now, newest.zone);
  const wanted: Intention[] = [];
  for (let ahead = 0; ahead <= newest.conveneAheadDays; ahead += 1) {
    const date = addDays(today, ahead);
    const inForce = await termsInForce({ state }, series, date);
    const day = await sittingDayOf({ state }, series, date, now);
    if (inForce === undefined || day === undefined) continue;
    const {
      phase,
      convening: before,
      ownTimes,
      cancelled,
    } = await state(sittingKind, ids.sitting(series, date));
    const { terms, calendar } = inForce;
    const asWanted = before?.terms.version === terms.version && before.calendarVersion === calendar.version;
    const anew = phase === 'CONVENED' && !asWanted && !ownTimes;
    if (phase === 'NOT_CONVENED' || anew || cancelled === 'DAY_DROPPED') {
      wanted.push({ command: 'ConveneSitting', input: { series, date } });
    }
  }
  return wanted;
};

const newestTerms = async (series: string, { state }: Consult) =>
  (await state(termsKind, series)).versions.at(-1);
