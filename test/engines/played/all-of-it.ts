/** All that a board has, as text to be compared with another engine's: positions as places in the log, the rest to the byte. */
import { projections } from '../../../src/projections/all.js';
import type { CollectionName, DocumentStore, StoredDocument } from '../../../src/store/documents.js';
import { eventsBehind } from '../../durability/checks.js';
import type { Engines } from './in-one-process.js';

export interface AllOfIt {
  /** One line for each event, in the order of the log. */
  readonly log: readonly string[];
  /** By view: one line for each document, in the order of their keys, markers of deleted ones included. */
  readonly views: Readonly<Record<string, readonly string[]>>;
}

const PAGE = 500;

/** Where documents tell a position, by the name of the field; its value is the position as a text. */
const POSITIONS: ReadonlySet<string> = new Set(['asOf', 'position', 'from', 'until']);

export const allOfIt = async ({ log, documents }: Engines): Promise<AllOfIt> => {
  const events = await eventsBehind(log, 0n);
  const places = new Map(events.map(({ position }, place) => [String(position), `place ${place + 1}`]));
  const placeOf = (position: bigint): string => {
    const place = places.get(String(position));
    if (place === undefined) throw new Error(`Nothing stands at position ${position}.`);
    return place;
  };
  const inPlaces = (field: string, value: unknown): unknown =>
    POSITIONS.has(field) && typeof value === 'string' ? (places.get(value) ?? value) : value;
  const line = ({ key, position, document }: StoredDocument): string =>
    JSON.stringify({ key, place: placeOf(position), document }, inPlaces);
  const requests = inOrderOfAppearance();
  const views: Record<string, readonly string[]> = {};
  for (const name of Object.keys(projections)) {
    const build = await onlyBuild(documents, name);
    views[`${name} ${build.build}`] = (await everything(documents, build)).map(line);
  }
  return {
    log: events.map(({ position, correlationId, ...event }) =>
      inOrder({ ...event, place: placeOf(position), request: requests.nth(correlationId) }),
    ),
    views,
  };
};

/** The envelope's fields have no order of their own: an engine may keep some of them in columns. */
const inOrder = (event: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1))));

/** What joins all that came of one request is drawn for each; which events it joins is compared. */
const inOrderOfAppearance = (): { readonly nth: (id: string) => number } => {
  const known = new Map<string, number>();
  return {
    nth: (id) => {
      const nth = known.get(id) ?? known.size + 1;
      known.set(id, nth);
      return nth;
    },
  };
};

/** The first lines that differ, which are few enough to be read; none where all of it is the same. */
export const differences = (one: AllOfIt, other: AllOfIt): readonly string[] => {
  const pages = [
    { name: 'log', lines: one.log, others: other.log },
    ...Object.keys({ ...one.views, ...other.views }).map((name) => ({
      ...{ name, lines: one.views[name] ?? [], others: other.views[name] ?? [] },
    })),
  ];
  return pages.flatMap(({ name, lines, others }) => {
    const length = Math.max(lines.length, others.length);
    const at = Array.from({ length }).findIndex((_, nth) => lines[nth] !== others[nth]);
    return at === -1 ? [] : [`${name}, line ${at + 1}:\n${lines[at] ?? 'none'}\n${others[at] ?? 'none'}`];
  });
};

/** @throws Error where there are several: none is being replaced while nothing was changed */
const onlyBuild = async (documents: DocumentStore, name: string): Promise<CollectionName> => {
  const builds = await documents.builds(name);
  const [build] = builds;
  if (build === undefined || builds.length > 1) throw new Error(`${name} has ${builds.length} builds.`);
  return { name, build };
};

const everything = async (
  documents: DocumentStore,
  collection: CollectionName,
): Promise<readonly StoredDocument[]> => {
  const all: StoredDocument[] = [];
  for (let after: string | null = null; ;) {
    const page: readonly StoredDocument[] = await documents.scan(collection, after, PAGE);
    all.push(...page);
    if (page.length < PAGE) return all;
    after = page.at(-1)?.key ?? null;
  }
};
