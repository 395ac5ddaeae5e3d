/**
 * What is closed to a reader who has not signed the declaration of a sitting (ADR 41): whatever is of its items, in
 * every view alike. A view without an entry does not compile. What reached the reader by another door than the meeting
 * stays theirs: their own referral, their own action, what their agency is asked, a copy that was sent to it.
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
import type { ReadableViews, ViewName } from './views.js';

type Ids = readonly (Id | null | undefined)[];

/**
 * `NONE`: nothing in it is of an item. `sittings`: of these, open once the reader has signed for any of them. `people`:
 * of these, where it is of no sitting; each is open once the reader has signed for any sitting that was to hear them.
 * `carried`: also open by a later sitting of the person, whose papers carry it on.
 */
type Gated<Document> =
  | 'NONE'
  | {
      readonly sittings?: (document: Document) => Ids;
      readonly people?: (document: Document) => Ids;
      readonly carried?: (document: Document) => { readonly personId: Id | null; readonly after: LocalDate };
      /** Open once any of the people is; of several, otherwise, each has to be. */
      readonly anyOfThem?: true;
      /**
       * It tells what the last sitting made of it that took the person up: a signature for an earlier one does not open
       * it any more.
       */
      readonly asItStands?: true;
      /** Closed also to whoever is named by it: what they are named for is a part in the meeting. */
      readonly named?: true;
      /** Closed also to whoever presents an item of it. */
      readonly presented?: true;
    };

const itsSitting = { sittings: ({ sittingId }: { readonly sittingId: Id }) => [sittingId] };
/** Who somebody is, and what is due about them outside the meeting. */
const itsPerson = { people: ({ personId }: { readonly personId: Id | null }) => [personId] };
const itsPersonAsItStands = { ...itsPerson, asItStands: true } as const;

export const gated: { readonly [View in ViewName]: Gated<ReadableViews[View]> } = {
  ...({ agencies: 'NONE', officers: 'NONE', 'code-sets': 'NONE', series: 'NONE' } as const),
  // When and where a sitting is, who was there and what is signed: whoever has not signed must know it.
  ...({ sittings: 'NONE', declarations: 'NONE', outages: 'NONE', 'last-closed': 'NONE' } as const),
  // They name nobody: what they lead to is in views of their own.
  ...({ 'work-items': 'NONE', samples: 'NONE', recalls: 'NONE' } as const),
  // No sitting hears them: somebody has to act, whatever they have signed.
  'referrals-without-place': 'NONE',
  'reviews-without-place': 'NONE',
  // Whoever presents an item signs like everybody before they see it.
  agenda: { ...itsSitting, presented: true },
  checks: itsSitting,
  'agencies-asked': itsSitting,
  handover: itsSitting,
  absences: itsSitting,
  discussions: { ...itsSitting, presented: true },
  // That they are asked, and what they report and plan themselves, is theirs before they sign.
  presenting: itsSitting,
  plans: itsPersonAsItStands,
  barriers: itsPersonAsItStands,
  support: itsPersonAsItStands,
  'case-notes': itsSitting,
  distributions: itsSitting,
  'sampled-items': itsSitting,
  // Whoever approves in the place of a chair has a part in the meeting as the chair has.
  minutes: { ...itsSitting, named: true },
  actions: {
    sittings: ({ sittingId }) => [sittingId],
    people: ({ personId }) => [personId],
    carried: ({ personId, agreedOn }) => ({ personId, after: agreedOn }),
  },
  referrals: { sittings: ({ people }) => people.flatMap(({ placedAt }) => placedAt) },
  retractables: { sittings: ({ sittingId }) => [sittingId], people: ({ personIds }) => personIds },
  retractions: { people: ({ personIds, rightPersonId }) => [...personIds, rightPersonId] },
  people: itsPerson,
  'person-happenings': itsPersonAsItStands,
  'referral-tasks': itsPerson,
  escalations: itsPerson,
  differences: itsPersonAsItStands,
  duties: itsPerson,
  holds: itsPerson,
  'missing-episodes': itsPerson,
  outcomes: itsPerson,
  repeats: itsPerson,
  risk: itsPersonAsItStands,
  // What the reader's own agency assessed is theirs; what others did is in `risk`.
  ...({ assessments: 'NONE', tools: 'NONE' } as const),
  'serious-harm': itsPerson,
  'strategy-discussions': itsPerson,
  'volt-items': {
    sittings: ({ sittingId }) => [sittingId],
    people: ({ people }) => people.map(({ personId }) => personId),
  },
  // It joins people of several sittings: whoever may read of one of them decides about it; their cards stay closed.
  themes: { people: ({ people }) => people, anyOfThem: true },
  // The meeting that answers reads what was written for it by a door of its own.
  'strategic-referrals': { sittings: ({ sittingId }) => [sittingId], people: ({ people }) => people },
  ...{ tracker: itsPersonAsItStands, trajectories: itsPersonAsItStands },
  'record-entries': itsPersonAsItStands,
};

/** How the reader stands to a sitting: `OPEN` where nothing has to be signed to read its papers. */
export type StandsAt = 'OPEN' | 'SIGNED' | 'UNSIGNED';

export interface Gate {
  readonly standsAt: (sittingId: Id) => Promise<StandsAt>;
  /** What the document is about, as far as that lets this reader in. */
  readonly through: <View extends ViewName>(
    view: View,
    document: ReadableViews[View],
    about: About,
  ) => Promise<About>;
}

/** For one reader in one request. Where no series of the board has such a declaration, nothing is ever looked up. */
export const gateFor = ({ views }: Board, reader: Id, facts: AccessFacts): Gate => {
  const series = gatedSeries(facts);
  // Asked for once for all that is read at the same time, and never kept: a signature holds from when it is given.
  const standing = new DataLoader<Id, StandsAt>((sittings) => standingAt(views, reader, sittings), {
    cache: false,
  });
  const heard = new DataLoader<Id, HeardWhere | undefined>(
    (people) => inOrder(people, (ids) => views.getMany<HeardWhere>('heard-where', ids)),
    { cache: false },
  );
  const standsAt = (sittingId: Id): Promise<StandsAt> =>
    series.size === 0 ? Promise.resolve('OPEN') : standing.load(sittingId);
  const standsAtAll = (sittings: readonly Id[]): Promise<readonly StandsAt[]> =>
    Promise.all(sittings.map(standsAt));

  const isShutBySittings = async (sittings: readonly Id[]): Promise<boolean> =>
    areShut(await standsAtAll(sittings));
  const isShutByPerson = async (personId: Id, asItStands = false): Promise<boolean> => {
    const known = await heard.load(personId);
    // Of whom it is not known yet where they are heard, nothing is shown: the view comes after in milliseconds.
    if (known === undefined) return true;
    const standing = await standsAtAll(known.sittings.map(({ sittingId }) => sittingId));
    const at = known.sittings.map((sitting, index) => ({
      ...sitting,
      stands: standing[index] ?? 'UNSIGNED',
    }));
    return areShut((asItStands ? sinceTakenUp(at) : at).map(({ stands }) => stands));
  };
  const isCarried = async (personId: Id | null, after: LocalDate): Promise<boolean> => {
    const later = personId === null ? [] : ((await heard.load(personId))?.sittings ?? []);
    const ids = later.filter(({ date }) => date > after).map(({ sittingId }) => sittingId);
    return (await standsAtAll(ids)).includes('SIGNED');
  };
  const isShut = async <Document>(entry: Exclude<Gated<Document>, 'NONE'>, document: Document) => {
    const sittings = present(entry.sittings?.(document) ?? []);
    if (sittings.length === 0) {
      const people = present(entry.people?.(document) ?? []);
      const shut = await Promise.all(people.map((one) => isShutByPerson(one, entry.asItStands)));
      return entry.anyOfThem === true ? shut.length > 0 && !shut.includes(false) : shut.includes(true);
    }
    if (!(await isShutBySittings(sittings))) return false;
    const carried = entry.carried?.(document);
    return carried === undefined || !(await isCarried(carried.personId, carried.after));
  };

  return {
    standsAt,
    through: async (view, document, about) => {
      const entry: Gated<typeof document> = gated[view];
      const closing = about.series?.some((code) => series.has(code)) === true;
      if (entry === 'NONE' || !closing || !(await isShut(entry, document))) return about;
      const others = (about.series ?? []).filter((code) => !series.has(code));
      return {
        ...{ ...about, series: others },
        ...(entry.named === true && { officers: [] }),
        ...(entry.presented === true && { presenters: [] }),
      };
    },
  };
};

const present = (ids: Ids): readonly Id[] => [...new Set(ids.filter((id) => typeof id === 'string'))];

/** Signed for one of them is enough: what was read there is known. */
const areShut = (standing: readonly StandsAt[]): boolean =>
  standing.includes('UNSIGNED') && !standing.includes('SIGNED');

/** The last sitting with something to sign that took the person up, and those that come after it; all until one has. */
const sinceTakenUp = <At extends HeardAt & { readonly stands: StandsAt }>(
  at: readonly At[],
): readonly At[] => {
  const begun = at.filter(({ takenUp, stands }) => takenUp === true && stands !== 'OPEN');
  const last = begun
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return last === undefined ? at : at.filter(({ date }) => date >= last);
};

type Views = Pick<Board['views'], 'getMany'>;

const standingAt = async (
  views: Views,
  reader: Id,
  sittings: readonly Id[],
): Promise<readonly StandsAt[]> => {
  const declared = await inOrder(sittings, (ids) => views.getMany<DeclarationView>('declarations', ids));
  const others = sittings.filter((_id, index) => declared[index] === undefined);
  const convened =
    others.length === 0 ? [] : await inOrder(others, (ids) => views.getMany<SittingView>('sittings', ids));
  const terms = new Map(others.map((id, index) => [id, convened[index]?.terms]));
  return sittings.map((id, index) => {
    const declaration = declared[index];
    // Open only where it is known to have no gate: of one that nobody has convened nothing can be known.
    if (declaration === undefined) {
      const known = terms.get(id);
      return known !== undefined && gateOf(known) === undefined ? 'OPEN' : 'UNSIGNED';
    }
    if (declaration.text?.gatesPapers !== true) return 'OPEN';
    return standsTo(declaration, reader) === 'SIGNED' ? 'SIGNED' : 'UNSIGNED';
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
