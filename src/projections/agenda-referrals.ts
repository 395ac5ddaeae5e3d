/** What referrals make of an agenda: whom they list, amend, move on and take off. Pure. */
import { trace } from '../domain/decision.js';
import type { Id, Recorded } from '../domain/event.js';
import type { AmendedSubject, ReferralWithdrawn } from '../domain/referral/afterwards.js';
import type { MovedBecause } from '../domain/referral/moved.js';
import type { ReferredSubject } from '../domain/referral/referral.js';
import { NEVER_SILENTLY } from '../domain/referral/withdraw-referral.js';
import { inPlace, leftBy, withListing, withListings, withOwn, type Agenda } from './agenda-items.js';
import { listed, type HeardAlready } from './agenda-listed.js';
import { listedByReferral, type Listing } from './agenda-listings.js';

/** What came off as it was begun stands where its discussion does, under whichever record that is. */
const heardNow = ({ items }: Agenda, { personId, heardWith }: ReferredSubject): HeardAlready | undefined => {
  const leading = items.find(
    (item) => item.personId === (heardWith ?? personId) && item.discussion !== 'NOT_STARTED',
  );
  const found = leading ?? items.find((item) => item.personId === personId);
  return found && { discussion: found.discussion, concluded: found.concluded, begunAt: found.begunAt };
};

export const referred = (
  document: Agenda,
  { subjects, ...listing }: Listing & { readonly subjects: readonly ReferredSubject[] },
): Agenda =>
  listed(
    document,
    subjects.map((whom) => ({
      whom,
      by: listedByReferral(listing, whom),
      heard: listing.moved === 'BEGUN_ALREADY' ? heardNow(document, whom) : undefined,
    })),
  );

export const movedOn = (
  document: Agenda,
  {
    subjects,
    placement,
    moved,
    because,
  }: { readonly subjects: readonly ReferredSubject[]; readonly moved: MovedBecause } & Pick<
    Listing,
    'placement' | 'because'
  >,
): Agenda => {
  const people = new Set(subjects.map(({ personId }) => personId));
  return inPlace(
    document,
    document.items.map((item) =>
      people.has(item.personId)
        ? leftBy(item, ({ review }) => review === null, { placement, moved, because })
        : item,
    ),
  );
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
