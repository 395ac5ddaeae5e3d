/** The sittings that have or had a record before them, or are to have: whom a recall reaches follows from them. */
import type { Id } from '../../domain/event.js';
import { referralKind } from '../../domain/referral/referral.js';
import type { Retractable } from '../../domain/retraction/retraction.js';
import type { Look } from '../command.js';
import type { BoardIds } from '../ids.js';
import { sittingById } from './lookups.js';
import type { Card } from './of-person.js';

/** A sitting that has or had the record before it, or is to have. */
export interface Occasion {
  readonly sittingId: Id;
  /** The items in which it was heard; none before the sitting begins. */
  readonly discussionIds: readonly Id[];
  /** Names of the checks on its people before the sitting. */
  readonly checksIds: readonly Id[];
  /** Whether the sitting has had it before it; until then only the agencies that were asked have read it. */
  readonly heard: boolean;
}

const BEGUN: ReadonlySet<string> = new Set(['OPEN', 'CLOSING', 'CLOSED']);

/**
 * Of what was recorded at a sitting: that sitting and, where it goes on with the item (`goesOn`), every later one. Of an
 * account: wherever one of its people is placed, and every sitting that had it before and moved it on.
 */
export const occasionsOf = async (
  { sittingId, discussionId, referralId, personIds }: Retractable,
  { cards, goesOn }: { readonly cards: readonly Card[]; readonly goesOn: boolean },
  look: Look,
  ids: BoardIds,
): Promise<readonly Occasion[]> => {
  const people = withLeading(personIds, cards);
  const occasionAt = async (at: Id, alreadyHad: boolean): Promise<Occasion> => ({
    sittingId: at,
    discussionIds: people.map((personId) => ids.discussion(at, personId)),
    checksIds: people.map((personId) => ids.checks(at, personId)),
    heard: alreadyHad || BEGUN.has((await sittingById(look, at)).phase),
  });
  if (sittingId !== null) {
    const own = await occasionAt(sittingId, discussionId !== null);
    const later = goesOn ? await sittingsAfter(sittingId, personIds, cards, look) : [];
    return [
      discussionId === null ? own : { ...own, discussionIds: [discussionId] },
      ...(await Promise.all(later.map((at) => occasionAt(at, false)))),
    ];
  }
  if (referralId === null) return [];
  const { places, broughtTo } = await look.state(referralKind, referralId);
  const placed = [...places.values()].flatMap((place) => (place === null ? [] : [place.sittingId]));
  const sittingIds = [...new Set([...broughtTo, ...placed])];
  return Promise.all(sittingIds.map((at) => occasionAt(at, broughtTo.has(at))));
};

/** Every sitting that was to hear one of the people once the item had left this one. */
const sittingsAfter = async (
  sittingId: Id,
  personIds: readonly Id[],
  cards: readonly Card[],
  look: Look,
): Promise<readonly Id[]> => {
  const referralIds = new Set(cards.flatMap((card) => card?.referrals ?? []).map((one) => one.referralId));
  const later = new Set<Id>();
  for (const referralId of referralIds) {
    const { placedAt } = await look.state(referralKind, referralId);
    for (const personId of personIds) {
      const sittings = placedAt.get(personId) ?? [];
      const here = sittings.indexOf(sittingId);
      if (here >= 0) sittings.slice(here + 1).forEach((at) => later.add(at));
    }
  }
  return [...later];
};

/** The people themselves, and the leading records of those that were merged, under which they are heard. */
const withLeading = (personIds: readonly Id[], cards: readonly Card[]): readonly Id[] => {
  const own = cards.filter((card) => card !== undefined && personIds.includes(card.personId));
  return [...new Set([...personIds, ...own.flatMap((card) => card?.mergedInto ?? [])])];
};
