/** What a read model is: which documents an event touches, and what becomes of each. Pure, versioned, disposable. */
import type { LogEvent } from '../domain/catalogue.js';

/** A value that documents are looked up by. */
export type IndexValue = string | number | boolean | null;

export interface Projection<Doc extends object = object> {
  readonly name: string;
  /** Raised with every change of what is built: the new version is built beside the old one, then takes its place. */
  readonly version: number;
  /** Index names, each with its fields in order. Fields are the keys of what `index` answers. */
  readonly indexes: Readonly<Record<string, readonly string[]>>;
  readonly index: (document: Doc) => Readonly<Record<string, IndexValue>>;
  /** The documents that an event touches, all named by the event itself; none for one that is of no concern. */
  readonly keys: (event: LogEvent) => readonly string[];
  /** The document after the event; null where there is none (any more). */
  readonly apply: (document: Doc | null, event: LogEvent, key: string) => Doc | null;
}

/** Keeps the document's type while a list holds many projections. */
export const projection = <Doc extends object>(definition: Projection<Doc>): Projection<Doc> => definition;

/** No index: the documents are only ever asked for by key. */
export const byKeyOnly = { indexes: {}, index: () => ({}) };
