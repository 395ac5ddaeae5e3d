/**
 * Two records of one child, or two children of one name: said by a person, with the reason, and never automatic.
 * The records stay what they are; which of them leads is an event on the one that is merged, so it can be undone.
 */
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { Instant } from '../time.js';

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
    /** Case notes written while the two were one, and by when somebody looks. Left out where there are none. */
    readonly notesToCheck?: readonly {
      readonly caseNoteId: Id;
      readonly personId: Id;
      readonly series: string;
      readonly checkBy: Instant;
    }[];
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
      notesToCheck: {
        caseNoteId: 'which note may stand on a wrong file; an id',
        personId: 'whose discussion it is of; a random pseudonym',
        series: 'who looks after it; a code',
        checkBy: 'by when somebody looks',
      },
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
