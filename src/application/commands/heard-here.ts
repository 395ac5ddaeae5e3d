/** What is heard as one item: every referral of every record of a person, as the streams of the referrals have it. */
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { ItemGiven, OfItem } from '../../domain/discussion/item-state.js';
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import type { Leading } from '../../domain/referral/heard-as-one.js';
import { referralKind } from '../../domain/referral/referral.js';
import { heardUnder, type Agenda } from '../../projections/agenda-items.js';
import type { Look, Surroundings } from '../command.js';
import { referralsPlacing, sittingById } from './lookups.js';

export interface HeardHere extends ItemGiven {
  /** Which of the referrals came late to the sitting. */
  readonly lateIds: readonly Id[];
  /** Of these, those that no chair has asked for: neither critical incidents nor what a chair hears urgently. */
  readonly offeredIds: readonly Id[];
}

/** An item of an agenda as it is heard: the view proposes its records and referrals, their streams decide. */
export const heardItemOf = async (
  { sittingId, personId }: OfItem,
  look: Look,
  { ids }: Surroundings,
  agenda: Agenda | undefined,
): Promise<HeardHere> => {
  const items = agenda?.items ?? [];
  const own = items.find((item) => item.personId === personId);
  const heard = items.filter((item) => item !== own && heardUnder(items, item) === personId);
  const found = { referralIds: new Set<Id>(), lateIds: new Set<Id>(), offeredIds: new Set<Id>() };
  const again = new Map<Id, number>();
  const alsoStatedAs: Id[] = [];
  for (const record of [personId, ...heard.map((item) => item.personId)]) {
    const placing = await referralsPlacing(look, record, agenda);
    if (record !== personId && placing.length > 0) alsoStatedAs.push(record);
    for (const referralId of placing) {
      const { places, urgent, subjects } = await look.state(referralKind, referralId);
      const place = places.get(record);
      found.referralIds.add(referralId);
      if (place?.again !== undefined) again.set(referralId, place.again);
      if (place?.lateItem !== true) continue;
      found.lateIds.add(referralId);
      const critical = subjects.find((one) => one.personId === record)?.priority?.criticalIncident === true;
      if (!critical && !urgent.has(record)) found.offeredIds.add(referralId);
    }
  }
  const { referralIds, lateIds, offeredIds } = found;
  return {
    sitting: await sittingById(look, sittingId),
    discussionId: ids.discussion(sittingId, personId),
    ...{ referralIds: [...referralIds], lateIds: [...lateIds], offeredIds: [...offeredIds] },
    ...{ again, alsoStatedAs },
    heardUnderAnother: own !== undefined && heardUnder(items, own) !== personId,
  };
};

/** The people of a referral whose records were merged, each with the record that leads. */
export const leadingRecords = async (look: Look, referralId: Id): Promise<Leading> => {
  const { subjects } = await look.state(referralKind, referralId);
  const leading = new Map<Id, Id>();
  for (const { personId } of subjects) {
    const { mergedInto } = await look.state(personKind, personId);
    if (mergedInto !== undefined) leading.set(personId, mergedInto);
  }
  return leading;
};

/** Of these, the ones whose leading record can still be heard at a sitting: otherwise a record is heard by itself. */
export const leadingAt = async (
  sittingId: Id,
  referralId: Id,
  look: Look,
  { ids }: Surroundings,
): Promise<Leading> => {
  const heard = new Map<Id, Id>();
  for (const [personId, into] of await leadingRecords(look, referralId)) {
    const { phase, concluded } = await look.state(discussionKind, ids.discussion(sittingId, into));
    if (phase !== 'GOING_ON' && !concluded) heard.set(personId, into);
  }
  return heard;
};

/** The records under which a person may be heard: the own one, and each that it was merged into in turn. */
export const heardAs = async (look: Look, personId: Id): Promise<readonly Id[]> => {
  const records = [personId];
  for (const record of records) {
    const { mergedInto } = await look.state(personKind, record);
    if (mergedInto !== undefined && !records.includes(mergedInto)) records.push(mergedInto);
  }
  return records;
};

/** How often a referral's item has been sent on from a sitting, by person. */
export const timesSentOn = async (
  sittingId: Id,
  referralId: Id,
  look: Look,
  { ids }: Surroundings,
): Promise<ReadonlyMap<Id, number>> => {
  const { subjects } = await look.state(referralKind, referralId);
  const times = new Map<Id, number>();
  for (const { personId } of subjects) {
    for (const record of await heardAs(look, personId)) {
      const { moved } = await look.state(discussionKind, ids.discussion(sittingId, record));
      times.set(personId, Math.max(times.get(personId) ?? 0, moved.get(referralId) ?? 0));
    }
  }
  return times;
};

/** People of a referral who are being discussed, or were to the end, at the sitting that hears them. */
export const begunOf = async (referralId: Id, look: Look, { ids }: Surroundings): Promise<readonly Id[]> => {
  const { places } = await look.state(referralKind, referralId);
  const begun: Id[] = [];
  for (const [personId, place] of places) {
    if (place === null) continue;
    for (const record of await heardAs(look, personId)) {
      const { phase, concluded, referralIds } = await look.state(
        discussionKind,
        ids.discussion(place.sittingId, record),
      );
      const isBegun = (phase === 'GOING_ON' || concluded) && referralIds.includes(referralId);
      if (isBegun && !begun.includes(personId)) begun.push(personId);
    }
  }
  return begun;
};
