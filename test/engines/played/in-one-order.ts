/**
 * Documents over which what is due happens one thing at a time. Deadlines and policies each work in order, but beside
 * each other; which of two that do not depend on one another is recorded first is for the engine's speed to say. Where
 * two runs are to have the same log to the letter, the next deadline is told of once nothing follows from what was before.
 */
import type { DocumentStore } from '../../../src/store/documents.js';
import { instead } from '../../support/live-board.js';

export interface OneOrder {
  readonly documents: DocumentStore;
  /** Says when nothing follows any more from what is in the log. */
  readonly restsBy: (settled: () => Promise<void>) => void;
}

export const inOneOrder = (documents: DocumentStore): OneOrder => {
  let settled = (): Promise<void> => Promise.resolve();
  const find: DocumentStore['find'] = async (collection, query) => {
    // Only who is about to fire deadlines asks for those up to now.
    const isAboutToFire = collection.name === 'deadlines' && query.to !== undefined;
    if (!isAboutToFire) return documents.find(collection, query);
    await settled();
    return (await documents.find(collection, query)).slice(0, 1);
  };
  return { documents: instead(documents, { find }), restsBy: (by) => void (settled = by) };
};
