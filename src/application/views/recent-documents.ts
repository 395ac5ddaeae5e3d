/**
 * The documents that a feed wrote last, so that the agenda of today is not read and parsed again for each event
 * that touches it. Never more than a guess: a write demands the position that was read, so where somebody else
 * wrote in between it is left undone, and the document is read from the store after all.
 */
import type { StoredDocument } from '../../store/documents.js';

export interface RecentDocuments {
  readonly get: (key: string) => StoredDocument | undefined;
  readonly keep: (document: StoredDocument) => void;
  readonly forget: (keys: readonly string[]) => void;
}

/** @param capacity how many are kept; the ones that were not asked for longest go first. */
export const recentDocuments = (capacity: number): RecentDocuments => {
  const kept = new Map<string, StoredDocument>();
  const keep = (document: StoredDocument): void => {
    kept.delete(document.key);
    kept.set(document.key, document);
    if (kept.size > capacity) kept.delete(kept.keys().next().value as string);
  };
  return {
    get: (key) => {
      const document = kept.get(key);
      if (document !== undefined) keep(document);
      return document;
    },
    keep,
    forget: (keys) => {
      for (const key of keys) kept.delete(key);
    },
  };
};
