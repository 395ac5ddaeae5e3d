/** What a policy is shown when it asks, and whether that can be relied on. */
import type { Instant } from '../../domain/time.js';
import type { FindByIndex } from '../../store/documents.js';
import type { Folds } from '../folds.js';
import type { BoardIds } from '../ids.js';
import type { Views } from '../views/runner.js';
import type { Consult } from './policy.js';

interface Consulted {
  readonly folds: Folds;
  readonly views: Views;
  readonly ids: BoardIds;
  readonly now: Instant;
}

export interface Consultation {
  readonly consult: Consult;
  /** Whether any answer so far may have missed an event, because a document stands still. */
  readonly stoodStill: () => boolean;
}

export const consultation = ({ folds, views, ids, now }: Consulted): Consultation => {
  let still = false;
  const consult: Consult = {
    now,
    ids,
    state: async (kind, id) => (await folds.upToDate(kind, id)).state,
    document: (view, key) => {
      still ||= views.staleSince(view, key) !== undefined;
      return views.get(view, key);
    },
    find: async <Doc>(view: string, query: FindByIndex) => {
      // One that stands still may be missing from what is found: any of the view will do.
      still ||= views.parked().some((parked) => parked.view === view);
      return (await views.find<Doc>(view, query)).flatMap(({ document }) =>
        document === null ? [] : [document],
      );
    },
  };
  return { consult, stoodStill: () => still };
};
