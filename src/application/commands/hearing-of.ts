/** Where what comes in now can be heard: a referral, and the first review of somebody who enters a tracker. */
import type { Id } from '../../domain/event.js';
import { hearings, placedIncomplete } from '../../domain/referral/hearing.js';
import { canHear, type Candidate, type HearingGiven } from '../../domain/referral/place.js';
import { localDateOf, type Instant } from '../../domain/time.js';
import type { Look, Surroundings } from '../command.js';
import { termsInForce } from './lookups.js';
import { othersAmong } from './other-sittings.js';
import { phaseOn } from './sittings-ahead.js';

/** The sittings that the cut-off rule names, in order, as far as the first that can hear it. */
export const hearingOf = async (
  series: string,
  { receivedAt, complete }: { readonly receivedAt: Instant; readonly complete: boolean },
  look: Look,
  around: Surroundings & { readonly proposed: readonly Id[] },
): Promise<HearingGiven> => {
  const inForce = await termsInForce(look, series, localDateOf(receivedAt, around.facts.board.zone));
  if (inForce === undefined) return { candidates: [], none: undefined };
  const ownTimes = await othersAmong(look, around.proposed);
  const { terms, ...more } = complete ? { terms: inForce.terms } : placedIncomplete(inForce.terms);
  const named = hearings(terms, inForce.calendar, receivedAt, ownTimes);
  const candidates: Candidate[] = [];
  for (;;) {
    const next = named.next();
    if (next.done === true) return { ...more, candidates, none: next.value };
    const { date } = next.value;
    const sittingId = next.value.sittingId ?? around.ids.sitting(series, date);
    const other = ownTimes.find((candidate) => candidate.sittingId === sittingId);
    const phase = other?.phase ?? (await phaseOn(series, date, look, around));
    const candidate = { hearing: next.value, sittingId, phase };
    candidates.push(candidate);
    if (canHear(candidate, candidates.length === 1)) return { ...more, candidates, none: undefined };
  }
};
