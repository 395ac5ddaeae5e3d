/** A fault that only one document has: an agenda that no event can be applied to, as a bad disk might leave it. */
import type { Id } from '../../src/domain/event.js';
import { instead, type Between } from '../support/live-board.js';

/** Stands between a board and its documents; views read the agenda of the sitting as spoilt, and park it. */
export const spoiltAgenda = (sittingId: Id): Between => {
  const spoilt = Object.defineProperty({}, 'items', {
    enumerable: true,
    get: () => {
      throw new Error('This agenda is spoilt.');
    },
  });
  return {
    documents: (inner) =>
      instead(inner, {
        getMany: async (collection, keys) =>
          (await inner.getMany(collection, keys)).map((stored) =>
            collection.name === 'agenda' && stored?.key === sittingId
              ? { ...stored, document: spoilt }
              : stored,
          ),
      }),
  };
};
