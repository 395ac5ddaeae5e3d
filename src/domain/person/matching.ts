/**
 * Two records of one child, or two children of one name: said by a person, with the reason, and never automatic.
 * The records stay what they are; which of them leads is an event on the one that is merged, so it can be undone.
 */
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';

type Reason = Part<'reason', { readonly text: string }>;

export type PeopleMerged = DomainEvent<
  'PeopleMerged',
  {
    readonly personId: Id;
    readonly into: Id;
    /** The sittings that have not discussed the person yet: there the two are one item. */
    readonly sittingIds: readonly Id[];
  },
  Reason
>;
export type PeopleUnmerged = DomainEvent<
  'PeopleUnmerged',
  {
    readonly personId: Id;
    readonly from: Id;
    /** The sittings that have not discussed the person yet: there they are two items again. */
    readonly sittingIds: readonly Id[];
  },
  Reason
>;
export type MatchDismissed = DomainEvent<
  'MatchDismissed',
  { readonly personId: Id; readonly other: Id },
  Reason
>;

export type MatchingEvent = PeopleMerged | PeopleUnmerged | MatchDismissed;

export const MATCHING_CATALOGUE: EventCatalogue<MatchingEvent> = {
  PeopleMerged: {
    version: 1,
    clear: {
      personId: 'the record that is merged; a random pseudonym',
      into: 'the record that leads; a random pseudonym',
      sittingIds: 'whose agendas have one item; ids',
    },
    parts: { reason: 'how the two are known to be one' },
  },
  PeopleUnmerged: {
    version: 1,
    clear: {
      personId: 'the record that stands alone again; a random pseudonym',
      from: 'the record that led; a random pseudonym',
      sittingIds: 'whose agendas have two items again; ids',
    },
    parts: { reason: 'how the two are known to be different people' },
  },
  MatchDismissed: {
    version: 1,
    clear: {
      personId: 'one of two people; a random pseudonym',
      other: 'the other of them; a random pseudonym',
    },
    parts: { reason: 'how the two are known to be different people' },
  },
};
