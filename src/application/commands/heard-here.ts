/** What is heard as one item: every referral of every record of a person, as the streams of the referrals have it. */
import { discussionKind, type Discussion } from '../../domain/discussion/discussion.js';
import type { ItemGiven, OfItem } from '../../domain/discussion/item-state.js';
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import type { Leading } from '../../domain/referral/heard-as-one.js';
import { referralKind } from '../../domain/referral/referral.js';
import { heardUnder, type Agenda } from '../../projections/agenda-items.js';
import type { ReferralView } from '../../projections/referrals.js';
import type { Look, Services, Surroundings } from '../command.js';
import { recordIdsOf, leadingOf } from '../leading.js';
import { referralsPlacing, sittingById } from './lookups.js';
import { reviewPlacing } from './reviews.js';

export interface HeardHere extends ItemGiven {
  /** Which of the referrals, and of the reviews, came late to the sitting. */
  readonly lateIds: readonly Id[];
  /** Of these, those that no chair has asked for: neither critical incidents nor what a chair hears urgently. */
  readonly offeredIds: readonly Id[];
}

const ids = (): Set<Id> => new Set();

/** An item of an agenda as it is heard: the view proposes its records and what lists them, their streams decide. */
export const heardItemOf = async (
  { sittingId, personId }: OfItem,
  look: Look,
  around: Surroundings,
  agenda: Agenda | undefined,
): Promise<HeardHere> => {
  const items = agenda?.items ?? [];
  const own = items.find((item) => item.personId === personId);
  const heard = items.filter((item) => item !== own && heardUnder(items, item) === personId);
  const found = { referralIds: ids(), episodeIds: ids(), lateIds: ids(), offeredIds: ids() };
  const again = new Map<Id, number>();
  const alsoStatedAs: Id[] = [];
  for (const record of [personId, ...heard.map((item) => item.personId)]) {
    const placing = await referralsPlacing(look, record, agenda);
    const review = await reviewPlacing(look, record, agenda);
    if (review !== undefined) {
      const { episodeId, placement } = review;
      found.episodeIds.add(episodeId);
      if (placement?.again !== undefined) again.set(episodeId, placement.again);
      // Whoever entered while the sitting was open is offered to its chair.
      if (placement?.lateItem === true)
        for (const late of [found.lateIds, found.offeredIds]) late.add(episodeId);
    }
    const isHeard = placing.length > 0 || review !== undefined;
    if (record !== personId && isHeard) alsoStatedAs.push(record);
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
  const { referralIds, episodeIds, lateIds, offeredIds } = found;
  return {
    ...{ episodeIds: [...episodeIds] },
    sitting: await sittingById(look, sittingId),
    discussionId: around.ids.discussion(sittingId, personId),
    ...{ referralIds: [...referralIds], lateIds: [...lateIds], offeredIds: [...offeredIds] },
    ...{ again, alsoStatedAs },
    heardUnderAnother: own !== undefined && heardUnder(items, own) !== personId,
  };
};

/** The people of a referral whose records were merged, each with the record that leads, however long the way to it. */
export const leadingRecords = async (look: Look, referralId: Id): Promise<Leading> => {
  const { subjects } = await look.state(referralKind, referralId);
  const leading = new Map<Id, Id>();
  for (const { personId } of subjects) {
    const lead = await leadingOf(personId, async (one) => (await look.state(personKind, one)).mergedInto);
    if (lead !== personId) leading.set(personId, lead);
  }
  return leading;
};

/** All records of each person of a referral: under any of them the person may be heard. */
export type RecordsOfPeople = ReadonlyMap<Id, readonly Id[]>;

/**
 * A sibling of a record, merged into the same third one, is known to the view alone: it proposes, and the streams of
 * the discussions decide which of them answers the referral.
 */
export const recordsOfPeople = async (
  { referralId }: { readonly referralId: Id },
  { document }: Pick<Services, 'document'>,
): Promise<RecordsOfPeople> => {
  const referral = await document<ReferralView>('referrals', referralId);
  const records = new Map<Id, readonly Id[]>();
  for (const { personId } of referral?.people ?? []) {
    records.set(personId, await recordIdsOf(personId, { document }));
  }
  return records;
};

/** The one rule of where to look for what was said of a person at a sitting: the discussion of each of their records. */
export const discussionsOf = async (
  { sittingId, personId }: OfItem,
  look: Look,
  { ids }: Pick<Surroundings, 'ids'>,
  records: RecordsOfPeople,
): Promise<ReadonlyMap<Id, Discussion>> => {
  const discussions = new Map<Id, Discussion>();
  const under = new Set([personId, ...(records.get(personId) ?? [])]);
  for (const record of under) {
    discussions.set(record, await look.state(discussionKind, ids.discussion(sittingId, record)));
    // Merged a moment ago: the view has yet to hear of it.
    const { mergedInto } = await look.state(personKind, record);
    if (mergedInto !== undefined) under.add(mergedInto);
  }
  return discussions;
};

const isBegun = ({ phase, concluded }: Discussion): boolean => phase === 'GOING_ON' || concluded;

/** Of these, the ones that can still be heard as one at a sitting: where the item has begun, a record is heard by itself. */
export const leadingAt = async (
  sittingId: Id,
  referralId: Id,
  look: Look,
  around: Pick<Surroundings, 'ids'> & { readonly records: RecordsOfPeople },
): Promise<Leading> => {
  const heard = new Map<Id, Id>();
  for (const [personId, into] of await leadingRecords(look, referralId)) {
    const discussions = await discussionsOf({ sittingId, personId }, look, around, around.records);
    const others = [...discussions].filter(([record]) => record !== personId);
    if (!others.some(([, discussion]) => isBegun(discussion))) heard.set(personId, into);
  }
  return heard;
};

/** How often a referral's item has been sent on from a sitting, by person. */
export const timesSentOn = async (
  sittingId: Id,
  referralId: Id,
  look: Look,
  around: Pick<Surroundings, 'ids'> & { readonly records: RecordsOfPeople },
): Promise<ReadonlyMap<Id, number>> => {
  const { subjects } = await look.state(referralKind, referralId);
  const times = new Map<Id, number>();
  for (const { personId } of subjects) {
    const discussions = await discussionsOf({ sittingId, personId }, look, around, around.records);
    const moved = [...discussions.values()].map((discussion) => discussion.moved.get(referralId) ?? 0);
    times.set(personId, Math.max(0, ...moved));
  }
  return times;
};

/** People of a referral who are being discussed, or were to the end, at the sitting that hears them. */
export const begunOf = async (
  referralId: Id,
  look: Look,
  around: Pick<Surroundings, 'ids'>,
  records: RecordsOfPeople,
): Promise<readonly Id[]> => {
  const { places } = await look.state(referralKind, referralId);
  const begun: Id[] = [];
  for (const [personId, place] of places) {
    if (place === null) continue;
    const { sittingId } = place;
    const discussions = await discussionsOf({ sittingId, personId }, look, around, records);
    const answers = (discussion: Discussion) =>
      isBegun(discussion) && discussion.referralIds.includes(referralId);
    if ([...discussions.values()].some(answers)) begun.push(personId);
  }
  return begun;
};
