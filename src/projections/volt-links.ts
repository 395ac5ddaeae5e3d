/**
 * By what people are linked, over all items of VOLT of a meeting: keyed by token, and so read by nobody as it is. It
 * proposes; the streams of the items say what still stands (ADR 42).
 */
import type { LogEvent } from '../domain/catalogue.js';
import type { Id } from '../domain/event.js';
import type { LinkKind } from '../domain/theme/theme.js';
import type { Volt } from '../domain/volt/volt.js';
import { projection, byKeyOnly } from './projection.js';

export interface Link {
  readonly series: string;
  readonly link: LinkKind;
  /** The keyed token of the thing, or the id of the person. */
  readonly linkedBy: string;
}

export interface VoltLinks extends Link {
  readonly items: readonly { readonly voltId: Id; readonly people: readonly Id[] }[];
}

export const keyOfLink = ({ series, link, linkedBy }: Link): string => `${series}/${link}/${linkedBy}`;

/** The links that an item makes: each thing that is compared, and everybody who is not there as affected. */
export const linksOf = ({
  series,
  people,
  things,
}: Pick<Volt, 'series' | 'people' | 'things'>): readonly Link[] => {
  const byThings = things.flatMap(({ kind, token }) =>
    kind === 'GIFT' || token === null ? [] : [{ series, link: kind, linkedBy: token }],
  );
  const byPeople = people.flatMap(({ personId, as }) =>
    as === 'AFFECTED' ? [] : [{ series, link: 'PERSON' as const, linkedBy: personId }],
  );
  return [...byThings, ...byPeople];
};

const linksIn = (event: LogEvent): readonly Link[] =>
  event.type === 'VoltItemRecorded' || event.type === 'VoltItemLinked' ? linksOf(event.data) : [];

export const voltLinks = projection<VoltLinks>({
  name: 'volt-links',
  version: 1,
  ...byKeyOnly,
  keys: (event) => [...new Set(linksIn(event).map(keyOfLink))],
  apply: (document, event, key) => {
    if (event.type !== 'VoltItemRecorded' && event.type !== 'VoltItemLinked') return document;
    const link = linksIn(event).find((one) => keyOfLink(one) === key);
    if (link === undefined) return document;
    const { voltId, people } = event.data;
    const item = { voltId, people: [...new Set(people.map(({ personId }) => personId))] };
    const others = (document?.items ?? []).filter((one) => one.voltId !== voltId);
    return { ...link, items: [...others, item] };
  },
});
