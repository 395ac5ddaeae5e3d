/**
 * How a view that may be read is described: what its documents are about, who reads them, and what closes them. One
 * description for each view, in the file of its subject; a view without one cannot be read by anybody.
 */
import type { About, ReadRule } from '../../../access/reading.js';
import type { Id } from '../../../domain/event.js';
import type { LocalDate } from '../../../domain/time.js';

export interface View<Document> {
  /** What a document is about: all that the access decision looks at. */
  readonly about: (document: Document, allSeries: readonly string[]) => About;
  /** Who reads it, and which fields: a reader has what any of these grants them. */
  readonly readBy: readonly ReadRule<keyof Document & string>[];
  /** Whom it is about, for whoever has a conflict about one of them (ADR 29). */
  readonly closed: Closed<Document>;
  /** Of which item it is, for whoever has not signed the declaration of its sitting (ADR 41). */
  readonly gated: Gated<Document>;
  /** Whose record it is, where whatever meeting knows the person reads it, under whichever of their records. */
  readonly ofPerson?: (document: Document) => Id;
  /** Of what it lists, the items that the officer presents: for a rule that grants no more than those. */
  readonly ownItems?: (document: Document, officer: Id) => Document;
}

/** Ids of records of people. */
export type People = ReadonlySet<Id>;

/**
 * `NOBODY`: it is about no person, and names none. People: closed as a whole with any of them, because its words are
 * about all of them. `without`: what is left of it without those who are closed.
 */
export type Closed<Document> =
  | 'NOBODY'
  | { readonly people: (document: Document) => readonly (Id | null)[] }
  | { readonly without: (document: Document, closed: People) => Document };

export type Ids = readonly (Id | null | undefined)[];

/**
 * `NEVER`: nothing in it is of an item. `sittings`: of these, open once the reader has signed for any of them. `people`:
 * of these, where it is of no sitting; each is open once the reader has signed for any sitting that was to hear them.
 * `carried`: also open by a later sitting of the person, whose papers carry it on.
 */
export type Gated<Document> =
  | 'NEVER'
  | {
      readonly sittings?: (document: Document) => Ids;
      readonly people?: (document: Document) => Ids;
      readonly carried?: (document: Document) => { readonly personId: Id | null; readonly after: LocalDate };
      /** Open once any of the people is; of several, otherwise, each has to be. */
      readonly anyOfThem?: true;
      /** They are records of one person: signed for a sitting that was to hear any of them is enough. */
      readonly asOne?: true;
      /** It tells what the meeting makes of its people: a signature for an earlier sitting than spoke of them last does not open it. */
      readonly asItStands?: true;
      /** Closed also to whoever is named by it: what they are named for is a part in the meeting. */
      readonly named?: true;
      /** Closed also to whoever presents an item of it. */
      readonly presented?: true;
    };

/** The description of a view, held against the type of its documents: a misspelt field does not compile. */
export const view = <Document>(description: View<Document>): View<Document> => description;
