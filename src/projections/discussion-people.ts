/** Who took part in an item, from when until when, and who stayed out of it. */
import type {
  ArrivedForItem,
  ConflictCarried,
  ConflictDeclared,
  ConflictKind,
  ConflictWithdrawn,
  LeftItem,
  PresenceWithdrawn,
} from '../domain/discussion/discussion-events.js';
import { ERASED, partOf, type Id, type Personal, type Recorded } from '../domain/event.js';
import { presenceOf, type Presence } from '../domain/sitting/attendance.js';
import type { Instant } from '../domain/time.js';

/** Who saw and heard the item; one entry for each time that somebody was there. */
export interface ItemPresence extends Presence {
  readonly from: Instant;
  /** Null while the officer is there. */
  readonly until: Instant | null;
}

export interface DeclaredConflict {
  readonly officer: Id;
  readonly agency: Id;
  readonly kind: ConflictKind;
  readonly at: Instant;
  /** Null where it was declared on another item. */
  readonly conflict: Personal<{ readonly text: string }> | null;
}

export interface ItemPeople {
  readonly present: readonly ItemPresence[];
  /** Conflicts that stand: a withdrawn one is left out. */
  readonly conflicts: readonly DeclaredConflict[];
}

export type PeopleEvent =
  ArrivedForItem | LeftItem | PresenceWithdrawn | ConflictDeclared | ConflictWithdrawn | ConflictCarried;

export const presentFrom = (present: readonly Presence[], from: Instant): readonly ItemPresence[] =>
  present.map((presence) => ({ ...presence, from, until: null }));

export const left = (
  present: readonly ItemPresence[],
  at: Instant,
  who: (presence: ItemPresence) => boolean = () => true,
): readonly ItemPresence[] =>
  present.map((presence) =>
    presence.until === null && who(presence) ? { ...presence, until: at } : presence,
  );

export const peopled = <View extends ItemPeople>(view: View, event: Recorded<PeopleEvent>): View => {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'ArrivedForItem':
      return { ...view, present: [...view.present, ...presentFrom([presenceOf(event.data)], at)] };
    case 'LeftItem':
      return { ...view, present: left(view.present, at, ({ officer }) => officer === event.data.officer) };
    case 'PresenceWithdrawn': {
      const { officer: wrong, role: inRole } = event.data;
      return {
        ...view,
        present: view.present.filter(({ officer, role }) => officer !== wrong || role !== inRole),
      };
    }
    case 'ConflictDeclared': {
      const { officer, agency, kind } = event.data;
      const conflict = partOf(event, 'conflict') ?? ERASED;
      return { ...view, conflicts: [...view.conflicts, { officer, agency, kind, at, conflict }] };
    }
    case 'ConflictCarried': {
      const { officer, agency, kind } = event.data;
      return { ...view, conflicts: [...view.conflicts, { officer, agency, kind, at, conflict: null }] };
    }
    case 'ConflictWithdrawn':
      return {
        ...view,
        conflicts: view.conflicts.filter(({ officer }) => officer !== event.data.officer),
      };
  }
};
