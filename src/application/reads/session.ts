/**
 * The one place where documents are read for a person: the access decision is taken here, document by document
 * and field by field, before anything is handed on. Denied and absent look alike. A session lasts for one
 * request; what is decided in it is never kept for the next.
 */
import DataLoader from 'dataloader';
import { termsNow, type AccessFacts, type ActorFacts } from '../../access/facts.js';
import { grantedFields, ownItemsOnly } from '../../access/reading.js';
import type { Id } from '../../domain/event.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import type { Instant } from '../../domain/time.js';
import type { PersonView } from '../../projections/people.js';
import type { FindByIndex } from '../../store/documents.js';
import type { Board } from '../board.js';
import { TryAgain } from '../handle.js';
import { closedTo, openTo } from './closed-to.js';
import { gateFor, type Gate } from './gated.js';
import { readsOfSeries } from './reads-of-series.js';
import { underAnyRecord } from './under-any-record.js';
import { viewTable, type ReadableViews, type ViewName } from './readable/table.js';

/** What a reader was granted of a document: fields that were not granted are left out. */
export type Readable<View extends ViewName> = Partial<ReadableViews[View]> & {
  /** Since when the document stands still, where an event could not be applied to it. */
  readonly staleSince?: Instant;
};

export interface Found<View extends ViewName> {
  readonly document: Readable<View>;
  /** Where the page goes on: the index values and the key. */
  readonly values: NonNullable<FindByIndex['after']>['values'];
  readonly key: string;
}

/** What the reader may see of a page of the index. */
export interface PageOf<View extends ViewName> {
  readonly entries: readonly Found<View>[];
  /** Where the index goes on, whoever may see what lies there; undefined where nothing lies behind. */
  readonly next: FindByIndex['after'] | undefined;
}

/** A page of a view: by index, never by offset. */
export type ViewQuery = FindByIndex;

export interface ReadSession {
  readonly board: Board;
  readonly reader: ActorFacts;
  readonly facts: AccessFacts;
  /** The terms in force today, by series. */
  readonly terms: ReadonlyMap<string, TermsOfReference>;
  readonly purpose: string;
  /** The document as far as the reader may see it; undefined where there is none, or none for this reader. */
  readonly load: <View extends ViewName>(view: View, key: string) => Promise<Readable<View> | undefined>;
  /** Like `find` of the documents, without what the reader may not see; a page may be shorter than its limit. */
  readonly find: <View extends ViewName>(view: View, query: ViewQuery) => Promise<readonly Found<View>[]>;
  /** Like `find`, and tells where the index goes on: how many of a page the reader may see does not say that. */
  readonly page: <View extends ViewName>(view: View, query: ViewQuery) => Promise<PageOf<View>>;
  /** The whole card of a record, for telling which records are of one person: nothing of it is handed on ungranted. */
  readonly cardOf: (personId: Id) => Promise<PersonView | undefined>;
  /** The records that are closed to the reader, who has a conflict about the person (ADR 29). */
  readonly closed: () => Promise<ReadonlySet<string>>;
  /** How the reader stands to the declaration of a sitting: its items are closed until they have signed (ADR 41). */
  readonly standsAt: Gate['standsAt'];
  /** Sentences on what does not run as it should, for whoever may read work items; none for others. */
  readonly ailments: () => readonly string[];
  /** Waits until the views have reached a position and the policies have answered to it. @throws TryAgain */
  readonly atLeast: (position: bigint) => Promise<void>;
  /** Waits until the views have reached a position: for showing what a command has just recorded. */
  readonly reached: (position: bigint) => Promise<boolean>;
}

export const WAIT_AT_MOST_MS = 2_000;

export const openSession = (
  board: Board,
  reader: ActorFacts,
  facts: AccessFacts,
  purpose: string,
): ReadSession => {
  const terms = termsNow(facts, board.clock.now());
  const allSeries = [...terms.keys()];
  // Asked for once for all that is read at the same time, and never kept: a conflict holds from when it is declared.
  const closing = new DataLoader<string, ReadonlySet<string>>(
    (officers) => Promise.all(officers.map((officer) => closedTo(board, officer))),
    { cache: false },
  );
  const cards = new DataLoader<Id, PersonView | undefined>(
    (ids) => asked(ids, (wanted) => board.views.getMany<PersonView>('people', wanted)),
    { cache: false },
  );
  const cardOf = (personId: Id): Promise<PersonView | undefined> => cards.load(personId);
  const { actor } = reader;
  const closed = (): Promise<ReadonlySet<string>> => closing.load(actor.id);
  const gate = gateFor(board, actor.id, facts);

  const granted = async <View extends ViewName>(
    view: View,
    key: string,
    whole: ReadableViews[View],
  ): Promise<Readable<View> | undefined> => {
    const described = viewTable[view];
    const open = openTo(described.closed, whole, await closed());
    if (open === undefined) return undefined;
    const own = described.about(open, allSeries);
    const decides = await underAnyRecord(cardOf, described, open, own);
    const about = await gate.through(decides.gated, open, decides.about);
    const fields = grantedFields(reader, terms, described.readBy, about);
    if (fields.length === 0) return undefined;
    const ownOnly = ownItemsOnly(reader, terms, described.readBy, about);
    const document = ownOnly ? ownItems(view, open, actor.id) : open;
    const staleSince = board.views.staleSince(view, key);
    const visible = fields === 'ALL' ? document : only(document, fields);
    return { ...visible, ...(staleSince !== undefined && { staleSince }) } as Readable<View>;
  };

  const loaders = new Map<ViewName, DataLoader<string, object | undefined>>();
  const loaderOf = (view: ViewName): DataLoader<string, object | undefined> => {
    const before = loaders.get(view);
    if (before !== undefined) return before;
    const loader = new DataLoader<string, object | undefined>(
      (keys) =>
        loaded(board, view, keys, (key, document) =>
          granted(view, key, document as ReadableViews[typeof view]),
        ),
      // What a mutation has changed must not be answered from what was read before it.
      { cache: false },
    );
    loaders.set(view, loader);
    return loader;
  };

  const page: ReadSession['page'] = async <View extends ViewName>(view: View, query: FindByIndex) => {
    const found = await board.views.find<ReadableViews[View]>(view, query);
    const visible = await Promise.all(
      found.map(async ({ document, values, key }) => {
        const shown = document === null ? undefined : await granted(view, key, document);
        return shown === undefined ? [] : [{ document: shown, values, key }];
      }),
    );
    const last = found.length < query.limit ? undefined : found.at(-1);
    return { entries: visible.flat(), next: last && { values: last.values, key: last.key } };
  };

  return {
    ...{ board, reader, facts, terms, purpose, closed, page, cardOf, standsAt: gate.standsAt },
    load: async <View extends ViewName>(view: View, key: string) =>
      (await loaderOf(view).load(key)) as Readable<View> | undefined,
    find: async (view, query) => (await page(view, query)).entries,
    ailments: () => (readsOfSeries({ reader, terms }, 'work-items', ...allSeries) ? board.ailments() : []),
    atLeast: async (position) => {
      if (!(await board.settled(position, WAIT_AT_MOST_MS))) {
        throw new TryAgain('The views have not reached this position yet.');
      }
    },
    reached: (position) => board.views.reaches(position, WAIT_AT_MOST_MS),
  };
};

/**
 * Each document once, however many fields lead to it. What is asked for together is handed on together, however long
 * what is looked up for each takes: so that what these fields ask for next is asked for together as well.
 */
const loaded = (
  { views }: Board,
  view: ViewName,
  keys: readonly string[],
  granted: (key: string, document: object) => Promise<object | undefined>,
): Promise<(object | undefined)[]> =>
  asked(keys, async (wanted) => {
    const documents = await views.getMany<object>(view, wanted);
    // A document that cannot be judged keeps none of the others back.
    const judged = async (document: object | undefined, index: number) =>
      document && granted(wanted[index] ?? '', document).catch((error: unknown) => error as Error);
    return Promise.all(documents.map(judged));
  });

/** Each key once, however often it was asked for. */
const asked = async <Answer>(
  keys: readonly string[],
  ask: (wanted: readonly string[]) => Promise<readonly Answer[]>,
): Promise<(Answer | undefined)[]> => {
  const wanted = [...new Set(keys)];
  const answers = await ask(wanted);
  const byKey = new Map(wanted.map((key, index) => [key, answers[index]]));
  return keys.map((key) => byKey.get(key));
};

/** What is left of a document for somebody who presents an item of it: that item, and no other. */
const ownItems = <View extends ViewName>(
  view: View,
  document: ReadableViews[View],
  officer: string,
): ReadableViews[View] => {
  const { ownItems: own } = viewTable[view];
  if (own === undefined) throw new Error(`The view ${view} lists no items that somebody presents.`);
  return own(document, officer);
};

const only = (document: object, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(document).filter(([field]) => fields.includes(field)));
