/**
 * What is closed to a reader who has not signed the declaration of a sitting (ADR 41): whatever is of its items, in
 * every view alike. Of which item a document is, is said where its view is described. What reached the reader by
 * another door than the meeting stays theirs: their own referral, their own action, what their agency is asked, a copy
 * that was sent to it.
 */
import DataLoader from 'dataloader';
import type { AccessFacts } from '../../access/facts.js';
import type { About } from '../../access/reading.js';
import { gateOf } from '../../domain/declaration/declaration-state.js';
import type { Id } from '../../domain/event.js';
import type { LocalDate } from '../../domain/time.js';
import { standsTo, type DeclarationView } from '../../projections/declarations.js';
import type { HeardAt, HeardWhere } from '../../projections/heard-where.js';
import type { SittingView } from '../../projections/sittings.js';
import type { Board } from '../board.js';
import { gatedSeries } from '../declaration-gate.js';
import type { Gated, Ids } from './readable/view.js';

/** How the reader stands to a sitting: `OPEN` where nothing has to be signed to read its papers. */
export type StandsAt = 'OPEN' | 'SIGNED' | 'UNSIGNED';

export interface Gate {
  readonly standsAt: (sittingId: Id) => Promise<StandsAt>;
  /** What the document is about, as far as that lets this reader in. */
  readonly through: <Document>(gated: Gated<Document>, document: Document, about: About) => Promise<About>;
}

/** For one reader in one request. Where no series of the board has such a declaration, nothing is ever looked up. */
export const gateFor = ({ views }: Board, reader: Id, facts: AccessFacts): Gate => {
  const series = gatedSeries(facts);
  // Asked for once for all that is read at the same time, and never kept: a signature holds from when it is given.
  const standing = new DataLoader<Id, Standing>((sittings) => standingAt(views, reader, sittings), {
    cache: false,
  });
  const heard = new DataLoader<Id, HeardWhere | undefined>(
    (people) => inOrder(people, (ids) => views.getMany<HeardWhere>('heard-where', ids)),
    { cache: false },
  );
  const standsAt = async (sittingId: Id): Promise<StandsAt> =>
    series.size === 0 ? 'OPEN' : (await standing.load(sittingId)).stands;
  const standsAtAll = (sittings: readonly Id[]): Promise<readonly StandsAt[]> =>
    Promise.all(sittings.map(standsAt));

  const isShutBySittings = async (sittings: readonly Id[]): Promise<boolean> =>
    areShut(await standsAtAll(sittings));
  /** Of one person, by every record that is named; what meetings make of somebody, by the sittings of those meetings. */
  const isShutByPerson = async (
    records: readonly Id[],
    madeBy: readonly string[] | undefined,
  ): Promise<boolean> => {
    const known = (await Promise.all(records.map((one) => heard.load(one)))).flatMap((one) => one ?? []);
    // Of whom it is not known yet where they are heard, nothing is shown: the view comes after in milliseconds.
    if (known.length === 0) return true;
    const at = await Promise.all(
      known
        .flatMap((one) => one.sittings)
        .map(async (sitting) => ({ ...sitting, ...(await standing.load(sitting.sittingId)) })),
    );
    return areShut((madeBy === undefined ? at : sinceTakenUp(at, madeBy)).map(({ stands }) => stands));
  };
  const isCarried = async (personId: Id | null, after: LocalDate): Promise<boolean> => {
    const later = personId === null ? [] : ((await heard.load(personId))?.sittings ?? []);
    const ids = later.filter(({ date }) => date > after).map(({ sittingId }) => sittingId);
    return (await standsAtAll(ids)).includes('SIGNED');
  };
  const isShut = async <Document>(
    gated: Exclude<Gated<Document>, 'NEVER'>,
    document: Document,
    { series: of = [] }: About,
  ) => {
    const sittings = present(gated.sittings?.(document) ?? []);
    if (sittings.length === 0) {
      const people = present(gated.people?.(document) ?? []);
      const madeBy = gated.asItStands === true ? of : undefined;
      if (gated.asOne === true) return isShutByPerson(people, madeBy);
      const shut = await Promise.all(people.map((one) => isShutByPerson([one], madeBy)));
      return gated.anyOfThem === true ? shut.length > 0 && !shut.includes(false) : shut.includes(true);
    }
    if (!(await isShutBySittings(sittings))) return false;
    const carried = gated.carried?.(document);
    return carried === undefined || !(await isCarried(carried.personId, carried.after));
  };

  return {
    standsAt,
    through: async (gated, document, about) => {
      const closing = about.series?.some((code) => series.has(code)) === true;
      if (gated === 'NEVER' || !closing || !(await isShut(gated, document, about))) return about;
      const others = (about.series ?? []).filter((code) => !series.has(code));
      return {
        ...{ ...about, series: others },
        ...(gated.named === true && { officers: [] }),
        ...(gated.presented === true && { presenters: [] }),
      };
    },
  };
};

const present = (ids: Ids): readonly Id[] => [...new Set(ids.filter((id) => typeof id === 'string'))];

/** Signed for one of them is enough: what was read there is known. */
const areShut = (standing: readonly StandsAt[]): boolean =>
  standing.includes('UNSIGNED') && !standing.includes('SIGNED');

interface Standing {
  readonly stands: StandsAt;
  /** Undefined where nothing is known of the sitting. */
  readonly series: string | undefined;
}

/**
 * Of each of these meetings the last sitting with something to sign that took the person up, and those that come after
 * it; all until one has. What another meeting makes of the person is another thing to sign for.
 */
const sinceTakenUp = <At extends HeardAt & Standing>(
  all: readonly At[],
  meetings: readonly string[],
): readonly At[] => {
  const own = all.filter(({ series }) => series === undefined || meetings.includes(series));
  const at = own.length === 0 ? all : own;
  const last = new Map<string | undefined, LocalDate>();
  for (const { series, date, takenUp, stands } of at) {
    const before = last.get(series);
    if (takenUp !== true || stands === 'OPEN' || (before !== undefined && before > date)) continue;
    last.set(series, date);
  }
  return at.filter(({ series, date }) => date >= (last.get(series) ?? ''));
};

type Views = Pick<Board['views'], 'getMany'>;

const standingAt = async (
  views: Views,
  reader: Id,
  sittings: readonly Id[],
): Promise<readonly Standing[]> => {
  const declared = await inOrder(sittings, (ids) => views.getMany<DeclarationView>('declarations', ids));
  const others = sittings.filter((_id, index) => declared[index] === undefined);
  const convened =
    others.length === 0 ? [] : await inOrder(others, (ids) => views.getMany<SittingView>('sittings', ids));
  const known = new Map(others.map((id, index) => [id, convened[index]]));
  return sittings.map((id, index) => {
    const declaration = declared[index];
    // Open only where it is known to have no gate: of one that nobody has convened nothing can be known.
    if (declaration === undefined) {
      const sitting = known.get(id);
      const isOpen = sitting !== undefined && gateOf(sitting.terms) === undefined;
      return { stands: isOpen ? 'OPEN' : 'UNSIGNED', series: sitting?.series };
    }
    const { series, text } = declaration;
    if (text?.gatesPapers !== true) return { stands: 'OPEN', series };
    return { stands: standsTo(declaration, reader) === 'SIGNED' ? 'SIGNED' : 'UNSIGNED', series };
  });
};

/** Each document once, and answered in the order in which they were asked for. */
const inOrder = async <Document>(
  keys: readonly string[],
  load: (keys: readonly string[]) => Promise<readonly (Document | undefined)[]>,
): Promise<readonly (Document | undefined)[]> => {
  const wanted = [...new Set(keys)];
  const found = await load(wanted);
  const byKey = new Map(wanted.map((key, index) => [key, found[index]]));
  return keys.map((key) => byKey.get(key));
};
