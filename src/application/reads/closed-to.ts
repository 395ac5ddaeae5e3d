/**
 * What is closed to a reader who has a conflict (ADR 29): whatever is about that person, in every view alike. What a
 * view's documents are about is said where the view is described.
 */
import type { Id } from '../../domain/event.js';
import type { PersonView } from '../../projections/people.js';
import { conflictsOf } from '../conflicts.js';
import { idsOfRecords } from '../leading.js';
import type { Board } from '../board.js';
import type { Closed, People } from './readable/view.js';

/** What is left of a document for a reader to whom these people are closed; undefined: nothing. */
export const openTo = <Document>(
  whom: Closed<Document>,
  document: Document,
  closed: People,
): Document | undefined => {
  if (closed.size === 0 || whom === 'NOBODY') return document;
  if ('without' in whom) return whom.without(document, closed);
  return whom.people(document).some((personId) => personId !== null && closed.has(personId))
    ? undefined
    : document;
};

/** Every record of everybody about whom the officer has a conflict. */
export const closedTo = async ({ views }: Board, officer: Id): Promise<People> => {
  const conflicts = await conflictsOf(
    officer,
    async <Doc>(view: string, query: Parameters<typeof views.find>[1]) =>
      (await views.find<Doc & object>(view, query)).flatMap(({ document }) =>
        document === null ? [] : [document],
      ),
  );
  const records = await Promise.all(
    conflicts.map(({ personId }) => idsOfRecords(personId, (one) => views.get<PersonView>('people', one))),
  );
  return new Set([...records.flat(), ...conflicts.map(({ personId }) => personId)]);
};
