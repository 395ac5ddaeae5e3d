/**
 * What is closed to a reader who has a conflict (ADR 29): whatever is about that person, in every view alike. A view
 * without an entry does not compile.
 */
import type { Id } from '../../domain/event.js';
import { REVIEW_LISTS, type MinutedReview } from '../../projections/minuted-review.js';
import type { MinutesRecord } from '../../projections/minutes-record.js';
import type { MinutesView } from '../../projections/minutes.js';
import type { PersonView } from '../../projections/people.js';
import { conflictsOf } from '../conflicts.js';
import { idsOfRecords } from '../leading.js';
import type { Board } from '../board.js';
import type { ReadableViews, ViewName } from './views.js';

type Closed = ReadonlySet<Id>;

/**
 * `NOBODY`: it is about no person, and names none. People: closed as a whole with any of them, because its words are
 * about all of them. A function of the closed: what is left of it without them.
 */
type OfPeople<View extends ViewName> =
  | 'NOBODY'
  | { readonly people: (document: ReadableViews[View]) => readonly (Id | null)[] }
  | { readonly without: (document: ReadableViews[View], closed: Closed) => ReadableViews[View] };

interface OfPerson {
  readonly personId: Id | null;
}
const itsPerson = { people: ({ personId }: OfPerson) => [personId] };
const notOf =
  (closed: Closed) =>
  ({ personId }: OfPerson): boolean =>
    personId === null || !closed.has(personId);

export const peopleOf: { readonly [View in ViewName]: OfPeople<View> } = {
  ...({ agencies: 'NOBODY', officers: 'NOBODY', 'code-sets': 'NOBODY', series: 'NOBODY' } as const),
  ...({ sittings: 'NOBODY', outages: 'NOBODY', 'last-closed': 'NOBODY', 'work-items': 'NOBODY' } as const),
  declarations: 'NOBODY',
  // It names items by ids of its own; what each says is in a view of its own.
  samples: 'NOBODY',
  // What they say is in the copies, which are made for each reader.
  distributions: 'NOBODY',
  // Whoever heard what was taken back acknowledges that, whatever they may see today.
  recalls: 'NOBODY',
  actions: itsPerson,
  'agencies-asked': itsPerson,
  differences: itsPerson,
  discussions: itsPerson,
  escalations: itsPerson,
  'case-notes': itsPerson,
  people: itsPerson,
  'person-happenings': itsPerson,
  'referral-tasks': itsPerson,
  'referrals-without-place': itsPerson,
  'reviews-without-place': itsPerson,
  duties: itsPerson,
  holds: itsPerson,
  'missing-episodes': itsPerson,
  outcomes: itsPerson,
  repeats: itsPerson,
  ...{ assessments: itsPerson, risk: itsPerson },
  ...{ 'record-entries': itsPerson, trajectories: itsPerson },
  tools: 'NOBODY',
  presenting: itsPerson,
  plans: itsPerson,
  barriers: itsPerson,
  support: itsPerson,
  'serious-harm': itsPerson,
  'sampled-items': itsPerson,
  tracker: itsPerson,
  referrals: { people: ({ people }) => people.map(({ personId }) => personId) },
  retractables: { people: ({ personIds }) => personIds },
  retractions: { people: ({ personIds, rightPersonId }) => [...personIds, rightPersonId] },
  'strategy-discussions': { people: ({ personId, record }) => [personId, ...(record?.otherPeople ?? [])] },
  absences: {
    without: (sitting, closed) => ({
      ...sitting,
      taken: sitting.taken.filter(notOf(closed)),
      outOfItem: sitting.outOfItem.filter(notOf(closed)),
    }),
  },
  'strategic-referrals': { people: ({ people }) => people },
  themes: { people: ({ people, further }) => [...people, ...(further?.people ?? [])] },
  'volt-items': { people: ({ people }) => people.map(({ personId }) => personId) },
  agenda: {
    without: (agenda, closed) => ({
      ...agenda,
      moves: agenda.moves.filter(notOf(closed)),
      items: agenda.items.filter(notOf(closed)),
    }),
  },
  checks: { without: (checks, closed) => ({ ...checks, people: checks.people.filter(notOf(closed)) }) },
  handover: { without: (sheet, closed) => ({ ...sheet, plans: sheet.plans.filter(notOf(closed)) }) },
  minutes: { without: (minutes, closed) => minutesWithout(minutes, closed) },
};

/** Its words are about all of them. */
export const notAbout =
  (closed: Closed) =>
  ({ people }: { readonly people: readonly Id[] }): boolean =>
    people.every((personId) => !closed.has(personId));

const reviewNotOf = (record: MinutedReview, closed: Closed): MinutedReview =>
  Object.fromEntries(
    REVIEW_LISTS.flatMap((list) => {
      const all: readonly { readonly personId: Id }[] | undefined = record[list];
      return all === undefined ? [] : [[list, all.filter(notOf(closed))]];
    }),
  );

const minutesWithout = (minutes: MinutesView, closed: Closed): MinutesView => {
  const recorded = (record: MinutesRecord): MinutesRecord => ({
    ...record,
    items: record.items.filter(notOf(closed)),
    ...(record.business && { business: record.business.filter(notAbout(closed)) }),
    ...reviewNotOf(record, closed),
  });
  const version = <Version extends Pick<MinutesView, 'corrections' | 'record'>>(of: Version): Version => ({
    ...of,
    corrections: of.corrections.filter(notOf(closed)),
    record: recorded(of.record),
  });
  return { ...version(minutes), drafts: minutes.drafts.map(version), issued: minutes.issued.map(version) };
};

/** What is left of a document for a reader to whom these people are closed; undefined: nothing. */
export const openTo = <View extends ViewName>(
  view: View,
  document: ReadableViews[View],
  closed: Closed,
): ReadableViews[View] | undefined => {
  const about: OfPeople<View> = peopleOf[view];
  if (closed.size === 0 || about === 'NOBODY') return document;
  if ('without' in about) return about.without(document, closed);
  return about.people(document).some((personId) => personId !== null && closed.has(personId))
    ? undefined
    : document;
};

/** What is left of a document for somebody who presents an item of it: that item, and no other. */
export const ownItems = <View extends ViewName>(
  view: View,
  document: ReadableViews[View],
  officer: Id,
): ReadableViews[View] => {
  const own = OWN_ITEMS[view] as ((of: ReadableViews[View], officer: Id) => ReadableViews[View]) | undefined;
  if (own === undefined) throw new Error(`The view ${view} lists no items that somebody presents.`);
  return own(document, officer);
};

const OWN_ITEMS: { readonly [View in ViewName]?: (document: ReadableViews[View], officer: Id) => object } = {
  agenda: (agenda, officer) => {
    const items = agenda.items.filter(({ presentedBy }) => presentedBy?.officers.includes(officer));
    const people = new Set(items.map(({ personId }) => personId));
    return { ...agenda, items, moves: agenda.moves.filter(({ personId }) => people.has(personId)) };
  },
};

/** Every record of everybody about whom the officer has a conflict. */
export const closedTo = async ({ views }: Board, officer: Id): Promise<Closed> => {
  const conflicts = await conflictsOf(
    officer,
    async <Doc>(view: string, query: Parameters<typeof views.find>[1]) =>
      (await views.find<Doc & object>(view, query)).flatMap(({ document }) =>
        document === null ? [] : [document],
      ),
  );
  const records = await Promise.all(
    conflicts.map(({ personId }) => idsOfRecords(personId, (one) => views.get<PersonView>('people', one))),
  );
  return new Set([...records.flat(), ...conflicts.map(({ personId }) => personId)]);
};
