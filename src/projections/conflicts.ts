/**
 * Which officer has a conflict about which person, wherever it was declared: what is closed to an officer follows the
 * person from one sitting to the next. Gathered from the items themselves, so that nothing is said twice.
 */
import type { LogEvent } from '../domain/catalogue.js';
import type { ConflictKind } from '../domain/discussion/discussion-events.js';
import type { Id } from '../domain/event.js';
import { projection } from './projection.js';

export interface ConflictView {
  readonly officer: Id;
  /** The record on which it was declared: an unmerged one keeps its own. */
  readonly personId: Id;
  readonly agency: Id;
  readonly kind: ConflictKind;
  /** The items on which it was declared, the latest last. */
  readonly discussionIds: readonly Id[];
}

export const conflictKey = (officer: Id, personId: Id): string => `${officer}/${personId}`;

export const conflicts = projection<ConflictView>({
  name: 'conflicts',
  version: 1,
  indexes: { byOfficer: ['officer'], byPerson: ['personId'] },
  index: ({ officer, personId }) => ({ officer, personId }),
  keys: (event: LogEvent) => {
    switch (event.type) {
      case 'ConflictDeclared':
        return [conflictKey(event.data.officer, event.data.personId)];
      case 'ConflictWithdrawn': {
        const { officer, personId, alsoOf = [] } = event.data;
        return [personId, ...alsoOf].map((record) => conflictKey(officer, record));
      }
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'ConflictDeclared': {
        const { officer, personId, agency, kind, discussionId } = event.data;
        const before = (document?.discussionIds ?? []).filter((declared) => declared !== discussionId);
        return { officer, personId, agency, kind, discussionIds: [...before, discussionId] };
      }
      case 'ConflictWithdrawn':
        return null;
      default:
        return document;
    }
  },
});
