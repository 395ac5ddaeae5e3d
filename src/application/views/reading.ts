/**
 * The readers' side of the views, the same on every instance: which build serves is known from the owner where it is in
 * this process, and looked up otherwise. Whoever could not look it up refuses to answer: the build that served may be
 * gone by now, and a document that is missing there would look as if there were none.
 */
import type { CollectionName, DocumentStore, FindByIndex, FoundDocument } from '../../store/documents.js';
import { DocumentsUnavailable } from '../../store/documents.js';
import { ownPulse, type Pulse } from '../ownership/pulse.js';
import { lookUpParked, type ParkedDocument } from './parked.js';
import { lookUpServed, type ServedViews } from './served.js';

/** What reads go by. */
export interface Standing {
  readonly served: ServedViews;
  readonly parked: () => readonly ParkedDocument[];
}

export interface Reading {
  readonly get: <Doc>(view: string, key: string) => Promise<Doc | undefined>;
  readonly getMany: <Doc>(view: string, keys: readonly string[]) => Promise<readonly (Doc | undefined)[]>;
  readonly find: <Doc>(view: string, query: FindByIndex) => Promise<readonly FoundDocument<Doc>[]>;
  /** What stands still of the builds that serve, as last known. */
  readonly parked: () => readonly ParkedDocument[];
  /** The build that serves a view. @throws DocumentsUnavailable */
  readonly serving: (view: string) => Promise<CollectionName>;
}

export interface ReadingParts {
  readonly documents: DocumentStore;
  /** Names of the views that there are. */
  readonly views: readonly string[];
  /** What the owner knows, where it is in this process and sure of its tenure; undefined otherwise. */
  readonly owned: () => Standing | undefined;
  readonly pulse?: Pulse;
}

/** How old what was looked up may be before it is looked up again, and before nothing is answered from it any more. */
const LOOKS_UP_AFTER_MS = 1_000;
const REFUSES_AFTER_MS = 5_000;
/** How long after the look-up an answer may come in; and, much longer than that, how long a replaced build is kept. */
const ANSWERS_WITHIN_MS = 15_000;
export const KEEP_REPLACED_MS = 60_000;
const ASKS_AT_MOST = 3;

interface LookedUp extends Standing {
  readonly at: number;
}

export const openReading = ({ documents, views, owned, pulse = ownPulse }: ReadingParts): Reading => {
  const known = new Set(views);
  let last: LookedUp | undefined;
  let looking: Promise<void> | undefined;

  const ageOf = (looked: LookedUp | undefined): number =>
    looked === undefined ? Infinity : pulse.now() - looked.at;
  const look = async (): Promise<void> => {
    const at = pulse.now();
    const served = await lookUpServed(documents);
    const all = await lookUpParked(documents);
    const parked = all.filter(({ view, build }) => known.has(view) && served[view]?.serving === build);
    last = { at, served, parked: () => parked };
  };
  /** Requests that come at the same time share one look. */
  const standing = async (): Promise<LookedUp | Standing> => {
    const own = owned();
    if (own !== undefined) return own;
    if (ageOf(last) < LOOKS_UP_AFTER_MS) return last!;
    looking ??= look().finally(() => (looking = undefined));
    try {
      await looking;
    } catch (error) {
      if (ageOf(last) >= REFUSES_AFTER_MS) throw error;
    }
    return last!;
  };
  const servingIn = ({ served }: Standing, view: string): CollectionName => {
    const build = served[view]?.serving ?? undefined;
    if (build !== undefined) return { name: view, build };
    if (known.has(view)) throw new DocumentsUnavailable('The views of this board have not been built yet.');
    throw new Error(`There is no view named ${view}.`);
  };
  /** Whether the build that was asked could not have been dropped before it answered. */
  const isSound = (asked: LookedUp | Standing): boolean =>
    'at' in asked ? ageOf(asked) < ANSWERS_WITHIN_MS : owned() !== undefined;
  const answered = async <T>(view: string, ask: (build: CollectionName) => Promise<T>): Promise<T> => {
    for (let times = 0; times < ASKS_AT_MOST; times += 1) {
      const asked = await standing();
      const build = servingIn(asked, view);
      try {
        const answer = await ask(build);
        if (isSound(asked)) return answer;
      } catch (error) {
        if (error instanceof DocumentsUnavailable) throw error;
        // Of a build that was dropped meanwhile an engine says that there is none.
        const isReplaced = !isSound(asked) || servingIn(await standing(), view).build !== build.build;
        if (!isReplaced) throw error;
      }
    }
    throw new DocumentsUnavailable('The documents take too long to answer.');
  };

  return {
    get: async <Doc>(view: string, key: string) =>
      answered(
        view,
        async (build) => ((await documents.get(build, key))?.document ?? undefined) as Doc | undefined,
      ),
    getMany: async <Doc>(view: string, keys: readonly string[]) =>
      answered(view, async (build) =>
        (await documents.getMany(build, keys)).map(
          (stored) => (stored?.document ?? undefined) as Doc | undefined,
        ),
      ),
    find: async <Doc>(view: string, query: FindByIndex) =>
      answered(view, async (build) => (await documents.find(build, query)) as readonly FoundDocument<Doc>[]),
    parked: () => (owned() ?? last)?.parked() ?? [],
    serving: async (view) => servingIn(await standing(), view),
  };
};
