/** What an agenda makes of news about what lists a person on it already. Pure. */
import { trace } from '../domain/decision.js';
import type { Id, Recorded } from '../domain/event.js';
import type { AmendedSubject, ReferralWithdrawn } from '../domain/referral/afterwards.js';
import { NO_PRIORITY, type Priority } from '../domain/referral/referral.js';
import { NEVER_SILENTLY } from '../domain/referral/withdraw-referral.js';
import { inPlace, withListing, withListings, withOwn, type Agenda } from './agenda-items.js';

/** What one of those that list the person says anew of how early the item is heard. */
export const prioritised = (
  document: Agenda | null,
  listedBy: Id,
  { personId, priority: learnt }: { readonly personId: Id; readonly priority: Partial<Priority> },
): Agenda | null => {
  const priority = { ...NO_PRIORITY, ...learnt };
  const ordered = withOwn(document, personId, (item) => withListing(item, listedBy, { priority }));
  return ordered && inPlace(ordered, ordered.items);
};

/** Another referral of the same person may have put it more strongly: that is kept. */
export const amended = (
  document: Agenda | null,
  { personId, concernTypes, immediateRisk }: AmendedSubject,
  referralId: Id,
): Agenda | null => {
  const ordered = withOwn(document, personId, (item) =>
    withListing(item, referralId, { concernTypes, immediateRisk }),
  );
  return ordered && inPlace(ordered, ordered.items);
};

/** A person whom somebody else has referred too is heard all the same, for what that referral says. */
export const withdrawn = (
  document: Agenda | null,
  personId: Id,
  { data, occurredAt }: Pick<Recorded<ReferralWithdrawn>, 'data' | 'occurredAt'>,
): Agenda | null => {
  const because = trace('The referral was withdrawn, with the reason on it.', NEVER_SILENTLY, occurredAt);
  const after = withOwn(document, personId, (item) => {
    const standing = item.listings.filter(({ id }) => id !== data.referralId);
    return standing.some(({ left }) => !left)
      ? withListings(item, standing)
      : { ...item, movedOn: { placement: null, moved: 'WITHDRAWN' as const, because } };
  });
  return after && inPlace(after, after.items);
};
